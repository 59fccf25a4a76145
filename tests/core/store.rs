//! The store: what a person does and what follows.

use std::rc::Rc;

use roadbook::command::{Command, DecideRun, Env, ImportedInitiative, ImportedLink, decide};
use roadbook::domain::*;
use roadbook::store::{
    Decided, Effect, Msg, Notice, NoticeKind, Offer, ReadOnly, SaveStatus, StorageError, Store,
};

use crate::command::CountingEnv;

fn plan() -> Plan {
    Plan::empty("pl_test", CountingEnv::default().today())
}

fn add_goal(title: &str) -> Msg {
    Msg::Run(Command::add::<Goal>(vec![GoalField::Title(title.into())]))
}

#[test]
fn steps_are_done_undone_and_done_again_under_their_names() {
    let (mut store, env) = (Store::new(plan(), None), CountingEnv::default());
    assert_eq!(store.handle(add_goal("Grow"), &env), [Effect::Save]);
    store.handle(Msg::Run(Command::Rename("Harbour".into())), &env);
    assert_eq!(store.history().steps().collect::<Vec<_>>(), ["Rename the plan", "Add a goal"]);

    assert_eq!(store.handle(Msg::Undo, &env), [Effect::Save]);
    assert_eq!(store.plan().title, "");
    assert_eq!(store.history().redo_label(), Some("Rename the plan"));
    store.handle(Msg::Redo, &env);
    assert_eq!(store.plan().title, "Harbour");

    store.handle(Msg::Undo, &env);
    store.handle(add_goal("Learn"), &env);
    assert_eq!(store.history().redo_label(), None, "a new step ends what could be redone");
    assert_eq!(store.handle(Msg::Redo, &env), []);
    assert_eq!(store.plan().revision, 6, "every accepted change counts, undo too");
}

#[test]
fn what_is_refused_leaves_everything_and_says_why() {
    let (mut store, env) = (Store::new(plan(), None), CountingEnv::default());
    let before = store.plan().clone();
    let effects = store.handle(Msg::Run(Command::EditSettings(SettingsField::PeriodWeeks(99))), &env);
    assert_eq!(effects, []);
    assert_eq!(*store.plan(), before);
    assert_eq!(store.session().save_status, SaveStatus::Unchanged);
    let notice = &store.session().notices[0];
    assert_eq!(notice.kind, NoticeKind::Problem);
    assert_eq!(notice.text, "Settings, period weeks: 99 is outside 1 to 13.");
    let number = notice.number;
    store.handle(Msg::Dismiss(number), &env);
    assert_eq!(store.session().notices, []);
}

/// Decides a command in small steps, as a page does beside what a person does.
fn decided(store: &Store, command: Command, env: &CountingEnv) -> Box<Decided> {
    let (plan, command) = (store.plan().clone(), Rc::new(command));
    let mut run = DecideRun::new(&plan);
    let mut last_share = 0.0;
    loop {
        if let Some(result) = run.step(&command, 2, env) {
            return Box::new(Decided { command, plan, result });
        }
        let share = run.share(&command);
        assert!((last_share..=1.0).contains(&share), "{last_share} and then {share}");
        last_share = share;
    }
}

fn rows(count: usize) -> Command {
    let row = |place: usize| ImportedInitiative {
        existing: None,
        fields: vec![InitiativeField::Title(format!("Initiative {place}"))],
        depends_on: place.checked_sub(1).map(ImportedLink::Row).into_iter().collect(),
        new_team: None,
    };
    Command::Import((0..count).map(row).collect())
}

#[test]
fn what_was_decided_in_steps_is_what_is_decided_at_once() {
    let (store, env) = (Store::new(plan(), None), CountingEnv::default());
    for count in [0, 1, 2, 7] {
        let in_steps = decided(&store, rows(count), &CountingEnv::default());
        assert_eq!(in_steps.result, decide(store.plan(), &rows(count), &CountingEnv::default()), "{count}");
    }
    let several = |second: &str| Command::Several {
        label: "Two goals".to_owned(),
        commands: ["Grow", second, "Learn"]
            .map(|title| Command::add::<Goal>(vec![GoalField::Title(title.into())]))
            .to_vec(),
    };
    assert_eq!(decided(&store, several("Keep"), &env).result.unwrap().changes.len(), 3);
    let too_long = "x".repeat(100_000);
    let refused = decided(&store, several(&too_long), &CountingEnv::default()).result.unwrap_err();
    assert_eq!(Err(refused), decide(store.plan(), &several(&too_long), &CountingEnv::default()));
}

