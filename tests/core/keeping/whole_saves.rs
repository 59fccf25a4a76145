//! A plan alone in its storage: saved, found, saved whole, and spoilt.

use roadbook::format::plan_file::write_plan;
use roadbook::keeping::{Ended, Packing, open_plan, set_open_plan};
use roadbook::store::{KeyValueStorage, MemoryStorage};

use super::*;

#[test]
fn an_edit_is_kept_as_one_line_and_found_again() {
    let storage = MemoryStorage::new();
    let mut keeper = started(&storage, "a");
    let whole = storage.get("roadbook/plan/pl_small/whole/0").unwrap().unwrap();
    let changed = titled(keeper.saved(), 1, "Guest checkout");
    assert_eq!(keeper.save(&storage, &changed, NOON_MS), Ok(Ended::Kept));
    assert_eq!(storage.get("roadbook/plan/pl_small/whole/0").unwrap().as_deref(), Some(whole.as_str()));
    let edits = storage.get("roadbook/plan/pl_small/edits/a").unwrap().unwrap();
    assert_eq!(edits.lines().count(), 2, "{edits}");
    assert!(edits.len() < 300, "{} units for one title", edits.len());
    assert_eq!(titles(opened(&storage, "b").saved()), ["Initiative 0", "Guest checkout", "Initiative 2"]);
}

#[test]
fn nothing_is_written_where_nothing_changed() {
    let storage = MemoryStorage::new();
    let mut keeper = started(&storage, "a");
    let keys = storage.keys();
    let same = keeper.saved().clone();
    assert_eq!(keeper.save(&storage, &same, NOON_MS), Ok(Ended::Kept));
    assert_eq!(storage.keys(), keys);
}

#[test]
fn a_packed_whole_save_is_unpacked_and_covers_the_edits_before_it() {
    let storage = MemoryStorage::new();
    let mut keeper = started(&storage, "a");
    for title in ["One", "Two", "Three"] {
        let changed = titled(keeper.saved(), 0, title);
        save(&mut keeper, &storage, &changed).unwrap();
    }
    let plan = keeper.saved().clone();
    assert_eq!(save_whole(&mut keeper, &storage, &plan, Packing::Gzip15), Ok(true));
    assert!(!keeper.has_edits());
    let found = opened(&storage, "b");
    assert_eq!(titles(found.saved())[0], "Three");
    assert!(!found.has_edits());
}

#[test]
fn four_whole_saves_are_kept_and_lines_go_once_two_of_them_cover_them() {
    let storage = MemoryStorage::new();
    let mut keeper = started(&storage, "a");
    for number in 1..=9 {
        let changed = titled(keeper.saved(), 0, &format!("Title {number}"));
        save(&mut keeper, &storage, &changed).unwrap();
        assert_eq!(save_whole(&mut keeper, &storage, &changed, Packing::Plain), Ok(true));
    }
    let keys = storage.keys().unwrap();
    assert_eq!(keys.iter().filter(|key| key.contains("/whole/")).count(), 4, "{keys:?}");
    let edits = storage.get("roadbook/plan/pl_small/edits/a").unwrap().unwrap();
    // The last line is covered by one whole save only.
    assert_eq!(edits.lines().count(), 2, "{edits}");
    assert_eq!(titles(opened(&storage, "b").saved())[0], "Title 9");
}

#[test]
fn a_broken_newest_save_is_set_aside_and_nothing_is_lost() {
    for spoil in [
        |text: &str| text[..text.len() / 2].to_owned(),
        |text: &str| text.replace("Title 2", "Titel 2"),
        |_: &str| "\u{0}".to_owned(),
    ] {
        let storage = MemoryStorage::new();
        let mut keeper = started(&storage, "a");
        for number in 1..=2 {
            let changed = titled(keeper.saved(), 0, &format!("Title {number}"));
            save(&mut keeper, &storage, &changed).unwrap();
            save_whole(&mut keeper, &storage, &changed, Packing::Plain).unwrap();
        }
        let newest = "roadbook/plan/pl_small/whole/2";
        let spoilt = spoil(&storage.get(newest).unwrap().unwrap());
        storage.set(newest, &spoilt).unwrap();
        let found = found(&storage, "b").unwrap();
        assert_eq!(found.set_aside.len(), 1);
        assert_eq!(found.set_aside[0].text, spoilt);
        let mut keeper = found.keeper.unwrap();
        assert_eq!(titles(keeper.saved())[0], "Title 2", "the line is still there");
        // What was set aside stays, whatever is saved.
        for number in 3..=9 {
            let changed = titled(keeper.saved(), 0, &format!("Title {number}"));
            save(&mut keeper, &storage, &changed).unwrap();
            save_whole(&mut keeper, &storage, &changed, Packing::Plain).unwrap();
        }
        assert_eq!(storage.get("roadbook/plan/pl_small/aside/1").unwrap(), Some(spoilt));
    }
}

