//! One table of a plan that came back as CSV, as changes to a plan.
//!
//! The other side of `format/export/table_csv`: a column per field, `inputs.reach` and so on for scoring inputs, records by
//! their titles. A row is a record by its `id`; a row without one is a new record, whose id is made from its title, so that
//! the same file again finds it. A column that is not there leaves its field alone; an empty cell empties it.
//!
//! **Invariant:** a table that was exported from a plan changes nothing in it.

use std::collections::{BTreeMap, BTreeSet};

use super::rows::{Rows, rows};
use super::{Delta, FieldMap, Part, PartDelta, field_map};
use crate::domain::{Date, Plan, RecordRef, TableName, is_id_text};
use crate::engine::fnv::fnv1a;
use crate::engine::text::unguarded;
use crate::format::export::INPUT_COLUMN;
use crate::format::import::table::{Layout, Row, read};
use crate::format::import::text::decode;
use crate::format::plan_file::json::{Json, compact, parse};
use crate::format::plan_file::{FieldShape, Kind, limits, plan_shape};

/// A cell that could not be read; its field stays as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellProblem {
    /// The line its row begins in, counted from 1.
    pub line: usize,
    /// The column.
    pub column: String,
    /// What stands there.
    pub found: String,
}

/// What a table says otherwise than a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct TableChanges {
    /// Which table.
    pub table: TableName,
    /// The changes.
    pub delta: Delta,
    /// Records that are new.
    pub added: usize,
    /// Records that change.
    pub updated: usize,
    /// Records that stay as they are.
    pub unchanged: usize,
    /// What could not be read.
    pub problems: Vec<CellProblem>,
}

/// What a table that Roadbook exported says otherwise than a plan; none where the bytes are another table, or none.
///
/// ```
/// use roadbook_core::{domain::Plan, merge::table_changes};
/// let plan = Plan::empty("pl_a", "2027-01-04".parse().unwrap());
/// let changes = table_changes(&plan, b"id,name,people\nte_design,Design,2\n").unwrap();
/// assert_eq!((changes.added, changes.delta.apply(&plan).plan.teams.len()), (1, 1));
/// assert!(table_changes(&plan, b"feature,reach\nGuest checkout,800\n").is_none());
/// ```
#[must_use]
pub fn table_changes(plan: &Plan, bytes: &[u8]) -> Option<TableChanges> {
    let start = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let rest = start.strip_prefix(b"id").or_else(|| start.strip_prefix(b"\"id\""))?;
    // A spreadsheet may have chosen another sign between cells.
    let delimiter = rest.first().copied().filter(|sign| matches!(sign, b',' | b';' | b'\t'))?;
    let text = decode(bytes, &mut Vec::new()).ok()?;
    let table = read(&text, Layout::Delimited(delimiter), None, &mut Vec::new()).ok()?;
    let header: Vec<&str> = table.row(0)?.cells().collect();
    let body = || table.rows().skip(1);
    let name = body().find_map(|row| RecordRef::from_text(row.cell(0))).map(|record| record.table)?;
    let fields = fields_of(name)?;
    let columns: Vec<Column<'_>> =
        header.iter().skip(1).map(|header| column_of(header, &fields)).collect::<Option<_>>()?;
    // After the id comes what a record is called.
    let title_key = fields.get(1)?.key;
    let is_title = |column: &Column<'_>| matches!(column, Column::Field(field) if field.key == title_key);
    let mut reading = Reading {
        plan,
        title_cell: columns.iter().position(is_title).map(|place| place + 1),
        names: Names::of(plan),
        changes: TableChanges {
            table: name,
            delta: Delta::default(),
            added: 0,
            updated: 0,
            unchanged: 0,
            problems: Vec::new(),
        },
        seen: BTreeSet::new(),
    };
    body().for_each(|row| reading.row(row, &columns));
    Some(reading.changes)
}

/// The fields of a table's records.
fn fields_of(table: TableName) -> Option<Vec<FieldShape>> {
    let found = plan_shape().fields.into_iter().find(|field| field.key == table.key())?;
    match found.kind {
        Kind::List(item) => match *item {
            Kind::Object(shape) => Some(shape.fields),
            _ => None,
        },
        _ => None,
    }
}

/// What a column holds: a field, or one scoring input.
enum Column<'a> {
    Field(&'a FieldShape),
    Input(String),
}

