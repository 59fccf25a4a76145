//! The optimizer's curse: the item that looks best is, on average, overestimated.

use crate::probability::normal;

/// How far the best of `count` equally good items disappoints, in standard deviations of their noise: the mean of
/// the largest of `count` standard normals. 3 → 0.846, 10 → 1.539; 0 for one or none.
///
/// Source: J. E. Smith and R. L. Winkler, "The optimizer's curse", Management Science 52 (2006).
pub fn expected_disappointment(count: u32) -> f64 {
    // E[max] = ∫₀^∞ (1 − Φⁿ(x) − Φⁿ(−x)) dx, by Simpson's rule; beyond 12 the integrand is below 1e-30.
    const STEPS: u32 = 1_200;
    let width = 12.0 / f64::from(STEPS);
    let power = f64::from(count);
    let at = |step: u32| {
        let x = f64::from(step) * width;
        let above = -libm::expm1(power * libm::log1p(-normal::cdf(-x)));
        above - libm::pow(normal::cdf(-x), power)
    };
    if count < 2 {
        return 0.0;
    }
    let weight = |step| if step == 0 || step == STEPS { 1.0 } else { f64::from(2 + 2 * (step % 2)) };
    (0..=STEPS).map(|step| weight(step) * at(step)).sum::<f64>() * width / 3.0
}

/// An estimate drawn towards what such items usually come to: m₀ + (μ − m₀)·τ²/(τ² + σ²).
///
/// `mean` and `sd` are the estimate's, `prior_mean` and `prior_sd` those of items like it, all in the score's unit. An
/// estimate and a prior without any doubt leave the estimate as it is.
///
/// Source: Smith and Winkler, 2006.
pub fn shrink(mean: f64, sd: f64, prior_mean: f64, prior_sd: f64) -> f64 {
    let (noise, signal) = (sd * sd, prior_sd * prior_sd);
    if noise == 0.0 { mean } else { prior_mean + (mean - prior_mean) * signal / (signal + noise) }
}
