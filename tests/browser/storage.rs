//! The browser's local storage keeps the same contract as memory does.

use roadbook::platform::LocalStorage;
use roadbook::store::{KeyValueStorage, PlanStorage, StorageError};
use wasm_bindgen_test::wasm_bindgen_test;

#[path = "../support/storage_suite.rs"]
mod suite;

/// The page's storage with nothing of Roadbook in it.
fn fresh() -> LocalStorage {
    let storage = LocalStorage::find().unwrap();
    gloo::utils::window().local_storage().unwrap().unwrap().clear().unwrap();
    storage
}

#[wasm_bindgen_test]
fn local_storage_keeps_the_contract() {
    suite::run(fresh);
}

#[wasm_bindgen_test]
fn a_full_local_storage_keeps_the_old_text_and_says_so() {
    let storage = PlanStorage::new(fresh());
    storage.save("pl_a", "old 1", None).unwrap();
    // Browsers give an origin five million UTF-16 units; half of that fits beside the old text once.
    storage.storage().set("filler", &"x".repeat(5_000_000)).unwrap();
    let result = storage.save("pl_a", &"new ".repeat(100_000), Some("old 1"));
    assert_eq!(result, Err(StorageError::Full));
    assert_eq!(storage.load("pl_a", suite::read, suite::revision).unwrap().plan.unwrap().1, "old 1");
    storage.storage().remove("filler").unwrap();
}
