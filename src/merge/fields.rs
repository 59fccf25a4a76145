//! The fields of one part of a plan: what a delta changes of them, done where other things may have changed.

use std::collections::BTreeSet;

use super::lists::{has_elements, merge_lists};
use super::{Conflict, FieldMap, Part, Side, compact_text};
use crate::format::plan_file::json::{Entries, Json};

/// Maps: each entry is a field of its own.
const MAPS: [&str; 1] = ["inputs"];

/// What became of a field.
pub(super) struct Change {
    /// Its key.
    pub key: String,
    /// What stands there from now on; none for nothing.
    pub value: Option<Json<'static>>,
}

/// Something that both sides changed: an element of a field, or all of it.
pub(super) struct Item {
    /// Which element, where it is one.
    pub name: Option<String>,
    /// What stood there.
    pub base: Option<Json<'static>>,
    /// What we made of it.
    pub ours: Option<Json<'static>>,
    /// What they made of it.
    pub theirs: Option<Json<'static>>,
    /// Which stands now.
    pub kept: Side,
}

/// What stands under a key.
pub(super) fn find<'e, 'a>(entries: &'e Entries<'a>, key: &str) -> Option<&'e Json<'a>> {
    entries.iter().find(|(other, _)| other == key).map(|(_, value)| value)
}

/// The fields that a delta changes, as they come to stand beside those that are there.
pub(super) fn changes(
    part: &Part,
    [was, now]: [&FieldMap; 2],
    here: &Entries<'_>,
    kept: Side,
    conflicts: &mut Vec<Conflict>,
) -> Vec<Change> {
    let keys: BTreeSet<&str> = was.keys().chain(now.keys()).map(String::as_str).collect();
    let mut changes = Vec::new();
    for key in keys {
        let (was, now, here) = (was.get(key), now.get(key), find(here, key));
        if was == now || here == now {
            continue;
        }
        let mut clashes = Vec::new();
        let value =
            if here == was { now.cloned() } else { merged(key, [was, here, now], kept, &mut clashes) };
        conflicts.extend(clashes.into_iter().map(|item| conflict(part, key, item)));
        if value.as_ref() != here {
            changes.push(Change { key: key.to_owned(), value });
        }
    }
    changes
}

/// The fields of theirs that are otherwise than ours, where nobody knows what stood there before: lists and maps have what
/// either has, anything else is a conflict.
pub(super) fn differences(
    part: &Part,
    theirs: &FieldMap,
    here: &Entries<'_>,
    conflicts: &mut Vec<Conflict>,
) -> Vec<Change> {
    let keys: BTreeSet<&str> =
        theirs.keys().map(String::as_str).chain(here.iter().map(|(key, _)| &**key)).collect();
    let mut changes = Vec::new();
    for key in keys.into_iter().filter(|key| *key != "id") {
        let (ours, theirs) = (find(here, key), theirs.get(key));
        if ours == theirs {
            continue;
        }
        let mut clashes = Vec::new();
        let value = merged(key, [None, ours, theirs], Side::Ours, &mut clashes);
        conflicts.extend(clashes.into_iter().map(|item| conflict(part, key, item)));
        if value.as_ref() != ours {
            changes.push(Change { key: key.to_owned(), value });
        }
    }
    changes
}

/// A conflict about a field.
pub(super) fn conflict(part: &Part, key: &str, item: Item) -> Conflict {
    let text = |json: Option<Json<'_>>| json.map(|json| compact_text(&json));
    Conflict {
        part: part.clone(),
        title: String::new(),
        field: Some(key.to_owned()),
        item: item.name,
        base: text(item.base),
        ours: text(item.ours),
        theirs: text(item.theirs),
        kept: item.kept,
    }
}

/// A field that both sides changed.
fn merged(
    key: &str,
    [base, ours, theirs]: [Option<&Json<'_>>; 3],
    kept: Side,
    clashes: &mut Vec<Item>,
) -> Option<Json<'static>> {
    if let (Some(base), Some(ours), Some(theirs)) = (items(base), items(ours), items(theirs)) {
        let list = merge_lists(key, [base, ours, theirs], kept, clashes);
        let is_written = !list.is_empty() || ours.is_empty() && theirs.is_empty();
        return is_written.then_some(Json::List(list));
    }
    if let (true, Some(base), Some(ours), Some(theirs)) =
        (MAPS.contains(&key), entries(base), entries(ours), entries(theirs))
    {
        let map = merge_maps([base, ours, theirs], kept, clashes);
        return (!map.is_empty()).then_some(Json::Object(map));
    }
    let owned = |json: Option<&Json<'_>>| json.map(Json::owned);
    clashes.push(Item { name: None, base: owned(base), ours: owned(ours), theirs: owned(theirs), kept });
    owned(if kept == Side::Theirs { theirs } else { ours })
}

/// The elements of a list; nothing is a list without any.
fn items<'j, 'a>(json: Option<&'j Json<'a>>) -> Option<&'j [Json<'a>]> {
    match json {
        None => Some(&[]),
        Some(Json::List(items)) if has_elements(items) => Some(items),
        Some(_) => None,
    }
}

/// The entries of an object; nothing is an object without any.
fn entries<'j, 'a>(json: Option<&'j Json<'a>>) -> Option<&'j [(std::borrow::Cow<'a, str>, Json<'a>)]> {
    match json {
        None => Some(&[]),
        Some(Json::Object(entries)) => Some(entries),
        Some(_) => None,
    }
}

/// Named values, each by itself.
fn merge_maps(
    maps: [&[(std::borrow::Cow<'_, str>, Json<'_>)]; 3],
    kept: Side,
    clashes: &mut Vec<Item>,
) -> Entries<'static> {
    let keys: BTreeSet<&str> = maps.iter().flat_map(|map| map.iter()).map(|(key, _)| &**key).collect();
    let mut merged = Entries::new();
    for key in keys {
        let [base, ours, theirs] =
            maps.map(|map| map.iter().find(|(other, _)| other == key).map(|(_, value)| value));
        let is_disputed = base != theirs && ours != base && ours != theirs;
        if is_disputed {
            let owned = |json: Option<&Json<'_>>| json.map(Json::owned);
            clashes.push(Item {
                name: Some(compact_text(&Json::Text(key.into()))),
                base: owned(base),
                ours: owned(ours),
                theirs: owned(theirs),
                kept,
            });
        }
        let value = if base == theirs || is_disputed && kept == Side::Ours { ours } else { theirs };
        merged.extend(value.map(|value| (key.to_owned().into(), value.owned())));
    }
    merged
}
