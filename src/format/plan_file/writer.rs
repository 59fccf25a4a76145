//! A plan as its canonical text, and the same again after a change: rows that are still the same rows are copied from the text
//! written before.
//!
//! Rows can be written ahead, some at a time, so that nobody waits for a long plan's text.
//!
//! **Invariant:** whatever a [`PlanWriter`] wrote before, ahead or not, its text is that of [`write_plan`].

use std::any::Any;
use std::collections::BTreeMap;
use std::ops::Range;
use std::rc::Rc;

use super::json::{Json, Printer};
use super::value::FileValue;
use super::{FORMAT, FileObject, VERSION, write_fields};
use crate::domain::{Plan, Record, Table};

/// Writes a plan as its canonical text, with a line break at the end.
#[must_use]
pub fn write_plan(plan: &Plan) -> String {
    write(plan, &mut Rows::default())
}

/// Writes a plan again and again as it changes.
///
/// ```
/// # use roadbook_core::{domain::Plan, format::plan_file::{PlanWriter, write_plan}};
/// # let plan = Plan::empty("pl_one", "2027-01-04".parse().unwrap());
/// let mut writer = PlanWriter::default();
/// assert_eq!(*writer.write(&plan), write_plan(&plan));
/// ```
#[derive(Default)]
pub struct PlanWriter {
    text: Rc<str>,
    rows: Vec<WrittenRow>,
    ahead: RowsAhead,
}

/// Rows that were written before the text that they will stand in, by where they are. Kept as in [`WrittenRow`].
type RowsAhead = BTreeMap<*const (), (Rc<dyn Any>, String)>;

/// A row that was written, and where. Kept, so that no other row can come to stand at its address.
struct WrittenRow {
    row: Rc<dyn Any>,
    place: Range<usize>,
}

impl PlanWriter {
    /// The canonical text of a plan.
    pub fn write(&mut self, plan: &Plan) -> Rc<str> {
        let mut rows = Rows { written: Some(Vec::new()), ..self.take_rows() };
        self.text = write(plan, &mut rows).into();
        self.rows = rows.written.unwrap_or_default();
        self.text.clone()
    }

    /// Writes rows of a plan ahead, at most so many; answers whether its text can now be made by copying alone.
    pub fn write_ahead(&mut self, plan: &Plan, most_rows: usize) -> bool {
        let mut rows = Rows { left_ahead: Some(most_rows), ..self.take_rows() };
        write(plan, &mut rows);
        (self.text, self.rows, self.ahead) = (rows.text, rows.before, rows.ahead);
        !rows.is_short
    }

    fn take_rows(&mut self) -> Rows {
        Rows {
            text: std::mem::take(&mut self.text),
            before: std::mem::take(&mut self.rows),
            ahead: std::mem::take(&mut self.ahead),
            ..Rows::default()
        }
    }
}

/// The rows of the text before, and those of the text that is being written.
#[derive(Default)]
pub(super) struct Rows {
    text: Rc<str>,
    before: Vec<WrittenRow>,
    /// The first row of the text before that was not met yet.
    next: usize,
    /// None where no later text asks for them.
    written: Option<Vec<WrittenRow>>,
    ahead: RowsAhead,
    /// Where rows are written ahead and no text is made, how many more may be.
    left_ahead: Option<usize>,
    /// Whether there was a row that could not be written ahead any more.
    is_short: bool,
}

/// How many rows may have gone from one place since the text before; after more, the rest of the table is written anew.
const GONE: usize = 8;

/// What stands between two rows: a comma, a line break, spaces.
const ROW_UNITS: usize = 16;

impl Rows {
    /// The text of a row that was written before, where it is found about as far on as then.
    fn known(&mut self, row: *const ()) -> Option<Range<usize>> {
        let ahead = self.before.get(self.next..)?.iter().take(GONE);
        let passed = ahead.map(|known| Rc::as_ptr(&known.row).cast::<()>()).position(|known| known == row)?;
        let found = self.before.get(self.next + passed)?.place.clone();
        self.next += passed + 1;
        Some(found)
    }
}

fn write(plan: &Plan, rows: &mut Rows) -> String {
    let mut out = Printer::default();
    if rows.left_ahead.is_none() {
        // About as long as before: a text that grows is copied again and again.
        let ahead: usize = rows.ahead.values().map(|(_, text)| text.len() + ROW_UNITS).sum();
        out.text.reserve(rows.text.len() + rows.text.len() / 64 + ahead);
    }
    out.block(['{', '}'], |out| {
        out.member(Some("format"), |out| out.value(&Json::Text(FORMAT.into())));
        out.member(Some("version"), |out| out.value(&VERSION.write()));
        out.member(Some("plan"), |out| out.block(['{', '}'], |out| write_fields(plan, out, rows)));
    });
    out.text.push('\n');
    out.text
}

pub(super) fn write_table<R: Record + FileObject>(table: &Table<R>, out: &mut Printer, rows: &mut Rows) {
    if table.is_empty() {
        return;
    }
    out.member(Some(R::TABLE.key()), |out| {
        out.block(['[', ']'], |out| {
            for record in table {
                out.member(None, |out| write_row(record, out, rows));
            }
        });
    });
}

fn write_row<R: Record + FileObject>(record: &Rc<R>, out: &mut Printer, rows: &mut Rows) {
    let (start, row) = (out.text.len(), Rc::as_ptr(record).cast());
    let known = rows.known(row);
    if let Some(left) = rows.left_ahead {
        if known.is_some() || rows.ahead.contains_key(&row) {
            return;
        }
        match left.checked_sub(1) {
            None => rows.is_short = true,
            Some(left) => {
                rows.left_ahead = Some(left);
                out.open_object(&record.write_fields());
                rows.ahead.insert(row, (record.clone(), out.text.split_off(start)));
            }
        }
        return;
    }
    match (known, rows.ahead.get(&row)) {
        (Some(place), _) => out.text.push_str(rows.text.get(place).unwrap_or_default()),
        (None, Some((_, text))) => out.text.push_str(text),
        (None, None) => out.open_object(&record.write_fields()),
    }
    if let Some(written) = &mut rows.written {
        written.push(WrittenRow { row: record.clone(), place: start..out.text.len() });
    }
}
