//! Metrics: worked numbers, what the data do not carry, and the laws.

use proptest::prelude::*;
use roadbook::engine::metrics::xmr::{Chart, Rules, SignalKind};
use roadbook::engine::metrics::{Point, brier, calibration, cusum, interrupted, pace, trend, xmr};

/// Equal to the digits that the source prints.
fn printed(actual: f64, expected: f64, digits: i32) {
    assert!((actual - expected).abs() <= 0.5000001 * 10f64.powi(-digits), "{actual} is not {expected}");
}

fn series(values: &[f64]) -> Vec<Point> {
    values.iter().zip(1_u32..).map(|(&value, time)| Point { time: f64::from(time), value }).collect()
}

#[test]
fn pace_compares_progress_made_with_progress_due() {
    let on_week_8 = pace::pace(100.0, 120.0, 113.0, 8.0 / 13.0).unwrap();
    printed(on_week_8.expected, 112.307692, 6);
    printed(on_week_8.ratio, 1.056250, 6);
    let falling = pace::pace(10.0, 6.0, 9.0, 0.5).unwrap();
    assert_eq!((falling.expected, falling.ratio), (8.0, 0.5));
    assert_eq!(pace::pace(100.0, 120.0, 113.0, 2.0), pace::pace(100.0, 120.0, 113.0, 1.0));
}

#[test]
fn there_is_no_pace_without_a_way_or_time() {
    assert_eq!(pace::pace(100.0, 100.0, 113.0, 0.5), None);
    assert_eq!(pace::pace(100.0, 120.0, 113.0, 0.0), None);
    assert_eq!(pace::pace(100.0, 120.0, 113.0, -1.0), None);
    assert_eq!(pace::pace(100.0, f64::NAN, 113.0, 0.5), None);
}

const NIST: [f64; 10] = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];

#[test]
fn the_behaviour_chart_has_the_handbooks_limits() {
    let chart = xmr::chart(&NIST, Rules::default()).unwrap();
    printed(chart.centre, 50.81, 9);
    printed(chart.mean_range, 1.877778, 6);
    printed(chart.limits.high, 55.80489, 5);
    printed(chart.limits.low, 45.81511, 5);
    printed(chart.upper_range, 3.268 * 1.877777778, 6);
    assert!(chart.signals.is_empty() && chart.provisional && !chart.no_variation);
}

/// A long calm series around 10 with other values put in from one position on.
fn disturbed(from: usize, values: &[f64]) -> Vec<f64> {
    let mut series: Vec<f64> = (0..40).map(|at| if at % 2 == 0 { 9.0 } else { 11.0 }).collect();
    series[from..from + values.len()].copy_from_slice(values);
    series
}

fn kinds(chart: &Chart) -> Vec<(usize, usize, SignalKind)> {
    chart.signals.iter().map(|signal| (signal.from, signal.to, signal.kind)).collect()
}

fn signals(values: &[f64]) -> Vec<(usize, usize, SignalKind)> {
    xmr::chart(values, Rules::default()).as_ref().map(kinds).unwrap_or_default()
}

#[test]
fn each_signal_is_found_where_it_is() {
    assert_eq!(signals(&disturbed(0, &[])), []);
    let spike = signals(&disturbed(20, &[25.0]));
    assert_eq!(
        spike,
        [(19, 20, SignalKind::Jump), (20, 20, SignalKind::Outside), (20, 21, SignalKind::Jump)]
    );
    assert_eq!(signals(&disturbed(20, &[13.5, 13.6, 10.0, 13.5])), [(20, 23, SignalKind::ThreeOfFour)]);
    let low = [8.9, 9.1, 9.0, 9.2, 9.0, 9.1, 9.0];
    assert_eq!(signals(&disturbed(21, &low)), [(20, 28, SignalKind::Run)]);
}

