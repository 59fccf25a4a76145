//! Which records and fields an edition hides, and how it writes a date.

use std::collections::BTreeSet;

use crate::domain::*;
use crate::engine::fnv::fnv1a;
use crate::language::Words;
use crate::select::brief::counts_money;
use crate::select::roadmap::Stage;
use crate::select::words::{month_of_year, quarter_of_year};

/// How much is taken out.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Depth {
    /// Everything that is hidden.
    All,
    /// Records, fields and words; days, amounts and scores stay for who writes about them.
    Words,
}

/// An edition's rules on a plan.
pub(super) struct Rules<'a> {
    pub plan: &'a Plan,
    pub edition: &'a Edition,
    pub today: Date,
    pub depth: Depth,
    /// Records that a rule hides, or that are only about such records.
    hidden: BTreeSet<RecordRef>,
    /// KPIs that count money.
    pub money_kpis: BTreeSet<&'a str>,
}

/// Fields whose value is money.
const MONEY: [(&str, &str); 5] = [
    ("settings", "budget"),
    ("settings", "budget_instalments"),
    ("initiatives", "cost"),
    ("initiatives", "late_cost"),
    ("scenarios", "budget"),
];
/// Fields of a KPI that counts money.
const FIGURES: [&str; 3] = ["baseline", "target", "measurements"];
/// Fields that scores are made of.
const SCORES: [(&str, &str); 21] = [
    ("settings", "formula"),
    ("settings", "scales"),
    ("settings", "evidence_ladder"),
    ("settings", "half_life_days"),
    ("settings", "high_threshold"),
    ("settings", "great_opportunity"),
    ("settings", "good_opportunity"),
    ("settings", "fair_opportunity"),
    ("segments", "weight"),
    ("needs", "importance"),
    ("needs", "satisfaction"),
    ("competitors", "serves"),
    ("goals", "weight"),
    ("goals", "compared"),
    ("goals", "least_share"),
    ("goals", "most_share"),
    ("initiatives", "inputs"),
    ("initiatives", "kano_answers"),
    ("scenarios", "weights"),
    ("stakeholders", "weight"),
    ("ballots", "scores"),
];
/// Fields that only the roadmap shows.
const ROADMAP: [(&str, &str); 8] = [
    ("initiatives", "placement"),
    ("initiatives", "work"),
    ("initiatives", "depends_on"),
    ("initiatives", "earliest"),
    ("initiatives", "deadline"),
    ("initiatives", "late_cost"),
    ("initiatives", "done_share"),
    ("initiatives", "launched_on"),
];
/// Fields that hold the name of a person.
pub(super) const NAMES: [(&str, &str); 10] = [
    ("initiatives", "owner"),
    ("kpis", "owner"),
    ("goals", "owner"),
    ("problems", "owner"),
    ("requirements", "owner"),
    ("milestones", "owner"),
    ("decisions", "owner"),
    ("comments", "by"),
    ("stakeholders", "name"),
    ("ballots", "name"),
];

impl<'a> Rules<'a> {
    pub fn new(plan: &'a Plan, edition: &'a Edition, today: Date, depth: Depth) -> Self {
        let money = |kpi: &&std::rc::Rc<Kpi>| counts_money(&kpi.unit, &plan.settings.currency);
        let money_kpis = plan.kpis.iter().filter(money).map(|kpi| kpi.id.as_str()).collect();
        let mut rules = Self { plan, edition, today, depth, hidden: BTreeSet::new(), money_kpis };
        rules.hide_by_rule();
        rules.hide_what_is_only_about_hidden();
        rules
    }

