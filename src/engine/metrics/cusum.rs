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

/// A shift that has not gone back since it was noticed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shift {
    /// The value it began with: the one after its sum was last 0.
    pub from: usize,
    /// The value at which its sum first passed the threshold.
    pub noticed: usize,
    /// Up, or down.
    pub up: bool,
    /// Its sum now, in the unit of the series.
    pub sum: f64,
}

/// The shift the series is in at its end, if one was noticed and its sum has not been 0 since.
pub fn shift(values: &[f64], settings: Settings) -> Option<Shift> {
    let sums = sums(values, settings);
    let one_way = |up: bool| {
        let sum = |sums: &Sums| if up { sums.above } else { sums.below };
        let from = sums.iter().rposition(|sums| sum(sums) == 0.0).map_or(0, |zero| zero + 1);
        let passed = sums.get(from..)?.iter().position(|sums| sum(sums) > settings.threshold)?;
        Some(Shift { from, noticed: from + passed, up, sum: sum(sums.last()?) })
    };
    one_way(true).or_else(|| one_way(false))
}
