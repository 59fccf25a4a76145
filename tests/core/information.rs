//! Decisions under uncertainty: value of information, unknown weights, the optimizer's curse, delivery forecasts.

use proptest::prelude::*;
use roadbook::engine::forecast::throughput::{ThroughputError, how_many, when};
use roadbook::engine::forecast::utilisation::time_in_system;
use roadbook::engine::ranking::{information, shrinkage, weights};

/// Equal to the digits that the source prints.
fn printed(actual: f64, expected: f64, digits: i32) {
    assert!((actual - expected).abs() <= 0.5000001 * 10f64.powi(-digits), "{actual} is not {expected}");
}

fn best_other(means: &[f64], item: usize) -> f64 {
    means
        .iter()
        .enumerate()
        .filter(|&(at, _)| at != item)
        .map(|(_, mean)| *mean)
        .fold(f64::NEG_INFINITY, f64::max)
}

#[test]
fn the_most_valuable_question_is_about_the_fourth_item() {
    let ranges = [
        [(300.0, 900.0), (1.0, 3.0), (0.5, 1.0), (1.0, 3.0)],
        [(1000.0, 4000.0), (0.5, 1.0), (0.5, 0.8), (2.0, 6.0)],
        [(500.0, 1200.0), (1.0, 2.0), (0.8, 1.0), (1.0, 2.0)],
        [(50.0, 5000.0), (1.0, 3.0), (0.3, 0.8), (1.0, 8.0)],
        [(200.0, 400.0), (0.25, 0.5), (0.8, 1.0), (0.5, 1.0)],
    ];
    let log_sd = |(low, high): (f64, f64)| (high / low).ln() / 3.289707253902945;
    let mean = |item: [(f64, f64); 4]| {
        let [reach, impact, confidence, effort] = item.map(|(low, high)| (low * high).sqrt());
        let variance: f64 = item.iter().map(|&range| log_sd(range).powi(2)).sum();
        reach * impact * confidence / effort * (0.5 * variance).exp()
    };
    let means = ranges.map(mean);
    for (found, expected) in means.iter().zip([444.078, 308.181, 752.106, 539.393, 135.513]) {
        printed(*found, expected, 3);
    }
    let worth = |item: usize, input: usize| {
        information::log_normal_factor(means[item], best_other(&means, item), log_sd(ranges[item][input]))
    };
    printed(worth(3, 0), 234.7037, 4);
    printed(worth(3, 3), 74.5181, 4);
    printed(worth(2, 0), 8.5378, 4);
    printed(worth(0, 0), 4.6789, 4);
}

#[test]
fn unknown_weights_still_say_who_can_be_first() {
    let scores = [[0.9, 0.2, 0.4], [0.5, 0.8, 0.5], [0.3, 0.5, 0.9], [0.6, 0.6, 0.6], [0.4, 0.4, 0.4]];
    let draws = 20_000;
    let rows = scores.map(|row| row.to_vec());
    let found = weights::acceptability(&rows, 1, 5, draws);
    for (share, expected) in found.iter().zip([0.248220, 0.369418, 0.321135, 0.061227, 0.0_f64]) {
        let allowed = 4.0 * (expected * (1.0 - expected) / f64::from(draws)).sqrt();
        assert!((share - expected).abs() <= allowed, "{share} is not {expected}");
    }
    let among_two = weights::acceptability(&rows, 2, 5, draws);
    assert!(
        (among_two.iter().sum::<f64>() - 2.0).abs() < 1e-9,
        "two of five have a place among the first two"
    );
    assert!(among_two.iter().zip(&found).all(|(two, one)| two >= one));
}

#[test]
fn a_weight_has_a_range_that_keeps_the_top() {
    // On two goals: A is best at the first, B at the second, C lies between. With weights .6 and .4 the order is A 6.4, C 6,
    // B 5.2. A is 4 + 4w, C is 6 whatever w is: they meet at w = 1/2.
    let scores = [vec![8.0, 4.0], vec![4.0, 7.0], vec![6.0, 6.0]];
    let range = weights::range(&scores, &[0.6, 0.4], 0, 1);
    assert!((range.low - 0.5).abs() < 1e-12 && range.high == 1.0, "{range:?}");
    assert_eq!((range.below, range.above), (Some(weights::Flip { leaves: 0, enters: 2 }), None));
    // For the top two it is B that comes in, when B overtakes A: 8w + 4(1 − w) = 4w + 7(1 − w) at 3/7.
    let range = weights::range(&scores, &[0.6, 0.4], 0, 2);
    assert!((range.low - 3.0 / 7.0).abs() < 1e-12 && range.high == 1.0, "{range:?}");
    assert_eq!(range.below, Some(weights::Flip { leaves: 0, enters: 1 }));
}

