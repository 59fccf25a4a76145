//! Signals of a process behaviour chart in sentences.

use crate::domain::Measurement;
use crate::engine::metrics::xmr::{Chart, Signal, SignalKind};
use crate::engine::order::sort_by_key;
use crate::select::words::{day, month};

/// How many signals are told; the rest are counted.
const TOLD: usize = 3;

/// The latest signals first, one sentence each, and one that counts the earlier ones.
pub(super) fn sentences(
    chart: &Chart,
    series: &[Measurement],
    quantity: &dyn Fn(f64) -> String,
) -> Vec<String> {
    let mut signals = told_together(chart, series);
    sort_by_key(&mut signals, |signal| (std::cmp::Reverse(signal.to), signal.from, signal.kind));
    let mut told: Vec<String> =
        signals.iter().take(TOLD).filter_map(|signal| sentence(*signal, chart, series, quantity)).collect();
    if signals.len() > TOLD {
        let rest = signals.len() - TOLD;
        told.push(if rest == 1 {
            "One earlier signal.".to_owned()
        } else {
            format!("{rest} earlier signals.")
        });
    }
    told
}

/// Points outside the same limit in a row are one thing to say; three of four within a run say nothing new.
fn told_together(chart: &Chart, series: &[Measurement]) -> Vec<Signal> {
    let above = |at: usize| series.get(at).is_some_and(|one| one.value > chart.centre);
    let mut told: Vec<Signal> = Vec::new();
    for kind in [SignalKind::Outside, SignalKind::Run, SignalKind::ThreeOfFour, SignalKind::Jump] {
        for signal in chart.signals.iter().filter(|signal| signal.kind == kind) {
            let said = told.iter().any(|other| {
                let within = other.from <= signal.from && signal.to <= other.to;
                kind == SignalKind::ThreeOfFour && within && above(other.from) == above(signal.from)
            });
            match told.last_mut() {
                Some(last)
                    if kind == SignalKind::Outside
                        && last.kind == kind
                        && last.to + 1 == signal.from
                        && above(last.from) == above(signal.from) =>
                {
                    last.to = signal.to;
                }
                _ if !said => told.push(*signal),
                _ => {}
            }
        }
    }
    told
}

fn sentence(
    signal: Signal,
    chart: &Chart,
    series: &[Measurement],
    quantity: &dyn Fn(f64) -> String,
) -> Option<String> {
    let (first, last) = (series.get(signal.from)?, series.get(signal.to)?);
    let count = signal.to - signal.from + 1;
    let above = first.value > chart.centre;
    let side = if above { "above" } else { "below" };
    let still = signal.to + 1 == series.len();
    let when = if still { format!("since {}", month_of(first)) } else { span(first, last) };
    Some(match signal.kind {
        SignalKind::Outside if count == 1 => {
            let limit = if above { "above the upper limit" } else { "below the lower limit" };
            format!("{} on {} is {limit}.", quantity(first.value), day(first.on))
        }
        SignalKind::Outside => {
            let limit = if above { "above the upper limit" } else { "below the lower limit" };
            format!("{count} in a row {limit} {when}.")
        }
        SignalKind::Run => format!("{count} in a row {side} the centre line {when}."),
        SignalKind::ThreeOfFour => {
            let limit = if last.value > chart.centre { "upper" } else { "lower" };
            format!("Most of {count} in a row nearer the {limit} limit than the centre {when}.")
        }
        SignalKind::Jump => {
            format!(
                "From {} to {} on {}: a larger step than usual.",
                quantity(first.value),
                quantity(last.value),
                day(last.on)
            )
        }
    })
}

fn month_of(measurement: &Measurement) -> String {
    format!("{} {}", month(measurement.on), measurement.on.year_month_day().0)
}

fn span(first: &Measurement, last: &Measurement) -> String {
    let (from, to) = (month_of(first), month_of(last));
    if from == to { format!("in {from}") } else { format!("from {from} to {to}") }
}
