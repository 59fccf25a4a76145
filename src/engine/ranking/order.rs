//! Ranks from scores, and the order in which a list shows them.

/// One item to rank.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Item<'a> {
    /// The item's id; the last tie-break, so that a list never jumps.
    pub id: &'a str,
    /// Its score; `None`, like a score that is not a finite number, lists it apart.
    pub score: Option<f64>,
    /// Its effort, in any one unit; among equal scores the shorter comes first, an unknown effort last.
    pub effort: Option<f64>,
}

/// An item's place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ranked {
    /// Position of the item in the slice that was ranked.
    pub item: usize,
    /// Its rank from 1; equal scores share one, and the next rank counts them all.
    pub rank: usize,
}

/// A ranked list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ranking {
    /// Items with a score, in display order: best score, then shorter effort, then id.
    pub ranked: Vec<Ranked>,
    /// Items without a score, in the order given, as positions in the slice that was ranked.
    pub not_scored: Vec<usize>,
}

/// Ranks items by score, the highest first. Scores that differ only by rounding noise are equal.
///
/// ```
/// use roadbook_engine::ranking::{Item, rank};
/// let item = |id, score| Item { id, score: Some(score), effort: None };
/// let ranking = rank(&[item("a", 5.0), item("b", 7.0), item("c", 7.0), item("d", 9.0)]);
/// let ranks: Vec<usize> = ranking.ranked.iter().map(|place| place.rank).collect();
/// assert_eq!(ranks, [1, 2, 2, 4]);
/// ```
pub fn rank(items: &[Item<'_>]) -> Ranking {
    // Turned so that the least comes first: the best score, then the shortest effort, an unknown one last, then the id.
    let mut scored: Vec<(u64, u64, &str, usize)> = Vec::with_capacity(items.len());
    let mut not_scored = Vec::new();
    for (position, item) in items.iter().enumerate() {
        match item.score.filter(|score| score.is_finite()) {
            Some(score) => {
                let effort = item.effort.map_or(u64::MAX, ordered_bits);
                scored.push((!tie_key(score), effort, item.id, position));
            }
            None => not_scored.push(position),
        }
    }
    scored.sort_unstable();
    let ranks = shared_ranks(scored.iter().map(|&(key, ..)| key));
    let ranked = scored.iter().zip(ranks).map(|(&(.., item), rank)| Ranked { item, rank }).collect();
    Ranking { ranked, not_scored }
}

/// The rank of each score, in the order given, the highest score first; equal scores share a rank.
pub fn competition_ranks(scores: &[f64]) -> Vec<usize> {
    let mut order: Vec<(u64, usize)> =
        scores.iter().enumerate().map(|(position, &score)| (tie_key(score), position)).collect();
    order.sort_unstable_by(|a, b| b.cmp(a));
    let mut ranks = vec![0; scores.len()];
    for (rank, &(_, position)) in shared_ranks(order.iter().map(|&(key, _)| key)).zip(&order) {
        ranks[position] = rank;
    }
    ranks
}

/// Competition ranks of keys that come in falling order.
pub(super) fn shared_ranks(sorted_keys: impl Iterator<Item = u64>) -> impl Iterator<Item = usize> {
    sorted_keys.enumerate().scan(None, |last: &mut Option<(u64, usize)>, (position, key)| {
        let rank = match *last {
            Some((previous, rank)) if previous == key => rank,
            _ => position + 1,
        };
        *last = Some((key, rank));
        Some(rank)
    })
}

/// A whole number that orders as the score does and drops its last 12 binary digits, about one part in 10¹²:
/// 6 × 6 × 6 and 4 × 6 × 9 are equal however they were multiplied. Not-a-number comes last.
pub(super) fn tie_key(score: f64) -> u64 {
    if score.is_nan() {
        return 0;
    }
    ordered_bits(score).saturating_add(1 << 11) >> 12
}

/// A whole number that orders as the number does.
fn ordered_bits(number: f64) -> u64 {
    // Adding zero turns −0 into 0.
    let bits = (number + 0.0).to_bits();
    if bits >> 63 == 1 { !bits } else { bits | (1 << 63) }
}
