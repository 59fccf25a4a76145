//! Work that takes too long for the page itself, as questions that a worker answers with numbers.
//!
//! A question carries as much of the plan as its answer rests on, as a plan file, so that page and worker need no second
//! language. Knows nothing of how messages travel.
//!
//! **Invariant:** an answer is the same wherever it is worked out, up to how finely the page itself may sample.

use std::rc::Rc;

use crate::domain::{Initiative, Inputs, Plan, Record, Settings, Table, Unknown};
use crate::format::plan_file::{read_plan, write_plan};
use crate::select::priorities::{Sampler, plan_ranking, ranking_chances};
use crate::select::scoring_inputs::Scoring;

/// The chances of the ranking.
pub const RANKING_CHANCES: &str = "ranking-chances";

/// The question for [`RANKING_CHANCES`]: goals, settings, and of each initiative that is ranked what its score rests on, in
/// the ranking's order.
#[must_use]
pub fn ranking_question(plan: &Plan) -> String {
    let mut asked = Plan::empty(&plan.id, plan.settings.start);
    asked.settings = Rc::new(Settings { unknown: Unknown::default(), ..(*plan.settings).clone() });
    asked.goals = plan.goals.clone();
    let scoring = Scoring::of(plan);
    let rows = plan_ranking(plan).ranked.into_iter().map(|place| {
        // What was worked out from packages or evidence goes along as if it had been typed.
        let given = scoring.inputs(&place.initiative);
        let inputs = given.named().iter().fold(Inputs::default(), |inputs, (input, given)| {
            inputs.with(input.key(), given.as_ref().map(|given| given.estimate))
        });
        let goal_impact = place.initiative.goal_impact.clone();
        Rc::new(Initiative { inputs, goal_impact, ..Initiative::new(place.initiative.id.clone()) })
    });
    asked.initiatives = Table::from_rows(rows.collect()).unwrap_or_default();
    write_plan(&asked)
}

/// Answers a question; `None` when it is not one that this build knows.
#[must_use]
pub fn answer(task: &str, question: &str) -> Option<Vec<f64>> {
    let plan = read_plan(question.as_bytes()).ok()?.plan;
    match task {
        RANKING_CHANCES => {
            let chances = ranking_chances(&plan, &plan_ranking(&plan), Sampler::Worker);
            Some(chances.to_numbers())
        }
        _ => None,
    }
}
