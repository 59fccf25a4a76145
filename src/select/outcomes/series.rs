//! A KPI's measurements as the methods need them: in time order, one a day, and apart at known launches.
//!
//! **Invariant:** limits are not computed across a launch that predicts the KPI, unless there are too few measurements
//! to tell its two sides apart; then a note says so.

use super::measurements::with_measurements;
use super::signals::{Told, told};
use crate::domain::{Date, Id, Initiative, Kpi, Measurement, Plan};
use crate::engine::metrics::xmr::{self, Chart, Phase, Rules, Step};
use crate::engine::order::sort_by_key;
use crate::language::Words;
use crate::select::words::day;

/// Measurements needed on either side of a launch for limits of their own.
pub(super) const APART_FROM: usize = 6;

/// A launch that predicts the KPI.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Launch {
    pub initiative: Id<Initiative>,
    pub title: String,
    /// The day it went live.
    pub on: Date,
    /// The day by which its effect should show.
    pub shows: Date,
}

/// Launches that predict a KPI, in time order.
pub(super) fn launches(plan: &Plan, kpi: &Kpi) -> Vec<Launch> {
    let launch = |initiative: &Initiative| {
        let on = initiative.launched_on?;
        let prediction = initiative.predicts.iter().find(|prediction| prediction.kpi == kpi.id)?;
        Some(Launch {
            initiative: initiative.id.clone(),
            title: plan.name_of(&initiative.id),
            on,
            shows: on.plus_days(i64::from(prediction.after_weeks) * 7),
        })
    };
    let mut found: Vec<Launch> = plan.initiatives.iter().filter_map(|one| launch(one)).collect();
    sort_by_key(&mut found, |launch| launch.on);
    found
}

/// A stretch of the series with limits of its own.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Stretch {
    pub phase: Phase,
    /// Its chart; positions of signals count from the start of the stretch.
    pub chart: Option<Chart>,
}

/// A KPI's series, judged.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Series {
    /// In time order, one a day.
    pub points: Vec<Measurement>,
    pub launches: Vec<Launch>,
    /// In time order; there is always one.
    pub stretches: Vec<Stretch>,
    /// Signals, the latest first.
    pub told: Vec<Told>,
}

impl Series {
    pub fn of(plan: &Plan, kpi: &Kpi) -> Self {
        let points = in_time_order(&kpi.measurements);
        let launches = launches(plan, kpi);
        let at = |date: Date| points.partition_point(|one| one.on < date);
        let steps: Vec<Step> =
            launches.iter().map(|launch| Step { at: at(launch.on), settled: at(launch.shows) }).collect();
        // The file's check keeps it from 5 to 12.
        let rules = Rules { run_length: plan.settings.signal_run as usize };
        let values: Vec<f64> = points.iter().map(|one| one.value).collect();
        let stretch = |phase: Phase| {
            let judged = values.get(phase.from..phase.to).unwrap_or_default();
            let chart = xmr::chart_on(judged, phase.basis.saturating_sub(phase.from), rules);
            Stretch { chart, phase }
        };
        let stretches: Vec<Stretch> =
            xmr::phases(points.len(), &steps, APART_FROM).into_iter().map(stretch).collect();
        let mut signals: Vec<Told> = Vec::new();
        for Stretch { phase, chart } in &stretches {
            if let (Some(chart), Some(judged)) = (chart, points.get(phase.from..phase.to)) {
                signals.extend(told(plan.words(), chart, judged, phase.from, points.len(), rules, &kpi.unit));
            }
        }
        sort_by_key(&mut signals, |one| (std::cmp::Reverse(one.to), one.from, one.kind));
        Self { points, launches, stretches, told: signals }
    }

    /// The chart of the latest stretch.
    pub fn behaviour(&self) -> Option<&Chart> {
        self.stretches.last().and_then(|stretch| stretch.chart.as_ref())
    }

    /// The first measurement of the latest stretch, as a position.
    pub fn latest_from(&self) -> usize {
        self.stretches.last().map_or(0, |stretch| stretch.phase.from)
    }

    /// How far the limits can be trusted, and what was done to the series before it was read; a sentence each.
    pub fn cautions(&self, words: &Words, kpi: &Kpi, today: Date) -> Vec<String> {
        let mut cautions = self.order_cautions(words, kpi, today);
        cautions.extend(self.launch_caution(words));
        let Some(last) = self.stretches.last() else { return cautions };
        let count = last.phase.basis - last.phase.from.min(last.phase.basis);
        cautions.extend(match &last.chart {
            None if self.points.is_empty() => None,
            None if count < 2 => Some(words.caution_one_measurement().to_owned()),
            None => Some(words.caution_too_large().to_owned()),
            Some(chart) if chart.no_variation => Some(words.caution_no_variation().to_owned()),
            Some(chart) if chart.provisional => Some(words.caution_provisional(count, xmr::SETTLED)),
            Some(_) => None,
        });
        cautions
    }

    fn order_cautions(&self, words: &Words, kpi: &Kpi, today: Date) -> Vec<String> {
        let mut cautions = Vec::new();
        let doubled = kpi.measurements.len() - self.points.len();
        if doubled > 0 {
            cautions.push(words.caution_doubled(doubled));
        } else if !kpi.measurements.is_sorted_by_key(|one| one.on) {
            cautions.push(words.caution_order().to_owned());
        }
        let ahead: Vec<&Measurement> = self.points.iter().filter(|one| one.on > today).collect();
        if let Some(first) = ahead.first() {
            cautions.push(words.caution_ahead(ahead.len(), &day(words, first.on)));
        }
        cautions
    }

    /// What the latest launch did to the limits.
    fn launch_caution(&self, words: &Words) -> Option<String> {
        let named = |phase: &Phase| {
            let launches = self.launches.get(phase.steps.clone()).unwrap_or_default();
            let names: Vec<String> = launches
                .iter()
                .map(|one| words.launch_on(&words.quoted(&one.title), &day(words, one.on)))
                .collect();
            (words.listed(&names), launches.iter().map(|one| one.shows).max())
        };
        let last = &self.stretches.last()?.phase;
        if !last.steps.is_empty() {
            let (names, shows) = named(last);
            if last.spans_a_step() {
                return Some(words.limits_span(&names));
            }
            let shows = shows?;
            let since = self.points.iter().filter(|one| one.on >= shows).count();
            return Some(words.limits_before(&names, APART_FROM, &day(words, shows), since));
        }
        let start = day(words, self.points.get(last.from).filter(|_| last.from > 0)?.on);
        let before = self.stretches.iter().rev().nth(1);
        Some(match before.map(|stretch| named(&stretch.phase)) {
            Some((names, _)) => words.limits_apart(&names, &start, last.to - last.from),
            None => words.limits_apart_few(last.from, &start),
        })
    }
}

/// Measurements by date; of several for one day the last one written counts.
pub(super) fn in_time_order(measurements: &[Measurement]) -> Vec<Measurement> {
    with_measurements(measurements, &[])
}
