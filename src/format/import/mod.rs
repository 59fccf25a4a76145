//! Tables in: a Jira export, a scoring sheet, or any other table of initiatives.
//!
//! [`read_table`] turns bytes into plain data and says what it did not understand; [`to_edits`] turns that
//! into changes to a plan. Neither touches a plan, and neither knows where the bytes come from.
//!
//! The way of a file: `text` (bytes to text) → `table` (text to rows) → `columns` (what each column means)
//! → `rows` (row to initiative; `values`, `dates` and `words` read the cells) → `links` (who waits for whom).
//!
//! **Invariants:** no bytes make it panic; limits are checked before anything grows; a cell that is not
//! understood is noted, never guessed or read as 0; what is imported has no loop among its dependencies.

mod columns;
mod dates;
mod edits;
mod error;
mod jira;
mod links;
mod note;
mod rows;
mod scoring_sheet;
pub(in crate::format) mod table;
pub(in crate::format) mod text;
mod values;
mod words;

use std::collections::BTreeMap;

pub use columns::{ColumnUse, Meaning, NumberFacts};
pub use edits::{Edits, to_edits};
pub use error::{ImportError, ImportReason, NotText, Warning};
pub use note::{NotedColumn, NotedText, RowNote, WhatWasDone};
pub use table::{MOST_CELL_CHARACTERS, MOST_COLUMNS, MOST_ROWS};
pub use text::MOST_BYTES;
pub use values::{Unit, WEEKS_PER_MONTH};

use crate::domain::{Date, Estimate, Inputs, Status};
use crate::engine::order::sort_by_key;
use crate::language::{Say, Words, english_errors};
use rows::RowReader;
use table::{LAYOUTS, Layout, Table};

/// What a text cell may not start with in a spreadsheet: it would run as a formula.
pub(super) const FORMULA_SIGNS: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\n'];

/// What kind of table a file was recognised as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportKind {
    /// Jira's CSV export, all fields or some.
    Jira,
    /// A table with inputs of a score model.
    ScoringSheet,
    /// Any other table with a title.
    Table,
}

/// What was understood of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Import {
    /// What kind of table it is.
    pub kind: ImportKind,
    /// Every column with what it is used as.
    pub columns: Vec<ColumnUse>,
    /// The initiatives, in file order.
    pub initiatives: Vec<ImportedRow>,
    /// Cells that were not understood or were changed, by line.
    pub problems: Vec<RowNote>,
    /// Rows that are not imported, and why.
    pub skipped: Vec<SkippedRow>,
    /// What was odd about the file as a whole.
    pub warnings: Vec<Warning>,
}

impl Import {
    /// How many rows were left out for a reason such as [`SkipReason::SubTask`].
    #[must_use]
    pub fn skipped_for(&self, reason: SkipReason) -> usize {
        self.skipped.iter().filter(|row| row.reason == reason).count()
    }
}

/// An initiative as a row of a table has it; an empty text or `None` where the row says nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImportedRow {
    /// The line it begins in, counted from 1.
    pub line: usize,
    /// What it is called.
    pub title: String,
    /// Its key in the tool it comes from.
    pub external_key: String,
    /// What it is, in a sentence or two.
    pub summary: String,
    /// Where it stands.
    pub status: Option<Status>,
    /// Who leads it.
    pub owner: String,
    /// Words to find it by.
    pub tags: Vec<String>,
    /// The team that does the work, by name.
    pub team: String,
    /// What the score models work with.
    pub inputs: Inputs,
    /// Effort in person-weeks: from an estimate in seconds, or from the effort input.
    pub effort_weeks: Option<Estimate>,
    /// Money besides people.
    pub cost: Option<f64>,
    /// Whether it must be on the roadmap.
    pub must: Option<bool>,
    /// Not before this day.
    pub earliest: Option<Date>,
    /// Done by this day.
    pub deadline: Option<Date>,
    /// The day it went live; only for what is launched.
    pub launched_on: Option<Date>,
    /// What comes first: the key, or without one the title, of a row in the file or of an initiative in the plan.
    pub depends_on: Vec<String>,
}

impl ImportedRow {
    /// What other rows call it: its key, or its title without one.
    #[must_use]
    pub fn name(&self) -> &str {
        if self.external_key.is_empty() { &self.title } else { &self.external_key }
    }
}

/// A row that is not imported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkippedRow {
    /// The line it begins in, counted from 1.
    pub line: usize,
    /// Its title, if it has one.
    pub title: String,
    /// Why.
    pub reason: SkipReason,
}

/// Why a row is not imported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SkipReason {
    /// Nothing to call it by.
    NoTitle,
    /// A part of another issue.
    SubTask,
    /// The same key, or without keys the same title, as an earlier row.
    Repeated,
}

impl Say for SkipReason {
    fn say(&self, words: &Words) -> String {
        let text = match self {
            Self::NoTitle => words.row_without_title(),
            Self::SubTask => words.row_is_sub_task(),
            Self::Repeated => words.row_repeated(),
        };
        text.to_owned()
    }
}
english_errors!(SkipReason);

