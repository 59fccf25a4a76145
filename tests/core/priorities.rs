//! Scores through the plan: what goes in, what comes out, what is listed apart.

use std::rc::Rc;

use proptest::prelude::*;
use roadbook::domain::{
    Date, Estimate, Goal, GoalImpact, Id, Initiative, Inputs, Plan, Record, ScoreModel, Settings, Status,
    Table, Team, WorkPackage,
};
use roadbook::engine::scoring::{Input, Outcome, Score};
use roadbook::language::Words;
use roadbook::select::priorities::{
    RankingCache, RankingChances, Sampler, benefit_chart, explanation, input_cells, plan_ranking,
    ranking_chances, read_number, read_share, what_is_missing,
};
use roadbook::select::scoring_inputs::{Scoring, ScoringInputs, central, effort_from_work, score};

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

/// The three items that Intercom printed.
fn intercom() -> Plan {
    plan_of(vec![
        rice("in_first", ["450", "3", "1", "2"]),
        rice("in_second", ["2000", "1", "0.8", "4"]),
        rice("in_third", ["800", "2", "0.5", "1"]),
    ])
}

/// The five items with ranges of the table in the sources.
fn uncertain() -> Plan {
    plan_of(vec![
        rice("in_a", ["300..900", "1..3", "0.5..1", "1..3"]),
        rice("in_b", ["1000..4000", "0.5..1", "0.5..0.8", "2..6"]),
        rice("in_c", ["500..1200", "1..2", "0.8..1", "1..2"]),
        rice("in_d", ["50..5000", "1..3", "0.3..0.8", "1..8"]),
        rice("in_e", ["200..400", "0.25..0.5", "0.8..1", "0.5..1"]),
    ])
}

fn order(plan: &Plan) -> Vec<(usize, String)> {
    plan_ranking(plan).ranked.iter().map(|place| (place.rank, place.initiative.id.to_string())).collect()
}

#[test]
fn the_best_score_comes_first_and_equal_ones_share_a_rank() {
    let mut plan = intercom();
    plan.initiatives.insert(3, Rc::new(rice("in_twin", ["2000", "1", "0.8", "4"])));
    plan.initiatives.insert(4, Rc::new(rice("in_last", ["1", "1", "0.8", "4"])));
    let found = order(&plan);
    let found: Vec<(usize, &str)> = found.iter().map(|(rank, id)| (*rank, id.as_str())).collect();
    assert_eq!(found, [(1, "in_third"), (2, "in_first"), (3, "in_second"), (3, "in_twin"), (5, "in_last")]);
}

#[test]
fn what_has_no_score_or_no_choice_is_listed_apart() {
    let mut plan = intercom();
    plan.initiatives.insert(0, Rc::new(initiative("in_new", &[("impact", "2"), ("confidence", "0.5")])));
    plan.initiatives.insert(1, Rc::new(rice("in_free", ["1", "1", "1", "0"])));
    let launched = Initiative { status: Status::Launched, ..rice("in_done", ["9000", "3", "1", "1"]) };
    let rejected = Initiative { status: Status::Rejected, ..rice("in_no", ["9000", "3", "1", "1"]) };
    plan.initiatives.insert(2, Rc::new(launched));
    plan.initiatives.insert(3, Rc::new(rejected));
    let ranking = plan_ranking(&plan);
    assert_eq!(ranking.ranked.len(), 3);
    let ids = |list: &[Rc<Initiative>]| list.iter().map(|one| one.id.to_string()).collect::<Vec<_>>();
    assert_eq!(ids(&ranking.not_scored), ["in_new", "in_free"]);
    assert_eq!(ids(&ranking.left_out), ["in_done", "in_no"]);
    let missing = |place: usize| what_is_missing(&plan, &ranking.not_scored[place]);
    assert_eq!(missing(0).as_deref(), Some("needs reach, effort"));
    assert_eq!(missing(1).as_deref(), Some("Effort is 0; it must be more than 0."));
    assert_eq!(what_is_missing(&plan, &ranking.ranked[0].initiative), None);
}

#[test]
fn a_goal_without_a_word_on_it_is_named() {
    let mut plan = with_model(intercom(), ScoreModel::WeightedGoals);
    let one = plan.initiatives.rows()[0].clone();
    assert_eq!(what_is_missing(&plan, &one).as_deref(), Some("needs a goal in the plan"));
    let goal = Goal { title: "Grow".to_owned(), ..Goal::new(Id::new("go_grow").unwrap()) };
    plan.goals = Table::from_rows(vec![Rc::new(goal)]).unwrap();
    assert_eq!(what_is_missing(&plan, &one).as_deref(), Some("needs its impact on “Grow”"));
}

