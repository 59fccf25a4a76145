//! Cells on the clipboard: tab-separated lines with quotes, as spreadsheets write them.

use crate::engine::text::{guarded, unguarded};

/// More cells than this are not taken at once.
pub const MOST_CELLS: usize = 500_000;

/// Rows of cells.
pub type Block = Vec<Vec<String>>;

/// Writes cells for a clipboard: tabs between, a line each; a cell that holds a tab, a line break or a quote is quoted, and
/// one that a spreadsheet would run as a formula is guarded by a `'`.
///
/// ```
/// use roadbook_core::select::grid::{format_block, parse_block};
/// let block = vec![vec!["a".to_owned(), "say \"hi\"\nthere".to_owned()]];
/// assert_eq!(format_block(&block), "a\t\"say \"\"hi\"\"\nthere\"");
/// assert_eq!(parse_block(&format_block(&block)), block);
/// ```
#[must_use]
pub fn format_block(block: &[Vec<String>]) -> String {
    let mut text = String::new();
    for (row, cells) in block.iter().enumerate() {
        if row > 0 {
            text.push('\n');
        }
        for (column, cell) in cells.iter().enumerate() {
            if column > 0 {
                text.push('\t');
            }
            let cell = guarded(cell);
            if cell.contains(['\t', '\n', '\r', '"']) {
                text.push('"');
                text.push_str(&cell.replace('"', "\"\""));
                text.push('"');
            } else {
                text.push_str(&cell);
            }
        }
    }
    // One empty cell would else be no line at all.
    if block.last().is_some_and(|cells| matches!(cells.as_slice(), [only] if only.is_empty())) {
        text.push('\n');
    }
    text
}

/// Reads what [`format_block`], Excel, Google Sheets and LibreOffice put on the clipboard.
///
/// The line break at the end of the text ends the last row and begins none. A quote counts only at the start of a cell, and
/// only if the one that closes it stands at the cell's end; else it is a sign like any other. A guard is taken off. Reading
/// stops at [`MOST_CELLS`] cells.
#[must_use]
pub fn parse_block(text: &str) -> Block {
    let mut block = Block::new();
    let mut row = Vec::new();
    let mut rest = text;
    let mut cells = 0;
    while !rest.is_empty() && cells < MOST_CELLS {
        let (cell, after) = quoted(rest).unwrap_or_else(|| {
            let end = rest.find(['\t', '\n', '\r']).unwrap_or(rest.len());
            (rest[..end].to_owned(), &rest[end..])
        });
        row.push(unguarded(&cell).to_owned());
        cells += 1;
        rest = match after.strip_prefix('\t') {
            Some("") => {
                // A tab at the very end has an empty cell behind it.
                row.push(String::new());
                ""
            }
            Some(rest) => rest,
            None => {
                block.push(std::mem::take(&mut row));
                after.strip_prefix("\r\n").or_else(|| after.strip_prefix(['\n', '\r'])).unwrap_or(after)
            }
        };
    }
    if !row.is_empty() {
        block.push(row);
    }
    block
}

/// A quoted cell at the start of a text, and what follows it.
fn quoted(text: &str) -> Option<(String, &str)> {
    let mut rest = text.strip_prefix('"')?;
    let mut cell = String::new();
    loop {
        let end = rest.find('"')?;
        cell.push_str(&rest[..end]);
        rest = &rest[end + 1..];
        match rest.strip_prefix('"') {
            Some(after) => {
                cell.push('"');
                rest = after;
            }
            None if rest.is_empty() || rest.starts_with(['\t', '\n', '\r']) => return Some((cell, rest)),
            None => return None,
        }
    }
}
