//! Metrics: what a series of measurements says, and what it does not.
//!
//! Knows numbers and their times as numbers only: nothing of KPIs, dates or launches. One file per method.
//!
//! Invariant: where the data do not carry an answer, the answer is `None`, never a guess or a NaN.

mod line;

pub mod brier;
pub mod calibration;
pub mod cusum;
pub mod interrupted;
pub mod pace;
pub mod trend;
pub mod xmr;

pub use line::Point;

/// Two ends of an interval, in the unit of what it is about.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

impl Interval {
    /// The interval that Student's t gives around an estimate; `level` is its probability, such as 0.9.
    fn around(estimate: f64, standard_error: f64, degrees: f64, level: f64) -> Self {
        let reach = standard_error * crate::probability::student::quantile(0.5 + 0.5 * level, degrees);
        Self { low: estimate - reach, high: estimate + reach }
    }
}
