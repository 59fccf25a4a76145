//! Ballots in and out: one stakeholder's scores as a small JSON file or a pasted table.
//!
//! [`read_ballot`] and [`read_ballot_table`] turn bytes into what stands there; [`fit`] holds that against a plan:
//! whose ballot it is, which initiatives and inputs are meant, what cannot be used and why. [`empty_ballot`] and
//! [`empty_table`] ask for one; [`sheet`] lays one out to be filled in where the plan is not at hand, and [`ballot_text`]
//! writes down what was filled in.
//!
//! **Invariants:** limits are checked before anything is built; no bytes make a reader panic; a score that does not fit
//! the plan is listed, never dropped unseen; an empty ballot holds nobody's numbers.

mod drafts;
mod error;
mod fit;
mod read;
mod sheet;
mod table;
mod write;

pub use drafts::{MOST_DRAFTS, draft_of, drafts_with, drafts_without};
pub use error::{BallotError, GivenProblem};
pub use fit::{Fitted, Fitting, fit, sole_input};
pub use read::read_ballot;
pub use sheet::{Estimates, Sheet, SheetRow, sheet};
pub use table::read_ballot_table;
pub use write::{ballot_file_name, ballot_name, ballot_text, empty_ballot, empty_table};

use crate::domain::{Date, Estimate};
use crate::select::agreement::BallotInput;

/// What a ballot says it is.
pub const FORMAT: &str = "roadbook-ballot";
/// The version this build writes.
pub const VERSION: u32 = 1;
/// How the name of a ballot file ends.
pub const NAME_ENDING: &str = ".ballot.json";
/// Most bytes of a ballot: 16 MiB.
pub const MOST_BYTES: usize = 16 * 1024 * 1024;
/// Most scores of a ballot.
pub const MOST_SCORES: usize = 100_000;
/// Most inputs that a ballot may ask for.
pub const MOST_INPUTS: usize = 1_000;

/// What stands in a ballot.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BallotFile {
    /// The file's name, or what stands for it.
    pub name: String,
    /// The id of the plan it was made for; empty for a table, which does not say.
    pub plan_id: String,
    /// That plan's title.
    pub plan_title: String,
    /// Whose it is, by id; may be empty.
    pub stakeholder_id: String,
    /// Whose it is, by name; may be empty.
    pub stakeholder: String,
    /// When it was cast.
    pub on: Option<Date>,
    /// What is asked of each initiative; empty where it does not say.
    pub inputs: Vec<BallotInput>,
    /// The scores in file order.
    pub scores: Vec<FileScore>,
}

impl BallotFile {
    /// Whether it came as a table: titles and columns rather than ids and inputs.
    #[must_use]
    pub fn is_table(&self) -> bool {
        self.plan_id.is_empty()
    }

    /// Whether it is one to fill in: it asks, and holds nobody's numbers.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        !self.is_table()
            && !self.scores.is_empty()
            && self.scores.iter().all(|score| score.given == Given::Nothing)
    }
}

/// One score as it stands in a ballot.
#[derive(Clone, Debug, PartialEq)]
pub struct FileScore {
    /// The initiative's id; empty in a table.
    pub initiative: String,
    /// Its title.
    pub title: String,
    /// The input's key, or a column's header.
    pub input: String,
    /// What was given.
    pub given: Given,
}

/// What was given for one input.
#[derive(Clone, Debug, PartialEq)]
pub enum Given {
    /// Nothing: not every box needs filling.
    Nothing,
    /// A number or a range.
    Estimate(Estimate),
    /// A text, to be read as its input asks.
    Text(String),
    /// Something else, and what is wrong with it.
    Wrong(GivenProblem),
}
