//! Questions for a worker are answered as the page itself would answer them.

use proptest::prelude::*;
use roadbook::domain::{Plan, ScoreModel, Settings};
use roadbook::format::plan_file::read_plan;
use roadbook::sample::HARBOUR_PLAN_TEXT;
use roadbook::select::priorities::{RankingChances, Sampler, plan_ranking, ranking_chances};
use roadbook::worker::{RANKING_CHANCES, answer, ranking_question};
use std::rc::Rc;

fn same_in_both(plan: &Plan) -> bool {
    let beside = answer(RANKING_CHANCES, &ranking_question(plan))
        .and_then(|numbers| RankingChances::from_numbers(&numbers));
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
    let question = ranking_question(&read_plan(HARBOUR_PLAN_TEXT.as_bytes()).unwrap().plan);
    assert_eq!(answer("weather", &question), None);
    assert_eq!(answer(RANKING_CHANCES, &question[..question.len() / 2]), None);
    assert_eq!(answer(RANKING_CHANCES, ""), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn any_plans_chances_are_the_same_beside_the_page(plan in crate::support::plans::plans(600)) {
        prop_assert!(same_in_both(&plan));
    }
}
