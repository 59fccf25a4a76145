//! The fields of each record as columns: which there are, what stands in them, and how one is set.

use std::rc::Rc;

use super::column::{Column, Kind, choice};
use super::rows::GridRecord;
use super::value::Value;
use crate::domain::*;
use crate::engine::scoring::Input;
use crate::language::Words;
use crate::select::agreement::{input_value, with_input};
use crate::select::priorities::{CellKey, input_columns};

/// The key of the column that says whether an initiative has a score.
pub(super) const STANDING: &str = "standing";
/// What the keys of scoring inputs begin with.
pub(super) const INPUT: &str = "input.";

/// The columns of a plan's initiatives; `top` names the one with the chance to be among the first so many.
pub(super) fn initiative_columns(
    plan: &Plan,
    [benefit, cost, score]: [String; 3],
    top: Option<usize>,
) -> Vec<Column> {
    let words = plan.words();
    let mut columns = vec![
        Column::new("rank", "Rank", Kind::Figure, 56)
            .help("Equal scores share a rank. ≈ marks an order that is not settled."),
        Column::new("title", "Initiative", Kind::Line, 260),
    ];
    for input in input_columns(plan) {
        let (key, kind) = match &input.key {
            CellKey::Goal(goal) => (goal.to_string(), Kind::Estimate),
            CellKey::Input(name) => {
                let is_share = Input::from_key(name).is_some_and(|input| input.is_percent());
                (format!("{INPUT}{name}"), if is_share { Kind::Share } else { Kind::Estimate })
            }
        };
        let width = if kind == Kind::Share { 116 } else { 136 };
        columns.push(Column::new(&key, &input.label, kind, width).help(input.help));
    }
    columns.extend([
        Column::new("benefit", "Benefit", Kind::Figure, 80).help(benefit),
        Column::new("cost", "Cost", Kind::Figure, 72).help(cost),
        Column::new("score", "Score", Kind::Figure, 104).help(score),
    ]);
    columns.extend(top.map(|top| {
        Column::new("top", &format!("In top {top}"), Kind::Figure, 76)
            .help("How likely it truly belongs there")
    }));
    columns.extend([
        Column::new("status", "Status", choice::<Status>(words), 116),
        Column::new("owner", "Owner", Kind::Line, 112),
        Column::new("must", "Must", Kind::Flag, 60).help("Must be on the roadmap"),
        Column::new("tags", "Tags", Kind::Tags, 160).unusual(),
        Column::new("summary", "Summary", Kind::Prose, 280).unusual(),
        Column::new("problems", "Problems", Kind::Links(TableName::Problems), 220).unusual(),
        Column::new("money", "Money", Kind::Number, 96).help("Money it costs besides people").unusual(),
        Column::new("earliest", "Not before", Kind::Date, 112).unusual(),
        Column::new("deadline", "Deadline", Kind::Date, 112).unusual(),
        Column::new(STANDING, "Standing", Kind::Note, 140).unusual(),
    ]);
    columns
}

pub(super) fn insight_columns(words: &Words) -> Vec<Column> {
    vec![
        Column::new("text", "Insight", Kind::Prose, 340),
        Column::new("kind", "Kind", choice::<InsightKind>(words), 108),
        Column::new("level", "Evidence level", choice::<EvidenceLevel>(words), 168)
            .help("How strong it is: a rung of Gilad's confidence meter"),
        Column::new("source", "Source", Kind::Line, 152),
        Column::new("segment", "Segment", Kind::Link(TableName::Segments), 140),
        Column::new("on", "Learned on", Kind::Date, 108),
        Column::new("needs", "Needs", Kind::Links(TableName::Needs), 240)
            .help("The needs it speaks of; none means it waits in the inbox"),
        Column::new("initiatives", "Initiatives", Kind::Links(TableName::Initiatives), 220)
            .help("The initiatives it supports"),
        Column::new("tags", "Tags", Kind::Tags, 140),
        Column::new("link", "Link", Kind::Line, 180).unusual(),
    ]
}

pub(super) fn requirement_columns(words: &Words) -> Vec<Column> {
    vec![
        Column::new("statement", "Requirement", Kind::Prose, 340),
        Column::new("priority", "Priority", choice::<Moscow>(words), 128),
        Column::new("problem", "Problem it solves", Kind::Link(TableName::Problems), 240),
        Column::new("initiative", "Met by", Kind::Link(TableName::Initiatives), 220),
        Column::new("acceptance", "Acceptance criteria", Kind::Lines, 300)
            .help("How one can tell that it is met, one in a line"),
    ]
}