/// Reads a table: CSV with commas, semicolons, tabs or bars, or a Markdown table.
///
/// # Errors
/// [`ImportError`] when nothing can be used; everything smaller is a note in the [`Import`].
///
/// ```
/// use roadbook_core::format::import::{ImportKind, read_table};
/// let import = read_table(b"Feature,Reach,Impact\nGuest checkout,\"1,200\",high\n", "sheet.csv")?;
/// assert_eq!(import.kind, ImportKind::ScoringSheet);
/// assert_eq!(import.initiatives[0].inputs.get("reach").map(|reach| reach.low()), Some(1200.0));
/// # Ok::<(), roadbook_core::format::import::ImportError>(())
/// ```
pub fn read_table(bytes: &[u8], file_name: &str) -> Result<Import, ImportError> {
    read_table_as(bytes, file_name, &BTreeMap::new())
}

/// Reads a table with some columns used as a person chose: by position, `None` to leave one out.
///
/// # Errors
/// As [`read_table`].
pub fn read_table_as(
    bytes: &[u8],
    file_name: &str,
    chosen: &BTreeMap<usize, Option<Meaning>>,
) -> Result<Import, ImportError> {
    read(bytes, chosen).map_err(|reason| ImportError { file_name: shortened(file_name, 80), reason })
}

fn read(bytes: &[u8], chosen: &BTreeMap<usize, Option<Meaning>>) -> Result<Import, ImportReason> {
    let mut warnings = Vec::new();
    let text = text::decode(bytes, &mut warnings)?;
    let layout = guess_layout(&text);
    let table = table::read(&text, layout, None, &mut warnings)?;
    drop(text);
    let (place, mut columns) = match columns::recognise(&table) {
        Some(recognised) => recognised,
        None => (0, table.row(0).map(columns::columns_of).ok_or(ImportReason::Empty)?),
    };
    scoring_sheet::settle_model(&mut columns);
    columns::choose(&mut columns, chosen);
    let header = table.row(place).ok_or(ImportReason::Empty)?;
    if columns.iter().all(|column| column.meaning != Some(Meaning::Title)) {
        let headers: Vec<&str> = header.cells().filter(|cell| !cell.is_empty()).take(8).collect();
        return Err(ImportReason::NoTitleColumn { found: shortened(&headers.join(", "), 120) });
    }
    if place > 0 {
        warnings.push(Warning::LinesAboveHeader { count: place, header_line: header.line() });
    }
    let body = table.rows().skip(place + 1);
    let is_semicolon = layout == Layout::Delimited(b';');
    let styles = scoring_sheet::number_styles(&columns, body.clone(), is_semicolon, &mut warnings);
    let mut reader = RowReader {
        columns: &columns,
        styles: &styles,
        date_order: scoring_sheet::date_order(&columns, body.clone(), &mut warnings),
        declared: header.cells_in_file(),
        problems: Vec::new(),
        links: Vec::new(),
        warnings,
    };
    let (mut initiatives, skipped) = read_rows(&mut reader, &table, place + 1);
    let RowReader { mut problems, links, warnings, .. } = reader;
    if initiatives.is_empty() && skipped.iter().all(|row| row.reason == SkipReason::NoTitle) {
        return Err(ImportReason::NoRows { line: header.line() });
    }
    links::settle(&mut initiatives, &links, &mut problems);
    sort_by_key(&mut problems, |problem| problem.line);
    Ok(Import { kind: columns::kind_of(&columns), columns, initiatives, problems, skipped, warnings })
}

fn read_rows(reader: &mut RowReader<'_>, table: &Table, first: usize) -> (Vec<ImportedRow>, Vec<SkippedRow>) {
    let (mut initiatives, mut skipped) = (Vec::new(), Vec::new());
    let mut names = std::collections::BTreeSet::new();
    for row in table.rows().skip(first) {
        let (links_before, problems_before) = (reader.links.len(), reader.problems.len());
        let read = reader.read(row, initiatives.len());
        let read = read.and_then(|row| match names.insert(row.name().to_owned()) {
            true => Ok(row),
            false => Err((row.title, SkipReason::Repeated)),
        });
        match read {
            Ok(row) => initiatives.push(row),
            Err((title, reason)) => {
                // What a row says that is not imported is of no interest.
                reader.links.truncate(links_before);
                reader.problems.truncate(problems_before);
                skipped.push(SkippedRow { line: row.line(), title, reason });
            }
        }
    }
    (initiatives, skipped)
}

/// The layout under which most headers are understood, or without any the one with most columns.
fn guess_layout(text: &str) -> Layout {
    let mut best = (0, 0, Layout::Delimited(b','));
    for layout in LAYOUTS {
        let (understood, width) =
            match table::read(text, *layout, Some(columns::HEADER_ROWS), &mut Vec::new()) {
                Ok(beginning) => {
                    let columns =
                        columns::recognise(&beginning).map(|(_, columns)| columns).unwrap_or_default();
                    let understood = columns.iter().filter(|column| column.meaning.is_some()).count();
                    (understood, beginning.row(0).map_or(0, |row| row.cells().count()))
                }
                // So many cells were told apart that this is the delimiter, unless another makes sense of them.
                Err(ImportReason::TooManyColumns { .. }) => (1, MOST_COLUMNS + 1),
                // An open quotation mark tells more than a layout that makes no sense of the headers either.
                Err(_) => (0, usize::MAX),
            };
        // A table with a line of dashes is Markdown, though its outer bars make one more cell of it.
        let is_markdown = best.2 == Layout::Markdown && understood <= best.0;
        if !is_markdown && (understood, width) > (best.0, best.1) {
            best = (understood, width, *layout);
        }
    }
    best.2
}

pub(in crate::format) fn shortened(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or("")),
        None => text.to_owned(),
    }
}
