//! Signals of a process behaviour chart in sentences.

use super::standing::quantity;
use crate::domain::{Date, Measurement};
use crate::engine::metrics::xmr::{Chart, Rules, Signal, SignalKind};
use crate::language::Words;
use crate::select::words::{day, month};

/// How many signals a card tells; the rest are counted.
const TOLD: usize = 3;

/// A signal, ready to tell. Positions count from the start of the whole series.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Told {
    pub kind: SignalKind,
    pub from: usize,
    pub to: usize,
    /// On the upper side; for a step, upwards.
    pub up: bool,
    /// The day the rule was first met.
    pub noticed: Date,
    pub text: String,
}

/// The signals of one stretch of a series that starts at position `start` of `count`.
pub(super) fn told(
    chart: &Chart,
    judged: &[Measurement],
    start: usize,
    count: usize,
    rules: Rules,
    unit: &str,
) -> Vec<Told> {
    let tell = |signal: Signal| {
        let needed = match signal.kind {
            SignalKind::Outside => 0,
            SignalKind::Jump => 1,
            SignalKind::ThreeOfFour => 3,
            SignalKind::Run => rules.run_length.saturating_sub(1),
        };
        let up = match signal.kind {
            SignalKind::Jump => judged.get(signal.to)?.value > judged.get(signal.from)?.value,
            _ => is_above(chart, judged, signal),
        };
        Some(Told {
            kind: signal.kind,
            from: signal.from + start,
            to: signal.to + start,
            up,
            noticed: judged.get((signal.from + needed).min(signal.to))?.on,
            text: sentence(signal, up, judged, start + signal.to + 1 == count, unit)?,
        })
    };
    told_together(chart, judged).into_iter().filter_map(tell).collect()
}

/// The latest signals first, and one sentence that counts the earlier ones.
pub(super) fn sentences(told: &[Told]) -> Vec<String> {
    let mut sentences: Vec<String> = told.iter().take(TOLD).map(|one| one.text.clone()).collect();
    match told.len().saturating_sub(TOLD) {
        0 => {}
        1 => sentences.push("One earlier signal.".to_owned()),
        rest => sentences.push(format!("{rest} earlier signals.")),
    }
    sentences
}

/// On which side of the centre most of a signal's points are.
fn is_above(chart: &Chart, judged: &[Measurement], signal: Signal) -> bool {
    let points = judged.get(signal.from..=signal.to).unwrap_or_default();
    let above = points.iter().filter(|one| one.value > chart.centre).count();
    2 * above > points.len()
}

/// Points outside the same limit in a row are one thing to say; three of four within a run say nothing new.
fn told_together(chart: &Chart, judged: &[Measurement]) -> Vec<Signal> {
    let above = |signal: Signal| is_above(chart, judged, signal);
    let mut told: Vec<Signal> = Vec::new();
    for kind in [SignalKind::Outside, SignalKind::Run, SignalKind::ThreeOfFour, SignalKind::Jump] {
        for signal in chart.signals.iter().filter(|signal| signal.kind == kind) {
            let said = told.iter().any(|other| {
                let within = other.from <= signal.from && signal.to <= other.to;
                kind == SignalKind::ThreeOfFour && within && above(*other) == above(*signal)
            });
            match told.last_mut() {
                Some(last)
                    if kind == SignalKind::Outside
                        && last.kind == kind
                        && last.to + 1 == signal.from
                        && above(*last) == above(*signal) =>
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

fn sentence(signal: Signal, up: bool, judged: &[Measurement], still: bool, unit: &str) -> Option<String> {
    let (first, last) = (judged.get(signal.from)?, judged.get(signal.to)?);
    let count = signal.to - signal.from + 1;
    let limit = if up { "above the upper limit" } else { "below the lower limit" };
    let when = if still { format!("since {}", month_of(first)) } else { span(first, last) };
    Some(match signal.kind {
        SignalKind::Outside if count == 1 => {
            format!("{} on {} is {limit}.", quantity(first.value, unit), day(&Words::default(), first.on))
        }
        SignalKind::Outside => format!("{count} in a row {limit} {when}."),
        SignalKind::Run => {
            let side = if up { "above" } else { "below" };
            format!("{count} in a row {side} the centre line {when}.")
        }
        SignalKind::ThreeOfFour => {
            let limit = if up { "upper" } else { "lower" };
            format!("Most of {count} in a row nearer the {limit} limit than the centre {when}.")
        }
        SignalKind::Jump => {
            format!(
                "From {} to {} on {}: a larger step than usual.",
                quantity(first.value, unit),
                quantity(last.value, unit),
                day(&Words::default(), last.on)
            )
        }
    })
}

pub(super) fn month_of(measurement: &Measurement) -> String {
    format!("{} {}", month(&Words::default(), measurement.on), measurement.on.year_month_day().0)
}

fn span(first: &Measurement, last: &Measurement) -> String {
    let (from, to) = (month_of(first), month_of(last));
    if from == to { format!("in {from}") } else { format!("from {from} to {to}") }
}
