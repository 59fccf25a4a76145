//! The plan storage on memory: the shared suite, and what happens when room runs out or a save is cut.

use std::cell::RefCell;

use roadbook::store::{KeyValueStorage, MemoryStorage, PlanStorage, StorageError};

#[path = "../support/storage_suite.rs"]
mod suite;

#[test]
fn memory_storage_keeps_the_contract() {
    suite::run(MemoryStorage::new);
}

#[test]
fn a_full_storage_keeps_the_old_text_and_says_so() {
    let storage = PlanStorage::new(MemoryStorage::with_limit(160));
    storage.save("pl_a", &"old ".repeat(10), None).unwrap();
    let result = storage.save("pl_a", &"new ".repeat(40), Some(&"old ".repeat(10)));
    assert_eq!(result, Err(StorageError::Full));
    let found = storage.load("pl_a", suite::read, suite::revision).unwrap();
    assert_eq!(found.plan.unwrap().1, "old ".repeat(10));
    assert_eq!(found.set_aside, []);
}

#[test]
fn earlier_generations_give_way_when_room_runs_out_but_not_the_current_text() {
    let storage = PlanStorage::new(MemoryStorage::with_limit(300));
    let texts: Vec<String> = (0..6).map(|number| number.to_string().repeat(50)).collect();
    let mut known: Option<&str> = None;
    for text in &texts {
        storage.save("pl_a", text, known).unwrap();
        known = Some(text);
    }
    let found = storage.load("pl_a", suite::read, suite::revision).unwrap();
    assert_eq!(found.plan.unwrap().1, texts[5]);
    assert_eq!(storage.storage().get("roadbook/plan/pl_a/1").unwrap().as_deref(), Some(texts[4].as_str()));
}

/// A storage that dies at the n-th write, as a tab does that is closed in the middle of a save.
struct Dying {
    inner: MemoryStorage,
    writes_left: RefCell<u32>,
}

impl Dying {
    fn spend(&self) -> Result<(), StorageError> {
        let mut left = self.writes_left.borrow_mut();
        if *left == 0 {
            return Err(StorageError::Blocked);
        }
        *left -= 1;
        Ok(())
    }
}

impl KeyValueStorage for Dying {
    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        self.inner.get(key)
    }
    fn set(&self, key: &str, text: &str) -> Result<(), StorageError> {
        self.spend()?;
        self.inner.set(key, text)
    }
    fn remove(&self, key: &str) -> Result<(), StorageError> {
        self.spend()?;
        self.inner.remove(key)
    }
}

#[test]
fn a_save_cut_short_at_any_step_leaves_the_old_or_the_new_text() {
    for writes in 0..12 {
        let inner = MemoryStorage::new();
        let storage = PlanStorage::new(Dying { inner, writes_left: RefCell::new(100) });
        storage.save("pl_a", "old 1", None).unwrap();
        storage.save("pl_a", "old 2", Some("old 1")).unwrap();
        *storage.storage().writes_left.borrow_mut() = writes;
        let saved = storage.save("pl_a", "new 3", Some("old 2")).is_ok();
        *storage.storage().writes_left.borrow_mut() = 100;
        let found = storage.load("pl_a", suite::read, suite::revision).unwrap().plan.unwrap().1;
        assert!(found == "new 3" || (found == "old 2" && !saved), "after {writes} writes: {found}");
    }
}
