//! What can be wrong with a table, in sentences a person can act on.
//!
//! An [`ImportError`] means nothing could be used; a [`Warning`] says what was odd about the file as
//! a whole. What was odd about one cell is a [`super::RowNote`].

use crate::language::{Say, Words, english_errors};

/// Why nothing of a file could be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportError {
    /// The file's name, shortened to fit a sentence.
    pub file_name: String,
    /// What is wrong with it.
    pub reason: ImportReason,
}

/// What is wrong with a file as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportReason {
    /// No bytes, or nothing but white space.
    Empty,
    /// More bytes than [`super::MOST_BYTES`].
    TooLarge {
        /// Size in MB, rounded up.
        megabytes: usize,
    },
    /// Another kind of file under a table's name.
    NotText {
        /// The kind of file.
        what: NotText,
    },
    /// HTML or XML.
    WebPage,
    /// JSON, which is not a table.
    Json,
    /// A row with more cells than [`super::MOST_COLUMNS`].
    TooManyColumns {
        /// Where, counted from 1.
        line: usize,
    },
    /// More rows than [`super::MOST_ROWS`].
    TooManyRows,
    /// A quotation mark in the first rows that is never closed.
    UnclosedQuote {
        /// Where, counted from 1.
        line: usize,
    },
    /// No column that could be the title.
    NoTitleColumn {
        /// The headers, shortened.
        found: String,
    },
    /// No column that could be what was said.
    NoTextColumn {
        /// The headers, shortened.
        found: String,
    },
    /// No column of days, or none of figures.
    NoFigureColumn {
        /// The headers, shortened.
        found: String,
    },
    /// A header and nothing to import under it.
    NoRows {
        /// Where the header is, counted from 1.
        line: usize,
    },
}

/// A kind of file that is no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotText {
    /// A spreadsheet of today, or a zip archive.
    Spreadsheet,
    /// A workbook of old.
    OldWorkbook,
    /// A PDF.
    Pdf,
    /// A picture.
    Picture,
    /// A compressed file.
    Compressed,
    /// A database.
    Database,
    /// Anything else.
    Binary,
}

impl Say for ImportError {
    fn say(&self, words: &Words) -> String {
        let name = self.file_name.as_str();
        match &self.reason {
            ImportReason::Empty => words.table_empty(name),
            ImportReason::TooLarge { megabytes } => words.table_too_large(name, &megabytes.to_string()),
            ImportReason::NotText { what } => match what {
                NotText::Spreadsheet => words.table_is_a_spreadsheet(name),
                NotText::OldWorkbook => words.table_is_an_old_workbook(name),
                NotText::Pdf => words.table_is_a_pdf(name),
                NotText::Picture => words.table_is_a_picture(name),
                NotText::Compressed => words.table_is_compressed(name),
                NotText::Database => words.table_is_a_database(name),
                NotText::Binary => words.table_is_binary(name),
            },
            ImportReason::WebPage => words.table_is_a_web_page(name),
            ImportReason::Json => words.table_is_json(name),
            ImportReason::TooManyColumns { line } => words.table_too_many_columns(name, &line.to_string()),
            ImportReason::TooManyRows => words.table_too_many_rows(name),
            ImportReason::UnclosedQuote { line } => words.table_unclosed_quote(name, &line.to_string()),
            ImportReason::NoTitleColumn { found } => words.table_no_title_column(name, found),
            ImportReason::NoTextColumn { found } => words.table_no_text_column(name, found),
            ImportReason::NoFigureColumn { found } => words.table_no_figure_column(name, found),
            ImportReason::NoRows { line } => words.table_no_rows(name, &line.to_string()),
        }
    }
}

/// Something odd about the file as a whole that did not stop the import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// Not UTF-8.
    ReadAsWindows1252,
    /// UTF-16 with broken characters.
    BrokenUtf16,
    /// Rows above the header.
    LinesAboveHeader {
        /// How many rows.
        count: usize,
        /// Where the header is, counted from 1.
        header_line: usize,
    },
    /// The last row breaks off inside a quoted cell.
    CutOff {
        /// Where the row begins, counted from 1.
        line: usize,
        /// How many more lines the open quote runs over.
        swallowed: usize,
    },
    /// Sizes in letters were turned into numbers.
    Sizes,
    /// Working time was turned into person-months.
    WorkingTime,
    /// Story points stand in for a job size.
    StoryPointsAsJobSize,
    /// Confidence on a scale up to ten.
    ConfidenceOutOfTen {
        /// The column.
        header: String,
    },
    /// Days and months that could be either.
    DateOrder {
        /// Whether the month was taken as the first.
        month_first: bool,
    },
}

impl Say for Warning {
    fn say(&self, words: &Words) -> String {
        let text = match self {
            Self::ReadAsWindows1252 => words.read_as_windows_1252(),
            Self::BrokenUtf16 => words.broken_utf16(),
            Self::LinesAboveHeader { count, header_line } => {
                return words.lines_above_header(*count, &header_line.to_string());
            }
            Self::CutOff { line, swallowed } => return words.table_cut_off(&line.to_string(), *swallowed),
            Self::Sizes => words.sizes_read(),
            Self::WorkingTime => words.working_time_read(),
            Self::StoryPointsAsJobSize => words.story_points_as_job_size(),
            Self::ConfidenceOutOfTen { header } => return words.confidence_out_of_ten(header),
            Self::DateOrder { month_first: true } => words.dates_month_first(),
            Self::DateOrder { month_first: false } => words.dates_day_first(),
        };
        text.to_owned()
    }
}
english_errors!(ImportError, Warning);
