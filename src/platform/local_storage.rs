//! The browser's local storage behind the store's port.

use js_sys::JsString;
use wasm_bindgen::prelude::*;
use web_sys::{DomException, Storage};

use crate::store::{KeyValueStorage, StorageError};

#[wasm_bindgen]
extern "C" {
    /// Local storage again, with its texts left where they are: those may be millions of letters.
    #[wasm_bindgen(js_name = Storage)]
    type Texts;
    #[wasm_bindgen(method, catch, js_name = getItem)]
    fn text(this: &Texts, key: &str) -> Result<Option<JsString>, JsValue>;
}

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

impl LocalStorage {
    fn text(&self, key: &str) -> Result<Option<JsString>, StorageError> {
        self.storage.unchecked_ref::<Texts>().text(key).map_err(|_| StorageError::Blocked)
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

    fn keys(&self) -> Result<Vec<String>, StorageError> {
        let count = self.storage.length().map_err(|_| StorageError::Blocked)?;
        let key = |place| self.storage.key(place).map_err(|_| StorageError::Blocked);
        (0..count).filter_map(|place| key(place).transpose()).collect()
    }

    fn first_line(&self, key: &str) -> Result<Option<String>, StorageError> {
        let Some(text) = self.text(key)? else { return Ok(None) };
        let end = text.index_of("\n", 0);
        Ok(Some(text.slice(0, u32::try_from(end).unwrap_or(text.length())).into()))
    }

    fn units(&self, key: &str) -> Result<usize, StorageError> {
        Ok(self.text(key)?.map_or(0, |text| text.length() as usize))
    }
}

fn why(thrown: &JsValue) -> StorageError {
    match thrown.dyn_ref::<DomException>().map(DomException::name).as_deref() {
        // Firefox has its own name for a full storage.
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => StorageError::Full,
        _ => StorageError::Blocked,
    }
}
