//! CD3, cost of delay divided by duration, and what an order of jobs costs in delay.

use super::{Input, InputError, Score};
use crate::text::number;

/// What CD3 asks for, in order.
pub const INPUTS: &[Input] = &[Input::CostOfDelay, Input::Duration];

/// Benefit = cost of delay per week (money or points); cost = duration in weeks.
///
/// Doing jobs by descending CD3 is optimal on one machine without other constraints (W. E. Smith, 1956);
/// with several teams it is only a heuristic.
///
/// Source: D. Reinertsen, "The Principles of Product Development Flow", 2009; Black Swan Farming.
///
/// # Errors
/// A negative cost of delay, or a duration of 0 or less.
pub fn score(cost_of_delay: f64, duration: f64) -> Result<Score, InputError> {
    Score::new(Input::CostOfDelay.check(cost_of_delay)?, Input::Duration.check(duration)?, INPUTS)
}

/// The calculation with this item's numbers: `30 ÷ 4 = 7.5`.
///
/// # Errors
/// As [`score`].
pub fn formula(cost_of_delay: f64, duration: f64) -> Result<String, InputError> {
    let value = score(cost_of_delay, duration)?.value();
    Ok(format!("{} ÷ {} = {}", number(cost_of_delay), number(duration), number(value)))
}

/// What delay costs when jobs run one after the other in this order: Σ cost of delay × completion week.
///
/// Source: Black Swan Farming's worked example counts each job's delay up to its own completion.
pub fn delay_cost(order: impl IntoIterator<Item = Score>) -> f64 {
    let mut completion_weeks = 0.0;
    let mut total = 0.0;
    for job in order {
        completion_weeks += job.cost;
        total += job.benefit * completion_weeks;
    }
    total
}
