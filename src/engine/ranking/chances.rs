//! Ranking under uncertainty: how often each item takes each rank when its inputs vary as their estimates say.
//!
//! Method: quadrature for up to [`BY_QUADRATURE`] items (see the module of that name), Monte Carlo with common random
//! numbers for more, and for what information is worth. Every input has its own stream, named by the item's id and the
//! input's key (the log-normal factors of a product share one, since their product is log-normal itself), so draw number
//! 17 of an input is the same quantile before and after an edit elsewhere.
//!
//! Invariant: the same items and the same [`Sampling`] give the same answer.

use super::draws::{Source, Spread, Strata};
use super::information::{self, Worth};
use super::order::{shared_ranks, tie_key};
use super::quadrature::{Places, places};
use crate::estimate::Distribution;

/// One uncertain number of an item.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct UncertainInput<'a> {
    /// Names the input within its item (a file key or a goal's id); it must not change when others come and go.
    pub key: &'a str,
    /// What is known of it.
    pub estimate: Distribution,
    /// Smallest and largest value it may take: a draw beyond counts as the nearest of them.
    pub bounds: [f64; 2],
    /// In a [`Combine::Product`]: +1 for a factor, −1 for a divisor.
    pub power: i8,
}

/// Turns drawn values into a score.
pub type Rule<'a> = Box<dyn Fn(&[f64]) -> f64 + 'a>;

/// How an item's score follows from its inputs.
pub enum Combine<'a> {
    /// The product of the inputs, each to its power.
    Product,
    /// A rule over the drawn values, in the order of the inputs; not a number where there is no score.
    Rule(Rule<'a>),
}

/// An item to rank, by the inputs of its score.
pub struct UncertainItem<'a> {
    /// The item's id.
    pub id: &'a str,
    /// Its inputs, in the order in which its rule reads them.
    pub inputs: Vec<UncertainInput<'a>>,
    /// How they make its score.
    pub combine: Combine<'a>,
}

/// How to sample.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sampling {
    /// Same seed, same answer.
    pub seed: u64,
    /// Number of draws; the standard error of a sampled probability p is √(p(1−p)/draws).
    pub draws: u32,
    /// For how many of the first ranks to keep a probability each (memory: 4 bytes × items × ranks).
    pub ranks: usize,
}

impl Default for Sampling {
    fn default() -> Self {
        Self { seed: 0, draws: 2_000, ranks: 20 }
    }
}

/// How one item fares.
#[derive(Debug, Clone, PartialEq)]
pub struct Chances {
    /// 5th percentile, median and 95th percentile of the score; `None` when no draw gave a score. Exact for a product
    /// of log-normals, from the sample otherwise.
    pub interval: Option<[f64; 3]>,
    /// Mean score, in the score's unit; exact as the interval is. Not a number when no draw gave a score.
    pub mean: f64,
    /// Standard deviation of the score in the sample.
    pub sd: f64,
    /// Mean rank.
    pub mean_rank: f64,
    /// Probability of rank 1, 2, … up to [`Sampling::ranks`]. Items of equal score share the better rank.
    pub ranks: Vec<f64>,
    /// Position of the first item of its tier, among the items as given: within a tier nothing is settled.
    pub tier: usize,
}

impl Chances {
    /// Probability to be among the first `count`, at most [`Sampling::ranks`].
    pub fn top(&self, count: usize) -> f64 {
        self.ranks.iter().take(count).sum::<f64>().min(1.0)
    }
}

/// What a sample says.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sampled {
    /// The chances of every item, in the order given.
    pub chances: Vec<Chances>,
    /// What it would be worth to know everything before choosing the best item, in the score's unit (EVPI).
    pub perfect_information: f64,
    /// What single inputs are worth knowing; those worth nothing are left out.
    pub worths: Vec<InputWorth>,
}

