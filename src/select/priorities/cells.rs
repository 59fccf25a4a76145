//! The inputs of the score model as columns and cells of a table: numbers as a person writes them.

use crate::domain::{Estimate, EstimateError, Goal, Id, Initiative, Plan};
use crate::engine::scoring::Input;
use crate::language::{Say, Words};
use crate::select::priorities::evidence::on_scale;
use crate::select::priorities::scales::{own_scale, scale_words};
use crate::select::scoring_inputs::{
    Confidence, GivenInput, InputSource, ScoringInputs, central, input_help, input_label, input_unit,
    is_confidence, say_input_error, score_model,
};
use crate::select::words::capitalised;

/// Which number of an initiative a cell holds.
#[derive(Clone, Debug, PartialEq)]
pub enum CellKey {
    /// The input of this name.
    Input(String),
    /// The impact on a goal.
    Goal(Id<Goal>),
}

/// A column of inputs.
#[derive(Clone, Debug, PartialEq)]
pub struct InputColumn {
    /// Which number.
    pub key: CellKey,
    /// Its heading.
    pub label: String,
    /// What it means and in which unit.
    pub help: String,
}

/// One number of one initiative.
#[derive(Clone, Debug, PartialEq)]
pub struct InputCell {
    /// Which number.
    pub key: CellKey,
    /// What it is, spoken: `Reach of Guest checkout`.
    pub label: String,
    /// What was typed, in the way of [`read_number`] or [`read_share`].
    pub text: String,
    /// Shown as a share of 100 and read by [`read_share`].
    pub is_share: bool,
    /// What stands in for it while nobody typed it: `2.3 from work`.
    pub stand_in: Option<String>,
    /// How to choose the number, with the plan's scale.
    pub help: String,
    /// Beside a typed confidence, what the evidence gives: `evidence 22.2 %`.
    pub evidence: Option<String>,
    /// The same, spoken: `typed in; evidence 22.2 %`.
    pub note: Option<String>,
    /// What is wrong with it, as a sentence.
    pub error: Option<String>,
}

/// The columns of the plan's score model.
#[must_use]
pub fn input_columns(plan: &Plan) -> Vec<InputColumn> {
    let (words, model) = (plan.words(), score_model(&plan.settings));
    let named = model.inputs().iter().filter(|input| **input != Input::GoalImpact).map(|input| InputColumn {
        key: CellKey::Input(input.key().to_owned()),
        label: input_label(words, *input),
        help: help(plan, *input),
    });
    let uses_goals = model.inputs().contains(&Input::GoalImpact);
    let goals = plan.goals.iter().filter(|_| uses_goals).map(|goal| InputColumn {
        key: CellKey::Goal(goal.id.clone()),
        label: plan.name_of(&goal.id),
        help: words.weight_of_goal(input_help(words, Input::GoalImpact), &words.plain(goal.weight)),
    });
    named.chain(goals).collect()
}

/// The cells of an initiative, one per column.
#[must_use]
pub fn input_cells(plan: &Plan, initiative: &Initiative) -> Vec<InputCell> {
    let (words, title) = (plan.words(), plan.name_of(&initiative.id));
    let inputs = ScoringInputs::of(plan, initiative);
    let named = inputs.named().iter().map(|(input, given)| {
        let is_share = input.is_percent();
        let given = given.as_ref();
        let typed = given.filter(|given| given.source == InputSource::Typed).map(|given| given.estimate);
        let beside = typed.and_then(|_| evidence_beside(plan, initiative, *input));
        InputCell {
            key: CellKey::Input(input.key().to_owned()),
            label: words.input_of(&input_label(words, *input), &title),
            text: typed.map(|estimate| written(estimate, is_share)).unwrap_or_default(),
            is_share,
            stand_in: given.and_then(|given| stand_in(words, given, is_share)),
            help: help(plan, *input),
            note: beside.as_ref().map(|given| words.typed_evidence(given)),
            evidence: beside.map(|given| words.evidence_gives(&given)),
            error: given.and_then(|given| wrong(words, *input, given.estimate)),
        }
    });
    let goals = inputs.goals().iter().map(|(goal, impact)| InputCell {
        key: CellKey::Goal(goal.id.clone()),
        label: words.impact_of_on(&title, &plan.name_of(&goal.id)),
        text: impact.map(|estimate| written(estimate, false)).unwrap_or_default(),
        is_share: false,
        stand_in: None,
        help: input_help(words, Input::GoalImpact).to_owned(),
        note: None,
        evidence: None,
        error: impact.and_then(|estimate| wrong(words, Input::GoalImpact, estimate)),
    });
    named.chain(goals).collect()
}

