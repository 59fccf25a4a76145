//! A KPI's series as a line chart: limits as a band, target, baseline, launches.

use super::chance::days;
use super::launch::concerns;
use super::series::{Series, Stretch};
use super::standing::quantity;
use crate::domain::{Date, Kpi, Measurement, Plan};
use crate::engine::metrics::xmr::SignalKind;
use crate::engine::order::sort_by_key;
use crate::language::Words;
use crate::select::charts::{
    LinePoint, LineSeries, LineView, ReferenceBand, ReferenceKind, ReferenceLine, TimeMarker, date_ticks,
};
use crate::select::words::{day, month_of_year};

/// Measurements drawn at most: the latest ones.
const DRAWN: usize = 520;

/// The chart of a KPI.
pub(super) fn line_view(plan: &Plan, kpi: &Kpi, series: &Series) -> LineView {
    let skipped = series.points.len().saturating_sub(DRAWN);
    let drawn = series.points.get(skipped..).unwrap_or_default();
    let (Some(first), Some(last)) = (drawn.first(), drawn.last()) else { return LineView::default() };
    let at = |date: Date| days(date, first.on);
    let signal = |index: usize| {
        let index = index + skipped;
        series.told.iter().any(|one| one.kind == SignalKind::Outside && (one.from..=one.to).contains(&index))
    };
    let point = |(index, one): (usize, &Measurement)| LinePoint {
        x: at(one.on),
        y: one.value,
        x_label: day(plan.words(), one.on),
        y_label: quantity(plan.words(), one.value, &kpi.unit),
        marked: signal(index),
    };
    let points = drawn.iter().enumerate().map(point).collect();
    let name = plan.name_of(&kpi.id);
    LineView {
        description: description(plan.words(), drawn, kpi),
        unit: kpi.unit.clone(),
        series: vec![LineSeries { name: name.clone(), points, category: 1, ..LineSeries::default() }],
        title: name,
        x_labels: date_ticks(first.on, last.on, 7, |on| {
            if on == on.first_of_month() { month_of_year(plan.words(), on) } else { day(plan.words(), on) }
        }),
        lines: references(plan.words(), kpi),
        bands: series
            .stretches
            .iter()
            .filter_map(|one| band(plan.words(), kpi, series, one, first.on))
            .collect(),
        markers: launches(plan, kpi, first.on, last.on),
        from_zero: false,
    }
}

fn description(words: &Words, drawn: &[Measurement], kpi: &Kpi) -> String {
    let (Some(first), Some(last)) = (drawn.first(), drawn.last()) else { return String::new() };
    words.series_described(
        &quantity(words, first.value, &kpi.unit),
        &day(words, first.on),
        &quantity(words, last.value, &kpi.unit),
        &day(words, last.on),
    )
}

fn references(words: &Words, kpi: &Kpi) -> Vec<ReferenceLine> {
    let value = |value: f64| quantity(words, value, &kpi.unit);
    let target = kpi.target.map(|one| (one, words.line_target(&value(one)), ReferenceKind::Target));
    let baseline = kpi.baseline.map(|one| (one, words.line_baseline(&value(one)), ReferenceKind::Baseline));
    let line = |(value, label, kind)| ReferenceLine { value, label, kind };
    target.into_iter().chain(baseline).map(line).collect()
}

/// The limits of a stretch, from its first to its last day as far as they are drawn.
fn band(words: &Words, kpi: &Kpi, series: &Series, stretch: &Stretch, first: Date) -> Option<ReferenceBand> {
    let chart = stretch.chart.as_ref().filter(|chart| !chart.no_variation)?;
    let on = |position: usize| series.points.get(position).map(|one| days(one.on, first).max(0.0));
    let span = (on(stretch.phase.from)?, on(stretch.phase.to.checked_sub(1)?)?);
    if span.1 <= 0.0 && stretch.phase.to < series.points.len() {
        return None;
    }
    Some(ReferenceBand {
        low: chart.limits.low,
        high: chart.limits.high,
        centre: Some(chart.centre),
        span: (series.stretches.len() > 1).then_some(span),
        label: words.usual_variation(
            &quantity(words, chart.limits.low, ""),
            &quantity(words, chart.limits.high, &kpi.unit),
            &quantity(words, chart.centre, &kpi.unit),
        ),
    })
}

/// Launches between two days of what predicts the KPI or serves its goal.
fn launches(plan: &Plan, kpi: &Kpi, from: Date, to: Date) -> Vec<TimeMarker> {
    let launched =
        plan.initiatives.iter().filter_map(|initiative| Some((initiative, initiative.launched_on?)));
    let mut markers: Vec<(Date, String)> = launched
        .filter(|(initiative, on)| *on >= from && *on <= to && concerns(kpi, initiative))
        .map(|(initiative, on)| (on, plan.name_of(&initiative.id)))
        .collect();
    sort_by_key(&mut markers, |(on, _)| *on);
    markers.into_iter().map(|(on, label)| TimeMarker { x: days(on, from), label }).collect()
}
