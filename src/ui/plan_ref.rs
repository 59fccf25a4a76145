//! The plan as screens are handed it.

use std::ops::Deref;
use std::rc::Rc;

use crate::domain::Plan;

/// A shared plan. Two are equal only when they are the very same, so that comparing costs nothing and
/// a screen is drawn again exactly when the plan changed.
#[derive(Clone, Debug)]
pub struct PlanRef(pub Rc<Plan>);

impl PartialEq for PlanRef {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for PlanRef {
    type Target = Plan;
    fn deref(&self) -> &Plan {
        &self.0
    }
}