#[test]
fn what_earlier_builds_kept_is_found_and_given_up_once_there_are_three_whole_saves() {
    let storage = MemoryStorage::new();
    let old = titled(&small_plan(), 0, "From before");
    let older = titled(&small_plan(), 0, "From long before");
    storage.set("roadbook/plan/pl_small", &write_plan(&old)).unwrap();
    storage.set("roadbook/plan/pl_small/1", &write_plan(&older)).unwrap();
    let mut half = write_plan(&titled(&old, 0, "Half a save"));
    half.truncate(half.len() / 2);
    storage.set("roadbook/plan/pl_small/next", &half).unwrap();
    let mut keeper = opened(&storage, "a");
    assert_eq!(titles(keeper.saved())[0], "From before");
    for number in 1..=3 {
        let changed = titled(keeper.saved(), 0, &format!("Title {number}"));
        assert!(storage.get("roadbook/plan/pl_small").unwrap().is_some());
        save(&mut keeper, &storage, &changed).unwrap();
        save_whole(&mut keeper, &storage, &changed, Packing::Plain).unwrap();
    }
    assert_eq!(storage.get("roadbook/plan/pl_small"), Ok(None));
    assert_eq!(titles(opened(&storage, "b").saved())[0], "Title 3");
}

#[test]
fn two_that_begin_with_one_plan_at_the_same_time_come_together() {
    let storage = MemoryStorage::new();
    let mut ours = Keeper::fresh(small_plan(), "a".to_owned());
    let mut theirs = Keeper::fresh(small_plan(), "b".to_owned());
    save(&mut ours, &storage, &titled(&small_plan(), 0, "Ours")).unwrap();
    save(&mut theirs, &storage, &titled(&small_plan(), 1, "Theirs")).unwrap();
    ours.hear(&storage, NOON_MS).unwrap();
    theirs.hear(&storage, NOON_MS).unwrap();
    assert_eq!(titles(ours.saved()), ["Ours", "Theirs", "Initiative 2"]);
    assert_eq!(titles(theirs.saved()), titles(ours.saved()));
    assert_eq!(titles(opened(&storage, "c").saved()), titles(ours.saved()));
}

#[test]
fn plans_and_places_do_not_mix() {
    let storage = MemoryStorage::new();
    started(&storage, "a");
    assert_eq!(open_plan(&storage, "/wiki"), Ok(None));
    set_open_plan(&storage, "/wiki", "pl_small").unwrap();
    assert_eq!(open_plan(&storage, "/wiki"), Ok(Some("pl_small".to_owned())));
    assert_eq!(open_plan(&storage, "/other"), Ok(None));
    assert!(at_once(find(&storage, "pl_smal", "b".to_owned(), &unpack)).unwrap().keeper.is_none());
}

#[test]
fn what_is_undone_while_it_is_saved_whole_waits_and_stays_undone() {
    let storage = MemoryStorage::new();
    let mut keeper = started(&storage, "a");
    let before = keeper.saved().clone();
    let changed = titled(&before, 0, "Too much for a line");
    let whole_save = keeper.begin(&changed);
    assert_eq!(keeper.save(&storage, &before, NOON_MS), Ok(Ended::NeedsWhole), "it is not kept yet");
    let body = Body::of(Packing::Plain, write_plan(&changed));
    assert_eq!(keeper.put(&storage, &whole_save, &body, NOON_MS), Ok(true));
    assert_eq!(keeper.save(&storage, &before, NOON_MS), Ok(Ended::NeedsWhole));
    assert_eq!(keeper.confirm(&storage, NOON_MS), Ok(true));
    assert_eq!(keeper.save(&storage, &before, NOON_MS), Ok(Ended::Kept));
    assert_eq!(titles(opened(&storage, "b").saved()), titles(&before));
}
