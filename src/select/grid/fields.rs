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
        Column::new("rank", words.rank(), Kind::Figure, 56).help(words.rank_hint()),
        Column::new("title", words.initiative(), Kind::Line, 260),
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
        Column::new("benefit", words.column_benefit(), Kind::Figure, 80).help(benefit),
        Column::new("cost", words.cost(), Kind::Figure, 72).help(cost),
        Column::new("score", words.score_column(), Kind::Figure, 104).help(score),
    ]);
    columns.extend(
        top.map(|top| Column::new("top", &words.in_top(top), Kind::Figure, 76).help(words.in_top_hint())),
    );
    columns.extend([
        Column::new("status", words.grouping_status(), choice::<Status>(words), 116),
        Column::new("owner", words.grouping_owner(), Kind::Line, 112),
        Column::new("must", words.moscow_must(), Kind::Flag, 60).help(words.must_on_roadmap()),
        Column::new("tags", words.column_tags(), Kind::Tags, 160).unusual(),
        Column::new("summary", words.column_summary(), Kind::Prose, 280).unusual(),
        Column::new("problems", words.section_problems(), Kind::Links(TableName::Problems), 220).unusual(),
        Column::new("money", words.edition_money(), Kind::Number, 96).help(words.money_hint()).unusual(),
        Column::new("earliest", words.not_before(), Kind::Date, 112).unusual(),
        Column::new("deadline", words.deadline(), Kind::Date, 112).unusual(),
        Column::new(STANDING, words.column_standing(), Kind::Note, 140).unusual(),
    ]);
    columns
}

pub(super) fn insight_columns(words: &Words) -> Vec<Column> {
    vec![
        Column::new("text", words.insight(), Kind::Prose, 340),
        Column::new("kind", words.column_kind(), choice::<InsightKind>(words), 108),
        Column::new("level", words.evidence_level(), choice::<EvidenceLevel>(words), 168)
            .help(words.level_hint()),
        Column::new("source", words.column_source(), Kind::Line, 152),
        Column::new("segment", words.column_segment(), Kind::Link(TableName::Segments), 140),
        Column::new("on", words.learned_on(), Kind::Date, 108),
        Column::new("needs", words.section_needs(), Kind::Links(TableName::Needs), 240)
            .help(words.needs_hint()),
        Column::new("initiatives", words.grid_name_initiatives(), Kind::Links(TableName::Initiatives), 220)
            .help(words.initiatives_hint()),
        Column::new("tags", words.column_tags(), Kind::Tags, 140),
        Column::new("link", words.column_link(), Kind::Line, 180).unusual(),
    ]
}

pub(super) fn requirement_columns(words: &Words) -> Vec<Column> {
    vec![
        Column::new("statement", words.requirement(), Kind::Prose, 340),
        Column::new("priority", words.column_priority(), choice::<Moscow>(words), 128),
        Column::new("problem", words.problem_solved(), Kind::Link(TableName::Problems), 240),
        Column::new("initiative", words.met_by(), Kind::Link(TableName::Initiatives), 220),
        Column::new("owner", words.grouping_owner(), Kind::Line, 120),
        Column::new("acceptance", words.acceptance_criteria(), Kind::Lines, 300)
            .help(words.acceptance_hint()),
    ]
}

pub(super) fn kpi_columns(words: &Words) -> Vec<Column> {
    vec![
        Column::new("name", words.kpi(), Kind::Line, 220),
        Column::new("latest", words.column_latest(), Kind::Figure, 88).help(words.latest_hint()),
        Column::new(STANDING, words.column_standing(), Kind::Note, 124),
        Column::new("target", words.column_target(), Kind::Number, 88),
        Column::new("target_on", words.target_date(), Kind::Date, 108),
        Column::new("baseline", words.column_baseline(), Kind::Number, 88),
        Column::new("baseline_on", words.baseline_on(), Kind::Date, 124),
        Column::new("unit", words.column_unit(), Kind::Line, 96),
        Column::new("direction", words.better_is(), choice::<Direction>(words), 104),
        Column::new("timing", words.kpi_moves(), choice::<Timing>(words), 92).help(words.timing_hint()),
        Column::new("cadence", words.kpi_measured(), choice::<Cadence>(words), 100),
        Column::new("goal", words.grouping_goal(), Kind::Link(TableName::Goals), 200),
        Column::new("owner", words.grouping_owner(), Kind::Line, 120),
        Column::new("notes", words.column_notes(), Kind::Prose, 260).unusual(),
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
            "owner" => Value::text(&one.owner),
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
        "owner" => RequirementField::Owner(text(value)?),
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
