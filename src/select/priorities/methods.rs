//! How the plan's score model works, in plain sentences.

use crate::domain::Plan;
use crate::engine::scoring::{Input, Model, ice};
use crate::engine::text::{number, percent};
use crate::select::scoring_inputs::score_model;

/// A score model in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Method {
    /// Its name.
    pub name: &'static str,
    /// The formula in words.
    pub words: &'static str,
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
    /// Its name.
    pub label: &'static str,
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
        label: input.label(),
        unit: input.unit(),
        help: input.help(),
        scale: scale(input),
    });
    let (benefit, cost) = parts(model);
    Method {
        name: model.label(),
        words: words_of_model(model),
        sentence: sentence(model),
        benefit,
        cost,
        inputs: inputs.collect(),
    }
}

/// The formula of a model in words.
pub(super) fn words_of_model(model: Model) -> &'static str {
    match model {
        Model::Rice => "reach × impact × confidence ÷ effort",
        Model::Ice(ice::Convention::Product) => "impact × confidence × ease",
        Model::Ice(ice::Convention::Mean) => "(impact + confidence + ease) ÷ 3",
        Model::Wsjf => "(user and business value + time criticality + risk reduction) ÷ job size",
        Model::Cd3 => "cost of delay ÷ duration",
        Model::WeightedGoals { per_effort: false } => "sum of goal weight × impact on the goal",
        Model::WeightedGoals { per_effort: true } => "sum of goal weight × impact on the goal, ÷ effort",
        Model::ValueEffort => "value ÷ effort",
        Model::Opportunity => "importance + max(importance − satisfaction, 0)",
    }
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
    }
}

fn sentence(model: Model) -> &'static str {
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
    }
}

fn scale(input: Input) -> String {
    let step = |value: f64| if input.unit() == "%" { percent(value) } else { number(value) };
    let steps =
        input.scale().iter().map(|one| format!("{} {}", step(one.value), one.label).trim_end().to_owned());
    steps.collect::<Vec<_>>().join(", ")
}
