//! Delimited text to rows of cells: comma, semicolon, tab, bar, or a Markdown table.
//!
//! Knows nothing of what the columns mean. One text and one list of cell ends hold the whole table,
//! so that memory stays near the size of the file; the number of cells in a row is bounded by the
//! parser's fixed buffer, before anything grows.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use super::error::{ImportReason, Warning};

/// Most rows of an import, header included.
pub const MOST_ROWS: usize = 50_000;
/// Most columns of an import.
pub const MOST_COLUMNS: usize = 500;
/// Most characters of one cell; the rest is cut off.
pub const MOST_CELL_CHARACTERS: usize = 100_000;

/// How the cells of a text are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// Cells between delimiters, quoted where needed.
    Delimited(u8),
    /// A Markdown table.
    Markdown,
    /// One cell a line.
    Lines,
}

/// The delimiters tried, the likeliest first.
pub const LAYOUTS: &[Layout] = &[
    Layout::Delimited(b','),
    Layout::Delimited(b';'),
    Layout::Delimited(b'\t'),
    Layout::Markdown,
    Layout::Delimited(b'|'),
];

/// Rows of cells, in file order; empty rows are left out.
#[derive(Debug, Default)]
pub struct Table {
    text: String,
    ends: Vec<u32>,
    rows: Vec<RowPlace>,
}

#[derive(Clone, Copy, Debug)]
struct RowPlace {
    line: usize,
    first_end: usize,
    cells: usize,
    start: usize,
    /// Cells in the file, before empty ones at the end were dropped.
    cells_in_file: usize,
    cut_cell: bool,
}

/// One row of a [`Table`].
#[derive(Clone, Copy, Debug)]
pub struct Row<'table> {
    table: &'table Table,
    place: RowPlace,
}

impl<'table> Row<'table> {
    /// Where it begins in the file, counted from 1.
    pub fn line(self) -> usize {
        self.place.line
    }

    /// How many cells the file has in this row, empty ones at the end included.
    pub fn cells_in_file(self) -> usize {
        self.place.cells_in_file
    }

    /// Whether a cell was longer than [`MOST_CELL_CHARACTERS`].
    pub fn has_cut_cell(self) -> bool {
        self.place.cut_cell
    }

    /// The cell at a position, trimmed; empty where the row is shorter.
    pub fn cell(self, index: usize) -> &'table str {
        self.whole_cell(index).trim()
    }

    /// The cell at a position with the blanks around it; empty where the row is shorter.
    pub fn whole_cell(self, index: usize) -> &'table str {
        if index >= self.place.cells {
            return "";
        }
        let end_at = |at: usize| self.table.ends.get(at).map_or(0, |end| *end as usize);
        let at = self.place.first_end + index;
        let start = if index == 0 { self.place.start } else { end_at(at - 1) };
        self.table.text.get(start..end_at(at)).unwrap_or("")
    }

    /// All cells up to the last one that is not empty.
    pub fn cells(self) -> impl Iterator<Item = &'table str> {
        (0..self.place.cells).map(move |index| self.cell(index))
    }
}

impl Table {
    /// All rows.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> + Clone {
        self.rows.iter().map(|place| Row { table: self, place: *place })
    }

    /// The row at a place.
    pub fn row(&self, place: usize) -> Option<Row<'_>> {
        self.rows.get(place).map(|place| Row { table: self, place: *place })
    }

    /// Puts a row of cells at the end; one that is empty is left out.
    pub(super) fn push<'cell>(&mut self, line: usize, cells: impl Iterator<Item = &'cell [u8]>) {
        let (start, first_end) = (self.text.len(), self.ends.len());
        let (mut kept, mut cells_in_file, mut cut_cell) = (0, 0, false);
        for cell in cells {
            cells_in_file += 1;
            let cell = String::from_utf8_lossy(cell);
            if !cell.trim().is_empty() {
                kept = cells_in_file;
            }
            let is_long = cell.len() > MOST_CELL_CHARACTERS;
            let within = is_long.then(|| cell.char_indices().nth(MOST_CELL_CHARACTERS)).flatten();
            cut_cell |= within.is_some();
            self.text.push_str(within.and_then(|(at, _)| cell.get(..at)).unwrap_or(&cell));
            self.ends.push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
        }
        self.ends.truncate(first_end + kept);
        self.text.truncate(
            self.ends.get(first_end..).and_then(|ends| ends.last()).map_or(start, |end| *end as usize),
        );
        if kept > 0 {
            self.rows.push(RowPlace { line, first_end, cells: kept, start, cells_in_file, cut_cell });
        }
    }
}

/// Reads rows, at most `most_rows` of them when that is given (a look at the beginning).
pub fn read(
    text: &str,
    layout: Layout,
    most_rows: Option<usize>,
    warnings: &mut Vec<Warning>,
) -> Result<Table, ImportReason> {
    match layout {
        Layout::Delimited(delimiter) => {
            let mut parsing = Parsing::new(text, delimiter);
            let most_rows = most_rows.unwrap_or(usize::MAX);
            parsing.go_on(text, most_rows, warnings)?;
            Ok(parsing.table)
        }
        Layout::Markdown => read_markdown(text, most_rows),
        Layout::Lines => read_lines(text),
    }
}

/// A text between delimiters on its way to rows, a few at a time.
pub struct Parsing {
    parser: Reader,
    newline: u8,
    /// Where in the text the next row begins.
    at: usize,
    line: usize,
    unquoted: Vec<u8>,
    table: Table,
}

