//! Why a command cannot be done.

use crate::domain::TableName;
use crate::domain::validate::PlanError;
use crate::language::{Say, Words, english_errors};

/// Why a command cannot be done; the plan stays as it was.
#[derive(Clone, Debug, PartialEq)]
pub enum CommandError {
    /// The record is not in the plan (any more).
    NotFound {
        /// The table.
        table: TableName,
        /// The id looked for.
        id: String,
    },
    /// The plan would break its rules.
    Invalid {
        /// The first rule broken.
        first: Box<PlanError>,
        /// How many more.
        more: usize,
    },
    /// The table is full.
    Full {
        /// The table.
        table: TableName,
        /// The limit.
        most: usize,
    },
}

impl Say for CommandError {
    fn say(&self, words: &Words) -> String {
        match self {
            Self::NotFound { table, id } => words.command_not_found(table.noun(words), id),
            Self::Invalid { first, more: 0 } => first.say(words),
            Self::Invalid { first, more } => words.command_invalid_and_more(&first.say(words), *more),
            Self::Full { table, most } => words.command_table_full(*most, table.noun(words)),
        }
    }
}
english_errors!(CommandError);

impl CommandError {
    /// The errors as one, if there is any.
    pub(super) fn from_errors(errors: Vec<PlanError>) -> Result<(), Self> {
        let more = errors.len().saturating_sub(1);
        match errors.into_iter().next() {
            None => Ok(()),
            Some(first) => Err(Self::Invalid { first: Box::new(first), more }),
        }
    }
}
