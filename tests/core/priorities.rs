//! Scores through the plan: what goes in, what comes out, what is listed apart.

use std::rc::Rc;

use proptest::prelude::*;
use roadbook::domain::{
    Date, Estimate, Goal, GoalImpact, Id, Initiative, Inputs, Plan, Record, ScoreModel, Settings, Table,
    Team, WorkPackage,
};
use roadbook::engine::scoring::{Input, Outcome, Score};
use roadbook::select::scoring_inputs::{central, effort_from_work, score};

fn initiative(id: &str, inputs: &[(&str, &str)]) -> Initiative {
    let mut initiative = Initiative::new(Id::new(id).unwrap());
    initiative.title = id.to_owned();
    initiative.inputs = inputs
        .iter()
        .map(|(name, text)| ((*name).to_owned(), text.parse::<Estimate>().unwrap()))
        .collect::<Inputs>();
    initiative
}

fn rice(id: &str, [reach, impact, confidence, effort]: [&str; 4]) -> Initiative {
    initiative(id, &[("reach", reach), ("impact", impact), ("confidence", confidence), ("effort", effort)])
}

fn plan_of(initiatives: Vec<Initiative>) -> Plan {
    let mut plan = Plan::empty("pl_test", Date::first_of_year(2027));
    plan.initiatives = Table::from_rows(initiatives.into_iter().map(Rc::new).collect()).unwrap();
    plan
}

fn with_model(mut plan: Plan, score_model: ScoreModel) -> Plan {
    plan.settings = Rc::new(Settings { score_model, ..(*plan.settings).clone() });
    plan
}

fn package(low: f64, high: f64) -> WorkPackage {
    WorkPackage {
        team: Id::<Team>::new("te_one").unwrap(),
        effort_weeks: if low == high { Estimate::Exact(low) } else { Estimate::Range { low, high } },
        people: 1,
        after_previous: false,
        unknown: Default::default(),
    }
}

fn value(outcome: &Outcome) -> f64 {
    outcome.score().unwrap().value()
}

#[test]
fn a_score_is_that_of_the_plans_model() {
    let one = initiative(
        "in_one",
        &[
            ("reach", "800"),
            ("impact", "2"),
            ("confidence", "0.5"),
            ("effort", "1"),
            ("ice_impact", "6"),
            ("ice_confidence", "6"),
            ("ice_ease", "6"),
            ("user_business_value", "7"),
            ("time_criticality", "9"),
            ("risk_reduction", "5"),
            ("job_size", "2"),
            ("cost_of_delay", "30"),
            ("duration", "4"),
            ("value", "8"),
        ],
    );
    let plan = plan_of(vec![one.clone()]);
    let under = |model| value(&score(&with_model(plan.clone(), model), &one));
    assert_eq!(under(ScoreModel::Rice), 800.0);
    assert_eq!(under(ScoreModel::Ice), 216.0);
    assert_eq!(under(ScoreModel::Wsjf), 10.5);
    assert_eq!(under(ScoreModel::Cd3), 7.5);
    assert_eq!(under(ScoreModel::ValueEffort), 8.0);
}

#[test]
fn ranges_score_by_their_median_and_three_points_by_the_most_likely() {
    let plan = plan_of(Vec::new());
    let medians = [
        (["300..900", "1..3", "0.5..1", "1..3"], 367.423_461),
        (["1000..4000", "0.5..1", "0.5..0.8", "2..6"], 258.198_889),
        (["500..1200", "1..2", "0.8..1", "1..2"], 692.820_323),
    ];
    for (inputs, median) in medians {
        let found = value(&score(&plan, &rice("in_one", inputs)));
        assert!((found - median).abs() < 1e-5, "{inputs:?}: {found}");
    }
    assert_eq!(central("5..8..13".parse().unwrap()), 8.0);
}

#[test]
fn goals_weigh_what_the_plan_says() {
    let mut plan = with_model(plan_of(Vec::new()), ScoreModel::WeightedGoals);
    let mut one = initiative("in_one", &[]);
    let goals = [("go_a", 4.0, 8.0), ("go_b", 3.0, 6.0), ("go_c", 2.0, 9.0), ("go_d", 1.0, 5.0)];
    let rows = goals.map(|(id, weight, impact)| {
        let goal = Id::<Goal>::new(id).unwrap();
        one.goal_impact.push(GoalImpact {
            goal: goal.clone(),
            impact: Estimate::Exact(impact),
            unknown: Default::default(),
        });
        Rc::new(Goal { weight, ..Goal::new(goal) })
    });
    plan.goals = Table::from_rows(rows.to_vec()).unwrap();
    assert!((value(&score(&plan, &one)) - 7.3).abs() < 1e-12);
    one.goal_impact.pop();
    assert_eq!(score(&plan, &one), Outcome::NotScored { missing: vec![Input::GoalImpact] });
}

#[test]
fn effort_comes_from_the_work_when_nobody_typed_it() {
    let mut one = rice("in_one", ["800", "2", "0.5", "1"]);
    one.work = vec![package(4.0, 4.0), package(9.0, 9.0)];
    let plan = plan_of(Vec::new());
    assert_eq!(score(&plan, &one), Outcome::Scored(Score { benefit: 800.0, cost: 1.0 }));
    one.inputs = one.inputs.with("effort", None);
    // 13 weeks are three months of 4.348 125 weeks.
    let cost = score(&plan, &one).score().unwrap().cost;
    assert!((cost - 13.0 / 4.348_214_285_714_286).abs() < 1e-9, "{cost}");
    one.work = vec![package(2.0, 8.0), package(1.0, 1.0)];
    let effort = effort_from_work(&one).unwrap();
    let weeks = [3.0, 5.0, 9.0].map(|weeks| weeks / 4.348_214_285_714_286);
    for (found, expected) in effort.numbers().iter().zip(weeks) {
        assert!((found - expected).abs() < 1e-9, "{effort}");
    }
}

#[test]
fn nothing_is_nought_and_no_effort_is_an_error() {
    let plan = plan_of(Vec::new());
    let some = initiative("in_one", &[("impact", "2"), ("confidence", "0.5")]);
    assert_eq!(score(&plan, &some), Outcome::NotScored { missing: vec![Input::Reach, Input::Effort] });
    for effort in ["0", "-1", "0..3", "-1..2..3"] {
        let outcome = score(&plan, &rice("in_one", ["800", "2", "0.5", effort]));
        assert!(matches!(outcome, Outcome::Invalid { input: Input::Effort, .. }), "{effort}: {outcome:?}");
    }
}

proptest! {
    #[test]
    fn adding_an_initiative_moves_no_other_score(plan in crate::support::plans::plans(400), added in 0.5..9.0_f64) {
        for model in [ScoreModel::Rice, ScoreModel::WeightedGoals, ScoreModel::ValueEffort, ScoreModel::Cd3] {
            let before = with_model(plan.clone(), model);
            let mut after = before.clone();
            let number = added.to_string();
            let mut newcomer = rice("in_newcomer", [&number, &number, "1", &number]);
            newcomer.inputs = newcomer.inputs.with("value", Some(Estimate::Exact(added)));
            after.initiatives.insert(0, Rc::new(newcomer));
            for initiative in before.initiatives.iter() {
                prop_assert_eq!(score(&before, initiative), score(&after, initiative));
            }
        }
    }
}
