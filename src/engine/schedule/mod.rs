//! Selection and scheduling in one: which items to do, and when each starts, so that the total cost of delay is
//! as small as the teams' capacity, the budget, the dates and the dependencies allow.
//!
//! This is the resource-constrained project scheduling problem with selection. The module knows a [`Problem`] of
//! plain integers and nothing of the plan, the clock or the screen.
//!
//! - [`problem`]: what is asked, and whether the question makes sense.
//! - [`check`](mod@check): an exact checker, written on its own so that it can catch the rest of the module out.
//! - [`list`]: a feasible roadmap in about a millisecond, or the [`Clash`] that rules one out.
//! - [`clash_set`](mod@clash_set): the smallest set of constraints that rule out a roadmap.
//! - [`search`]: better and better roadmaps, as long as one lets it run.
//! - [`makespan`]: the other objective, to finish everything soonest.
//! - [`bound`]: how good a roadmap can be at most.
//! - [`exact`]: for small plans, every schedule that could be better, until one is proven best.
//! - [`explain`](mod@explain): what holds each placement where it is, and what keeps the others out.
//!
//! **Invariant:** every [`Schedule`] handed out by this module passes [`check`](check::check) without a violation.

pub mod bound;
pub mod check;
pub mod clash;
pub mod clash_set;
pub mod exact;
pub mod explain;
pub mod list;
pub mod makespan;
pub mod problem;
pub mod search;

mod feasible;
mod ledger;
mod model;

pub use bound::Bound;
pub use check::{Violation, check, total_cost_of_delay, value};
pub use clash::{Block, Clash, ItemClash, Need, RuleClash};
pub use clash_set::{ClashMember, ClashSet, Given, clash_set};
pub use exact::Exact;
pub use explain::{Explanation, Hold, Placement, Rejection, explain};
pub use list::list_schedule;
pub use makespan::{Soonest, finish_soonest};
pub use problem::{
    Demand, Dependency, Instalment, Item, LinearRule, Period, Problem, ProblemError, Schedule, Team,
};
pub use search::{Progress, Search};
