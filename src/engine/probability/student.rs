//! Student's t distribution.

use super::beta;

/// P(T ≤ t) with `degrees` of freedom > 0.
///
/// Source: Abramowitz and Stegun, "Handbook of Mathematical Functions", 26.7.1.
pub fn cdf(t: f64, degrees: f64) -> f64 {
    // t² / (degrees + t²) without losing a small t or overflowing on a large one.
    let ratio = t * t / degrees;
    let tail = if ratio > 1.0 {
        0.5 * beta::cdf(0.5 * degrees, 0.5, 1.0 / (1.0 + ratio))
    } else {
        0.5 - 0.5 * beta::cdf(0.5, 0.5 * degrees, ratio / (1.0 + ratio))
    };
    if t > 0.0 { 1.0 - tail } else { tail }
}

/// The t with P(T ≤ t) = `p`, 0 < p < 1, with `degrees` of freedom > 0.
pub fn quantile(p: f64, degrees: f64) -> f64 {
    let tail = p.min(1.0 - p);
    let x = beta::quantile(0.5 * degrees, 0.5, 2.0 * tail);
    let size = (degrees * (1.0 - x) / x).sqrt();
    if p < 0.5 { -size } else { size }
}
