//! Why a ballot cannot be used, in sentences with a way out.

use thiserror::Error;

use super::{MOST_BYTES, MOST_SCORES, VERSION};
use crate::format::import::ImportError;
use crate::format::plan_file::FileError;

/// Why a ballot cannot be used.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum BallotError {
    /// The bytes are not the JSON of a ballot.
    #[error(transparent)]
    File(#[from] FileError),
    /// A table that cannot be read.
    #[error(transparent)]
    Table(#[from] ImportError),
    /// More bytes than a ballot may have.
    #[error("“{name}” has {} MB; a ballot has at most {} MB. Check that it is the right file.", .bytes.div_ceil(1 << 20), MOST_BYTES >> 20)]
    TooLarge {
        /// The file's name.
        name: String,
        /// Its size.
        bytes: usize,
    },
    /// More scores than a ballot may have.
    #[error(
        "“{name}” holds more than {MOST_SCORES} scores, the most of a ballot. Check that it is the right file."
    )]
    TooMany {
        /// The file's name.
        name: String,
    },
    /// Made by a newer Roadbook.
    #[error(
        "“{name}” was made by a newer Roadbook (ballot version {version}; this one reads {VERSION}). Reload the page for the newest, or ask for the ballot again."
    )]
    Newer {
        /// The file's name.
        name: String,
        /// Its version.
        version: u32,
    },
    /// A table without a column of scores.
    #[error(
        "“{name}” has no column of scores. Paste a heading line, then lines with the initiative's title and one score per input."
    )]
    NoScores {
        /// The file's name.
        name: String,
    },
    /// Made for another plan.
    #[error(
        "“{name}” is a ballot for {found}, not for “{wanted}”. Ask for a ballot of this plan, or have its initiatives matched by title."
    )]
    OtherPlan {
        /// The file's name.
        name: String,
        /// The plan it was made for, in quotation marks, or that it is a copy.
        found: String,
        /// The plan that is open.
        wanted: String,
    },
    /// No score was filled in.
    #[error("“{name}” holds no score yet: every estimate is empty. Fill some in and import it again.")]
    Empty {
        /// The file's name.
        name: String,
    },
    /// Not one score fits the plan.
    #[error("No score in “{name}” fits this plan ({count} read). {first}")]
    NothingFits {
        /// The file's name.
        name: String,
        /// How many there are.
        count: usize,
        /// The first reason, as a sentence.
        first: String,
    },
}