pub(super) fn kpi_columns(words: &Words) -> Vec<Column> {
    vec![
        Column::new("name", "KPI", Kind::Line, 220),
        Column::new("latest", "Latest", Kind::Figure, 88).help("The newest measurement"),
        Column::new(STANDING, "Standing", Kind::Note, 124),
        Column::new("target", "Target", Kind::Number, 88),
        Column::new("target_on", "Target date", Kind::Date, 108),
        Column::new("baseline", "Baseline", Kind::Number, 88),
        Column::new("baseline_on", "Baseline taken on", Kind::Date, 124),
        Column::new("unit", "Unit", Kind::Line, 96),
        Column::new("direction", "Better is", choice::<Direction>(words), 104),
        Column::new("timing", "Moves", choice::<Timing>(words), 92)
            .help("Leading moves before the outcome, lagging with it"),
        Column::new("cadence", "Measured", choice::<Cadence>(words), 100),
        Column::new("goal", "Goal", Kind::Link(TableName::Goals), 200),
        Column::new("owner", "Owner", Kind::Line, 120),
        Column::new("notes", "Notes", Kind::Prose, 260).unusual(),
    ]
}

fn link<R: Record>(link: &Option<Id<R>>) -> Value {
    Value::records(link.iter().map(Id::record_ref))
}

fn links<R: Record>(links: &[Id<R>]) -> Value {
    Value::records(links.iter().map(Id::record_ref))
}

/// What a record itself holds in a column; nothing for what is worked out.
pub(super) fn value_of(record: &GridRecord, key: &str) -> Value {
    match record {
        GridRecord::Initiative(one) => initiative_value(one, key),
        GridRecord::Insight(one) => match key {
            "text" => Value::text(&one.text),
            "kind" => Value::Choice(one.kind.key()),
            "level" => Value::Choice(one.level.key()),
            "source" => Value::text(&one.source),
            "segment" => link(&one.segment),
            "on" => Value::date(one.on),
            "needs" => links(&one.needs),
            "initiatives" => links(&one.initiatives),
            "tags" => Value::words(&one.tags),
            "link" => Value::text(&one.link),
            _ => Value::Nothing,
        },
        GridRecord::Requirement(one) => match key {
            "statement" => Value::text(&one.statement),
            "priority" => Value::Choice(one.priority.key()),
            "problem" => link(&one.problem),
            "initiative" => link(&one.initiative),
            "acceptance" => Value::words(&one.acceptance),
            _ => Value::Nothing,
        },
        GridRecord::Kpi(one) => kpi_value(one, key),
    }
}

fn initiative_value(one: &Initiative, key: &str) -> Value {
    match key {
        "title" => Value::text(&one.title),
        "status" => Value::Choice(one.status.key()),
        "owner" => Value::text(&one.owner),
        "must" => Value::Flag(one.must),
        "tags" => Value::words(&one.tags),
        "summary" => Value::text(&one.summary),
        "problems" => links(&one.problems),
        "money" => {
            if one.cost == 0.0 {
                Value::Nothing
            } else {
                Value::Number(one.cost)
            }
        }
        "earliest" => Value::date(one.earliest),
        "deadline" => Value::date(one.deadline),
        _ => match key.strip_prefix(INPUT) {
            Some(name) => input_value(one, name).map_or(Value::Nothing, Value::Estimate),
            None if key.starts_with("go_") => input_value(one, key).map_or(Value::Nothing, Value::Estimate),
            None => Value::Nothing,
        },
    }
}

fn kpi_value(one: &Kpi, key: &str) -> Value {
    match key {
        "name" => Value::text(&one.name),
        "latest" => Value::number(latest(one)),
        "target" => Value::number(one.target),
        "target_on" => Value::date(one.target_on),
        "baseline" => Value::number(one.baseline),
        "baseline_on" => Value::date(one.baseline_on),
        "unit" => Value::text(&one.unit),
        "direction" => Value::Choice(one.direction.key()),
        "timing" => Value::Choice(one.timing.key()),
        "cadence" => Value::Choice(one.cadence.key()),
        "goal" => link(&one.goal),
        "owner" => Value::text(&one.owner),
        "notes" => Value::text(&one.notes),
        _ => Value::Nothing,
    }
}

/// The newest measurement; of two on one day the later.
fn latest(one: &Kpi) -> Option<f64> {
    one.measurements.iter().max_by_key(|measured| measured.on).map(|measured| measured.value)
}

/// A new value for one field of a record of a grid.
#[derive(Clone, Debug, PartialEq)]
pub enum GridEdit {
    /// Of an initiative.
    Initiative(Id<Initiative>, InitiativeField),
    /// Of an insight.
    Insight(Id<Insight>, InsightField),
    /// Of a requirement.
    Requirement(Id<Requirement>, RequirementField),
    /// Of a KPI.
    Kpi(Id<Kpi>, KpiField),
}

