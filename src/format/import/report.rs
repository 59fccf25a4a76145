//! What an import did with a file, as text: a line for every row that is used, repaired or left out, and why.

use super::{Edits, Import, RowNote};
use crate::engine::order::sort_by_key;
use crate::language::{Say, Words};

impl RowNote {
    /// The note as a line, with where it is.
    #[must_use]
    pub fn told(&self, words: &Words) -> String {
        let (line, found, done) =
            (self.line.to_string(), self.found.say(words), self.what_was_done.say(words));
        match &self.column {
            Some(column) => words.import_cell_note(&line, &column.say(words), &found, &done),
            None => words.import_row_note(&line, &found, &done),
        }
    }
}

/// Everything about the file first, then row by row in the file's order.
#[must_use]
pub fn report(import: &Import, edits: &Edits, file_name: &str, words: &Words) -> String {
    let kind = import.kind.label(words);
    let mut lines = vec![words.import_report_heading(file_name, kind)];
    lines.push(words.import_report_columns().to_owned());
    for column in import.columns.iter().filter(|column| !column.header.is_empty()) {
        let meaning = column.meaning.map_or(words.import_left_out(), |meaning| meaning.label(words));
        lines.push(format!("  {}", words.import_column_read_as(&column.header, meaning)));
    }
    lines.extend(import.warnings.iter().map(|warning| warning.say(words)));
    let mut by_line: Vec<(usize, String)> = Vec::new();
    for (row, outcome) in import.rows.iter().zip(&edits.outcomes) {
        let outcome = outcome.label(words);
        let text = words.import_report_row(&row.line.to_string(), &row.heading(import.target), outcome);
        by_line.push((row.line, text));
    }
    let skipped = import.skipped.iter().map(|row| {
        (row.line, words.import_row_left_out(&row.line.to_string(), &row.title, &row.reason.say(words)))
    });
    by_line.extend(skipped);
    by_line.extend(import.problems.iter().chain(&edits.problems).map(|note| (note.line, note.told(words))));
    sort_by_key(&mut by_line, |(line, _)| *line);
    lines.extend(by_line.into_iter().map(|(_, text)| text));
    lines.join("\n")
}
