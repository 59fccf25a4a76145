//! Score models: the worked numbers of their sources, what cannot be scored, and the laws they keep.

use proptest::prelude::*;
use roadbook::engine::scoring::opportunity::{Band, Bands};
use roadbook::engine::scoring::value_effort::{Quadrant, quadrant};
use roadbook::engine::scoring::weighted_goals::GoalImpact;
use roadbook::engine::scoring::{
    Input, InputError, Inputs, Model, Outcome, Score, cd3, ice, opportunity, rice, value_effort,
    weighted_goals, wsjf,
};
use roadbook::language::Words;
use roadbook::select::scoring_inputs::say_input_error;
use std::collections::BTreeMap;

fn close(actual: f64, expected: f64) {
    assert!((actual - expected).abs() <= 1e-9 * expected.abs().max(1e-300), "{actual} is not {expected}");
}

/// A model asked by file keys, as the rest of the product asks it.
fn evaluate(model: &Model, values: &[(&str, f64)]) -> Outcome {
    let values: BTreeMap<&str, f64> = values.iter().copied().collect();
    model.evaluate(Inputs { named: &|input| values.get(input.key()).copied(), goals: &[] })
}

fn formula(model: &Model, values: &[(&str, f64)]) -> Option<String> {
    let values: BTreeMap<&str, f64> = values.iter().copied().collect();
    model.formula(Inputs { named: &|input| values.get(input.key()).copied(), goals: &[] })
}

fn weighted(impacts: &[(f64, Option<f64>)], per_effort: bool, effort: Option<f64>) -> Outcome {
    let goals: Vec<GoalImpact> =
        impacts.iter().map(|&(weight, impact)| GoalImpact { weight, impact }).collect();
    Model::WeightedGoals { per_effort }
        .evaluate(Inputs { named: &|input| effort.filter(|_| input == Input::Effort), goals: &goals })
}

/// The score's value; not a number where there is none, which equals nothing.
fn value(outcome: Outcome) -> f64 {
    outcome.score().map_or(f64::NAN, Score::value)
}

const RICE_ITEM: [(&str, f64); 4] = [("reach", 800.0), ("impact", 2.0), ("confidence", 0.5), ("effort", 1.0)];

#[test]
fn rice_gives_the_printed_numbers() -> Result<(), InputError> {
    close(rice::score(450.0, 3.0, 1.0, 2.0)?.value(), 675.0);
    close(rice::score(2000.0, 1.0, 0.8, 4.0)?.value(), 400.0);
    close(value(evaluate(&Model::Rice, &RICE_ITEM)), 800.0);
    Ok(())
}

#[test]
fn rice_counts_effort_below_half_a_month_as_half() -> Result<(), InputError> {
    let tiny = rice::score(100.0, 1.0, 1.0, 0.01)?;
    assert_eq!(tiny, Score { benefit: 100.0, cost: 0.5 });
    Ok(())
}

#[test]
fn the_two_ice_conventions_disagree() -> Result<(), InputError> {
    use ice::Convention::{Mean, Product};
    close(ice::score(10.0, 1.0, 10.0, Product)?.value(), 100.0);
    close(ice::score(10.0, 1.0, 10.0, Mean)?.value(), 7.0);
    close(ice::score(6.0, 6.0, 6.0, Product)?.value(), 216.0);
    close(ice::score(6.0, 6.0, 6.0, Mean)?.value(), 6.0);
    Ok(())
}

#[test]
fn wsjf_divides_the_cost_of_delay_by_job_size() -> Result<(), InputError> {
    close(wsjf::score(7.0, 9.0, 5.0, 2.0)?.value(), 10.5);
    close(wsjf::score(8.0, 3.0, 4.0, 8.0)?.value(), 1.875);
    Ok(())
}

