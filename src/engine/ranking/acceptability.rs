//! SMAA: how many of all possible weightings put an item first, when nobody knows the weights.

use super::order::competition_ranks;
use crate::random::Stream;

/// First-rank acceptability of each item: the share of goal weights, uniform over all that sum to 1, under which
/// it has the best weighted sum. Items that share the first rank all count.
///
/// `scores` holds one row per item with one score per goal; rows shorter than the first count 0 for the rest.
///
/// Source: R. Lahdelma, J. Hokkanen and P. Salminen, "SMAA: stochastic multiobjective acceptability analysis",
/// European Journal of Operational Research 106 (1998). Uniform weights by normalised exponentials (L. Devroye,
/// "Non-Uniform Random Variate Generation", 1986, chapter V).
pub fn first_rank_acceptability(scores: &[Vec<f64>], seed: u64, draws: u32) -> Vec<f64> {
    let goals = scores.first().map_or(0, Vec::len);
    let mut stream = Stream::new(seed, &["weights"]);
    let mut firsts = vec![0_u32; scores.len()];
    let draws = draws.max(1);
    for _ in 0..draws {
        // The sum of the weights is left out: it scales every item's total alike.
        let weights: Vec<f64> = (0..goals).map(|_| -libm::log(stream.uniform())).collect();
        let totals: Vec<f64> = scores
            .iter()
            .map(|row| row.iter().zip(&weights).map(|(score, weight)| score * weight).sum())
            .collect();
        for (first, rank) in firsts.iter_mut().zip(competition_ranks(&totals)) {
            *first += u32::from(rank == 1);
        }
    }
    firsts.into_iter().map(|count| f64::from(count) / f64::from(draws)).collect()
}
