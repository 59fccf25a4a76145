//! Lists inside a record, merged element by element.
//!
//! An element is known by what it is about: a text by itself, a part of a record by its first field (the team, the goal, the
//! day), or by the first two where the first alone may stand there more than once. Two that are about the same are told apart
//! by which one is the same in both lists, then by their order. Parts that both sides changed are merged field by field.

use std::collections::{BTreeMap, BTreeSet};

use super::fields::Item;
use super::order::{Sequence, placed, runs};
use super::{Side, compact_text};
use crate::engine::order::gathered;
use crate::format::plan_file::json::{Entries, Json};

/// Lists whose elements two fields name.
const NAMED_BY_TWO: [&str; 3] = ["scores", "kano_answers", "scales"];
/// Lists in which two elements may well be about the same.
const SEVERAL: [&str; 4] = ["work", "exceptions", "capacity", "budget_instalments"];

/// Whether a list's elements can be told apart: texts, or parts of a record. Numbers are one figure together.
pub(super) fn has_elements(list: &[Json<'_>]) -> bool {
    list.iter().all(|item| matches!(item, Json::Text(_) | Json::Object(_)))
}

/// What an element is about.
fn name(list: &str, item: &Json<'_>) -> String {
    let count = if NAMED_BY_TWO.contains(&list) { 2 } else { 1 };
    match item {
        Json::Object(entries) => {
            entries.iter().take(count).map(|(_, value)| compact_text(value)).collect::<Vec<_>>().join(" ")
        }
        other => compact_text(other),
    }
}

/// The names of a list's elements, each once, in their order.
#[derive(Default)]
struct Keys {
    keys: Vec<String>,
    places: BTreeMap<String, usize>,
}

impl Sequence for Keys {
    fn len(&self) -> usize {
        self.keys.len()
    }
    fn id(&self, place: usize) -> &str {
        self.keys.get(place).map_or("", String::as_str)
    }
    fn position(&self, id: &str) -> Option<usize> {
        self.places.get(id).copied()
    }
}

impl Keys {
    fn of(keys: Vec<String>) -> Self {
        let places = gathered(keys.iter().cloned().zip(0..));
        Self { keys, places }
    }

    /// The element of this name in the list that was named.
    fn find<'j, 'a>(&self, items: &'j [Json<'a>], key: &str) -> Option<&'j Json<'a>> {
        self.position(key).and_then(|place| items.get(place))
    }
}

/// Elements of the base that have not found their like yet, by a text that tells them apart.
struct Unmatched<'k> {
    by_text: BTreeMap<String, Vec<&'k str>>,
}

impl<'k> Unmatched<'k> {
    fn new(base: &'k Keys, items: &[Json<'_>], text: &dyn Fn(&Json<'_>) -> String) -> Self {
        let mut by_text: BTreeMap<String, Vec<&'k str>> = BTreeMap::new();
        // The last one is taken first.
        for (key, item) in base.keys.iter().zip(items).rev() {
            by_text.entry(text(item)).or_default().push(key);
        }
        Self { by_text }
    }

    fn take(&mut self, text: &str, taken: &mut BTreeSet<&'k str>) -> Option<String> {
        let keys = self.by_text.get_mut(text)?;
        while let Some(key) = keys.pop() {
            if taken.insert(key) {
                return Some(key.to_owned());
            }
        }
        None
    }
}

/// Names the elements of a list: those that `base` has too as they are named there.
fn keys(list: &str, (base, base_items): (&Keys, &[Json<'_>]), items: &[Json<'_>]) -> Keys {
    let about = |item: &Json<'_>| name(list, item);
    let mut same = Unmatched::new(base, base_items, &compact_text);
    let mut alike = Unmatched::new(base, base_items, &about);
    let mut taken = BTreeSet::new();
    let mut found: Vec<Option<String>> =
        items.iter().map(|item| same.take(&compact_text(item), &mut taken)).collect();
    for (key, item) in found.iter_mut().zip(items).filter(|(key, _)| key.is_none()) {
        *key = alike.take(&about(item), &mut taken);
    }
    let text = |item: &Json<'_>| if SEVERAL.contains(&list) { compact_text(item) } else { about(item) };
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for item in base_items {
        *counts.entry(text(item)).or_default() += 1;
    }
    let mut fresh = |item: &Json<'_>| {
        let text = text(item);
        let count = counts.entry(text.clone()).or_default();
        *count += 1;
        format!("{text} {count}")
    };
    Keys::of(found.into_iter().zip(items).map(|(key, item)| key.unwrap_or_else(|| fresh(item))).collect())
}