#[test]
fn the_length_of_a_run_is_a_setting() {
    let seven = disturbed(21, &[9.1, 9.0, 9.2, 9.0, 9.1]);
    assert_eq!(signals(&seven), []);
    let strict = xmr::chart(&seven, Rules { run_length: 7 }).unwrap();
    assert_eq!(kinds(&strict), [(20, 26, SignalKind::Run)]);
}

#[test]
fn equal_values_have_no_variation_and_no_signal() {
    let chart = xmr::chart(&[4.0; 12], Rules::default()).unwrap();
    assert!(chart.no_variation && !chart.provisional && chart.signals.is_empty());
    assert_eq!((chart.limits.low, chart.limits.high), (4.0, 4.0));
    assert_eq!(xmr::chart(&[4.0], Rules::default()), None);
    assert_eq!(xmr::chart(&[4.0, f64::INFINITY], Rules::default()), None);
}

/// Six calm values around a centre with a mean step of 1, and then others; limits are those of the six.
fn after_calm(centre: f64, others: [f64; 4]) -> Vec<(usize, usize, SignalKind)> {
    let mut values: Vec<f64> = [-0.5, 0.5, -0.5, 0.5, -0.5, 0.5].map(|away| centre + away).to_vec();
    values.extend(others.map(|away| centre + away));
    xmr::chart_on(&values, 6, Rules::default()).as_ref().map(kinds).unwrap_or_default()
}

#[test]
fn on_a_border_is_not_beyond_it_whatever_the_digits() {
    // Limits are 2.66 away from the centre; half-way to them is 1.33.
    for centre in [0.0, 0.1, 10.1, 0.7, -3.3, 1234.7] {
        assert_eq!(after_calm(centre, [1.33, 1.33, 1.33, 0.2]), [], "half-way, centre {centre}");
        assert_eq!(after_calm(centre, [-1.33, -0.2, -1.33, -1.33]), [], "half-way down, centre {centre}");
        let three = [(6, 9, SignalKind::ThreeOfFour)];
        assert_eq!(after_calm(centre, [1.34, 1.34, 0.2, 1.34]), three, "beyond, centre {centre}");
        assert_eq!(after_calm(centre, [1.34, 0.2, -0.2, 1.34]), [], "two of four, centre {centre}");
        assert_eq!(after_calm(centre, [0.2, 2.66, 0.2, 0.2]), [], "on the limit, centre {centre}");
        let beyond = [(7, 7, SignalKind::Outside)];
        assert_eq!(after_calm(centre, [0.2, 2.67, 0.2, 0.2]), beyond, "beyond the limit, centre {centre}");
    }
}

#[test]
fn a_point_on_the_centre_ends_a_run() {
    let run = |middle: f64| {
        let mut values = vec![0.1 - 0.5, 0.1 + 0.5, 0.1 - 0.5, 0.1 + 0.5];
        values.extend([0.3, 0.3, 0.3, 0.3, middle, 0.3, 0.3, 0.3]);
        xmr::chart_on(&values, 4, Rules::default()).as_ref().map(kinds).unwrap_or_default()
    };
    assert_eq!(run(0.1), []);
    assert_eq!(run(0.2), [(3, 11, SignalKind::Run)]);
}

#[test]
fn limits_of_a_beginning_judge_what_follows() {
    let mut values = NIST.to_vec();
    values.extend([56.0, 55.0]);
    let chart = xmr::chart_on(&values, 10, Rules::default()).unwrap();
    printed(chart.limits.high, 55.80489, 5);
    assert!(kinds(&chart).contains(&(10, 10, SignalKind::Outside)), "{:?}", chart.signals);
    assert_eq!(xmr::chart_on(&values, 1, Rules::default()), None);
    assert_eq!(xmr::chart_on(&values, 13, Rules::default()), None);
}

