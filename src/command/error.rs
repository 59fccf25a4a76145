//! Why a command cannot be done.

use thiserror::Error;

use crate::domain::validate::PlanError;

/// Why a command cannot be done; the plan stays as it was.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum CommandError {
    /// The record is not in the plan (any more).
    #[error("The {noun} “{id}” is not in the plan any more; nothing was changed.")]
    NotFound {
        /// The table's noun.
        noun: &'static str,
        /// The id looked for.
        id: String,
    },
    /// The plan would break its rules.
    #[error("{first}{}", if *.more > 0 { format!(" ({} more of this kind)", .more) } else { String::new() })]
    Invalid {
        /// The first rule broken.
        first: Box<PlanError>,
        /// How many more.
        more: usize,
    },
    /// The table is full.
    #[error("A plan holds at most {most} records of the kind {noun}; remove some before adding more.")]
    Full {
        /// The table's noun.
        noun: &'static str,
        /// The limit.
        most: usize,
    },
}

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
