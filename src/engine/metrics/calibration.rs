//! Calibration: do predictions run too high, and do ranges hold the truth as often as they say?

use crate::probability::binomial;

/// A prediction with what came of it, both in one unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Closed {
    /// What was predicted.
    pub predicted: f64,
    /// What was measured.
    pub actual: f64,
}

/// How far predictions run from the truth, as ln(predicted/actual): 0 is right, above 0 too high.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bias {
    /// Predictions counted.
    pub count: usize,
    /// Predictions left out, since a ratio needs two positive numbers.
    pub left_out: usize,
    /// Median of the log ratios.
    pub median: f64,
    /// Mean of the log ratios.
    pub mean: f64,
    /// What to multiply the next predictions by; `None` under five closed predictions, which are too few to adjust by.
    pub correction: Option<f64>,
}

/// Closed predictions below which nothing is adjusted.
pub const ENOUGH: usize = 5;

/// How many predictions' worth of trust the uncorrected estimate keeps.
const PRIOR_WEIGHT: f64 = 5.0;

/// Bias of the predictions and the correction e^(−mean · n/(n + 5)) that follows.
///
/// `None` when no prediction can be counted.
///
/// A log ratio weighs twice too high and twice too low alike. The shrinking weight n/(n + k) is the credibility
/// factor of H. Bühlmann, "Experience rating and credibility", ASTIN Bulletin 4 (1967).
pub fn bias(closed: &[Closed]) -> Option<Bias> {
    let mut ratios: Vec<f64> = closed
        .iter()
        .filter(|one| one.predicted > 0.0 && one.actual > 0.0)
        .map(|one| libm::log(one.predicted) - libm::log(one.actual))
        .filter(|ratio| ratio.is_finite())
        .collect();
    ratios.sort_unstable_by(f64::total_cmp);
    let count = ratios.len();
    let upper = *ratios.get(count / 2)?;
    let lower = *ratios.get((count - 1) / 2)?;
    let mean = ratios.iter().sum::<f64>() / count as f64;
    let weight = count as f64 / (count as f64 + PRIOR_WEIGHT);
    Some(Bias {
        count,
        left_out: closed.len() - count,
        median: 0.5 * (lower + upper),
        mean,
        correction: (count >= ENOUGH).then(|| libm::exp(-mean * weight)),
    })
}

/// How often ranges held the truth.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Coverage {
    /// Ranges that held it.
    pub held: u32,
    /// Ranges in all.
    pub total: u32,
    /// Probability that honest ranges would hold it this rarely or more rarely still.
    pub tail: f64,
}

impl Coverage {
    /// True when honest ranges would do so badly less than once in twenty times.
    pub fn too_narrow(self) -> bool {
        self.tail < 0.05
    }
}

/// Coverage of ranges that claim to hold the truth with probability `claimed` (0.9 for a 90 % range);
/// `None` without ranges or when more held than there are.
pub fn coverage(held: u32, total: u32, claimed: f64) -> Option<Coverage> {
    let tail = binomial::at_most(held, total, claimed);
    (total > 0 && held <= total).then_some(Coverage { held, total, tail })
}
