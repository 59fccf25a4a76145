//! Two writers of one plan: what one does the other hears, and neither overwrites the other.

use roadbook::store::{KeyValueStorage, MemoryStorage, StorageError};

use super::*;

#[test]
fn what_one_writes_the_other_hears() {
    let storage = MemoryStorage::new();
    let mut ours = started(&storage, "a");
    let mut theirs = opened(&storage, "b");
    let changed = titled(theirs.saved(), 0, "Theirs");
    save(&mut theirs, &storage, &changed).unwrap();
    let heard = ours.hear(&storage, NOON_MS).unwrap();
    assert_eq!(titles(&heard.plan.unwrap()), ["Theirs", "Initiative 1", "Initiative 2"]);
    assert!(heard.conflicts.is_empty() && !heard.behind && !heard.emptied);
    // Nothing new: nothing heard.
    assert!(ours.hear(&storage, NOON_MS).unwrap().plan.is_none());
}

#[test]
fn edits_at_the_same_time_come_together_and_both_writers_have_the_same_plan() {
    let storage = MemoryStorage::new();
    let mut ours = started(&storage, "a");
    let mut theirs = opened(&storage, "b");
    let (our_plan, their_plan) = (titled(ours.saved(), 0, "Ours"), titled(theirs.saved(), 2, "Theirs"));
    save(&mut ours, &storage, &our_plan).unwrap();
    save(&mut theirs, &storage, &their_plan).unwrap();
    for keeper in [&mut ours, &mut theirs] {
        let heard = keeper.hear(&storage, NOON_MS).unwrap();
        assert!(heard.conflicts.is_empty());
        assert_eq!(titles(keeper.saved()), ["Ours", "Initiative 1", "Theirs"]);
    }
    assert_eq!(titles(opened(&storage, "c").saved()), ["Ours", "Initiative 1", "Theirs"]);
}

#[test]
fn two_edits_of_one_field_are_a_conflict_that_both_are_told_in_their_own_way() {
    let storage = MemoryStorage::new();
    let mut ours = started(&storage, "a");
    let mut theirs = opened(&storage, "b");
    let (our_plan, their_plan) = (titled(ours.saved(), 0, "Ours"), titled(theirs.saved(), 0, "Theirs"));
    save(&mut ours, &storage, &our_plan).unwrap();
    save(&mut theirs, &storage, &their_plan).unwrap();
    let told = |keeper: &mut Keeper| {
        let mut conflicts = keeper.hear(&storage, NOON_MS).unwrap().conflicts;
        assert_eq!(conflicts.len(), 1);
        conflicts.remove(0)
    };
    let (ours_told, theirs_told) = (told(&mut ours), told(&mut theirs));
    assert_eq!(
        (ours_told.ours.as_deref(), ours_told.theirs.as_deref()),
        (Some("\"Ours\""), Some("\"Theirs\""))
    );
    assert_eq!(
        (theirs_told.ours.as_deref(), theirs_told.theirs.as_deref()),
        (Some("\"Theirs\""), Some("\"Ours\""))
    );
    // For now the same one stands everywhere.
    assert_eq!(ours.saved(), theirs.saved());
    assert_eq!(titles(opened(&storage, "c").saved()), titles(ours.saved()));
}

#[test]
fn an_edit_made_on_another_follows_it_and_is_no_conflict() {
    let storage = MemoryStorage::new();
    let mut ours = started(&storage, "b");
    let mut theirs = opened(&storage, "a");
    let first = titled(ours.saved(), 0, "First");
    save(&mut ours, &storage, &first).unwrap();
    theirs.hear(&storage, NOON_MS).unwrap();
    let second = titled(theirs.saved(), 0, "Second");
    save(&mut theirs, &storage, &second).unwrap();
    let heard = ours.hear(&storage, NOON_MS).unwrap();
    assert!(heard.conflicts.is_empty());
    assert_eq!(titles(ours.saved())[0], "Second");
}

#[test]
fn a_writer_that_missed_lines_which_are_gone_finds_the_plan_anew() {
    let storage = MemoryStorage::new();
    let mut sleeper = started(&storage, "a");
    let mut busy = opened(&storage, "b");
    let mine = titled(sleeper.saved(), 2, "Typed before sleeping");
    save(&mut sleeper, &storage, &mine).unwrap();
    busy.hear(&storage, NOON_MS).unwrap();
    for number in 1..=5 {
        let changed = titled(busy.saved(), 0, &format!("Title {number}"));
        save(&mut busy, &storage, &changed).unwrap();
        save_whole(&mut busy, &storage, &changed, Packing::Plain).unwrap();
    }
    assert!(sleeper.hear(&storage, NOON_MS).unwrap().behind);
    assert_eq!(titles(opened(&storage, "c").saved()), ["Title 5", "Initiative 1", "Typed before sleeping"]);
}

