//! What can be wrong with a plan file, said so that a person can mend it.

use std::fmt;

use thiserror::Error;

use super::limits;
use super::sniff::FileKind;
use crate::domain::PlanError;

/// Why a text does not open as a plan. Displays as plain sentences that end in a way out.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum FileError {
    /// Nothing in it.
    #[error("The file is empty. Choose another copy of the plan, or start a new one.")]
    Empty,
    /// More bytes than a plan may have.
    #[error(
        "The file has {} MB; a plan file has at most {} MB. Check that it is the right file.",
        .bytes.div_ceil(1 << 20), limits::MOST_BYTES >> 20
    )]
    TooLarge {
        /// Its size.
        bytes: usize,
    },
    /// Not text in UTF-8.
    #[error(
        "The file stops being readable text (UTF-8) at byte {place}. Save it as UTF-8, or choose another copy."
    )]
    NotUtf8 {
        /// The first byte that does not belong, counted from 0.
        place: usize,
    },
    /// A file of quite another kind.
    #[error("This is {kind}, not a plan file. {}", .kind.way_out())]
    OtherKind {
        /// What it looks like.
        kind: FileKind,
    },
    /// The text ends in the middle.
    #[error("The file stops in the middle, at line {line}: its end is missing. Fetch or export it again.")]
    CutOff {
        /// The last line, counted from 1.
        line: usize,
    },
    /// Not JSON.
    #[error(
        "The file is not valid JSON at line {line}, column {column}: {problem}. Mend that line, or export the file again."
    )]
    NotJson {
        /// Line, counted from 1.
        line: usize,
        /// Column in bytes, counted from 1.
        column: usize,
        /// What is wrong there.
        problem: String,
    },
    /// Beyond one of the [`limits`].
    #[error(
        "{place} holds more than {most} {what}, the most that a plan file may have there. Check that it is the right file, or split the plan."
    )]
    TooMuch {
        /// Where, as the start of a sentence, such as `Line 7` or `The file`.
        place: String,
        /// The limit.
        most: usize,
        /// What there is too much of.
        what: &'static str,
    },
    /// A required field is absent or null.
    #[error("{}{path} is missing; it must hold {expected}. Add it, or export the file again.", Within(.record))]
    Missing {
        /// Such as `plan.initiatives[3].id`.
        path: String,
        /// The record's noun and title, when known.
        record: Option<String>,
        /// What belongs there.
        expected: String,
    },
    /// A value of the wrong kind.
    #[error("{}{path} holds {found}; it must hold {expected}. Mend it there, or export the file again.", Within(.record))]
    Wrong {
        /// Such as `plan.initiatives[3].work[0].people`.
        path: String,
        /// The record's noun and title, when known.
        record: Option<String>,
        /// What belongs there.
        expected: String,
        /// What is there.
        found: String,
    },
    /// Two records of one table with the same id.
    #[error("Two records in plan.{table} have the id “{id}”. Give one of them another id.")]
    SameIdTwice {
        /// The table's key.
        table: &'static str,
        /// The id.
        id: String,
    },
    /// Every value reads, but the plan breaks its own rules.
    #[error("The plan does not hold together. {}{} Mend this in the file, or export it again.", Sentences(.problems), AndMore(.more))]
    Invalid {
        /// The first few problems.
        problems: Vec<PlanError>,
        /// How many more there are.
        more: usize,
    },
    /// Made by a newer version, in a way this one cannot show.
    #[error(
        "The plan was saved by a newer Roadbook (file version {version}) and cannot be shown by this one. Reload the page, or open it with the newer version. ({because})"
    )]
    Newer {
        /// The file's version.
        version: u32,
        /// What this version stumbled on; for a log, since mending it is not the way out.
        because: Box<FileError>,
    },
}

/// "In the initiative “Guest checkout”, ", where the record is known.
struct Within<'a>(&'a Option<String>);

impl fmt::Display for Within<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(record) => write!(out, "In the {record}, "),
            None => Ok(()),
        }
    }
}

/// Sentences with a space between them.
struct Sentences<'a>(&'a [PlanError]);

impl fmt::Display for Sentences<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, problem) in self.0.iter().enumerate() {
            write!(out, "{}{problem}", if place > 0 { " " } else { "" })?;
        }
        Ok(())
    }
}

/// " And 3 more.", where there are more.
struct AndMore<'a>(&'a usize);

impl fmt::Display for AndMore<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            0 => Ok(()),
            more => write!(out, " And {more} more."),
        }
    }
}

/// "once" or "3 times".
struct Times<'a>(&'a usize);

impl fmt::Display for Times<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            1 => out.write_str("once"),
            count => write!(out, "{count} times"),
        }
    }
}

/// What a person should know about a plan that did open.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum FileWarning {
    /// A field this version does not know; kept and written back.
    #[error("The field {place} is not known to this version; it is kept as it is (found {}).", Times(.count))]
    UnknownField {
        /// Such as `plan.initiatives.colour`.
        place: String,
        /// How many records have it.
        count: usize,
    },
    /// Yet more unknown fields than are worth listing.
    #[error("{count} other fields are not known to this version; they are kept as they are.")]
    MoreUnknownFields {
        /// How many.
        count: usize,
    },
    /// A field beside `format`, `version` and `plan`.
    #[error("The field {key} stands outside the plan; it is not kept.")]
    OutsideThePlan {
        /// Its key.
        key: String,
    },
    /// Saved by an older version and brought up to date.
    #[error(
        "The file has version {version}; it was brought up to date and will be saved as version {}.",
        super::VERSION
    )]
    Migrated {
        /// The file's version.
        version: u32,
    },
    /// Saved by a newer version: to look at, not to save over.
    #[error(
        "The plan was saved by a newer Roadbook (file version {version}). It opens read-only, so that nothing is lost."
    )]
    Newer {
        /// The file's version.
        version: u32,
    },
}
