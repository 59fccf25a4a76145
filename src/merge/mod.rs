//! What one plan has otherwise than another, as data, and two plans made one by record and field.
//!
//! A [`Delta`] carries, for every record that was added, removed or changed, its fields as the plan file writes them, before and
//! after: no field of any table is forgotten, and none needs a line of code here. It can be written as one line of text, and
//! applied to a plan that is not quite the one it was made from. [`merge`] is that with a common base.
//!
//! How two changes meet:
//!
//! - **Fields** of a record, of the settings and of the strategy are merged one by one. The same value on both sides is no
//!   conflict; two different ones are: the delta's stands, and both are listed.
//! - **Scoring inputs** count as fields of their own.
//! - **Lists** (tags, links, measurements, work …) are merged element by element, see `lists`. Whoever adds keeps what they
//!   added; whoever changes a part of a record has its fields merged; only the same field of the same part is a conflict.
//! - **Records** that one side removed, and the other changed or newly links to, stay, and that is a conflict.
//! - **Order**: what neither side moved stays as it is; what was added or moved comes between the neighbours it was put between,
//!   see `order`. That two sides moved the same row is no conflict: the delta's place counts.
//! - **Rules**: where two changes that are each fine make a plan that is not (a circle of dependencies, dates in the wrong
//!   order), ours stays for the field that breaks the rule, and that is a conflict. Links to a record that is gone are dropped.
//!
//! This room knows plans and how files write them; nothing of storage, commands or screens. `revision` and `read_by` take no
//! part: what comes out has those of the plan that was merged into.
//!
//! **Invariants:** `between(a, b).apply(a)` is `b`, without a conflict; what comes out of a merge of valid plans is valid; rows
//! that nobody changed are the same rows; nothing is lost that is not in a conflict.

mod apply;
mod fields;
mod lists;
mod order;
mod rows;
mod settle;
mod settled;
mod table_rows;
mod text;
mod words;

pub use table_rows::{CellProblem, TableChanges, table_changes};
pub use text::DeltaError;
pub use words::ConflictWords;

use std::collections::BTreeMap;

use crate::domain::{Plan, RecordRef, TableName};
use crate::format::plan_file::FileObject;
use crate::format::plan_file::json::{Entries, Json, compact};
use crate::format::plan_file::value::{FileValue, Written};
use order::{Run, runs};
use rows::{Rows, is_same, rows};

/// What one plan has otherwise than another: by record and field, before and after.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Delta {
    /// What changed, part by part, each once.
    parts: Vec<PartDelta>,
    /// What was placed where, in tables whose order is another.
    order: BTreeMap<TableName, Vec<Run>>,
}

/// A part of a plan that has fields.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The plan as a whole: its id, its title, what this version does not know.
    Plan,
    /// The settings.
    Settings,
    /// The strategy.
    Strategy,
    /// A record.
    Record(RecordRef),
}

/// One of the two sides of a merge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The plan that was merged into.
    Ours,
    /// The plan, or the delta, that came in.
    Theirs,
}

/// Fields by their keys in the file.
type FieldMap = BTreeMap<String, Json<'static>>;

/// A part of a plan before and after; none where it was not there.
#[derive(Clone, Debug, PartialEq)]
struct PartDelta {
    part: Part,
    was: Option<FieldMap>,
    now: Option<FieldMap>,
}

/// A plan that two changes came together in.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged {
    /// The plan; valid where the one that was merged into is.
    pub plan: Plan,
    /// What a person should choose; for each, one of the two stands in the plan meanwhile.
    pub conflicts: Vec<Conflict>,
}

/// Something that two sides made different things of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// What it is about.
    pub part: Part,
    /// What a person calls the record; empty for other parts.
    pub title: String,
    /// The field's key in the file; none for the record as a whole, which one side removed.
    pub field: Option<String>,
    /// Which element of the field, as the file writes what it is about; none for all of it.
    pub item: Option<String>,
    /// What stood there before, as the file writes it; none for nothing.
    pub base: Option<String>,
    /// What the plan that was merged into has.
    pub ours: Option<String>,
    /// What came in.
    pub theirs: Option<String>,
    /// Which of the two stands in the merged plan.
    pub kept: Side,
}

/// Merges two plans that both come from `base`: what `theirs` changed is done in `ours`.
///
/// ```
/// use roadbook_core::{domain::Plan, merge::merge};
/// let base = Plan::empty("pl_a", "2027-01-04".parse().unwrap());
/// let ours = Plan { title: "Harbour".into(), ..base.clone() };
/// let mut theirs = base.clone();
/// std::rc::Rc::make_mut(&mut theirs.settings).budget = Some(2e5);
/// let merged = merge(&base, &ours, &theirs);
/// assert_eq!((merged.plan.title.as_str(), merged.plan.settings.budget), ("Harbour", Some(2e5)));
/// assert!(merged.conflicts.is_empty());
/// ```
#[must_use]
pub fn merge(base: &Plan, ours: &Plan, theirs: &Plan) -> Merged {
    merge_keeping(base, ours, theirs, Side::Theirs)
}

/// [`merge`], where the value of one side stands for each field that both made different things of.
#[must_use]
pub fn merge_keeping(base: &Plan, ours: &Plan, theirs: &Plan, kept: Side) -> Merged {
    Delta::between(base, theirs).apply_knowing(ours, Some([base, theirs]), kept)
}

