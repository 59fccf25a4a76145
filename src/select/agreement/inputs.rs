//! What ballots ask for, and initiatives with what a ballot says about them.

use crate::language::Words;
use std::collections::BTreeSet;

use super::topic::is_open;
use crate::domain::{Estimate, Goal, GoalImpact, Id, Initiative, InitiativeField, Plan, Record, Unknown};
use crate::engine::order::gathered;
use crate::engine::scoring::Input;
use crate::select::priorities::{CellKey, input_columns, read_number, read_share};
use crate::select::scoring_inputs::{input_help, input_label, say_input_error};

/// One number a ballot asks for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BallotInput {
    /// Its key in ballots: an input's key, or a goal's id for the impact on that goal.
    pub key: String,
    /// Its name.
    pub label: String,
    /// How to choose the number.
    pub help: String,
}

impl BallotInput {
    /// What the engine knows of it; none for an input of the plan's own making.
    #[must_use]
    pub fn input(&self) -> Option<Input> {
        input_of(&self.key)
    }

    /// Whether its numbers are shares, written in per cent.
    #[must_use]
    pub fn is_share(&self) -> bool {
        is_percent(&self.key)
    }

    /// What a voter wrote for it; none where nothing is written.
    ///
    /// # Errors
    /// A sentence that says how to write a number, or which ones it takes.
    pub fn read(&self, text: &str, words: &Words) -> Result<Option<Estimate>, String> {
        let read = if self.is_share() { read_share(text, words) } else { read_number(text, words) };
        let Some(estimate) = read? else { return Ok(None) };
        let check = |value: f64| self.input().map_or(Ok(value), |input| input.check(value));
        let checked = check(estimate.low()).and_then(|_| check(estimate.high()));
        checked.map(|_| Some(estimate)).map_err(|error| words.as_a_sentence(&say_input_error(words, &error)))
    }
}

/// What the engine knows of the input with this key.
pub(super) fn input_of(key: &str) -> Option<Input> {
    match Id::<Goal>::new(key) {
        Ok(_) => Some(Input::GoalImpact),
        Err(_) => Input::from_key(key),
    }
}

/// What the plan's score model asks for, one entry per input and goal.
#[must_use]
pub fn ballot_inputs(plan: &Plan) -> Vec<BallotInput> {
    let column = |column: crate::select::priorities::InputColumn| BallotInput {
        key: match column.key {
            CellKey::Input(name) => name.to_string(),
            CellKey::Goal(goal) => goal.to_string(),
        },
        label: column.label,
        help: column.help,
    };
    input_columns(plan).into_iter().map(column).collect()
}

/// The initiatives a ballot asks about: those that may still be chosen, in plan order, which says nothing of their rank.
pub fn asked(plan: &Plan) -> impl Iterator<Item = &Initiative> {
    plan.initiatives.iter().map(|one| &**one).filter(|one| is_open(one))
}

/// The inputs that somebody's ballot scores: those of the plan's score model first.
#[must_use]
pub fn ballot_topics(plan: &Plan) -> Vec<BallotInput> {
    let scored: BTreeSet<&str> =
        gathered(plan.ballots.iter().flat_map(|ballot| &ballot.scores).map(|score| score.input.as_str()));
    let own = ballot_inputs(plan);
    let mut topics: Vec<BallotInput> =
        own.iter().filter(|input| scored.contains(input.key.as_str())).cloned().collect();
    for key in scored.iter().filter(|key| own.iter().all(|input| input.key != **key)) {
        topics.push(named_input(plan, key));
    }
    topics
}

fn named_input(plan: &Plan, key: &str) -> BallotInput {
    let goal = Id::<Goal>::new(key).ok();
    let (label, help) = match (&goal, Input::from_key(key)) {
        (Some(goal), _) => (plan.name_of(goal), input_help(plan.words(), Input::GoalImpact).to_owned()),
        (None, Some(input)) => (input_label(plan.words(), input), input_help(plan.words(), input).to_owned()),
        (None, None) => (key.replace('_', " "), String::new()),
    };
    BallotInput { key: key.to_owned(), label, help }
}

/// The field of an initiative that holds an input or the impact on a goal, with its new number; none takes it away.
#[must_use]
pub fn with_input(initiative: &Initiative, key: &str, estimate: Option<Estimate>) -> InitiativeField {
    let Ok(goal) = Id::<Goal>::new(key) else {
        return InitiativeField::Inputs(initiative.inputs.clone().with(key, estimate));
    };
    let mut impacts = initiative.goal_impact.clone();
    match (impacts.iter_mut().find(|impact| impact.goal == goal), estimate) {
        (Some(impact), Some(estimate)) => impact.impact = estimate,
        (None, Some(impact)) => impacts.push(GoalImpact { goal, impact, unknown: Unknown::default() }),
        (_, None) => impacts.retain(|impact| impact.goal != goal),
    }
    InitiativeField::GoalImpact(impacts)
}

/// What an initiative gives for an input now.
#[must_use]
pub fn input_value(initiative: &Initiative, key: &str) -> Option<Estimate> {
    match Id::<Goal>::new(key) {
        Ok(goal) => {
            initiative.goal_impact.iter().find(|impact| impact.goal == goal).map(|impact| impact.impact)
        }
        Err(_) => initiative.inputs.get(key),
    }
}

/// An initiative as it would be with these numbers.
pub(super) fn with_values<'a>(
    initiative: &Initiative,
    values: impl IntoIterator<Item = (&'a str, Estimate)>,
) -> Initiative {
    let mut changed = initiative.clone();
    for (key, value) in values {
        changed.set(with_input(&changed, key, Some(value)));
    }
    changed
}

/// An estimate as a person writes it, a share in per cent: `2`, `0.5..1`, `80 %`.
pub(super) fn shown(words: &Words, key: &str, estimate: Estimate) -> String {
    let (low, high) = (part(words, key, estimate.low()), part(words, key, estimate.high()));
    let span = match estimate.mode() {
        _ if low == high => low,
        Some(mode) => format!("{low}..{}..{high}", part(words, key, mode)),
        None => format!("{low}..{high}"),
    };
    if is_percent(key) { words.in_percent(&span) } else { span }
}

/// The ends of an estimate in words: `0.5 to 1`.
pub(super) fn shown_span(words: &Words, key: &str, estimate: Estimate) -> String {
    let (low, high) = (part(words, key, estimate.low()), part(words, key, estimate.high()));
    let span = if low == high { low } else { words.number_span(&low, &high) };
    if is_percent(key) { words.in_percent(&span) } else { span }
}

/// One number of an estimate, rounded to hundredths as it is written.
fn part(words: &Words, key: &str, value: f64) -> String {
    let value = if is_percent(key) { value * 100.0 } else { value };
    words.exact((value * 100.0).round() / 100.0)
}

/// Whether an input is a share that is written in per cent.
pub(super) fn is_percent(key: &str) -> bool {
    input_of(key).is_some_and(|input| input.is_percent())
}
