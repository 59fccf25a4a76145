//! What stands on each screen as headings, sentences and tables, for whoever reads text: people in Markdown and HTML, programs in
//! CSV.

use super::roadmap;
use crate::domain::{Choice, Date, Id, Kpi, Plan, Screen, field_words};
use crate::language::Words;
use crate::select::brief::Brief;
use crate::select::mentions::plain;
use crate::select::outcomes::{KpiView, outcomes};
use crate::select::page_view::{PageView, Piece};
use crate::select::priorities::plan_ranking;
use crate::select::strategy::opportunity_of;
use crate::select::words::{capitalised, day};

/// A part of a page under a heading.
pub(super) struct Section {
    pub heading: String,
    pub parts: Vec<Part>,
}

/// What stands in a section.
pub(super) enum Part {
    /// A text, and what it is; that may be empty.
    Paragraph { name: String, text: String },
    /// One line each.
    List(Vec<String>),
    /// Rows under a header.
    Table(Table),
}

/// Rows under a header.
pub(super) struct Table {
    /// What it lists; may be empty.
    pub name: String,
    pub header: Vec<String>,
    pub rows: Vec<Vec<Cell>>,
    /// So many columns at the end are for programs only.
    pub for_programs: usize,
}

/// What stands in a table.
pub(super) struct Cell {
    /// As people read it.
    pub said: String,
    /// As programs read it.
    pub data: String,
}

impl From<String> for Cell {
    fn from(said: String) -> Self {
        Self { data: said.clone(), said }
    }
}

impl From<&str> for Cell {
    fn from(said: &str) -> Self {
        Self::from(said.to_owned())
    }
}

/// What a view has.
pub(super) fn of_view(plan: &Plan, view: &PageView, today: Date) -> Vec<Section> {
    let writer = Writer { plan, words: plan.words() };
    let section = match &view.piece {
        Some(Piece::Kpi(id)) => writer.one_kpi(id, today),
        Some(Piece::Ranking { top }) => writer.priorities(*top),
        None => writer.screen(view.screen, today),
    };
    section.into_iter().collect()
}

/// What all screens have, and the decisions.
pub(super) fn of_plan(plan: &Plan, today: Date) -> Vec<Section> {
    let writer = Writer { plan, words: plan.words() };
    let screens = Screen::ALL.iter().filter_map(|screen| writer.screen(*screen, today));
    screens.chain(writer.decisions()).collect()
}

/// A brief as one table: where it stands, what it is about, what it says.
pub(super) fn of_brief(plan: &Plan, brief: &Brief) -> Section {
    let writer = Writer { plan, words: plan.words() };
    let mut rows = Vec::new();
    for section in &brief.sections {
        let groups = section.groups.iter().flat_map(|group| &group.items);
        for item in section.paragraphs.iter().chain(groups) {
            rows.push(vec![section.heading.into(), item.lead.as_str().into(), item.text.as_str().into()]);
        }
    }
    let mut header = vec![writer.words.export_part().to_owned()];
    header.extend(writer.fields(&["title", "text"]));
    Section { heading: brief.title.clone(), parts: table("", header, rows).into_iter().collect() }
}

/// A table under its name; none where there are no rows.
fn table(name: &str, header: Vec<String>, rows: Vec<Vec<Cell>>) -> Option<Part> {
    let table = Table { name: name.to_owned(), header, rows, for_programs: 0 };
    (!table.rows.is_empty()).then_some(Part::Table(table))
}

struct Writer<'a> {
    plan: &'a Plan,
    words: &'a Words,
}

