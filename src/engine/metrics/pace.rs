//! Pace: how far a KPI has come, against how far it should have come by now.

/// Where a KPI stands on its straight way from baseline to target.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pace {
    /// The value that a steady way would have reached by now, in the KPI's unit.
    pub expected: f64,
    /// Progress made ÷ progress due: 1 on time, above 1 ahead, below 0 moving away. No unit.
    pub ratio: f64,
}

/// (actual − baseline) ÷ ((target − baseline) × elapsed share).
///
/// `elapsed_share` is the time gone as a share of the time there is; past the target date the whole way is due.
/// Works the same for a KPI that should fall. `None` when target and baseline are equal, when no time has
/// passed, or when a number is not finite.
pub fn pace(baseline: f64, target: f64, actual: f64, elapsed_share: f64) -> Option<Pace> {
    let due = (target - baseline) * elapsed_share.min(1.0);
    let ratio = (actual - baseline) / due;
    (elapsed_share > 0.0 && ratio.is_finite()).then_some(Pace { expected: baseline + due, ratio })
}
