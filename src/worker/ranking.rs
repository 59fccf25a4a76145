//! The chances of a ranking.
//!
//! The question carries as much of the plan as its answer rests on, as a plan file, so that page and worker need no
//! second language.

use std::rc::Rc;

use crate::domain::{Initiative, Inputs, Plan, Record, Settings, Table, Unknown};
use crate::engine::ranking::MOST_ITEMS;
use crate::format::plan_file::{read_plan, write_plan};
use crate::select::priorities::{PlanRanking, Sampler, plan_ranking, ranking_chances};
use crate::select::scoring_inputs::Scoring;
use crate::store::{Question, Reply};
use crate::worker::Work;

/// Its name.
pub const TASK: &str = "ranking-chances";

/// The question about a plan’s ranking: goals, settings, and of each initiative that is ranked what its score rests on, in
/// the ranking's order.
#[must_use]
pub fn question(plan: &Plan, ranking: &PlanRanking) -> Question {
    let mut asked = Plan::empty(&plan.id, plan.settings.start);
    asked.settings = Rc::new(Settings { unknown: Unknown::default(), ..(*plan.settings).clone() });
    asked.goals = plan.goals.clone();
    let scoring = Scoring::of(plan);
    // No more are sampled.
    let rows = ranking.ranked.iter().take(MOST_ITEMS).map(|place| {
        // What was worked out from packages or evidence goes along as if it had been typed.
        let given = scoring.inputs(&place.initiative);
        let inputs = given.named().iter().fold(Inputs::default(), |inputs, (input, given)| {
            inputs.with(input.key(), given.as_ref().map(|given| given.estimate))
        });
        let goal_impact = place.initiative.goal_impact.clone();
        Rc::new(Initiative { inputs, goal_impact, ..Initiative::new(place.initiative.id.clone()) })
    });
    asked.initiatives = Table::from_rows(rows.collect()).unwrap_or_default();
    Question { task: TASK, text: write_plan(&asked), numbers: Vec::new() }
}

/// A ranking whose chances are asked for.
pub struct Ranking {
    text: String,
}

impl Ranking {
    /// The ranking of a question.
    #[must_use]
    pub fn new(question: &Question) -> Self {
        Self { text: question.text.clone() }
    }
}

impl Work for Ranking {
    /// All at once: nobody waits for the first half of it.
    fn step(&mut self) -> Option<Reply> {
        Some(match read_plan(self.text.as_bytes()) {
            Ok(read) => {
                let plan = read.plan;
                Reply::Whole(ranking_chances(&plan, &plan_ranking(&plan), Sampler::Worker).to_numbers())
            }
            Err(_) => Reply::Nothing,
        })
    }
}