#[test]
fn limits_are_set_apart_where_both_sides_of_a_step_have_enough() {
    let phase = |from, basis, to, steps| xmr::Phase { from, basis, to, steps };
    let step = |at, settled| xmr::Step { at, settled };
    let phases = |steps: &[xmr::Step]| xmr::phases(20, steps, 6);
    assert_eq!(phases(&[]), [phase(0, 20, 20, 0..0)]);
    assert_eq!(phases(&[step(8, 10)]), [phase(0, 8, 10, 0..1), phase(10, 20, 20, 1..1)].map(plain));
    // Too few after it: the limits before go on judging.
    assert_eq!(phases(&[step(8, 15)]), [phase(0, 8, 20, 0..1)]);
    // Too few before it: those few are in no phase.
    assert_eq!(phases(&[step(4, 6)]), [phase(6, 20, 20, 0..0)]);
    // Too few on either side: one phase, which says that it spans the step.
    let spanning = xmr::phases(8, &[step(4, 5)], 6);
    assert_eq!(spanning, [phase(0, 8, 8, 0..1)]);
    assert!(spanning[0].spans_a_step() && !phases(&[step(8, 15)])[0].spans_a_step());
    // Two steps with too little between them are taken as one.
    assert_eq!(
        phases(&[step(8, 9), step(10, 11)]),
        [phase(0, 8, 11, 0..2), phase(11, 20, 20, 0..0)].map(plain)
    );
    // Steps before the first and after the last value divide nothing.
    assert_eq!(
        phases(&[step(0, 0), step(20, 20)]).iter().map(|one| (one.from, one.basis)).collect::<Vec<_>>(),
        [(0, 20)]
    );
}

/// An empty range of steps is one and the same.
fn plain(phase: xmr::Phase) -> xmr::Phase {
    if phase.steps.is_empty() { xmr::Phase { steps: 0..0, ..phase } } else { phase }
}

#[test]
fn the_trend_tells_the_chance_to_reach_the_target() {
    let trend = trend::fit(&series(&[102.0, 104.0, 103.0, 107.0, 108.0, 111.0, 110.0, 113.0])).unwrap();
    printed(trend.slope(), 1.571429, 6);
    let forecast = trend.forecast(13.0);
    printed(forecast.value, 120.607143, 6);
    let spread = forecast.spread.unwrap();
    printed(spread.standard_error, 1.921467, 6);
    assert_eq!(spread.degrees, 6.0);
    printed(forecast.at_least(120.0).unwrap(), 0.618639, 6);
    printed(forecast.at_most(120.0).unwrap(), 1.0 - 0.618639, 6);
    let interval = forecast.interval(0.9).unwrap();
    printed(forecast.at_least(interval.low).unwrap(), 0.95, 9);
    printed(forecast.at_least(interval.high).unwrap(), 0.05, 9);
}

#[test]
fn a_trend_of_too_few_points_has_no_interval() {
    let two = trend::fit(&series(&[1.0, 3.0])).unwrap().forecast(3.0);
    assert_eq!((two.value, two.spread, two.interval(0.9), two.at_least(4.0)), (5.0, None, None, None));
    assert!(trend::fit(&series(&[1.0])).is_none());
    assert!(trend::fit(&[Point { time: 1.0, value: 1.0 }, Point { time: 1.0, value: 2.0 }]).is_none());
    assert!(trend::fit(&series(&[1.0, f64::NAN, 2.0])).is_none());
    let certain = trend::fit(&series(&[1.0, 2.0, 3.0])).unwrap().forecast(4.0);
    assert_eq!((certain.at_least(4.0), certain.at_least(4.1)), (Some(1.0), Some(0.0)));
}

