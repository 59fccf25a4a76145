//! Delimited text to rows of cells: comma, semicolon, tab, bar, or a Markdown table.
//!
//! Knows nothing of what the columns mean. One text and one list of cell ends hold the whole table,
//! so that memory stays near the size of the file; the number of cells in a row is bounded by the
//! parser's fixed buffer, before anything grows.

use csv_core::{ReadRecordResult, ReaderBuilder};

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
        if index >= self.place.cells {
            return "";
        }
        let end_at = |at: usize| self.table.ends.get(at).map_or(0, |end| *end as usize);
        let at = self.place.first_end + index;
        let start = if index == 0 { self.place.start } else { end_at(at - 1) };
        self.table.text.get(start..end_at(at)).unwrap_or("").trim()
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

    fn push<'cell>(&mut self, line: usize, cells: impl Iterator<Item = &'cell [u8]>) {
        let (start, first_end) = (self.text.len(), self.ends.len());
        let (mut kept, mut cells_in_file, mut cut_cell) = (0, 0, false);
        for cell in cells {
            cells_in_file += 1;
            let cell = String::from_utf8_lossy(cell);
            if !cell.trim().is_empty() {
                kept = cells_in_file;
            }
            let within = cell.char_indices().nth(MOST_CELL_CHARACTERS);
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
        Layout::Delimited(delimiter) => read_delimited(text.as_bytes(), delimiter, most_rows, warnings),
        Layout::Markdown => read_markdown(text, most_rows),
    }
}

fn read_delimited(
    bytes: &[u8],
    delimiter: u8,
    most_rows: Option<usize>,
    warnings: &mut Vec<Warning>,
) -> Result<Table, ImportReason> {
    let mut parser = ReaderBuilder::new().delimiter(delimiter).build();
    let newline = if bytes.contains(&b'\n') { b'\n' } else { b'\r' };
    let lines_in = |part: &[u8]| part.iter().filter(|byte| **byte == newline).count();
    let mut unquoted = vec![0; bytes.len()];
    let mut ends = [0_usize; MOST_COLUMNS + 1];
    let (mut table, mut rest, mut line) = (Table::default(), bytes, 1);
    loop {
        let blank = rest.iter().take_while(|byte| b"\r\n".contains(byte)).count();
        let (skipped, row_on) = rest.split_at_checked(blank).unwrap_or((rest, &[]));
        line += lines_in(skipped);
        if row_on.is_empty() || most_rows.is_some_and(|most| table.rows.len() >= most) {
            return Ok(table);
        }
        let (mut result, read, mut written, mut cells) = parser.read_record(row_on, &mut unquoted, &mut ends);
        if result == ReadRecordResult::InputEmpty {
            // The text ended within a row. A line break ends the row unless a quotation mark is still open.
            let (end, _, more, more_cells) = parser.read_record(
                b"\n",
                unquoted.get_mut(written..).unwrap_or_default(),
                ends.get_mut(cells..).unwrap_or_default(),
            );
            if end == ReadRecordResult::InputEmpty || end == ReadRecordResult::OutputFull {
                let swallowed = lines_in(row_on.trim_ascii_end());
                if table.rows.len() < 2 {
                    return Err(ImportReason::UnclosedQuote { line });
                }
                warnings.push(Warning::CutOff { line, swallowed });
                return Ok(table);
            }
            (result, written, cells) = (end, written + more, cells + more_cells);
        }
        if result == ReadRecordResult::OutputEndsFull || cells > MOST_COLUMNS {
            return Err(ImportReason::TooManyColumns { line });
        }
        if table.rows.len() >= MOST_ROWS {
            return Err(ImportReason::TooManyRows);
        }
        let mut start = 0;
        let cell_ends = ends.get(..cells).unwrap_or_default();
        table.push(
            line,
            cell_ends.iter().map(|end| {
                let cell = unquoted.get(start..(*end).min(written)).unwrap_or_default();
                start = *end;
                cell
            }),
        );
        let (done, ahead) = row_on.split_at_checked(read).unwrap_or((row_on, &[]));
        line += lines_in(done);
        rest = ahead;
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
