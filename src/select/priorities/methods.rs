//! How the plan's score model works, in plain sentences.

use crate::domain::Plan;
use crate::engine::scoring::{Input, Model, ice};
use crate::select::priorities::scales::{scale_of, scale_words};
use crate::select::scoring_inputs::score_model;

/// A score model in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Method {
    /// Its name.
    pub name: &'static str,
    /// The formula in words.
    pub words: String,
    /// What it is good for, in a sentence.
    pub sentence: &'static str,
    /// What the benefit is, with its unit.
    pub benefit: &'static str,
    /// What the cost is, with its unit.
    pub cost: &'static str,
    /// Its inputs.
    pub inputs: Vec<InputMethod>,
}

/// An input in words.
#[derive(Clone, Debug, PartialEq)]
pub struct InputMethod {
    /// The input.
    pub input: Input,
    /// Its name.
    pub label: String,
    /// Its unit.
    pub unit: &'static str,
    /// How to choose the number.
    pub help: &'static str,
    /// The usual steps: `3 massive, 2 high, 1 medium`; may be empty.
    pub scale: String,
}

/// The plan's score model in words.
#[must_use]
pub fn method(plan: &Plan) -> Method {
    let model = score_model(&plan.settings);
    let inputs = model.inputs().iter().map(|&input| InputMethod {
        input,
        label: input.label().into_owned(),
        unit: input.unit(),
        help: input.help(),
        scale: scale_words(input, &scale_of(&plan.settings, input)),
    });
    let inputs = inputs.collect();
    let (name, words, sentence) = (model.label(), words_of_model(&model), sentence(&model));
    let (benefit, cost) = parts(model);
    Method { name, words, sentence, benefit, cost, inputs }
}

/// The formula of a model in words.
pub(super) fn words_of_model(model: &Model) -> String {
    let words = match model {
        Model::Rice => "reach × impact × confidence ÷ effort",
        Model::Ice(ice::Convention::Product) => "impact × confidence × ease",
        Model::Ice(ice::Convention::Mean) => "(impact + confidence + ease) ÷ 3",
        Model::Wsjf => "(user and business value + time criticality + risk reduction) ÷ job size",
        Model::Cd3 => "cost of delay ÷ duration",
        Model::WeightedGoals { per_effort: false } => "sum of goal weight × impact on the goal",
        Model::WeightedGoals { per_effort: true } => "sum of goal weight × impact on the goal, ÷ effort",
        Model::ValueEffort => "value ÷ effort",
        Model::Opportunity => "importance + max(importance − satisfaction, 0)",
        Model::Custom(Ok(formula)) => return formula.words(),
        Model::Custom(Err(_)) => "the plan's own formula, which cannot be read",
    };
    words.to_owned()
}

/// What benefit and cost are.
pub(super) fn parts(model: Model) -> (&'static str, &'static str) {
    match model {
        Model::Rice => ("Effect on people per quarter", "Effort in person-months"),
        Model::Ice(ice::Convention::Product) => ("Impact × confidence", "1 ÷ ease"),
        Model::Ice(ice::Convention::Mean) => ("Mean of the three", "1, as nothing is divided"),
        Model::Wsjf => ("Cost of delay in points", "Job size in points"),
        Model::Cd3 => ("Cost of delay per week", "Duration in weeks"),
        Model::WeightedGoals { per_effort: true } => ("Weighted impact on goals", "Effort in person-months"),
        Model::WeightedGoals { per_effort: false } => {
            ("Weighted impact on goals", "1, as nothing is divided")
        }
        Model::ValueEffort => ("Value", "Effort"),
        Model::Opportunity => ("Opportunity", "1, as nothing is divided"),
        Model::Custom(formula) if formula.as_ref().is_ok_and(|formula| formula.has_cost()) => {
            ("What the formula divides", "What the formula divides by")
        }
        Model::Custom(_) => ("Result of the formula", "1, as the formula does not end in a division"),
    }
}

fn sentence(model: &Model) -> &'static str {
    match model {
        Model::Rice => {
            "How much effect on how many people, as far as it is backed by evidence, for each person-month."
        }
        Model::Ice(_) => "A quick first order by three gut numbers; refine it before you commit a team.",
        Model::Wsjf => "What waiting costs for each point of size: short jobs that matter soon come first.",
        Model::Cd3 => "What each week of delay costs, for each week of work; best where delay has a price.",
        Model::WeightedGoals { .. } => {
            "How far it moves the plan's goals, each counted by its weight among all goals."
        }
        Model::ValueEffort => "How much good for how much work, both on one scale for all initiatives.",
        Model::Opportunity => "How important a need is, and how badly it is met today.",
        Model::Custom(_) => {
            "Your own formula. Where its last operation is a division, the roadmap takes what is divided as the benefit and \
             what it is divided by as the cost."
        }
    }
}