/// What it is worth to know one input of one item exactly, before the best item is chosen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct InputWorth {
    /// Position of the item.
    pub item: usize,
    /// Position of the input among the item's inputs.
    pub input: usize,
    /// Expected gain in the score's unit (EVPPI), and how likely it changes the choice.
    pub worth: Worth,
}

/// An item stands in the tier above it unless that one's first is better with at least this probability.
const SETTLED: f64 = 2.0 / 3.0;
/// Below this share of the best mean score a piece of information is rounding, not worth.
const WORTHLESS: f64 = 1e-6;

/// More items than this are not ranked: their places would not fit beside their keys.
pub const MOST_ITEMS: usize = 1 << PLACE_BITS;

/// Up to so many items, the chances of ranks are worked out by quadrature; for more it would take too long.
pub const BY_QUADRATURE: usize = 100;

/// Samples items that stand in the order of their central scores; those beyond [`MOST_ITEMS`] are left out.
///
/// Work: items × draws × (inputs drawn singly + log₂ items). Memory: 8 bytes × items × draws.
pub fn sample(mut items: Vec<UncertainItem<'_>>, sampling: Sampling) -> Sampled {
    items.truncate(MOST_ITEMS);
    let sampling = Sampling { draws: sampling.draws.max(1), ..sampling };
    let strata = Strata::new(sampling.draws);
    let scores = items.iter().map(|item| Source::new(item, sampling.seed).scores(&strata)).collect();
    let tally = Tally::new(items.len(), sampling.ranks);
    let mut run = Run { items, sampling, strata, scores, tally };
    for first in (0..sampling.draws as usize).step_by(BLOCK) {
        run.rank_block(first);
    }
    run.finish()
}

struct Run<'a> {
    items: Vec<UncertainItem<'a>>,
    sampling: Sampling,
    strata: Strata,
    /// For each item, its score in every draw.
    scores: Vec<Vec<f64>>,
    tally: Tally,
}

impl Run<'_> {
    /// Ranks a few draws together, so that each item's scores are read side by side.
    fn rank_block(&mut self, first: usize) {
        let draws = first..(first + BLOCK).min(self.sampling.draws as usize);
        let mut keys: Vec<Vec<u64>> = draws.clone().map(|_| Vec::with_capacity(self.items.len())).collect();
        for (place, scores) in self.scores.iter().enumerate() {
            for (keys, score) in keys.iter_mut().zip(&scores[draws.clone()]) {
                keys.push(draw_key(*score) << PLACE_BITS | place as u64);
            }
        }
        for (keys, draw) in keys.iter_mut().zip(draws) {
            keys.sort_unstable();
            let falling = || keys.iter().rev();
            if let Some(&best) = falling().next() {
                self.tally.best_sum += self.scores[place_of(best)][draw];
            }
            for (rank, &packed) in shared_ranks(falling().map(|packed| packed >> PLACE_BITS)).zip(falling()) {
                self.tally.count(place_of(packed), rank);
            }
        }
    }

    fn finish(self) -> Sampled {
        let draws = f64::from(self.sampling.draws);
        let tiers = tiers(&self.scores);
        let kept = self.tally.kept;
        let mut exact = if kept > 0 && self.items.len() <= BY_QUADRATURE {
            places(&self.scores, kept).into_iter()
        } else {
            Vec::new().into_iter()
        };
        let mut chances = Vec::with_capacity(self.items.len());
        for (at, item) in self.items.iter().enumerate() {
            let spread = Source::new(item, self.sampling.seed).spread(&self.scores[at]);
            let counted = || Places {
                ranks: self.tally.shares(at, draws),
                mean_rank: self.tally.rank_sums[at] as f64 / draws,
            };
            let Places { ranks, mean_rank } = exact.next().unwrap_or_else(counted);
            let Spread { interval, mean, sd } = spread;
            chances.push(Chances { interval, mean, sd, mean_rank, ranks, tier: tiers[at] });
        }
        let means: Vec<f64> = chances.iter().map(|chances| chances.mean).collect();
        let best_mean = best_of(&means, None).unwrap_or(0.0);
        let sampled_best = self.tally.best_sum / draws;
        Sampled {
            worths: self.worths(&means, best_mean),
            perfect_information: if sampled_best.is_finite() { self.perfect(sampled_best) } else { 0.0 },
            chances,
        }
    }

    /// E[max] − max E over the same draws, so that their noise cancels.
    fn perfect(&self, sampled_best: f64) -> f64 {
        let mean = |scores: &Vec<f64>| scores.iter().sum::<f64>() / scores.len() as f64;
        let means: Vec<f64> = self.scores.iter().map(mean).collect();
        best_of(&means, None).map_or(0.0, |best| (sampled_best - best).max(0.0))
    }

    fn worths(&self, means: &[f64], best_mean: f64) -> Vec<InputWorth> {
        let mut worths = Vec::new();
        for (at, item) in self.items.iter().enumerate() {
            let Some(best_other) = best_of(means, Some(at)) else { continue };
            for (input, known) in item.inputs.iter().enumerate() {
                if known.estimate.is_exact() || !means[at].is_finite() {
                    continue;
                }
                let worth = match item.combine {
                    Combine::Product => information::factor(known, means[at], best_other, &self.strata),
                    Combine::Rule(_) => {
                        let drawn = Source::new(item, self.sampling.seed).drawn(known, &self.strata);
                        information::by_regression(&drawn, &self.scores[at], best_other)
                    }
                };
                if worth.gain > WORTHLESS * best_mean.abs() {
                    worths.push(InputWorth { item: at, input, worth });
                }
            }
        }
        worths
    }
}

