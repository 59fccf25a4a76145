//! One way to ask any score model: named inputs in, an outcome or its formula out.
//!
//! Invariant: evaluating never yields ∞ or NaN, and a missing input is never read as 0.

use std::rc::Rc;

use super::formula::{Formula, FormulaError};
use super::weighted_goals::GoalImpact;
use super::{
    Input, InputError, Outcome, Score, cd3, ice, opportunity, rice, value_effort, weighted_goals, wsjf,
};

/// A score model, with its settings.
#[derive(Debug, Clone, PartialEq)]
pub enum Model {
    /// Reach × impact × confidence ÷ effort.
    Rice,
    /// Impact, confidence, ease.
    Ice(ice::Convention),
    /// Weighted shortest job first.
    Wsjf,
    /// Cost of delay ÷ duration.
    Cd3,
    /// Σ weight × impact on goal, over effort if so chosen.
    WeightedGoals {
        /// Divide by effort, which is then required.
        per_effort: bool,
    },
    /// Value ÷ effort.
    ValueEffort,
    /// Opportunity score of a need.
    Opportunity,
    /// The plan's own formula, or why it cannot be read.
    Custom(Result<Rc<Formula>, FormulaError>),
}

/// What is known of one item.
#[derive(Clone, Copy)]
pub struct Inputs<'a> {
    /// The value of a named input, if someone gave one.
    pub named: &'a dyn Fn(Input) -> Option<f64>,
    /// The plan's goals with the item's impact on each; only weighted goals read them.
    pub goals: &'a [GoalImpact],
}

impl Model {
    /// Every model with its usual settings, but for the plan's own formula.
    pub const ALL: [Model; 9] = [
        Model::Rice,
        Model::Ice(ice::Convention::Product),
        Model::Ice(ice::Convention::Mean),
        Model::Wsjf,
        Model::Cd3,
        Model::WeightedGoals { per_effort: true },
        Model::WeightedGoals { per_effort: false },
        Model::ValueEffort,
        Model::Opportunity,
    ];

