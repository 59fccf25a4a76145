//! Tables in: exports of issue trackers and feedback tools, scoring sheets, figures of a KPI, or any other table.
//!
//! [`read_table`] turns bytes into plain data and says what it did not understand; [`to_edits`] turns that
//! into changes to a plan. Neither touches a plan, and neither knows where the bytes come from.
//!
//! The way of a file: `text` (bytes to text) → `table`, `markup` or `json_table` (text to rows) → `columns` (what each column
//! means: `sources` for a known tool, `meanings` for all others) → `rows` (row to record; `values`, `dates` and `words` read
//! the cells) → `links` (who waits for whom). `run` does it step by step.
//!
//! **Invariants:** no bytes make it panic; limits are checked before anything grows; a cell that is not
//! understood is noted, never guessed or read as 0; what is imported has no loop among its dependencies.

mod columns;
mod dates;
mod edits;
mod error;
mod insight_edits;
mod jira;
mod json_table;
mod links;
mod markup;
mod meanings;
mod note;
mod report;
mod rows;
mod run;
mod scoring_sheet;
mod sources;
pub(crate) mod table;
pub(crate) mod text;
mod values;
mod words;

use std::collections::BTreeMap;

pub use columns::ColumnUse;
pub use dates::DateOrder;
pub use edits::{Destination, Edits, EditsRun, Outcome, to_edits};
pub use error::{ImportError, ImportReason, NotText, Warning};
pub use meanings::{Meaning, NumberFacts};
pub use note::{NotedColumn, NotedText, RowNote, WhatWasDone};
pub use report::report;
pub use run::{ImportRun, Progress};
pub use scoring_sheet::DatesRead;
pub use table::{MOST_CELL_CHARACTERS, MOST_COLUMNS, MOST_ROWS};
pub use text::MOST_BYTES;
pub use values::{SIZE_COUNT, SIZE_NAMES, Unit, WEEKS_PER_MONTH, WorkUnit};
pub use words::WordUse;

use crate::domain::{Date, Estimate, EvidenceLevel, Inputs, InsightKind, Status};
use crate::language::{Say, Words, english_errors};

/// What the rows of a table become.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Target {
    /// Initiatives.
    #[default]
    Initiatives,
    /// Insights.
    Insights,
    /// Measurements of a KPI.
    Measurements,
}

impl Target {
    /// Every target, in the order a list shows them.
    pub const ALL: [Self; 3] = [Self::Initiatives, Self::Insights, Self::Measurements];

    /// What it is called.
    #[must_use]
    pub fn label(self, words: &Words) -> &'static str {
        match self {
            Self::Initiatives => words.target_initiatives(),
            Self::Insights => words.target_insights(),
            Self::Measurements => words.target_measurements(),
        }
    }
}

/// What kind of table a file was recognised as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ImportKind {
    /// A table that Roadbook exported.
    Roadbook,
    /// Jira's CSV export, all fields or some.
    Jira,
    /// The same of Jira Product Discovery.
    JiraProductDiscovery,
    /// Linear's CSV export.
    Linear,
    /// A view of a GitHub project.
    GitHubProjects,
    /// A Trello board in JSON.
    Trello,
    /// Asana's CSV export.
    Asana,
    /// A list report of Aha!.
    Aha,
    /// Fider's posts.
    Fider,
    /// Plane's CSV export.
    Plane,
    /// A table with inputs of a score model.
    ScoringSheet,
    /// A table of what people said.
    Feedback,
    /// Days and figures.
    Measurements,
    /// Lines of text.
    Lines,
    /// Any other table.
    #[default]
    Table,
}

impl ImportKind {
    /// Every kind.
    pub const ALL: [Self; 15] = [
        Self::Roadbook,
        Self::Jira,
        Self::JiraProductDiscovery,
        Self::Linear,
        Self::GitHubProjects,
        Self::Trello,
        Self::Asana,
        Self::Aha,
        Self::Fider,
        Self::Plane,
        Self::ScoringSheet,
        Self::Feedback,
        Self::Measurements,
        Self::Lines,
        Self::Table,
    ];

