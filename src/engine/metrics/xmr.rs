//! XmR chart (process behaviour chart): which changes of a series are more than its usual noise.

use super::Interval;
use crate::order::sort_by;

/// House rules for signals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rules {
    /// Points in a row on one side of the centre that make a signal: 8, in some houses 7.
    pub run_length: usize,
}

impl Default for Rules {
    fn default() -> Self {
        Self { run_length: 8 }
    }
}

/// Why a point is a signal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SignalKind {
    /// Outside the limits.
    Outside,
    /// The step to this point is larger than the upper range limit.
    Jump,
    /// Three of four in a row nearer the same limit than the centre.
    ThreeOfFour,
    /// A long run on one side of the centre.
    Run,
}

/// A signal, and the points that make it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Signal {
    /// Position of the first point that belongs to it.
    pub from: usize,
    /// Position of the last one.
    pub to: usize,
    /// Why.
    pub kind: SignalKind,
}

/// An XmR chart; all values in the unit of the series.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// Mean of the values.
    pub centre: f64,
    /// Natural process limits.
    pub limits: Interval,
    /// Mean of the moving ranges.
    pub mean_range: f64,
    /// Upper limit of the moving range.
    pub upper_range: f64,
    /// Fewer than 12 points: the limits will still move.
    pub provisional: bool,
    /// All values are equal, so there is nothing to judge; the limits collapse and there is no signal.
    pub no_variation: bool,
    /// Signals, by their first point.
    pub signals: Vec<Signal>,
}

/// x̄ ± 2.66·mR̄, upper range limit 3.268·mR̄, and the signals.
///
/// `None` for fewer than two values or a value that is not finite.
///
/// Source: D. J. Wheeler, "Understanding Variation", 2nd edition, 2000; constants 3/d₂ and D₄ for ranges of two.
pub fn chart(values: &[f64], rules: Rules) -> Option<Chart> {
    if values.len() < 2 {
        return None;
    }
    let ranges: Vec<f64> = values.windows(2).map(|pair| (pair[1] - pair[0]).abs()).collect();
    let centre = values.iter().sum::<f64>() / values.len() as f64;
    let mean_range = ranges.iter().sum::<f64>() / ranges.len() as f64;
    let reach = 2.66 * mean_range;
    if !centre.is_finite() || !reach.is_finite() {
        return None;
    }
    let mut chart = Chart {
        centre,
        limits: Interval { low: centre - reach, high: centre + reach },
        mean_range,
        upper_range: 3.268 * mean_range,
        provisional: values.len() < 12,
        no_variation: mean_range == 0.0,
        signals: Vec::new(),
    };
    if !chart.no_variation {
        chart.signals = signals(&chart, values, &ranges, rules);
    }
    Some(chart)
}

fn signals(chart: &Chart, values: &[f64], ranges: &[f64], rules: Rules) -> Vec<Signal> {
    let mut found = Vec::new();
    let single = |at, kind| Signal { from: at, to: at, kind };
    let outside = |value: &f64| *value < chart.limits.low || *value > chart.limits.high;
    found.extend(
        values
            .iter()
            .enumerate()
            .filter(|(_, value)| outside(value))
            .map(|(at, _)| single(at, SignalKind::Outside)),
    );
    let jumps = ranges.iter().enumerate().filter(|(_, range)| **range > chart.upper_range);
    found.extend(jumps.map(|(at, _)| Signal { from: at, to: at + 1, kind: SignalKind::Jump }));

    let half_way = 0.5 * (chart.limits.high - chart.centre);
    for side in [1.0, -1.0] {
        let away: Vec<f64> = values.iter().map(|value| side * (value - chart.centre)).collect();
        let windows = away.windows(4).enumerate();
        let near = windows.filter(|(_, four)| four.iter().filter(|&&value| value > half_way).count() >= 3);
        found.extend(joined(near.map(|(from, _)| (from, from + 3)), SignalKind::ThreeOfFour));
        found.extend(runs(&away, rules.run_length.max(2)));
    }
    sort_by(&mut found, Ord::cmp);
    found
}

/// Overlapping windows told as one signal.
fn joined(windows: impl Iterator<Item = (usize, usize)>, kind: SignalKind) -> Vec<Signal> {
    let mut found: Vec<Signal> = Vec::new();
    for (from, to) in windows {
        match found.last_mut() {
            Some(last) if from <= last.to => last.to = to,
            _ => found.push(Signal { from, to, kind }),
        }
    }
    found
}

/// Stretches of at least `length` points above 0.
fn runs(away: &[f64], length: usize) -> Vec<Signal> {
    let mut found = Vec::new();
    let mut from = 0;
    for stretch in away.chunk_by(|a, b| (*a > 0.0) == (*b > 0.0)) {
        if stretch[0] > 0.0 && stretch.len() >= length {
            found.push(Signal { from, to: from + stretch.len() - 1, kind: SignalKind::Run });
        }
        from += stretch.len();
    }
    found
}
