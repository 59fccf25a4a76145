//! The planner of the screen: beside the page where a worker may run, else in short slices, so that the screen stays
//! alive. What it finds is shown as it comes.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::basis::{Basis, BasisRef};
use crate::select::schedule_problem::{ClashReport, Found, Patience, PlanningRun, Proposal, clash_report};
use crate::store::{Asked, Reply};
use crate::ui::hooks::OutsideRef;
use crate::ui::plan_ref::PlanRef;
use crate::worker::planning as task;

/// What the planner is doing.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum PlannerState {
    /// Nothing.
    #[default]
    Idle,
    /// Looking for something better than what it proposes so far; the share of its time that has gone.
    Running(Rc<Proposal>, f64),
    /// Done: here is one.
    Proposed(Rc<Proposal>),
    /// There is none, and why.
    Clash(Rc<ClashReport>),
}

/// The planner of the screen.
#[derive(Clone, PartialEq)]
pub struct Planner {
    pub state: PlannerState,
    /// Starts a run.
    pub start: Callback<()>,
    /// Ends a run with what it has found.
    pub stop: Callback<()>,
    /// Stops a run, or drops a proposal.
    pub discard: Callback<()>,
    /// Asks for a run as soon as the plan has changed.
    pub again: Callback<()>,
}

impl Planner {
    /// What is proposed so far, if anything.
    pub fn proposal(&self) -> Option<Rc<Proposal>> {
        match &self.state {
            PlannerState::Running(proposal, _) | PlannerState::Proposed(proposal) => Some(proposal.clone()),
            _ => None,
        }
    }
}

/// What is under way; dropped, it stops.
enum Run {
    Beside { _asked: Asked },
    InSlices { _next: Timeout },
}

/// Where a run is kept, and what it tells.
#[derive(Clone)]
struct Desk {
    basis: BasisRef,
    run: Rc<RefCell<Option<Run>>>,
    /// What is proposed so far.
    proposal: Rc<RefCell<Option<Rc<Proposal>>>>,
    state: UseStateSetter<PlannerState>,
}

/// The planner; a run or a proposal ends when the plan changes.
#[hook]
pub fn use_planner(plan: &PlanRef, basis: &BasisRef) -> Planner {
    let state = use_state_eq(PlannerState::default);
    let outside = use_context::<OutsideRef>();
    let desk = Desk {
        basis: basis.clone(),
        run: use_mut_ref(|| None),
        proposal: use_mut_ref(|| None),
        state: state.setter(),
    };
    let discard = {
        let desk = desk.clone();
        Callback::from(move |()| desk.end(PlannerState::Idle))
    };
    let wanted = use_mut_ref(|| false);
    {
        let (desk, wanted, outside) = (desk.clone(), wanted.clone(), outside.clone());
        use_effect_with(plan.clone(), move |_| {
            desk.end(PlannerState::Idle);
            if wanted.replace(false) {
                desk.begin(outside.as_ref());
            }
        });
    }
    let again = Callback::from(move |()| *wanted.borrow_mut() = true);
    {
        let run = desk.run.clone();
        use_effect_with((), move |()| move || drop(run.take()));
    }
    let stop = {
        let desk = desk.clone();
        Callback::from(move |()| desk.finish())
    };
    let start = Callback::from(move |()| desk.begin(outside.as_ref()));
    Planner { state: (*state).clone(), start, stop, discard, again }
}

impl Desk {
    /// Proposes the first feasible roadmap at once, and has it improved.
    fn begin(&self, outside: Option<&OutsideRef>) {
        let basis = &self.basis;
        match Proposal::first(&basis.planning.problem, &basis.accepted, basis.planning.stability) {
            Err(clash) => {
                self.end(PlannerState::Clash(Rc::new(clash_report(&basis.plan, &basis.planning, &clash))))
            }
            Ok(first) => {
                self.run.take();
                self.propose(first, 0.0);
                match outside {
                    Some(outside) => self.ask(outside),
                    None => self.begin_here(),
                }
            }
        }
    }

    fn ask(&self, OutsideRef(outside): &OutsideRef) {
        let Basis { planning, accepted, .. } = &*self.basis;
        let question = task::question(&planning.problem, accepted, planning.stability);
        let desk = self.clone();
        let answer = Box::new(move |reply: Reply| match reply {
            Reply::SoFar(numbers) => desk.show(task::found(&numbers)),
            Reply::Whole(numbers) => {
                desk.show(task::found(&numbers));
                desk.finish();
            }
            Reply::Nothing => desk.begin_here(),
        });
        let asked = outside.ask_worker(question, answer);
        // Where no worker can be had, the answer is there already and the run is one in slices.
        let mut run = self.run.borrow_mut();
        if run.is_none() {
            *run = Some(Run::Beside { _asked: asked });
        }
    }

    fn begin_here(&self) {
        let Basis { planning, accepted, .. } = &*self.basis;
        match PlanningRun::begin(&planning.problem, accepted, planning.stability, Patience::Page) {
            Ok(run) => self.wait(Box::new(run)),
            Err(_) => self.finish(),
        }
    }

    /// Lets the browser breathe, then does the next slice.
    fn wait(&self, mut planning: Box<PlanningRun>) {
        let desk = self.clone();
        let next = Timeout::new(0, move || {
            let more = planning.step();
            desk.show(Some(planning.found()));
            if more { desk.wait(planning) } else { desk.finish() }
        });
        let before = self.run.replace(Some(Run::InSlices { _next: next }));
        drop(before);
    }

    fn show(&self, found: Option<Found>) {
        if let Some(found) = found {
            let share = found.share;
            self.propose(Proposal::new(&self.basis.planning, found), share);
        }
    }

    fn propose(&self, mut proposal: Proposal, share: f64) {
        // The same roadmap stays the same value, so that only what changed is drawn again.
        let before = self.proposal.borrow().as_ref().map(|before| before.schedule.clone());
        if let Some(before) = before.filter(|before| *before == proposal.schedule) {
            proposal.schedule = before;
        }
        let proposal = Rc::new(proposal);
        self.proposal.replace(Some(proposal.clone()));
        self.state.set(PlannerState::Running(proposal, share));
    }

    fn finish(&self) {
        self.run.take();
        if let Some(proposal) = self.proposal.borrow().clone() {
            self.state.set(PlannerState::Proposed(proposal));
        }
    }

    fn end(&self, state: PlannerState) {
        self.run.take();
        self.proposal.take();
        self.state.set(state);
    }
}
