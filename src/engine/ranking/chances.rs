//! Ranking under uncertainty: how often each item takes each rank when its inputs vary as their estimates say.
//!
//! Method: Monte Carlo with common random numbers. Every input has its own stream, named by the item's id and the
//! input's key, so draw number 17 of an input is the same number before and after an edit elsewhere.

use super::order::{shared_ranks, tie_key};
use super::sample::quantile;
use crate::estimate::Distribution;
use crate::random::Stream;

/// One uncertain number of an item.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct UncertainInput<'a> {
    /// Names the input within its item (a file key or a goal's id); it must not change when others come and go.
    pub key: &'a str,
    /// What is known of it.
    pub estimate: Distribution,
}

/// An item to rank, by the inputs of its score.
#[derive(Debug, Clone, PartialEq)]
pub struct UncertainItem<'a> {
    /// The item's id.
    pub id: &'a str,
    /// Its inputs, in the order in which the score function reads them.
    pub inputs: Vec<UncertainInput<'a>>,
}

/// How to sample.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sampling {
    /// Same seed, same answer.
    pub seed: u64,
    /// Number of draws; the standard error of a probability p is √(p(1−p)/draws).
    pub draws: u32,
    /// How many items count as the top.
    pub top: usize,
    /// For how many of the first ranks to keep a probability each (memory: 4 bytes × items × ranks).
    pub ranks: usize,
}

impl Default for Sampling {
    fn default() -> Self {
        Self { seed: 0, draws: 2_000, top: 5, ranks: 20 }
    }
}

/// How one item fares.
#[derive(Debug, Clone, PartialEq)]
pub struct Chances {
    /// 5th percentile, median and 95th percentile of the score; `None` when no draw gave a score.
    pub interval: Option<[f64; 3]>,
    /// Mean rank.
    pub mean_rank: f64,
    /// Probability to be among the first [`Sampling::top`].
    pub top: f64,
    /// Probability of rank 1, 2, … up to [`Sampling::ranks`]. Items of equal score share the better rank.
    pub ranks: Vec<f64>,
}

/// The chances of every item, in the order given.
///
/// `score` turns an item (its position) and one drawn value per input into a score; a value that is not finite
/// puts the item last in that draw and stays out of its interval. The draws themselves are not limited to
/// what an input allows: clamp inside `score` where that matters.
///
/// Work: items × draws × (inputs + log₂ items). Memory: 8 bytes × items × draws.
pub fn chances(
    items: &[UncertainItem<'_>],
    sampling: Sampling,
    score: impl Fn(usize, &[f64]) -> f64,
) -> Vec<Chances> {
    let draws = sampling.draws.max(1) as usize;
    let scores: Vec<Vec<f64>> = items
        .iter()
        .enumerate()
        .map(|(at, item)| draw_scores(at, item, sampling.seed, draws, &score))
        .collect();
    let mut tally = Tally::new(items.len(), sampling);
    let mut order: Vec<(u64, usize)> = Vec::with_capacity(items.len());
    for draw in 0..draws {
        order.clear();
        order.extend(scores.iter().enumerate().map(|(at, scores)| (draw_key(scores[draw]), at)));
        order.sort_unstable_by(|a, b| b.cmp(a));
        for (rank, &(_, at)) in shared_ranks(order.iter().map(|&(key, _)| key)).zip(&order) {
            tally.count(at, rank);
        }
    }
    scores.into_iter().enumerate().map(|(at, scores)| tally.chances(at, scores, draws)).collect()
}

fn draw_scores(
    at: usize,
    item: &UncertainItem<'_>,
    seed: u64,
    draws: usize,
    score: &impl Fn(usize, &[f64]) -> f64,
) -> Vec<f64> {
    let mut sources: Vec<_> = item
        .inputs
        .iter()
        .map(|input| (input.estimate.sampler(), Stream::new(seed, &[item.id, input.key])))
        .collect();
    let mut values = vec![0.0; sources.len()];
    (0..draws)
        .map(|_| {
            for (value, (sampler, stream)) in values.iter_mut().zip(&mut sources) {
                *value = sampler.sample(stream.uniform());
            }
            score(at, &values)
        })
        .collect()
}

fn draw_key(score: f64) -> u64 {
    if score.is_finite() { tie_key(score) } else { 0 }
}

/// Counts of ranks while the draws go by.
struct Tally {
    top_places: usize,
    kept: usize,
    /// For each item, how often it took rank 1, 2, …: `kept` counts per item.
    counts: Vec<u32>,
    top: Vec<u32>,
    rank_sums: Vec<u64>,
}

impl Tally {
    fn new(items: usize, sampling: Sampling) -> Self {
        let kept = sampling.ranks.min(items);
        Self {
            top_places: sampling.top,
            kept,
            counts: vec![0; items * kept],
            top: vec![0; items],
            rank_sums: vec![0; items],
        }
    }

    fn count(&mut self, item: usize, rank: usize) {
        if rank <= self.kept {
            self.counts[item * self.kept + rank - 1] += 1;
        }
        self.top[item] += u32::from(rank <= self.top_places);
        self.rank_sums[item] += rank as u64;
    }

    fn chances(&self, item: usize, mut scores: Vec<f64>, draws: usize) -> Chances {
        let share = |count: u32| f64::from(count) / draws as f64;
        scores.retain(|score| score.is_finite());
        scores.sort_unstable_by(f64::total_cmp);
        let at = |p| quantile(&scores, p);
        Chances {
            interval: at(0.05).zip(at(0.5)).zip(at(0.95)).map(|((low, median), high)| [low, median, high]),
            mean_rank: self.rank_sums[item] as f64 / draws as f64,
            top: share(self.top[item]),
            ranks: self.counts[item * self.kept..(item + 1) * self.kept].iter().map(|&n| share(n)).collect(),
        }
    }
}
