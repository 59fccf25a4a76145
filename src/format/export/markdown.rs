//! The whole plan as one Markdown page: headings, sentences and tables, as GitHub, MkDocs and Confluence read them.
//!
//! Tables are those of GitHub Flavored Markdown: no line breaks in a cell, and `|` escaped.

use super::{one_line, roadmap, title_of};
use crate::domain::{Choice, Date, Plan, Screen, field_words};
use crate::language::Words;
use crate::select::mentions::plain;
use crate::select::outcomes::outcomes;
use crate::select::priorities::plan_ranking;
use crate::select::strategy::opportunity_of;
use crate::select::words::{capitalised, day};

/// The page.
pub(super) fn markdown(plan: &Plan, today: Date) -> String {
    let words = plan.words();
    let mut page = Page { plan, words, text: String::new() };
    page.text = format!("# {}\n\n{}\n", escaped(title_of(plan)), escaped(&day(words, today)));
    strategy(&mut page);
    evidence(&mut page);
    priorities(&mut page);
    on_roadmap(&mut page, today);
    measured(&mut page, today);
    decisions(&mut page);
    page.text
}

/// A page as it grows.
struct Page<'a> {
    plan: &'a Plan,
    words: &'a Words,
    text: String,
}

impl Page<'_> {
    fn heading(&mut self, name: &str) {
        self.text.push_str(&format!("\n## {}\n", escaped(name)));
    }

    /// A text of the plan's under its field's name, unless it is empty.
    fn paragraph(&mut self, field: &str, text: &str) {
        let text = plain(self.plan, text);
        if !text.trim().is_empty() {
            let name = capitalised(&field_words(field, self.words));
            self.text.push_str(&format!("\n**{}:** {}\n", escaped(&name), escaped(&text)));
        }
    }

    /// A table under its name, if it has one; nothing where there are no rows.
    fn table(&mut self, name: &str, header: &[String], rows: Vec<Vec<String>>) {
        if rows.is_empty() {
            return;
        }
        let heading = if name.is_empty() { String::new() } else { format!("\n### {}\n", escaped(name)) };
        self.text.push_str(&format!("{heading}\n"));
        let line = |cells: &[String]| {
            let cells: Vec<String> = cells.iter().map(|cell| escaped(&plain(self.plan, cell))).collect();
            format!("| {} |\n", cells.join(" | "))
        };
        let mut table = line(header);
        table.push_str(&format!("|{}\n", " --- |".repeat(header.len())));
        rows.iter().for_each(|row| table.push_str(&line(row)));
        self.text.push_str(&table);
    }

    /// The names of fields as a header.
    fn fields(&self, keys: &[&str]) -> Vec<String> {
        keys.iter().map(|key| capitalised(&field_words(key, self.words))).collect()
    }

    fn number(&self, value: Option<f64>) -> String {
        value.map(|value| self.words.short(value)).unwrap_or_default()
    }

    fn day(&self, on: Option<Date>) -> String {
        on.map(|on| day(self.words, on)).unwrap_or_default()
    }
}

fn strategy(page: &mut Page<'_>) {
    let (plan, words) = (page.plan, page.words);
    let strategy = &plan.strategy;
    page.heading(Screen::Strategy.label(words));
    page.paragraph("vision", &strategy.vision);
    page.paragraph("success", &strategy.success);
    page.paragraph("market", &strategy.market);
    page.paragraph("constraints", &strategy.constraints);
    for action in &strategy.actions {
        let action = escaped(&plain(plan, action));
        page.text.push_str(&format!("\n- {action}"));
    }
    if !strategy.actions.is_empty() {
        page.text.push('\n');
    }
    let goals = plan.goals.iter().map(|goal| {
        vec![plan.name_of(&goal.id), goal.outcome.label(words).to_owned(), page.number(Some(goal.weight))]
    });
    page.table(words.section_goals(), &page.fields(&["title", "outcome", "weight"]), goals.collect());
    let mut header = page.fields(&["need", "segment", "importance", "satisfaction"]);
    header.push(words.column_opportunity().to_owned());
    let needs = plan.needs.iter().map(|need| {
        let segment = need.segment.as_ref().map(|id| plan.name_of(id)).unwrap_or_default();
        let opportunity = opportunity_of(words, &plan.settings, need).map(|one| one.text).unwrap_or_default();
        let (importance, satisfaction) = (page.number(need.importance), page.number(need.satisfaction));
        vec![plan.name_of(&need.id), segment, importance, satisfaction, opportunity]
    });
    page.table(words.section_needs(), &header, needs.collect());
    let apart = plan.differentiators.iter().map(|one| vec![plan.name_of(&one.id), one.notes.clone()]);
    page.table(words.section_differentiators(), &page.fields(&["title", "notes"]), apart.collect());
}

