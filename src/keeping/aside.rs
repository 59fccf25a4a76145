//! Texts that cannot be read, kept apart.

use super::keys::Keys;
use crate::store::{KeyValueStorage, StorageError};

pub use crate::store::SetAside;

const MOST_SET_ASIDE: u32 = 1_000;

/// Keeps a text apart under the first free key; the same text is kept once.
pub fn set_aside(storage: &dyn KeyValueStorage, keys: &Keys, text: &str) -> Result<SetAside, StorageError> {
    for number in 1..=MOST_SET_ASIDE {
        let key = keys.under(&format!("aside/{number}"));
        match storage.get(&key)? {
            Some(kept) if kept == text => return Ok(SetAside { key, text: kept }),
            Some(_) => {}
            None => {
                storage.set(&key, text)?;
                return Ok(SetAside { key, text: text.to_owned() });
            }
        }
    }
    Err(StorageError::Full)
}