#[test]
fn a_launch_changes_level_and_slope() {
    // Reference: the four-column least squares, solved with mpmath to 30 digits.
    let values = [10.0, 11.0, 13.0, 12.0, 14.0, 15.0, 20.0, 22.0, 22.0, 25.0, 26.0];
    let points: Vec<Point> =
        values.iter().zip(0_u32..).map(|(&value, time)| Point { time: f64::from(time), value }).collect();
    let effect = interrupted::effect(&points, 6.0, 0.9).unwrap();
    printed(effect.slope_before, 0.94285714285714, 13);
    printed(effect.level_change.estimate, 4.2, 12);
    printed(effect.level_change.standard_error, 0.84932946741396, 13);
    printed(effect.level_change.interval.low, 2.590878562365, 12);
    printed(effect.level_change.interval.high, 5.809121437635, 12);
    printed(effect.slope_change.estimate, 0.55714285714286, 13);
    printed(effect.slope_change.standard_error, 0.2780083267415, 13);
    printed(effect.slope_change.interval.low, 0.030434229261537, 12);
    assert_eq!(effect.degrees, 7.0);
    assert_eq!(interrupted::effect(&points, 1.0, 0.9), None);
    assert_eq!(interrupted::effect(&points[..4], 2.0, 0.9), None);
}

#[test]
fn small_shifts_add_up() {
    let settings = cusum::Settings { target: 99.0, allowance: 1.0, threshold: 10.0 };
    let values = [102.0, 94.8, 98.3, 98.4, 102.0, 98.5, 99.0, 97.7, 100.0, 98.1];
    let sums = cusum::sums(&values, settings);
    let above = [2.0, 0.0, 0.0, 0.0, 2.0, 0.5, 0.0, 0.0, 0.0, 0.0];
    let below = [0.0, 3.2, 2.9, 2.5, 0.0, 0.0, 0.0, 0.3, 0.0, 0.0];
    for ((found, above), below) in sums.iter().zip(above).zip(below) {
        printed(found.above, above, 9);
        printed(found.below, below, 9);
        assert!(!found.signal);
    }
    let shifted = cusum::sums(&[103.0; 5], settings);
    assert_eq!(shifted.iter().map(|sums| sums.signal).collect::<Vec<_>>(), [false, false, false, true, true]);
}

#[test]
fn a_shift_is_told_while_it_lasts() {
    let settings = cusum::Settings { target: 99.0, allowance: 1.0, threshold: 10.0 };
    let shift = |values: &[f64]| cusum::shift(values, settings);
    assert_eq!(shift(&[102.0, 94.8, 98.3, 98.4, 102.0, 98.5, 99.0, 97.7, 100.0, 98.1]), None);
    let up = [99.0, 99.0, 103.0, 103.0, 103.0, 103.0, 103.0];
    assert_eq!(shift(&up), Some(cusum::Shift { from: 2, noticed: 5, up: true, sum: 15.0 }));
    let down: Vec<f64> = up.iter().map(|value| 198.0 - value).collect();
    assert_eq!(shift(&down), Some(cusum::Shift { from: 2, noticed: 5, up: false, sum: 15.0 }));
    let over = [&up[..], &[97.5; 6]].concat();
    assert_eq!(shift(&over), None, "gone back, and not far enough the other way");
    assert_eq!(shift(&[]), None);
}

#[test]
fn the_brier_score_is_the_mean_squared_miss() {
    let prediction = |chance, came_true| brier::Prediction { chance, came_true };
    let four = [prediction(0.1, false), prediction(0.9, true), prediction(0.8, true), prediction(0.3, false)];
    printed(brier::score(&four).unwrap(), 0.0375, 12);
    assert_eq!(brier::score(&[]), None);
    assert_eq!(brier::score(&[prediction(80.0, true)]), None);
}

fn closed(pairs: &[(f64, f64)]) -> Vec<calibration::Closed> {
    pairs.iter().map(|&(predicted, actual)| calibration::Closed { predicted, actual }).collect()
}

#[test]
fn predictions_that_run_high_are_corrected_down() {
    let five = closed(&[(10.0, 5.0), (8.0, 8.0), (5.0, 3.0), (20.0, 6.0), (4.0, 4.4)]);
    let bias = calibration::bias(&five).unwrap();
    printed(bias.median, 0.510826, 6);
    printed(bias.mean, 0.462527, 6);
    printed(bias.correction.unwrap(), 0.793530, 6);
    assert_eq!(calibration::bias(&five[..4]).unwrap().correction, None);
    let partly = calibration::bias(&closed(&[(2.0, 1.0), (2.0, 0.0), (-1.0, 1.0)])).unwrap();
    assert_eq!((partly.count, partly.left_out), (1, 2));
    assert_eq!(calibration::bias(&closed(&[(0.0, 1.0)])), None);
}

