//! WSJF, weighted shortest job first: cost of delay in relative points ÷ job size.

use super::{Input, InputError, Score};
use crate::text::number;

/// What WSJF asks for, in order.
pub const INPUTS: &[Input] =
    &[Input::UserBusinessValue, Input::TimeCriticality, Input::RiskReduction, Input::JobSize];

/// Benefit = the sum of the three parts of the cost of delay; cost = job size; all in relative points.
///
/// Source: Scaled Agile Framework, "Weighted Shortest Job First", after D. Reinertsen, "The Principles of
/// Product Development Flow", 2009.
///
/// # Errors
/// A negative part, or a job size of 0 or less.
pub fn score(
    user_business_value: f64,
    time_criticality: f64,
    risk_reduction: f64,
    job_size: f64,
) -> Result<Score, InputError> {
    let benefit = Input::UserBusinessValue.check(user_business_value)?
        + Input::TimeCriticality.check(time_criticality)?
        + Input::RiskReduction.check(risk_reduction)?;
    Score::new(benefit, Input::JobSize.check(job_size)?, INPUTS)
}

/// The calculation with this item's numbers: `(7 + 9 + 5) ÷ 2 = 10.5`.
///
/// # Errors
/// As [`score`].
pub fn formula(
    user_business_value: f64,
    time_criticality: f64,
    risk_reduction: f64,
    job_size: f64,
) -> Result<String, InputError> {
    let value = score(user_business_value, time_criticality, risk_reduction, job_size)?.value();
    Ok(format!(
        "({} + {} + {}) ÷ {} = {}",
        number(user_business_value),
        number(time_criticality),
        number(risk_reduction),
        number(job_size),
        number(value)
    ))
}
