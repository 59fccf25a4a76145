//! Confidence from evidence: the strongest source counts, and less so as it ages.

/// A rung of the ladder of evidence.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Level {
    /// Name in a plan file.
    pub key: &'static str,
    /// What kind of evidence it is.
    pub label: &'static str,
    /// Strength from 0 to 10.
    pub strength: f64,
}

const fn level(key: &'static str, label: &'static str, strength: f64) -> Level {
    Level { key, label, strength }
}

/// The usual ladder, weakest first; a plan may set its own strengths.
///
/// Source: I. Gilad, "Confidence meter", in "Evidence-Guided", 2023. For test results the sources differ
/// (4 to 5, and 7); this ladder takes 4.
pub const LADDER: [Level; 10] = [
    level("self_conviction", "Self-conviction", 0.01),
    level("pitch_deck", "Pitch deck", 0.03),
    level("thematic_support", "Thematic support", 0.1),
    level("others_opinion", "Others' opinion", 0.2),
    level("estimates_and_plans", "Estimates and plans", 0.5),
    level("anecdotal_evidence", "Anecdotal evidence (1–3 customers)", 1.0),
    level("market_data", "Market data", 2.0),
    level("user_evidence", "User or customer evidence (20+ interviews, usability test, MVP)", 3.0),
    level("test_results", "Test results", 4.0),
    level("launch_data", "Launch data", 10.0),
];

/// Days after which evidence counts half, unless the plan says otherwise.
pub const HALF_LIFE_DAYS: f64 = 180.0;

/// 2^(−age/half-life), from 1 for fresh evidence towards 0; evidence dated in the future counts as fresh.
pub fn age_weight(age_days: f64, half_life_days: f64) -> f64 {
    libm::exp2(-age_days.max(0.0) / half_life_days)
}

/// Confidence as a share of 1: the strongest of (strength, age in days) after ageing, ÷ 10. Adding up would let
/// many opinions outweigh a test. `None` without evidence or with a half-life of 0 or less.
pub fn confidence(evidence: &[(f64, f64)], half_life_days: f64) -> Option<f64> {
    strongest(evidence, half_life_days).map(|(_, confidence)| confidence)
}

/// The same, and which piece of evidence it comes from; among equals the first.
pub fn strongest(evidence: &[(f64, f64)], half_life_days: f64) -> Option<(usize, f64)> {
    if half_life_days.is_nan() || half_life_days <= 0.0 {
        return None;
    }
    let aged = |&(strength, age_days): &(f64, f64)| {
        strength.clamp(0.0, 10.0) / 10.0 * age_weight(age_days, half_life_days)
    };
    let confidences = evidence.iter().map(aged).enumerate().filter(|(_, confidence)| !confidence.is_nan());
    confidences.reduce(|best, next| if next.1 > best.1 { next } else { best })
}
