//! Which plan was open at which place.

use crate::store::{KeyValueStorage, StorageError};

/// The id of the plan last open at a place, such as a page.
///
/// # Errors
/// Where the storage cannot be read.
pub fn open_plan(storage: &dyn KeyValueStorage, place: &str) -> Result<Option<String>, StorageError> {
    storage.get(&key(place))
}

/// Remembers the plan open at a place.
///
/// # Errors
/// Where the storage cannot be written.
pub fn set_open_plan(storage: &dyn KeyValueStorage, place: &str, plan_id: &str) -> Result<(), StorageError> {
    if storage.get(&key(place))?.as_deref() == Some(plan_id) {
        return Ok(());
    }
    storage.set(&key(place), plan_id)
}

fn key(place: &str) -> String {
    format!("roadbook/open/{place}")
}
