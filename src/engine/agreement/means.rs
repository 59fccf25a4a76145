//! Means of a group's numbers, never without their count and spread.

use crate::order::sort_by;

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

/// A value and how much it counts.
pub type Weighted = (f64, f64);

/// The geometric mean: how ratio judgements (twice as important, half as long) combine, whichever way round they
/// were asked. `None` without numbers or with one that is not positive and finite.
///
/// Source: J. Aczél and T. L. Saaty, "Procedures for synthesizing ratio judgements", 1983.
pub fn geometric_mean(values: &[f64]) -> Option<f64> {
    let alike: Vec<Weighted> = values.iter().map(|value| (*value, 1.0)).collect();
    weighted_geometric_mean(&alike)
}

/// The geometric mean of values that count differently, Π xʷ with weights that add up to 1.
/// `None` when nothing has a positive weight, or where a value that counts is not positive and finite.
pub fn weighted_geometric_mean(values: &[Weighted]) -> Option<f64> {
    let (counted, total) = counted(values)?;
    if !counted.iter().all(|(value, _)| *value > 0.0) {
        return None;
    }
    let logs: f64 = counted.iter().map(|(value, weight)| weight * libm::log(*value)).sum();
    Some(libm::exp(logs / total))
}

/// The median of values that count differently: half of the weight lies on either side. Where a border between two
/// values halves the weight exactly, their mean; with equal weights that is the usual median.
/// `None` when nothing has a positive weight, or with a value that is not finite.
///
/// ```
/// use roadbook_engine::agreement::weighted_median;
/// assert_eq!(weighted_median(&[(1.0, 1.0), (2.0, 1.0), (8.0, 1.0), (3.0, 1.0)]), Some(2.5));
/// assert_eq!(weighted_median(&[(1.0, 1.0), (2.0, 1.0), (8.0, 3.0)]), Some(8.0));
/// ```
pub fn weighted_median(values: &[Weighted]) -> Option<f64> {
    let (mut counted, total) = counted(values)?;
    sort_by(&mut counted, |a, b| a.0.total_cmp(&b.0));
    let mut before = 0.0;
    for (place, (value, weight)) in counted.iter().enumerate() {
        before += weight;
        // Sums of weights such as 0.1 are not exact.
        if (before - total / 2.0).abs() <= 1e-12 * total {
            let next = counted.get(place + 1).map_or(*value, |next| next.0);
            return Some(0.5 * value + 0.5 * next);
        }
        if before > total / 2.0 {
            return Some(*value);
        }
    }
    None
}

/// The values with a positive weight, and the sum of their weights.
fn counted(values: &[Weighted]) -> Option<(Vec<Weighted>, f64)> {
    let counted: Vec<Weighted> = values.iter().copied().filter(|(_, weight)| *weight > 0.0).collect();
    let total: f64 = counted.iter().map(|(_, weight)| weight).sum();
    let finite = total.is_finite() && counted.iter().all(|(value, _)| value.is_finite());
    (finite && !counted.is_empty()).then_some((counted, total))
}
