//! What changed between two plans, in words: for a meeting, and for a command line.
//!
//! Fields are compared as the plan file writes them, so that every field there is, of every table, is compared without a
//! list of its own. Nothing here knows where the two plans come from.
//!
//! **Invariants:** two plans that are equal have no changes; each record that differs is named once, as added, removed
//! or changed; records that only stand at another place do not differ.

pub(crate) mod fields;
pub(crate) mod values;

use crate::domain::{InPlan, Plan, RecordRef, TableName, for_each_table};
use crate::format::plan_file::FileObject;
use crate::format::plan_file::json::Json;
use crate::language::Words;
use crate::select::words::capitalised;
use fields::field_changes;
use values::Values;

/// What changed, table by table in file order; tables without a change are left out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PlanChanges {
    /// What changed in the plan as a whole: its title, settings and strategy.
    pub plan: Vec<String>,
    /// What changed in tables.
    pub tables: Vec<TableChanges>,
}

/// What changed in a table.
#[derive(Clone, Debug, PartialEq)]
pub struct TableChanges {
    /// The table.
    pub table: TableName,
    /// Records that are new, in plan order.
    pub added: Vec<Named>,
    /// Records that are gone, in the order they had.
    pub removed: Vec<Named>,
    /// Records that are in both and differ, in plan order.
    pub changed: Vec<RecordChanges>,
}

/// A record by its title.
#[derive(Clone, Debug, PartialEq)]
pub struct Named {
    /// The record.
    pub record: RecordRef,
    /// Its title, or its id where it has none.
    pub title: String,
}

/// What changed in a record.
#[derive(Clone, Debug, PartialEq)]
pub struct RecordChanges {
    /// The record, under the title it has now.
    pub named: Named,
    /// One piece of a sentence per change, such as `Effort: 5..8 → 8..13`.
    pub changes: Vec<String>,
}

/// What changed from one plan to another, in the words of whoever reads the later one.
///
/// ```
/// use roadbook_core::{domain::Plan, format::changes::plan_changes};
/// let before = Plan::empty("pl_a", "2027-01-04".parse().unwrap());
/// let after = Plan { title: "Harbour".into(), ..before.clone() };
/// assert_eq!(plan_changes(&before, &after).plan, ["Title: – → “Harbour”"]);
/// ```
#[must_use]
pub fn plan_changes(before: &Plan, after: &Plan) -> PlanChanges {
    let values = Values { before, after, words: after.words() };
    let mut plan = Vec::new();
    if before.title != after.title {
        plan.push(values.titles(&before.title, &after.title));
    }
    plan.extend(field_changes(&values, before.settings.write_fields(), after.settings.write_fields()));
    plan.extend(field_changes(&values, before.strategy.write_fields(), after.strategy.write_fields()));
    let mut tables = Vec::new();
    macro_rules! compare_tables {
        ($($table:ident: $record:ident, $name:ident, $prefix:literal, $noun:literal, $article_noun:literal;)*) => {
            $(if !before.$table.is_same(&after.$table) {
                let changed = |old: &crate::domain::$record, new: &crate::domain::$record| {
                    field_changes(&values, old.write_fields(), new.write_fields())
                };
                tables.push(table_changes(&values, changed));
            })*
        };
    }
    for_each_table!(compare_tables);
    tables.retain(|table: &TableChanges| !table.is_empty());
    PlanChanges { plan, tables }
}

fn table_changes<R: InPlan>(values: &Values<'_>, changed: impl Fn(&R, &R) -> Vec<String>) -> TableChanges {
    let (before, after) = (R::table(values.before), R::table(values.after));
    let named = |plan: &Plan, record: &R| Named {
        record: record.id().record_ref(),
        title: plan.name_of(record.id()),
    };
    let mut found =
        TableChanges { table: R::TABLE, added: Vec::new(), removed: Vec::new(), changed: Vec::new() };
    for new in after {
        match before.get(new.id()) {
            None => found.added.push(named(values.after, new)),
            Some(old) if std::rc::Rc::ptr_eq(old, new) => {}
            Some(old) => {
                let changes = changed(old, new);
                if !changes.is_empty() {
                    found.changed.push(RecordChanges { named: named(values.after, new), changes });
                }
            }
        }
    }
    let gone = before.iter().filter(|old| after.get(old.id()).is_none());
    found.removed.extend(gone.map(|old| named(values.before, old)));
    found
}

impl TableChanges {
    fn is_empty(&self) -> bool {
        self.added.is_empty() && self.removed.is_empty() && self.changed.is_empty()
    }
}

impl PlanChanges {
    /// Whether nothing changed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.plan.is_empty() && self.tables.is_empty()
    }

    /// How many records and parts of the plan changed.
    #[must_use]
    pub fn count(&self) -> usize {
        let of_table = |table: &TableChanges| table.added.len() + table.removed.len() + table.changed.len();
        self.plan.len() + self.tables.iter().map(of_table).sum::<usize>()
    }

    /// The changes as lines of text: `+` added, `-` removed, `~` changed, for a command line or the clipboard.
    #[must_use]
    pub fn text(&self, words: &Words) -> String {
        let mut lines: Vec<String> = self.plan.iter().map(|change| format!("~ {change}")).collect();
        for table in &self.tables {
            let noun = capitalised(table.table.noun(words));
            lines.extend(table.added.iter().map(|one| format!("+ {noun}: {}", one.title)));
            lines.extend(table.removed.iter().map(|one| format!("- {noun}: {}", one.title)));
            for record in &table.changed {
                lines.push(format!("~ {noun}: {}", record.named.title));
                lines.extend(record.changes.iter().map(|change| format!("    {change}")));
            }
        }
        lines.push(String::new());
        lines.join("\n")
    }
}

/// A record's fields in words, as far as they say something: label and value, in file order, without the title.
#[must_use]
pub fn facts(plan: &Plan, record: &RecordRef) -> Vec<(String, String)> {
    /// Long lists that a screen shows better.
    const LEFT_OUT: [&str; 4] = ["measurements", "scores", "compared", "kano_answers"];
    let values = Values { before: plan, after: plan, words: plan.words() };
    macro_rules! fields_of {
        ($($table:ident: $record:ident, $name:ident, $prefix:literal, $noun:literal, $article_noun:literal;)*) => {
            match record.table {
                $(TableName::$name => record
                    .typed::<crate::domain::$record>()
                    .and_then(|id| plan.$table.get(&id))
                    .map(|found| found.write_fields()),)*
            }
        };
    }
    let fields = for_each_table!(fields_of).unwrap_or_default();
    let mut facts = Vec::new();
    // The id and the title stand first.
    for (key, value) in fields.iter().skip(2).filter(|(key, _)| !LEFT_OUT.contains(&&**key)) {
        match value {
            Json::Object(inputs) if key == "inputs" => {
                facts.extend(
                    inputs.iter().map(|(name, value)| (values.label(name), values.shown(name, value))),
                );
            }
            value => facts.push((values.label(key), values.whole(key, value))),
        }
    }
    facts
}
