//! What others changed, taken in while a person works: what they did stays, and undo takes back only what was done here.

use roadbook::command::Command;
use roadbook::domain::{Initiative, InitiativeField, SettingsField};
use roadbook::merge::{Merged, merge};
use roadbook::store::{Effect, Msg, SaveStatus, SharedPlan, Store};

use super::*;
use crate::command::CountingEnv;

fn title(place: usize, text: &str) -> Msg {
    let field = InitiativeField::Title(text.to_owned());
    Msg::Run(Command::edit::<Initiative>(&id(&format!("in_{place}")), field))
}

fn taken_in(store: &mut Store, env: &CountingEnv, change: impl Fn(&mut Plan)) {
    let mut plan = (**store.plan()).clone();
    change(&mut plan);
    store.handle(Msg::TakeIn(Box::new(Merged { plan, conflicts: Vec::new() })), env);
}

fn budget(plan: &mut Plan, budget: f64) {
    Rc::make_mut(&mut plan.settings).budget = Some(budget);
}

fn owner(plan: &mut Plan, place: usize, name: &str) {
    let mut initiative = (*plan.initiatives.rows()[place]).clone();
    initiative.owner = name.to_owned();
    plan.initiatives.replace(Rc::new(initiative));
}

#[test]
fn undo_and_redo_leave_what_others_did() {
    let (mut store, env) = (Store::new((*small_plan()).clone(), None), CountingEnv::default());
    store.handle(title(0, "Mine"), &env);
    store.handle(title(1, "Mine, too"), &env);
    taken_in(&mut store, &env, |plan| {
        budget(plan, 5.0);
        owner(plan, 0, "Them");
    });
    assert_eq!(
        store.history().undo_label().map(str::to_owned),
        Some(store.history().steps().nth(1).unwrap().to_owned())
    );
    assert_eq!(store.handle(Msg::Undo, &env), [Effect::Save]);
    assert_eq!(titles(store.plan()), ["Mine", "Initiative 1", "Initiative 2"]);
    store.handle(Msg::Undo, &env);
    assert_eq!(titles(store.plan()), titles(&small_plan()));
    assert_eq!(store.plan().settings.budget, Some(5.0));
    assert_eq!(store.plan().initiatives.rows()[0].owner, "Them");
    // There is nothing of one's own left to take back.
    assert_eq!(store.handle(Msg::Undo, &env), []);
    store.handle(Msg::Redo, &env);
    store.handle(Msg::Redo, &env);
    assert_eq!(titles(store.plan()), ["Mine", "Mine, too", "Initiative 2"]);
    assert_eq!(store.plan().settings.budget, Some(5.0));
    assert_eq!(store.plan().initiatives.rows()[0].owner, "Them");
}

#[test]
fn what_was_taken_back_before_others_came_can_be_done_again_on_top() {
    let (mut store, env) = (Store::new((*small_plan()).clone(), None), CountingEnv::default());
    store.handle(title(0, "One"), &env);
    store.handle(title(1, "Two"), &env);
    store.handle(Msg::Undo, &env);
    store.handle(Msg::Undo, &env);
    taken_in(&mut store, &env, |plan| owner(plan, 0, "Them"));
    store.handle(Msg::Redo, &env);
    store.handle(Msg::Redo, &env);
    assert_eq!(titles(store.plan()), ["One", "Two", "Initiative 2"]);
    assert_eq!(store.plan().initiatives.rows()[0].owner, "Them");
}

#[test]
fn going_back_goes_as_far_as_own_steps_go() {
    let (mut store, env) = (Store::new((*small_plan()).clone(), None), CountingEnv::default());
    for number in 0..3 {
        store.handle(title(number, "Mine"), &env);
        taken_in(&mut store, &env, |plan| budget(plan, number as f64));
    }
    store.handle(Msg::GoBackTo(0), &env);
    assert_eq!(titles(store.plan()), titles(&small_plan()));
    assert_eq!(store.plan().settings.budget, Some(2.0));
}

#[test]
fn what_others_changed_is_not_unsaved_and_is_told_once_to_every_view() {
    let (shared, env) = (Rc::new(SharedPlan::default()), CountingEnv::default());
    shared.open((*small_plan()).clone(), None);
    let mut view = Store::view_of(&shared, false).unwrap();
    view.handle(Msg::SaveEnded(Ok("10:42".to_owned())), &env);
    shared.publish(&mut view);
    let plan = Plan { title: "Theirs".to_owned(), ..(*small_plan()).clone() };
    shared.take_in(Merged { plan, conflicts: Vec::new() }, &env);
    assert!(shared.catch_up(&mut view));
    assert_eq!(view.plan().title, "Theirs");
    assert_eq!(view.session().save_status, SaveStatus::Saved("10:42".to_owned()));
    let told: Vec<&str> = view.session().notices.iter().map(|notice| notice.text.as_str()).collect();
    assert_eq!(told, ["Changes from another tab or page were taken in."]);
    assert_eq!(Store::view_of(&shared, false).unwrap().session().notices, []);
}

#[test]
fn conflicts_wait_for_every_view_and_each_once() {
    let (shared, env) = (Rc::new(SharedPlan::default()), CountingEnv::default());
    shared.open((*titled(&small_plan(), 0, "Ours")).clone(), None);
    let merged = merge(&small_plan(), &titled(&small_plan(), 0, "Ours"), &titled(&small_plan(), 0, "Theirs"));
    assert_eq!(merged.conflicts.len(), 1);
    shared.take_in(merged.clone(), &env);
    shared.take_in(merged.clone(), &env);
    assert_eq!(Store::view_of(&shared, false).unwrap().session().conflicts, merged.conflicts);
}

#[test]
fn a_step_of_the_settings_and_one_of_others_come_apart() {
    let (mut store, env) = (Store::new((*small_plan()).clone(), None), CountingEnv::default());
    store.handle(Msg::Run(Command::EditSettings(SettingsField::Budget(Some(7.0)))), &env);
    taken_in(&mut store, &env, |plan| Rc::make_mut(&mut plan.settings).high_threshold = 6.0);
    store.handle(Msg::Undo, &env);
    assert_eq!((store.plan().settings.budget, store.plan().settings.high_threshold), (None, 6.0));
}
