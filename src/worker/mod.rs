//! Work that takes too long for the page itself, as questions that a worker answers with numbers.
//!
//! - [`ranking`]: the chances of a ranking.
//! - [`planning`]: better and better roadmaps, told as they are found.
//! - [`forecast`]: a roadmap played through many times.
//! - [`table`]: a table that is to be imported.
//! - [`ways_in`]: what would bring an initiative onto the roadmap.
//! - [`carried`]: values as numbers and back.
//!
//! A question is begun once and then worked on in short [`Work::step`]s, so that whoever runs it can tell what is known
//! so far and stop at any time. Knows nothing of how messages travel, and no clock.
//!
//! **Invariant:** an answer is the same wherever it is worked out, up to how finely the page itself may look.

pub mod carried;
pub mod forecast;
pub mod planning;
pub mod ranking;
pub mod table;
mod table_carried;
pub mod ways_in;

use crate::store::{Question, Reply};

/// A question being worked on.
pub trait Work {
    /// Does a little, at most some ten milliseconds of it; what is known then, if that is news.
    fn step(&mut self) -> Option<Reply>;
}

/// Begins work on a question; `None` when it is not one that this build knows.
#[must_use]
pub fn begin(question: &Question) -> Option<Box<dyn Work>> {
    match question.task {
        ranking::TASK => Some(Box::new(ranking::Ranking::new(question))),
        planning::TASK | planning::SCENARIO => Some(Box::new(planning::Planning::new(question)?)),
        forecast::TASK => Some(Box::new(forecast::Forecast::new(question)?)),
        table::TASK => Some(Box::new(table::TableReading::new(question)?)),
        ways_in::TASK => Some(Box::new(ways_in::WaysIn::new(question)?)),
        _ => None,
    }
}

/// The task of this name, if this build knows it.
#[must_use]
pub fn task(name: &str) -> Option<&'static str> {
    let tasks =
        [ranking::TASK, planning::TASK, planning::SCENARIO, forecast::TASK, table::TASK, ways_in::TASK];
    tasks.into_iter().find(|task| *task == name)
}
