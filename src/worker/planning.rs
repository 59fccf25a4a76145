//! Better and better roadmaps for a planning problem.

use crate::engine::schedule::{Problem, Schedule};
use crate::select::schedule_problem::{Found, Patience, PlanningRun};
use crate::store::{Question, Reply};
use crate::worker::Work;
use crate::worker::carried::{from_numbers, to_numbers};

/// Its name.
pub const TASK: &str = "planning";

/// Its name where a scenario is planned: with the patience of the page, so that all scenarios get the same moves.
pub const SCENARIO: &str = "scenario";

/// The question for a scenario's roadmap.
#[must_use]
pub fn scenario_question(problem: &Problem, accepted: &Schedule) -> Question {
    Question { task: SCENARIO, ..question(problem, accepted, 0) }
}

/// The question for a roadmap no worse than the accepted one, where moving an item counts as `stability` of cost of
/// delay.
#[must_use]
pub fn question(problem: &Problem, accepted: &Schedule, stability: i64) -> Question {
    let mut numbers = to_numbers(problem);
    numbers.extend(to_numbers(accepted));
    numbers.extend(to_numbers(&stability));
    Question { task: TASK, text: String::new(), numbers }
}

/// What a reply to [`question`] tells; none when it is no such reply.
#[must_use]
pub fn found(numbers: &[f64]) -> Option<Found> {
    from_numbers(numbers)
}

/// A planning run that was asked for.
pub struct Planning {
    run: PlanningRun,
}

impl Planning {
    /// The run of a question; none when the question makes no sense or there is no roadmap at all.
    #[must_use]
    pub fn new(question: &Question) -> Option<Self> {
        let (problem, (accepted, stability)): (Problem, (Schedule, i64)) = from_numbers(&question.numbers)?;
        let patience = if question.task == SCENARIO { Patience::Page } else { Patience::Worker };
        let run = PlanningRun::begin(&problem, &accepted, stability, patience).ok()?;
        Some(Self { run })
    }
}

impl Work for Planning {
    fn step(&mut self) -> Option<Reply> {
        let more = self.run.step();
        let found = to_numbers(&self.run.found());
        Some(if more { Reply::SoFar(found) } else { Reply::Whole(found) })
    }
}
