//! CSV text: comma, CRLF, every field quoted, and no cell that a spreadsheet would run.

use crate::engine::text::guarded;

/// A CSV text as it grows (RFC 4180).
#[derive(Default)]
pub(super) struct Csv {
    text: String,
    in_row: bool,
}

impl Csv {
    fn field(&mut self, content: &str) {
        self.text.push_str(if self.in_row { ",\"" } else { "\"" });
        self.text.push_str(&content.replace('"', "\"\""));
        self.text.push('"');
        self.in_row = true;
    }

    /// A cell with words; one that a spreadsheet would run as a formula gets a leading `'`.
    pub(super) fn text(&mut self, content: &str) {
        self.field(&guarded(content));
    }

    /// A cell with a number, or nothing.
    pub(super) fn number(&mut self, number: Option<String>) {
        self.field(&number.unwrap_or_default());
    }

    /// A row of words.
    pub(super) fn row<T: AsRef<str>>(&mut self, cells: impl IntoIterator<Item = T>) {
        cells.into_iter().for_each(|cell| self.text(cell.as_ref()));
        self.end_row();
    }

    /// The end of a row.
    pub(super) fn end_row(&mut self) {
        self.text.push_str("\r\n");
        self.in_row = false;
    }

    /// The whole text.
    pub(super) fn finish(self) -> String {
        self.text
    }
}
