//! AHP: goal weights from pairwise comparisons, and whether the comparisons fit together.

/// Weights that follow from comparisons.
#[derive(Debug, Clone, PartialEq)]
pub struct Priorities {
    /// One per goal, summing to 1.
    pub weights: Vec<f64>,
    /// Consistency ratio: 0 perfectly consistent.
    pub consistency_ratio: f64,
}

impl Priorities {
    /// Saaty's rule: a consistency ratio up to 0.10 will do.
    pub fn acceptable(&self) -> bool {
        self.consistency_ratio <= 0.10
    }
}

/// Consistency index of random comparisons of 1 to 10 goals.
const RANDOM_INDEX: [f64; 10] = [0.0, 0.0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49];

/// The principal eigenvector of the comparison matrix, by power iteration; CR = CI/RI, CI = (λmax − n)/(n − 1).
///
/// `upper` holds the matrix above its diagonal, row by row: how many times as important the first goal is as the
/// second, as the third, …, then the second as the third, …. `None` unless it fits `goals` (1 to 10) and every
/// number is positive and finite.
///
/// Source: T. L. Saaty, "The Analytic Hierarchy Process", 1980.
pub fn priorities(goals: usize, upper: &[f64]) -> Option<Priorities> {
    let random = *RANDOM_INDEX.get(goals.checked_sub(1)?)?;
    let usable = upper.iter().all(|ratio| *ratio > 0.0 && ratio.is_finite());
    if upper.len() != goals * (goals - 1) / 2 || !usable {
        return None;
    }
    let matrix = reciprocal_matrix(goals, upper);
    let mut weights = vec![1.0 / goals as f64; goals];
    let mut largest = goals as f64;
    for _ in 0..10_000 {
        let product: Vec<f64> = matrix
            .iter()
            .map(|row| row.iter().zip(&weights).map(|(ratio, weight)| ratio * weight).sum())
            .collect();
        // The weights sum to 1, so the sum of the product is the eigenvalue once it has settled.
        largest = product.iter().sum();
        let next: Vec<f64> = product.iter().map(|value| value / largest).collect();
        let change: f64 = next.iter().zip(&weights).map(|(new, old)| (new - old).abs()).sum();
        weights = next;
        if change < 1e-15 {
            break;
        }
    }
    let settled = largest.is_finite() && weights.iter().all(|weight| weight.is_finite());
    let count = goals as f64;
    let consistency_ratio =
        if random > 0.0 { ((largest - count) / (count - 1.0) / random).max(0.0) } else { 0.0 };
    settled.then_some(Priorities { weights, consistency_ratio })
}

fn reciprocal_matrix(goals: usize, upper: &[f64]) -> Vec<Vec<f64>> {
    let mut matrix = vec![vec![1.0; goals]; goals];
    let pairs = (0..goals).flat_map(|row| (row + 1..goals).map(move |column| (row, column)));
    for ((row, column), ratio) in pairs.zip(upper) {
        matrix[row][column] = *ratio;
        matrix[column][row] = 1.0 / ratio;
    }
    matrix
}