    /// What it is called: a tool by its own name.
    #[must_use]
    pub fn label(self, words: &Words) -> &'static str {
        match self {
            Self::Roadbook => "Roadbook",
            Self::Jira => "Jira",
            Self::JiraProductDiscovery => "Jira Product Discovery",
            Self::Linear => "Linear",
            Self::GitHubProjects => "GitHub Projects",
            Self::Trello => "Trello",
            Self::Asana => "Asana",
            Self::Aha => "Aha!",
            Self::Fider => "Fider",
            Self::Plane => "Plane",
            Self::ScoringSheet => words.kind_scoring_sheet(),
            Self::Feedback => words.kind_feedback(),
            Self::Measurements => words.kind_measurements(),
            Self::Lines => words.kind_lines(),
            Self::Table => words.kind_table(),
        }
    }
}

/// How a person wants a table read, where that is otherwise than it was understood.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mapping {
    /// What rows become.
    pub target: Option<Target>,
    /// What columns are used as, by position; none to leave one out.
    pub columns: BTreeMap<usize, Option<Meaning>>,
    /// What words of steps and priorities are taken for, by the word in small letters.
    pub words: BTreeMap<(Meaning, String), WordUse>,
    /// What effort is counted in.
    pub unit: Option<WorkUnit>,
    /// What T-shirt sizes stand for, the smallest first: person-months, or points where there is no effort but a job size.
    pub sizes: Option<[f64; SIZE_COUNT]>,
    /// Which number of a date is the day.
    pub date_order: Option<DateOrder>,
}

/// A word in a column of steps or priorities.
#[derive(Clone, Debug, PartialEq)]
pub struct ValueWord {
    /// The column's meaning.
    pub meaning: Meaning,
    /// The word, as it stands first in the file.
    pub word: String,
    /// How many rows have it.
    pub rows: usize,
    /// What it is taken for.
    pub becomes: WordUse,
}

/// What was understood of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Import {
    /// What kind of table it is.
    pub kind: ImportKind,
    /// What its rows become.
    pub target: Target,
    /// Every column with what it is used as.
    pub columns: Vec<ColumnUse>,
    /// The words of steps and priorities with what they are taken for.
    pub words: Vec<ValueWord>,
    /// What effort is counted in; none where there is none, or each cell says it.
    pub unit: Option<WorkUnit>,
    /// What T-shirt sizes stand for, if there are any, and whether that is points.
    pub sizes: Option<([f64; SIZE_COUNT], bool)>,
    /// How days and months were told apart.
    pub dates: DatesRead,
    /// The rows that are imported, in file order.
    pub rows: Vec<ImportedRow>,
    /// Cells that were not understood or were changed, by line.
    pub problems: Vec<RowNote>,
    /// Rows that are not imported, and why.
    pub skipped: Vec<SkippedRow>,
    /// What was odd about the file as a whole.
    pub warnings: Vec<Warning>,
    /// Why nothing is imported, where a person can mend that by saying what the columns are.
    pub lacks: Option<ImportReason>,
}

impl Import {
    /// How many rows were left out for a reason such as [`SkipReason::SubTask`].
    #[must_use]
    pub fn skipped_for(&self, reason: SkipReason) -> usize {
        self.skipped.iter().filter(|row| row.reason == reason).count()
    }
}

/// What a row of a table says, whatever it becomes; an empty text or `None` where it says nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImportedRow {
    /// The line it begins in, counted from 1.
    pub line: usize,
    /// Its id in a plan, if the table has one.
    pub id: String,
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
    /// An insight's text.
    pub said: String,
    /// An insight's kind.
    pub kind: Option<InsightKind>,
    /// Who said it.
    pub source: String,
    /// Where it was said.
    pub link: String,
    /// The segment of who said it, by name.
    pub segment: String,
    /// The day it was said or measured.
    pub on: Option<Date>,
    /// How strong a piece of evidence it is.
    pub level: Option<EvidenceLevel>,
    /// The needs it speaks of, by title or id.
    pub needs: Vec<String>,
    /// The initiatives it supports, by title, key or id.
    pub supports: Vec<String>,
    /// What was measured.
    pub measured: Option<f64>,
}

