//! The list of actions: complete, without two meanings for a key, honest about what cannot be done.

use std::collections::BTreeMap;

use crate::support::sample_props;
use roadbook::domain::{Choice, RecordRef, Screen, TableName};
use roadbook::language::Words;
use roadbook::ui::actions::{
    ADDABLE, Action, Entry, Place, Pressed, Situation, WhyNot, action_for, added, palette_rows,
};

fn situation() -> Situation {
    Situation {
        read_only: false,
        undo: Some("Add a need".to_owned()),
        redo: None,
        screen: Screen::Strategy,
        plannable: true,
        offered: Vec::new(),
    }
}

fn labels(query: &str, recent: &[Entry], situation: &Situation) -> Vec<String> {
    let plan = sample_props(false).plan;
    palette_rows(&plan, situation, query, recent, false).into_iter().map(|row| row.label).collect()
}

#[test]
fn every_action_is_in_the_palette() {
    let plan = sample_props(false).plan;
    let rows = palette_rows(&plan, &situation(), "", &[], false);
    for action in Action::all().into_iter().filter(|action| *action != Action::Find) {
        assert_eq!(rows.iter().filter(|row| row.entry == Entry::Act(action)).count(), 1, "{action:?}");
    }
}

#[test]
fn every_screen_and_every_table_has_its_action() {
    let all = Action::all();
    for screen in Screen::ALL {
        assert!(all.contains(&Action::Show(*screen)), "{screen:?}");
    }
    for table in ADDABLE {
        assert!(all.contains(&Action::Add(*table)) && added(*table, "New".to_owned()).is_some(), "{table:?}");
    }
    assert!(added(TableName::Ballots, "New".to_owned()).is_none());
}

#[test]
fn no_two_actions_share_a_shortcut_or_a_label() {
    let (mut keys, mut labels) = (BTreeMap::new(), BTreeMap::new());
    for action in Action::all() {
        assert_eq!(labels.insert(action.label(&Words::default()), action), None);
        for shortcut in action.shortcuts() {
            assert_eq!(keys.insert(shortcut.shown(false), action), None, "{action:?}");
        }
    }
    assert!(keys.len() > 12, "{keys:?}");
}

#[test]
fn shortcuts_read_as_the_keyboard_has_them() {
    let shown = |action: Action, mac| action.shortcuts()[0].shown(mac);
    assert_eq!(
        (shown(Action::Redo, false), shown(Action::Redo, true)),
        ("Ctrl+Shift+Z".into(), "⇧⌘Z".into())
    );
    assert_eq!((shown(Action::Find, false), shown(Action::Find, true)), ("Ctrl+K".into(), "⌘K".into()));
    assert_eq!(shown(Action::Help, true), "?");
}

fn key(key: &str, command: bool, shift: bool) -> Pressed {
    Pressed { key: key.to_owned(), command, shift, other: false }
}

#[test]
fn letters_act_only_where_they_mean_nothing_else_and_can_be_switched_off() {
    let at = |pressed: &Pressed, place, letters| action_for(pressed, place, letters, &situation());
    let c = key("c", false, false);
    assert_eq!(at(&c, Place::Free, true), Some(Action::Capture));
    assert_eq!(at(&c, Place::Free, false), None, "letter keys can be switched off");
    for place in [Place::Typing, Place::TakesLetters, Place::Dialog] {
        assert_eq!(at(&c, place, true), None, "{place:?}");
    }
    // Where `?` stands, with or without Shift, differs between keyboards.
    assert_eq!(at(&key("?", false, true), Place::Free, true), Some(Action::Help));
    assert_eq!(at(&key("C", false, true), Place::Free, true), None, "a capital is another key");
}

#[test]
fn keys_that_belong_to_the_browser_and_to_typing_are_left_alone() {
    let at = |pressed: &Pressed, place| action_for(pressed, place, true, &situation());
    for letter in ["c", "v", "a", "f", "p", "s", "t", "r", "1"] {
        assert_eq!(at(&key(letter, true, false), Place::Free), None, "Ctrl+{letter}");
    }
    assert_eq!(at(&Pressed { other: true, ..key("k", true, false) }, Place::Free), None, "Ctrl+Alt+K");
    let undo = key("z", true, false);
    assert_eq!((at(&undo, Place::Free), at(&undo, Place::Typing)), (Some(Action::Undo), None));
    assert_eq!(at(&key("k", true, false), Place::Typing), Some(Action::Find));
}

#[test]
fn what_cannot_be_done_says_why_and_stands_last() {
    let plan = sample_props(false).plan;
    let read_only = Situation { read_only: true, ..situation() };
    let rows = palette_rows(&plan, &read_only, "", &[], false);
    let first_off = rows.iter().position(|row| !row.available).expect("something is off");
    assert!(rows[first_off..].iter().all(|row| !row.available));
    let note = |action| rows.iter().find(|row| row.entry == Entry::Act(action)).map(|row| row.note.as_str());
    assert_eq!(note(Action::Capture), Some("The plan is shown for reading only"));
    assert_eq!(Action::Redo.unavailable(&situation()), Some(WhyNot::NothingUndone));
    assert_eq!(note(Action::Print), Some("Plan"));
    let c = key("c", false, false);
    assert_eq!(action_for(&c, Place::Free, true, &read_only), None);
    // The language is the reader's own, so the settings stay open.
    assert_eq!(Action::Settings.unavailable(&read_only), None);
    let accept = Action::AcceptRoadmap;
    assert_eq!(accept.unavailable(&situation()), Some(WhyNot::NothingProposed));
    assert_eq!(accept.unavailable(&Situation { offered: vec![accept], ..situation() }), None);
}

#[test]
fn a_few_letters_find_actions_and_records() {
    assert_eq!(labels("undo", &[], &situation())[0], "Undo: Add a need");
    assert_eq!(labels("exp plan", &[], &situation())[0], "Export plan (JSON)");
    assert_eq!(labels("gate card", &[], &situation())[0], "Gate cards and deposits");
    assert_eq!(labels("gcad", &[], &situation())[0], "Gate cards and deposits", "the heads of its words");
    assert_eq!(labels("zzqx", &[], &situation()), Vec::<String>::new());
}

#[test]
fn what_was_chosen_lately_comes_first() {
    let plan = sample_props(false).plan;
    let record = plan.initiatives.iter().next().expect("an initiative").id.record_ref();
    let recent = [Entry::Act(Action::Print), Entry::Open(record.clone())];
    let title = plan.title_of(&record).expect("a title").to_owned();
    assert_eq!(labels("", &recent, &situation())[..2], ["Print this screen".to_owned(), title]);
    // A record that is gone is not offered.
    let gone = Entry::Open(RecordRef::from_text("in_gone").expect("an id"));
    assert_eq!(labels("", &[gone], &situation()).len(), Action::all().len() - 1);
}
