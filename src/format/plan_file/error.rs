//! What can be wrong with a plan file, said so that a person can mend it.

use super::limits;
use super::sniff::FileKind;
use crate::domain::{EstimateError, PlanError, TableName};
use crate::language::{Say, Words, english_errors};

/// Why a text does not open as a plan. Displays as plain sentences that end in a way out.
#[derive(Clone, Debug, PartialEq)]
pub enum FileError {
    /// Nothing in it.
    Empty,
    /// More bytes than a plan may have.
    TooLarge {
        /// Its size.
        bytes: usize,
    },
    /// Not text in UTF-8.
    NotUtf8 {
        /// The first byte that does not belong, counted from 0.
        place: usize,
    },
    /// A file of quite another kind.
    OtherKind {
        /// What it looks like.
        kind: FileKind,
    },
    /// The text ends in the middle.
    CutOff {
        /// The last line, counted from 1.
        line: usize,
    },
    /// Not JSON.
    NotJson {
        /// Line, counted from 1.
        line: usize,
        /// Column in bytes, counted from 1.
        column: usize,
        /// What is wrong there.
        problem: String,
    },
    /// Beyond one of the [`limits`].
    TooMuch {
        /// What there is too much of, and where.
        what: TooMuch,
        /// The limit.
        most: usize,
    },
    /// A required field is absent or null.
    Missing {
        /// Such as `plan.initiatives[3].id`.
        path: String,
        /// The record's table and title, when known.
        record: Option<(TableName, String)>,
        /// What belongs there.
        expected: Expected,
    },
    /// A value of the wrong kind.
    Wrong {
        /// Such as `plan.initiatives[3].work[0].people`.
        path: String,
        /// The record's table and title, when known.
        record: Option<(TableName, String)>,
        /// What belongs there.
        expected: Expected,
        /// What is there.
        found: Found,
    },
    /// Two records of one table with the same id.
    SameIdTwice {
        /// The table's key.
        table: &'static str,
        /// The id.
        id: String,
    },
    /// Every value reads, but the plan breaks its own rules.
    Invalid {
        /// The first few problems.
        problems: Vec<PlanError>,
        /// How many more there are.
        more: usize,
    },
    /// Made by a newer version, in a way this one cannot show.
    Newer {
        /// The file's version.
        version: u32,
        /// What this version stumbled on; for a log, since mending it is not the way out.
        because: Box<FileError>,
    },
}

/// Where there is too much of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TooMuch {
    /// Lists or objects inside one another, in a line counted from 1.
    Levels(usize),
    /// Values in the file.
    Values,
    /// Characters of one text, in a line counted from 1.
    Characters(usize),
    /// Records of a table, by its key.
    Records(&'static str),
}

/// What must stand somewhere in a file.
#[derive(Clone, Debug, PartialEq)]
pub enum Expected {
    /// A text.
    Text,
    /// True or false.
    Flag,
    /// Any number.
    Number,
    /// A whole number from 0 up.
    Whole,
    /// A whole number from 1 up.
    WholeFromOne,
    /// A whole number up to a most.
    WholeUpTo(u64),
    /// A date.
    Date,
    /// An estimate, and what is wrong with the numbers that stand there, if they are some.
    Estimate(Option<Box<EstimateError>>),
    /// The id of a record of a table.
    Id(TableName),
    /// The id of a record of any table.
    AnyId,
    /// The id of a plan.
    PlanId,
    /// A list.
    List,
    /// An object.
    Object,
    /// An object of estimates.
    Inputs,
    /// One of a closed list of keys.
    OneOf(Vec<&'static str>),
}

/// What stands somewhere in a file, shortened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// Nothing at all.
    Nothing,
    /// A number, `true` or `false`, as it stands there.
    Plain(String),
    /// A text.
    Text(String),
    /// A list with so many items.
    List(usize),
    /// An object.
    Object,
}

impl Say for Expected {
    fn say(&self, words: &Words) -> String {
        let text = match self {
            Self::Text => words.expected_text(),
            Self::Flag => words.expected_flag(),
            Self::Number => words.expected_number(),
            Self::Whole => words.expected_whole(),
            Self::WholeFromOne => words.expected_whole_from_one(),
            Self::WholeUpTo(most) => return words.expected_whole_up_to(&most.to_string()),
            Self::Date => words.expected_date(),
            Self::Estimate(None) => words.expected_estimate(),
            Self::Estimate(Some(problem)) => return words.expected_estimate_because(&problem.say(words)),
            Self::Id(table) => return words.expected_id(table.noun_with_article(words), table.prefix()),
            Self::AnyId => words.expected_any_id(),
            Self::PlanId => words.expected_plan_id(),
            Self::List => words.expected_list(),
            Self::Object => words.expected_object(),
            Self::Inputs => words.expected_inputs(),
            Self::OneOf(keys) => {
                let quoted = keys.iter().map(|key| words.quoted(key));
                let listed = quoted.reduce(|rest, next| words.list_more(&rest, &next));
                return words.expected_one_of(&listed.unwrap_or_default());
            }
        };
        text.to_owned()
    }
}

