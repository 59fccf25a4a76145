//! Estimates as distributions, and the distribution functions under them.
//! Reference values of the functions were computed with mpmath to 25 digits.

use proptest::prelude::*;
use roadbook::engine::estimate::{Distribution, EstimateError};
use roadbook::engine::probability::{beta, binomial, chi_square, normal, student};
use roadbook::engine::random::Stream;

fn close(actual: f64, expected: f64) {
    assert!((actual - expected).abs() <= 1e-9 * expected.abs(), "{actual} is not {expected}");
}

/// Equal to the digits that the source prints.
fn printed(actual: f64, expected: f64, digits: i32) {
    assert!((actual - expected).abs() <= 0.5000001 * 10f64.powi(-digits), "{actual} is not {expected}");
}

#[test]
fn distribution_functions_agree_with_the_references() {
    for (a, b, x, expected) in [
        (0.5, 0.5, 0.3, 0.36901011956554536),
        (30.0, 4.0, 0.9, 0.5769436641256926),
        (1.0, 5.0, 0.01, 0.0490099501),
        (200.0, 300.0, 0.41, 0.6776281647721789),
    ] {
        close(beta::cdf(a, b, x), expected);
        close(beta::quantile(a, b, expected), x);
    }
    for (t, degrees, expected) in [
        (1.5, 6.0, 0.907859631929259),
        (-0.2, 3.0, 0.4271351646231395),
        (12.0, 1.0, 0.9735353239404101),
        (1e-5, 9.0, 0.5000038803490886),
        (2.3, 200.0, 0.9887599666877693),
    ] {
        close(student::cdf(t, degrees), expected);
    }
    close(student::quantile(0.9735353239404101, 1.0), 12.0);
    close(student::quantile(0.4271351646231395, 3.0), -0.2);
    for (x, degrees, expected) in [
        (30.760442, 19.0, 0.04288347236696446),
        (0.5, 3.0, 0.9188914116546758),
        (100.0, 20.0, 1.2596084591660908e-12),
        (1.0, 1.0, 0.3173105078629141),
    ] {
        close(chi_square::above(x, degrees), expected);
    }
    for (p, expected) in [
        (0.001, -3.0902323061678136),
        (0.3, -0.5244005127080408),
        (0.975, 1.9599639845400543),
        (1e-12, -7.034483825301132),
        (1e-40, -13.31092137142517),
    ] {
        close(normal::quantile(p), expected);
        close(normal::cdf(expected), p);
    }
    printed(binomial::at_most(6, 10, 0.9), 0.012795, 6);
    assert_eq!(binomial::at_most(3, 3, 0.9), 1.0);
    close(binomial::at_most(0, 3, 0.25), 0.421875);
}

#[test]
fn a_positive_range_is_log_normal() -> Result<(), EstimateError> {
    let costs = Distribution::range90(500_000.0, 2_000_000.0)?;
    printed(costs.mean(), 1_092_851.66, 2);
    printed(costs.mean() * 0.05, 54_642.58, 2);
    close(costs.median(), 1_000_000.0);
    close(costs.quantile(0.05), 500_000.0);
    close(costs.quantile(0.95), 2_000_000.0);
    close(costs.sd(), 481_753.94110597);
    Ok(())
}

#[test]
fn a_range_that_reaches_zero_or_below_is_normal() -> Result<(), EstimateError> {
    let change = Distribution::range90(-1.0, 3.0)?;
    close(change.mean(), 1.0);
    close(change.median(), 1.0);
    close(change.quantile(0.05), -1.0);
    close(change.sd(), 4.0 / 3.289707253902945);
    Ok(())
}

#[test]
fn three_points_are_pert_beta() -> Result<(), EstimateError> {
    let weeks = Distribution::three_point(3.0, 5.0, 9.0)?;
    close(weeks.mean(), 16.0 / 3.0);
    printed(weeks.sd(), 1.105542, 6);
    printed(weeks.quantile(0.1), 3.918166, 6);
    printed(weeks.median(), 5.254875, 6);
    printed(weeks.quantile(0.9), 6.866740, 6);
    assert!(weeks.quantile(0.0) >= 3.0 && weeks.quantile(1.0) <= 9.0);
    Ok(())
}

#[test]
fn equal_ends_are_a_constant() -> Result<(), EstimateError> {
    for constant in [
        Distribution::exact(4.0)?,
        Distribution::range90(4.0, 4.0)?,
        Distribution::three_point(4.0, 4.0, 4.0)?,
    ] {
        assert!(constant.is_exact());
        assert_eq!(
            (constant.mean(), constant.sd(), constant.quantile(0.9), constant.sampler().sample(0.1)),
            (4.0, 0.0, 4.0, 4.0)
        );
    }
    Ok(())
}