#[test]
fn what_was_decided_in_steps_is_one_step_on_its_plan_and_refused_on_another() {
    let (mut store, env) = (Store::new(plan(), None), CountingEnv::default());
    let import = decided(&store, rows(7), &env);
    assert_eq!(store.handle(Msg::TakeDecided(import, Notice::info("Imported.")), &env), [Effect::Save]);
    assert_eq!((store.plan().initiatives.len(), store.history().position()), (7, 1));
    assert_eq!(store.session().notices[0].text, "Imported.");
    store.handle(Msg::Undo, &env);

    let import = decided(&store, rows(1), &env);
    store.handle(Msg::Run(rows(1)), &env);
    assert_eq!(store.handle(Msg::TakeDecided(import, Notice::info("Imported.")), &env), []);
    assert_eq!(store.plan().initiatives.len(), 1, "what came between stays, and is not doubled");
    let told = store.session().notices.last().unwrap();
    assert_eq!(told.kind, NoticeKind::Problem);
    assert!(told.text.contains("import it once more"), "{}", told.text);
    store.handle(Msg::Undo, &env);
    assert!(store.plan().initiatives.is_empty());

    let import = decided(&store, rows(7), &env);
    let mut reading = Store::new((**store.plan()).clone(), Some(ReadOnly::ViewMode));
    assert_eq!(reading.handle(Msg::TakeDecided(import, Notice::info("Imported.")), &env), []);
    assert!(reading.plan().initiatives.is_empty());
}

#[test]
fn a_newer_file_is_never_changed_but_another_plan_may_be_opened() {
    let env = CountingEnv::default();
    let mut store = Store::new(plan(), Some(ReadOnly::NewerFile(9)));
    assert_eq!(store.handle(add_goal("Grow"), &env), []);
    assert!(store.plan().goals.is_empty());
    assert_eq!(store.session().save_status, SaveStatus::ReadOnly);

    let other = Plan { id: "pl_other".into(), ..plan() };
    assert_eq!(store.handle(Msg::Run(Command::Open(Box::new(other))), &env), [Effect::Save]);
    assert_eq!(store.handle(Msg::Undo, &env), [], "undo does not bring the newer plan back to be saved over");
    assert_eq!(store.handle(add_goal("Grow"), &env), [Effect::Save]);
    assert_eq!(store.plan().goals.len(), 1);
}

#[test]
fn a_newer_file_opened_over_a_plan_is_shown_and_never_saved() {
    let (mut store, env) = (Store::new(plan(), None), CountingEnv::default());
    store.handle(add_goal("Grow"), &env);
    let newer = Plan { id: "pl_newer".into(), title: "Harbour".into(), ..plan() };
    let effects = store.handle(Msg::OpenReadOnly(Box::new(newer), ReadOnly::NewerFile(9)), &env);
    assert_eq!(effects, []);
    assert_eq!(store.plan().title, "Harbour");
    assert_eq!(store.session().save_status, SaveStatus::ReadOnly);
    assert_eq!(store.handle(Msg::Undo, &env), []);
}

#[test]
fn an_opened_plan_counts_on_from_the_higher_revision() {
    let (mut store, env) = (Store::new(plan(), None), CountingEnv::default());
    let opened = Plan { id: "pl_other".into(), revision: 17, ..plan() };
    store.handle(Msg::Run(Command::Open(Box::new(opened))), &env);
    assert_eq!(store.plan().revision, 18);
}

#[test]
fn the_save_status_tells_the_truth_and_a_failure_is_told_once() {
    let (mut store, env) = (Store::new(plan(), None), CountingEnv::default());
    store.handle(add_goal("Grow"), &env);
    assert_eq!(store.session().save_status, SaveStatus::Pending);
    store.handle(Msg::SaveEnded(Ok("10:42".into())), &env);
    assert_eq!(store.session().save_status, SaveStatus::Saved("10:42".into()));
    for _ in 0..3 {
        store.handle(Msg::SaveEnded(Err(StorageError::Full)), &env);
    }
    assert_eq!(store.session().save_status, SaveStatus::NotSaved(StorageError::Full));
    assert_eq!(store.session().notices.len(), 1);
}