#[test]
fn cd3_order_costs_least_delay() -> Result<(), InputError> {
    let (a, b) = (cd3::score(10.0, 2.0)?, cd3::score(30.0, 4.0)?);
    close(a.value(), 5.0);
    close(b.value(), 7.5);
    close(cd3::delay_cost([a, b]), 200.0);
    close(cd3::delay_cost([b, a]), 180.0);

    let jobs = [(3.0, 5.0), (10.0, 4.0), (6.0, 2.0), (8.0, 8.0), (1.0, 1.0)];
    let [a, b, c, d, e] = jobs.map(|(delay, weeks)| cd3::score(delay, weeks).unwrap());
    for (job, expected) in [a, b, c, d, e].iter().zip([0.6, 2.5, 3.0, 1.0, 1.0]) {
        close(job.value(), expected);
    }
    close(cd3::delay_cost([c, b, d, e, a]), 259.0);
    close(cd3::delay_cost([a, b, c, d, e]), 343.0);
    let costs: Vec<f64> = orders(&[a, b, c, d, e]).into_iter().map(cd3::delay_cost).collect();
    assert_eq!(costs.len(), 120);
    close(costs.iter().copied().fold(f64::INFINITY, f64::min), 259.0);
    close(costs.iter().copied().fold(0.0, f64::max), 433.0);
    Ok(())
}

/// Every order of the jobs.
fn orders(jobs: &[Score]) -> Vec<Vec<Score>> {
    if jobs.is_empty() {
        return vec![Vec::new()];
    }
    (0..jobs.len())
        .flat_map(|first| {
            let mut rest = jobs.to_vec();
            let head = rest.remove(first);
            orders(&rest).into_iter().map(move |tail| [vec![head], tail].concat())
        })
        .collect()
}

#[test]
fn weighted_goals_sum_weight_times_impact() {
    let goals = [(0.4, Some(8.0)), (0.3, Some(6.0)), (0.2, Some(9.0)), (0.1, Some(5.0))];
    close(value(weighted(&goals, false, None)), 7.3);
    close(value(weighted(&goals, true, Some(2.0))), 3.65);
    let in_percent = goals.map(|(weight, impact)| (weight * 100.0, impact));
    close(value(weighted(&in_percent, false, None)), 7.3);
    let harm = [(1.0, Some(-4.0)), (1.0, Some(2.0))];
    close(value(weighted(&harm, false, None)), -1.0);
}

#[test]
fn a_goal_nobody_judged_leaves_the_item_unscored() {
    let unjudged = weighted(&[(0.5, Some(8.0)), (0.5, None)], false, None);
    assert_eq!(unjudged, Outcome::NotScored { missing: vec![Input::GoalImpact] });
    let no_goals = weighted(&[], true, None);
    assert_eq!(no_goals, Outcome::NotScored { missing: vec![Input::GoalImpact, Input::Effort] });
    close(value(weighted(&[(1.0, Some(8.0)), (0.0, None)], false, None)), 8.0);
    let weightless = weighted(&[(0.0, Some(8.0))], false, None);
    assert_eq!(weightless, Outcome::Invalid { input: Input::GoalImpact, reason: InputError::GoalWeights });
}

#[test]
fn value_and_effort_at_the_threshold_count_as_high() {
    let field = |value, effort| quadrant(value_effort::score(value, effort).unwrap(), 5.0, 5.0);
    assert_eq!(field(5.0, 4.9), Quadrant::QuickWin);
    assert_eq!(field(5.0, 5.0), Quadrant::BigBet);
    assert_eq!(field(4.9, 4.9), Quadrant::FillIn);
    assert_eq!(field(4.9, 5.0), Quadrant::Avoid);
    close(value(evaluate(&Model::ValueEffort, &[("value", 8.0), ("effort", 2.0)])), 4.0);
}

#[test]
fn opportunity_counts_what_satisfaction_leaves_open() {
    let cases = [(9.0, 3.0, 15.0, Band::High), (9.0, 9.0, 9.0, Band::Low), (4.0, 9.0, 4.0, Band::Low)];
    for (importance, satisfaction, expected, band) in cases {
        let score = opportunity::score(importance, satisfaction).unwrap();
        close(score.value(), expected);
        assert_eq!(Bands::default().band(score), band);
    }
    let band = |importance, satisfaction| {
        Bands::default().band(opportunity::score(importance, satisfaction).unwrap())
    };
    assert_eq!(band(10.0, 4.0), Band::Extreme);
    assert_eq!(band(10.0, 8.0), Band::High);
    assert_eq!(band(10.0, 10.0), Band::Moderate);
    let own = Bands { moderate_from: 1.0, high_from: 2.0, extreme_above: 3.0 };
    assert_eq!(own.band(opportunity::score(4.0, 9.0).unwrap()), Band::Extreme);
}

