//! A delta applied to a plan, which may be another one than it was made from.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::fields::{Change, changes, differences, find};
use super::order::{placed, runs};
use super::rows::{arrange, has_room, put, rows, take_over};
use super::{Conflict, Delta, FieldMap, Merged, Part, PartDelta, Side, compact_text, plan_fields};
use crate::domain::validate::{check_settings, check_texts};
use crate::domain::{Plan, RecordRef, Strategy, TableName, Unknown, is_id_text};
use crate::format::plan_file::json::{Entries, Json, compact};
use crate::format::plan_file::reader::Reader;
use crate::format::plan_file::value::FileValue;
use crate::format::plan_file::{FileError, FileObject};

/// A merge that is under way.
pub(super) struct Merging<'a> {
    /// The plan that is merged into.
    pub ours: &'a Plan,
    /// The base and the plan that comes in, where they are at hand.
    pub known: Option<[&'a Plan; 2]>,
    /// Whose value stands where both changed a field.
    pub kept: Side,
    /// Whether nobody knows what stood there before.
    pub is_blind: bool,
    /// The plan as far as it is merged.
    pub plan: Plan,
    pub conflicts: Vec<Conflict>,
    /// What the delta changed of each record.
    pub touched: BTreeMap<RecordRef, Touched<'a>>,
    /// Records that go, unless something still links to them.
    pub leaving: BTreeSet<RecordRef>,
}

/// What a delta changed of a record.
#[derive(Default)]
pub(super) struct Touched<'a> {
    pub changes: Vec<Change>,
    /// The record as it was, if it was there.
    pub was: Option<&'a FieldMap>,
}

impl Delta {
    /// [`Self::apply`], where the plans that the delta was made from may be at hand.
    pub(super) fn apply_knowing(&self, ours: &Plan, known: Option<[&Plan; 2]>, kept: Side) -> Merged {
        self.merged_into(ours, known, kept, false)
    }

    /// Makes a plan of two that nobody knows the base of; the delta has all of the other.
    pub(super) fn apply_blindly(&self, ours: &Plan) -> Merged {
        self.merged_into(ours, None, Side::Ours, true)
    }

    fn merged_into(&self, ours: &Plan, known: Option<[&Plan; 2]>, kept: Side, is_blind: bool) -> Merged {
        let mut merging = Merging {
            ours,
            known,
            kept,
            is_blind,
            plan: ours.clone(),
            conflicts: Vec::new(),
            touched: BTreeMap::new(),
            leaving: BTreeSet::new(),
        };
        for delta in &self.parts {
            match &delta.part {
                Part::Record(record) => merging.record(record, delta),
                Part::Plan => merging.plan_itself(delta),
                Part::Settings => merging.settings(delta),
                Part::Strategy => merging.strategy(delta),
            }
        }
        merging.settle();
        merging.stay_linked();
        for table in TableName::ALL.iter().copied() {
            merging.arrange(table, self);
        }
        merging.done()
    }
}

/// These fields with changes made.
pub(super) fn with<'j>(fields: &Entries<'j>, changes: &'j [Change]) -> Entries<'j> {
    let is_changed = |key: &str| changes.iter().any(|change| change.key == key);
    let mut all: Entries<'j> = fields.iter().filter(|(key, _)| !is_changed(key)).cloned().collect();
    for change in changes {
        all.extend(change.value.as_ref().map(|value| (change.key.as_str().into(), value.clone())));
    }
    all
}

/// The key of the first field that an error is about.
fn field_of(error: &FileError) -> Option<String> {
    match error {
        FileError::Missing { path, .. } | FileError::Wrong { path, .. } => {
            path.split(['.', '[']).next().map(str::to_owned)
        }
        _ => None,
    }
}

/// What is read from fields, or the field that is wrong.
fn read<T: FileValue>(fields: Entries<'_>) -> Result<T, Option<String>> {
    T::read(Json::Object(fields), &mut Reader::default()).map_err(|error| field_of(&error))
}