fn evidence(page: &mut Page<'_>) {
    let (plan, words) = (page.plan, page.words);
    if plan.problems.is_empty() && plan.requirements.is_empty() {
        return;
    }
    page.heading(Screen::Evidence.label(words));
    let problems = plan.problems.iter().map(|problem| {
        let need = problem.need.as_ref().map(|id| plan.name_of(id)).unwrap_or_default();
        vec![plan.name_of(&problem.id), problem.who.clone(), need, problem.insights.len().to_string()]
    });
    page.table(
        words.section_problems(),
        &page.fields(&["problem", "who", "need", "insights"]),
        problems.collect(),
    );
    let requirements = plan.requirements.iter().map(|one| {
        let initiative = one.initiative.as_ref().map(|id| plan.name_of(id)).unwrap_or_default();
        vec![one.statement.clone(), one.priority.label(words).to_owned(), initiative]
    });
    let header = page.fields(&["statement", "priority", "initiative"]);
    page.table(words.grid_name_requirements(), &header, requirements.collect());
}

fn priorities(page: &mut Page<'_>) {
    let (plan, words) = (page.plan, page.words);
    let ranking = plan_ranking(plan);
    if ranking.ranked.is_empty() {
        return;
    }
    page.heading(Screen::Priorities.label(words));
    let mut header = vec![words.rank().to_owned()];
    header.extend(page.fields(&["initiative"]));
    header.push(plan.settings.score_model.label(words).to_owned());
    header.extend(page.fields(&["status", "owner"]));
    let ranked = ranking.ranked.iter().map(|place| {
        let one = &place.initiative;
        let score = page.number(Some(place.score.value()));
        let status = one.status.label(words).to_owned();
        vec![place.rank.to_string(), plan.name_of(&one.id), score, status, one.owner.clone()]
    });
    page.table(words.ranking(), &header, ranked.collect());
}

fn on_roadmap(page: &mut Page<'_>, today: Date) {
    let (plan, words) = (page.plan, page.words);
    let view = roadmap(plan, today);
    let has_milestones = !plan.milestones.is_empty();
    if view.rows.is_empty() && view.not_placed.is_empty() && !has_milestones {
        return;
    }
    page.heading(Screen::Roadmap.label(words));
    let mut header = page.fields(&["initiative"]);
    header.push(capitalised(words.noun_team()));
    header.push(words.chart_when().to_owned());
    header.extend(page.fields(&["status", "goal"]));
    let rows = view
        .rows
        .into_iter()
        .map(|row| vec![row.title, row.team, row.dates, row.status.to_owned(), row.goal]);
    page.table(words.on_the_roadmap(), &header, rows.collect());
    let left_out = view.not_placed.into_iter().map(|one| vec![one.title, one.reason]);
    page.table(words.not_on_roadmap(), &page.fields(&["initiative", "reason"]), left_out.collect());
    let milestones =
        plan.milestones.iter().map(|one| vec![page.day(one.on), plan.name_of(&one.id), one.notes.clone()]);
    page.table(words.milestones(), &page.fields(&["on", "title", "notes"]), milestones.collect());
}

fn measured(page: &mut Page<'_>, today: Date) {
    let (plan, words) = (page.plan, page.words);
    if plan.kpis.is_empty() {
        return;
    }
    page.heading(Screen::Outcomes.label(words));
    let mut header = vec![words.kpi().to_owned()];
    header.extend(page.fields(&["goal"]));
    header.push(words.column_latest().to_owned());
    header.extend(page.fields(&["target", "status"]));
    let mut rows = Vec::new();
    for group in outcomes(plan, today).groups {
        for kpi in group.kpis {
            let target = kpi.target.unwrap_or_default();
            let standing = kpi.standing.label(words).to_owned();
            rows.push(vec![kpi.name, group.title.clone(), kpi.latest, target, standing]);
        }
    }
    page.table(words.grid_name_kpis(), &header, rows);
}

fn decisions(page: &mut Page<'_>) {
    let (plan, words) = (page.plan, page.words);
    if plan.decisions.is_empty() {
        return;
    }
    page.heading(words.section_decisions());
    let decisions = plan
        .decisions
        .iter()
        .map(|one| vec![page.day(one.on), plan.name_of(&one.id), one.choice.clone(), one.reason.clone()]);
    let header = page.fields(&["on", "title", "choice", "reason"]);
    page.table("", &header, decisions.collect());
}

/// One line without signs that Markdown would read as its own.
fn escaped(text: &str) -> String {
    crate::select::brief::markdown_escaped(&one_line(text))
}
