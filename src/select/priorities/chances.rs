//! How sure the ranking is: every input varies as its estimate says.

use crate::domain::Plan;
use crate::engine::ranking::information::Worth;
use crate::engine::ranking::{Chances, InputWorth, Sampled, Sampling, sample};
use crate::select::priorities::PlanRanking;
use crate::select::scoring_inputs::Scoring;

/// Rankings up to this long are sampled while a screen is drawn; longer ones beside the page.
pub const SAMPLED_AT_ONCE: usize = 40;
/// Without a worker, rankings up to this long are sampled with fewer draws.
pub const SAMPLED_WITHOUT_WORKER: usize = 300;
/// No more of a ranking are sampled: what stands further down has no chance to be among the first 20.
pub const MOST_SAMPLED: usize = 2_000;
/// Draws times initiatives at most, in the page itself.
const DRAWS_IN_PAGE: usize = 80_000;
/// Draws times initiatives at most, beside the page: 32 MB of scores.
const DRAWS_BESIDE: usize = 4_000_000;

/// The chances of every ranked initiative, in the ranking's order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RankingChances {
    sampled: Sampled,
}

/// Where a ranking is sampled, which decides how finely.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sampler {
    /// In the page, where nothing else happens meanwhile.
    Page,
    /// In a worker.
    Worker,
}

/// Samples the first [`MOST_SAMPLED`] of a ranking.
///
/// The same plan gives the same chances: draws are named by initiative and input.
#[must_use]
pub fn ranking_chances(plan: &Plan, ranking: &PlanRanking, sampler: Sampler) -> RankingChances {
    let places = &ranking.ranked[..ranking.ranked.len().min(MOST_SAMPLED)];
    let in_all = if sampler == Sampler::Page { DRAWS_IN_PAGE } else { DRAWS_BESIDE };
    // At least 200, for a standard error of 3.5 points; 2,000 bring it to 1.1.
    let draws = (in_all / places.len().max(1)).clamp(200, 2_000) as u32;
    let scoring = Scoring::of(plan);
    let items = places.iter().map(|place| scoring.inputs(&place.initiative).uncertain().0).collect();
    RankingChances { sampled: sample(items, Sampling { draws, ..Sampling::default() }) }
}

impl RankingChances {
    fn of(&self, place: usize) -> Option<&Chances> {
        self.sampled.chances.get(place)
    }

    /// 5th and 95th percentile of a place's score; `None` where it is known exactly.
    #[must_use]
    pub fn interval(&self, place: usize) -> Option<(f64, f64)> {
        let [low, _, high] = self.of(place)?.interval?;
        (high - low > 1e-9 * high.abs().max(low.abs())).then_some((low, high))
    }

    /// The median of a place's score.
    #[must_use]
    pub fn median(&self, place: usize) -> Option<f64> {
        self.of(place)?.interval.map(|[_, median, _]| median)
    }

    /// Probability that a place is truly among the first `count`, which is at most 20.
    #[must_use]
    pub fn top(&self, place: usize, count: usize) -> f64 {
        self.of(place).map_or(0.0, |chances| chances.top(count))
    }

    /// Probability of rank 1, 2, … up to 20.
    #[must_use]
    pub fn ranks(&self, place: usize) -> &[f64] {
        self.of(place).map_or(&[], |chances| &chances.ranks)
    }

    /// The first place of the tier a place stands in: between it and this one the order is not settled.
    #[must_use]
    pub fn tier(&self, place: usize) -> usize {
        self.of(place).map_or(place, |chances| chances.tier)
    }

    /// Whether a place's order against the first of its tier is not settled: less than two draws in three hold it.
    #[must_use]
    pub fn about_equal_to_above(&self, place: usize) -> bool {
        self.tier(place) < place
    }

    /// What knowing everything before choosing would be worth, in the score's unit.
    #[must_use]
    pub fn perfect_information(&self) -> f64 {
        self.sampled.perfect_information
    }

    /// What single inputs are worth knowing.
    #[must_use]
    pub fn worths(&self) -> &[InputWorth] {
        &self.sampled.worths
    }

    /// The chances as numbers, to be sent from a worker; [`Self::from_numbers`] reads them.
    #[must_use]
    pub fn to_numbers(&self) -> Vec<f64> {
        let ranks = self.sampled.chances.first().map_or(0, |chances| chances.ranks.len());
        let mut numbers =
            vec![self.sampled.perfect_information, self.sampled.chances.len() as f64, ranks as f64];
        for chances in &self.sampled.chances {
            numbers.extend(chances.interval.unwrap_or([f64::NAN; 3]));
            numbers.extend([chances.mean, chances.sd, chances.mean_rank, chances.tier as f64]);
            numbers.extend(&chances.ranks);
        }
        for worth in &self.sampled.worths {
            numbers.extend([worth.item as f64, worth.input as f64, worth.worth.gain, worth.worth.changes]);
        }
        numbers
    }

    /// The chances that [`Self::to_numbers`] wrote; `None` if these are not such numbers.
    #[must_use]
    pub fn from_numbers(numbers: &[f64]) -> Option<Self> {
        let ([perfect_information, count, ranks], mut rest) = numbers.split_first_chunk()?;
        let (count, ranks) = (*count as usize, *ranks as usize);
        let mut chances = Vec::with_capacity(count.min(MOST_SAMPLED));
        for _ in 0..count {
            let ([low, median, high, mean, sd, mean_rank, tier], after) = rest.split_first_chunk()?;
            let (shares, after) = after.split_at_checked(ranks)?;
            chances.push(Chances {
                interval: (!median.is_nan()).then_some([*low, *median, *high]),
                mean: *mean,
                sd: *sd,
                mean_rank: *mean_rank,
                ranks: shares.to_vec(),
                tier: *tier as usize,
            });
            rest = after;
        }
        let worths = rest.as_chunks::<4>().0.iter().map(|&[item, input, gain, changes]| InputWorth {
            item: item as usize,
            input: input as usize,
            worth: Worth { gain, changes },
        });
        let worths = worths.collect();
        Some(Self { sampled: Sampled { chances, perfect_information: *perfect_information, worths } })
    }
}
