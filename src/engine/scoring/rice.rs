//! RICE: reach × impact × confidence ÷ effort.

use super::{Input, InputError, Score};
use crate::text::{number, percent};

/// What RICE asks for, in order.
pub const INPUTS: &[Input] = &[Input::Reach, Input::Impact, Input::Confidence, Input::Effort];

/// The smallest effort RICE tells apart, in person-months.
///
/// The source rounds "well under a month" to 0.5, so a smaller positive effort counts as 0.5; it is not an
/// error, and a tiny guess cannot send an item to the top. Zero or less is an error.
pub const EFFORT_FLOOR_PERSON_MONTHS: f64 = 0.5;

/// Benefit = people reached per quarter × impact on each × confidence (a share of 1); cost = person-months.
///
/// Source: S. McBride, "RICE: simple prioritization for product managers", Intercom, 2016.
///
/// ```
/// let score = roadbook_engine::scoring::rice::score(450.0, 3.0, 1.0, 2.0)?;
/// assert_eq!(score.value(), 675.0);
/// # Ok::<(), roadbook_engine::scoring::InputError>(())
/// ```
///
/// # Errors
/// A value outside its input's range, or a product that leaves the range of numbers.
pub fn score(reach: f64, impact: f64, confidence: f64, effort: f64) -> Result<Score, InputError> {
    let reach = Input::Reach.check(reach)?;
    let impact = Input::Impact.check(impact)?;
    let confidence = Input::Confidence.check(confidence)?;
    let effort = Input::Effort.check(effort)?.max(EFFORT_FLOOR_PERSON_MONTHS);
    Score::new(reach * impact * confidence, effort, INPUTS)
}

/// The calculation with this item's numbers: `800 × 2 × 50 % ÷ 1 = 800`.
///
/// # Errors
/// As [`score`].
pub fn formula(reach: f64, impact: f64, confidence: f64, effort: f64) -> Result<String, InputError> {
    let score = score(reach, impact, confidence, effort)?;
    Ok(format!(
        "{} × {} × {} ÷ {} = {}",
        number(reach),
        number(impact),
        percent(confidence),
        number(score.cost),
        number(score.value())
    ))
}
