//! The plan as the planner sees it, worked out once per plan.

use std::ops::Deref;
use std::rc::Rc;

use yew::prelude::*;

use crate::select::schedule_problem::{PlanningProblem, Schedule, accepted_schedule, planning_problem};
use crate::ui::plan_ref::PlanRef;
use crate::ui::screens::ScreenProps;

/// A plan with its planning problem and the roadmap accepted in it.
#[derive(Debug)]
pub struct Basis {
    pub plan: PlanRef,
    pub planning: PlanningProblem,
    pub accepted: Schedule,
}

/// A shared basis; two are equal only when they are the very same.
#[derive(Clone, Debug)]
pub struct BasisRef(Rc<Basis>);

impl PartialEq for BasisRef {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for BasisRef {
    type Target = Basis;
    fn deref(&self) -> &Basis {
        &self.0
    }
}

/// The basis of the plan at hand.
#[hook]
pub fn use_basis(props: &ScreenProps) -> BasisRef {
    let basis = use_memo((props.plan.clone(), props.today), |(plan, today)| {
        let planning = planning_problem(plan, *today);
        let accepted = accepted_schedule(plan, &planning);
        BasisRef(Rc::new(Basis { plan: plan.clone(), planning, accepted }))
    });
    (*basis).clone()
}