impl Say for Found {
    fn say(&self, words: &Words) -> String {
        match self {
            Self::Nothing => words.found_nothing().to_owned(),
            Self::Plain(text) => text.clone(),
            Self::Text(text) => words.quoted(text),
            Self::List(count) => words.found_list(&count.to_string()),
            Self::Object => words.found_object().to_owned(),
        }
    }
}

impl Say for FileError {
    fn say(&self, words: &Words) -> String {
        match self {
            Self::Empty => words.file_empty().to_owned(),
            Self::TooLarge { bytes } => {
                let most = limits::MOST_BYTES >> 20;
                words.file_too_large(&bytes.div_ceil(1 << 20).to_string(), &most.to_string())
            }
            Self::NotUtf8 { place } => words.file_not_utf8(&place.to_string()),
            Self::OtherKind { kind } => kind.not_a_plan(words).to_owned(),
            Self::CutOff { line } => words.file_cut_off(&line.to_string()),
            Self::NotJson { line, column, problem } => {
                words.file_not_json(&line.to_string(), &column.to_string(), problem)
            }
            Self::TooMuch { what, most } => too_much(*what, &most.to_string(), words),
            Self::Missing { path, record: None, expected } => {
                words.file_value_missing(path, &expected.say(words))
            }
            Self::Missing { path, record: Some((table, title)), expected } => {
                words.file_value_missing_in(table.noun(words), title, path, &expected.say(words))
            }
            Self::Wrong { path, record: None, expected, found } => {
                words.file_value_wrong(path, &found.say(words), &expected.say(words))
            }
            Self::Wrong { path, record: Some((table, title)), expected, found } => words.file_value_wrong_in(
                table.noun(words),
                title,
                path,
                &found.say(words),
                &expected.say(words),
            ),
            Self::SameIdTwice { table, id } => words.file_same_id_twice(table, id),
            Self::Invalid { problems, more } => {
                let problems: Vec<String> = problems.iter().map(|problem| problem.say(words)).collect();
                let problems = problems.join(" ");
                match more {
                    0 => words.file_breaks_rules(&problems),
                    more => words.file_breaks_more_rules(&problems, &more.to_string()),
                }
            }
            Self::Newer { version, because } => words.file_newer(&version.to_string(), &because.say(words)),
        }
    }
}

fn too_much(what: TooMuch, most: &str, words: &Words) -> String {
    match what {
        TooMuch::Levels(line) => words.file_line_too_deep(&line.to_string(), most),
        TooMuch::Values => words.file_too_many_values(most),
        TooMuch::Characters(line) => words.file_text_too_long(&line.to_string(), most),
        TooMuch::Records(table) => words.file_too_many_records(table, most),
    }
}

/// What a person should know about a plan that did open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileWarning {
    /// A field this version does not know; kept and written back.
    UnknownField {
        /// Such as `plan.initiatives.colour`.
        place: String,
        /// How many records have it.
        count: usize,
    },
    /// Yet more unknown fields than are worth listing.
    MoreUnknownFields {
        /// How many.
        count: usize,
    },
    /// A field beside `format`, `version` and `plan`.
    OutsideThePlan {
        /// Its key.
        key: String,
    },
    /// Saved by an older version and brought up to date.
    Migrated {
        /// The file's version.
        version: u32,
    },
    /// Saved by a newer version: to look at, not to save over.
    Newer {
        /// The file's version.
        version: u32,
    },
}

impl Say for FileWarning {
    fn say(&self, words: &Words) -> String {
        match self {
            Self::UnknownField { place, count } => words.unknown_field(*count, place),
            Self::MoreUnknownFields { count } => words.more_unknown_fields(*count),
            Self::OutsideThePlan { key } => words.field_outside_the_plan(key),
            Self::Migrated { version } => {
                words.file_migrated(&version.to_string(), &super::VERSION.to_string())
            }
            Self::Newer { version } => words.file_newer_read_only(&version.to_string()),
        }
    }
}
english_errors!(FileError, FileWarning);
