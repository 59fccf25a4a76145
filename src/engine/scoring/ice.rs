//! ICE: impact, confidence and ease, 1 to 10 each, multiplied or averaged.
//!
//! The two conventions rank differently; which one a plan uses is a setting, the product by default.

use super::{Input, InputError, Score};
use crate::text::number;

/// What ICE asks for, in order.
pub const INPUTS: &[Input] = &[Input::IceImpact, Input::IceConfidence, Input::IceEase];

/// How the three numbers become one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Convention {
    /// Impact × confidence × ease.
    #[default]
    Product,
    /// (impact + confidence + ease) ÷ 3.
    Mean,
}

/// Product: benefit = impact × confidence, cost = 1 ÷ ease. Mean: benefit = the mean, cost = 1. No unit.
///
/// Source: S. Ellis and M. Brown, "Hacking Growth", 2017 (the mean); common practice (the product).
///
/// # Errors
/// A value outside 1 to 10.
pub fn score(impact: f64, confidence: f64, ease: f64, convention: Convention) -> Result<Score, InputError> {
    let impact = Input::IceImpact.check(impact)?;
    let confidence = Input::IceConfidence.check(confidence)?;
    let ease = Input::IceEase.check(ease)?;
    match convention {
        Convention::Product => Score::new(impact * confidence, 1.0 / ease, INPUTS),
        Convention::Mean => Score::new((impact + confidence + ease) / 3.0, 1.0, INPUTS),
    }
}

/// The calculation with this item's numbers: `6 × 6 × 6 = 216` or `(6 + 6 + 6) ÷ 3 = 6`.
///
/// # Errors
/// As [`score`].
pub fn formula(
    impact: f64,
    confidence: f64,
    ease: f64,
    convention: Convention,
) -> Result<String, InputError> {
    let value = number(score(impact, confidence, ease, convention)?.value());
    let [impact, confidence, ease] = [impact, confidence, ease].map(number);
    Ok(match convention {
        Convention::Product => format!("{impact} × {confidence} × {ease} = {value}"),
        Convention::Mean => format!("({impact} + {confidence} + {ease}) ÷ 3 = {value}"),
    })
}