impl<'a> Merging<'a> {
    /// Reads a part with what a delta changes of it; drops changes until the part keeps its rules.
    fn part<T>(
        &mut self,
        delta: &PartDelta,
        here: &Entries<'_>,
        read: &dyn Fn(Entries<'_>) -> Result<T, Option<String>>,
    ) -> Option<T> {
        let nothing = FieldMap::new();
        let maps = [&delta.was, &delta.now].map(|map| map.as_ref().unwrap_or(&nothing));
        let mut changes = self.changes(&delta.part, maps, here);
        while !changes.is_empty() {
            match read(with(here, &changes)) {
                Ok(read) => return Some(read),
                Err(field) => {
                    let place = culprit(&mut changes, field.as_deref(), &mut |changes| {
                        read(with(here, changes)).is_ok()
                    });
                    let dropped = changes.remove(place);
                    self.dropped(&delta.part, &dropped, delta.was.as_ref(), find(here, &dropped.key));
                }
            }
        }
        None
    }

    fn changes(&mut self, part: &Part, [was, now]: [&FieldMap; 2], here: &Entries<'_>) -> Vec<Change> {
        if self.is_blind {
            return differences(part, now, here, &mut self.conflicts);
        }
        changes(part, [was, now], here, self.kept, &mut self.conflicts)
    }

    /// Lists a change that could not be made.
    pub fn dropped(&mut self, part: &Part, change: &Change, was: Option<&FieldMap>, here: Option<&Json<'_>>) {
        let is_it =
            |conflict: &Conflict| conflict.part == *part && conflict.field.as_deref() == Some(&change.key);
        self.conflicts.retain(|conflict| !is_it(conflict));
        self.conflicts.push(Conflict {
            part: part.clone(),
            title: String::new(),
            field: Some(change.key.clone()),
            item: None,
            base: was.and_then(|was| was.get(&change.key)).map(compact_text),
            ours: here.map(compact_text),
            theirs: change.value.as_ref().map(compact_text),
            kept: Side::Ours,
        });
    }

    fn settings(&mut self, delta: &PartDelta) {
        let ours = self.ours.settings.clone();
        let read = |fields: Entries<'_>| {
            let settings = read(fields)?;
            check_settings(&settings).first().map_or(Ok(settings), |error| Err(Some(error.field.to_owned())))
        };
        if let Some(settings) = self.part(delta, &ours.write_fields(), &read) {
            self.plan.settings = Rc::new(settings);
        }
    }

