//! Value ÷ effort, and the four fields of the value/effort chart.

use super::{Input, InputError, Score};
use crate::text::number;

/// What value/effort asks for, in order.
pub const INPUTS: &[Input] = &[Input::Value, Input::Effort];

/// Benefit = value, cost = effort; each on one scale of the plan's choice (0 to 10, story points, …).
///
/// # Errors
/// A negative value, or an effort of 0 or less.
pub fn score(value: f64, effort: f64) -> Result<Score, InputError> {
    Score::new(Input::Value.check(value)?, Input::Effort.check(effort)?, INPUTS)
}

/// The calculation with this item's numbers: `8 ÷ 2 = 4`.
///
/// # Errors
/// As [`score`].
pub fn formula(value: f64, effort: f64) -> Result<String, InputError> {
    let ratio = score(value, effort)?.value();
    Ok(format!("{} ÷ {} = {}", number(value), number(effort), number(ratio)))
}

/// A field of the value/effort chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quadrant {
    /// High value, low effort.
    QuickWin,
    /// High value, high effort.
    BigBet,
    /// Low value, low effort.
    FillIn,
    /// Low value, high effort.
    Avoid,
}

/// The field a score falls in; a number at its threshold counts as high.
pub fn quadrant(score: Score, value_threshold: f64, effort_threshold: f64) -> Quadrant {
    match (score.benefit >= value_threshold, score.cost >= effort_threshold) {
        (true, false) => Quadrant::QuickWin,
        (true, true) => Quadrant::BigBet,
        (false, false) => Quadrant::FillIn,
        (false, true) => Quadrant::Avoid,
    }
}
