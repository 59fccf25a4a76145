//! Value of information: what it is worth to know a number better before choosing the best item.

use super::chances::UncertainInput;
use super::draws::Strata;
use crate::probability::normal;

/// Worth of knowing exactly one log-normal factor of one item's multiplicative score, in the score's unit.
///
/// `mean` is the item's mean score, `best_other` the best mean among the other items (both positive), `log_sd` the
/// factor's standard deviation of logarithms: M·Φ(d) + m·Φ(s − d) − max(M, m), d = (ln(M/m) + s²/2)/s. Worth
/// researching while it exceeds what the research costs.
///
/// Source: the partial expectation of the log-normal, as in F. Black and M. Scholes, 1973.
pub fn log_normal_factor(mean: f64, best_other: f64, log_sd: f64) -> f64 {
    if log_sd <= 0.0 || mean <= 0.0 || best_other <= 0.0 {
        return 0.0;
    }
    let d = libm::log(mean / best_other) / log_sd + 0.5 * log_sd;
    let informed = mean * normal::cdf(d) + best_other * normal::cdf(log_sd - d);
    (informed - mean.max(best_other)).max(0.0)
}

/// What a piece of information is worth.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Worth {
    /// Expected gain from choosing with it instead of without, in the score's unit.
    pub gain: f64,
    /// Probability that it changes which item is best.
    pub changes: f64,
}

impl Worth {
    /// From equally likely mean scores of an item given the information; without it the item's mean is `mean`.
    fn of(given: &[f64], mean: f64, best_other: f64) -> Self {
        let count = given.len() as f64;
        let informed = given.iter().map(|score| score.max(best_other)).sum::<f64>() / count;
        let best_now = mean > best_other;
        let changed = given.iter().filter(|score| (**score > best_other) != best_now).count();
        Self { gain: (informed - mean.max(best_other)).max(0.0), changes: changed as f64 / count }
    }
}

/// Worth of knowing exactly one factor of one item's multiplicative score, in the score's unit. `mean` is the item's mean
/// score, `best_other` the best mean among the others.
///
/// In closed form ([`log_normal_factor`]) for a log-normal that no bound cuts; otherwise E[max(M·x/E[x], m)] − max(M, m) over
/// the factor's own distribution, by the midpoint rule on equal steps of probability: given the factor, the mean score is
/// proportional to it, as the other factors are independent.
pub(super) fn factor(input: &UncertainInput<'_>, mean: f64, best_other: f64, strata: &Strata) -> Worth {
    match input.estimate.log_normal() {
        Some((_, sigma)) if input.is_unbounded() && mean > 0.0 && best_other > 0.0 => {
            let above = normal::cdf(libm::log(mean / best_other) / sigma - 0.5 * sigma);
            Worth {
                gain: log_normal_factor(mean, best_other, sigma),
                changes: if mean > best_other { 1.0 - above } else { above },
            }
        }
        _ => {
            let drawn: Vec<f64> =
                strata.values(input).map(|value| if input.power < 0 { 1.0 / value } else { value }).collect();
            let average = drawn.iter().sum::<f64>() / drawn.len() as f64;
            if average == 0.0 || !average.is_finite() {
                return Worth::default();
            }
            let given: Vec<f64> = drawn.iter().map(|value| mean * value / average).collect();
            Worth::of(&given, mean, best_other)
        }
    }
}

/// Worth of knowing exactly one input of one item, for any rule: the mean score given the input is found by least squares on
/// 1, x and 1/x (1, x and x² where x may be 0 or less) over jointly drawn inputs and scores.
///
/// Source: M. Strong, J. E. Oakley and A. Brennan, "Estimating multiparameter partial expected value of perfect information
/// from a probabilistic sensitivity analysis sample: a nonparametric regression approach", Medical Decision Making 34 (2014).
pub fn by_regression(input: &[f64], scores: &[f64], best_other: f64) -> Worth {
    let pairs: Vec<(f64, f64)> = input
        .iter()
        .copied()
        .zip(scores.iter().copied())
        .filter(|(x, y)| x.is_finite() && y.is_finite())
        .collect();
    let count = pairs.len() as f64;
    let (mean_x, mean_y) = (
        pairs.iter().map(|(x, _)| x).sum::<f64>() / count,
        pairs.iter().map(|(_, y)| y).sum::<f64>() / count,
    );
    let positive = pairs.iter().all(|(x, _)| *x > 0.0) && mean_x > 0.0;
    let spread = (pairs.iter().map(|(x, _)| (x - mean_x) * (x - mean_x)).sum::<f64>() / count).sqrt();
    if spread.is_nan() || spread == 0.0 {
        return Worth::default();
    }
    let basis = |x: f64| {
        let centred = (x - mean_x) / spread;
        [1.0, centred, if positive { mean_x / x } else { centred * centred }]
    };
    let mut normal = [[0.0; 4]; 3];
    for &(x, y) in &pairs {
        let terms = basis(x);
        for (row, term) in normal.iter_mut().zip(terms) {
            for (cell, other) in row.iter_mut().zip(terms.into_iter().chain([y])) {
                *cell += term * other / count;
            }
        }
    }
    let Some(weights) = solve(normal) else { return Worth::default() };
    let fitted = |x: f64| basis(x).into_iter().zip(weights).map(|(term, weight)| term * weight).sum::<f64>();
    let given: Vec<f64> = pairs.iter().map(|&(x, _)| fitted(x)).collect();
    Worth::of(&given, mean_y, best_other)
}

/// Solves three linear equations (the fourth column is the right side) by elimination with pivots; `None` if they do not
/// have one solution.
fn solve(mut rows: [[f64; 4]; 3]) -> Option<[f64; 3]> {
    for column in 0..3 {
        let pivot = (column..3).max_by(|a, b| rows[*a][column].abs().total_cmp(&rows[*b][column].abs()))?;
        rows.swap(column, pivot);
        let lead = rows[column];
        if lead[column].abs() < 1e-12 {
            return None;
        }
        for (at, row) in rows.iter_mut().enumerate() {
            let times = row[column] / lead[column];
            if at != column {
                row.iter_mut().zip(lead).for_each(|(cell, other)| *cell -= times * other);
            }
        }
    }
    Some([rows[0][3] / rows[0][0], rows[1][3] / rows[1][1], rows[2][3] / rows[2][2]])
}