const PLACE_BITS: u32 = 12;
/// Draws that are ranked together.
const BLOCK: usize = 16;

fn place_of(packed: u64) -> usize {
    (packed & ((1 << PLACE_BITS) - 1)) as usize
}

fn best_of(means: &[f64], without: Option<usize>) -> Option<f64> {
    let others = means.iter().enumerate().filter(|(at, mean)| Some(*at) != without && mean.is_finite());
    others.map(|(_, mean)| *mean).reduce(f64::max)
}

/// The first item of each item's tier: an item joins the tier above unless that one's first beats it in two draws of three.
fn tiers(scores: &[Vec<f64>]) -> Vec<usize> {
    let mut first = 0;
    let mut tiers = Vec::with_capacity(scores.len());
    for (at, these) in scores.iter().enumerate() {
        let beaten =
            scores[first].iter().zip(these).filter(|(head, this)| draw_key(**head) > draw_key(**this));
        if at > first && beaten.count() as f64 >= SETTLED * these.len() as f64 {
            first = at;
        }
        tiers.push(first);
    }
    tiers
}

pub(super) fn draw_key(score: f64) -> u64 {
    if score.is_finite() { tie_key(score) } else { 0 }
}

/// Counts of ranks while the draws go by.
struct Tally {
    kept: usize,
    /// For each item, how often it took rank 1, 2, …: `kept` counts per item.
    counts: Vec<u32>,
    rank_sums: Vec<u64>,
    /// The best score of every draw, added up.
    best_sum: f64,
}

impl Tally {
    fn new(items: usize, ranks: usize) -> Self {
        let kept = ranks.min(items);
        Self { kept, counts: vec![0; items * kept], rank_sums: vec![0; items], best_sum: 0.0 }
    }

    fn count(&mut self, item: usize, rank: usize) {
        if rank <= self.kept {
            self.counts[item * self.kept + rank - 1] += 1;
        }
        self.rank_sums[item] += rank as u64;
    }

    fn shares(&self, item: usize, draws: f64) -> Vec<f64> {
        let counts = &self.counts[item * self.kept..(item + 1) * self.kept];
        counts.iter().map(|&count| f64::from(count) / draws).collect()
    }
}
