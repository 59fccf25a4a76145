//! CUSUM: small lasting shifts of a series away from a target, added up until they show.

/// What the chart compares with; all in the unit of the series.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Settings {
    /// The value the series should have (T).
    pub target: f64,
    /// How far a value may be off without counting (K): half the shift worth finding.
    pub allowance: f64,
    /// How much may add up before it is a signal (H).
    pub threshold: f64,
}

/// The sums after one value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sums {
    /// What has added up above the target (S⁺).
    pub above: f64,
    /// What has added up below it (S⁻).
    pub below: f64,
    /// Either sum is over the threshold.
    pub signal: bool,
}

/// S⁺ = max(0, x − (T + K) + S⁺) and S⁻ = max(0, (T − K) − x + S⁻), value by value.
///
/// Source: D. C. Montgomery and G. C. Runger, "Applied Statistics and Probability for Engineers", section 16-6.
pub fn sums(values: &[f64], settings: Settings) -> Vec<Sums> {
    let Settings { target, allowance, threshold } = settings;
    let (mut above, mut below) = (0.0_f64, 0.0_f64);
    values
        .iter()
        .map(|value| {
            above = (above + value - (target + allowance)).max(0.0);
            below = (below + (target - allowance) - value).max(0.0);
            Sums { above, below, signal: above > threshold || below > threshold }
        })
        .collect()
}
