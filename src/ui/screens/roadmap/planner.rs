//! Runs the planner in short slices, so that the screen stays alive, and holds what it proposes.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::basis::BasisRef;
use crate::engine::schedule::{Bound, Schedule, Search};
use crate::select::roadmap::share_still_possible;
use crate::select::schedule_problem::clash_sentence;
use crate::ui::plan_ref::PlanRef;

/// How many slices a run has; each takes about ten milliseconds.
const SLICES: u32 = 50;
/// Moves of a slice in a plan of one item; larger plans make fewer, as each takes longer.
const MOVES_OF_ONE: usize = 24_000;
/// The fewest moves of a slice.
const LEAST_MOVES: usize = 50;
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

/// What the planner is doing.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum PlannerState {
    /// Nothing.
    #[default]
    Idle,
    /// Looking for a better roadmap; the share of its time that has gone.
    Running(f64),
    /// Done: here is one.
    Proposed(Rc<Proposal>),
    /// There is none, and why.
    Clash(String),
}

/// The planner of the screen.
#[derive(Clone, PartialEq)]
pub struct Planner {
    pub state: PlannerState,
    /// Starts a run.
    pub start: Callback<()>,
    /// Stops a run, or drops a proposal.
    pub discard: Callback<()>,
}

impl Planner {
    /// What is proposed, if anything.
    pub fn proposal(&self) -> Option<Rc<Proposal>> {
        match &self.state {
            PlannerState::Proposed(proposal) => Some(proposal.clone()),
            _ => None,
        }
    }
}

/// A run in progress.
struct Run {
    basis: BasisRef,
    search: Search,
    bound: Bound,
    slice: u32,
    /// Stops the run when dropped.
    _next: Option<Timeout>,
}

type RunCell = Rc<RefCell<Option<Run>>>;

/// The planner; a run or a proposal ends when the plan changes.
#[hook]
pub fn use_planner(plan: &PlanRef, basis: &BasisRef) -> Planner {
    let state = use_state_eq(PlannerState::default);
    let run: RunCell = use_mut_ref(|| None);
    let discard = {
        let (state, run) = (state.setter(), run.clone());
        Callback::from(move |()| {
            run.take();
            state.set(PlannerState::Idle);
        })
    };
    {
        let discard = discard.clone();
        use_effect_with(plan.clone(), move |_| discard.emit(()));
    }
    {
        let run = run.clone();
        use_effect_with((), move |()| move || drop(run.take()));
    }
    let start = {
        let (state, basis) = (state.setter(), basis.clone());
        Callback::from(move |()| begin(&basis, &run, &state))
    };
    Planner { state: (*state).clone(), start, discard }
}

fn begin(basis: &BasisRef, run: &RunCell, state: &UseStateSetter<PlannerState>) {
    let problem = &basis.planning.problem;
    let search = Search::new(problem, SEED, Some(&basis.accepted));
    match search.and_then(|search| Ok((search, Bound::new(problem)?))) {
        Err(clash) => state.set(PlannerState::Clash(clash_sentence(&basis.plan, &clash))),
        Ok((search, bound)) => {
            state.set(PlannerState::Running(0.0));
            run.replace(Some(Run { basis: basis.clone(), search, bound, slice: 0, _next: None }));
            wait(run, state);
        }
    }
}

/// Lets the browser breathe, then does the next slice.
fn wait(run: &RunCell, state: &UseStateSetter<PlannerState>) {
    let (cell, setter) = (run.clone(), state.clone());
    let next = Timeout::new(0, move || slice(&cell, &setter));
    if let Some(run) = run.borrow_mut().as_mut() {
        run._next = Some(next);
    }
}

fn slice(cell: &RunCell, state: &UseStateSetter<PlannerState>) {
    let Some(mut run) = cell.take() else { return };
    let items = run.basis.planning.problem.items.len().max(1);
    let moves = (MOVES_OF_ONE / items).max(LEAST_MOVES);
    let spent = f64::from(run.slice) / f64::from(SLICES);
    // As `u32`: at most `MOVES_OF_ONE`.
    let progress = run.search.step(moves as u32, spent);
    run.bound.improve(1 + (200 / items) as u32, progress.total_cost_of_delay);
    run.slice += 1;
    let proven = run.bound.total_cost_of_delay() >= progress.total_cost_of_delay;
    if run.slice >= SLICES || proven {
        let schedule = run.search.best();
        let bound = run.bound.total_cost_of_delay();
        let still_possible = share_still_possible(&run.basis.planning, &schedule, bound);
        state.set(PlannerState::Proposed(Rc::new(Proposal { schedule, still_possible })));
        return;
    }
    state.set(PlannerState::Running(f64::from(run.slice) / f64::from(SLICES)));
    cell.replace(Some(run));
    wait(cell, state);
}
