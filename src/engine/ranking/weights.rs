//! How far a ranking rests on the weights of its goals.

use super::order::competition_ranks;
use crate::random::Stream;

/// Acceptability of each item (SMAA): the share of goal weights, uniform over all that sum to 1, under which it is among
/// the first `count` by weighted sum. Items that share a rank all count.
///
/// `scores` holds one row per item with one score per goal; rows shorter than the first count 0 for the rest.
///
/// Source: R. Lahdelma, J. Hokkanen and P. Salminen, "SMAA: stochastic multiobjective acceptability analysis",
/// European Journal of Operational Research 106 (1998). Uniform weights by normalised exponentials (L. Devroye,
/// "Non-Uniform Random Variate Generation", 1986, chapter V).
pub fn acceptability(scores: &[Vec<f64>], count: usize, seed: u64, draws: u32) -> Vec<f64> {
    let goals = scores.first().map_or(0, Vec::len);
    let mut stream = Stream::new(seed, &["weights"]);
    let mut among = vec![0_u32; scores.len()];
    let draws = draws.max(1);
    for _ in 0..draws {
        // The sum of the weights is left out: it scales every item's total alike.
        let weights: Vec<f64> = (0..goals).map(|_| -libm::log(stream.uniform())).collect();
        let totals: Vec<f64> = scores.iter().map(|row| weighted(row, &weights)).collect();
        for (among, rank) in among.iter_mut().zip(competition_ranks(&totals)) {
            *among += u32::from(rank <= count);
        }
    }
    among.into_iter().map(|count| f64::from(count) / f64::from(draws)).collect()
}

/// One item that leaves the top and one that takes its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Flip {
    /// Position of the item that leaves.
    pub leaves: usize,
    /// Position of the item that enters.
    pub enters: usize,
}

/// How far one weight may move.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Range {
    /// The smallest share that keeps the top as it is.
    pub low: f64,
    /// The largest.
    pub high: f64,
    /// What happens just below; `None` when 0 keeps the top.
    pub below: Option<Flip>,
    /// What happens just above; `None` when 1 keeps the top.
    pub above: Option<Flip>,
}

/// The range of one goal's weight that keeps the same `count` items on top, while the other weights keep their
/// proportions and all sum to 1.
///
/// `scores` as in [`acceptability`]; `weights` sum to 1. Each item's weighted sum is a straight line in the weight, so the
/// ends are where the lines of one inside and one outside meet.
pub fn range(scores: &[Vec<f64>], weights: &[f64], goal: usize, count: usize) -> Range {
    let now = weights.get(goal).copied().unwrap_or(0.0);
    let others: f64 =
        weights.iter().enumerate().filter(|(at, _)| *at != goal).map(|(_, weight)| weight).sum();
    let rest = |row: &Vec<f64>| {
        let share =
            |at: usize| if others > 0.0 { weights[at] / others } else { 1.0 / (weights.len() - 1) as f64 };
        let parts = row.iter().enumerate().filter(|(at, _)| *at != goal && *at < weights.len());
        parts.map(|(at, score)| share(at) * score).sum::<f64>()
    };
    // A total is start + slope × weight.
    let lines: Vec<(f64, f64)> = scores
        .iter()
        .map(|row| (rest(row), row.get(goal).copied().unwrap_or(0.0)))
        .map(|(start, end)| (start, end - start))
        .collect();
    let totals: Vec<f64> = lines.iter().map(|(start, slope)| start + slope * now).collect();
    let ranks = competition_ranks(&totals);
    let mut range = Range { low: 0.0, high: 1.0, below: None, above: None };
    for leaves in (0..lines.len()).filter(|item| ranks[*item] <= count) {
        for enters in (0..lines.len()).filter(|item| ranks[*item] > count) {
            let slope = lines[leaves].1 - lines[enters].1;
            let meet = (lines[enters].0 - lines[leaves].0) / slope;
            if slope > 0.0 && meet > range.low {
                (range.low, range.below) = (meet, Some(Flip { leaves, enters }));
            } else if slope < 0.0 && meet < range.high {
                (range.high, range.above) = (meet, Some(Flip { leaves, enters }));
            }
        }
    }
    range
}

fn weighted(row: &[f64], weights: &[f64]) -> f64 {
    row.iter().zip(weights).map(|(score, weight)| score * weight).sum()
}