#[test]
fn a_selected_record_that_is_removed_is_no_longer_selected() {
    let (mut store, env) = (Store::new(plan(), None), CountingEnv::default());
    store.handle(add_goal("Grow"), &env);
    let goal = store.plan().goals.rows()[0].id.clone();
    store.handle(Msg::Select(Some(goal.record_ref())), &env);
    store.handle(Msg::Run(Command::remove(&goal)), &env);
    assert_eq!(store.session().selected, None);
    store.handle(Msg::Undo, &env);
    assert!(store.plan().find(&goal).is_some());
}

#[test]
fn the_plan_is_seen_as_it_was_and_nothing_is_lost_by_looking() {
    let (mut store, env) = (Store::new(plan(), None), CountingEnv::default());
    for title in ["Grow", "Learn", "Save"] {
        store.handle(add_goal(title), &env);
    }
    store.handle(Msg::Undo, &env);
    let lines = store.history().lines();
    let shown: Vec<_> = lines.iter().map(|line| (line.position, line.at.as_str(), line.undone)).collect();
    assert_eq!(shown, [(3, "10:42", true), (2, "10:42", false), (1, "10:42", false)]);

    let titles =
        |store: &Store| store.shown().goals.iter().map(|goal| goal.title.clone()).collect::<Vec<_>>();
    let now = store.plan().clone();
    for (position, expected) in [(0, vec![]), (1, vec!["Grow"]), (3, vec!["Grow", "Learn", "Save"])] {
        assert_eq!(store.handle(Msg::LookBack(Some(position)), &env), []);
        assert_eq!(
            (titles(&store), store.looks_back_to()),
            (expected.iter().map(|title| (*title).to_owned()).collect(), Some(position))
        );
        assert!(Rc::ptr_eq(store.plan(), &now), "looking changes nothing");
    }
    assert_eq!(store.handle(add_goal("Late"), &env), [], "nothing can be changed while looking back");
    assert!(store.session().notices.last().unwrap().text.contains("as it was"));

    store.handle(Msg::LookBack(Some(2)), &env);
    assert_eq!(store.looks_back_to(), None, "the plan as it is now is no look back");

    // Going back keeps the way forward, until something new is done.
    assert_eq!(store.handle(Msg::GoBackTo(1), &env), [Effect::Save]);
    assert_eq!((titles(&store), store.history().lines().len()), (vec!["Grow".to_owned()], 3));
    store.handle(Msg::GoBackTo(3), &env);
    assert_eq!(titles(&store), ["Grow", "Learn", "Save"]);
    store.handle(Msg::GoBackTo(1), &env);
    store.handle(add_goal("Late"), &env);
    assert_eq!(store.history().lines().len(), 2);
}

#[test]
fn a_remark_gives_way_to_the_next_and_a_problem_stays() {
    let (mut store, env) = (Store::new(plan(), None), CountingEnv::default());
    store.handle(Msg::Run(Command::EditSettings(SettingsField::PeriodWeeks(99))), &env);
    let keeping = Notice { offer: Some(Offer::Keeping), ..Notice::info("Room is short.") };
    store.handle(Msg::Notify(keeping), &env);
    store.handle(Msg::Notify(Notice::info("First.")), &env);
    store.handle(Msg::Notify(Notice::info("Second.")), &env);
    let told: Vec<_> = store.session().notices.iter().map(|notice| notice.text.as_str()).collect();
    assert_eq!(told, ["Settings, period weeks: 99 is outside 1 to 13.", "Room is short.", "Second."]);
}

#[test]
fn a_notice_offers_to_open_what_the_step_added() {
    let (mut store, env) = (Store::new(plan(), None), CountingEnv::default());
    let add = Command::add::<Goal>(vec![GoalField::Title("Grow".into())]);
    store.handle(Msg::RunAndTell(add, Notice::info("Added.").with_link()), &env);
    let goal = store.plan().goals.rows()[0].id.record_ref();
    assert_eq!(store.session().notices[0].offer, Some(Offer::Open(Some(goal))));
}
