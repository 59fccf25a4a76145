//! A roadmap as it is planned, with how sure each effort is.

use crate::estimate::Distribution;
use crate::schedule::Dependency;

/// A roadmap to be played through.
///
/// Periods count from 0. An item's end is the period after its last one: what takes the first two periods ends at 2.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Risk {
    /// The periods of the roadmap.
    pub horizon: u32,
    /// What each team offers, period by period: over the horizon and as far beyond it as work may run late. The shortest
    /// list counts for all.
    pub capacity: Vec<Vec<i64>>,
    /// What is on the roadmap. Of two with the same start the earlier in this list goes first.
    pub items: Vec<Planned>,
    /// What must be done before what, by places in `items`.
    pub dependencies: Vec<Dependency>,
    /// Days by which several items must be done.
    pub gates: Vec<Gate>,
    /// The part of the errors' variance that is common to all items, 0 to 1; see [`SHARED_ERROR`](super::SHARED_ERROR).
    pub shared_error: f64,
}

/// An item of the roadmap.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Planned {
    /// Names its random numbers.
    pub id: String,
    /// The period it starts in.
    pub start: u32,
    /// The first period it may start in.
    pub earliest: u32,
    /// Whether it is held to its start: it may begin later, where it must, but not before.
    pub held: bool,
    /// The end that keeps its deadline.
    pub deadline: Option<u32>,
    /// Its work, in order.
    pub work: Vec<Package>,
}

/// A piece of an item's work.
#[derive(Clone, Debug, PartialEq)]
pub struct Package {
    /// Place of the team in [`Risk::capacity`]; none where it takes nobody's time.
    pub team: Option<usize>,
    /// What the team gives in each period.
    pub amount: i64,
    /// Periods it is planned to take from now on; 0 where it is done.
    pub length: u32,
    /// Effort done in a period that gives the whole amount.
    pub pace: f64,
    /// Periods' worth of it that are done already.
    pub done: f64,
    /// The whole effort.
    pub effort: Distribution,
    /// Whether it starts when the package before it is done, not with it.
    pub after_previous: bool,
}

/// A day by which several items must be done: a milestone.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gate {
    /// Places in [`Risk::items`].
    pub items: Vec<usize>,
    /// The end that is in time, if there is a day.
    pub deadline: Option<u32>,
}

impl Package {
    /// A package from the item's start on, with nothing done yet.
    #[must_use]
    pub fn new(team: Option<usize>, amount: i64, length: u32, pace: f64, effort: Distribution) -> Self {
        Self { team, amount, length, pace, done: 0.0, effort, after_previous: false }
    }
}
