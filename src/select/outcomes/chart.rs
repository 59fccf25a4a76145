//! A KPI's series as a line chart: limits as a band, target, baseline, launches.

use super::chance::days;
use super::standing::quantity;
use crate::domain::{Date, Goal, Id, Initiative, Kpi, Measurement, Plan};
use crate::engine::metrics::xmr::{Chart, SignalKind};
use crate::select::charts::{
    AxisLabel, LinePoint, LineSeries, LineView, ReferenceBand, ReferenceKind, ReferenceLine, TimeMarker,
};
use crate::select::words::{day, month};

/// Measurements drawn at most: the latest ones.
const DRAWN: usize = 520;

/// The chart of a KPI whose measurements are in time order.
pub(super) fn line_view(
    plan: &Plan,
    kpi: &Kpi,
    series: &[Measurement],
    behaviour: Option<&Chart>,
) -> LineView {
    let skipped = series.len().saturating_sub(DRAWN);
    let drawn = series.get(skipped..).unwrap_or_default();
    let (Some(first), Some(last)) = (drawn.first(), drawn.last()) else { return LineView::default() };
    let at = |date: Date| days(date, first.on);
    let signal = |index: usize| {
        let index = index + skipped;
        behaviour.is_some_and(|chart| {
            chart.signals.iter().any(|one| one.kind == SignalKind::Outside && one.to == index)
        })
    };
    let point = |(index, one): (usize, &Measurement)| LinePoint {
        x: at(one.on),
        y: one.value,
        x_label: day(one.on),
        y_label: quantity(one.value, &kpi.unit),
        marked: signal(index),
    };
    let points = drawn.iter().enumerate().map(point).collect();
    let name = plan.name_of(&kpi.id);
    LineView {
        description: description(drawn, kpi),
        unit: kpi.unit.clone(),
        series: vec![LineSeries { name: name.clone(), points, category: 1, dashed: false }],
        title: name,
        x_labels: month_labels(first.on, last.on),
        lines: references(kpi),
        bands: bands(kpi, behaviour),
        markers: launches(plan, kpi, first.on, last.on),
        from_zero: false,
    }
}

fn description(drawn: &[Measurement], kpi: &Kpi) -> String {
    let (Some(first), Some(last)) = (drawn.first(), drawn.last()) else { return String::new() };
    format!(
        "From {} on {} to {} on {}",
        quantity(first.value, &kpi.unit),
        day(first.on),
        quantity(last.value, &kpi.unit),
        day(last.on)
    )
}

fn references(kpi: &Kpi) -> Vec<ReferenceLine> {
    let line = |value: Option<f64>, word: &str, kind| {
        value.map(|value| ReferenceLine {
            value,
            label: format!("{word} {}", quantity(value, &kpi.unit)),
            kind,
        })
    };
    [
        line(kpi.target, "Target", ReferenceKind::Target),
        line(kpi.baseline, "Baseline", ReferenceKind::Baseline),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn bands(kpi: &Kpi, behaviour: Option<&Chart>) -> Vec<ReferenceBand> {
    let usable = behaviour.filter(|chart| !chart.no_variation);
    usable
        .map(|chart| ReferenceBand {
            low: chart.limits.low,
            high: chart.limits.high,
            label: format!(
                "Usual variation {} to {}, centre {}",
                quantity(chart.limits.low, ""),
                quantity(chart.limits.high, &kpi.unit),
                quantity(chart.centre, &kpi.unit)
            ),
        })
        .into_iter()
        .collect()
}

/// Launches between two days of what predicts the KPI or serves its goal.
fn launches(plan: &Plan, kpi: &Kpi, from: Date, to: Date) -> Vec<TimeMarker> {
    let concerns = |initiative: &Initiative| {
        let predicts = initiative.predicts.iter().any(|prediction| prediction.kpi == kpi.id);
        let serves = |goal: &Id<Goal>| {
            initiative.goal_impact.iter().any(|impact| impact.goal == *goal && impact.impact.high() > 0.0)
        };
        predicts || kpi.goal.as_ref().is_some_and(serves)
    };
    let launched =
        plan.initiatives.iter().filter_map(|initiative| Some((initiative, initiative.launched_on?)));
    launched
        .filter(|(initiative, on)| *on >= from && *on <= to && concerns(initiative))
        .map(|(initiative, on)| TimeMarker { x: days(on, from), label: plan.name_of(&initiative.id) })
        .collect()
}

/// Firsts of months between two days, so far apart that at most eight are named.
fn month_labels(from: Date, to: Date) -> Vec<AxisLabel> {
    let months = (days(to, from) / 30.4).max(1.0);
    let step = [1, 2, 3, 6, 12, 24, 60, 120]
        .into_iter()
        .find(|&step| months / f64::from(step) <= 7.0)
        .unwrap_or(240);
    let first = if from == from.first_of_month() { from } else { from.plus_months(1) };
    let mut labels: Vec<AxisLabel> = (0..12)
        .map(|index| first.plus_months(index * step))
        .take_while(|date| *date <= to)
        .map(|date| {
            let (year, _, _) = date.year_month_day();
            AxisLabel { at: days(date, from), label: format!("{} {year}", month(date)) }
        })
        .collect();
    if labels.is_empty() {
        labels.push(AxisLabel { at: 0.0, label: day(from) });
    }
    labels
}
