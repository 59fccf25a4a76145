//! Room in the storage: how much there is, and what gives way when there is none.

use super::keys::Keys;
use super::versions::automatic_versions;
use super::whole::Whole;
use crate::store::{KeyValueStorage, StorageError};

/// How full the browser's storage is, in UTF-16 units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quota {
    /// What this site has stored, Roadbook's and others'.
    pub used: usize,
}

impl Quota {
    /// What Chromium and Firefox let a site store: 5 MiB of units (WHATWG HTML, web storage, suggests it).
    pub const MOST: usize = 5 * 1_024 * 1_024;
    /// From this share on a person is warned.
    const WARN_AT: f64 = 0.7;

    /// The share that is used, 0 to 1.
    #[must_use]
    pub fn share(self) -> f64 {
        (self.used as f64 / Self::MOST as f64).min(1.0)
    }

    /// Whether it is time to warn.
    #[must_use]
    pub fn is_short(self) -> bool {
        self.share() >= Self::WARN_AT
    }
}

/// How full the storage is.
///
/// # Errors
/// Where it cannot be read.
pub fn units_used(storage: &dyn KeyValueStorage) -> Result<Quota, StorageError> {
    let mut used = 0;
    for key in storage.keys()? {
        used += key.len() + storage.units(&key)?;
    }
    Ok(Quota { used })
}

/// Writes, making room where there is none, then reads back and compares.
pub fn write_and_compare(
    storage: &dyn KeyValueStorage,
    keys: &Keys,
    key: &str,
    text: &str,
) -> Result<(), StorageError> {
    write(storage, keys, key, text)?;
    match storage.get(key)? {
        Some(kept) if kept == text => Ok(()),
        _ => Err(StorageError::NotKept),
    }
}

/// Writes, making room where there is none.
pub fn write(storage: &dyn KeyValueStorage, keys: &Keys, key: &str, text: &str) -> Result<(), StorageError> {
    let mut gives_way = None;
    loop {
        match storage.set(key, text) {
            Ok(()) => return Ok(()),
            // However much gave way, it would not fit.
            Err(StorageError::Full) if key.len() + text.encode_utf16().count() > Quota::MOST => {
                return Err(StorageError::Full);
            }
            Err(StorageError::Full) => {
                let list = match gives_way.take() {
                    Some(list) => list,
                    None => what_gives_way(storage, keys, key)?,
                };
                let mut list = list.into_iter();
                let Some(next) = list.next() else { return Err(StorageError::Full) };
                storage.remove(&next)?;
                gives_way = Some(list.collect::<Vec<_>>());
            }
            Err(error) => return Err(error),
        }
    }
}

/// What may be given up for a text that does not fit, first to last: automatic versions, the oldest first; what builds before
/// this one left, if there is a whole save of this one; and whole saves, the oldest first, but never the newest.
fn what_gives_way(
    storage: &dyn KeyValueStorage,
    keys: &Keys,
    for_key: &str,
) -> Result<Vec<String>, StorageError> {
    let mut list = automatic_versions(storage, keys)?;
    let mut wholes = Vec::new();
    for key in (0..super::keys::SLOTS).map(|slot| keys.whole(slot)) {
        if let Some(Some(Ok(whole))) = storage.first_line(&key)?.map(|line| Whole::read_line(&line)) {
            wholes.push((whole.number, key));
        }
    }
    wholes.sort();
    if wholes.pop().is_some() {
        list.extend(keys.of_earlier_builds());
    }
    list.extend(wholes.into_iter().map(|(_, key)| key));
    list.retain(|key| key != for_key);
    Ok(list)
}