/// What an input means, its unit, and its scale in this plan.
fn help(plan: &Plan, input: Input) -> String {
    let words = plan.words();
    let mut help = input_help(words, input).to_owned();
    let unit = input_unit(words, input);
    if !unit.is_empty() {
        help = words.help_with_unit(&help, unit);
    }
    let own = own_scale(&plan.settings, input);
    if !own.is_empty() {
        let told = words.own_scale_told(&scale_words(words, input, &own));
        help = words.sentences(&[help, told]);
    }
    help
}

/// What stands in for a number that nobody typed, and where it comes from.
fn stand_in(words: &Words, given: &GivenInput, is_share: bool) -> Option<String> {
    let value = central(given.estimate);
    let shown = if is_share { words.in_percent(&words.short(value * 100.0)) } else { words.short(value) };
    match &given.source {
        InputSource::Typed => None,
        InputSource::Work => Some(words.value_from_work(&shown)),
        InputSource::Evidence(_) => Some(words.value_from_evidence(&shown)),
    }
}

/// What the evidence would give in place of a typed confidence.
fn evidence_beside(plan: &Plan, initiative: &Initiative, input: Input) -> Option<String> {
    let found = if is_confidence(input) { Confidence::of(plan, initiative)? } else { return None };
    Some(on_scale(plan.words(), input, found.confidence))
}

fn wrong(words: &Words, input: Input, estimate: Estimate) -> Option<String> {
    // Where the model divides, even the low end must be usable.
    let value = if input.range().low_excluded { estimate.low() } else { central(estimate) };
    let error = input.check(value).err()?;
    if input.is_percent() && value.is_finite() {
        // In the way it is written here.
        let value = words.in_percent(&words.plain(value * 100.0));
        return Some(words.share_out_of_range(&input_label(words, input), &value));
    }
    Some(words.as_a_sentence(&say_input_error(words, &error)))
}

fn written(estimate: Estimate, is_share: bool) -> String {
    if !is_share {
        return estimate.to_string();
    }
    let percents: Vec<String> =
        estimate.numbers().iter().map(|share| written_number(share * 100.0)).collect();
    format!("{} %", percents.join(".."))
}

/// A number as it is typed, whatever the reader's language.
fn written_number(value: f64) -> String {
    crate::engine::text::number(value)
}

/// Reads `8`, `5..13` or `5..8..13`; an empty text is no estimate.
///
/// # Errors
/// A sentence that says how to write one.
pub fn read_number(text: &str, words: &Words) -> Result<Option<Estimate>, String> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let read: Result<Estimate, EstimateError> = text.parse();
    read.map(Some).map_err(|error| capitalised(&words.as_a_sentence(&error.say(words))))
}

/// Reads percentages, `80`, `80 %` or `50..80 %`; without the sign, numbers up to 1 are shares already.
///
/// # Errors
/// A sentence that says how to write one.
pub fn read_share(text: &str, words: &Words) -> Result<Option<Estimate>, String> {
    let Some(estimate) = read_number(&text.replace('%', ""), words)? else { return Ok(None) };
    let is_share = !text.contains('%') && estimate.high() <= 1.0;
    let shares: Vec<f64> =
        estimate.numbers().iter().map(|value| if is_share { *value } else { value / 100.0 }).collect();
    Estimate::from_numbers(&shares)
        .map(Some)
        .map_err(|error| capitalised(&words.as_a_sentence(&error.say(words))))
}
