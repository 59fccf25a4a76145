//! The binomial distribution.

use super::beta;

/// P(X ≤ `successes`) in `trials` trials of chance `chance` each (0 to 1).
///
/// Source: NIST Digital Library of Mathematical Functions, 8.17.5.
pub fn at_most(successes: u32, trials: u32, chance: f64) -> f64 {
    if successes >= trials {
        return 1.0;
    }
    beta::cdf(f64::from(trials - successes), f64::from(successes) + 1.0, 1.0 - chance)
}
