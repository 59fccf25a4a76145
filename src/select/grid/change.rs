//! What typing, pasting, clearing and changing many rows at once make of a grid's records.

use super::block::Block;
use super::column::{Column, Kind};
use super::fields::{GridEdit, with_value};
use super::rows::GridRows;
use super::value::Reader;

/// What a change of cells comes to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Changed {
    /// The edits, in order: one step for undo.
    pub edits: Vec<GridEdit>,
    /// How many cells get another value.
    pub cells: usize,
    /// How many values found no cell that takes them: beyond the last row or column, or worked out.
    pub left_out: usize,
}

/// A row and the new texts of some of its cells.
type RowTexts<'a> = (u32, Vec<(&'a Column, &'a str)>);

/// Sets cells to what texts mean; those that say what is there already stay as they are.
///
/// # Errors
/// A sentence about the first text that cannot be read; then nothing is to be changed.
pub fn change_cells(rows: &GridRows, cells: &[RowTexts<'_>]) -> Result<Changed, String> {
    let words = rows.plan().words();
    let mut reader = Reader::of(rows.plan());
    let mut changed = Changed::default();
    let several = cells.iter().map(|(_, texts)| texts.len()).sum::<usize>() > 1;
    for (row, texts) in cells {
        let Some(mut record) = rows.record(*row) else {
            changed.left_out += texts.len();
            continue;
        };
        for (column, text) in texts {
            if !column.is_editable() {
                changed.left_out += 1;
                continue;
            }
            if *text == rows.text(*row, column) {
                continue;
            }
            let read = reader.read(&column.kind, text).and_then(|value| {
                let misfit = || words.cell_misfit(text);
                with_value(&record, &column.key, value).ok_or_else(misfit)
            });
            let (next, edit) = read.map_err(|sentence| {
                if several {
                    words.cell_trouble(&column.label, &title_of(rows, *row), &sentence)
                } else {
                    sentence
                }
            })?;
            record = next;
            changed.edits.push(edit);
            changed.cells += 1;
        }
    }
    Ok(changed)
}

/// The title of a row.
fn title_of(rows: &GridRows, row: u32) -> String {
    rows.column(rows.title_key()).map(|column| rows.text(row, column)).unwrap_or_default()
}

/// The cells as a block for the clipboard.
#[must_use]
pub fn copy_cells(rows: &GridRows, chosen: &[u32], columns: &[&Column]) -> Block {
    chosen.iter().map(|row| columns.iter().map(|column| rows.text(*row, column)).collect()).collect()
}

/// Puts a block into cells: `below` are the rows from the first chosen one on, `beside` the columns from the first chosen
/// one on, and `chosen` how many of either are chosen. A block that fits into what is chosen a whole number of times
/// is repeated to fill it.
///
/// # Errors
/// A sentence about the first value that cannot be read; then nothing is to be changed.
pub fn paste_block(
    rows: &GridRows,
    below: &[u32],
    beside: &[&Column],
    chosen: (usize, usize),
    block: &Block,
) -> Result<Changed, String> {
    let height = filled(block.len(), chosen.0);
    let mut left_out = 0;
    let mut cells: Vec<RowTexts<'_>> = Vec::new();
    for (place, texts) in block.iter().cycle().take(height).enumerate() {
        let Some(row) = below.get(place) else {
            left_out += texts.len();
            continue;
        };
        let width = filled(texts.len(), chosen.1);
        let mut row_texts = Vec::new();
        for (place, text) in texts.iter().cycle().take(width).enumerate() {
            match beside.get(place) {
                Some(column) => row_texts.push((*column, text.as_str())),
                None => left_out += 1,
            }
        }
        cells.push((*row, row_texts));
    }
    let mut changed = change_cells(rows, &cells)?;
    changed.left_out += left_out;
    Ok(changed)
}

/// How many rows or columns a block fills.
fn filled(block: usize, chosen: usize) -> usize {
    if block > 0 && chosen > block && chosen.is_multiple_of(block) { chosen } else { block }
}

/// Empties cells; what cannot be empty stays as it is, and a yes becomes a no.
///
/// # Errors
/// As [`change_cells`]; emptying itself is never refused.
pub fn clear_cells(rows: &GridRows, chosen: &[u32], columns: &[&Column]) -> Result<Changed, String> {
    let text = |column: &Column| match column.kind {
        Kind::Choice(_) | Kind::Figure | Kind::Note => None,
        Kind::Flag => Some("no"),
        _ => Some(""),
    };
    let texts: Vec<(&Column, &str)> =
        columns.iter().filter_map(|column| text(column).map(|text| (*column, text))).collect();
    let cells: Vec<RowTexts<'_>> = chosen.iter().map(|row| (*row, texts.clone())).collect();
    change_cells(rows, &cells)
}

/// Sets one column of many rows to what a text means.
///
/// # Errors
/// A sentence about the text, if it cannot be read.
pub fn set_all(rows: &GridRows, chosen: &[u32], column: &Column, text: &str) -> Result<Changed, String> {
    // Read alone first, so that what is wrong is said of the text, not of the first row.
    Reader::of(rows.plan()).read(&column.kind, text)?;
    let cells: Vec<RowTexts<'_>> = chosen.iter().map(|row| (*row, vec![(column, text)])).collect();
    change_cells(rows, &cells)
}
