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
    /// Three of four in a row nearer the same limit than the centre; half-way between them is not nearer.
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
    chart_on(values, values.len(), rules)
}

/// The same with limits from the first `basis` values only, by which all values are judged: how a change is
/// watched from a known moment on.
///
/// `None` for fewer than two values to compute limits from, or a value that is not finite.
pub fn chart_on(values: &[f64], basis: usize, rules: Rules) -> Option<Chart> {
    let limiting = values.get(..basis)?;
    if limiting.len() < 2 || !values.iter().all(|value| value.is_finite()) {
        return None;
    }
    let ranges: Vec<f64> = values.windows(2).map(|pair| (pair[1] - pair[0]).abs()).collect();
    let centre = limiting.iter().sum::<f64>() / basis as f64;
    let mean_range = ranges.iter().take(basis - 1).sum::<f64>() / (basis - 1) as f64;
    let reach = 2.66 * mean_range;
    let limits = Interval { low: centre - reach, high: centre + reach };
    if !limits.low.is_finite() || !limits.high.is_finite() {
        return None;
    }
    let mut chart = Chart {
        centre,
        limits,
        mean_range,
        upper_range: 3.268 * mean_range,
        provisional: basis < SETTLED,
        no_variation: mean_range == 0.0,
        signals: Vec::new(),
    };
    if !chart.no_variation {
        chart.signals = signals(&chart, values, &ranges, rules);
    }
    Some(chart)
}

/// Values from which limits no longer count as provisional.
pub const SETTLED: usize = 12;

/// What rounding may add to a value, as a share of the distance between centre and limit: a point that lies on a
/// border lies on it, whatever its binary digits are.
const ROUNDING: f64 = 1e-9;

fn signals(chart: &Chart, values: &[f64], ranges: &[f64], rules: Rules) -> Vec<Signal> {
    let mut found = Vec::new();
    let reach = chart.limits.high - chart.centre;
    let slack = ROUNDING * reach;
    let outside = |value: &f64| (value - chart.centre).abs() > reach + slack;
    found.extend(values.iter().enumerate().filter(|(_, value)| outside(value)).map(|(at, _)| Signal {
        from: at,
        to: at,
        kind: SignalKind::Outside,
    }));
    let jumps = ranges.iter().enumerate().filter(|(_, range)| **range > chart.upper_range + slack);
    found.extend(jumps.map(|(at, _)| Signal { from: at, to: at + 1, kind: SignalKind::Jump }));

    // Exactly half-way is as near to the centre as to the limit, so not nearer to the limit.
    let half_way = 0.5 * reach + slack;
    for side in [1.0, -1.0] {
        let away: Vec<f64> = values.iter().map(|value| side * (value - chart.centre)).collect();
        let windows = away.windows(4).enumerate();
        let near = windows.filter(|(_, four)| four.iter().filter(|&&value| value > half_way).count() >= 3);
        found.extend(joined(near.map(|(from, _)| (from, from + 3)), SignalKind::ThreeOfFour));
        found.extend(runs(&away, slack, rules.run_length.max(2)));
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

/// Stretches of at least `length` points above a border.
fn runs(away: &[f64], border: f64, length: usize) -> Vec<Signal> {
    let mut found = Vec::new();
    let mut from = 0;
    for stretch in away.chunk_by(|a, b| (*a > border) == (*b > border)) {
        if stretch[0] > border && stretch.len() >= length {
            found.push(Signal { from, to: from + stretch.len() - 1, kind: SignalKind::Run });
        }
        from += stretch.len();
    }
    found
}

/// A known step of a series, such as a launch: positions in the series.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// The first value taken after it happened.
    pub at: usize,
    /// The first value that should show all of its effect.
    pub settled: usize,
}

/// A stretch of a series with limits of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phase {
    /// The first value it judges.
    pub from: usize,
    /// The value after the last one its limits are computed from.
    pub basis: usize,
    /// The value after the last one it judges.
    pub to: usize,
    /// Which steps lie within it: those that end it, or that are too young to have limits after them.
    pub steps: std::ops::Range<usize>,
}

impl Phase {
    /// Whether its limits are computed across a step, since there are too few values to tell the two sides apart.
    pub fn spans_a_step(&self) -> bool {
        !self.steps.is_empty() && self.basis == self.to
    }
}

/// Where limits are computed apart: at every step with at least `least` values on either side.
///
/// Limits before a step judge the values until its effect should show, so that the change itself is seen against
/// them; with too few values after it they go on judging. Steps too near to each other are taken as one. Values
/// before the first step that are too few for limits are in no phase.
pub fn phases(count: usize, steps: &[Step], least: usize) -> Vec<Phase> {
    let mut found = Vec::new();
    let mut from = 0;
    // The first step that has not ended a phase yet, and where its effect or a later one's should show.
    let mut open: Option<(usize, usize, usize)> = None;
    for (place, step) in steps.iter().enumerate() {
        let next = steps.get(place + 1).map_or(count, |next| next.at);
        if open.is_none() && step.at <= from {
            // Nothing lies before it, so it divides nothing; what builds up after it is left out if enough remains.
            if next >= step.settled + least {
                from = step.settled;
            }
            continue;
        }
        let (first, at, settled) = open.unwrap_or((place, step.at, 0));
        let settled = settled.max(step.settled);
        if next < settled + least {
            open = Some((first, at, settled));
            continue;
        }
        if at >= from + least {
            found.push(Phase { from, basis: at, to: settled, steps: first..place + 1 });
        }
        (from, open) = (settled, None);
    }
    let (basis, steps) = match open {
        Some((first, at, _)) if at >= from + least && at < count => (at, first..steps.len()),
        Some((first, at, _)) if at < count => (count, first..steps.len()),
        _ => (count, 0..0),
    };
    found.push(Phase { from, basis, to: count, steps });
    found
}
