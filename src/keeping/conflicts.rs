//! Edits of one field by two writers, until a person has chosen.
//!
//! A conflict is known by what it is about and the values that met: every writer that comes upon it finds the same name for it,
//! and once it is settled it is not told again, however often the lines are read.

use super::keys::Keys;
use super::whole::checksum;
use crate::format::plan_file::json::{Entries, Json, compact, parse};
use crate::merge::{Conflict, Part, Side};
use crate::store::{KeyValueStorage, StorageError};

const FOLDER: &str = "conflict";
/// What a settled one's text begins with; the number of the newest whole save follows.
const SETTLED: &str = "settled ";

/// The same conflict as the other side sees it.
pub fn turned(conflict: Conflict) -> Conflict {
    let kept = match conflict.kept {
        Side::Ours => Side::Theirs,
        Side::Theirs => Side::Ours,
    };
    Conflict { ours: conflict.theirs, theirs: conflict.ours, kept, ..conflict }
}

/// Keeps those that are not known yet. Where one cannot be kept it is told all the same.
pub fn note(storage: &dyn KeyValueStorage, keys: &Keys, found: &[Conflict]) -> Result<(), StorageError> {
    for conflict in found {
        let key = key(keys, conflict);
        if storage.get(&key)?.is_none() {
            storage.set(&key, &write(conflict))?;
        }
    }
    Ok(())
}

/// Those that nobody has settled.
pub fn open(storage: &dyn KeyValueStorage, keys: &Keys) -> Result<Vec<Conflict>, StorageError> {
    let mut open = Vec::new();
    for name in keys.inside(storage, FOLDER)? {
        let text = storage.get(&keys.under(&format!("{FOLDER}/{name}")))?.unwrap_or_default();
        open.extend(read(&text));
    }
    Ok(open)
}

/// Keeps in mind that a person has chosen.
pub fn settle(
    storage: &dyn KeyValueStorage,
    keys: &Keys,
    conflict: &Conflict,
    newest_whole: u64,
) -> Result<(), StorageError> {
    storage.set(&key(keys, conflict), &format!("{SETTLED}{newest_whole}"))
}

/// Forgets what was settled before a whole save: no line brings it up again.
pub fn forget_settled(storage: &dyn KeyValueStorage, keys: &Keys, whole: u64) -> Result<(), StorageError> {
    for name in keys.inside(storage, FOLDER)? {
        let key = keys.under(&format!("{FOLDER}/{name}"));
        let text = storage.get(&key)?.unwrap_or_default();
        let settled: Option<u64> = text.strip_prefix(SETTLED).and_then(|number| number.parse().ok());
        if settled.is_some_and(|settled| settled < whole) {
            storage.remove(&key)?;
        }
    }
    Ok(())
}

fn key(keys: &Keys, conflict: &Conflict) -> String {
    let Conflict { part, field, item, base, ours, theirs, .. } = conflict;
    let mut values = [ours, theirs];
    values.sort();
    let about = format!("{part:?} {field:?} {item:?} {base:?} {values:?}");
    keys.under(&format!("{FOLDER}/{:016x}", checksum(&about)))
}

fn write(conflict: &Conflict) -> String {
    let Conflict { part, title, field, item, base, ours, theirs, kept } = conflict;
    let part = match part {
        Part::Plan => "plan",
        Part::Settings => "settings",
        Part::Strategy => "strategy",
        Part::Record(record) => record.as_str(),
    };
    let kept = match kept {
        Side::Ours => "ours",
        Side::Theirs => "theirs",
    };
    let texts = [
        ("part", Some(part)),
        ("title", Some(title)),
        ("field", field.as_deref()),
        ("item", item.as_deref()),
    ];
    let values = [("base", base.as_deref()), ("ours", ours.as_deref()), ("theirs", theirs.as_deref())];
    let all = texts.into_iter().chain(values).chain([("kept", Some(kept))]);
    let entries: Entries<'_> =
        all.filter_map(|(key, text)| Some((key.into(), Json::Text(text?.into())))).collect();
    compact(&Json::Object(entries))
}

fn read(text: &str) -> Option<Conflict> {
    let Json::Object(entries) = parse(text).ok()? else { return None };
    let text = |key: &str| match entries.iter().find(|(name, _)| name == key) {
        Some((_, Json::Text(text))) => Some(text.clone().into_owned()),
        _ => None,
    };
    let part = match text("part")?.as_str() {
        "plan" => Part::Plan,
        "settings" => Part::Settings,
        "strategy" => Part::Strategy,
        id => Part::Record(crate::domain::RecordRef::from_text(id)?),
    };
    let kept = if text("kept")? == "ours" { Side::Ours } else { Side::Theirs };
    let (title, field, item) = (text("title").unwrap_or_default(), text("field"), text("item"));
    Some(Conflict {
        part,
        title,
        field,
        item,
        base: text("base"),
        ours: text("ours"),
        theirs: text("theirs"),
        kept,
    })
}
