//! The plan as it was: versions that a person named, and those that are kept by themselves.

use std::collections::BTreeSet;

use super::keys::Keys;
use super::room::write_and_compare;
use super::whole::{Body, Covers, Packing, Whole, kept_text};
use crate::store::{KeyValueStorage, StorageError};

const HOUR_MS: u64 = 60 * 60 * 1_000;
const DAY_MS: u64 = 24 * HOUR_MS;
/// One a month is kept this long.
const MOST_AGE_MS: u64 = 400 * DAY_MS;

/// The plan as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Tells it apart from the plan's other versions.
    pub number: u64,
    /// When it was kept, in milliseconds since 1970.
    pub at_ms: u64,
    /// What a person called it; empty where it was kept by itself.
    pub name: String,
}

/// The versions of a plan, the latest first.
///
/// # Errors
/// Where the storage cannot be read.
pub fn versions(storage: &dyn KeyValueStorage, plan_id: &str) -> Result<Vec<Version>, StorageError> {
    list(storage, &Keys::of(plan_id))
}

fn list(storage: &dyn KeyValueStorage, keys: &Keys) -> Result<Vec<Version>, StorageError> {
    let mut found = Vec::new();
    for name in keys.inside(storage, "version")? {
        let (Ok(number), Some(line)) = (name.parse(), storage.first_line(&key(keys, &name))?) else {
            continue;
        };
        if let Some(Ok(Whole { at_ms, name, .. })) = Whole::read_line(&line) {
            found.push(Version { number, at_ms, name });
        }
    }
    // By number, since a clock may have been wrong.
    found.sort_by_key(|version| std::cmp::Reverse(version.number));
    Ok(found)
}

/// The keys of the versions kept by themselves, the oldest first.
pub(super) fn automatic_versions(
    storage: &dyn KeyValueStorage,
    keys: &Keys,
) -> Result<Vec<String>, StorageError> {
    let automatic = list(storage, keys)?.into_iter().rev().filter(|version| version.name.is_empty());
    Ok(automatic.map(|version| key(keys, &version.number.to_string())).collect())
}

fn key(keys: &Keys, number: &str) -> String {
    keys.under(&format!("version/{number}"))
}

/// Keeps a plan's text as a version; without a name only if the last one is an hour old. Answers whether it was kept.
///
/// # Errors
/// Where there is no room, or nothing can be written.
pub fn keep_version(
    storage: &dyn KeyValueStorage,
    plan_id: &str,
    body: &Body<'_>,
    name: &str,
    now_ms: u64,
) -> Result<bool, StorageError> {
    let keys = Keys::of(plan_id);
    let known = list(storage, &keys)?;
    let is_due = |last: &Version| now_ms.abs_diff(last.at_ms) >= HOUR_MS;
    if name.is_empty() && !known.iter().find(|version| version.name.is_empty()).is_none_or(is_due) {
        return Ok(false);
    }
    let number = known.first().map_or(0, |last| last.number) + 1;
    let mut whole = Whole::of(number, Covers::default(), body, now_ms);
    name.trim().clone_into(&mut whole.name);
    let text = whole.write(body);
    let key = key(&keys, &number.to_string());
    if name.is_empty() {
        // Nothing has to give way for it.
        storage.set(&key, &text)?;
    } else {
        write_and_compare(storage, &keys, &key, &text)?;
    }
    for gone in thin_versions(&list(storage, &keys)?, now_ms) {
        storage.remove(&self::key(&keys, &gone.to_string()))?;
    }
    Ok(true)
}

/// Lets a version go.
///
/// # Errors
/// Where nothing can be written.
pub fn remove_version(storage: &dyn KeyValueStorage, plan_id: &str, number: u64) -> Result<(), StorageError> {
    storage.remove(&key(&Keys::of(plan_id), &number.to_string()))
}

/// The text of a version, and how it is packed; none where it is gone or broken.
///
/// # Errors
/// Where the storage cannot be read.
pub fn version_text(
    storage: &dyn KeyValueStorage,
    plan_id: &str,
    number: u64,
) -> Result<Option<(Packing, String)>, StorageError> {
    kept_text(storage, &key(&Keys::of(plan_id), &number.to_string()))
}

/// The numbers of the versions to let go: of those kept by themselves, one an hour stays for a day, one a day for a month, one a
/// month for a year; of several, the latest. What a person named stays.
#[must_use]
pub fn thin_versions(versions: &[Version], now_ms: u64) -> Vec<u64> {
    let mut kept = BTreeSet::new();
    let stays = |version: &&Version| {
        let age_ms = now_ms.abs_diff(version.at_ms);
        let each_ms = match age_ms {
            0..=DAY_MS => HOUR_MS,
            _ if age_ms <= 30 * DAY_MS => DAY_MS,
            _ => 30 * DAY_MS,
        };
        age_ms <= MOST_AGE_MS && kept.insert((each_ms, version.at_ms / each_ms))
    };
    let mut automatic: Vec<&Version> = versions.iter().filter(|version| version.name.is_empty()).collect();
    automatic.sort_by_key(|version| std::cmp::Reverse(version.number));
    let staying: Vec<u64> = automatic.iter().copied().filter(stays).map(|version| version.number).collect();
    automatic.iter().map(|version| version.number).filter(|number| !staying.contains(number)).collect()
}
