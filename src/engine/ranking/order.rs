//! Ranks from scores, and the order in which a list shows them.

/// What a list is ordered by: the best score first, among equal ones the shorter effort, an unknown one last.
///
/// Who sorts by it breaks what ties are left by id, so that a list never jumps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct RankKey {
    // Turned so that the least comes first.
    score: u64,
    effort: u64,
}

impl RankKey {
    /// The key of a score and an effort, in any one unit; `None` for a score that is not a finite number: it is listed apart.
    ///
    /// ```
    /// use roadbook_engine::ranking::{RankKey, ranks_of};
    /// let mut keys: Vec<RankKey> = [5.0, 7.0, 7.0, 9.0].iter().filter_map(|&score| RankKey::of(score, None)).collect();
    /// keys.sort_unstable();
    /// assert_eq!(ranks_of(&keys).collect::<Vec<_>>(), [1, 2, 2, 4]);
    /// ```
    #[must_use]
    pub fn of(score: f64, effort: Option<f64>) -> Option<Self> {
        let effort = effort.map_or(u64::MAX, ordered_bits);
        score.is_finite().then(|| Self { score: !tie_key(score), effort })
    }
}

/// The ranks from 1 of keys in their order; equal scores share one, whatever their efforts, and the next rank counts them all.
pub fn ranks_of(keys: &[RankKey]) -> impl Iterator<Item = usize> {
    shared_ranks(keys.iter().map(|key| key.score))
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
