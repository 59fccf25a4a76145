//! Whatever a person hands in: told apart by its content, read by the right door.

use super::ballot::{BallotError, BallotFile, read_ballot};
use super::import::{Import, ImportError, ImportReason, read_table};
use super::picture::{PictureError, plan_in_picture};
use super::plan_file::sniff::{FileKind, sniff};
use super::plan_file::{FileError, Opened, read_plan};
use crate::language::{Say, Words, english_errors};

/// What a file turned out to be.
#[derive(Clone, Debug, PartialEq)]
pub enum Incoming {
    /// A plan.
    Plan(Box<Opened>),
    /// A table of initiatives.
    Table(Box<Import>),
    /// A stakeholder's ballot.
    Ballot(Box<BallotFile>),
}

/// Why a file cannot be taken in; each is a sentence with a way out.
#[derive(Clone, Debug, PartialEq)]
pub enum IncomingError {
    /// Larger than anything that can be read; said before it is read.
    TooLarge {
        /// The file's name.
        name: String,
        /// Its size.
        bytes: u64,
    },
    /// The browser could not read it.
    Unreadable {
        /// The file's name.
        name: String,
    },
    /// A link that cannot be read.
    Link {
        /// Why not, as a sentence in the reader's words.
        told: String,
    },
    /// A plan that cannot be opened.
    Plan(FileError),
    /// A table that cannot be used.
    Table(ImportError),
    /// A ballot that cannot be used.
    Ballot(BallotError),
    /// A picture that does not open as a plan.
    Picture {
        /// The file's name.
        name: String,
        /// Why not.
        error: PictureError,
    },
    /// One of several files.
    OneOfSeveral {
        /// The file's name.
        name: String,
        /// What is wrong with it.
        error: Box<IncomingError>,
    },
    /// Several files at once, not all of them ballots.
    NotABallot {
        /// The first file that is none.
        name: String,
    },
}

impl Say for IncomingError {
    fn say(&self, words: &Words) -> String {
        match self {
            Self::TooLarge { name, bytes } => {
                words.incoming_too_large(name, &(bytes / 1_000_000).to_string())
            }
            Self::Unreadable { name } => words.incoming_unreadable(name),
            Self::Link { told } => told.clone(),
            Self::Plan(error) => error.say(words),
            Self::Table(error) => error.say(words),
            Self::Ballot(error) => error.say(words),
            Self::Picture { name, error } => words.incoming_picture(name, &error.say(words)),
            Self::OneOfSeveral { name, error } => words.incoming_one_of_several(name, &error.say(words)),
            Self::NotABallot { name } => words.incoming_not_a_ballot(name),
        }
    }
}
english_errors!(IncomingError);

impl From<FileError> for IncomingError {
    fn from(error: FileError) -> Self {
        Self::Plan(error)
    }
}

impl From<ImportError> for IncomingError {
    fn from(error: ImportError) -> Self {
        Self::Table(error)
    }
}

impl From<BallotError> for IncomingError {
    fn from(error: BallotError) -> Self {
        Self::Ballot(error)
    }
}

/// No file with more bytes is worth reading.
pub const MOST_BYTES: u64 = 34_000_000;

/// Refuses by its size a file that need not even be read.
pub fn check_size(name: &str, bytes: u64) -> Result<(), IncomingError> {
    if bytes > MOST_BYTES {
        return Err(IncomingError::TooLarge { name: name.to_owned(), bytes });
    }
    Ok(())
}

/// Reads a plan (also one inside a picture), a ballot or a table, by what the bytes look like.
pub fn read_incoming(bytes: &[u8], name: &str) -> Result<Incoming, IncomingError> {
    if let Some(inside) = plan_in_picture(bytes) {
        let text = inside.map_err(|error| IncomingError::Picture { name: name.to_owned(), error })?;
        return Ok(Incoming::Plan(Box::new(read_plan(&text)?)));
    }
    match sniff(bytes) {
        FileKind::Plan => Ok(Incoming::Plan(Box::new(read_plan(bytes)?))),
        // A list of records is a table; other JSON is told what a plan would be.
        FileKind::OtherJson => match read_table(bytes, name) {
            Ok(import) => Ok(Incoming::Table(Box::new(import))),
            Err(error @ ImportError { reason: ImportReason::TooManyRows, .. }) => Err(error.into()),
            Err(_) => Ok(Incoming::Plan(Box::new(read_plan(bytes)?))),
        },
        // In another encoding it would only be taken for a poor table.
        FileKind::Utf16 if holds_json_in_utf16(bytes) => {
            Err(FileError::OtherKind { kind: FileKind::Utf16 }.into())
        }
        FileKind::Ballot => Ok(Incoming::Ballot(Box::new(read_ballot(bytes, name)?))),
        _ => Ok(Incoming::Table(Box::new(read_table(bytes, name)?))),
    }
}

/// Whether bytes are to be read as a table: no plan, also not inside a picture, and no ballot.
#[must_use]
pub fn is_table(bytes: &[u8]) -> bool {
    match sniff(bytes) {
        FileKind::Plan | FileKind::Ballot => false,
        FileKind::Utf16 => !holds_json_in_utf16(bytes),
        _ => plan_in_picture(bytes).is_none(),
    }
}

fn holds_json_in_utf16(bytes: &[u8]) -> bool {
    let mut letters = bytes.iter().skip(2).filter(|byte| **byte != 0 && !byte.is_ascii_whitespace());
    letters.next() == Some(&b'{')
}

#[cfg(test)]
mod tests {
    use super::{Incoming, check_size, read_incoming};

    fn sentence(bytes: &[u8], name: &str) -> String {
        read_incoming(bytes, name).unwrap_err().to_string()
    }

    #[test]
    fn each_kind_goes_through_its_own_door() {
        let plan = br#"{"format": "roadbook-plan", "version": 1, "plan": {"id": "pl_a", "settings": {"start": "2027-01-04"}}}"#;
        assert!(matches!(read_incoming(plan, "harbour.plan.json"), Ok(Incoming::Plan(_))));
        let table = b"Feature,Reach\nGuest checkout,800\n";
        assert!(matches!(read_incoming(table, "sheet.csv"), Ok(Incoming::Table(_))));
    }

    #[test]
    fn what_is_neither_is_named_with_a_way_out() {
        insta::assert_snapshot!(sentence(b"\xff\xd8\xff\xe0", "roadmap.csv"), @"“roadmap.csv” is a picture, not a table in text. Open it where it came from and save or export it as CSV (UTF-8).");
        insta::assert_snapshot!(sentence(b"<!doctype html><p>Not found", "plan.json"), @"“plan.json” is a web page, not a table; often that is a sign-in page saved by mistake. Sign in, export again and choose CSV.");
        insta::assert_snapshot!(sentence(b"{\"tasks\": []}", "tasks.json"), @r#"This is JSON of another kind (no "format": "roadbook-plan"), not a plan file. Choose a file that was exported from Roadbook; its name ends in .plan.json."#);
        insta::assert_snapshot!(check_size("all.csv", 50_000_000).unwrap_err(), @"“all.csv” has 50 MB; a plan may have 32 MB and a table 20 MB. Export only what you need.");
    }
}
