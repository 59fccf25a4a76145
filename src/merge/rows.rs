//! A plan's tables without their types: rows as the plan file writes them.
//!
//! Everything that is done for all tables goes through [`Rows`] and the few functions here, so that the rest is compiled once.

use std::rc::Rc;

use super::order::Sequence;
use crate::domain::validate::{Ruled, check_record, most_records};
use crate::domain::{InPlan, Plan, PlanError, RecordRef, Table, TableName, for_each_table};
use crate::format::plan_file::json::{Entries, Json};
use crate::format::plan_file::reader::Reader;
use crate::format::plan_file::{FileError, FileObject};

/// The rows of a table.
pub(super) trait Rows: Sequence {
    /// What two places have in common when the very same row stands there.
    fn address(&self, place: usize) -> *const ();
    /// The fields of a row but its id.
    fn fields(&self, place: usize) -> Entries<'_>;
    /// The links of a row.
    fn links(&self, place: usize) -> Vec<RecordRef>;
    /// The rules that a row breaks in a plan.
    fn errors(&self, place: usize, plan: &Plan) -> Vec<PlanError>;
}

impl<R: InPlan> Sequence for Table<R> {
    fn len(&self) -> usize {
        self.rows().len()
    }
    fn id(&self, place: usize) -> &str {
        self.rows().get(place).map_or("", |row| row.id().as_str())
    }
    fn position(&self, id: &str) -> Option<usize> {
        self.position_of(id)
    }
}

impl<R: InPlan + Ruled + FileObject> Rows for Table<R> {
    fn address(&self, place: usize) -> *const () {
        self.rows().get(place).map_or(std::ptr::null(), |row| Rc::as_ptr(row).cast())
    }
    fn fields(&self, place: usize) -> Entries<'_> {
        let mut fields = self.rows().get(place).map(|row| row.write_fields()).unwrap_or_default();
        fields.retain(|(key, _)| key != "id");
        fields
    }
    fn links(&self, place: usize) -> Vec<RecordRef> {
        let mut links = Vec::new();
        if let Some(row) = self.rows().get(place) {
            row.visit_links(&mut |_, link| links.push(link));
        }
        links
    }
    fn errors(&self, place: usize, plan: &Plan) -> Vec<PlanError> {
        self.rows().get(place).map(|row| check_record(plan, &**row)).unwrap_or_default()
    }
}

macro_rules! declare_table_access {
    ($($table:ident: $record:ident, $name:ident, $prefix:literal, $noun:literal, $article_noun:literal;)*) => {
        /// The rows of a table.
        pub(super) fn rows(plan: &Plan, table: TableName) -> &dyn Rows {
            match table { $(TableName::$name => &plan.$table),* }
        }

        /// Whether both plans share the table.
        pub(super) fn is_same(one: &Plan, other: &Plan, table: TableName) -> bool {
            match table { $(TableName::$name => one.$table.is_same(&other.$table)),* }
        }

        /// Puts a record in place of the one with its id, or at the end.
        pub(super) fn put<'j>(plan: &mut Plan, record: &'j RecordRef, fields: Entries<'j>) -> Result<(), FileError> {
            match record.table { $(TableName::$name => put_in(&mut plan.$table, record, fields)),* }
        }

        /// Takes over a record from another plan; answers whether there is one.
        pub(super) fn take_over(plan: &mut Plan, from: &Plan, record: &RecordRef) -> bool {
            match record.table { $(TableName::$name => take_over_in(&mut plan.$table, &from.$table, record)),* }
        }

        /// Drops a record's links to one that is not there.
        pub(super) fn unlink(plan: &mut Plan, record: &RecordRef, gone: &RecordRef) {
            match record.table { $(TableName::$name => unlink_in(&mut plan.$table, record, gone)),* }
        }

        /// Leaves the rows of these places, in this order.
        pub(super) fn arrange(plan: &mut Plan, table: TableName, places: &[usize]) {
            match table { $(TableName::$name => arrange_in(&mut plan.$table, places)),* }
        }
    };
}
for_each_table!(declare_table_access);

/// Whether the table can take one more record.
pub(super) fn has_room(plan: &Plan, table: TableName) -> bool {
    rows(plan, table).len() < most_records(table)
}

/// Reads a record from its fields.
fn put_in<'j, R: InPlan + FileObject>(
    table: &mut Table<R>,
    record: &'j RecordRef,
    mut fields: Entries<'j>,
) -> Result<(), FileError> {
    fields.push(("id".into(), Json::Text(record.as_str().into())));
    let mut reader = Reader::default();
    let row = Rc::new(R::read_fields(reader.object(Json::Object(fields))?)?);
    if table.replace(row.clone()).is_none() {
        table.insert(usize::MAX, row);
    }
    Ok(())
}

fn take_over_in<R: InPlan>(table: &mut Table<R>, from: &Table<R>, record: &RecordRef) -> bool {
    let place = from.position_of(record.as_str());
    let row = place.and_then(|place| from.rows().get(place));
    row.is_some_and(|row| table.insert(usize::MAX, row.clone()))
}

fn unlink_in<R: InPlan>(table: &mut Table<R>, record: &RecordRef, gone: &RecordRef) {
    let place = table.position_of(record.as_str());
    if let Some(row) = place.and_then(|place| table.rows().get(place)) {
        let mut row = (**row).clone();
        row.unlink(gone);
        table.replace(Rc::new(row));
    }
}

fn arrange_in<R: InPlan>(table: &mut Table<R>, places: &[usize]) {
    let rows = places.iter().filter_map(|place| table.rows().get(*place).cloned()).collect();
    if let Ok(arranged) = Table::from_rows(rows) {
        *table = arranged;
    }
}
