//! What can be wrong with a table, in sentences a person can act on.
//!
//! An [`ImportError`] means nothing could be used; a [`Warning`] says what was odd about the file as
//! a whole. What was odd about one cell is a [`super::RowNote`].

use thiserror::Error;

/// Why nothing of a file could be used.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("“{file_name}” {reason}")]
pub struct ImportError {
    /// The file's name, shortened to fit a sentence.
    pub file_name: String,
    /// What is wrong with it.
    pub reason: ImportReason,
}

/// What is wrong with a file as a whole; the sentences go on from its name.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ImportReason {
    /// No bytes, or nothing but white space.
    #[error("is empty. Export it again and check that the table has rows.")]
    Empty,
    /// More bytes than [`super::MOST_BYTES`].
    #[error(
        "is {megabytes} MB; an import may have 20 MB. Leave out columns such as comments and attachments, or split it."
    )]
    TooLarge {
        /// Size in MB, rounded up.
        megabytes: usize,
    },
    /// Another kind of file under a table's name.
    #[error(
        "is {what}, not a table in text. Open it where it came from and save or export it as CSV (UTF-8)."
    )]
    NotText {
        /// The kind of file with its article.
        what: &'static str,
    },
    /// HTML or XML.
    #[error(
        "is a web page, not a table; often that is a sign-in page saved by mistake. Sign in, export again and choose CSV."
    )]
    WebPage,
    /// JSON, which is not a table.
    #[error("is JSON, not a table. If it is a plan, open it as a plan; otherwise export it as CSV.")]
    Json,
    /// A row with more cells than [`super::MOST_COLUMNS`].
    #[error("has more than 500 columns in line {line}. Export only the columns you need.")]
    TooManyColumns {
        /// Where, counted from 1.
        line: usize,
    },
    /// More rows than [`super::MOST_ROWS`].
    #[error("has more than 50,000 rows. Filter it before exporting, or split it into several files.")]
    TooManyRows,
    /// A quotation mark in the first rows that is never closed.
    #[error(
        "opens a quotation mark in line {line} and never closes it, so no row can be told from the next. \
         The file may be cut off: export it again."
    )]
    UnclosedQuote {
        /// Where, counted from 1.
        line: usize,
    },
    /// No column that could be the title.
    #[error(
        "has no column for the title (found: {found}). Name one column “Title”, “Feature” or “Summary”, or choose it."
    )]
    NoTitleColumn {
        /// The headers, shortened.
        found: String,
    },
    /// A header and nothing to import under it.
    #[error("has a header in line {line} but no row with a title below it. Check the filter of the export.")]
    NoRows {
        /// Where the header is, counted from 1.
        line: usize,
    },
}

/// Something odd about the file as a whole that did not stop the import.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Warning {
    /// Not UTF-8.
    #[error("The file is not UTF-8; it was read as Windows-1252. Check that accented letters look right.")]
    ReadAsWindows1252,
    /// UTF-16 with broken characters.
    #[error("The file holds characters that are not valid UTF-16; each is shown as �.")]
    BrokenUtf16,
    /// Rows above the header.
    #[error("{count} line(s) above the header were left out; the header is line {header_line}.")]
    LinesAboveHeader {
        /// How many rows.
        count: usize,
        /// Where the header is, counted from 1.
        header_line: usize,
    },
    /// The last row breaks off inside a quoted cell.
    #[error(
        "Line {line} opens a quotation mark that is never closed: that row and the {swallowed} line(s) after it \
         were left out. The file may be cut off."
    )]
    CutOff {
        /// Where the row begins, counted from 1.
        line: usize,
        /// How many more lines the open quote runs over.
        swallowed: usize,
    },
    /// Sizes in letters were turned into numbers.
    #[error(
        "Sizes were read as person-months: XS 0.25, S 0.5, M 1, L 2, XL 4, XXL 8 \
         (as points for a job size: 1, 2, 3, 5, 8, 13)."
    )]
    Sizes,
    /// Working time was turned into person-months.
    #[error("Working time was turned into person-months: 8 hours a day, 5 days a week, 52 weeks a year.")]
    WorkingTime,
    /// Story points stand in for a job size.
    #[error("Story points were read as the job size, which WSJF divides by.")]
    StoryPointsAsJobSize,
    /// Confidence on a scale up to ten.
    #[error("“{header}” was read as a scale to 10, so 8 became 80 %.")]
    ConfidenceOutOfTen {
        /// The column.
        header: String,
    },
    /// Days and months that could be either.
    #[error("Dates such as 03/04/2027 were read with the {first} first.")]
    DateOrder {
        /// “day” or “month”.
        first: &'static str,
    },
}
