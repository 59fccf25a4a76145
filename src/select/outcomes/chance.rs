//! Whether a KPI will reach its target: the trend drawn on, with its interval.

use super::fact::Fact;
use super::series::Series;
use super::standing::{quantity, signed};
use crate::domain::{Date, Direction, Kpi, Measurement};
use crate::engine::metrics::{Interval, Point, trend};
use crate::engine::text::number;
use crate::select::words::{counted, day};

/// A trend reaches back as far as it is drawn ahead, and at least over so many measurements.
const TREND_LEAST: usize = 12;
/// Measurements a trend with an interval takes.
const LEAST: usize = 3;

/// What the trend says about the target date.
#[derive(Clone, Debug, PartialEq)]
pub struct Chance {
    /// Probability that the measurement on the target date is at the target or beyond, 0 to 1.
    pub probability: f64,
    /// The trend's value on the target date, in the KPI's unit.
    pub forecast: f64,
    /// Where a measurement of that day lies with 90 % probability, if the line goes on.
    pub interval: Interval,
    /// How many measurements the trend rests on.
    pub measurements: usize,
    /// Change per week.
    pub slope: f64,
    /// Standard error of a measurement on that day.
    pub standard_error: f64,
    /// Degrees of freedom.
    pub degrees: f64,
    /// What the unit allows; a share in per cent stays within 0 to 100.
    pub bounds: Option<Interval>,
}

impl Chance {
    /// The chance of a KPI whose measurements are in time order. `None` without target or date, when the date has
    /// passed at the latest measurement, or with fewer than three measurements.
    ///
    /// The trend starts at `apart_from` at the earliest, where a launch moved the level, if enough was measured since.
    pub(super) fn of(kpi: &Kpi, points: &[Measurement], apart_from: usize) -> Option<Self> {
        let (target, target_on) = (kpi.target?, kpi.target_on?);
        let latest = points.last()?;
        if target_on <= latest.on {
            return None;
        }
        let used = trend_part(points, apart_from, target_on);
        let start = used.first()?.on;
        let weeks = |date: Date| days(date, start) / 7.0;
        let line: Vec<Point> =
            used.iter().map(|one| Point { time: weeks(one.on), value: one.value }).collect();
        let trend = trend::fit(&line)?;
        let forecast = trend.forecast(weeks(target_on));
        let probability = match kpi.direction {
            Direction::Increase => forecast.at_least(target)?,
            Direction::Decrease => forecast.at_most(target)?,
        };
        let spread = forecast.spread?;
        Some(Self {
            probability,
            forecast: forecast.value,
            interval: forecast.interval(0.9)?,
            measurements: used.len(),
            slope: trend.slope(),
            standard_error: spread.standard_error,
            degrees: spread.degrees,
            bounds: bounds(kpi, points),
        })
    }

    /// The chance as it stood some days before the latest measurement.
    pub(super) fn days_ago(kpi: &Kpi, series: &Series, ago: i64) -> Option<Self> {
        let until = series.points.last()?.on.plus_days(-ago);
        let then = series.points.partition_point(|one| one.on <= until);
        Self::of(kpi, series.points.get(..then)?, series.latest_from())
    }

    /// The interval within what the unit allows.
    #[must_use]
    pub fn possible(&self) -> Interval {
        let within = |value: f64| self.bounds.map_or(value, |bounds| value.clamp(bounds.low, bounds.high));
        Interval { low: within(self.interval.low), high: within(self.interval.high) }
    }

    /// What to say where the straight line leads further than the quantity can go.
    fn beyond(&self, kpi: &Kpi, points: &[Measurement]) -> Option<String> {
        let Interval { low, high } = self.interval;
        match self.bounds {
            Some(bounds) if self.forecast < bounds.low || self.forecast > bounds.high => Some(format!(
                "A straight line would lead to {}, which a share cannot reach, so it must bend before.",
                quantity(self.forecast, &kpi.unit)
            )),
            Some(bounds) if low < bounds.low || high > bounds.high => {
                Some("The range is cut where a share ends.".to_owned())
            }
            None if low < 0.0 && points.iter().all(|one| one.value >= 0.0) => {
                Some("If it cannot fall below 0, read the lower end as 0.".to_owned())
            }
            _ => None,
        }
    }
}

/// The bounds of a share in per cent; a growth rate, which has values outside them, has none.
fn bounds(kpi: &Kpi, points: &[Measurement]) -> Option<Interval> {
    let share = Interval { low: 0.0, high: 100.0 };
    let known = [kpi.baseline, kpi.target].into_iter().flatten().chain(points.iter().map(|one| one.value));
    let is_share = kpi.unit.trim_start().starts_with('%')
        && known.into_iter().all(|value| (share.low..=share.high).contains(&value));
    is_share.then_some(share)
}

/// The measurements that the trend is drawn through: a long way ahead takes a long way back, since a few weeks' noise
/// drawn out over a year would decide everything.
fn trend_part(points: &[Measurement], apart_from: usize, target_on: Date) -> &[Measurement] {
    let apart = points.get(apart_from..).filter(|apart| apart.len() >= LEAST).unwrap_or(points);
    let Some(latest) = apart.last() else { return apart };
    let since = latest.on.plus_days(-target_on.days_since(latest.on));
    let from = apart.partition_point(|one| one.on < since).min(apart.len().saturating_sub(TREND_LEAST));
    apart.get(from..).unwrap_or_default()
}

