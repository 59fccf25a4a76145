//! Storage that is full, that dies in the middle of a save, that keeps something else than what was written.

use std::cell::{Cell, RefCell};

use roadbook::keeping::{Quota, keep_version, units_used, versions};
use roadbook::store::{KeyValueStorage, MemoryStorage, StorageError};

use super::*;

/// A storage that dies at the n-th write, as a tab does that is closed in the middle of a save.
struct Dying {
    inner: MemoryStorage,
    writes_left: Cell<u32>,
}

impl Dying {
    fn spend(&self) -> Result<(), StorageError> {
        let left = self.writes_left.get().checked_sub(1).ok_or(StorageError::Blocked)?;
        self.writes_left.set(left);
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
    fn keys(&self) -> Result<Vec<String>, StorageError> {
        self.inner.keys()
    }
}

#[test]
fn a_save_cut_short_at_any_step_loses_nothing_that_was_acknowledged() {
    for writes in 0..16 {
        let storage = Dying { inner: MemoryStorage::new(), writes_left: Cell::new(u32::MAX) };
        let mut keeper = started(&storage, "a");
        for number in 1..=5 {
            let changed = titled(keeper.saved(), 0, &format!("Title {number}"));
            save(&mut keeper, &storage, &changed).unwrap();
            save_whole(&mut keeper, &storage, &changed, Packing::Plain).unwrap();
        }
        let last = titled(keeper.saved(), 1, "Last");
        storage.writes_left.set(writes);
        let is_kept = save(&mut keeper, &storage, &last).is_ok();
        let _ = save_whole(&mut keeper, &storage, &last, Packing::Plain);
        storage.writes_left.set(u32::MAX);
        let keeper = opened(&storage, "b");
        assert_eq!(titles(keeper.saved())[0], "Title 5", "after {writes} writes");
        if is_kept {
            assert_eq!(titles(keeper.saved())[1], "Last", "after {writes} writes");
        }
    }
}

#[test]
fn a_full_storage_keeps_what_was_saved_and_says_so_and_goes_on_when_there_is_room() {
    let storage = MemoryStorage::with_limit(4_000);
    let mut keeper = started(&storage, "a");
    let kept = titled(keeper.saved(), 0, "Kept");
    save(&mut keeper, &storage, &kept).unwrap();
    let most = Quota::MOST;
    assert!(units_used(&storage).unwrap().used < 4_000 && most == 5_242_880);
    storage.set("filler", &"x".repeat(4_000 - units_used(&storage).unwrap().used - "filler".len())).unwrap();
    let more = titled(&kept, 1, "Too much");
    assert_eq!(save(&mut keeper, &storage, &more), Err(StorageError::Full));
    assert_eq!(titles(keeper.saved()), titles(&kept), "what is not kept is not taken to be kept");
    assert_eq!(titles(opened(&storage, "b").saved()), ["Kept", "Initiative 1", "Initiative 2"]);
    storage.remove("filler").unwrap();
    save(&mut keeper, &storage, &more).unwrap();
    assert_eq!(titles(opened(&storage, "b").saved()), ["Kept", "Too much", "Initiative 2"]);
}

#[test]
fn versions_kept_by_themselves_give_way_before_anything_else_and_named_ones_never() {
    let storage = MemoryStorage::with_limit(6_000);
    let mut keeper = started(&storage, "a");
    for (name, hours) in [("", 0), ("Named", 0), ("", 2)] {
        let at_ms = NOON_MS + hours * 3_600_000;
        keep_version(&storage, "pl_small", &Body::of(Packing::Plain, "{}"), name, at_ms).unwrap();
    }
    let room = 6_000 - units_used(&storage).unwrap().used - "filler".len();
    storage.set("filler", &"x".repeat(room)).unwrap();
    let changed = titled(keeper.saved(), 0, "In");
    save(&mut keeper, &storage, &changed).unwrap();
    let left = versions(&storage, "pl_small").unwrap();
    assert!(left.iter().any(|version| version.name == "Named"));
    assert!(left.len() < 3, "one gave way");
    assert_eq!(titles(opened(&storage, "b").saved())[0], "In");
}

/// A storage that drops what is written, as some private windows do.
#[derive(Default)]
struct Forgetful(RefCell<Option<MemoryStorage>>);

impl KeyValueStorage for Forgetful {
    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        self.0.borrow_mut().get_or_insert_default().get(key)
    }
    fn set(&self, _: &str, _: &str) -> Result<(), StorageError> {
        Ok(())
    }
    fn remove(&self, _: &str) -> Result<(), StorageError> {
        Ok(())
    }
    fn keys(&self) -> Result<Vec<String>, StorageError> {
        Ok(Vec::new())
    }
}

#[test]
fn what_is_not_read_back_is_not_called_saved() {
    let storage = Forgetful::default();
    let mut keeper = Keeper::fresh(small_plan(), "a".to_owned());
    assert_eq!(save(&mut keeper, &storage, &small_plan()), Err(StorageError::NotKept));
}

#[test]
fn how_full_the_storage_is_is_told_early() {
    let storage = MemoryStorage::new();
    storage.set("other", &"x".repeat(3_600_000)).unwrap();
    let quota = units_used(&storage).unwrap();
    assert_eq!(quota.used, 3_600_005);
    assert!(!quota.is_short());
    storage.set("more", &"ü".repeat(100_000)).unwrap();
    assert!(units_used(&storage).unwrap().is_short());
}

#[test]
fn what_can_never_fit_makes_nothing_give_way() {
    let storage = MemoryStorage::with_limit(Quota::MOST);
    let mut keeper = started(&storage, "a");
    keep_version(&storage, "pl_small", &Body::of(Packing::Plain, "{}"), "", NOON_MS).unwrap();
    for number in 1..=3 {
        let changed = titled(keeper.saved(), 0, &format!("Title {number}"));
        save(&mut keeper, &storage, &changed).unwrap();
        save_whole(&mut keeper, &storage, &changed, Packing::Plain).unwrap();
    }
    let keys = storage.keys();
    let whole_save = keeper.begin(&keeper.saved().clone());
    let endless = "x".repeat(Quota::MOST);
    assert_eq!(
        keeper.end(&storage, &whole_save, &Body::of(Packing::Plain, &*endless), NOON_MS),
        Err(StorageError::Full)
    );
    assert_eq!(storage.keys(), keys);
}

#[test]
fn what_two_broken_whole_saves_had_is_given_up_and_the_plan_is_saved_whole_again() {
    let storage = MemoryStorage::new();
    let mut keeper = started(&storage, "a");
    for number in 1..=3 {
        let changed = titled(keeper.saved(), 0, &format!("Title {number}"));
        save(&mut keeper, &storage, &changed).unwrap();
        save_whole(&mut keeper, &storage, &changed, Packing::Plain).unwrap();
    }
    let wholes = (0..4).map(|slot| format!("roadbook/plan/pl_small/whole/{slot}"));
    for key in wholes {
        let text = storage.get(&key).unwrap().unwrap();
        if text.contains("Title 3") || text.contains("Title 2") {
            storage.set(&key, &text.replace("Title", "Tilte")).unwrap();
        }
    }
    let mut again = opened(&storage, "b");
    assert_eq!(titles(again.saved())[0], "Title 3");
    let changed = titled(again.saved(), 1, "After");
    save(&mut again, &storage, &changed).unwrap();
    assert_eq!(save_whole(&mut again, &storage, &changed, Packing::Plain), Ok(true));
    assert_eq!(titles(opened(&storage, "c").saved()), ["Title 3", "After", "Initiative 2"]);
}
