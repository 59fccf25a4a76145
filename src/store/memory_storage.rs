//! Storage that lasts as long as the page: for tests, and where the browser denies its own.

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::store::{KeyValueStorage, StorageError};

/// Texts by key in memory, with an optional limit so that "full" can be tried.
#[derive(Debug, Default)]
pub struct MemoryStorage {
    texts: RefCell<BTreeMap<String, String>>,
    limit_units: Option<usize>,
}

impl MemoryStorage {
    /// Storage without a limit.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Storage that holds this many UTF-16 units of keys and texts, as browsers count.
    #[must_use]
    pub fn with_limit(limit_units: usize) -> Self {
        Self { texts: RefCell::default(), limit_units: Some(limit_units) }
    }
}

fn units(key: &str, text: &str) -> usize {
    key.encode_utf16().count() + text.encode_utf16().count()
}

impl KeyValueStorage for MemoryStorage {
    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        Ok(self.texts.borrow().get(key).cloned())
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StorageError> {
        let mut texts = self.texts.borrow_mut();
        if let Some(limit) = self.limit_units {
            let others = texts.iter().filter(|(other, _)| *other != key);
            let used: usize = others.map(|(key, text)| units(key, text)).sum();
            if used + units(key, text) > limit {
                return Err(StorageError::Full);
            }
        }
        texts.insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StorageError> {
        self.texts.borrow_mut().remove(key);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, StorageError> {
        Ok(self.texts.borrow().keys().cloned().collect())
    }
}
