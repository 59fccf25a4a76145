//! Weighted goals: how far an item moves each goal, weighted by what the goal is worth.

use super::{Input, InputError, Score};
use crate::text::number;

/// What the model asks for besides the goals, when it divides by effort.
pub const INPUTS_PER_EFFORT: &[Input] = &[Input::GoalImpact, Input::Effort];
/// What the model asks for when it does not.
pub const INPUTS: &[Input] = &[Input::GoalImpact];

/// One goal's weight, and what the item does for it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GoalImpact {
    /// What the goal is worth; 0 or more, on any scale, since the weights are divided by their sum.
    pub weight: f64,
    /// −10 to 10; `None` where nobody has said, which leaves the item unscored unless the goal weighs nothing.
    pub impact: Option<f64>,
}

/// Benefit = Σ weight × impact with weights that sum to 1; cost = effort, or 1 where effort is left out.
///
/// The sum runs over the goals, not over the items, so a new item never changes another item's score.
/// A negative benefit over a larger effort looks less bad: compare such items by benefit alone.
///
/// Source: the additive value model of multi-criteria decision analysis (Keeney and Raiffa, 1976).
///
/// # Errors
/// A negative weight or all weights 0, an impact outside −10 to 10, an effort of 0 or less.
pub fn score(goals: &[(f64, f64)], effort: Option<f64>) -> Result<Score, InputError> {
    let mut weights = 0.0;
    let mut benefit = 0.0;
    for &(weight, impact) in goals {
        if !weight.is_finite() || weight < 0.0 {
            return Err(InputError::GoalWeights);
        }
        weights += weight;
        benefit += weight * Input::GoalImpact.check(impact)?;
    }
    if weights <= 0.0 {
        return Err(InputError::GoalWeights);
    }
    match effort {
        None => Score::new(benefit / weights, 1.0, INPUTS),
        Some(effort) => Score::new(benefit / weights, Input::Effort.check(effort)?, INPUTS_PER_EFFORT),
    }
}

/// The calculation with this item's numbers: `(0.4 × 8 + 0.3 × 6 + 0.2 × 9 + 0.1 × 5) ÷ 2 = 3.65`.
///
/// # Errors
/// As [`score`].
pub fn formula(goals: &[(f64, f64)], effort: Option<f64>) -> Result<String, InputError> {
    let value = number(score(goals, effort)?.value());
    let weights: f64 = goals.iter().map(|(weight, _)| weight).sum();
    let terms: Vec<String> = goals
        .iter()
        .map(|(weight, impact)| format!("{} × {}", number(weight / weights), number(*impact)))
        .collect();
    let sum = terms.join(" + ");
    Ok(match effort {
        None => format!("{sum} = {value}"),
        Some(effort) => format!("({sum}) ÷ {} = {value}", number(effort)),
    })
}