fn column_of<'a>(header: &str, fields: &'a [FieldShape]) -> Option<Column<'a>> {
    if let Some(input) = header.strip_prefix(INPUT_COLUMN) {
        return fields
            .iter()
            .any(|field| field.kind == Kind::Inputs)
            .then(|| Column::Input(input.to_owned()));
    }
    fields.iter().find(|field| field.key == header).map(Column::Field)
}

struct Reading<'a> {
    plan: &'a Plan,
    /// The cell with a record's title, where there is a column of titles.
    title_cell: Option<usize>,
    names: Names,
    changes: TableChanges,
    seen: BTreeSet<String>,
}

impl Reading<'_> {
    fn row(&mut self, row: Row<'_>, columns: &[Column<'_>]) {
        let table = self.changes.table;
        let given = RecordRef::from_text(row.cell(0)).filter(|record| record.table == table);
        let title = self.title_cell.map(|cell| row.cell(cell)).unwrap_or_default();
        let record = given.or_else(|| self.new_id(title));
        // Of two rows for one record the first counts.
        let Some(record) = record.filter(|record| self.seen.insert(record.as_str().to_owned())) else {
            let found = if row.cell(0).is_empty() { title } else { row.cell(0) };
            self.note(row, "id".to_owned(), found);
            return;
        };
        let there: &dyn Rows = rows(self.plan, table);
        let was = there.position(record.as_str()).map(|place| field_map(&there.fields(place)));
        let mut now = was.clone().unwrap_or_default();
        // A row that is too short says nothing of the rest.
        for (place, column) in columns.iter().enumerate().take(row.cells_in_file().saturating_sub(1)) {
            let cell = unguarded(row.whole_cell(place + 1));
            let is_read = match column {
                Column::Field(field) => match self.value(&field.kind, cell) {
                    // What is usual is not written.
                    Some(Some(value)) if !now.contains_key(field.key) && is_usual(field, &value) => true,
                    value => set(&mut now, field.key, value),
                },
                Column::Input(name) => set_input(&mut now, name, cell),
            };
            if !is_read {
                let column = match column {
                    Column::Field(field) => field.key.to_owned(),
                    Column::Input(name) => format!("{INPUT_COLUMN}{name}"),
                };
                self.note(row, column, cell);
            }
        }
        match &was {
            None => self.changes.added += 1,
            Some(was) if *was == now => self.changes.unchanged += 1,
            Some(_) => self.changes.updated += 1,
        }
        if was.as_ref() != Some(&now) {
            self.changes.delta.parts.push(PartDelta { part: Part::Record(record), was, now: Some(now) });
        }
    }

    fn note(&mut self, row: Row<'_>, column: String, found: &str) {
        let found = found.chars().take(80).collect();
        self.changes.problems.push(CellProblem { line: row.line(), column, found });
    }

    /// An id for a row without one, made from its title; where another record or row has that one, or no letter of the title can
    /// stand in an id, from all of the title's letters.
    fn new_id(&self, title: &str) -> Option<RecordRef> {
        let title = title.trim();
        if title.is_empty() {
            return None;
        }
        let prefix = self.changes.table.prefix();
        let is_free = |record: &RecordRef| {
            let called = self.plan.title_of(record);
            !self.seen.contains(record.as_str()) && called.is_none_or(|called| called.trim() == title)
        };
        let short = RecordRef::from_text(&format!("{prefix}{}", slug(title))).filter(is_free);
        short.or_else(|| {
            let mark = fnv1a(title.bytes());
            RecordRef::from_text(&format!("{prefix}{mark:016x}"))
        })
    }
}

/// The letters and digits of a title that may stand in an id.
fn slug(title: &str) -> String {
    let mut name = String::new();
    for letter in title.to_lowercase().chars().take(40) {
        match letter {
            'a'..='z' | '0'..='9' => name.push(letter),
            _ if !name.ends_with('-') && !name.is_empty() => name.push('-'),
            _ => {}
        }
    }
    name.trim_end_matches('-').to_owned()
}

