//! Whether a KPI will reach its target: the trend drawn on, with its interval.

use crate::domain::{Date, Direction, Kpi, Measurement};
use crate::engine::metrics::{Interval, Point, trend};

/// From so many measurements since the baseline on, the trend is theirs alone.
const ENOUGH_SINCE_BASELINE: usize = 6;
/// Otherwise it is that of so many latest measurements.
const LATEST: usize = 12;

/// What the trend says about the target date.
#[derive(Clone, Debug, PartialEq)]
pub struct Chance {
    /// Probability that the measurement on the target date is at the target or beyond, 0 to 1.
    pub probability: f64,
    /// The trend's value on the target date, in the KPI's unit.
    pub forecast: f64,
    /// Where a measurement of that day lies with 90 % probability.
    pub interval: Interval,
    /// How many measurements the trend rests on.
    pub measurements: usize,
}

impl Chance {
    /// The chance of a KPI whose measurements are in time order. `None` without target or date, when the date has
    /// passed at the latest measurement, or with fewer than three measurements.
    pub(super) fn of(kpi: &Kpi, series: &[Measurement]) -> Option<Self> {
        let (target, target_on) = (kpi.target?, kpi.target_on?);
        let latest = series.last()?;
        if target_on <= latest.on {
            return None;
        }
        let used = trend_part(kpi.baseline_on, series);
        let start = used.first()?.on;
        let weeks = |date: Date| days(date, start) / 7.0;
        let points: Vec<Point> =
            used.iter().map(|one| Point { time: weeks(one.on), value: one.value }).collect();
        let forecast = trend::fit(&points)?.forecast(weeks(target_on));
        let probability = match kpi.direction {
            Direction::Increase => forecast.at_least(target)?,
            Direction::Decrease => forecast.at_most(target)?,
        };
        Some(Self {
            probability,
            forecast: forecast.value,
            interval: forecast.interval(0.9)?,
            measurements: used.len(),
        })
    }
}

/// The measurements that the trend is drawn through.
fn trend_part(baseline_on: Option<Date>, series: &[Measurement]) -> &[Measurement] {
    let since = baseline_on.map_or(0, |on| series.partition_point(|one| one.on <= on));
    let since_baseline = series.get(since..).unwrap_or_default();
    if baseline_on.is_some() && since_baseline.len() >= ENOUGH_SINCE_BASELINE {
        return since_baseline;
    }
    series.get(series.len().saturating_sub(LATEST)..).unwrap_or_default()
}

/// Days between two dates, as a number to calculate with.
pub(super) fn days(date: Date, since: Date) -> f64 {
    // Dates a plan may hold are less than 2^17 days apart.
    date.days_since(since) as f64
}

/// A probability (0 to 1) in words and as a rounded percentage: `likely (78 %)`.
///
/// The words are those of the IPCC's likelihood scale (Mastrandrea et al., 2010), with “very” from 90 %.
#[must_use]
pub fn likelihood(probability: f64) -> String {
    let word = match probability {
        p if p < 0.01 => return "almost certainly not (under 1 %)".to_owned(),
        p if p > 0.99 => return "almost certain (over 99 %)".to_owned(),
        p if p < 0.10 => "very unlikely",
        p if p < 0.33 => "unlikely",
        p if p <= 0.66 => "about as likely as not",
        p if p <= 0.90 => "likely",
        _ => "very likely",
    };
    format!("{word} ({:.0} %)", probability * 100.0)
}
