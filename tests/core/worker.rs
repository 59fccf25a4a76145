//! Questions for a worker are answered as the page itself would answer them.

use proptest::prelude::*;
use roadbook::domain::{Date, Plan, ScoreModel, Settings};
use roadbook::engine::forecast::roadmap::Risk;
use roadbook::engine::schedule::{Problem, Schedule, check, total_cost_of_delay};
use roadbook::format::plan_file::read_plan;
use roadbook::sample::HARBOUR_PLAN_TEXT;
use roadbook::select::forecast::{Roadmap, forecast as select_forecast};
use roadbook::select::priorities::{RankingChances, Sampler, plan_ranking, ranking_chances};
use roadbook::select::schedule_problem::{Proposal, accepted_schedule, planning_problem};
use roadbook::store::{Question, Reply};
use roadbook::worker::carried::{from_numbers, to_numbers};
use roadbook::worker::{begin, forecast, planning, ranking};
use std::rc::Rc;

use crate::support::worker::answer;

fn same_in_both(plan: &Plan) -> bool {
    let beside = match answer(&ranking::question(plan, &plan_ranking(plan))) {
        Reply::Whole(numbers) => RankingChances::from_numbers(&numbers),
        _ => None,
    };
    beside == Some(ranking_chances(plan, &plan_ranking(plan), Sampler::Worker))
}

#[test]
fn the_samples_chances_are_the_same_beside_the_page() {
    let mut plan = read_plan(HARBOUR_PLAN_TEXT.as_bytes()).unwrap().plan;
    for model in [ScoreModel::Rice, ScoreModel::WeightedGoals, ScoreModel::Wsjf] {
        plan.settings = Rc::new(Settings { score_model: model, ..(*plan.settings).clone() });
        assert!(same_in_both(&plan), "{model:?}");
    }
}

#[test]
fn what_is_no_question_has_no_answer() {
    let plan = read_plan(HARBOUR_PLAN_TEXT.as_bytes()).unwrap().plan;
    let question = ranking::question(&plan, &plan_ranking(&plan));
    let half = Question { text: question.text[..question.text.len() / 2].to_owned(), ..question.clone() };
    assert_eq!(answer(&half), Reply::Nothing);
    assert_eq!(answer(&Question { task: "weather", ..question.clone() }), Reply::Nothing);
    assert_eq!(answer(&Question { task: planning::TASK, ..question }), Reply::Nothing);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn any_plans_chances_are_the_same_beside_the_page(plan in crate::support::plans::plans(600)) {
        prop_assert!(same_in_both(&plan));
    }

    /// A planning problem, and any roadmap for it, arrive as they were sent.
    #[test]
    fn any_planning_problem_is_carried_whole(plan in crate::support::plans::plans(600)) {
        let planning = planning_problem(&plan, Date::first_of_year(2027));
        prop_assert_eq!(from_numbers::<Problem>(&to_numbers(&planning.problem)), Some(planning.problem.clone()));
        let accepted = accepted_schedule(&plan, &planning);
        let risk = Roadmap::of(&plan, &planning, &accepted).risk;
        prop_assert_eq!(from_numbers::<Risk>(&to_numbers(&risk)), Some(risk));
        prop_assert_eq!(from_numbers::<Schedule>(&to_numbers(&accepted)), Some(accepted));
    }
}

#[test]
fn numbers_that_are_no_problem_are_turned_away() {
    let plan = read_plan(HARBOUR_PLAN_TEXT.as_bytes()).unwrap().plan;
    let numbers = to_numbers(&planning_problem(&plan, Date::first_of_year(2027)).problem);
    for end in 0..numbers.len() {
        assert_eq!(from_numbers::<Problem>(&numbers[..end]), None, "cut at {end}");
    }
    let mut huge = numbers.clone();
    // The number of teams.
    huge[2] = 4e9;
    assert_eq!(from_numbers::<Problem>(&huge), None);
    for wrong in [f64::NAN, f64::INFINITY, -1.0, 0.5] {
        huge[0] = wrong;
        assert_eq!(from_numbers::<Problem>(&huge), None);
    }
}

#[test]
fn a_roadmap_gets_better_reply_by_reply_and_what_is_told_is_feasible() {
    let plan = read_plan(HARBOUR_PLAN_TEXT.as_bytes()).unwrap().plan;
    let planning = planning_problem(&plan, "2027-01-04".parse().unwrap());
    let accepted = accepted_schedule(&plan, &planning);
    let mut work = begin(&planning::question(&planning.problem, &accepted, 0)).unwrap();
    let mut cost = i64::MAX;
    let mut bound = i64::MIN;
    loop {
        let reply = work.step().unwrap();
        let (Reply::SoFar(numbers) | Reply::Whole(numbers)) = &reply else { panic!("{reply:?}") };
        let found = planning::found(numbers).unwrap();
        assert_eq!(check(&planning.problem, &found.schedule), []);
        let now = total_cost_of_delay(&planning.problem, &found.schedule);
        assert!(now <= cost && found.bound >= bound && found.bound <= now, "{now} {cost} {}", found.bound);
        (cost, bound) = (now, found.bound);
        if matches!(reply, Reply::Whole(_)) {
            break;
        }
    }
    assert!(
        cost <= total_cost_of_delay(
            &planning.problem,
            &Proposal::first(&planning.problem, &accepted, 0).unwrap().schedule
        )
    );
}

#[test]
fn the_samples_forecast_is_the_same_beside_the_page() {
    let plan = read_plan(HARBOUR_PLAN_TEXT.as_bytes()).unwrap().plan;
    let planning = planning_problem(&plan, Date::first_of_year(2027));
    let accepted = accepted_schedule(&plan, &planning);
    let roadmap = Roadmap::of(&plan, &planning, &accepted);
    let beside = match answer(&forecast::question(&roadmap)) {
        Reply::Whole(numbers) => forecast::figures(&numbers),
        _ => None,
    };
    let here = roadmap.judged(beside.unwrap());
    let runs = here.as_ref().unwrap().figures.runs;
    assert_eq!((runs, here), (10_000, Some(select_forecast(&plan, &planning, &accepted, runs))));
}
