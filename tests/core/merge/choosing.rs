//! Another plan's changes as a step, and conflicts that a person settles.

use roadbook::command::{Command, Env};
use roadbook::domain::validate::check_plan;
use roadbook::domain::*;
use roadbook::merge::{Conflict, Side, merge_without_base};
use roadbook::store::{Effect, MergeBase, Msg, PageNews, Session, Store};

use super::SideEnv;
use crate::support::harbour::{date, done, harbour, id};

fn checkout() -> Id<Initiative> {
    id("in_guest_checkout")
}

fn edit(plan: &Plan, field: InitiativeField) -> Plan {
    done(plan, &Command::edit(&checkout(), field))
}

fn title(text: &str) -> InitiativeField {
    InitiativeField::Title(text.to_owned())
}

/// A store with a plan open in which the checkout has another title.
fn store() -> (Store, SideEnv) {
    let (mut store, env) = (Store::new(harbour(), None), SideEnv::new('a'));
    store.handle(Msg::Run(Command::edit(&checkout(), title("Guest pay"))), &env);
    (store, env)
}

fn merge(store: &mut Store, env: &dyn Env, theirs: Plan, base: MergeBase) -> Vec<Effect> {
    store.handle(Msg::Merge { theirs: Box::new(theirs), name: "Colleague".into(), base }, env)
}

fn one(store: &Store) -> &Initiative {
    store.plan().initiatives.get(&checkout()).unwrap()
}

fn only(session: &Session) -> Conflict {
    assert_eq!(session.conflicts.len(), 1, "{:#?}", session.conflicts);
    session.conflicts[0].clone()
}

#[test]
fn a_colleagues_plan_is_merged_as_one_step_that_undo_takes_back() {
    let (mut store, env) = store();
    let theirs = edit(&edit(&harbour(), InitiativeField::Cost(7.0)), InitiativeField::Must(true));
    let effects = merge(&mut store, &env, theirs.clone(), MergeBase::AsOpened);
    assert_eq!(effects, [Effect::Save]);
    assert_eq!((one(&store).title.as_str(), one(&store).cost, one(&store).must), ("Guest pay", 7.0, true));
    assert_eq!(store.history().undo_label(), Some("Merge with “Colleague”"));
    store.handle(Msg::Undo, &env);
    assert_eq!(
        (one(&store).title.as_str(), one(&store).cost),
        ("Guest pay", harbour().initiatives.get(&checkout()).unwrap().cost)
    );
    // Nothing new is no step.
    let before = store.history().position();
    assert_eq!(merge(&mut store, &env, harbour(), MergeBase::AsOpened), []);
    assert_eq!(store.history().position(), before);
}

#[test]
fn what_is_chosen_stands_and_can_be_taken_back() {
    let (mut store, env) = store();
    let theirs = edit(&harbour(), title("Pay as a guest"));
    let effects = merge(&mut store, &env, theirs, MergeBase::AsOpened);
    let conflict = only(store.session());
    assert_eq!(effects, [Effect::NoteConflicts(vec![conflict.clone()])]);
    // Ours stands until somebody has chosen.
    assert_eq!((one(&store).title.as_str(), conflict.kept), ("Guest pay", Side::Ours));
    // The plan goes on meanwhile.
    store.handle(Msg::Run(Command::edit(&checkout(), InitiativeField::Cost(9.0))), &env);
    let effects = store.handle(Msg::Settle(Box::new(conflict.clone()), Side::Theirs), &env);
    assert_eq!(effects, [Effect::Save, Effect::Settled(Box::new(conflict.clone()))]);
    assert_eq!((one(&store).title.as_str(), one(&store).cost), ("Pay as a guest", 9.0));
    assert!(store.session().conflicts.is_empty());
    store.handle(Msg::Undo, &env);
    assert_eq!((one(&store).title.as_str(), one(&store).cost), ("Guest pay", 9.0));
    // To keep what stands is no change.
    let effects = store.handle(Msg::Settle(Box::new(conflict.clone()), Side::Ours), &env);
    assert_eq!(effects, [Effect::Settled(Box::new(conflict))]);
}

#[test]
fn elements_inputs_and_whole_records_can_be_chosen_too() {
    let (mut store, env) = store();
    let base = (**store.plan()).clone();
    let team = base.teams.rows()[0].id.clone();
    let package = |weeks| WorkPackage {
        team: team.clone(),
        effort_weeks: Estimate::Exact(weeks),
        people: 1,
        after_previous: false,
        unknown: Unknown::default(),
    };
    let base = edit(&base, InitiativeField::Work(vec![package(1.0), package(2.0)]));
    let reach = |plan: &Plan, value| {
        let inputs = plan.initiatives.get(&checkout()).unwrap().inputs.clone();
        edit(plan, InitiativeField::Inputs(inputs.with("reach", Some(Estimate::Exact(value)))))
    };
    let goal = base.goals.rows()[0].id.clone();
    let ours = reach(&edit(&base, InitiativeField::Work(vec![package(1.0), package(3.0)])), 1.0);
    let ours = done(&ours, &Command::edit(&goal, GoalField::Title("Ours".into())));
    let theirs = reach(&edit(&base, InitiativeField::Work(vec![package(1.0), package(4.0)])), 2.0);
    let theirs = done(&theirs, &Command::remove(&goal));
    let mut store_of_ours = Store::new(ours, None);
    merge(&mut store_of_ours, &env, theirs, MergeBase::Plan(Box::new(base)));
    let conflicts = store_of_ours.session().conflicts.clone();
    assert_eq!(conflicts.len(), 3, "{conflicts:#?}");
    for conflict in conflicts {
        store_of_ours.handle(Msg::Settle(Box::new(conflict), Side::Theirs), &env);
        assert_eq!(check_plan(store_of_ours.plan()), vec![]);
    }
    let chosen = one(&store_of_ours);
    assert_eq!(chosen.work, [package(1.0), package(4.0)]);
    assert_eq!(chosen.inputs.get("reach"), Some(Estimate::Exact(2.0)));
    assert!(store_of_ours.plan().goals.get(&goal).is_none());
    store.handle(Msg::Undo, &env);
}

