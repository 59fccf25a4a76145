//! Value of information: what it is worth to know a number better before choosing the best item.

use crate::probability::normal;

/// Expected value of perfect information: E[max] − max E over jointly drawn scores, one row per item, draw by
/// draw, in the scores' unit. `None` without rows or draws, or where rows differ in length.
///
/// Source: H. Raiffa and R. Schlaifer, "Applied Statistical Decision Theory", 1961.
pub fn perfect_information(scores: &[Vec<f64>]) -> Option<f64> {
    let draws = scores.first().map(Vec::len).filter(|&draws| draws > 0)?;
    if scores.iter().any(|row| row.len() != draws) {
        return None;
    }
    let mean = |row: &Vec<f64>| row.iter().sum::<f64>() / draws as f64;
    let best_mean = scores.iter().map(mean).fold(f64::NEG_INFINITY, f64::max);
    let best_at = |draw: usize| scores.iter().map(|row| row[draw]).fold(f64::NEG_INFINITY, f64::max);
    let mean_best = (0..draws).map(best_at).sum::<f64>() / draws as f64;
    Some((mean_best - best_mean).max(0.0))
}

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

/// Worth of knowing exactly one item's normally distributed score, in the score's unit: sd · (φ(d) − d·Φ(−d)) with
/// d = |mean − best other mean| / sd, the unit normal loss.
///
/// Source: Raiffa and Schlaifer, 1961.
pub fn normal_score(mean: f64, best_other: f64, sd: f64) -> f64 {
    if sd <= 0.0 {
        return 0.0;
    }
    let d = (mean - best_other).abs() / sd;
    (sd * (normal::density(d) - d * normal::cdf(-d))).max(0.0)
}
