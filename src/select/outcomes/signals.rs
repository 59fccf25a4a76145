//! Signals of a process behaviour chart in sentences.

use super::standing::quantity;
use crate::domain::{Date, Measurement};
use crate::engine::metrics::xmr::{Chart, Rules, Signal, SignalKind};
use crate::language::Words;
use crate::select::words::{day, month_of_year};

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
    words: &Words,
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
            text: sentence(words, signal, up, judged, start + signal.to + 1 == count, unit)?,
        })
    };
    told_together(chart, judged).into_iter().filter_map(tell).collect()
}

/// The latest signals first, and one sentence that counts the earlier ones.
pub(super) fn sentences(words: &Words, told: &[Told]) -> Vec<String> {
    let mut sentences: Vec<String> = told.iter().take(TOLD).map(|one| one.text.clone()).collect();
    let rest = told.len().saturating_sub(TOLD);
    if rest > 0 {
        sentences.push(words.earlier_signals(rest));
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

fn sentence(
    words: &Words,
    signal: Signal,
    up: bool,
    judged: &[Measurement],
    still: bool,
    unit: &str,
) -> Option<String> {
    let (first, last) = (judged.get(signal.from)?, judged.get(signal.to)?);
    let count = signal.to - signal.from + 1;
    let when = if still { words.when_since(&month_of(words, first)) } else { span(words, first, last) };
    Some(match (signal.kind, up) {
        (SignalKind::Outside, _) if count == 1 => {
            let (value, on) = (quantity(words, first.value, unit), day(words, first.on));
            if up { words.signal_above_limit(&value, &on) } else { words.signal_below_limit(&value, &on) }
        }
        (SignalKind::Outside, true) => words.signals_above_limit(count, &when),
        (SignalKind::Outside, false) => words.signals_below_limit(count, &when),
        (SignalKind::Run, true) => words.signal_run_above(count, &when),
        (SignalKind::Run, false) => words.signal_run_below(count, &when),
        (SignalKind::ThreeOfFour, true) => words.signal_near_upper(count, &when),
        (SignalKind::ThreeOfFour, false) => words.signal_near_lower(count, &when),
        (SignalKind::Jump, _) => words.signal_jump(
            &quantity(words, first.value, unit),
            &quantity(words, last.value, unit),
            &day(words, last.on),
        ),
    })
}

pub(super) fn month_of(words: &Words, measurement: &Measurement) -> String {
    month_of_year(words, measurement.on)
}

fn span(words: &Words, first: &Measurement, last: &Measurement) -> String {
    let (from, to) = (month_of(words, first), month_of(words, last));
    if from == to { words.when_in(&from) } else { words.when_from_to(&from, &to) }
}
