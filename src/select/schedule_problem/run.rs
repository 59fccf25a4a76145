//! A planning run that is asked for one short slice of work at a time.
//!
//! It knows no clock: a slice is a number of moves, about ten milliseconds of a release build.

use std::rc::Rc;

use crate::engine::schedule::{Bound, Clash, Exact, Problem, Schedule, Search, total_cost_of_delay};
use crate::select::roadmap::share_still_possible;
use crate::select::schedule_problem::problem::PlanningProblem;

/// Moves of a slice in a plan of one item; larger plans make fewer, as each takes longer.
const MOVES_OF_ONE: usize = 24_000;
/// The fewest moves of a slice.
const LEAST_MOVES: usize = 50;
/// Iterations of the bound in a slice, in a plan of one item.
const ITERATIONS_OF_ONE: usize = 200;
/// The most items for which every roadmap that could be better is tried; with more it hardly ever comes to an end.
const SMALL_PLAN: usize = 20;
/// Steps of that in a slice.
const EXACT_STEPS: u32 = 4_000;
/// The slice in which it begins: the better the roadmap known by then, the sooner it ends.
const EXACT_FROM: u32 = 2;
/// The same plan gives the same proposal.
const SEED: u64 = 1;

/// How long to look for something better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Patience {
    /// In the page, between two pictures: about a second.
    Page,
    /// In a worker, where nobody is held up: some fifteen seconds, or until it is proven best.
    Worker,
}

/// Slices of the first round: the search grows pickier through a round, and the next one starts bold again and takes
/// twice as long, so that there is something good soon and something better later.
const FIRST_ROUND: u32 = 50;

impl Patience {
    fn rounds(self) -> u32 {
        match self {
            Self::Page => 1,
            Self::Worker => 4,
        }
    }

    fn slices(self) -> u32 {
        FIRST_ROUND * ((1 << self.rounds()) - 1)
    }
}

/// What a run has found so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// The share of the run that is over, 0 to 1.
    pub share: f64,
    /// A proven lower bound on the total cost of delay.
    pub bound: i64,
    /// The best roadmap.
    pub schedule: Schedule,
}

/// What the planner proposes.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// When each item starts.
    pub schedule: Rc<Schedule>,
    /// The share by which another roadmap could bring more value at most; none while that is not known.
    pub still_possible: Option<f64>,
}

impl Proposal {
    /// What has been found, as a proposal.
    #[must_use]
    pub fn new(planning: &PlanningProblem, found: Found) -> Self {
        let still_possible = share_still_possible(planning, &found.schedule, found.bound);
        Self { schedule: Rc::new(found.schedule), still_possible }
    }

    /// The first feasible roadmap, about a millisecond away: the accepted one or better. Moving an item counts as
    /// `stability` of cost of delay.
    ///
    /// # Errors
    /// Why there is no roadmap at all.
    pub fn first(problem: &Problem, accepted: &Schedule, stability: i64) -> Result<Self, Clash> {
        let search = search(problem, accepted, stability)?;
        Ok(Self { schedule: Rc::new(search.best()), still_possible: None })
    }
}

fn search(problem: &Problem, accepted: &Schedule, stability: i64) -> Result<Search, Clash> {
    // An accepted roadmap that an edit has broken is mended first, so that planning still starts from it.
    Ok(Search::new(problem, SEED, Some(accepted))?.with_stability(accepted, stability))
}

/// A run in progress.
pub struct PlanningRun {
    problem: Problem,
    search: Search,
    bound: Bound,
    /// For small plans, once it has begun.
    exact: Option<Exact>,
    stability: i64,
    items: usize,
    slice: u32,
    slices: u32,
}

impl PlanningRun {
    /// Begins a run that improves on the accepted roadmap. Moving an item counts as `stability` of cost of delay.
    ///
    /// # Errors
    /// Why there is no roadmap at all.
    pub fn begin(
        problem: &Problem,
        accepted: &Schedule,
        stability: i64,
        patience: Patience,
    ) -> Result<Self, Clash> {
        let search = search(problem, accepted, stability)?;
        let bound = Bound::new(problem)?;
        let (problem, items) = (problem.clone(), problem.items.len().max(1));
        let slices = patience.slices();
        Ok(Self { problem, search, bound, exact: None, stability, items, slice: 0, slices })
    }

    /// Does one slice; answers whether there is more to do.
    pub fn step(&mut self) -> bool {
        // As `u32`: at most `MOVES_OF_ONE`.
        let moves = (MOVES_OF_ONE / self.items).max(LEAST_MOVES) as u32;
        let progress = self.search.step(moves, share_of_round(self.slice));
        self.bound.improve(1 + (ITERATIONS_OF_ONE / self.items) as u32, progress.total_cost_of_delay);
        self.step_exact(progress.total_cost_of_delay);
        self.slice += 1;
        self.slice < self.slices && self.bound() < self.better().map_or(progress.total_cost_of_delay, |b| b.0)
    }

    /// Tries on through the roadmaps of a small plan that cost less than the best one known.
    fn step_exact(&mut self, target: i64) {
        if self.slice == EXACT_FROM && self.items <= SMALL_PLAN {
            self.exact = Exact::new(&self.problem, target);
        }
        if let Some(exact) = &mut self.exact {
            exact.step(EXACT_STEPS, target);
        }
    }

    /// A roadmap that costs less than the search's best, and its cost. Not where bars are to stay if they can: the
    /// exact finish does not weigh that.
    fn better(&self) -> Option<(i64, &Schedule)> {
        let best = self.exact.as_ref().filter(|_| self.stability <= 0)?.best()?;
        let cost = total_cost_of_delay(&self.problem, best);
        (cost < self.search.total_cost_of_delay()).then_some((cost, best))
    }

    fn bound(&self) -> i64 {
        let bound = self.bound.total_cost_of_delay();
        self.exact.as_ref().map_or(bound, |exact| bound.max(exact.total_cost_of_delay()))
    }

    fn share(&self) -> f64 {
        f64::from(self.slice) / f64::from(self.slices)
    }

    /// What has been found so far.
    #[must_use]
    pub fn found(&self) -> Found {
        let schedule = self.better().map_or_else(|| self.search.best(), |(_, best)| best.clone());
        Found { share: self.share(), bound: self.bound(), schedule }
    }
}

/// The share of its round that is over when a slice begins.
fn share_of_round(slice: u32) -> f64 {
    let (mut from, mut length) = (0, FIRST_ROUND);
    while slice >= from + length {
        from += length;
        length *= 2;
    }
    f64::from(slice - from) / f64::from(length)
}
