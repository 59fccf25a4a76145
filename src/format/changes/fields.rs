//! The changes of one record, field by field.

use super::values::Values;
use crate::format::plan_file::json::{Entries, Json, Key};

/// What differs between two objects of the file, one piece of a sentence per change.
pub(crate) fn field_changes(values: &Values<'_>, before: Entries<'_>, after: Entries<'_>) -> Vec<String> {
    let mut changes = Vec::new();
    each_pair(&before, &after, &mut |key, old, new| {
        if old != new && key != "id" {
            field_change(values, key, old, new, &mut changes);
        }
    });
    changes
}

/// Calls `visit` with each key that either has, and what stands there; null for nothing.
fn each_pair<'a>(
    before: &'a [(Key<'a>, Json<'a>)],
    after: &'a [(Key<'a>, Json<'a>)],
    visit: &mut dyn FnMut(&'a str, &'a Json<'a>, &'a Json<'a>),
) {
    for (key, old) in before {
        visit(key, old, find(after, key));
    }
    for (key, new) in after {
        if !before.iter().any(|(other, _)| other == key) {
            visit(key, &Json::Null, new);
        }
    }
}

fn find<'a>(entries: &'a [(Key<'a>, Json<'a>)], key: &str) -> &'a Json<'a> {
    entries.iter().find(|(other, _)| other == key).map_or(&Json::Null, |(_, value)| value)
}

fn entries_of<'a>(json: &'a Json<'a>) -> &'a [(Key<'a>, Json<'a>)] {
    if let Json::Object(entries) = json { entries } else { &[] }
}

fn items_of<'a>(json: &'a Json<'a>) -> &'a [Json<'a>] {
    if let Json::List(items) = json { items } else { &[] }
}

fn field_change(values: &Values<'_>, key: &str, old: &Json<'_>, new: &Json<'_>, changes: &mut Vec<String>) {
    match (old, new) {
        (Json::Object(_) | Json::Null, Json::Object(_) | Json::Null) if key == "placement" => {
            placement_change(values, old, new, changes);
        }
        // The scoring inputs: each is a figure of its own.
        (Json::Object(_) | Json::Null, Json::Object(_) | Json::Null) => {
            each_pair(entries_of(old), entries_of(new), &mut |key, old, new| {
                if old != new {
                    changes.push(values.change(key, key, old, new));
                }
            });
        }
        (Json::List(_) | Json::Null, Json::List(_) | Json::Null)
            if !values.is_figure(key, old) && !values.is_figure(key, new) =>
        {
            list_change(values, key, items_of(old), items_of(new), changes);
        }
        _ => changes.push(values.change(key, key, old, new)),
    }
}

/// When an initiative runs, in the words of a roadmap.
fn placement_change(values: &Values<'_>, old: &Json<'_>, new: &Json<'_>, changes: &mut Vec<String>) {
    let words = values.words;
    let (from, to) = (find(entries_of(old), "start"), find(entries_of(new), "start"));
    match (from, to) {
        (Json::Null, to) => changes.push(words.change_placed(&values.shown("start", to))),
        (_, Json::Null) => changes.push(words.change_taken_off().to_owned()),
        (from, to) if from != to => {
            let (from, to) = values.days_apart(from, to);
            changes.push(words.change_moved(&from, &to));
        }
        _ => {}
    }
    let is_pinned = |json: &Json<'_>| *find(entries_of(json), "pinned") == Json::Flag(true);
    match (is_pinned(old), is_pinned(new)) {
        (false, true) => changes.push(words.change_pinned().to_owned()),
        (true, false) if *to != Json::Null => changes.push(words.change_unpinned().to_owned()),
        _ => {}
    }
}

/// A list: what is new, what is gone, and for parts that name the same thing (a team, a goal, a day) what differs in them.
fn list_change(
    values: &Values<'_>,
    key: &str,
    old: &[Json<'_>],
    new: &[Json<'_>],
    changes: &mut Vec<String>,
) {
    let mut rest: Vec<&Json<'_>> = old.iter().filter(|item| !new.contains(item)).collect();
    let fresh: Vec<&Json<'_>> = new.iter().filter(|item| !old.contains(item)).collect();
    if rest.is_empty() && fresh.is_empty() {
        changes.push(values.words.change_order(&values.label(key)));
        return;
    }
    let mut added = Vec::new();
    for item in fresh {
        let twin = rest.iter().position(|other| same_name(other, item));
        match (twin.map(|place| rest.remove(place)), item) {
            (Some(Json::Object(before)), Json::Object(after)) => {
                let about = format!("{}, {}", values.label(key), values.name_of_part(item));
                each_pair(before, after, &mut |part, old, new| {
                    if old != new {
                        let change = values.change_of(&values.label(part), part, old, new);
                        changes.push(format!("{about}: {change}"));
                    }
                });
            }
            _ => added.push(values.item(key, item)),
        }
    }
    let gone: Vec<String> = rest.into_iter().map(|item| values.item(key, item)).collect();
    if !added.is_empty() {
        changes.push(values.words.change_list_added(&values.label(key), &added.join(", ")));
    }
    if !gone.is_empty() {
        changes.push(values.words.change_list_removed(&values.label(key), &gone.join(", ")));
    }
}

/// Whether two parts of a record are about the same thing: their first field says.
fn same_name(one: &Json<'_>, other: &Json<'_>) -> bool {
    match (one, other) {
        (Json::Object(one), Json::Object(other)) => !one.is_empty() && one.first() == other.first(),
        _ => false,
    }
}