impl Reading<'_> {
    /// What a cell holds; outer none where that is no such thing, inner none where it is empty.
    fn value(&self, kind: &Kind, cell: &str) -> Option<Option<Json<'static>>> {
        if cell.trim().is_empty() {
            return Some(None);
        }
        let text = |text: &str| Json::Text(text.to_owned().into());
        let value = match kind {
            Kind::Text => text(cell),
            Kind::Date => text(&cell.trim().parse::<Date>().ok()?.to_string()),
            Kind::Choice(keys) => text(keys.iter().find(|key| **key == cell.trim())?),
            Kind::Flag => Json::Flag(cell.trim().to_ascii_lowercase().parse().ok()?),
            Kind::Id(table) => text(&self.names.id(Some(*table), cell.trim())?),
            Kind::AnyId => text(&self.names.id(None, cell.trim())?),
            Kind::Estimate | Kind::Number | Kind::Whole => figure(cell)?,
            Kind::List(item) if !cell.trim_start().starts_with('[') => {
                let parts = cell.split(';').map(str::trim).filter(|part| !part.is_empty());
                Json::List(parts.map(|part| self.value(item, part)?).collect::<Option<_>>()?)
            }
            Kind::List(_) | Kind::Object(_) | Kind::Inputs => {
                limits::check(cell).ok()?;
                parse(cell).ok()?.owned()
            }
        };
        Some(Some(value))
    }
}

/// Whether a value is what a field has where the file says nothing.
fn is_usual(field: &FieldShape, value: &Json<'_>) -> bool {
    field.default.as_ref().is_some_and(|usual| {
        serde_json::from_str(&compact(value)).is_ok_and(|value: serde_json::Value| value == *usual)
    })
}

/// Sets a field, or empties it; answers whether there was something to set.
fn set(fields: &mut FieldMap, key: &str, value: Option<Option<Json<'static>>>) -> bool {
    match value {
        None => return false,
        Some(Some(value)) => drop(fields.insert(key.to_owned(), value)),
        // The file may write an empty field, too.
        Some(None) if fields.get(key).is_some_and(|now| !is_empty(now)) => drop(fields.remove(key)),
        Some(None) => {}
    }
    true
}

fn is_empty(value: &Json<'_>) -> bool {
    match value {
        Json::Null => true,
        Json::Text(text) => text.trim().is_empty(),
        Json::List(items) => items.is_empty(),
        Json::Object(entries) => entries.is_empty(),
        _ => false,
    }
}

fn set_input(fields: &mut FieldMap, name: &str, cell: &str) -> bool {
    let value = if cell.trim().is_empty() { None } else { figure(cell) };
    if value.is_none() && !cell.trim().is_empty() {
        return false;
    }
    let mut inputs = match fields.remove("inputs") {
        Some(Json::Object(inputs)) => inputs,
        _ => Vec::new(),
    };
    let place = inputs.iter().position(|(other, _)| other == name);
    match (place.and_then(|place| inputs.get_mut(place)), value) {
        (Some(input), Some(value)) => input.1 = value,
        (None, Some(value)) => inputs.push((name.to_owned().into(), value)),
        (Some(_), None) => inputs.retain(|(other, _)| other != name),
        (None, None) => {}
    }
    fields.insert("inputs".to_owned(), Json::Object(inputs));
    true
}

/// A number, or an estimate: `2..5`, `2..3..5`.
fn figure(cell: &str) -> Option<Json<'static>> {
    let number = |part: &str| match parse(part.trim()) {
        Ok(Json::Number(number)) => Some(Json::Number(number)),
        _ => None,
    };
    if cell.contains("..") {
        return cell.split("..").map(number).collect::<Option<_>>().map(Json::List);
    }
    number(cell)
}

/// Records by their titles.
struct Names {
    by_title: BTreeMap<(Option<TableName>, String), String>,
    ids: BTreeSet<String>,
}

impl Names {
    fn of(plan: &Plan) -> Self {
        let (mut by_title, mut ids) = (BTreeMap::new(), BTreeSet::new());
        for table in TableName::ALL.iter().copied() {
            let there = rows(plan, table);
            for place in 0..there.len() {
                let id = there.id(place);
                ids.insert(id.to_owned());
                let title =
                    RecordRef::from_text(id).and_then(|record| plan.title_of(&record).map(str::to_owned));
                for table in [Some(table), None] {
                    if let Some(title) = &title {
                        by_title.entry((table, title.clone())).or_insert_with(|| id.to_owned());
                    }
                }
            }
        }
        Self { by_title, ids }
    }

    /// The record that a cell names: by id, by title, or by the id of one that the plan does not have yet.
    fn id(&self, table: Option<TableName>, name: &str) -> Option<String> {
        if self.ids.contains(name) {
            return Some(name.to_owned());
        }
        let is_id =
            table.map_or(RecordRef::from_text(name).is_some(), |table| is_id_text(name, table.prefix()));
        self.by_title.get(&(table, name.to_owned())).cloned().or_else(|| is_id.then(|| name.to_owned()))
    }
}
