//! Brier score of yes/no predictions.

/// One closed prediction.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Prediction {
    /// The probability that was given, 0 to 1.
    pub chance: f64,
    /// Whether it came true.
    pub came_true: bool,
}

/// Mean of (chance − outcome)²: 0 is perfect, 0.25 is what always saying 50 % earns, 1 is always wrong.
/// `None` for no predictions or a chance outside 0 to 1.
///
/// Source: G. W. Brier, "Verification of forecasts expressed in terms of probability", Monthly Weather Review 78
/// (1950), in the two-outcome form that counts one outcome.
pub fn score(predictions: &[Prediction]) -> Option<f64> {
    if predictions.is_empty() || predictions.iter().any(|one| !(0.0..=1.0).contains(&one.chance)) {
        return None;
    }
    let miss = |one: &Prediction| one.chance - f64::from(u8::from(one.came_true));
    Some(predictions.iter().map(|one| miss(one).powi(2)).sum::<f64>() / predictions.len() as f64)
}