impl Parsing {
    /// At the beginning of a text.
    pub fn new(text: &str, delimiter: u8) -> Self {
        Self {
            parser: ReaderBuilder::new().delimiter(delimiter).build(),
            newline: if text.contains('\n') { b'\n' } else { b'\r' },
            at: 0,
            line: 1,
            // One more than the text: the parser takes a full place for one that is too small, also when nothing follows.
            unquoted: vec![0; text.len() + 1],
            table: Table::default(),
        }
    }

    /// Where in the text it is, in bytes.
    pub fn at(&self) -> usize {
        self.at
    }

    /// The rows that were read.
    pub fn into_table(self) -> Table {
        self.table
    }

    /// Reads at most so many rows more of the same text; whether that was the end.
    pub fn go_on(
        &mut self,
        text: &str,
        most_rows: usize,
        warnings: &mut Vec<Warning>,
    ) -> Result<bool, ImportReason> {
        let newline = self.newline;
        let lines_in = |part: &[u8]| part.iter().filter(|byte| **byte == newline).count();
        let until = self.table.rows.len().saturating_add(most_rows);
        let mut ends = [0_usize; MOST_COLUMNS + 1];
        loop {
            let rest = text.as_bytes().get(self.at..).unwrap_or_default();
            let blank = rest.iter().take_while(|byte| b"\r\n".contains(byte)).count();
            let (skipped, row_on) = rest.split_at_checked(blank).unwrap_or((rest, &[]));
            if row_on.is_empty() {
                return Ok(true);
            }
            if self.table.rows.len() >= until {
                return Ok(false);
            }
            self.line += lines_in(skipped);
            let line = self.line;
            let (mut result, read, mut written, mut cells) =
                self.parser.read_record(row_on, &mut self.unquoted, &mut ends);
            if result == ReadRecordResult::InputEmpty {
                // The text ended within a row. A line break ends the row unless a quotation mark is still open.
                let (end, _, more, more_cells) = self.parser.read_record(
                    b"\n",
                    self.unquoted.get_mut(written..).unwrap_or_default(),
                    ends.get_mut(cells..).unwrap_or_default(),
                );
                if end == ReadRecordResult::InputEmpty || end == ReadRecordResult::OutputFull {
                    let swallowed = lines_in(row_on.trim_ascii_end());
                    if self.table.rows.len() < 2 {
                        return Err(ImportReason::UnclosedQuote { line });
                    }
                    warnings.push(Warning::CutOff { line, swallowed });
                    return Ok(true);
                }
                (result, written, cells) = (end, written + more, cells + more_cells);
            }
            if result == ReadRecordResult::OutputEndsFull || cells > MOST_COLUMNS {
                return Err(ImportReason::TooManyColumns { line });
            }
            if self.table.rows.len() >= MOST_ROWS {
                return Err(ImportReason::TooManyRows);
            }
            let mut start = 0;
            let (unquoted, cell_ends) = (&self.unquoted, ends.get(..cells).unwrap_or_default());
            self.table.push(
                line,
                cell_ends.iter().map(|end| {
                    let cell = unquoted.get(start..(*end).min(written)).unwrap_or_default();
                    start = *end;
                    cell
                }),
            );
            let (done, _) = row_on.split_at_checked(read).unwrap_or((row_on, &[]));
            self.line += lines_in(done);
            self.at += blank + done.len();
        }
    }
}

/// Reads the first Markdown table of a text: rows from the line above the dashes to the first line without a bar.
fn read_markdown(text: &str, most_rows: Option<usize>) -> Result<Table, ImportReason> {
    let mut table = Table::default();
    let is_rule = |line: &str| {
        line.contains('|') && line.contains("--") && line.chars().all(|letter| "|-: \t".contains(letter))
    };
    let Some(rule) = text.lines().take(200).position(is_rule).filter(|rule| *rule > 0) else {
        return Ok(table);
    };
    let lines = text.lines().enumerate().skip(rule - 1).take_while(|(_, line)| line.contains('|'));
    for (at, line) in lines.filter(|(at, _)| *at != rule) {
        if most_rows.is_some_and(|most| table.rows.len() >= most) {
            break;
        }
        let line = line.trim();
        let line = line.strip_prefix('|').unwrap_or(line);
        let line = line.strip_suffix('|').unwrap_or(line).replace("\\|", "\u{1}");
        if line.matches('|').count() >= MOST_COLUMNS {
            return Err(ImportReason::TooManyColumns { line: at + 1 });
        }
        if table.rows.len() >= MOST_ROWS {
            return Err(ImportReason::TooManyRows);
        }
        let cells: Vec<String> = line.split('|').map(|cell| cell.trim().replace('\u{1}', "|")).collect();
        table.push(at + 1, cells.iter().map(String::as_bytes));
    }
    Ok(table)
}

/// Each line of a text as a row of one cell, without the sign of a list before it.
pub fn read_lines(text: &str) -> Result<Table, ImportReason> {
    let mut table = Table::default();
    for (at, line) in text.lines().enumerate() {
        if table.rows.len() >= MOST_ROWS {
            return Err(ImportReason::TooManyRows);
        }
        let line = line.trim();
        let line = ["- [ ] ", "- [x] ", "- ", "* ", "• ", "– "]
            .iter()
            .find_map(|sign| line.strip_prefix(sign))
            .unwrap_or(line);
        let number = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
        let listed =
            number.strip_prefix(". ").or(number.strip_prefix(") ")).filter(|_| number.len() < line.len());
        table.push(at + 1, std::iter::once(listed.unwrap_or(line).as_bytes()));
    }
    Ok(table)
}
