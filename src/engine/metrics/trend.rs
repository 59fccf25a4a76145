//! Linear trend of a series, and the chance that it reaches a target.

use super::Interval;
use super::line::{Line, Point};
use crate::probability::student;

/// A straight line through the measurements, by least squares.
#[derive(Debug, Clone, Copy)]
pub struct Trend {
    line: Line,
}

/// What the trend says about one moment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Forecast {
    /// The line's value, in the KPI's unit.
    pub value: f64,
    /// Spread of a single new measurement around it; `None` with fewer than three points.
    pub spread: Option<Spread>,
}

/// How far a new measurement may lie from the line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    /// Standard error of prediction, in the KPI's unit.
    pub standard_error: f64,
    /// Degrees of freedom, points − 2.
    pub degrees: f64,
}

/// Fits the trend; `None` with fewer than two different times or a number that is not finite.
///
/// Source: D. C. Montgomery, E. A. Peck and G. G. Vining, "Introduction to Linear Regression Analysis",
/// 5th edition, 2012, chapter 2.
pub fn fit(points: &[Point]) -> Option<Trend> {
    Line::fit(points).map(|line| Trend { line })
}

impl Trend {
    /// Change per unit of time, in the KPI's unit.
    pub fn slope(&self) -> f64 {
        self.line.slope
    }

    /// The trend at a time, and how sure it is. It takes the line to go on, and the noise to stay as it was.
    pub fn forecast(&self, time: f64) -> Forecast {
        let degrees = self.line.count - 2.0;
        let spread = (degrees > 0.0).then(|| {
            let variance = self.line.squared_residuals / degrees;
            let standard_error = (variance * (1.0 + self.line.leverage(time))).sqrt();
            Spread { standard_error, degrees }
        });
        Forecast { value: self.line.at(time), spread }
    }
}

impl Forecast {
    /// The interval that holds a new measurement with probability `level` (0 to 1).
    pub fn interval(&self, level: f64) -> Option<Interval> {
        let spread = self.spread?;
        Some(Interval::around(self.value, spread.standard_error, spread.degrees, level))
    }

    /// Probability that the measurement is at least `target`.
    pub fn at_least(&self, target: f64) -> Option<f64> {
        let Spread { standard_error, degrees } = self.spread?;
        let gap = self.value - target;
        Some(if standard_error > 0.0 {
            student::cdf(gap / standard_error, degrees)
        } else {
            f64::from(u8::from(gap >= 0.0))
        })
    }

    /// Probability that the measurement is at most `target`, for a KPI that should fall.
    pub fn at_most(&self, target: f64) -> Option<f64> {
        Forecast { value: -self.value, spread: self.spread }.at_least(-target)
    }
}
