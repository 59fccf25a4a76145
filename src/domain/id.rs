//! Typed ids: an initiative's id cannot be taken for a team's.

use std::cmp::Ordering;
use std::fmt;
use std::marker::PhantomData;
use std::rc::Rc;

use super::plan::TableName;
use super::record::Record;
use crate::language::{Say, Words, english_errors};

/// The id of a record of type `R`: the table's prefix and up to 60 letters, digits, `_` or `-`.
///
/// ```
/// use roadbook_core::domain::{Id, Initiative};
/// assert!(Id::<Initiative>::new("in_guest_checkout").is_ok());
/// assert!(Id::<Initiative>::new("te_design").is_err());
/// ```
pub struct Id<R> {
    text: Rc<str>,
    of: PhantomData<fn() -> R>,
}

/// Why a text is not an id of the wanted table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdError {
    /// The text found.
    pub text: String,
    /// Whose id was wanted.
    pub table: TableName,
}

impl Say for IdError {
    fn say(&self, words: &Words) -> String {
        words.not_an_id(&self.text, self.table.noun_with_article(words), self.table.prefix())
    }
}
english_errors!(IdError);

/// Whether a text can be an id with this prefix: the prefix, then 1 to 60 ASCII letters, digits, `_` or `-`.
#[must_use]
pub fn is_id_text(text: &str, prefix: &str) -> bool {
    text.strip_prefix(prefix).is_some_and(|rest| {
        (1..=60).contains(&rest.len())
            && rest.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-')
    })
}

impl<R: Record> Id<R> {
    /// Checks a text and makes it an id.
    pub fn new(text: &str) -> Result<Self, IdError> {
        let prefix = R::TABLE.prefix();
        if is_id_text(text, prefix) {
            Ok(Self { text: text.into(), of: PhantomData })
        } else {
            Err(IdError { text: text.chars().take(80).collect(), table: R::TABLE })
        }
    }

    /// The same id without its type in Rust, for lists that mix tables.
    #[must_use]
    pub fn record_ref(&self) -> RecordRef {
        RecordRef { table: R::TABLE, text: self.text.clone() }
    }
}

impl<R> Id<R> {
    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

/// A record of any table.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RecordRef {
    /// The table it is in.
    pub table: TableName,
    text: Rc<str>,
}

impl RecordRef {
    /// The record that an id names, whatever its table; none where it is no id. Whether the record exists is not asked.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        let table = TableName::ALL.iter().copied().find(|table| is_id_text(text, table.prefix()))?;
        Some(Self { table, text: text.into() })
    }

    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The typed id, if the record is in the table of `R`.
    #[must_use]
    pub fn typed<R: Record>(&self) -> Option<Id<R>> {
        (self.table == R::TABLE).then(|| Id { text: self.text.clone(), of: PhantomData })
    }
}

// Written out because a derive would ask the same of `R`.
impl<R> Clone for Id<R> {
    fn clone(&self) -> Self {
        Self { text: self.text.clone(), of: PhantomData }
    }
}
impl<R> PartialEq for Id<R> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}
impl<R> Eq for Id<R> {}
impl<R> PartialOrd for Id<R> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl<R> Ord for Id<R> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.text.cmp(&other.text)
    }
}
impl<R> fmt::Debug for Id<R> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.text)
    }
}
impl<R> fmt::Display for Id<R> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.text)
    }
}
