//! How sure the ranking is: every input varies as its estimate says.

use crate::domain::Plan;
use crate::engine::probability::normal;
use crate::engine::ranking::{Chances, Sampling, UncertainItem, chances};
use crate::select::priorities::PlanRanking;
use crate::select::scoring_inputs::{DrawnScore, Scoring};

/// Longer rankings are not sampled: it would hold up the screen.
pub const MOST_SAMPLED: usize = 300;
/// Draws times initiatives at most, but for short and long lists.
const DRAWS_IN_ALL: usize = 40_000;
/// An order that holds with less than this probability is not settled.
const SETTLED: f64 = 2.0 / 3.0;

/// The chances of every ranked initiative, in the ranking's order.
#[derive(Clone, Debug, PartialEq)]
pub struct RankingChances(Vec<Chances>);

/// Samples the ranking; `None` when more than [`MOST_SAMPLED`] initiatives are ranked.
///
/// The same plan gives the same chances: draws are named by initiative and input.
#[must_use]
pub fn ranking_chances(plan: &Plan, ranking: &PlanRanking) -> Option<RankingChances> {
    let count = ranking.ranked.len();
    if count > MOST_SAMPLED {
        return None;
    }
    // At least 200, for a standard error of 3.5 points; 2,000 bring it to 1.1.
    let draws = (DRAWS_IN_ALL / count.max(1)).clamp(200, 2_000) as u32;
    let scoring = Scoring::of(plan);
    let uncertain = ranking.ranked.iter().map(|place| scoring.inputs(&place.initiative).uncertain());
    let (items, scores): (Vec<UncertainItem<'_>>, Vec<DrawnScore>) = uncertain.unzip();
    let sampling = Sampling { draws, ..Sampling::default() };
    let score = |item: usize, values: &[f64]| scores.get(item).map_or(f64::NAN, |score| score.value(values));
    Some(RankingChances(chances(&items, sampling, score)))
}

impl RankingChances {
    /// 5th and 95th percentile of a place's score; `None` where it is known exactly.
    #[must_use]
    pub fn interval(&self, place: usize) -> Option<(f64, f64)> {
        let [low, _, high] = self.0.get(place)?.interval?;
        (high - low > 1e-9 * high.abs().max(low.abs())).then_some((low, high))
    }

    /// Probability that a place is truly among the first `count`, which is at most 20.
    #[must_use]
    pub fn top(&self, place: usize, count: usize) -> f64 {
        self.0.get(place).map_or(0.0, |chances| chances.ranks.iter().take(count).sum::<f64>().min(1.0))
    }

    /// Whether a place and the one above it are about equal: the order between them holds with less than two in three.
    ///
    /// Taken from the two intervals as if both scores were normal (of logarithms where both are positive) and independent.
    #[must_use]
    pub fn about_equal_to_above(&self, place: usize) -> bool {
        let interval = |place: usize| self.0.get(place).and_then(|chances| chances.interval);
        let above = place.checked_sub(1).and_then(interval);
        let (Some(above), Some(this)) = (above, interval(place)) else { return false };
        let positive = above[0] > 0.0 && this[0] > 0.0;
        let scale = |value: f64| if positive { libm::log(value) } else { value };
        let [above, this] = [above, this].map(|interval| interval.map(scale));
        let width = libm::hypot(above[2] - above[0], this[2] - this[0]);
        width > 0.0 && normal::cdf((above[1] - this[1]) / width * normal::WIDTH_90) < SETTLED
    }
}
