//! Columns as data: what stands in them and how it is read.

use crate::domain::{Choice, TableName};
use crate::language::Words;

/// An option of a closed list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KindOption {
    /// The word in files.
    pub key: &'static str,
    /// The words on the screen.
    pub label: &'static str,
}

/// What stands in a column's cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A line of text.
    Line,
    /// Text that may have several lines.
    Prose,
    /// A number.
    Number,
    /// An estimate: `8`, `5..13`, `5..8..13`.
    Estimate,
    /// An estimate that is a share of 100: `80 %`.
    Share,
    /// One of a closed list.
    Choice(Vec<KindOption>),
    /// Yes or no.
    Flag,
    /// A day.
    Date,
    /// Words with commas between.
    Tags,
    /// Texts, one in a line.
    Lines,
    /// A link to one record or none.
    Link(TableName),
    /// Links to any number of records.
    Links(TableName),
    /// A number that is worked out.
    Figure,
    /// Words that are worked out.
    Note,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// What views call it.
    pub key: String,
    /// Its heading.
    pub label: String,
    /// What stands in it.
    pub kind: Kind,
    /// What it means, and in which unit; may be empty.
    pub help: String,
    /// Its width in CSS pixels.
    pub width: u16,
    /// Whether it is seen unless a view says otherwise.
    pub is_usual: bool,
}

impl Column {
    /// A column of texts.
    pub(super) fn new(key: &str, label: &str, kind: Kind, width: u16) -> Self {
        Self {
            key: key.to_owned(),
            label: label.to_owned(),
            kind,
            help: String::new(),
            width,
            is_usual: true,
        }
    }

    pub(super) fn help(self, help: impl Into<String>) -> Self {
        Self { help: help.into(), ..self }
    }

    /// Not seen unless it is chosen.
    pub(super) fn unusual(self) -> Self {
        Self { is_usual: false, ..self }
    }

    /// Whether a person can write into its cells.
    #[must_use]
    pub fn is_editable(&self) -> bool {
        !matches!(self.kind, Kind::Figure | Kind::Note)
    }

    /// Whether its cells hold numbers, which stand at the end.
    #[must_use]
    pub fn is_numeric(&self) -> bool {
        matches!(self.kind, Kind::Number | Kind::Estimate | Kind::Share | Kind::Figure)
    }
}

/// The options of an enum.
pub(super) fn choice<C: Choice>(words: &Words) -> Kind {
    Kind::Choice(
        C::ALL.iter().map(|option| KindOption { key: option.key(), label: option.label(words) }).collect(),
    )
}
