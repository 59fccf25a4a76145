//! What was done with a cell that was not understood, in sentences.

use super::meanings::Meaning;
use super::shortened;
use super::values::Unit;
use crate::domain::EstimateError;
use crate::language::{Say, Words, english_errors};

/// A cell that was not understood, or was changed on the way in.
#[derive(Clone, Debug, PartialEq)]
pub struct RowNote {
    /// The line its row begins in, counted from 1.
    pub line: usize,
    /// The column; none when the whole row is meant.
    pub column: Option<NotedColumn>,
    /// What stood there, shortened.
    pub found: NotedText,
    /// What was done with it.
    pub what_was_done: WhatWasDone,
}

/// The column a note is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotedColumn {
    /// As the file calls it.
    Header(String),
    /// By what it means.
    Meaning(Meaning),
    /// The tool's own column for labels.
    Labels,
}

/// What stood there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotedText {
    /// A cell's text.
    Cell(String),
    /// So many cells more than the header has.
    Surplus(usize),
}

/// What was done with a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum WhatWasDone {
    /// Cut off where reading stops.
    CutOffInFile,
    /// Surplus cells were read as labels.
    ReadAsLabels,
    /// Surplus cells were left out.
    SurplusLeftOut,
    /// No number.
    NotANumber,
    /// Numbers that make no estimate.
    NoEstimate(EstimateError),
    /// A number outside what the column may hold.
    OutOfRange(Meaning),
    /// The middle of a range was taken.
    MiddleTaken,
    /// Neither yes nor no.
    NotYesOrNo,
    /// Cut off after so many characters.
    CutOff(usize),
    /// No date.
    NotADate,
    /// A status that is not known.
    UnknownStatus,
    /// None of the words that a field may hold.
    UnknownWord,
    /// A link that leads nowhere safe.
    UnsafeLink,
    /// A segment, need or initiative that the plan does not have.
    NoSuchRecord,
    /// A start after the deadline.
    AfterDeadline,
    /// A team that the plan does not have.
    NoSuchTeam,
    /// The team is added to the plan.
    NewTeam,
    /// A link to a key that no row has.
    NoSuchRow,
    /// A link to the row itself.
    OwnRow,
    /// A link that would close a loop.
    Loop,
    /// A link to what neither the file nor the plan has.
    Unknown,
}

impl RowNote {
    pub(super) fn new(line: usize, column: NotedColumn, found: &str, what_was_done: WhatWasDone) -> Self {
        Self { line, column: Some(column), found: NotedText::Cell(shortened(found, 80)), what_was_done }
    }
}

impl NotedColumn {
    pub(super) fn header(header: &str) -> Self {
        Self::Header(shortened(header, 80))
    }
}

impl Say for NotedColumn {
    fn say(&self, words: &Words) -> String {
        match self {
            Self::Header(header) => header.clone(),
            Self::Meaning(meaning) => meaning.label(words).to_owned(),
            Self::Labels => words.column_labels().to_owned(),
        }
    }
}

impl Say for NotedText {
    fn say(&self, words: &Words) -> String {
        match self {
            Self::Cell(text) => text.clone(),
            Self::Surplus(count) => words.surplus_cells(*count),
        }
    }
}

impl Say for WhatWasDone {
    fn say(&self, words: &Words) -> String {
        let text = match self {
            Self::CutOffInFile => words.cell_cut_off_in_file(),
            Self::ReadAsLabels => words.surplus_read_as_labels(),
            Self::SurplusLeftOut => words.surplus_left_out(),
            Self::NotANumber => words.cell_not_a_number(),
            Self::NoEstimate(error) => return words.cell_left_empty(&error.say(words)),
            Self::OutOfRange(meaning) => return out_of_range(*meaning, words),
            Self::MiddleTaken => words.cost_middle_taken(),
            Self::NotYesOrNo => words.cell_not_yes_or_no(),
            Self::CutOff(most) => return words.cell_cut_off_after(&most.to_string()),
            Self::NotADate => words.cell_not_a_date(),
            Self::UnknownStatus => words.cell_unknown_status(),
            Self::UnknownWord => words.cell_unknown_word(),
            Self::UnsafeLink => words.cell_unsafe_link(),
            Self::NoSuchRecord => words.cell_no_such_record(),
            Self::AfterDeadline => words.cell_after_deadline(),
            Self::NoSuchTeam => words.cell_no_such_team(),
            Self::NewTeam => words.cell_new_team(),
            Self::NoSuchRow => words.link_no_such_row(),
            Self::OwnRow => words.link_to_own_row(),
            Self::Loop => words.link_closes_loop(),
            Self::Unknown => words.link_to_unknown(),
        };
        text.to_owned()
    }
}
english_errors!(NotedColumn, NotedText, WhatWasDone);

fn out_of_range(meaning: Meaning, words: &Words) -> String {
    let Some(facts) = meaning.number() else { return words.cell_not_a_number().to_owned() };
    let input = meaning.label_inside(words);
    let (low, high) = (words.plain(facts.low), words.plain(facts.high));
    match (facts.low_excluded, facts.high.is_finite()) {
        (true, _) => words.cell_must_be_more_than(&input, &low),
        (false, false) => words.cell_must_be_at_least(&input, &low),
        (false, true) if facts.unit == Unit::Share => words.cell_must_be_a_share(&input),
        (false, true) => words.cell_must_be_between(&input, &low, &high),
    }
}
