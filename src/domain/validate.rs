//! The rules a plan always keeps, and sentences for what breaks them.
//!
//! [`check_plan`] looks at everything and is used when a file opens; [`check_record`] looks at one
//! record and is used by commands, so that an edit costs what it touches.

use std::collections::{BTreeMap, BTreeSet};

use super::plan::for_each_table;
use super::record::{InPlan, Record};
use super::{Date, Id, Initiative, Plan, RecordRef, Settings, Strategy, TableName, field_words};
use crate::language::{DayStyle, Say, Words, english_errors};

mod rules;
pub use rules::{Ruled, check_cycle, is_safe_link};

/// A rule that a plan breaks: which record, which field, what is wrong.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanError {
    /// The record, or `None` for the plan's own settings.
    pub record: Option<RecordRef>,
    /// What a person calls the record, shortened: a record may break its rules many times over.
    pub title: String,
    /// The field's file key.
    pub field: &'static str,
    /// What is wrong with it.
    pub problem: FieldProblem,
}

/// What can be wrong with a field.
#[derive(Clone, Debug, PartialEq)]
pub enum FieldProblem {
    /// A number outside its range.
    OutOfRange {
        /// The number.
        found: f64,
        /// The least allowed.
        low: f64,
        /// The most allowed.
        high: f64,
    },
    /// A text longer than a plan keeps.
    TooLong {
        /// Characters found.
        found: usize,
        /// Characters allowed.
        most: usize,
    },
    /// More entries than a plan keeps.
    TooMany {
        /// Entries found.
        found: usize,
        /// Entries allowed.
        most: usize,
    },
    /// A link to a record that does not exist.
    Dangling {
        /// The table it should be in.
        table: TableName,
        /// The missing id.
        id: String,
    },
    /// A link to the record itself.
    Itself,
    /// The same link twice.
    Twice {
        /// The id.
        id: String,
    },
    /// Dependencies that run in a circle; the titles, first one repeated at the end.
    Cycle {
        /// Titles along the circle.
        cycle: Vec<String>,
    },
    /// Two dates in the wrong order.
    DateOrder {
        /// Which dates.
        dates: DatePair,
        /// The date that comes first.
        earlier: Date,
        /// The date that must not come before it.
        later: Date,
    },
    /// A link with an unsafe or unknown scheme.
    UnsafeLink,
    /// A name that cannot be used.
    BadName(String),
}

/// Two dates of a record, of which the second must not come before the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DatePair {
    /// A KPI's baseline and target.
    BaselineAndTarget,
    /// The first and last day of an exception.
    FirstAndLastDay,
    /// An initiative's earliest start and deadline.
    EarliestAndDeadline,
}

impl Say for FieldProblem {
    fn say(&self, words: &Words) -> String {
        match self {
            Self::OutOfRange { found, low, high } => {
                words.out_of_range(&words.plain(*found), &words.plain(*low), &words.plain(*high))
            }
            Self::TooLong { found, most } => words.text_too_long(*found, *most),
            Self::TooMany { found, most } => words.too_many_entries(*found, *most),
            Self::Dangling { table, id } => words.link_to_nothing(table.noun_with_article(words), id),
            Self::Itself => words.link_to_itself().to_owned(),
            Self::Twice { id } => words.named_twice(id),
            Self::Cycle { cycle } => words.dependencies_in_a_circle(&cycle.join(" → ")),
            Self::DateOrder { dates, earlier, later } => {
                let [earlier, later] =
                    [earlier, later].map(|date| words.date(date.year_month_day(), DayStyle::Day));
                match dates {
                    DatePair::BaselineAndTarget => words.target_before_baseline(&later, &earlier),
                    DatePair::FirstAndLastDay => words.last_day_before_first(&later, &earlier),
                    DatePair::EarliestAndDeadline => words.deadline_before_earliest(&later, &earlier),
                }
            }
            Self::UnsafeLink => words.unsafe_link().to_owned(),
            Self::BadName(name) => words.bad_input_name(name),
        }
    }
}

impl Say for PlanError {
    fn say(&self, words: &Words) -> String {
        let (field, problem) = (field_words(self.field, words), self.problem.say(words));
        match &self.record {
            None if IN_TEXTS.contains(&self.field) => words.rule_in_plan(&field, &problem),
            None => words.rule_in_settings(&field, &problem),
            Some(record) if self.title.trim().is_empty() => {
                words.rule_in_unnamed_record(record.table.noun(words), record.as_str(), &field, &problem)
            }
            Some(record) => {
                words.rule_in_record(record.table.noun(words), &short(&self.title), &field, &problem)
            }
        }
    }
}
english_errors!(FieldProblem, PlanError);

/// The plan's own texts, which are no settings.
const IN_TEXTS: [&str; 6] = ["title", "vision", "success", "market", "constraints", "actions"];

fn short(title: &str) -> String {
    let mut text: String = title.chars().take(60).collect();
    if text.len() < title.len() {
        text.push('…');
    }
    text
}

/// Collects what is wrong with one record.
pub struct Findings {
    record: Option<RecordRef>,
    title: String,
    errors: Vec<PlanError>,
}