#[test]
fn ranges_that_hold_the_truth_too_rarely_are_too_narrow() {
    let six_of_ten = calibration::coverage(6, 10, 0.9).unwrap();
    printed(six_of_ten.tail, 0.012795, 6);
    assert!(six_of_ten.too_narrow());
    assert!(!calibration::coverage(8, 10, 0.9).unwrap().too_narrow());
    assert_eq!(calibration::coverage(0, 0, 0.9), None);
    assert_eq!(calibration::coverage(3, 2, 0.9), None);
}

proptest! {
    #[test]
    fn every_value_is_judged_once_at_most_and_in_order(
        count in 0_usize..60, steps in prop::collection::vec((0_usize..60, 0_usize..20), 0..5),
    ) {
        let mut steps: Vec<xmr::Step> = steps
            .into_iter()
            .map(|(at, wait)| xmr::Step { at: at.min(count), settled: (at + wait).min(count) })
            .collect();
        steps.sort_by_key(|step| step.at);
        let phases = xmr::phases(count, &steps, 6);
        prop_assert!(phases.iter().all(|one| one.from <= one.basis && one.basis <= one.to));
        prop_assert!(phases.windows(2).all(|pair| pair[0].to == pair[1].from && pair[0].basis - pair[0].from >= 6));
        prop_assert_eq!(phases.last().map(|one| one.to), Some(count));
        let crosses = |one: &xmr::Phase| steps.iter().any(|step| one.from < step.at && step.at < one.basis);
        prop_assert!(phases.iter().all(|one| !crosses(one) || one.spans_a_step()));
    }

    #[test]
    fn the_unit_of_a_kpi_moves_no_signal_and_no_chance(
        values in prop::collection::vec(-100.0..100.0_f64, 3..30), factor in 0.01..100.0_f64, shift in -50.0..50.0_f64,
    ) {
        let other: Vec<f64> = values.iter().map(|value| value * factor + shift).collect();
        prop_assert_eq!(signals(&values), signals(&other));
        let chance = |values: &[f64], target| trend::fit(&series(values)).and_then(|trend| trend.forecast(40.0).at_least(target));
        let (plain, scaled) = (chance(&values, 20.0), chance(&other, 20.0 * factor + shift));
        prop_assert!((plain.unwrap() - scaled.unwrap()).abs() < 1e-6);
    }

    #[test]
    fn a_higher_target_is_never_likelier(
        values in prop::collection::vec(-100.0..100.0_f64, 3..30), target in -200.0..200.0_f64, more in 0.0..50.0_f64,
    ) {
        let forecast = trend::fit(&series(&values)).unwrap().forecast(40.0);
        let (low, high) = (forecast.at_least(target).unwrap(), forecast.at_least(target + more).unwrap());
        prop_assert!((0.0..=1.0).contains(&low) && high <= low);
    }

    #[test]
    fn no_series_makes_a_metric_that_is_not_a_number(values in prop::collection::vec(any::<f64>(), 0..12)) {
        if let Some(chart) = xmr::chart(&values, Rules::default()) {
            prop_assert!(chart.centre.is_finite() && chart.mean_range.is_finite());
        }
        if let Some(forecast) = trend::fit(&series(&values)).map(|trend| trend.forecast(20.0)) {
            prop_assert!(!forecast.value.is_nan() && forecast.at_least(1.0).is_none_or(|chance| !chance.is_nan()));
        }
        if let Some(effect) = interrupted::effect(&series(&values), 4.0, 0.9) {
            prop_assert!(!effect.level_change.estimate.is_nan());
        }
    }
}