#[test]
fn missing_inputs_are_named_and_never_zero() {
    let outcome = evaluate(&Model::Rice, &[("reach", 800.0), ("effort", 1.0)]);
    assert_eq!(outcome, Outcome::NotScored { missing: vec![Input::Impact, Input::Confidence] });
    assert_eq!(formula(&Model::Rice, &[("reach", 800.0)]), None);
}

#[test]
fn what_divides_must_be_more_than_zero() {
    for (model, key) in [
        (Model::Rice, "effort"),
        (Model::Wsjf, "job_size"),
        (Model::Cd3, "duration"),
        (Model::ValueEffort, "effort"),
    ] {
        for bad in [0.0, -0.0, -3.0] {
            let values: Vec<(&str, f64)> = model
                .inputs()
                .iter()
                .map(|input| (input.key(), if input.key() == key { bad } else { 1.0 }))
                .collect();
            match evaluate(&model, &values) {
                Outcome::Invalid { input, reason: InputError::NotPositive { .. } } => {
                    assert_eq!(input.key(), key);
                }
                other => panic!("{}: {other:?}", model.key()),
            }
        }
    }
}

#[test]
fn a_wrong_cell_is_told_in_a_sentence() {
    let told = |values: &[(&str, f64)]| match evaluate(&Model::Rice, values) {
        Outcome::Invalid { reason, .. } => say_input_error(&Words::default(), &reason),
        other => panic!("{other:?}"),
    };
    let with = |key, bad| RICE_ITEM.map(|(name, value)| (name, if name == key { bad } else { value }));
    insta::assert_snapshot!(told(&with("effort", 0.0)), @"Effort is 0; it must be more than 0");
    insta::assert_snapshot!(told(&with("confidence", 80.0)), @"Confidence is 80; it must be between 0 and 1");
    insta::assert_snapshot!(told(&with("reach", -5.0)), @"Reach is −5; it must be 0 or more");
    insta::assert_snapshot!(told(&with("reach", f64::NAN)), @"Reach is not a number; type a plain number");
    insta::assert_snapshot!(
        told(&[("reach", 1e308), ("impact", 1e308), ("confidence", 1.0), ("effort", 1.0)]),
        @"Reach, Impact, Confidence, Effort are too large or too small together to give a score"
    );
}

#[test]
fn a_formula_shows_the_items_own_numbers() {
    let shown = |model: Model, values: &[f64]| {
        let named: Vec<(&str, f64)> =
            model.inputs().iter().map(|input| input.key()).zip(values.iter().copied()).collect();
        formula(&model, &named).unwrap()
    };
    insta::assert_snapshot!(shown(Model::Rice, &[800.0, 2.0, 0.5, 1.0]), @"800 × 2 × 50 % ÷ 1 = 800");
    insta::assert_snapshot!(shown(Model::Rice, &[100.0, 0.25, 0.8, 0.2]), @"100 × 0.25 × 80 % ÷ 0.5 = 40");
    insta::assert_snapshot!(shown(Model::Ice(ice::Convention::Product), &[6.0, 6.0, 6.0]), @"6 × 6 × 6 = 216");
    insta::assert_snapshot!(shown(Model::Ice(ice::Convention::Mean), &[10.0, 1.0, 10.0]), @"(10 + 1 + 10) ÷ 3 = 7");
    insta::assert_snapshot!(shown(Model::Wsjf, &[7.0, 9.0, 5.0, 2.0]), @"(7 + 9 + 5) ÷ 2 = 10.5");
    insta::assert_snapshot!(shown(Model::Cd3, &[30.0, 4.0]), @"30 ÷ 4 = 7.5");
    insta::assert_snapshot!(shown(Model::ValueEffort, &[8.0, 3.0]), @"8 ÷ 3 = 2.667");
    insta::assert_snapshot!(shown(Model::Opportunity, &[9.0, 3.0]), @"9 + max(9 − 3, 0) = 15");
    let goals = [(4.0, 8.0), (3.0, 6.0), (2.0, 9.0), (1.0, 5.0)];
    insta::assert_snapshot!(
        weighted_goals::formula(&goals, Some(2.0)).unwrap(),
        @"(0.4 × 8 + 0.3 × 6 + 0.2 × 9 + 0.1 × 5) ÷ 2 = 3.65"
    );
}

