//! Why a ballot cannot be used, in sentences with a way out.

use super::{MOST_BYTES, MOST_INPUTS, MOST_SCORES, VERSION};
use crate::domain::EstimateError;
use crate::format::import::ImportError;
use crate::format::plan_file::{FileError, Found};
use crate::language::{Say, Words, english_errors};

/// Why a ballot cannot be used.
#[derive(Clone, Debug, PartialEq)]
pub enum BallotError {
    /// The bytes are not the JSON of a ballot.
    File(FileError),
    /// A table that cannot be read.
    Table(ImportError),
    /// More bytes than a ballot may have.
    TooLarge {
        /// The file's name.
        name: String,
        /// Its size.
        bytes: usize,
    },
    /// More scores than a ballot may have.
    TooMany {
        /// The file's name.
        name: String,
    },
    /// Asks for more inputs than a ballot may.
    AsksTooMuch {
        /// The file's name.
        name: String,
    },
    /// Made by a newer Roadbook.
    Newer {
        /// The file's name.
        name: String,
        /// Its version.
        version: u32,
    },
    /// A table without a column of scores.
    NoScores {
        /// The file's name.
        name: String,
    },
    /// Made for another plan.
    OtherPlan {
        /// The file's name.
        name: String,
        /// The plan it was made for.
        found: String,
        /// Whether that is another copy of a plan with the same title.
        is_copy: bool,
        /// The plan that is open.
        wanted: String,
    },
    /// No score was filled in.
    Empty {
        /// The file's name.
        name: String,
    },
    /// Not one score fits the plan.
    NothingFits {
        /// The file's name.
        name: String,
        /// How many there are.
        count: usize,
        /// The first reason, as a sentence in the reader's words.
        first: String,
    },
}

impl Say for BallotError {
    fn say(&self, words: &Words) -> String {
        match self {
            Self::File(error) => error.say(words),
            Self::Table(error) => error.say(words),
            Self::TooLarge { name, bytes } => {
                let (found, most) = (bytes.div_ceil(1 << 20), MOST_BYTES >> 20);
                words.ballot_too_large(name, &found.to_string(), &most.to_string())
            }
            Self::TooMany { name } => words.ballot_too_many(name, &MOST_SCORES.to_string()),
            Self::AsksTooMuch { name } => words.ballot_asks_too_much(name, &MOST_INPUTS.to_string()),
            Self::Newer { name, version } => {
                words.ballot_newer(name, &version.to_string(), &VERSION.to_string())
            }
            Self::NoScores { name } => words.ballot_no_scores(name),
            Self::OtherPlan { name, found, is_copy: false, wanted } => {
                words.ballot_other_plan(name, found, wanted)
            }
            Self::OtherPlan { name, found, is_copy: true, .. } => words.ballot_other_copy(name, found),
            Self::Empty { name } => words.ballot_empty(name),
            Self::NothingFits { name, count, first } => {
                words.ballot_nothing_fits(name, &count.to_string(), first)
            }
        }
    }
}
english_errors!(BallotError);

impl From<FileError> for BallotError {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}

impl From<ImportError> for BallotError {
    fn from(error: ImportError) -> Self {
        Self::Table(error)
    }
}

/// Why what was given for one input is no estimate.
#[derive(Clone, Debug, PartialEq)]
pub enum GivenProblem {
    /// Numbers that make none.
    Numbers(EstimateError),
    /// No numbers at all.
    NoEstimate(Found),
}

impl Say for GivenProblem {
    fn say(&self, words: &Words) -> String {
        match self {
            Self::Numbers(error) => error.say(words),
            Self::NoEstimate(found) => words.ballot_no_estimate(&found.say(words)),
        }
    }
}
