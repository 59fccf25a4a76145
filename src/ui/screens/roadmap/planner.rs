//! Runs the planner in short slices, so that the screen stays alive, and holds what it proposes.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::basis::BasisRef;
use crate::select::schedule_problem::{PlanningRun, Proposal};
use crate::ui::plan_ref::PlanRef;

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
    planning: PlanningRun,
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
    match PlanningRun::begin(&basis.plan, &basis.planning, &basis.accepted) {
        Err(sentence) => state.set(PlannerState::Clash(sentence)),
        Ok(planning) => {
            state.set(PlannerState::Running(0.0));
            run.replace(Some(Run { basis: basis.clone(), planning, _next: None }));
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
    if run.planning.step() {
        state.set(PlannerState::Running(run.planning.share()));
        cell.replace(Some(run));
        wait(cell, state);
    } else {
        let proposal = run.planning.proposal(&run.basis.planning);
        state.set(PlannerState::Proposed(Rc::new(proposal)));
    }
}
