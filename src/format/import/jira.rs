//! What is peculiar to Jira's export.
//!
//! Sub-tasks are no initiatives. A row may hold more labels than the header declares, which moves every
//! cell after them to the right. “Done” becomes launched, on the day it was resolved; “Done” with a
//! resolution such as “Won't do” becomes rejected. Inward “Blocks” links name what comes first.

use super::Meaning;
use super::columns::ColumnUse;
use super::table::Row;

/// Whether an issue type is a part of another issue.
#[must_use]
pub fn is_sub_task(issue_type: &str) -> bool {
    let letters: String = issue_type.to_lowercase().chars().filter(|letter| letter.is_alphabetic()).collect();
    letters.contains("subtask")
}

/// Where the cells of a row stand when it has more labels than the header.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Shift {
    /// The last column that stands where the header says.
    pub after: usize,
    /// How far the others moved right.
    pub by: usize,
}

impl Shift {
    /// The shift of a row under a header of `declared` columns.
    #[must_use]
    pub fn of(row: Row<'_>, declared: usize, columns: &[ColumnUse]) -> Self {
        let by = row.cells_in_file().saturating_sub(declared);
        let last_label = columns.iter().rev().find(|column| column.header.eq_ignore_ascii_case("labels"));
        match last_label {
            Some(label) if by > 0 && label.meaning == Some(Meaning::Tags) => Self { after: label.index, by },
            _ => Self::default(),
        }
    }

    /// Where a column's cell stands in the row.
    #[must_use]
    pub fn place(self, index: usize) -> usize {
        if index > self.after { index + self.by } else { index }
    }

    /// Where the undeclared labels stand.
    #[must_use]
    pub fn extra_labels(self) -> std::ops::RangeInclusive<usize> {
        self.after + 1..=self.after + self.by
    }
}