impl Writer<'_> {
    fn screen(&self, screen: Screen, today: Date) -> Option<Section> {
        match screen {
            Screen::Strategy => self.strategy(),
            Screen::Evidence => self.evidence(),
            Screen::Priorities => self.priorities(usize::MAX),
            Screen::Roadmap => self.on_roadmap(today),
            Screen::Outcomes => self.measured(today),
            // A brief is written from the plan as it is: whoever wants it has it from there.
            Screen::Brief => None,
        }
    }

    /// A section of what there is; none where that is nothing.
    fn section<const N: usize>(&self, heading: &str, parts: [Option<Part>; N]) -> Option<Section> {
        let parts: Vec<Part> = parts.into_iter().flatten().collect();
        (!parts.is_empty()).then(|| Section { heading: heading.to_owned(), parts })
    }

    /// A text of the plan's under its field's name, unless it is empty.
    fn paragraph(&self, field: &str, text: &str) -> Option<Part> {
        let text = plain(self.plan, text);
        let name = capitalised(&field_words(field, self.words));
        (!text.trim().is_empty()).then_some(Part::Paragraph { name, text })
    }

    /// The names of fields as a header.
    fn fields(&self, keys: &[&str]) -> Vec<String> {
        keys.iter().map(|key| capitalised(&field_words(key, self.words))).collect()
    }

    fn number(&self, value: Option<f64>) -> Cell {
        let said = value.map(|value| self.words.short(value)).unwrap_or_default();
        Cell { said, data: value.map(|value| value.to_string()).unwrap_or_default() }
    }

    fn day(&self, on: Option<Date>) -> Cell {
        let said = on.map(|on| day(self.words, on)).unwrap_or_default();
        let data = match self.plan.read_by.told.as_deref() {
            None => on.map(|on| on.to_string()).unwrap_or_default(),
            // A day would say more than is told.
            Some(told) if told.only_stages => String::new(),
            Some(_) => said.clone(),
        };
        Cell { said, data }
    }

    fn strategy(&self) -> Option<Section> {
        let (plan, words) = (self.plan, self.words);
        let strategy = &plan.strategy;
        let actions: Vec<String> = strategy.actions.iter().map(|action| plain(plan, action)).collect();
        let goals = plan.goals.iter().map(|goal| {
            vec![
                plan.name_of(&goal.id).into(),
                goal.outcome.label(words).into(),
                self.number(Some(goal.weight)),
            ]
        });
        let mut of_needs = self.fields(&["need", "segment", "importance", "satisfaction"]);
        of_needs.push(words.column_opportunity().to_owned());
        let needs = plan.needs.iter().map(|need| {
            let segment = need.segment.as_ref().map(|id| plan.name_of(id)).unwrap_or_default();
            let opportunity = opportunity_of(words, &plan.settings, need);
            let opportunity = opportunity.map(|one| Cell { said: one.text, data: one.score.to_string() });
            vec![
                plan.name_of(&need.id).into(),
                segment.into(),
                self.number(need.importance),
                self.number(need.satisfaction),
                opportunity.unwrap_or_else(|| "".into()),
            ]
        });
        let apart = plan.differentiators.iter();
        let apart = apart.map(|one| vec![plan.name_of(&one.id).into(), plain(plan, &one.notes).into()]);
        self.section(
            Screen::Strategy.label(words),
            [
                self.paragraph("vision", &strategy.vision),
                self.paragraph("success", &strategy.success),
                self.paragraph("market", &strategy.market),
                self.paragraph("constraints", &strategy.constraints),
                (!actions.is_empty()).then_some(Part::List(actions)),
                table(words.section_goals(), self.fields(&["title", "outcome", "weight"]), goals.collect()),
                table(words.section_needs(), of_needs, needs.collect()),
                table(words.section_differentiators(), self.fields(&["title", "notes"]), apart.collect()),
            ],
        )
    }

    fn evidence(&self) -> Option<Section> {
        let (plan, words) = (self.plan, self.words);
        let problems = plan.problems.iter().map(|problem| {
            let need = problem.need.as_ref().map(|id| plan.name_of(id)).unwrap_or_default();
            let insights = problem.insights.len().to_string();
            vec![
                plan.name_of(&problem.id).into(),
                plain(plan, &problem.who).into(),
                need.into(),
                insights.into(),
            ]
        });
        let requirements = plan.requirements.iter().map(|one| {
            let initiative = one.initiative.as_ref().map(|id| plan.name_of(id)).unwrap_or_default();
            vec![plain(plan, &one.statement).into(), one.priority.label(words).into(), initiative.into()]
        });
        let of_problems = self.fields(&["problem", "who", "need", "insights"]);
        let of_requirements = self.fields(&["statement", "priority", "initiative"]);
        self.section(
            Screen::Evidence.label(words),
            [
                table(words.section_problems(), of_problems, problems.collect()),
                table(words.grid_name_requirements(), of_requirements, requirements.collect()),
            ],
        )
    }

    fn priorities(&self, top: usize) -> Option<Section> {
        let (plan, words) = (self.plan, self.words);
        let ranking = plan_ranking(plan);
        let mut header = vec![words.rank().to_owned()];
        header.extend(self.fields(&["initiative"]));
        header.push(plan.settings.score_model.label(words).to_owned());
        header.extend(self.fields(&["status", "owner"]));
        let ranked = ranking.ranked.iter().take(top).map(|place| {
            let one = &place.initiative;
            let score = self.number(Some(place.score.value()));
            let status = one.status.label(words);
            vec![
                place.rank.to_string().into(),
                plan.name_of(&one.id).into(),
                score,
                status.into(),
                one.owner.as_str().into(),
            ]
        });
        let heading = Screen::Priorities.label(words);
        self.section(heading, [table(words.ranking(), header, ranked.collect())])
    }

    fn on_roadmap(&self, today: Date) -> Option<Section> {
        let (plan, words) = (self.plan, self.words);
        let view = roadmap(plan, today);
        let mut header = self.fields(&["initiative"]);
        header.push(capitalised(words.noun_team()));
        header.push(words.chart_when().to_owned());
        header.extend(self.fields(&["status", "goal"]));
        header.extend([words.table_start().to_owned(), words.table_end().to_owned()]);
        let rows = view.rows.into_iter().map(|row| {
            let (start, end) = (self.day(Some(row.start)), self.day(Some(row.end)));
            vec![
                row.title.into(),
                row.team.into(),
                row.dates.into(),
                row.status.into(),
                row.goal.into(),
                start,
                end,
            ]
        });
        let rows: Vec<Vec<Cell>> = rows.collect();
        let name = words.on_the_roadmap().to_owned();
        let placed = (!rows.is_empty()).then_some(Part::Table(Table { name, header, rows, for_programs: 2 }));
        let left_out = view.not_placed.into_iter().map(|one| vec![one.title.into(), one.reason.into()]);
        let milestones = plan
            .milestones
            .iter()
            .map(|one| vec![self.day(one.on), plan.name_of(&one.id).into(), plain(plan, &one.notes).into()]);
        self.section(
            Screen::Roadmap.label(words),
            [
                placed,
                table(words.not_on_roadmap(), self.fields(&["initiative", "reason"]), left_out.collect()),
                table(words.milestones(), self.fields(&["on", "title", "notes"]), milestones.collect()),
            ],
        )
    }

    fn measured(&self, today: Date) -> Option<Section> {
        let (plan, words) = (self.plan, self.words);
        let mut header = vec![words.kpi().to_owned()];
        header.extend(self.fields(&["goal"]));
        header.push(words.column_latest().to_owned());
        header.extend(self.fields(&["target", "status"]));
        let mut rows = Vec::new();
        for group in outcomes(plan, today).groups {
            for kpi in group.kpis {
                let target = kpi.target.unwrap_or_default();
                let standing = kpi.standing.label(words);
                rows.push(vec![
                    kpi.name.into(),
                    group.title.as_str().into(),
                    kpi.latest.into(),
                    target.into(),
                    standing.into(),
                ]);
            }
        }
        self.section(Screen::Outcomes.label(words), [table(words.grid_name_kpis(), header, rows)])
    }

    fn one_kpi(&self, id: &Id<Kpi>, today: Date) -> Option<Section> {
        let kpi = self.plan.find(id)?;
        let view = KpiView::of(self.plan, kpi, today);
        let measured =
            kpi.measurements.iter().map(|one| vec![self.day(Some(one.on)), self.number(Some(one.value))]);
        let facts: Vec<String> =
            view.facts.iter().map(|fact| format!("{}: {}", fact.label, fact.sentence())).collect();
        let latest =
            Part::Paragraph { name: self.words.column_latest().to_owned(), text: view.latest.clone() };
        let name = capitalised(&field_words("measurements", self.words));
        self.section(
            &view.name,
            [
                Some(latest),
                view.target.clone().and_then(|target| self.paragraph("target", &target)),
                (!facts.is_empty()).then_some(Part::List(facts)),
                table(&name, self.fields(&["on", "value"]), measured.collect()),
            ],
        )
    }

    fn decisions(&self) -> Option<Section> {
        let plan = self.plan;
        let decisions = plan.decisions.iter().map(|one| {
            let (choice, reason) = (plain(plan, &one.choice), plain(plan, &one.reason));
            vec![self.day(one.on), plan.name_of(&one.id).into(), choice.into(), reason.into()]
        });
        let header = self.fields(&["on", "title", "choice", "reason"]);
        self.section(self.words.section_decisions(), [table("", header, decisions.collect())])
    }
}