/// Makes one plan of two that nobody knows the base of: it has every record and every element of a list that either has, and
/// what both have and is not the same is a conflict, in which `ours` stands.
#[must_use]
pub fn merge_without_base(ours: &Plan, theirs: &Plan) -> Merged {
    let nothing = Plan::empty(&ours.id, ours.settings.start);
    let mut delta = Delta::between(&nothing, theirs);
    // Fields that are as in an empty plan are not as in ours.
    let whole = [
        (Part::Plan, plan_fields(theirs)),
        (Part::Settings, theirs.settings.write_fields()),
        (Part::Strategy, theirs.strategy.write_fields()),
    ];
    delta.parts.retain(|delta| matches!(delta.part, Part::Record(_)));
    for (part, fields) in whole {
        delta.parts.push(PartDelta { part, was: None, now: Some(field_map(&fields)) });
    }
    delta.apply_blindly(ours)
}

impl Delta {
    /// What `after` has otherwise than `before`. Quick where the two share rows: only what is not the same row is looked into.
    #[must_use]
    pub fn between(before: &Plan, after: &Plan) -> Self {
        let mut delta = Self::default();
        let changed = |part, was: Entries<'_>, now: Entries<'_>| PartDelta {
            part,
            was: Some(field_map(&was)),
            now: Some(field_map(&now)),
        };
        if before.id != after.id || before.title != after.title || before.unknown != after.unknown {
            delta.parts.push(changed(Part::Plan, plan_fields(before), plan_fields(after)));
        }
        if before.settings != after.settings {
            let (was, now) = (before.settings.write_fields(), after.settings.write_fields());
            delta.parts.push(changed(Part::Settings, was, now));
        }
        if before.strategy != after.strategy {
            let (was, now) = (before.strategy.write_fields(), after.strategy.write_fields());
            delta.parts.push(changed(Part::Strategy, was, now));
        }
        for table in TableName::ALL.iter().copied().filter(|table| !is_same(before, after, *table)) {
            delta.compare(rows(before, table), rows(after, table), table);
        }
        delta
    }

    fn compare(&mut self, before: &dyn Rows, after: &dyn Rows, table: TableName) {
        let mut in_order = before.len() == after.len();
        let mut note = |id: &str, was: Option<FieldMap>, now: Option<FieldMap>| {
            let record = RecordRef::from_text(id).filter(|record| record.table == table);
            if let Some(record) = record.filter(|_| was != now) {
                self.parts.push(PartDelta { part: Part::Record(record), was, now });
            }
        };
        for place in 0..after.len() {
            if after.address(place) == before.address(place) {
                continue;
            }
            let id = after.id(place);
            in_order &= before.id(place) == id;
            let old = if in_order { Some(place) } else { before.position(id) };
            if old.is_none_or(|old| before.address(old) != after.address(place)) {
                let was = old.map(|old| field_map(&before.fields(old)));
                note(id, was, Some(field_map(&after.fields(place))));
            }
        }
        if !in_order {
            for place in (0..before.len()).filter(|place| after.position(before.id(*place)).is_none()) {
                note(before.id(place), Some(field_map(&before.fields(place))), None);
            }
            let runs = runs(before, after, None);
            if !runs.is_empty() {
                self.order.insert(table, runs);
            }
        }
    }

    /// Whether more than so many records were added or changed: told without working out what.
    #[must_use]
    pub fn is_of_more_than(before: &Plan, after: &Plan, most: usize) -> bool {
        let tables = TableName::ALL.iter().copied().filter(|table| !is_same(before, after, *table));
        let changed = tables.flat_map(|table| {
            let (before, after) = (rows(before, table), rows(after, table));
            (0..after.len()).filter(move |place| {
                let address = after.address(*place);
                let is_there = |old| before.address(old) == address;
                !is_there(*place) && !before.position(after.id(*place)).is_some_and(is_there)
            })
        });
        changed.take(most + 1).count() > most
    }

    /// Whether there is no difference.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty() && self.order.is_empty()
    }

    /// The delta as one line of JSON.
    #[must_use]
    pub fn write(&self) -> String {
        text::write(self)
    }

    /// Reads what [`Self::write`] wrote.
    ///
    /// # Errors
    /// A [`DeltaError`], whatever the text; limits are checked before anything is built from it.
    pub fn read(text: &str) -> Result<Self, DeltaError> {
        text::read(text)
    }

    /// Makes these changes in a plan, field by field, also where it is not the plan they were made from.
    ///
    /// Where `onto` does not hold what the delta says was there before, the delta's value stands and a [`Conflict`] is listed;
    /// the same value on both sides is none.
    #[must_use]
    pub fn apply(&self, onto: &Plan) -> Merged {
        self.apply_keeping(onto, Side::Theirs)
    }

    /// [`Self::apply`], where the value of one side stands for each field that both made different things of: with
    /// [`Side::Ours`], what `onto` has is not touched where somebody else changed it since.
    #[must_use]
    pub fn apply_keeping(&self, onto: &Plan, kept: Side) -> Merged {
        self.apply_knowing(onto, None, kept)
    }
}

fn field_map(entries: &Entries<'_>) -> FieldMap {
    let mut map = FieldMap::new();
    for (key, value) in entries {
        map.insert(key.clone().into_owned(), value.owned());
    }
    map
}

/// The fields of the plan as a whole.
fn plan_fields(plan: &Plan) -> Entries<'_> {
    let mut fields = Written::default();
    fields.unknown(&plan.unknown);
    fields.0.push(("id".into(), plan.id.write()));
    fields.0.push(("title".into(), plan.title.write()));
    fields.0
}

/// A value as the file writes it on one line.
fn compact_text(json: &Json<'_>) -> String {
    compact(json)
}
