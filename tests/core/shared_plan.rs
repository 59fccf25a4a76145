//! Several views of one plan, and what a page may ask to see of it.

use std::cell::RefCell;
use std::rc::Rc;

use roadbook::command::{Command, Env};
use roadbook::domain::*;
use roadbook::select::page_view::{PageView, Piece};
use roadbook::select::roadmap::Zoom;
use roadbook::store::{Effect, Msg, News, SaveStatus, SharedPlan, StorageError, Store};

use crate::command::CountingEnv;

fn add_goal(title: &str) -> Msg {
    Msg::Run(Command::add::<Goal>(vec![GoalField::Title(title.into())]))
}

/// A view that handles messages as a widget does.
struct View(Store, Rc<SharedPlan>);

impl View {
    fn handle(&mut self, msg: Msg, env: &CountingEnv) -> Vec<Effect> {
        self.1.catch_up(&mut self.0);
        let effects = self.0.handle(msg, env);
        self.1.publish(&mut self.0);
        effects
    }

    fn goals(&mut self) -> Vec<String> {
        self.1.catch_up(&mut self.0);
        self.0.plan().goals.iter().map(|goal| goal.title.clone()).collect()
    }
}

type Heard = Rc<RefCell<Vec<News>>>;

fn shared() -> (Rc<SharedPlan>, impl Fn(bool) -> View, Heard) {
    let shared = Rc::new(SharedPlan::default());
    shared.open(Plan::empty("pl_test", CountingEnv::default().today()), None);
    let heard = Rc::new(RefCell::new(Vec::new()));
    {
        let heard = heard.clone();
        // Listens for as long as the test runs.
        std::mem::forget(shared.listen(move |news| heard.borrow_mut().push(news.clone())));
    }
    let of = shared.clone();
    (shared, move |view_only| View(Store::view_of(&of, view_only).unwrap(), of.clone()), heard)
}

#[test]
fn what_one_view_does_the_other_sees_goes_on_from_and_can_undo() {
    let ((shared, view, _), env) = (shared(), CountingEnv::default());
    let (mut one, mut two) = (view(false), view(false));
    one.handle(add_goal("Grow"), &env);
    // The second has not looked meanwhile, and still loses nothing.
    two.handle(add_goal("Keep"), &env);
    assert_eq!(one.goals(), ["Grow", "Keep"]);
    assert_eq!(one.handle(Msg::Undo, &env), [Effect::Save]);
    assert_eq!(two.goals(), ["Grow"]);
    assert_eq!(two.0.history().redo_label(), Some("Add a goal"));
    assert_eq!(shared.plan().unwrap().goals.len(), 1);
}

#[test]
fn a_view_for_reading_follows_changes_nothing_and_keeps_the_others_free() {
    let ((_, view, _), env) = (shared(), CountingEnv::default());
    let (mut reader, mut writer) = (view(true), view(false));
    assert_eq!(reader.handle(add_goal("Grow"), &env), []);
    assert_eq!(writer.goals(), [""; 0]);
    writer.handle(add_goal("Grow"), &env);
    assert_eq!(reader.goals(), ["Grow"]);
    assert_eq!(reader.handle(Msg::Undo, &env), []);
    assert_eq!(reader.0.session().save_status, SaveStatus::ReadOnly);
    assert_eq!(writer.handle(Msg::Undo, &env), [Effect::Save]);
}

#[test]
fn screens_and_selections_are_each_views_own_and_no_news() {
    let ((_, view, heard), env) = (shared(), CountingEnv::default());
    let (mut one, mut two) = (view(false), view(false));
    one.handle(Msg::Show(Screen::Roadmap), &env);
    two.handle(Msg::Select(None), &env);
    assert_eq!(two.0.session().screen, Screen::Strategy);
    assert!(heard.borrow().is_empty());
}

#[test]
fn a_page_hears_of_changes_and_saves_once_each() {
    let ((_, view, heard), env) = (shared(), CountingEnv::default());
    let (mut one, mut two) = (view(false), view(false));
    one.handle(add_goal("Grow"), &env);
    one.handle(Msg::SaveEnded(Ok("10:42".into())), &env);
    two.handle(Msg::Show(Screen::Brief), &env);
    one.handle(Msg::SaveEnded(Err(StorageError::Full)), &env);
    let news = [News::Changed(1), News::Saved("10:42".into()), News::NotSaved(StorageError::Full)];
    assert_eq!(*heard.borrow(), news);
    assert_eq!(two.0.session().save_status, SaveStatus::Saved("10:42".into()));
}

#[test]
fn a_page_asks_for_screens_and_pieces_by_name() {
    let read = |text: &str| PageView::read(text).unwrap();
    assert_eq!(read(" outcomes ").screen, Screen::Outcomes);
    let roadmap = read("roadmap quarter");
    assert_eq!(
        (roadmap.screen, roadmap.roadmap.zoom, roadmap.piece),
        (Screen::Roadmap, Some(Zoom::Quarter), None)
    );
    assert_eq!(read("kpi:kp_signups").piece, Some(Piece::Kpi(Id::new("kp_signups").unwrap())));
    assert_eq!(read("ranking").piece, Some(Piece::Ranking { top: 10 }));
    assert_eq!(read("ranking top=3").piece, Some(Piece::Ranking { top: 3 }));
    for text in [
        "",
        "Roadmap!",
        "roadmap decade",
        "kpi:",
        "kpi:in_checkout",
        "ranking top=0",
        "ranking top=-1",
        "ranking 3",
    ] {
        let error = PageView::read(text).unwrap_err();
        assert_eq!(error.text, text, "{text}");
    }
    let long = "x".repeat(10_000);
    assert!(PageView::read(&long).unwrap_err().to_string().len() < 600);
}
