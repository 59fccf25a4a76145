//! The browser's local storage behind the store's port.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, Storage};

use crate::store::{KeyValueStorage, StorageError};

/// This origin's local storage, found once and known to be readable.
#[derive(Clone, Debug)]
pub struct LocalStorage {
    storage: Storage,
}

impl LocalStorage {
    /// The local storage, where the browser allows it. Reading the property throws in sandboxed frames.
    pub fn find() -> Result<Self, StorageError> {
        let window = web_sys::window().ok_or(StorageError::Blocked)?;
        match window.local_storage() {
            Ok(Some(storage)) => Ok(Self { storage }),
            Ok(None) | Err(_) => Err(StorageError::Blocked),
        }
    }
}

impl KeyValueStorage for LocalStorage {
    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        self.storage.get_item(key).map_err(|_| StorageError::Blocked)
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StorageError> {
        self.storage.set_item(key, text).map_err(|thrown| why(&thrown))
    }

    fn remove(&self, key: &str) -> Result<(), StorageError> {
        self.storage.remove_item(key).map_err(|_| StorageError::Blocked)
    }
}

fn why(thrown: &JsValue) -> StorageError {
    match thrown.dyn_ref::<DomException>().map(DomException::name).as_deref() {
        // Firefox has its own name for a full storage.
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => StorageError::Full,
        _ => StorageError::Blocked,
    }
}