/// A record with another value in a column, and the edit that sets it; none where the value does not fit the column.
pub(super) fn with_value(record: &GridRecord, key: &str, value: Value) -> Option<(GridRecord, GridEdit)> {
    Some(match record {
        GridRecord::Initiative(one) => {
            let field = initiative_field(one, key, value)?;
            (GridRecord::Initiative(changed(one, &field)), GridEdit::Initiative(one.id.clone(), field))
        }
        GridRecord::Insight(one) => {
            let field = insight_field(key, value)?;
            (GridRecord::Insight(changed(one, &field)), GridEdit::Insight(one.id.clone(), field))
        }
        GridRecord::Requirement(one) => {
            let field = requirement_field(key, value)?;
            (GridRecord::Requirement(changed(one, &field)), GridEdit::Requirement(one.id.clone(), field))
        }
        GridRecord::Kpi(one) => {
            let field = kpi_field(key, value)?;
            (GridRecord::Kpi(changed(one, &field)), GridEdit::Kpi(one.id.clone(), field))
        }
    })
}

fn changed<R: Record>(one: &Rc<R>, field: &R::Field) -> Rc<R> {
    let mut changed = (**one).clone();
    changed.set(field.clone());
    Rc::new(changed)
}

fn initiative_field(one: &Initiative, key: &str, value: Value) -> Option<InitiativeField> {
    Some(match key {
        "title" => InitiativeField::Title(text(value)?),
        "status" => InitiativeField::Status(option(value)?),
        "owner" => InitiativeField::Owner(text(value)?),
        "must" => InitiativeField::Must(matches!(value, Value::Flag(true))),
        "tags" => InitiativeField::Tags(words(value)?),
        "summary" => InitiativeField::Summary(text(value)?),
        "problems" => InitiativeField::Problems(ids(value)?),
        "money" => InitiativeField::Cost(number(value)?.unwrap_or(0.0)),
        "earliest" => InitiativeField::Earliest(date(value)?),
        "deadline" => InitiativeField::Deadline(date(value)?),
        _ => {
            let estimate = match value {
                Value::Nothing => None,
                Value::Estimate(estimate) => Some(estimate),
                _ => return None,
            };
            with_input(one, key.strip_prefix(INPUT).unwrap_or(key), estimate)
        }
    })
}

fn insight_field(key: &str, value: Value) -> Option<InsightField> {
    Some(match key {
        "text" => InsightField::Text(text(value)?),
        "kind" => InsightField::Kind(option(value)?),
        "level" => InsightField::Level(option(value)?),
        "source" => InsightField::Source(text(value)?),
        "segment" => InsightField::Segment(ids(value)?.into_iter().next()),
        "on" => InsightField::On(date(value)?),
        "needs" => InsightField::Needs(ids(value)?),
        "initiatives" => InsightField::Initiatives(ids(value)?),
        "tags" => InsightField::Tags(words(value)?),
        "link" => InsightField::Link(text(value)?),
        _ => return None,
    })
}

fn requirement_field(key: &str, value: Value) -> Option<RequirementField> {
    Some(match key {
        "statement" => RequirementField::Statement(text(value)?),
        "priority" => RequirementField::Priority(option(value)?),
        "problem" => RequirementField::Problem(ids(value)?.into_iter().next()),
        "initiative" => RequirementField::Initiative(ids(value)?.into_iter().next()),
        "acceptance" => RequirementField::Acceptance(words(value)?),
        _ => return None,
    })
}

fn kpi_field(key: &str, value: Value) -> Option<KpiField> {
    Some(match key {
        "name" => KpiField::Name(text(value)?),
        "target" => KpiField::Target(number(value)?),
        "target_on" => KpiField::TargetOn(date(value)?),
        "baseline" => KpiField::Baseline(number(value)?),
        "baseline_on" => KpiField::BaselineOn(date(value)?),
        "unit" => KpiField::Unit(text(value)?),
        "direction" => KpiField::Direction(option(value)?),
        "timing" => KpiField::Timing(option(value)?),
        "cadence" => KpiField::Cadence(option(value)?),
        "goal" => KpiField::Goal(ids(value)?.into_iter().next()),
        "owner" => KpiField::Owner(text(value)?),
        "notes" => KpiField::Notes(text(value)?),
        _ => return None,
    })
}

fn text(value: Value) -> Option<String> {
    match value {
        Value::Nothing => Some(String::new()),
        Value::Text(text) => Some(text),
        _ => None,
    }
}

fn number(value: Value) -> Option<Option<f64>> {
    match value {
        Value::Nothing => Some(None),
        Value::Number(number) => Some(Some(number)),
        _ => None,
    }
}

fn date(value: Value) -> Option<Option<Date>> {
    match value {
        Value::Nothing => Some(None),
        Value::Date(date) => Some(Some(date)),
        _ => None,
    }
}

fn option<C: Choice>(value: Value) -> Option<C> {
    match value {
        Value::Choice(key) => C::from_key(key),
        _ => None,
    }
}

fn words(value: Value) -> Option<Vec<String>> {
    match value {
        Value::Nothing => Some(Vec::new()),
        Value::Words(words) => Some(words),
        _ => None,
    }
}

fn ids<R: Record>(value: Value) -> Option<Vec<Id<R>>> {
    match value {
        Value::Nothing => Some(Vec::new()),
        Value::Records(records) => Some(records.iter().filter_map(|record| record.typed::<R>()).collect()),
        _ => None,
    }
}
