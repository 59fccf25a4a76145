//! Kendall's W: do judges put the same items first?

use crate::order::sort_by;
use crate::probability::chi_square;

/// How far judges rank alike.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Concordance {
    /// W: 0 no agreement, 1 the same order from everyone.
    pub w: f64,
    /// χ² = m(n − 1)W.
    pub chi_square: f64,
    /// Degrees of freedom, n − 1.
    pub degrees: f64,
    /// Probability of at least this much agreement by chance; rough below seven items.
    pub p_value: f64,
}

/// Kendall's W with the correction for ties, of ratings per judge in one order of items.
///
/// W = 12S/(m²(n³ − n) − mΣT), T = Σ(t³ − t) over each judge's ties.
///
/// `None` with fewer than two judges or items, rows of different lengths, a rating that is not a number, or when
/// every judge rates all items alike.
///
/// Source: M. G. Kendall and B. Babington Smith, "The problem of m rankings", 1939; S. Siegel, 1956, for ties.
pub fn concordance(ratings: &[Vec<f64>]) -> Option<Concordance> {
    let judges = ratings.len() as f64;
    let count = ratings.first()?.len();
    let fits = |row: &Vec<f64>| row.len() == count && row.iter().all(|rating| !rating.is_nan());
    if ratings.len() < 2 || count < 2 || !ratings.iter().all(fits) {
        return None;
    }
    let mut sums = vec![0.0; count];
    let mut ties = 0.0;
    for row in ratings {
        let mut order: Vec<(f64, usize)> = row.iter().copied().zip(0..).collect();
        sort_by(&mut order, |a, b| a.0.total_cmp(&b.0));
        let mut before = 0.0;
        for group in order.chunk_by(|a, b| a.0 == b.0) {
            let size = group.len() as f64;
            group.iter().for_each(|&(_, item)| sums[item] += before + (size + 1.0) / 2.0);
            before += size;
            ties += size.powi(3) - size;
        }
    }
    let items = count as f64;
    let mean = judges * (items + 1.0) / 2.0;
    let squares: f64 = sums.iter().map(|sum| (sum - mean).powi(2)).sum();
    let most = judges * judges * (items.powi(3) - items) - judges * ties;
    if most <= 0.0 {
        return None;
    }
    let w = 12.0 * squares / most;
    let (chi_square, degrees) = (judges * (items - 1.0) * w, items - 1.0);
    Some(Concordance { w, chi_square, degrees, p_value: chi_square::above(chi_square, degrees) })
}