    /// Name in a plan file.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Rice => "rice",
            Self::Ice(ice::Convention::Product) => "ice",
            Self::Ice(ice::Convention::Mean) => "ice_mean",
            Self::Wsjf => "wsjf",
            Self::Cd3 => "cd3",
            Self::WeightedGoals { per_effort: true } => "weighted_goals_per_effort",
            Self::WeightedGoals { per_effort: false } => "weighted_goals",
            Self::ValueEffort => "value_effort",
            Self::Opportunity => "opportunity",
            Self::Custom(_) => "custom",
        }
    }

    /// The model with this file key, if there is one.
    pub fn from_key(key: &str) -> Option<Model> {
        Self::ALL.into_iter().find(|model| model.key() == key)
    }

    /// What the model asks for, in order. [`Input::GoalImpact`] stands for one number per goal.
    pub fn inputs(&self) -> &[Input] {
        match self {
            Self::Rice => rice::INPUTS,
            Self::Ice(_) => ice::INPUTS,
            Self::Wsjf => wsjf::INPUTS,
            Self::Cd3 => cd3::INPUTS,
            Self::WeightedGoals { per_effort: true } => weighted_goals::INPUTS_PER_EFFORT,
            Self::WeightedGoals { per_effort: false } => weighted_goals::INPUTS,
            Self::ValueEffort => value_effort::INPUTS,
            Self::Opportunity => opportunity::INPUTS,
            Self::Custom(Ok(formula)) => formula.inputs(),
            Self::Custom(Err(_)) => &[],
        }
    }

    /// Whether the benefit is divided by a cost.
    pub fn has_cost(&self) -> bool {
        match self {
            Self::Ice(ice::Convention::Mean)
            | Self::WeightedGoals { per_effort: false }
            | Self::Opportunity => false,
            Self::Custom(formula) => formula.as_ref().is_ok_and(|formula| formula.has_cost()),
            _ => true,
        }
    }

    /// The model written as a formula over its inputs: where a person's own formula can start from. Weighted goals
    /// have one number per goal, which a formula cannot name; value ÷ effort stands in for them.
    pub fn as_formula(&self) -> &'static str {
        match self {
            Self::Rice | Self::Custom(_) => "reach * impact * confidence / max(effort, 0.5)",
            Self::Ice(ice::Convention::Product) => "ice_impact * ice_confidence * ice_ease",
            Self::Ice(ice::Convention::Mean) => "(ice_impact + ice_confidence + ice_ease) / 3",
            Self::Wsjf => "(user_business_value + time_criticality + risk_reduction) / job_size",
            Self::Cd3 => "cost_of_delay / duration",
            Self::WeightedGoals { .. } | Self::ValueEffort => "value / effort",
            Self::Opportunity => "importance + max(importance - satisfaction, 0)",
        }
    }

    /// For a model that only multiplies and divides: +1 for each input that is a factor, −1 for each that divides, in the
    /// order of [`Model::inputs`].
    pub fn powers(&self) -> Option<&'static [i8]> {
        match self {
            Self::Rice => Some(&[1, 1, 1, -1]),
            Self::Ice(ice::Convention::Product) => Some(&[1, 1, 1]),
            Self::Cd3 | Self::ValueEffort => Some(&[1, -1]),
            _ => None,
        }
    }

    /// Scores one item.
    ///
    /// A wrong value is reported before a missing one, so that a typing error shows at once.
    pub fn evaluate(&self, inputs: Inputs<'_>) -> Outcome {
        match self.gather(inputs) {
            Err(outcome) => outcome,
            Ok(values) => self.score(&values, inputs.goals).into(),
        }
    }

    /// The calculation with this item's numbers, where there is a score: `800 × 2 × 50 % ÷ 1 = 800`.
    pub fn formula(&self, inputs: Inputs<'_>) -> Option<String> {
        let values = self.gather(inputs).ok()?;
        let [a, b, c, d, ..] = values;
        match self {
            Self::Rice => rice::formula(a, b, c, d),
            Self::Ice(convention) => ice::formula(a, b, c, *convention),
            Self::Wsjf => wsjf::formula(a, b, c, d),
            Self::Cd3 => cd3::formula(a, b),
            Self::WeightedGoals { per_effort } => {
                weighted_goals::formula(&known(inputs.goals), per_effort.then_some(b))
            }
            Self::ValueEffort => value_effort::formula(a, b),
            Self::Opportunity => opportunity::formula(a, b),
            Self::Custom(formula) => formula.as_ref().ok()?.with_numbers(&values),
        }
        .ok()
    }

    /// The model's values in its own order, or what keeps them from being complete.
    fn gather(&self, inputs: Inputs<'_>) -> Result<Values, Outcome> {
        let mut values = [0.0; Formula::MOST_INPUTS];
        let mut missing = Vec::new();
        for (place, &input) in values.iter_mut().zip(self.inputs()) {
            if input == Input::GoalImpact {
                if goals_missing(inputs.goals) {
                    missing.push(input);
                }
                continue;
            }
            match (inputs.named)(input) {
                None => missing.push(input),
                Some(value) => {
                    *place = input.check(value).map_err(|reason| Outcome::Invalid { input, reason })?;
                }
            }
        }
        if missing.is_empty() { Ok(values) } else { Err(Outcome::NotScored { missing }) }
    }

    fn score(&self, values: &Values, goals: &[GoalImpact]) -> Result<Score, InputError> {
        let &[a, b, c, d, ..] = values;
        match self {
            Self::Rice => rice::score(a, b, c, d),
            Self::Ice(convention) => ice::score(a, b, c, *convention),
            Self::Wsjf => wsjf::score(a, b, c, d),
            Self::Cd3 => cd3::score(a, b),
            Self::WeightedGoals { per_effort } => {
                weighted_goals::score(&known(goals), per_effort.then_some(b))
            }
            Self::ValueEffort => value_effort::score(a, b),
            Self::Opportunity => opportunity::score(a, b),
            Self::Custom(Ok(formula)) => formula.score(values),
            Self::Custom(Err(error)) => Err(InputError::Unreadable(error.clone())),
        }
    }
}

/// The numbers of one item, in the order of its model's inputs.
type Values = [f64; Formula::MOST_INPUTS];

/// True when there is no goal at all, or a goal that counts has no impact yet.
fn goals_missing(goals: &[GoalImpact]) -> bool {
    goals.is_empty() || goals.iter().any(|goal| goal.impact.is_none() && goal.weight != 0.0)
}

fn known(goals: &[GoalImpact]) -> Vec<(f64, f64)> {
    goals.iter().filter_map(|goal| goal.impact.map(|impact| (goal.weight, impact))).collect()
}