#[test]
fn chances_are_those_of_the_sources() {
    let plan = uncertain();
    let ranking = plan_ranking(&plan);
    let chances = ranking_chances(&plan, &ranking, Sampler::Worker);
    // In rank order C, A, B, D, E. Confidence is held to 100 % here and there is a floor of half a month, so that the
    // probabilities of the sources hold within a few points only; 2,000 draws add about one.
    let expected = [(0.632, 0.920), (0.153, 0.528), (0.054, 0.267), (0.161, 0.272), (0.000, 0.013)];
    for (place, (first, top_two)) in expected.into_iter().enumerate() {
        assert!((chances.top(place, 1) - first).abs() < 0.04, "{place}: {}", chances.top(place, 1));
        assert!((chances.top(place, 2) - top_two).abs() < 0.04, "{place}: {}", chances.top(place, 2));
    }
    let (low, high) = chances.interval(0).unwrap();
    assert!(low < 692.8 && 692.8 < high, "{low} to {high}");
    // C against A: 692.8 and 367.4 are told apart; D, 150.0 and known badly, is not told apart from what stands above it.
    let about_equal = [0, 1, 3].map(|place| chances.about_equal_to_above(place));
    assert_eq!(about_equal, [false, false, true]);
}

#[test]
fn what_is_known_exactly_has_no_interval() {
    let plan = intercom();
    let ranking = plan_ranking(&plan);
    let chances = ranking_chances(&plan, &ranking, Sampler::Worker);
    assert_eq!(chances.interval(0), None);
    assert_eq!((chances.top(0, 1), chances.top(1, 1)), (1.0, 0.0));
    assert!(!chances.about_equal_to_above(1));
}

#[test]
fn chances_travel_as_numbers() {
    for plan in [uncertain(), intercom(), plan_of(Vec::new())] {
        let chances = ranking_chances(&plan, &plan_ranking(&plan), Sampler::Page);
        assert_eq!(RankingChances::from_numbers(&chances.to_numbers()), Some(chances));
    }
    assert_eq!(RankingChances::from_numbers(&[0.0, 3.0, 2.0, 1.0]), None, "cut short");
}

#[test]
fn a_score_explains_itself() {
    let mut plan = intercom();
    let mut one = rice("in_work", ["100..200..400", "2", "0.8", "1"]);
    one.inputs = one.inputs.with("effort", None);
    one.work = vec![package(4.0, 4.0)];
    plan.initiatives.insert(3, Rc::new(one));
    let ranking = plan_ranking(&plan);
    let explained = |id: &str| {
        let place = ranking.ranked.iter().find(|place| place.initiative.id.as_str() == id).unwrap();
        explanation(&plan, &place.initiative, place.score).unwrap()
    };
    let third = explained("in_third");
    assert_eq!((third.figure.as_str(), third.formula.as_str()), ("800", "800 × 2 × 50 % ÷ 1 = 800"));
    assert_eq!(third.notes, Vec::<String>::new());
    let from_work = explained("in_work");
    assert_eq!(from_work.formula, "200 × 2 × 80 % ÷ 0.9199 = 347.857");
    assert_eq!(from_work.notes.len(), 2);
    let cells = input_cells(&plan, &plan.initiatives.rows()[3]);
    assert_eq!(cells[2].text, "80 %");
    assert_eq!((cells[3].text.as_str(), cells[3].stand_in.as_deref()), ("", Some("0.92 from work")));
}

#[test]
fn percentages_are_read_as_people_write_them() {
    for text in ["80", "80 %", "0.8", "80%"] {
        assert_eq!(read_share(text, &Words::default()), Ok(Some(Estimate::Exact(0.8))), "{text}");
    }
    assert_eq!(read_share("50..80 %", &Words::default()), Ok(Some(Estimate::Range { low: 0.5, high: 0.8 })));
    assert_eq!(read_share("1", &Words::default()), Ok(Some(Estimate::Exact(1.0))));
    assert_eq!(read_share("1 %", &Words::default()), Ok(Some(Estimate::Exact(0.01))));
    assert_eq!(read_share(" ", &Words::default()), Ok(None));
    assert_eq!(
        read_number("13..5", &Words::default()).unwrap_err(),
        "The range runs from 13 down to 5; put the smaller number first."
    );
}