#[test]
fn the_best_of_many_disappoints() {
    printed(shrinkage::expected_disappointment(3), 0.846284, 6);
    printed(shrinkage::expected_disappointment(10), 1.538753, 6);
    assert_eq!((shrinkage::expected_disappointment(1), shrinkage::expected_disappointment(0)), (0.0, 0.0));
    for ((mean, sd), expected) in [(10.0, 2.0), (9.0, 4.0), (8.0, 1.0), (6.0, 5.0), (5.0, 0.5)]
        .into_iter()
        .zip([8.76923, 7.08, 7.8, 6.0, 5.02703])
    {
        printed(shrinkage::shrink(mean, sd, 6.0, 3.0), expected, 5);
    }
    assert_eq!(shrinkage::shrink(4.0, 0.0, 6.0, 0.0), 4.0);
}

const WEEKS: [u32; 12] = [1, 3, 5, 3, 7, 8, 0, 5, 3, 1, 8, 2];

#[test]
fn past_weeks_tell_when_the_rest_is_done() {
    let forecast = when(&WEEKS, 100..=120).unwrap();
    assert_eq!([0.5, 0.85, 0.95].map(|confidence| forecast.week(confidence)), [Some(29), Some(33), Some(36)]);
    printed(forecast.done_by(29), 0.53965, 5);
    printed(forecast.done_by(36), 0.95484, 5);
    assert!(forecast.done_by(9_999) > 1.0 - 1e-9);
    assert_eq!(when(&WEEKS, 0..=0).unwrap().week(0.95), Some(0));
}

#[test]
fn past_weeks_tell_how_many_will_be_done() {
    assert_eq!(how_many(&[2], 3, 0.95), Ok(6));
    assert_eq!(how_many(&[0, 1], 2, 0.75), Ok(1));
    assert_eq!(how_many(&[0, 1], 2, 0.76), Ok(0));
    assert_eq!(how_many(&[4], 0, 0.5), Ok(0));
}

#[test]
fn what_cannot_be_forecast_is_told() {
    let told = |error: ThroughputError| error.to_string();
    insta::assert_snapshot!(told(when(&[0, 0], 5..=5).unwrap_err()), @"cannot forecast: no item was finished in any past week; add a week in which something was");
    assert_eq!(how_many(&[], 3, 0.5), Err(ThroughputError::NothingFinished));
    #[allow(clippy::reversed_empty_ranges, reason = "the mistake a person can make")]
    let reversed = when(&WEEKS, 5..=4);
    assert_eq!(reversed, Err(ThroughputError::EmptyScope { from: 5, to: 4 }));
    assert_eq!(when(&WEEKS, 0..=u32::MAX), Err(ThroughputError::TooFar));
    assert_eq!(how_many(&[u32::MAX], 3, 0.5), Err(ThroughputError::TooFar));
}

#[test]
fn a_busy_team_makes_work_wait() {
    printed(time_in_system(0.8).unwrap(), 5.0, 9);
    printed(time_in_system(0.9).unwrap(), 10.0, 9);
    assert_eq!((time_in_system(1.0), time_in_system(-0.1)), (None, None));
}

proptest! {
    #[test]
    fn information_is_never_worth_less_than_nothing(
        mean in 0.1..100.0_f64, other in 0.1..100.0_f64, sd in 0.0..3.0_f64, more in 0.0..2.0_f64,
    ) {
        let (sure, unsure) = (information::log_normal_factor(mean, other, sd), information::log_normal_factor(mean, other, sd + more));
        prop_assert!(sure >= 0.0 && unsure >= sure - 1e-9 * mean.max(other));
    }

    #[test]
    fn time_only_helps(history in prop::collection::vec(0..9_u32, 1..10), scope in 0..40_u32) {
        if let Ok(forecast) = when(&history, scope..=scope) {
            let chances: Vec<f64> = (0..60).map(|week| forecast.done_by(week)).collect();
            prop_assert!(chances.windows(2).all(|pair| pair[0] <= pair[1] + 1e-12));
            if let Some(week) = forecast.week(0.85) {
                prop_assert!(how_many(&history, week as u32, 0.8499).is_ok_and(|items| items >= scope));
            }
        }
    }
}
