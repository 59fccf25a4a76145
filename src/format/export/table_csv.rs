//! One table of the plan as CSV: a column per field, a row per record, and everything in it, so that it can come back.
//!
//! A cell holds what the plan file has under that key: a text, a number, an estimate as `2..5`, a day as `2027-02-15`, an
//! option's key; a record by its title where that names it alone, else by its id; a list of those with `; ` between them; and
//! what is made of parts as JSON. Scoring inputs have a column each, `inputs.reach`.

use std::collections::{BTreeMap, BTreeSet};

use super::csv::Csv;
use crate::domain::{Plan, Record, RecordRef, Table, TableName, for_each_table};
use crate::format::plan_file::json::{Entries, Json, compact};
use crate::format::plan_file::{FileObject, Kind};

/// What begins the name of a column with a scoring input.
pub(crate) const INPUT_COLUMN: &str = "inputs.";

/// The tables that have records, in plan order.
#[must_use]
pub fn filled_tables(plan: &Plan) -> Vec<TableName> {
    macro_rules! filled {
        ($($table:ident: $record:ident, $name:ident, $prefix:literal, $noun:literal, $article_noun:literal;)*) => {{
            let mut filled = Vec::new();
            $(if !plan.$table.is_empty() { filled.push(TableName::$name); })*
            filled
        }};
    }
    for_each_table!(filled)
}

/// A table as CSV.
pub(super) fn table_csv(plan: &Plan, table: TableName) -> String {
    macro_rules! write {
        ($($table:ident: $record:ident, $name:ident, $prefix:literal, $noun:literal, $article_noun:literal;)*) => {
            match table { $(TableName::$name => write_table(plan, &plan.$table)),* }
        };
    }
    for_each_table!(write)
}

fn write_table<R: Record + FileObject>(plan: &Plan, table: &Table<R>) -> String {
    let columns: Vec<(&'static str, Kind)> =
        R::shape().into_iter().map(|field| (field.key, field.kind)).collect();
    let rows: Vec<Entries<'_>> = table.iter().map(|record| record.write_fields()).collect();
    write_rows(plan, &columns, &rows)
}

fn write_rows(plan: &Plan, columns: &[(&'static str, Kind)], rows: &[Entries<'_>]) -> String {
    let inputs = names_of_inputs(rows);
    let titles = Titles::of(plan);
    let mut csv = Csv::default();
    for (key, kind) in columns {
        match kind {
            Kind::Inputs => inputs.iter().for_each(|name| csv.text(&format!("{INPUT_COLUMN}{name}"))),
            _ => csv.text(key),
        }
    }
    csv.end_row();
    for row in rows {
        for (key, kind) in columns {
            let value = row.iter().find(|(other, _)| other == key).map(|(_, value)| value);
            match (kind, value) {
                (Kind::Inputs, value) => {
                    let input = |name| match value {
                        Some(Json::Object(inputs)) => inputs.iter().find(|(other, _)| *other == name),
                        _ => None,
                    };
                    inputs.iter().for_each(|name| csv.number(input(*name).map(|(_, json)| figure(json))));
                }
                (_, None | Some(Json::Null)) => csv.text(""),
                (Kind::Number | Kind::Whole | Kind::Estimate, Some(value)) => csv.number(Some(figure(value))),
                // A record's own id is how the row comes back.
                (Kind::Id(_), Some(Json::Text(id))) if *key == "id" => csv.text(id),
                (kind, Some(value)) => csv.text(&words(&titles, kind, value)),
            }
        }
        csv.end_row();
    }
    csv.finish()
}

fn names_of_inputs<'a>(rows: &'a [Entries<'_>]) -> BTreeSet<&'a str> {
    let inputs = rows.iter().flat_map(|row| row.iter().filter(|(key, _)| key == "inputs"));
    let names = inputs.filter_map(|(_, value)| match value {
        Json::Object(inputs) => Some(inputs.iter().map(|(name, _)| name.as_ref())),
        _ => None,
    });
    names.flatten().collect()
}

/// A number, or an estimate: `2..5`, `2..3..5`.
fn figure(value: &Json<'_>) -> String {
    match value {
        Json::List(items) => items.iter().map(compact).collect::<Vec<_>>().join(".."),
        value => compact(value),
    }
}

/// Records by their titles, where a title names one alone.
struct Titles<'a> {
    plan: &'a Plan,
    count: BTreeMap<&'a str, usize>,
}

impl<'a> Titles<'a> {
    fn of(plan: &'a Plan) -> Self {
        let mut count = BTreeMap::new();
        macro_rules! count_titles {
            ($($table:ident: $record:ident, $name:ident, $prefix:literal, $noun:literal, $article_noun:literal;)*) => {
                $(for record in &plan.$table { *count.entry(record.title()).or_default() += 1; })*
            };
        }
        for_each_table!(count_titles);
        Self { plan, count }
    }

    fn name(&self, id: &'a str) -> &str {
        let title = RecordRef::from_text(id).and_then(|record| self.plan.title_of(&record));
        let is_plain = |title: &&str| {
            let looks_like_an_id = RecordRef::from_text(title).is_some();
            self.count.get(title) == Some(&1) && !looks_like_an_id && stands_in_a_list(title)
        };
        title.filter(is_plain).unwrap_or(id)
    }
}

fn words(titles: &Titles<'_>, kind: &Kind, value: &Json<'_>) -> String {
    match (kind, value) {
        (Kind::Id(_) | Kind::AnyId, Json::Text(id)) => titles.name(id).to_owned(),
        (Kind::List(kind), Json::List(items)) => {
            let texts: Option<Vec<String>> = items
                .iter()
                .map(|item| match item {
                    Json::Text(_) => Some(words(titles, kind, item)).filter(|text| stands_in_a_list(text)),
                    _ => None,
                })
                .collect();
            texts.map_or_else(|| compact(value), |texts| texts.join("; "))
        }
        (_, Json::Text(text)) => text.to_string(),
        (_, Json::Flag(flag)) => flag.to_string(),
        (_, value) => compact(value),
    }
}

/// Whether a text in a list is told from its neighbours, and from JSON.
fn stands_in_a_list(text: &str) -> bool {
    !text.is_empty() && text.trim() == text && !text.contains([';', '\n', '\r']) && !text.starts_with('[')
}