#[test]
fn numbers_that_make_no_estimate_are_told_in_a_sentence() {
    let told = |estimate: Result<Distribution, EstimateError>| match estimate {
        Ok(fine) => format!("no error: {fine:?}"),
        Err(error) => error.to_string(),
    };
    insta::assert_snapshot!(told(Distribution::range90(13.0, 5.0)), @"the low end 13 is above the high end 5; swap them");
    insta::assert_snapshot!(told(Distribution::three_point(5.0, 14.0, 13.0)), @"the most likely value 14 must lie between 5 and 13");
    insta::assert_snapshot!(told(Distribution::exact(f64::INFINITY)), @"an estimate needs plain numbers");
    insta::assert_snapshot!(told(Distribution::three_point(1.0, f64::NAN, 2.0)), @"an estimate needs plain numbers");
    insta::assert_snapshot!(told(Distribution::range90(1e-300, 1e300)), @"the range from 1e-300 to 1e300 is too wide to calculate with");
    insta::assert_snapshot!(
        told(Distribution::range90(0.0, 5.0).and_then(Distribution::require_positive)),
        @"0 is not more than 0; only positive numbers make sense here"
    );
    assert!(Distribution::range90(1.0, 5.0).and_then(Distribution::require_positive).is_ok());
}

/// Any valid distribution of a sensible size.
fn distributions() -> impl Strategy<Value = Distribution> {
    let point = -1e4..1e4_f64;
    let positive = 0.01..1e4_f64;
    prop_oneof![
        (positive, 1.01..100.0_f64).prop_map(|(low, times)| Distribution::range90(low, low * times)),
        (-1e4..0.0_f64, 0.1..1e4_f64).prop_map(|(low, width)| Distribution::range90(low, low + width)),
        (point, 0.0..1.0_f64, 0.1..1e4_f64).prop_map(|(low, share, width)| {
            Distribution::three_point(low, low + share * width, low + width)
        }),
    ]
    .prop_filter_map("valid", Result::ok)
}

proptest! {
    #[test]
    fn the_quantile_undoes_the_cumulative_probability(estimate in distributions(), p in 0.001..0.999_f64) {
        prop_assert!((estimate.cdf(estimate.quantile(p)) - p).abs() < 1e-9);
    }

    #[test]
    fn draws_follow_the_quantile(estimate in distributions(), p in 0.0001..0.9999_f64) {
        let width = estimate.quantile(0.9999) - estimate.quantile(0.0001);
        let (drawn, exact) = (estimate.sampler().sample(p), estimate.quantile(p));
        prop_assert!((drawn - exact).abs() <= 5e-4 * width, "{drawn} is not {exact}");
    }

    #[test]
    fn draws_never_fall_as_the_uniform_rises(estimate in distributions(), p in 0.0..1.0_f64, q in 0.0..1.0_f64) {
        let sampler = estimate.sampler();
        let (low, high) = (sampler.sample(p.min(q)), sampler.sample(p.max(q)));
        prop_assert!(low <= high + 1e-9 * high.abs());
    }

    #[test]
    fn nothing_about_an_estimate_is_infinite(
        numbers in prop::array::uniform3(any::<f64>()), p in 0.0..=1.0_f64,
    ) {
        let [a, b, c] = numbers;
        let made = [Distribution::exact(a), Distribution::range90(a, b), Distribution::three_point(a, b, c)];
        for estimate in made.into_iter().flatten() {
            let facts = [estimate.mean(), estimate.sd(), estimate.quantile(p), estimate.sampler().sample(p)];
            prop_assert!(facts.iter().all(|fact| fact.is_finite()), "{estimate:?}: {facts:?}");
        }
    }

    #[test]
    fn uniform_numbers_stay_inside_and_average_a_half(seed in any::<u64>()) {
        let mut stream = Stream::new(seed, &["initiative", "reach"]);
        let draws: Vec<f64> = (0..2000).map(|_| stream.uniform()).collect();
        prop_assert!(draws.iter().all(|&draw| draw > 0.0 && draw < 1.0));
        let mean = draws.iter().sum::<f64>() / 2000.0;
        // Six standard errors of the mean of 2,000 uniform numbers.
        prop_assert!((mean - 0.5).abs() < 6.0 * (1.0 / 12.0_f64 / 2000.0).sqrt());
    }
}
