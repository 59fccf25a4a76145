//! A delta as one line of JSON, and back.
//!
//! `was` has all fields of a part as they were; `now` only those that are otherwise, and `without` those that are gone. A part
//! that was added has no `was`, one that was removed no `now`.

use std::collections::{BTreeMap, BTreeSet};

use thiserror::Error;

use super::order::Run;
use super::{Delta, FieldMap, Part, PartDelta, compact_text};
use crate::domain::{RecordRef, TableName};
use crate::format::plan_file::json::{Entries, Json, parse};
use crate::format::plan_file::{FileError, limits};

/// Why a text is not a delta.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum DeltaError {
    /// Longer than a plan file may be.
    #[error("{0} bytes are more than a change may have")]
    TooLong(usize),
    /// Not JSON, or beyond one of the file's limits.
    #[error("{0}")]
    NotJson(FileError),
    /// Something else than what stands in a delta, and what.
    #[error("this is no change of a plan: {0}; it was written by another version, or damaged")]
    Unexpected(&'static str),
}

pub(super) fn write(delta: &Delta) -> String {
    let parts = delta.parts.iter().map(written_part).collect();
    let mut entries: Entries<'_> = vec![("parts".into(), Json::List(parts))];
    if !delta.order.is_empty() {
        let tables = delta
            .order
            .iter()
            .map(|(table, runs)| (table.key().into(), Json::List(runs.iter().map(written_run).collect())));
        entries.push(("order".into(), Json::Object(tables.collect())));
    }
    compact_text(&Json::Object(entries))
}

fn key_of(part: &Part) -> &str {
    match part {
        Part::Plan => "plan",
        Part::Settings => "settings",
        Part::Strategy => "strategy",
        Part::Record(record) => record.as_str(),
    }
}

fn written_part(delta: &PartDelta) -> Json<'_> {
    let mut entries: Entries<'_> = vec![("of".into(), Json::Text(key_of(&delta.part).into()))];
    let object = |fields: &mut dyn Iterator<Item = (&String, &Json<'static>)>| {
        Json::Object(fields.map(|(key, value)| (key.clone().into(), value.clone())).collect())
    };
    if let Some(was) = &delta.was {
        entries.push(("was".into(), object(&mut was.iter())));
    }
    if let Some(now) = &delta.now {
        let was = delta.was.as_ref();
        let differs =
            |(key, value): &(&String, &Json<'static>)| was.and_then(|was| was.get(*key)) != Some(*value);
        entries.push(("now".into(), object(&mut now.iter().filter(differs))));
        let gone = was.into_iter().flat_map(FieldMap::keys).filter(|key| !now.contains_key(*key));
        let gone: Vec<Json<'_>> = gone.map(|key| Json::Text(key.as_str().into())).collect();
        if !gone.is_empty() {
            entries.push(("without".into(), Json::List(gone)));
        }
    }
    Json::Object(entries)
}

fn written_run(run: &Run) -> Json<'_> {
    let ids = |ids: &'_ [String]| Json::List(ids.iter().map(|id| Json::Text(id.clone().into())).collect());
    Json::Object(vec![
        ("after".into(), ids(&run.after)),
        ("before".into(), ids(&run.before)),
        ("place".into(), Json::Number(run.place.into())),
        ("rows".into(), ids(&run.rows)),
    ])
}

pub(super) fn read(text: &str) -> Result<Delta, DeltaError> {
    if text.len() > limits::MOST_BYTES {
        return Err(DeltaError::TooLong(text.len()));
    }
    limits::check(text).map_err(DeltaError::NotJson)?;
    let (mut delta, mut seen) = (Delta::default(), BTreeSet::new());
    for (key, value) in object(parse(text).map_err(DeltaError::NotJson)?, "it is no object")? {
        match &*key {
            "parts" => {
                for part in list(value, "its parts are no list")? {
                    let part = read_part(part)?;
                    if !seen.insert(part.part.clone()) {
                        return Err(DeltaError::Unexpected("a part is named twice"));
                    }
                    delta.parts.push(part);
                }
            }
            "order" => {
                for (key, runs) in object(value, "its order is no object")? {
                    let table = TableName::from_key(&key);
                    let table = table.ok_or(DeltaError::Unexpected("it names a table that there is not"))?;
                    let runs = list(runs, "the order of a table is no list")?
                        .into_iter()
                        .map(read_run)
                        .collect::<Result<_, _>>()?;
                    delta.order.insert(table, runs);
                }
            }
            _ => return Err(DeltaError::Unexpected("it has a key that means nothing")),
        }
    }
    Ok(delta)
}