/// The chance as a figure with its words, or what is missing for one.
pub(super) fn fact(kpi: &Kpi, series: &Series, chance: Option<&Chance>, today: Date) -> Fact {
    let without = |words: String| Fact::without("chance", "Chance", words);
    let (Some(target), Some(on)) = (kpi.target, kpi.target_on) else {
        return without("Set a target and a date to see how likely it is.".to_owned());
    };
    let Some(latest) = series.points.last() else {
        return without("No chance can be given before the first measurement.".to_owned());
    };
    if on <= latest.on {
        return without(passed(kpi, &series.points, on));
    }
    if on < today {
        return without(format!(
            "The target date, {}, has passed and nothing was measured since; the latest is {} on {}.",
            day(on),
            quantity(latest.value, &kpi.unit),
            day(latest.on)
        ));
    }
    let Some(chance) = chance else {
        return without(if series.points.len() < LEAST {
            "Three measurements are needed before a chance can be given.".to_owned()
        } else {
            "No trend can be drawn: the values are too large to calculate with.".to_owned()
        });
    };
    let reach = if kpi.direction == Direction::Increase { "at least" } else { "at most" };
    let possible = chance.possible();
    let mut words = format!(
        "for {reach} {} by {}, {}: the trend of {} leads to {}, 90 % range {} to {}.",
        quantity(target, &kpi.unit),
        day(on),
        likelihood(chance.probability),
        match chance.measurements == kpi.measurements.len() {
            true => format!("all {}", counted(chance.measurements, "measurement")),
            false => format!("the last {}", counted(chance.measurements, "measurement")),
        },
        quantity(
            chance.bounds.map_or(chance.forecast, |one| chance.forecast.clamp(one.low, one.high)),
            &kpi.unit
        ),
        quantity(possible.low, ""),
        quantity(possible.high, &kpi.unit),
    );
    if let Some(beyond) = chance.beyond(kpi, &series.points) {
        words.push(' ');
        words.push_str(&beyond);
    }
    Fact {
        key: "chance".to_owned(),
        label: "Chance".to_owned(),
        figure: share(chance.probability),
        words,
        formula: chance.formula(kpi, target, on),
        meaning: "The probability that a measurement on the target date is at the target or beyond, if the straight line \
                  goes on and the noise stays as it was. A line drawn far ahead is worth less than its figures say."
            .to_owned(),
    }
}

fn passed(kpi: &Kpi, points: &[Measurement], on: Date) -> String {
    let first = points.iter().find(|one| one.on >= on);
    match first {
        Some(one) => format!(
            "The target date, {}, has passed, with {} measured{}.",
            day(on),
            quantity(one.value, &kpi.unit),
            if one.on == on { String::new() } else { format!(" on {}", day(one.on)) }
        ),
        None => format!("The target date, {}, has passed.", day(on)),
    }
}

impl Chance {
    fn formula(&self, kpi: &Kpi, target: f64, on: Date) -> String {
        let line = format!(
            "Trend {} a week: {} on {}.",
            signed(self.slope, &kpi.unit),
            quantity(self.forecast, &kpi.unit),
            day(on)
        );
        if self.standard_error <= 0.0 {
            return format!("{line} All measurements lie on the line.");
        }
        let (from, to) = match kpi.direction {
            Direction::Increase => (self.forecast, target),
            Direction::Decrease => (target, self.forecast),
        };
        format!(
            "{line}\n({} − {}) ÷ {} standard error = {}; Student’s t with {} degrees of freedom gives {}.",
            number(from),
            number(to),
            number(self.standard_error),
            number((from - to) / self.standard_error),
            number(self.degrees),
            share(self.probability)
        )
    }
}

/// Days between two dates, as a number to calculate with.
pub(super) fn days(date: Date, since: Date) -> f64 {
    // Dates a plan may hold are less than 2^17 days apart.
    date.days_since(since) as f64
}

/// A probability as a rounded percentage that never claims to be certain.
pub(super) fn share(probability: f64) -> String {
    match probability {
        p if p < 0.01 => "under 1 %".to_owned(),
        p if p > 0.99 => "over 99 %".to_owned(),
        p => format!("{:.0} %", p * 100.0),
    }
}

/// A probability (0 to 1) in a word.
///
/// The words are those of the IPCC's likelihood scale (Mastrandrea et al., 2010), with “very” from 90 %.
fn likelihood(probability: f64) -> &'static str {
    match probability {
        p if p < 0.01 => "almost certainly not",
        p if p > 0.99 => "almost certain",
        p if p < 0.10 => "very unlikely",
        p if p < 0.33 => "unlikely",
        p if p <= 0.66 => "about as likely as not",
        p if p <= 0.90 => "likely",
        _ => "very likely",
    }
}

/// A probability (0 to 1) in a word and as a percentage: `likely (78 %)`.
#[must_use]
pub fn likelihood_of(probability: f64) -> String {
    format!("{} ({})", likelihood(probability), share(probability))
}
