//! What if: a scenario's plan, the roadmap that follows from it, and how that differs from the accepted one.
//!
//! A scenario is stored as what it changes; its plan, its roadmap and every figure are worked out. Roadmaps are compared by
//! the plan's own costs of delay and on the same random numbers, so that what differs comes from the scenario.
//!
//! **Invariant:** the plan that `Command::AdoptScenario` makes has the roadmap that was shown.

mod apply;
mod ask;
mod compare;
mod kpis;
mod outcome;

pub use apply::apply;
pub use ask::{Ask, ask_words, asked, changes_words, month_words};
pub use compare::{Cell, Comparison, Line, compare};
pub use outcome::{Outcome, PlannedScenario};