fn read_part(json: Json<'_>) -> Result<PartDelta, DeltaError> {
    let (mut part, mut was, mut now, mut without) = (None, None, None, Vec::new());
    for (key, value) in object(json, "a part is no object")? {
        match (&*key, value) {
            ("of", Json::Text(name)) => part = part_of(&name),
            ("was", value) => was = Some(fields(value)?),
            ("now", value) => now = Some(fields(value)?),
            ("without", value) => without = texts(value)?,
            _ => return Err(DeltaError::Unexpected("a part has a key that means nothing")),
        }
    }
    let part = part.ok_or(DeltaError::Unexpected("a part has no name"))?;
    let is_record = matches!(part, Part::Record(_));
    if (was.is_none() || now.is_none()) && !(is_record && was.is_some() != now.is_some()) {
        return Err(DeltaError::Unexpected("a part has not the fields it needs"));
    }
    if is_record && [&was, &now].into_iter().flatten().any(|fields| fields.contains_key("id")) {
        return Err(DeltaError::Unexpected("the id of a record changes"));
    }
    if let (Some(was), Some(now)) = (&was, &mut now) {
        for (key, value) in was {
            if !now.contains_key(key) && !without.contains(key) {
                now.insert(key.clone(), value.clone());
            }
        }
    }
    Ok(PartDelta { part, was, now })
}

fn part_of(name: &str) -> Option<Part> {
    match name {
        "plan" => Some(Part::Plan),
        "settings" => Some(Part::Settings),
        "strategy" => Some(Part::Strategy),
        id => RecordRef::from_text(id).map(Part::Record),
    }
}

fn read_run(json: Json<'_>) -> Result<Run, DeltaError> {
    let mut run = Run::default();
    for (key, value) in object(json, "a run of rows is no object")? {
        match (&*key, value) {
            ("after", value) => run.after = texts(value)?,
            ("before", value) => run.before = texts(value)?,
            ("rows", value) => run.rows = texts(value)?,
            ("place", Json::Number(place)) => {
                let place = place.as_u64().and_then(|place| usize::try_from(place).ok());
                run.place = place.ok_or(DeltaError::Unexpected("a place is no number"))?;
            }
            _ => return Err(DeltaError::Unexpected("a run of rows has a key that means nothing")),
        }
    }
    Ok(run)
}

fn object<'a>(json: Json<'a>, what: &'static str) -> Result<Entries<'a>, DeltaError> {
    if let Json::Object(entries) = json { Ok(entries) } else { Err(DeltaError::Unexpected(what)) }
}

fn list<'a>(json: Json<'a>, what: &'static str) -> Result<Vec<Json<'a>>, DeltaError> {
    if let Json::List(items) = json { Ok(items) } else { Err(DeltaError::Unexpected(what)) }
}

fn fields(json: Json<'_>) -> Result<FieldMap, DeltaError> {
    let mut map = BTreeMap::new();
    for (key, value) in object(json, "fields are no object")? {
        map.insert(key.into_owned(), value.owned());
    }
    Ok(map)
}

fn texts(json: Json<'_>) -> Result<Vec<String>, DeltaError> {
    let text = |item| {
        if let Json::Text(text) = item {
            Ok(text.into_owned())
        } else {
            Err(DeltaError::Unexpected("a name is no text"))
        }
    };
    list(json, "names are no list")?.into_iter().map(text).collect()
}
