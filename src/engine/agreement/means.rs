//! Means of a group's numbers, never without their count and spread.

/// A group's numbers in short.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Summary {
    /// How many numbers.
    pub count: usize,
    /// Their mean.
    pub mean: f64,
    /// Their standard deviation with n − 1; `None` for a single number.
    pub sd: Option<f64>,
}

/// Count, mean and standard deviation; `None` without numbers or with one that is not finite.
pub fn summary(values: &[f64]) -> Option<Summary> {
    let count = values.len();
    let mean = values.iter().sum::<f64>() / count as f64;
    let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
    let sd = (count > 1).then(|| (squares / (count as f64 - 1.0)).sqrt());
    (count > 0 && squares.is_finite()).then_some(Summary { count, mean, sd })
}

/// The geometric mean: how ratio judgements (twice as important, half as long) combine, whichever way round they
/// were asked. `None` without numbers or with one that is not positive and finite.
///
/// Source: J. Aczél and T. L. Saaty, "Procedures for synthesizing ratio judgements", 1983.
pub fn geometric_mean(values: &[f64]) -> Option<f64> {
    if values.is_empty() || !values.iter().all(|value| *value > 0.0 && value.is_finite()) {
        return None;
    }
    Some(libm::exp(values.iter().map(|value| libm::log(*value)).sum::<f64>() / values.len() as f64))
}
