//! What would bring an initiative onto the roadmap, tried by planning again.

use crate::engine::schedule::{Problem, Schedule};
use crate::select::ways_in::{Trial, Tried, WayIn};
use crate::store::{Question, Reply};
use crate::worker::Work;
use crate::worker::carried::{Carried, from_numbers, to_numbers};

/// Its name.
pub const TASK: &str = "ways-in";

/// The question what comes of each of these ways to bring an item onto the roadmap shown.
#[must_use]
pub fn question(problem: &Problem, shown: &Schedule, item: usize, ways: &[WayIn]) -> Question {
    let mut numbers = to_numbers(&item);
    shown.put(&mut numbers);
    (ways.len() + 1).put(&mut numbers);
    problem.put(&mut numbers);
    ways.iter().for_each(|way| way.problem.put(&mut numbers));
    Question { task: TASK, text: String::new(), numbers }
}

/// What a reply to [`question`] tells of the ways so far, in their order; none when it is no such reply.
#[must_use]
pub fn tried(numbers: &[f64]) -> Option<Vec<Tried>> {
    from_numbers(numbers)
}

/// Ways that are being tried.
pub struct WaysIn {
    trial: Trial,
    told: usize,
}

impl WaysIn {
    /// The trial of a question; none when it makes no sense.
    #[must_use]
    pub fn new(question: &Question) -> Option<Self> {
        let (item, (shown, problems)): (usize, (Schedule, Vec<Problem>)) = from_numbers(&question.numbers)?;
        Some(Self { trial: Trial::new(problems, shown, item), told: 0 })
    }
}

impl Work for WaysIn {
    fn step(&mut self) -> Option<Reply> {
        let more = self.trial.step();
        let tried = self.trial.tried();
        if more && tried.len() == self.told {
            return None;
        }
        self.told = tried.len();
        let numbers = to_numbers(&tried.to_vec());
        Some(if more { Reply::SoFar(numbers) } else { Reply::Whole(numbers) })
    }
}