#[test]
fn where_a_newer_build_has_written_an_older_one_stops() {
    for (key, text) in [
        ("roadbook/plan/pl_small/whole/3", "roadbook-save 2 brotli 77 who knows\n{}"),
        ("roadbook/plan/pl_small/edits/z", "roadbook-edits 2\nwho knows"),
    ] {
        let storage = MemoryStorage::new();
        let mut older = started(&storage, "a");
        storage.set(key, text).unwrap();
        older.hear(&storage, NOON_MS).unwrap();
        assert!(older.is_outdated());
        let before: Vec<_> = storage.keys().unwrap().iter().map(|key| storage.get(key).unwrap()).collect();
        let changed = titled(older.saved(), 0, "Too late");
        assert_eq!(save(&mut older, &storage, &changed), Err(StorageError::NewerBuild));
        assert_eq!(save_whole(&mut older, &storage, &changed, Packing::Plain), Err(StorageError::NewerBuild));
        let after: Vec<_> = storage.keys().unwrap().iter().map(|key| storage.get(key).unwrap()).collect();
        assert_eq!(before, after);
        // An older one that is opened now says so at once.
        assert!(found(&storage, "b").unwrap().newer_build);
        assert!(opened(&storage, "c").is_outdated());
    }
}

#[test]
fn the_lines_of_a_writer_that_is_long_gone_go_in_the_end() {
    const DAY_MS: u64 = 24 * 60 * 60 * 1_000;
    let storage = MemoryStorage::new();
    let mut gone = started(&storage, "gone");
    let changed = titled(gone.saved(), 1, "Theirs");
    save(&mut gone, &storage, &changed).unwrap();
    let mut keeper = opened(&storage, "b");
    for (days, stands) in [(0, true), (0, true), (2, false)] {
        let changed = titled(keeper.saved(), 0, &format!("Title {days}"));
        keeper.save(&storage, &changed, NOON_MS).unwrap();
        let whole_save = keeper.begin(&changed);
        let body = roadbook::format::plan_file::write_plan(&changed);
        assert_eq!(
            keeper.end(&storage, &whole_save, &Body::of(Packing::Plain, &*body), NOON_MS + days * DAY_MS),
            Ok(true)
        );
        assert_eq!(storage.get("roadbook/plan/pl_small/edits/gone").unwrap().is_some(), stands);
    }
    assert_eq!(titles(opened(&storage, "c").saved())[1], "Theirs");
}

#[test]
fn a_storage_that_was_emptied_is_told_so() {
    let storage = MemoryStorage::new();
    let mut keeper = started(&storage, "a");
    for key in storage.keys().unwrap() {
        storage.remove(&key).unwrap();
    }
    assert!(keeper.hear(&storage, NOON_MS).unwrap().emptied);
    let plan = keeper.saved().clone();
    save(&mut keeper, &storage, &plan).unwrap();
    assert_eq!(titles(opened(&storage, "b").saved()), titles(&small_plan()));
}

#[test]
fn a_line_that_came_while_a_whole_save_was_packed_is_in_the_plan_afterwards() {
    let storage = MemoryStorage::new();
    let mut ours = started(&storage, "b");
    let mut theirs = opened(&storage, "a");
    let changed = titled(ours.saved(), 0, "Ours");
    save(&mut ours, &storage, &changed).unwrap();
    let whole_save = ours.begin(&changed);
    let their_change = titled(theirs.saved(), 1, "Theirs");
    save(&mut theirs, &storage, &their_change).unwrap();
    ours.hear(&storage, NOON_MS).unwrap();
    let body = roadbook::format::plan_file::write_plan(&whole_save.plan);
    // Their line belongs before the end of this save, so it is not written.
    assert_eq!(ours.end(&storage, &whole_save, &Body::of(Packing::Plain, &*body), NOON_MS), Ok(false));
    assert_eq!(titles(opened(&storage, "c").saved()), ["Ours", "Theirs", "Initiative 2"]);
}

#[test]
fn a_whole_save_begun_before_others_saved_whole_does_not_hide_what_they_did() {
    let storage = MemoryStorage::new();
    let mut ours = started(&storage, "a");
    let mut theirs = opened(&storage, "b");
    let mine = titled(ours.saved(), 0, "Ours");
    save(&mut ours, &storage, &mine).unwrap();
    let underway = ours.begin(&mine);
    theirs.hear(&storage, NOON_MS).unwrap();
    for number in 1..=3 {
        let changed = titled(theirs.saved(), 1, &format!("Theirs {number}"));
        save(&mut theirs, &storage, &changed).unwrap();
        assert_eq!(save_whole(&mut theirs, &storage, &changed, Packing::Plain), Ok(true));
    }
    let body = roadbook::format::plan_file::write_plan(&mine);
    assert_eq!(ours.end(&storage, &underway, &Body::of(Packing::Plain, &*body), NOON_MS), Ok(false));
    assert_eq!(titles(opened(&storage, "c").saved()), ["Ours", "Theirs 3", "Initiative 2"]);
}

#[test]
fn one_that_begins_late_waits_until_it_has_heard_of_what_is_there() {
    let storage = MemoryStorage::new();
    let mut late = Keeper::fresh(small_plan(), "a".to_owned());
    let mut first = started(&storage, "b");
    for number in 1..=3 {
        let changed = titled(first.saved(), 1, &format!("First {number}"));
        save(&mut first, &storage, &changed).unwrap();
        save_whole(&mut first, &storage, &changed, Packing::Plain).unwrap();
    }
    let changed = titled(&small_plan(), 0, "Late");
    assert!(save(&mut late, &storage, &changed).is_err());
    assert!(late.hear(&storage, NOON_MS).unwrap().behind);
    assert_eq!(titles(opened(&storage, "c").saved())[1], "First 3");
}