impl ImportedRow {
    /// What other rows call it: its key, or its title without one.
    #[must_use]
    pub fn name(&self) -> &str {
        if self.external_key.is_empty() { &self.title } else { &self.external_key }
    }

    /// What tells it from the other rows of its table.
    fn identity(&self, target: Target) -> String {
        match target {
            _ if !self.id.is_empty() => self.id.clone(),
            Target::Measurements => self.on.map(|on| on.to_string()).unwrap_or_default(),
            _ if !self.external_key.is_empty() => self.external_key.clone(),
            Target::Initiatives => self.title.clone(),
            // Two customers may say the same.
            Target::Insights => {
                format!(
                    "{}\n{}\n{}",
                    self.said,
                    self.source,
                    self.on.map(|on| on.to_string()).unwrap_or_default()
                )
            }
        }
    }

    /// What a person knows it by: its title, the beginning of what was said, or the day.
    #[must_use]
    pub fn heading(&self, target: Target) -> String {
        match target {
            Target::Initiatives => self.title.clone(),
            Target::Insights => shortened(self.said.lines().next().unwrap_or(""), 80),
            Target::Measurements => self.on.map(|on| on.to_string()).unwrap_or_default(),
        }
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
    /// No text.
    NoText,
    /// No day.
    NoDay,
    /// No figure.
    NoFigure,
    /// Put away in the tool it comes from.
    Archived,
    /// A duplicate of another one.
    Duplicate,
}

impl SkipReason {
    /// Every reason.
    pub const ALL: [Self; 8] = [
        Self::NoTitle,
        Self::SubTask,
        Self::Repeated,
        Self::NoText,
        Self::NoDay,
        Self::NoFigure,
        Self::Archived,
        Self::Duplicate,
    ];
}

impl Say for SkipReason {
    fn say(&self, words: &Words) -> String {
        let text = match self {
            Self::NoTitle => words.row_without_title(),
            Self::SubTask => words.row_is_sub_task(),
            Self::Repeated => words.row_repeated(),
            Self::NoText => words.row_without_text(),
            Self::NoDay => words.row_without_day(),
            Self::NoFigure => words.row_without_figure(),
            Self::Archived => words.row_is_archived(),
            Self::Duplicate => words.row_is_a_duplicate(),
        };
        text.to_owned()
    }
}
english_errors!(SkipReason);

/// Reads a table whole: CSV with commas, semicolons, tabs or bars, a Markdown or HTML table, a list of records in JSON, or
/// lines of text.
///
/// # Errors
/// [`ImportError`] when nothing can be used; everything smaller is a note in the [`Import`].
///
/// ```
/// use roadbook_core::format::import::{ImportKind, read_table};
/// let import = read_table(b"Feature,Reach,Impact\nGuest checkout,\"1,200\",high\n", "sheet.csv")?;
/// assert_eq!(import.kind, ImportKind::ScoringSheet);
/// assert_eq!(import.rows[0].inputs.get("reach").map(|reach| reach.low()), Some(1200.0));
/// # Ok::<(), roadbook_core::format::import::ImportError>(())
/// ```
pub fn read_table(bytes: &[u8], file_name: &str) -> Result<Import, ImportError> {
    read_table_as(bytes, file_name, &Mapping::default())
}

/// Reads a table as a person wants it read.
///
/// # Errors
/// As [`read_table`].
pub fn read_table_as(bytes: &[u8], file_name: &str, mapping: &Mapping) -> Result<Import, ImportError> {
    let mut run = ImportRun::new(bytes.to_vec(), file_name, mapping.clone());
    loop {
        if let Progress::Ended(import) = run.step() {
            let import = (*import)?;
            return match import.lacks {
                Some(reason) => Err(ImportError { file_name: shortened(file_name, 80), reason }),
                None => Ok(import),
            };
        }
    }
}

pub(in crate::format) fn shortened(text: &str, most: usize) -> String {
    match (text.len() > most).then(|| text.char_indices().nth(most)).flatten() {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or("")),
        None => text.to_owned(),
    }
}
