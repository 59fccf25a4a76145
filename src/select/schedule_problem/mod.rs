//! From a plan to a planning problem, and from a schedule back to placements.
//!
//! Apart from [`PlanningRun`], which drives the planner, it only translates. Times become periods, effort becomes person-days, and every decision
//! that a person could want to know of is kept as a [`PlanningNote`].
//!
//! **Invariants:** items of the problem stand in the order of [`PlanningProblem::initiatives`], teams in plan order;
//! launched and rejected initiatives are never among them; the placements made of a feasible schedule, once accepted,
//! read back as that schedule.

pub mod calendar;
mod clash;
mod notes;
mod problem;
mod report;
mod run;
mod schedule;
mod shares;
mod work;
mod worth;

pub(crate) use clash::spans;
pub use clash::{clash_sentence, violation_sentence};
pub use notes::{NoteKind, PlanningNote};
pub use problem::{PlanningProblem, planning_problem};
pub use report::{Change, ClashConstraint, ClashReport, Relaxation, clash_report};
pub use run::{Found, Patience, PlanningRun, Proposal};
pub use schedule::{accepted_schedule, moved_placement, placement_on, placements};
pub use shares::{ShareRule, main_goal};
pub use work::Profile;
pub(crate) use work::{duration, package_length, profile, weeks_without_work};
pub use worth::Worth;
pub(crate) use worth::worth;

pub use crate::engine::schedule::Schedule;
