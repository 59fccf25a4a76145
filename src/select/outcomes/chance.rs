//! Whether a KPI will reach its target: the trend drawn on, with its interval.

use super::fact::Fact;
use super::series::Series;
use super::standing::{quantity, signed};
use crate::domain::{Date, Direction, Kpi, Measurement};
use crate::engine::metrics::{Interval, Point, trend};
use crate::language::Words;
use crate::select::words::day;

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
    /// Where a measurement of that day lies with 90 % probability, if the trend goes on.
    pub interval: Interval,
    /// How many measurements the trend rests on.
    pub measurements: usize,
    /// Change per week, on the scale the trend is drawn on.
    pub slope: f64,
    /// Standard error of a measurement on that day, on that scale.
    pub standard_error: f64,
    /// Degrees of freedom.
    pub degrees: f64,
    /// What the unit allows; a share in per cent stays within 0 to 100.
    pub bounds: Option<Interval>,
    /// Drawn through the logarithms of the odds: a straight line would leave what the unit allows.
    pub on_odds: bool,
}

/// The logarithm of a share's odds; the share in per cent, strictly between 0 and 100.
fn log_odds(share: f64) -> f64 {
    libm::log(share / (100.0 - share))
}

/// The share in per cent that has these log odds.
fn share_with(log_odds: f64) -> f64 {
    100.0 / (1.0 + libm::exp(-log_odds))
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
        let bounds = bounds(kpi, points);
        let straight =
            Self { bounds, ..Self::drawn(kpi.direction, used, (target, target_on), |value| value)? };
        let Some(Interval { low, high }) = bounds else { return Some(straight) };
        if straight.interval.low >= low && straight.interval.high <= high {
            return Some(straight);
        }
        // Where a value or the target lies on a bound itself it has no odds, and the straight line has to do.
        let inside = |value: f64| value > low && value < high;
        if !inside(target) || !used.iter().all(|one| inside(one.value)) {
            return Some(straight);
        }
        let odds = Self::drawn(kpi.direction, used, (log_odds(target), target_on), log_odds)?;
        Some(Self {
            forecast: share_with(odds.forecast),
            interval: Interval { low: share_with(odds.interval.low), high: share_with(odds.interval.high) },
            bounds,
            on_odds: true,
            ..odds
        })
    }

    /// The chance with the trend drawn on a scale; forecast and interval are on that scale.
    fn drawn(
        direction: Direction,
        used: &[Measurement],
        (target, target_on): (f64, Date),
        scale: fn(f64) -> f64,
    ) -> Option<Self> {
        let start = used.first()?.on;
        let weeks = |date: Date| days(date, start) / 7.0;
        let line: Vec<Point> =
            used.iter().map(|one| Point { time: weeks(one.on), value: scale(one.value) }).collect();
        let trend = trend::fit(&line)?;
        let forecast = trend.forecast(weeks(target_on));
        let probability = match direction {
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
            bounds: None,
            on_odds: false,
        })
    }

    /// The chance as it stood on a day.
    pub(super) fn as_of(kpi: &Kpi, series: &Series, day: Date) -> Option<Self> {
        let then = series.points.partition_point(|one| one.on <= day);
        Self::of(kpi, series.points.get(..then)?, series.latest_from())
    }

    /// The interval within what the unit allows.
    #[must_use]
    pub fn possible(&self) -> Interval {
        let within = |value: f64| self.bounds.map_or(value, |bounds| value.clamp(bounds.low, bounds.high));
        Interval { low: within(self.interval.low), high: within(self.interval.high) }
    }

    /// What to say where the straight line leads further than the quantity can go.
    fn beyond(&self, words: &Words, kpi: &Kpi, points: &[Measurement]) -> Option<String> {
        let Interval { low, high } = self.interval;
        match self.bounds {
            _ if self.on_odds => Some(words.beyond_odds().to_owned()),
            Some(bounds) if self.forecast < bounds.low || self.forecast > bounds.high => {
                Some(words.beyond_share(&quantity(words, self.forecast, &kpi.unit)))
            }
            Some(bounds) if low < bounds.low || high > bounds.high => Some(words.beyond_cut().to_owned()),
            None if low < 0.0 && points.iter().all(|one| one.value >= 0.0) => {
                Some(words.beyond_below_zero().to_owned())
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
pub(super) fn fact(words: &Words, kpi: &Kpi, series: &Series, chance: Option<&Chance>, today: Date) -> Fact {
    let without = |sentence: String| Fact::without("chance", words.chance(), sentence);
    let (Some(target), Some(on)) = (kpi.target, kpi.target_on) else {
        return without(words.chance_needs_target().to_owned());
    };
    let Some(latest) = series.points.last() else {
        return without(words.chance_needs_measurement().to_owned());
    };
    if on <= latest.on {
        return without(passed(words, kpi, &series.points, on));
    }
    if on < today {
        return without(words.chance_passed_unmeasured(
            &day(words, on),
            &quantity(words, latest.value, &kpi.unit),
            &day(words, latest.on),
        ));
    }
    let Some(chance) = chance else {
        let few = series.points.len() < LEAST;
        return without(if few { words.chance_needs_three() } else { words.chance_no_trend() }.to_owned());
    };
    let beyond = chance.beyond(words, kpi, &series.points).unwrap_or_default();
    Fact {
        key: "chance".to_owned(),
        label: words.chance().to_owned(),
        figure: share(words, chance.probability),
        words: words.sentences(&[chance.told(words, kpi, target, on), beyond]),
        formula: chance.formula(words, kpi, target, on),
        meaning: words.chance_meaning().to_owned(),
    }
}

fn passed(words: &Words, kpi: &Kpi, points: &[Measurement], on: Date) -> String {
    let first = points.iter().find(|one| one.on >= on);
    match first.map(|one| (one.on, quantity(words, one.value, &kpi.unit))) {
        Some((measured, value)) if measured == on => words.chance_passed_same_day(&day(words, on), &value),
        Some((measured, value)) => words.chance_passed_on(&day(words, on), &value, &day(words, measured)),
        None => words.chance_passed(&day(words, on)),
    }
}

impl Chance {
    /// What it is a chance of, and what it rests on.
    fn told(&self, words: &Words, kpi: &Kpi, target: f64, on: Date) -> String {
        let possible = self.possible();
        let forecast = self.bounds.map_or(self.forecast, |one| self.forecast.clamp(one.low, one.high));
        let all = self.measurements == kpi.measurements.len();
        let told = match (kpi.direction, all) {
            (Direction::Increase, true) => Words::chance_least_all,
            (Direction::Increase, false) => Words::chance_least_last,
            (Direction::Decrease, true) => Words::chance_most_all,
            (Direction::Decrease, false) => Words::chance_most_last,
        };
        told(
            words,
            &quantity(words, target, &kpi.unit),
            &day(words, on),
            likelihood(words, self.probability),
            self.measurements,
            &quantity(words, forecast, &kpi.unit),
            &quantity(words, possible.low, ""),
            &quantity(words, possible.high, &kpi.unit),
        )
    }

    fn formula(&self, words: &Words, kpi: &Kpi, target: f64, on: Date) -> String {
        let (forecast, on) = (quantity(words, self.forecast, &kpi.unit), day(words, on));
        let line = if self.on_odds {
            words.trend_line_odds(&words.exact(libm::exp(self.slope)), &forecast, &on)
        } else {
            words.trend_line(&signed(words, self.slope, &kpi.unit), &forecast, &on)
        };
        if self.standard_error <= 0.0 {
            return words.trend_exact(&line);
        }
        let (student, forecast, target): (fn(&_, &_, &_, &_, &_, &_, &_) -> _, _, _) = match self.on_odds {
            true => (Words::trend_student_odds, log_odds(self.forecast), log_odds(target)),
            false => (Words::trend_student, self.forecast, target),
        };
        let (from, to) = match kpi.direction {
            Direction::Increase => (forecast, target),
            Direction::Decrease => (target, forecast),
        };
        let student = student(
            words,
            &words.exact(from),
            &words.exact(to),
            &words.exact(self.standard_error),
            &words.exact((from - to) / self.standard_error),
            &words.exact(self.degrees),
            &share(words, self.probability),
        );
        format!("{line}\n{student}")
    }
}

/// Days between two dates, as a number to calculate with.
pub(super) fn days(date: Date, since: Date) -> f64 {
    // Dates a plan may hold are less than 2^17 days apart.
    date.days_since(since) as f64
}

/// A probability as a rounded percentage that never claims to be certain.
pub(super) fn share(words: &Words, probability: f64) -> String {
    match probability {
        p if p < 0.01 => words.chance_under().to_owned(),
        p if p > 0.99 => words.chance_over().to_owned(),
        p => words.percent(p),
    }
}

/// A probability (0 to 1) in a word.
///
/// The words are those of the IPCC's likelihood scale (Mastrandrea et al., 2010), with “very” from 90 %.
fn likelihood(words: &Words, probability: f64) -> &'static str {
    match probability {
        p if p < 0.01 => words.likelihood_certainly_not(),
        p if p > 0.99 => words.likelihood_certain(),
        p if p < 0.10 => words.likelihood_very_unlikely(),
        p if p < 0.33 => words.likelihood_unlikely(),
        p if p <= 0.66 => words.likelihood_even(),
        p if p <= 0.90 => words.likelihood_likely(),
        _ => words.likelihood_very_likely(),
    }
}

/// A probability (0 to 1) in a word and as a percentage: `likely (78 %)`.
#[must_use]
pub fn likelihood_of(words: &Words, probability: f64) -> String {
    words.name_and_share(likelihood(words, probability), &share(words, probability))
}