#[test]
fn keys_find_their_inputs_and_models_again() {
    for input in Input::all() {
        assert_eq!(Input::from_key(input.key()), Some(input));
        assert!(input.scale().iter().all(|step| input.range().contains(*step)), "{}", input.key());
    }
    for model in Model::ALL {
        assert_eq!(Model::from_key(model.key()), Some(model));
    }
    assert_eq!(Model::from_key("moscow"), None);
    assert_eq!(Input::from_key(""), None);
}

/// Any number a file or a person may bring, with the awkward ones often.
fn any_number() -> impl Strategy<Value = f64> {
    prop_oneof![
        any::<f64>(),
        prop::sample::select(vec![0.0, -0.0, 1e308, -1e308, 5e-324, f64::NAN, f64::INFINITY]),
        0.0..10.0_f64,
    ]
}

fn ask_all(model: &Model, values: [f64; 4]) -> Outcome {
    let goals = values.map(|number| GoalImpact { weight: number.abs(), impact: Some(number) });
    let place = |input| model.inputs().iter().position(|asked| *asked == input);
    model.evaluate(Inputs { named: &|input| place(input).map(|at| values[at]), goals: &goals })
}

proptest! {
    #[test]
    fn no_score_is_infinite_or_nan(values in prop::array::uniform4(any_number())) {
        for model in Model::ALL {
            if let Some(score) = ask_all(&model, values).score() {
                prop_assert!(score.value().is_finite() && score.benefit.is_finite() && score.cost > 0.0);
            }
        }
    }

    #[test]
    fn a_score_rises_with_its_benefit_and_falls_with_its_cost(
        values in prop::array::uniform4(1.0..10.0_f64), more in 0.1..5.0_f64,
    ) {
        for model in [Model::Wsjf, Model::Cd3, Model::ValueEffort] {
            let last = model.inputs().len() - 1;
            let (mut richer, mut dearer) = (values, values);
            richer[0] += more;
            dearer[last] += more;
            let plain = value(ask_all(&model, values));
            prop_assert!(value(ask_all(&model, richer)) > plain, "{}", model.key());
            prop_assert!(value(ask_all(&model, dearer)) < plain, "{}", model.key());
        }
    }

    #[test]
    fn a_unit_of_reach_or_effort_scales_every_score_alike(
        reach in 1.0..1e6_f64, impact in 0.25..3.0_f64, effort in 0.5..40.0_f64, factor in 1.0..100.0_f64,
    ) {
        let plain = rice::score(reach, impact, 0.8, effort).unwrap().value();
        close(rice::score(reach * factor, impact, 0.8, effort).unwrap().value(), plain * factor);
        close(rice::score(reach, impact, 0.8, effort * factor).unwrap().value(), plain / factor);
    }

    #[test]
    fn goal_weights_count_by_their_ratio_alone(
        goals in prop::collection::vec((0.1..10.0_f64, -10.0..10.0_f64), 1..6), factor in 0.01..100.0_f64,
    ) {
        let scaled: Vec<(f64, f64)> = goals.iter().map(|&(weight, impact)| (weight * factor, impact)).collect();
        let (plain, scaled) = (weighted_goals::score(&goals, None).unwrap(), weighted_goals::score(&scaled, None).unwrap());
        prop_assert!((plain.value() - scaled.value()).abs() < 1e-9);
    }

    #[test]
    fn a_clamped_draw_is_always_allowed(value in any::<f64>().prop_filter("finite", |v| v.is_finite())) {
        for input in Input::all() {
            prop_assert!(input.check(input.clamp(value)).is_ok(), "{} {value}", input.key());
        }
    }
}
