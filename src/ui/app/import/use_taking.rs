//! An import that is taken over: at once where it is short, else decided in slices, with the progress told.

use std::rc::Rc;

use yew::prelude::*;

use crate::command::{Command, DecideRun};
use crate::format::import::Edits;
use crate::store::{Decided, Msg, Notice};
use crate::ui::hooks::{OutsideRef, Slices, in_slices};
use crate::ui::plan_ref::{PlanRef, Shared};

/// Parts of a command that are decided in a slice: some ten milliseconds. No more are decided at once.
const PARTS_IN_SLICE: usize = 2_000;

/// What is to be taken over.
#[derive(Clone)]
pub struct Order {
    /// What an import does.
    pub edits: Shared<Edits>,
    /// What the person is told when it is done.
    pub notice: Notice,
}

/// The share that is decided of an import that is being taken over, and what takes one over; with none, it stops. Where the
/// plan changes meanwhile it stops too, so that the rows are held against the plan as it is by then; `tell` says so.
#[hook]
pub fn use_taking(
    plan: &PlanRef,
    dispatch: &Callback<Msg>,
    tell: &Callback<Msg>,
) -> (Option<f64>, Callback<Option<Order>>) {
    let (share, work) = (use_state_eq(|| None::<f64>), use_mut_ref(Slices::default));
    let outside = use_context::<OutsideRef>();
    {
        let (share, work, tell) = (share.clone(), work.clone(), tell.clone());
        use_effect_with(plan.clone(), move |plan| {
            if share.is_some() {
                drop(work.replace(Slices::default()));
                share.set(None);
                tell.emit(Msg::Notify(Notice::problem(plan.words().import_plan_changed())));
            }
        });
    }
    let take = {
        let (setter, plan, dispatch) = (share.setter(), plan.clone(), dispatch.clone());
        Callback::from(move |order: Option<Order>| {
            let command = order.as_ref().and_then(|order| order.edits.command.clone());
            let Some((order, command)) = order.zip(command) else {
                setter.set(None);
                let before = work.replace(Slices::default());
                return drop(before);
            };
            let Some(outside) = outside.clone().filter(|_| parts(&command) > PARTS_IN_SLICE) else {
                return dispatch.emit(Msg::RunAndTell(command, order.notice));
            };
            setter.set(Some(0.0));
            let before = work.replace(decide((&plan, outside), command, order.notice, &setter, &dispatch));
            drop(before);
        })
    };
    (*share, take)
}

fn parts(command: &Command) -> usize {
    match command {
        Command::Import(rows) => rows.len(),
        Command::Several { commands, .. } => commands.len(),
        _ => 1,
    }
}

fn decide(
    (plan, outside): (&PlanRef, OutsideRef),
    command: Command,
    notice: Notice,
    setter: &UseStateSetter<Option<f64>>,
    dispatch: &Callback<Msg>,
) -> Slices {
    let (plan, command, mut run) = (plan.0.clone(), Rc::new(command), DecideRun::new(plan));
    let (setter, dispatch) = (setter.clone(), dispatch.clone());
    in_slices(move || {
        let Some(result) = run.step(&command, PARTS_IN_SLICE, &*outside.0) else {
            setter.set(Some(run.share(&command)));
            return true;
        };
        setter.set(None);
        let decided = Decided { command: command.clone(), plan: plan.clone(), result };
        dispatch.emit(Msg::TakeDecided(Box::new(decided), notice.clone()));
        false
    })
}