    fn strategy(&mut self, delta: &PartDelta) {
        let ours = self.ours.strategy.clone();
        let title = self.plan.title.clone();
        let read = |fields: Entries<'_>| {
            let strategy = read(fields)?;
            check_texts(&title, &strategy)
                .first()
                .map_or(Ok(strategy), |error| Err(Some(error.field.to_owned())))
        };
        if let Some(strategy) = self.part(delta, &ours.write_fields(), &read) {
            self.plan.strategy = Rc::new(strategy);
        }
    }

    fn plan_itself(&mut self, delta: &PartDelta) {
        let read = |fields: Entries<'_>| {
            let (mut id, mut title, mut unknown) = (None, String::new(), Unknown::default());
            for (key, value) in fields {
                match (&*key, value) {
                    ("id", Json::Text(text)) if is_id_text(&text, Plan::ID_PREFIX) => {
                        id = Some(text.into_owned())
                    }
                    ("title", Json::Text(text)) => title = text.into_owned(),
                    ("id" | "title", _) => return Err(Some(key.into_owned())),
                    (_, value) => drop(unknown.0.insert(key.into_owned(), compact(&value))),
                }
            }
            match check_texts(&title, &Strategy::default()).first() {
                Some(error) => Err(Some(error.field.to_owned())),
                None => Ok((id.ok_or(Some("id".to_owned()))?, title, unknown)),
            }
        };
        if let Some((id, title, unknown)) = self.part(delta, &plan_fields(self.ours), &read) {
            (self.plan.id, self.plan.title, self.plan.unknown) = (id, title, unknown);
        }
    }

    fn record(&mut self, record: &RecordRef, delta: &'a PartDelta) {
        let ours = rows(self.ours, record.table);
        let place = ours.position(record.as_str());
        let here = place.map(|place| ours.fields(place));
        let nothing = FieldMap::new();
        match (&delta.was, &delta.now, here) {
            (Some(was), None, Some(here)) => {
                if is_as_it_was(was, &here) {
                    self.leaving.insert(record.clone());
                } else {
                    self.whole(
                        record,
                        Side::Ours,
                        [Some(object(was)), Some(compact(&Json::Object(here))), None],
                    );
                }
            }
            (was, Some(now), Some(here)) => {
                let maps = [was.as_ref().unwrap_or(&nothing), now];
                let changes = self.changes(&delta.part, maps, &here);
                self.put(record, &here, Touched { changes, was: was.as_ref() });
            }
            (was, Some(now), None) => {
                let text = object(now);
                if !has_room(&self.plan, record.table) {
                    self.whole(record, Side::Ours, [was.as_ref().map(object), None, Some(text)]);
                    return;
                }
                if let Some(was) = was {
                    self.whole(record, Side::Theirs, [Some(object(was)), None, Some(text)]);
                }
                let all =
                    now.iter().map(|(key, value)| Change { key: key.clone(), value: Some(value.clone()) });
                self.put(record, &Entries::new(), Touched { changes: all.collect(), was: was.as_ref() });
            }
            (_, None, _) => {}
        }
    }

    /// Puts a record with its changes into the plan, as far as they can be read.
    fn put(&mut self, record: &RecordRef, here: &Entries<'_>, mut touched: Touched<'a>) {
        // What changes nothing leaves the row as it is.
        if touched.changes.is_empty() && !here.is_empty() {
            return;
        }
        while let Err(error) = put(&mut self.plan, record, with(here, &touched.changes)) {
            if touched.changes.is_empty() {
                return;
            }
            let field = field_of(&error);
            let mut is_read = |changes: &[Change]| put(&mut self.plan, record, with(here, changes)).is_ok();
            let place = culprit(&mut touched.changes, field.as_deref(), &mut is_read);
            let dropped = touched.changes.remove(place);
            self.dropped(&Part::Record(record.clone()), &dropped, touched.was, find(here, &dropped.key));
        }
        self.touched.insert(record.clone(), touched);
    }

    /// Lists a conflict about a record as a whole.
    pub fn whole(&mut self, record: &RecordRef, kept: Side, [base, ours, theirs]: [Option<String>; 3]) {
        let part = Part::Record(record.clone());
        self.conflicts.push(Conflict {
            part,
            title: String::new(),
            field: None,
            item: None,
            base,
            ours,
            theirs,
            kept,
        });
    }

    /// Leaves out what goes, and puts what was added or moved where it belongs.
    fn arrange(&mut self, table: TableName, delta: &Delta) {
        let order = delta.order.get(&table);
        let leaves = self.leaving.iter().any(|one| one.table == table);
        let is_longer = self.known.is_some() && rows(&self.plan, table).len() > rows(self.ours, table).len();
        // Nothing but fields changed, or what was brought back stands at the end.
        if order.is_none() && !leaves && !is_longer {
            return;
        }
        let now = rows(&self.plan, table);
        let ours = rows(self.ours, table);
        let is_brought_back = order.is_none() && now.len() > ours.len();
        let runs = match self.known {
            Some([base, theirs]) if order.is_some() || is_brought_back => {
                runs(rows(base, table), rows(theirs, table), Some(ours))
            }
            _ => order.cloned().unwrap_or_default(),
        };
        let leaves: BTreeSet<&str> = self.leaving.iter().map(RecordRef::as_str).collect();
        let order = placed(now, &|id| !leaves.contains(id), &runs);
        let mut taken = vec![false; now.len()];
        let mut places = Vec::new();
        for id in order.into_iter().filter(|id| !leaves.contains(id)) {
            let place = now.position(id);
            if let Some((place, taken)) = place.and_then(|place| Some((place, taken.get_mut(place)?)))
                && !std::mem::replace(taken, true)
            {
                places.push(place);
            }
        }
        if places.len() < now.len() || !places.is_sorted() {
            arrange(&mut self.plan, table, &places);
        }
    }

    fn done(mut self) -> Merged {
        let mut conflicts = std::mem::take(&mut self.conflicts);
        for conflict in &mut conflicts {
            if let Part::Record(record) = &conflict.part {
                let plans = [Some(&self.plan), Some(self.ours), self.known.map(|[_, theirs]| theirs)];
                let title = plans.into_iter().flatten().find_map(|plan| plan.title_of(record));
                conflict.title = title.unwrap_or_default().to_owned();
            }
        }
        Merged { plan: self.plan, conflicts }
    }

    /// Brings a record back that ours does not have; answers whether it is known.
    pub fn bring_back(&mut self, record: &RecordRef) -> bool {
        let Some([base, _]) = self.known else { return false };
        if !has_room(&self.plan, record.table) || !take_over(&mut self.plan, base, record) {
            return false;
        }
        let table = rows(base, record.table);
        let fields = table.position(record.as_str()).map(|place| compact(&Json::Object(table.fields(place))));
        self.whole(record, Side::Theirs, [fields.clone(), None, fields]);
        self.touched.insert(record.clone(), Touched::default());
        true
    }
}

/// Which change to drop: the one an error is about, or the first without which all is well, or the first.
pub(super) fn culprit(
    changes: &mut Vec<Change>,
    field: Option<&str>,
    is_well: &mut dyn FnMut(&[Change]) -> bool,
) -> usize {
    if let Some(place) = changes.iter().position(|change| Some(change.key.as_str()) == field) {
        return place;
    }
    for place in 0..changes.len() {
        let left_out = changes.remove(place);
        let is_well = is_well(changes);
        changes.insert(place, left_out);
        if is_well {
            return place;
        }
    }
    0
}

fn is_as_it_was(was: &FieldMap, here: &Entries<'_>) -> bool {
    was.len() == here.len() && here.iter().all(|(key, value)| was.get(&**key) == Some(value))
}

fn object(fields: &FieldMap) -> String {
    let entries = fields.iter().map(|(key, value)| (key.as_str().into(), value.clone()));
    compact(&Json::Object(entries.collect()))
}