/// What `theirs` changed from `base`, done in `ours`.
pub(super) fn merge_lists(
    list: &str,
    [base, ours, theirs]: [&[Json<'_>]; 3],
    kept: Side,
    clashes: &mut Vec<Item>,
) -> Vec<Json<'static>> {
    let base_keys = keys(list, (&Keys::default(), &[]), base);
    let known = (&base_keys, base);
    let (our_keys, their_keys) = (keys(list, known, ours), keys(list, known, theirs));
    let runs = runs(&base_keys, &their_keys, Some(&our_keys));
    let order = placed(&our_keys, &|_| true, &runs);
    order
        .into_iter()
        .filter_map(|key| {
            let elements =
                [base_keys.find(base, key), our_keys.find(ours, key), their_keys.find(theirs, key)];
            merge_elements(elements, kept, clashes)
        })
        .collect()
}

/// One element of three lists; none where it is gone.
fn merge_elements(
    [base, ours, theirs]: [Option<&Json<'_>>; 3],
    kept: Side,
    clashes: &mut Vec<Item>,
) -> Option<Json<'static>> {
    if ours == theirs || base == theirs {
        return ours.map(Json::owned);
    }
    if base == ours {
        return theirs.map(Json::owned);
    }
    let mut clash = |kept| {
        let about = base.or(ours).or(theirs).map(name_of);
        clashes.push(Item {
            name: about,
            base: base.map(Json::owned),
            ours: ours.map(Json::owned),
            theirs: theirs.map(Json::owned),
            kept,
        });
    };
    match (ours, theirs) {
        (Some(Json::Object(our_fields)), Some(Json::Object(their_fields))) => {
            let nothing = Entries::new();
            let base_fields = if let Some(Json::Object(fields)) = base { fields } else { &nothing };
            let (fields, is_disputed) = merge_parts([base_fields, our_fields, their_fields], kept);
            if is_disputed {
                clash(kept);
            }
            Some(Json::Object(fields))
        }
        // Gone on one side and changed on the other: it stays.
        (ours, None) => {
            clash(Side::Ours);
            ours.map(Json::owned)
        }
        (_, theirs) => {
            clash(Side::Theirs);
            theirs.map(Json::owned)
        }
    }
}

/// The fields of a part that both sides changed, one side's where they changed the same one, and whether they did.
fn merge_parts([base, ours, theirs]: [&Entries<'_>; 3], kept: Side) -> (Entries<'static>, bool) {
    let (mut fields, mut is_disputed) = (Entries::new(), false);
    let more = |their: &&(_, _)| !ours.iter().any(|(key, _)| *key == their.0);
    for (key, _) in ours.iter().chain(theirs.iter().filter(more)) {
        let value = |entries: &&Entries<'_>| {
            entries.iter().find(|(other, _)| other == key).map(|(_, value)| value.owned())
        };
        let (was, our, their) = (value(&base), value(&ours), value(&theirs));
        let disputes = their != was && our != was && our != their;
        is_disputed |= disputes;
        let merged = if their == was || disputes && kept == Side::Ours { our } else { their };
        fields.extend(merged.map(|merged| (key.clone().into_owned().into(), merged)));
    }
    (fields, is_disputed)
}

/// The name of an element as a person is told it: its first field, or itself.
pub(super) fn name_of(item: &Json<'_>) -> String {
    match item {
        Json::Object(entries) => entries.first().map(|(_, value)| compact_text(value)).unwrap_or_default(),
        other => compact_text(other),
    }
}
