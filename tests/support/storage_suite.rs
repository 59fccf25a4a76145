//! One suite for every storage: what a plan storage promises, whatever lies beneath.

use roadbook::store::{KeyValueStorage, PlanStorage, StorageError};

/// Reads any text but a broken one.
pub fn read(text: &str) -> Option<String> {
    (!text.starts_with("broken")).then(|| text.to_owned())
}

/// The number at the end of a text.
#[allow(clippy::ptr_arg, reason = "the type the storage reads plans as")]
pub fn revision(text: &String) -> u64 {
    text.rsplit(' ').next().and_then(|number| number.parse().ok()).unwrap_or(0)
}

/// Runs the suite, each part on a fresh storage.
pub fn run<S: KeyValueStorage>(fresh: impl Fn() -> S) {
    texts_come_back_as_they_were(&fresh());
    a_saved_plan_is_found_and_earlier_ones_are_kept(fresh());
    what_another_tab_saved_is_set_aside(fresh());
    what_cannot_be_read_is_set_aside_and_an_earlier_text_found(fresh());
    an_unfinished_save_is_found(fresh());
    plans_and_places_do_not_mix(fresh());
}

fn texts_come_back_as_they_were(storage: &impl KeyValueStorage) {
    for text in ["", "plain", "Grüße, 港, 🛥, \u{0}, \"quoted\"\n"] {
        assert_eq!(storage.set("roadbook/test", text), Ok(()));
        assert_eq!(storage.get("roadbook/test"), Ok(Some(text.to_owned())));
    }
    assert_eq!(storage.remove("roadbook/test"), Ok(()));
    assert_eq!(storage.get("roadbook/test"), Ok(None));
}

fn a_saved_plan_is_found_and_earlier_ones_are_kept(storage: impl KeyValueStorage) {
    let storage = PlanStorage::new(storage);
    assert_eq!(storage.load("pl_a", read, revision).unwrap().plan, None);
    let texts = ["one 1", "two 2", "three 3", "four 4", "five 5"];
    let mut known = None;
    for text in texts {
        let saved = storage.save("pl_a", text, known).unwrap();
        assert_eq!(saved.set_aside, None);
        known = Some(text);
    }
    assert_eq!(storage.load("pl_a", read, revision).unwrap().plan.unwrap().1, "five 5");
    for (name, text) in [("1", "four 4"), ("2", "three 3"), ("3", "two 2")] {
        let kept = storage.storage().get(&format!("roadbook/plan/pl_a/{name}"));
        assert_eq!(kept, Ok(Some(text.to_owned())));
    }
    assert_eq!(storage.storage().get("roadbook/plan/pl_a/next"), Ok(None::<String>));
}

fn what_another_tab_saved_is_set_aside(storage: impl KeyValueStorage) {
    let storage = PlanStorage::new(storage);
    storage.save("pl_a", "mine 1", None).unwrap();
    storage.save("pl_a", "theirs 2", Some("mine 1")).unwrap();
    let saved = storage.save("pl_a", "mine 3", Some("mine 1")).unwrap();
    assert_eq!(saved.set_aside.unwrap().text, "theirs 2");
    assert_eq!(storage.load("pl_a", read, revision).unwrap().plan.unwrap().1, "mine 3");
}

fn what_cannot_be_read_is_set_aside_and_an_earlier_text_found(storage: impl KeyValueStorage) {
    let storage = PlanStorage::new(storage);
    storage.save("pl_a", "good 1", None).unwrap();
    storage.save("pl_a", "good 2", Some("good 1")).unwrap();
    assert_eq!(storage.storage().set("roadbook/plan/pl_a", "broken 3"), Ok(()));
    let found = storage.load("pl_a", read, revision).unwrap();
    assert_eq!(found.plan.unwrap().1, "good 1");
    assert_eq!(found.set_aside.len(), 1);
    assert_eq!(found.set_aside[0].text, "broken 3");
    // A second look finds the same text and keeps it once.
    assert_eq!(storage.load("pl_a", read, revision).unwrap().set_aside, found.set_aside);
    // The next save does not lose it.
    storage.save("pl_a", "good 4", Some("good 1")).unwrap();
    assert_eq!(storage.storage().get(&found.set_aside[0].key), Ok(Some("broken 3".to_owned())));
    // A second broken text does not take the first one's place.
    assert_eq!(storage.storage().set("roadbook/plan/pl_a", "broken 5"), Ok(()));
    let again = storage.load("pl_a", read, revision).unwrap();
    assert_ne!(again.set_aside[0].key, found.set_aside[0].key);
}

fn an_unfinished_save_is_found(storage: impl KeyValueStorage) {
    let storage = PlanStorage::new(storage);
    storage.save("pl_a", "old 1", None).unwrap();
    assert_eq!(storage.storage().set("roadbook/plan/pl_a/next", "new 2"), Ok(()));
    assert_eq!(storage.load("pl_a", read, revision).unwrap().plan.unwrap().1, "new 2");
    // A half-written text beside it does no harm.
    assert_eq!(storage.storage().set("roadbook/plan/pl_a/next", "broken ne"), Ok(()));
    assert_eq!(storage.load("pl_a", read, revision).unwrap().plan.unwrap().1, "old 1");
}

fn plans_and_places_do_not_mix(storage: impl KeyValueStorage) {
    let storage = PlanStorage::new(storage);
    storage.save("pl_a", "a 1", None).unwrap();
    storage.save("pl_b", "b 1", None).unwrap();
    assert_eq!(storage.load("pl_a", read, revision).unwrap().plan.unwrap().1, "a 1");
    assert_eq!(storage.open_plan("/wiki"), Ok::<_, StorageError>(None));
    storage.set_open_plan("/wiki", "pl_b").unwrap();
    assert_eq!(storage.open_plan("/wiki"), Ok(Some("pl_b".to_owned())));
    assert_eq!(storage.open_plan("/other"), Ok(None));
}