impl Findings {
    fn of_record<R: Record>(record: &R) -> Self {
        Self { record: Some(record.id().record_ref()), title: short(record.title()), errors: Vec::new() }
    }

    fn add(&mut self, field: &'static str, problem: FieldProblem) {
        self.errors.push(PlanError {
            record: self.record.clone(),
            title: self.title.clone(),
            field,
            problem,
        });
    }
}

/// Everything wrong with one record, as it would stand in this plan.
#[must_use]
pub fn check_record<R: InPlan + Ruled>(plan: &Plan, record: &R) -> Vec<PlanError> {
    let mut findings = Findings::of_record(record);
    record.visit_links(&mut |field, link| {
        if plan.title_of(&link).is_none() {
            let dangling = FieldProblem::Dangling { table: link.table, id: link.as_str().to_owned() };
            findings.add(field, dangling);
        }
    });
    record.check(&mut findings);
    findings.errors
}

/// Everything wrong with the plan's title and strategy.
#[must_use]
pub fn check_texts(title: &str, strategy: &Strategy) -> Vec<PlanError> {
    let mut findings = Findings { record: None, title: String::new(), errors: Vec::new() };
    rules::check_texts(title, strategy, &mut findings);
    findings.errors
}

/// Everything wrong with the settings.
#[must_use]
pub fn check_settings(settings: &Settings) -> Vec<PlanError> {
    let mut findings = Findings { record: None, title: String::new(), errors: Vec::new() };
    rules::check_settings(settings, &mut findings);
    findings.errors
}

/// The circle of dependencies that runs through this initiative, as titles, if there is one.
#[must_use]
pub fn cycle_through(plan: &Plan, start: &Id<Initiative>) -> Option<Vec<String>> {
    let mut seen = BTreeSet::new();
    let mut path = vec![(start.clone(), 0)];
    while let Some((id, next)) = path.last_mut() {
        let dependency = plan.initiatives.get(id).and_then(|initiative| initiative.depends_on.get(*next));
        *next += 1;
        match dependency.map(|dependency| dependency.initiative.clone()) {
            None => {
                path.pop();
            }
            Some(on) if on == *start => {
                let mut titles: Vec<String> = path.iter().map(|(id, _)| plan.name_of(id)).collect();
                titles.push(plan.name_of(start));
                return Some(titles);
            }
            Some(on) => {
                if seen.insert(on.clone()) {
                    path.push((on, 0));
                }
            }
        }
    }
    None
}

/// The first circle of dependencies in the plan, as a finding.
#[must_use]
pub fn first_cycle(plan: &Plan) -> Option<PlanError> {
    on_a_cycle(plan).and_then(|id| check_cycle(plan, &id))
}

/// An initiative on a circle of dependencies, in linear time: take away all that can be done first
/// (Kahn 1962); in what is left, going from one to what it waits for comes back to where it was.
fn on_a_cycle(plan: &Plan) -> Option<Id<Initiative>> {
    let waits_for = |id: &Id<Initiative>| {
        let initiative = plan.initiatives.get(id);
        let links = initiative.map(|initiative| initiative.depends_on.as_slice()).unwrap_or_default();
        links.iter().map(|link| link.initiative.clone()).filter(|on| plan.initiatives.get(on).is_some())
    };
    let ids = || plan.initiatives.iter().map(|initiative| initiative.id.clone());
    let mut waiting: BTreeMap<_, usize> = BTreeMap::new();
    waiting.extend(ids().map(|id| (id.clone(), waits_for(&id).count())));
    let mut followers: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for id in ids() {
        waits_for(&id).for_each(|on| followers.entry(on).or_default().push(id.clone()));
    }
    let mut free: Vec<_> = ids().filter(|id| waiting.get(id) == Some(&0)).collect();
    while let Some(id) = free.pop() {
        waiting.remove(&id);
        for follower in followers.remove(&id).unwrap_or_default() {
            if let Some(count) = waiting.get_mut(&follower) {
                *count -= 1;
                if *count == 0 {
                    free.push(follower);
                }
            }
        }
    }
    let mut walked = BTreeSet::new();
    let mut at = waiting.keys().next()?.clone();
    while walked.insert(at.clone()) {
        at = waits_for(&at).find(|on| waiting.contains_key(on))?;
    }
    Some(at)
}

/// Every rule the plan breaks, in table order; empty when all is well.
#[must_use]
pub fn check_plan(plan: &Plan) -> Vec<PlanError> {
    let mut errors = check_texts(&plan.title, &plan.strategy);
    errors.extend(check_settings(&plan.settings));
    macro_rules! check_tables {
        ($($table:ident: $record:ident, $name:ident, $prefix:literal, $noun:literal, $article_noun:literal;)*) => {
            $(for record in &plan.$table {
                errors.extend(check_record(plan, &**record));
            })*
        };
    }
    for_each_table!(check_tables);
    errors.extend(first_cycle(plan));
    errors
}

/// The most records one table of a plan may hold.
#[must_use]
pub fn most_records(table: TableName) -> usize {
    match table {
        TableName::Insights | TableName::Requirements => 50_000,
        TableName::Initiatives | TableName::Problems | TableName::Comments => 20_000,
        _ => 2_000,
    }
}