#[test]
fn a_choice_that_would_break_a_rule_is_refused_with_a_sentence() {
    let env = SideEnv::new('a');
    let base = edit(&edit(&harbour(), InitiativeField::Earliest(None)), InitiativeField::Deadline(None));
    let ours = edit(&base, InitiativeField::Earliest(Some(date("2027-09-01"))));
    let theirs = edit(&base, InitiativeField::Deadline(Some(date("2027-03-01"))));
    let mut store = Store::new(ours, None);
    merge(&mut store, &env, theirs, MergeBase::Plan(Box::new(base)));
    let conflict = only(store.session());
    assert_eq!(store.handle(Msg::Settle(Box::new(conflict.clone()), Side::Theirs), &env), []);
    assert_eq!(only(store.session()), conflict);
    let notice = store.session().notices.last().unwrap();
    insta::assert_snapshot!(notice.text, @"That would break a rule of the plan: Initiative “Guest checkout”, Deadline. Change that first, or keep what stands.");
}

#[test]
fn without_a_base_whatever_is_not_the_same_is_to_be_chosen() {
    let ours = edit(&harbour(), title("Guest pay"));
    let ours = done(&ours, &Command::add::<Goal>(vec![GoalField::Title("Ours".into())]));
    let ours = edit(&ours, InitiativeField::Owner(String::new()));
    let theirs = edit(
        &edit(&harbour(), InitiativeField::Tags(vec!["new".into()])),
        InitiativeField::Owner("Ann".into()),
    );
    let theirs = done(&theirs, &Command::EditSettings(SettingsField::Budget(None)));
    let merged = merge_without_base(&ours, &theirs);
    assert_eq!(check_plan(&merged.plan), vec![]);
    assert_eq!(merged.plan.goals.len(), ours.goals.len());
    let initiative = merged.plan.initiatives.get(&checkout()).unwrap();
    assert_eq!((initiative.title.as_str(), initiative.owner.as_str()), ("Guest pay", ""));
    assert_eq!(initiative.tags, ["booking", "funnel", "new"]);
    let fields: Vec<&str> = merged.conflicts.iter().filter_map(|one| one.field.as_deref()).collect();
    assert_eq!(fields, ["owner", "title", "budget"]);
    assert!(merged.conflicts.iter().all(|one| one.kept == Side::Ours));
    // Two plans that are the same have nothing to choose, and two that have nothing in common are both there.
    assert_eq!(merge_without_base(&ours, &ours).conflicts, vec![]);
    assert_eq!(merge_without_base(&ours, &ours).plan, ours);
}

#[test]
fn the_pages_changes_are_taken_in_or_left_out() {
    let page = edit(&harbour(), InitiativeField::Cost(7.0));
    let news = |page: &Plan| PageNews { base: harbour(), page: page.clone(), text: "the text".into() };
    let (mut store, env) = store();
    store.handle(Msg::PageChanged(Box::new(news(&page))), &env);
    assert!(store.session().page_news.is_some());
    assert_eq!(store.handle(Msg::TakePage(false), &env), []);
    assert!(store.session().page_news.is_none() && one(&store).cost != 7.0);
    store.handle(Msg::PageChanged(Box::new(news(&page))), &env);
    let effects = store.handle(Msg::TakePage(true), &env);
    assert_eq!(effects, [Effect::Save, Effect::KeepPage("the text".into())]);
    assert_eq!((one(&store).title.as_str(), one(&store).cost), ("Guest pay", 7.0));
    assert!(store.session().page_news.is_none());
    // The same field on both sides: what the reader has stands.
    let page = edit(&page, title("The page’s title"));
    store.handle(Msg::PageChanged(Box::new(news(&page))), &env);
    store.handle(Msg::TakePage(true), &env);
    assert_eq!(
        (one(&store).title.as_str(), only(store.session()).field.as_deref()),
        ("Guest pay", Some("title"))
    );
}

#[test]
fn conflicts_are_said_in_words() {
    let base = harbour();
    let ours = edit(&base, InitiativeField::Status(Status::Planned));
    let theirs = edit(&base, InitiativeField::Status(Status::Rejected));
    let conflict = roadbook::merge::merge(&base, &ours, &theirs).conflicts.remove(0);
    let said = conflict.in_words(&ours);
    assert_eq!(
        [&said.about, &said.field, &said.base, &said.ours, &said.theirs].map(String::as_str),
        ["Initiative “Guest checkout”", "Status", "In progress", "Planned", "Not doing"]
    );
    let gone = done(&base, &Command::remove(&checkout()));
    let conflicts = roadbook::merge::merge(&base, &ours, &gone).conflicts;
    let whole = conflicts.iter().find(|one| one.field.is_none()).unwrap().in_words(&ours);
    assert_eq!(
        [&whole.field, &whole.base, &whole.ours, &whole.theirs].map(String::as_str),
        ["", "as it was", "Status: In progress → Planned", "removed"]
    );
}
