//! The inputs of the score model as columns and cells of a table: numbers as a person writes them.

use crate::domain::{Estimate, Goal, Id, Initiative, Plan};
use crate::engine::scoring::Input;
use crate::engine::text::{number, percent};
use crate::language::Words;
use crate::select::priorities::evidence::on_scale;
use crate::select::priorities::scales::{own_scale, scale_words};
use crate::select::scoring_inputs::{
    Confidence, GivenInput, InputSource, ScoringInputs, central, is_confidence, score_model,
};

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
    /// Beside a typed confidence, what the evidence gives: `typed in; evidence 22.2 %`.
    pub note: Option<String>,
    /// What is wrong with it, as a sentence.
    pub error: Option<String>,
}

/// The columns of the plan's score model.
#[must_use]
pub fn input_columns(plan: &Plan) -> Vec<InputColumn> {
    let model = score_model(&plan.settings);
    let named = model.inputs().iter().filter(|input| **input != Input::GoalImpact).map(|input| InputColumn {
        key: CellKey::Input(input.key().to_owned()),
        label: input.label().into_owned(),
        help: help(plan, *input),
    });
    let uses_goals = model.inputs().contains(&Input::GoalImpact);
    let goals = plan.goals.iter().filter(|_| uses_goals).map(|goal| InputColumn {
        key: CellKey::Goal(goal.id.clone()),
        label: plan.name_of(&goal.id),
        help: format!("{} Weight {}.", Input::GoalImpact.help(), number(goal.weight)),
    });
    named.chain(goals).collect()
}

/// The cells of an initiative, one per column.
#[must_use]
pub fn input_cells(plan: &Plan, initiative: &Initiative) -> Vec<InputCell> {
    let title = plan.name_of(&initiative.id);
    let inputs = ScoringInputs::of(plan, initiative);
    let named = inputs.named().iter().map(|(input, given)| {
        let is_share = input.unit() == "%";
        let given = given.as_ref();
        let typed = given.filter(|given| given.source == InputSource::Typed).map(|given| given.estimate);
        InputCell {
            key: CellKey::Input(input.key().to_owned()),
            label: format!("{} of {title}", input.label()),
            text: typed.map(|estimate| written(estimate, is_share)).unwrap_or_default(),
            is_share,
            stand_in: given.and_then(|given| stand_in(given, is_share)),
            help: help(plan, *input),
            note: typed.and_then(|_| evidence_beside(plan, initiative, *input)),
            error: given.and_then(|given| wrong(*input, given.estimate)),
        }
    });
    let goals = inputs.goals().iter().map(|(goal, impact)| InputCell {
        key: CellKey::Goal(goal.id.clone()),
        label: format!("Impact of {title} on {}", plan.name_of(&goal.id)),
        text: impact.map(|estimate| written(estimate, false)).unwrap_or_default(),
        is_share: false,
        stand_in: None,
        help: Input::GoalImpact.help().to_owned(),
        note: None,
        error: impact.and_then(|estimate| wrong(Input::GoalImpact, estimate)),
    });
    named.chain(goals).collect()
}

/// What an input means, its unit, and its scale in this plan.
fn help(plan: &Plan, input: Input) -> String {
    let mut help = input.help().to_owned();
    if !input.unit().is_empty() {
        help.push_str(&format!(" ({})", input.unit()));
    }
    let own = own_scale(&plan.settings, input);
    if !own.is_empty() {
        help.push_str(&format!(" In this plan: {}.", scale_words(input, &own)));
    }
    help
}

/// What stands in for a number that nobody typed, and where it comes from.
fn stand_in(given: &GivenInput, is_share: bool) -> Option<String> {
    let value = central(given.estimate);
    let from = match &given.source {
        InputSource::Typed => return None,
        InputSource::Work => "work",
        InputSource::Evidence(_) => "evidence",
    };
    let shown = if is_share {
        format!("{} %", Words::default().short(value * 100.0))
    } else {
        Words::default().short(value)
    };
    Some(format!("{shown} from {from}"))
}

/// What the evidence would give in place of a typed confidence.
fn evidence_beside(plan: &Plan, initiative: &Initiative, input: Input) -> Option<String> {
    let found = if is_confidence(input) { Confidence::of(plan, initiative)? } else { return None };
    Some(format!("typed in; evidence {}", on_scale(input, found.confidence)))
}

fn wrong(input: Input, estimate: Estimate) -> Option<String> {
    // Where the model divides, even the low end must be usable.
    let value = if input.range().low_excluded { estimate.low() } else { central(estimate) };
    let error = input.check(value).err()?;
    if input.unit() == "%" && value.is_finite() {
        // In the way it is written here.
        return Some(format!("{} is {}; it must be between 0 and 100 %.", input.label(), percent(value)));
    }
    Some(format!("{error}."))
}

fn written(estimate: Estimate, is_share: bool) -> String {
    if !is_share {
        return estimate.to_string();
    }
    let percents: Vec<String> = estimate.numbers().iter().map(|share| number(share * 100.0)).collect();
    format!("{} %", percents.join(".."))
}

/// Reads `8`, `5..13` or `5..8..13`; an empty text is no estimate.
///
/// # Errors
/// A sentence that says how to write one.
pub fn read_number(text: &str) -> Result<Option<Estimate>, String> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|error| capitalised(&format!("{error}.")))
}

/// Reads percentages, `80`, `80 %` or `50..80 %`; without the sign, numbers up to 1 are shares already.
///
/// # Errors
/// A sentence that says how to write one.
pub fn read_share(text: &str) -> Result<Option<Estimate>, String> {
    let Some(estimate) = read_number(&text.replace('%', ""))? else { return Ok(None) };
    let is_share = !text.contains('%') && estimate.high() <= 1.0;
    let shares: Vec<f64> =
        estimate.numbers().iter().map(|value| if is_share { *value } else { value / 100.0 }).collect();
    Estimate::from_numbers(&shares).map(Some).map_err(|error| capitalised(&format!("{error}.")))
}

fn capitalised(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