#[test]
fn a_cell_says_what_is_wrong_with_it() {
    let plan = intercom();
    let one = rice("in_wrong", ["-5", "2", "3", "0..2"]);
    let errors: Vec<String> =
        input_cells(&plan, &one).into_iter().map(|cell| cell.error.unwrap_or_default()).collect();
    insta::assert_snapshot!(errors.join("\n"), @r#"
    Reach is −5; it must be 0 or more.

    Confidence is 300 %; it must be between 0 and 100 %.
    Effort is 0; it must be more than 0.
    "#);
}

#[test]
fn the_four_fields_of_value_and_effort() {
    let at = |id: &str, value: &str, effort: &str| initiative(id, &[("value", value), ("effort", effort)]);
    let plan = plan_of(vec![
        at("in_quick", "5", "4"),
        at("in_bet", "8..9", "5"),
        at("in_fill", "4", "1"),
        at("in_no", "4", "9"),
    ]);
    let plan = with_model(plan, ScoreModel::ValueEffort);
    let view = benefit_chart(&plan, &plan_ranking(&plan), Some("in_bet"));
    let field = |id: &str| view.points.iter().find(|point| point.id == id).unwrap();
    assert_eq!(field("in_quick").y_label, "benefit 5, quick win");
    assert_eq!(field("in_bet").y_label, "benefit 8.49 (8.00–9.00), big bet");
    assert_eq!(field("in_fill").y_label, "benefit 4, fill-in");
    assert_eq!(field("in_no").y_label, "benefit 4, avoid");
    assert!(field("in_bet").highlighted && !field("in_no").highlighted);
    let (low, high) = field("in_bet").y_range.unwrap();
    assert!((low - 8.0).abs() < 1e-9 && (high - 9.0).abs() < 1e-9, "{low} to {high}");
    assert_eq!(field("in_bet").x_range, None);
    assert_eq!((view.regions.len(), view.guides.len()), (4, 2));
}

#[test]
fn an_edit_scores_again_only_what_it_touches() {
    let mut plan =
        plan_of((0..50).map(|number| rice(&format!("in_{number}"), ["800", "2", "0.5", "1"])).collect());
    let mut cache = RankingCache::default();
    cache.rank(&plan);
    assert_eq!(cache.scored_anew(), 50);
    plan.initiatives.replace(Rc::new(rice("in_7", ["900", "2", "0.5", "1"])));
    assert_eq!((cache.rank(&plan), cache.scored_anew()), (plan_ranking(&plan), 1));
    plan.initiatives.remove(&Id::new("in_9").unwrap());
    assert_eq!((cache.rank(&plan), cache.scored_anew()), (plan_ranking(&plan), 0));
    plan.initiatives.insert(3, Rc::new(rice("in_new", ["100", "2", "0.5", "1"])));
    assert_eq!((cache.rank(&plan), cache.scored_anew()), (plan_ranking(&plan), 1));
    let plan = with_model(plan, ScoreModel::Ice);
    assert_eq!((cache.rank(&plan), cache.scored_anew()), (plan_ranking(&plan), 50));
}

proptest! {
    #[test]
    fn a_kept_score_is_that_of_a_fresh_look(before in crate::support::plans::plans(500), after in crate::support::plans::plans(500)) {
        let mut cache = RankingCache::default();
        cache.rank(&before);
        let mut edited = before.clone();
        edited.initiatives = after.initiatives.clone();
        prop_assert_eq!(cache.rank(&edited), plan_ranking(&edited));
        edited.initiatives = before.initiatives.clone();
        prop_assert_eq!(cache.rank(&edited), plan_ranking(&edited));
        edited.goals = after.goals.clone();
        prop_assert_eq!(cache.rank(&edited), plan_ranking(&edited));
    }

    #[test]
    fn a_row_that_moves_comes_to_stand_where_a_fresh_look_puts_it(edits in proptest::collection::vec((0_usize..12, 0_usize..4), 1..30)) {
        // Few values, so that scores are often equal and the id decides.
        let row = |number: usize, reach: usize| {
            let id = format!("in_{number}");
            match ["100", "200", "400"].get(reach) {
                Some(reach) => rice(&id, [reach, "2", "0.5", "1"]),
                None => initiative(&id, &[("impact", "2"), ("confidence", "0.5"), ("effort", "1")]),
            }
        };
        let mut plan = plan_of((0..12).map(|number| row(number, number % 4)).collect());
        let mut cache = RankingCache::default();
        cache.rank(&plan);
        for (number, reach) in edits {
            plan.initiatives.replace(Rc::new(row(number, reach)));
            prop_assert_eq!(cache.rank(&plan), plan_ranking(&plan));
        }
    }

    #[test]
    fn the_quick_way_to_a_score_is_the_way_that_explains_it(plan in crate::support::plans::plans(600)) {
        for model in [ScoreModel::Rice, ScoreModel::Ice, ScoreModel::Wsjf, ScoreModel::WeightedGoals, ScoreModel::ValueEffort] {
            let plan = with_model(plan.clone(), model);
            let scoring = Scoring::of(&plan);
            for one in plan.initiatives.iter() {
                prop_assert_eq!(scoring.outcome(one), ScoringInputs::of(&plan, one).outcome());
            }
        }
    }

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