    pub fn words(&self) -> &'a Words {
        self.plan.words()
    }

    /// An id for the reduced plan: the same for each export of an edition, and never the plan's own.
    pub fn plan_id(&self) -> String {
        let hash = fnv1a(self.plan.id.bytes().chain([b' ']).chain(self.edition.id.as_str().bytes()));
        let id = format!("{}{hash:016x}", Plan::ID_PREFIX);
        if id == self.plan.id { format!("{id}e") } else { id }
    }

    /// Whether a part of a file is hidden as one: the whole table.
    pub fn hides_table(&self, table: TableName) -> bool {
        let has = |screens: &[Screen]| screens.iter().any(|screen| self.has(*screen));
        use Screen::*;
        let shown = match table {
            TableName::Segments | TableName::Needs => has(&[Strategy, Evidence]),
            TableName::Competitors | TableName::Differentiators => has(&[Strategy]),
            TableName::Goals => has(&[Strategy, Priorities, Roadmap, Outcomes]),
            TableName::Kpis => has(&[Outcomes]),
            TableName::Insights | TableName::Problems | TableName::Requirements => has(&[Evidence]),
            TableName::Teams | TableName::Milestones | TableName::Scenarios => has(&[Roadmap]),
            TableName::Initiatives => has(&[Priorities, Roadmap, Outcomes]),
            TableName::Stakeholders | TableName::Ballots => has(&[Priorities]) && self.edition.shows_scores,
            TableName::Decisions => has(&[Strategy, Brief]),
            TableName::Comments | TableName::Editions => true,
            // What a grid was filtered by says what is in it.
            TableName::Views => false,
        };
        !shown || self.names_field(table.key())
    }

    /// Whether a record is not in the edition.
    pub fn hides(&self, record: &RecordRef) -> bool {
        let other_edition =
            record.table == TableName::Editions && record.as_str() != self.edition.id.as_str();
        other_edition || self.hides_table(record.table) || self.hidden.contains(record)
    }

    /// Whether a field of a record (by the key of its table), of the settings or of the strategy is left out.
    pub fn hides_field(&self, owner: &str, id: Option<&str>, key: &str) -> bool {
        let edition = self.edition;
        let is_one_of = |fields: &[(&str, &str)]| fields.contains(&(owner, key));
        let by_name = owner != "settings" && key != "id" && {
            self.names_field(key) || self.names_field(&format!("{owner}.{key}"))
        };
        let money = !edition.shows_money
            && (is_one_of(&MONEY)
                || owner == "kpis"
                    && FIGURES.contains(&key)
                    && id.is_some_and(|id| self.money_kpis.contains(id)));
        let figures = self.depth == Depth::All && (money || !edition.shows_scores && is_one_of(&SCORES));
        let screens = owner == "strategy" && !self.has(Screen::Strategy)
            || !self.has(Screen::Roadmap) && is_one_of(&ROADMAP)
            || owner == "initiatives" && key == "inputs" && !self.has(Screen::Priorities);
        let own =
            owner == "editions" && (OWN_RULES.contains(&key) || key == "sent" && self.depth == Depth::All);
        by_name || figures || screens || own
    }

    /// A date as exact as the edition has it; none where it has no dates.
    pub fn coarse(&self, date: Date) -> Option<Date> {
        match self.edition.date_precision {
            DatePrecision::Day => Some(date),
            DatePrecision::Month => Some(date.first_of_month()),
            DatePrecision::Quarter => Some(first_of_quarter(date)),
            DatePrecision::NowNextLater => None,
        }
    }

    /// The day that stands for a start: one that says no more than the edition does.
    pub fn coarse_start(&self, start: Date) -> Date {
        let from = self.today.max(self.plan.settings.start);
        self.coarse(start).unwrap_or_else(|| Stage::of(start, from).some_day(self.today))
    }

    /// The first day of the plan in the edition.
    pub fn start(&self) -> Date {
        self.coarse(self.plan.settings.start).unwrap_or_else(|| first_of_quarter(self.today))
    }

    /// A date in words as the edition has it, to stand in a text.
    pub fn coarse_words(&self, date: Date) -> String {
        let words = self.words();
        match self.edition.date_precision {
            DatePrecision::Month => month_of_year(words, date),
            DatePrecision::Quarter => quarter_of_year(words, date),
            _ => words.hidden_date().to_owned(),
        }
    }

    /// Whether the edition has a screen; one that names none has all.
    pub fn has(&self, screen: Screen) -> bool {
        self.edition.screens.is_empty() || self.edition.screens.contains(&screen)
    }

    fn names_field(&self, key: &str) -> bool {
        self.edition.hides_fields.iter().any(|hidden| hidden.trim() == key)
    }

    fn hide_by_rule(&mut self) {
        let edition = self.edition;
        let out = |tags: &[String]| {
            let is_there = |wanted: &[String]| wanted.iter().any(|tag| tags.iter().any(|one| same(one, tag)));
            is_there(&edition.hides_tags) || !edition.only_tags.is_empty() && !is_there(&edition.only_tags)
        };
        for initiative in &self.plan.initiatives {
            if out(&initiative.tags) || edition.hides_statuses.contains(&initiative.status) {
                self.hidden.insert(initiative.id.record_ref());
            }
        }
        for insight in &self.plan.insights {
            if out(&insight.tags) {
                self.hidden.insert(insight.id.record_ref());
            }
        }
        self.hidden.extend(edition.hides_records.iter().cloned());
    }

    /// Hides what is only about hidden records, from the market to the comments; each table once, in an order in which
    /// nothing is about a later one.
    fn hide_what_is_only_about_hidden(&mut self) {
        let plan = self.plan;
        let mut hidden = std::mem::take(&mut self.hidden);
        let mut hide = |record: RecordRef, of: Vec<RecordRef>| {
            if !of.is_empty() && of.iter().all(|one| hidden.contains(one)) {
                hidden.insert(record);
            }
        };
        fn refs<R: Record>(ids: &[Id<R>]) -> Vec<RecordRef> {
            ids.iter().map(Id::record_ref).collect()
        }
        fn one<R: Record>(id: Option<&Id<R>>) -> Vec<RecordRef> {
            id.map(Id::record_ref).into_iter().collect()
        }
        for need in &plan.needs {
            hide(need.id.record_ref(), one(need.segment.as_ref()));
        }
        for kpi in &plan.kpis {
            hide(kpi.id.record_ref(), one(kpi.goal.as_ref()));
        }
        for problem in &plan.problems {
            hide(problem.id.record_ref(), one(problem.need.as_ref()));
        }
        for initiative in &plan.initiatives {
            let served = initiative.goal_impact.iter().filter(|impact| impact.impact.high() > 0.0);
            hide(initiative.id.record_ref(), served.map(|impact| impact.goal.record_ref()).collect());
        }
        for insight in &plan.insights {
            hide(insight.id.record_ref(), one(insight.segment.as_ref()));
            hide(insight.id.record_ref(), refs(&insight.needs));
        }
        for requirement in &plan.requirements {
            hide(requirement.id.record_ref(), one(requirement.problem.as_ref()));
            hide(requirement.id.record_ref(), one(requirement.initiative.as_ref()));
        }
        for milestone in &plan.milestones {
            hide(milestone.id.record_ref(), refs(&milestone.initiatives));
        }
        for ballot in &plan.ballots {
            hide(ballot.id.record_ref(), one(ballot.stakeholder.as_ref()));
        }
        for decision in &plan.decisions {
            let about = refs(&decision.initiatives).into_iter().chain(decision.about.iter().cloned());
            hide(decision.id.record_ref(), about.collect());
        }
        for comment in &plan.comments {
            hide(comment.id.record_ref(), comment.about.iter().cloned().collect());
        }
        self.hidden = hidden;
    }
}

/// The rules themselves: they name what they hide.
const OWN_RULES: [&str; 6] =
    ["only_tags", "hides_tags", "hides_statuses", "hides_records", "hides_fields", "allowed"];

fn same(one: &str, other: &str) -> bool {
    !other.trim().is_empty() && one.trim().to_lowercase() == other.trim().to_lowercase()
}

fn first_of_quarter(date: Date) -> Date {
    let (_, month, _) = date.year_month_day();
    date.plus_months(-i32::from((month - 1) % 3))
}
