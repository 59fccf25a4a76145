//! One grid for all records: columns as data, rows of a plan's table, the view that is on them (find, filter, sort, group),
//! and what typing, pasting and changing many rows at once make of them.
//!
//! Knows the plan, and nothing of cells on a screen. A row's number is its place in the plan's table, whatever the order it
//! is shown in, so that what is known of a row stays with it while it moves.
//!
//! **Invariants:** what a cell gives to a clipboard it takes back unchanged; a change of many cells is one command, and
//! where one of them cannot be read nothing is changed; a row is computed anew only when its record, its score or something
//! it links to changed.

mod arrange;
mod block;
mod change;
mod column;
mod fields;
mod keys;
mod rows;
mod shown;
mod value;
mod view;

pub use arrange::{Arranged, Line, RowGroup, arrange};
pub use block::{Block, MOST_CELLS, format_block, parse_block};
pub use change::{Changed, change_cells, clear_cells, copy_cells, paste_block, set_all};
pub use column::{Column, Kind, KindOption};
pub use fields::GridEdit;
pub use keys::{KeyCache, SortKey};
pub use rows::{GridRecord, GridRows, RankingSample};
pub use shown::{CellView, FigureNote, RowCache, RowView};
pub use value::{Value, titles_with};
pub use view::{ViewSpec, comparisons, condition_words, filter_sentence};
