//! Interrupted time series: what changed in level and slope at a launch.
//!
//! It compares a series with its own past only: another launch at the same time, or a trend that broke by itself,
//! looks the same. Where there is a control series, pass the difference to it instead.

use super::Interval;
use super::line::{Line, Point};

/// An estimated change and the interval around it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Change {
    /// Best estimate, in the KPI's unit (per unit of time for a slope).
    pub estimate: f64,
    /// Standard error.
    pub standard_error: f64,
    /// Interval of the level that was asked for.
    pub interval: Interval,
}

/// What the series did at the launch.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Effect {
    /// Slope before, per unit of time (β₁).
    pub slope_before: f64,
    /// Step at the launch (β₂): the line after it, minus the line before it drawn on.
    pub level_change: Change,
    /// Slope after minus slope before (β₃).
    pub slope_change: Change,
    /// Degrees of freedom, points − 4.
    pub degrees: f64,
}

/// y = β₀ + β₁t + β₂D + β₃(t − T₀)D by least squares, D = 1 from the launch T₀ on.
///
/// The model is two lines with one residual variance, and is fitted as such. `level` is the intervals'
/// probability, such as 0.9. `None` with fewer than two different times on either side or fewer than five points.
///
/// Source: A. K. Wagner et al., "Segmented regression analysis of interrupted time series studies in medication
/// use research", Journal of Clinical Pharmacy and Therapeutics 27 (2002). Errors are taken as independent.
pub fn effect(points: &[Point], launch: f64, level: f64) -> Option<Effect> {
    let (before, after): (Vec<Point>, Vec<Point>) = points.iter().partition(|point| point.time < launch);
    let degrees = points.len() as f64 - 4.0;
    if degrees <= 0.0 {
        return None;
    }
    let (before, after) = (Line::fit(&before)?, Line::fit(&after)?);
    let variance = (before.squared_residuals + after.squared_residuals) / degrees;
    let change = |estimate: f64, multiple: f64| {
        let standard_error = (variance * multiple).sqrt();
        Change {
            estimate,
            standard_error,
            interval: Interval::around(estimate, standard_error, degrees, level),
        }
    };
    Some(Effect {
        slope_before: before.slope,
        level_change: change(
            after.at(launch) - before.at(launch),
            after.leverage(launch) + before.leverage(launch),
        ),
        slope_change: change(after.slope - before.slope, 1.0 / after.spread + 1.0 / before.spread),
        degrees,
    })
}
