//! A planning run that is asked for one short slice of work at a time.
//!
//! It knows no clock: a slice is a number of moves, about ten milliseconds of a release build.

use crate::domain::Plan;
use crate::engine::schedule::{Bound, Schedule, Search};
use crate::select::roadmap::share_still_possible;
use crate::select::schedule_problem::clash::clash_sentence;
use crate::select::schedule_problem::problem::PlanningProblem;

/// How many slices a run has at most.
const SLICES: u32 = 50;
/// Moves of a slice in a plan of one item; larger plans make fewer, as each takes longer.
const MOVES_OF_ONE: usize = 24_000;
/// The fewest moves of a slice.
const LEAST_MOVES: usize = 50;
/// Iterations of the bound in a slice, in a plan of one item.
const ITERATIONS_OF_ONE: usize = 200;
/// The same plan gives the same proposal.
const SEED: u64 = 1;

/// What the planner proposes.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// When each item starts.
    pub schedule: Schedule,
    /// The share by which another roadmap could bring more value at most.
    pub still_possible: Option<f64>,
}

/// A run in progress.
pub struct PlanningRun {
    search: Search,
    bound: Bound,
    items: usize,
    slice: u32,
}

impl PlanningRun {
    /// Begins a run that improves on the accepted roadmap.
    ///
    /// # Errors
    /// Why there is no roadmap at all, as a sentence.
    pub fn begin(plan: &Plan, planning: &PlanningProblem, accepted: &Schedule) -> Result<Self, String> {
        let problem = &planning.problem;
        let search = Search::new(problem, SEED, Some(accepted));
        let both = search.and_then(|search| Ok((search, Bound::new(problem)?)));
        let (search, bound) = both.map_err(|clash| clash_sentence(plan, &clash))?;
        Ok(Self { search, bound, items: problem.items.len().max(1), slice: 0 })
    }

    /// Does one slice; answers whether there is more to do.
    pub fn step(&mut self) -> bool {
        // As `u32`: at most `MOVES_OF_ONE`.
        let moves = (MOVES_OF_ONE / self.items).max(LEAST_MOVES) as u32;
        let progress = self.search.step(moves, self.share());
        self.bound.improve(1 + (ITERATIONS_OF_ONE / self.items) as u32, progress.total_cost_of_delay);
        self.slice += 1;
        self.slice < SLICES && self.bound.total_cost_of_delay() < progress.total_cost_of_delay
    }

    /// The share of the run that is over, 0 to 1.
    #[must_use]
    pub fn share(&self) -> f64 {
        f64::from(self.slice) / f64::from(SLICES)
    }

    /// The best roadmap so far.
    #[must_use]
    pub fn proposal(&self, planning: &PlanningProblem) -> Proposal {
        let schedule = self.search.best();
        let bound = self.bound.total_cost_of_delay();
        Proposal { still_possible: share_still_possible(planning, &schedule, bound), schedule }
    }
}
