//! What the targets have in common: a small plan, an outside world that counts, and what must hold of every plan.

pub mod choices;

use std::cell::Cell;

use roadbook_core::command::{Command, Env};
use roadbook_core::domain::validate::check_plan;
use roadbook_core::domain::{Choice, Date, Plan, Screen};
use roadbook_core::format::picture::{Light, picture};
use roadbook_core::format::plan_file::{read_plan, write_plan};
use roadbook_core::language::Say;
use roadbook_core::select::page_view::PageView;
use roadbook_core::store::{Msg, Store};

/// A plan with a record of every kind.
pub const FULL: &str = include_str!("../tests/fixtures/plans/v1/full.plan.json");

/// An outside world that counts.
#[derive(Default)]
pub struct Counting(Cell<u32>);

impl Env for Counting {
    fn today(&self) -> Date {
        Date::from_year_month_day(2027, 1, 4).expect("a day")
    }
    fn time_of_day(&self) -> String {
        "10:42".to_owned()
    }
    fn new_id_text(&self) -> String {
        self.0.set(self.0.get() + 1);
        self.0.get().to_string()
    }
}

/// That plan, open.
pub fn open_plan() -> Store {
    thread_local! {
        static PLAN: Plan = read_plan(FULL.as_bytes()).expect("the fixture opens").plan;
    }
    Store::new(PLAN.with(Plan::clone), None)
}

/// A plan that was taken in keeps every rule and opens again from its own file as the same plan.
pub fn holds_together(plan: &Plan) {
    let broken = check_plan(plan);
    assert!(broken.is_empty(), "{}", broken[0]);
    let text = write_plan(plan);
    let again = read_plan(text.as_bytes()).expect("what was written opens again");
    assert!(again.plan == *plan, "what was written opens as another plan");
    assert!(write_plan(&again.plan) == text, "the same plan is written in two ways");
}

/// Every screen of a plan can be drawn.
pub fn can_be_drawn(plan: &Plan) {
    for screen in Screen::ALL {
        let view = PageView { screen: *screen, ..PageView::default() };
        let svg = picture(plan, &view, Counting::default().today()).svg(Light::AsPreferred, None);
        assert!(!svg.contains("NaN"), "a number cannot be drawn");
    }
}

/// Runs a command on an open plan: refused with a sentence and nothing changed, or done, undone and done again.
pub fn run(store: &mut Store, command: Command) {
    let before = store.plan().clone();
    let position = store.history().position();
    let effects = store.handle(Msg::Run(command), &Counting::default());
    if effects.is_empty() {
        assert!(
            *before == **store.plan() && store.history().position() == position,
            "what was refused changed something"
        );
        return;
    }
    let after = store.plan().clone();
    holds_together(&after);
    store.handle(Msg::Undo, &Counting::default());
    assert!(same(store.plan(), &before), "undo gave another plan");
    store.handle(Msg::Redo, &Counting::default());
    assert!(same(store.plan(), &after), "redo gave another plan");
}

/// Whether two plans are the same but for how often they were saved.
pub fn same(one: &Plan, other: &Plan) -> bool {
    Plan { revision: 0, ..one.clone() } == Plan { revision: 0, ..other.clone() }
}

/// An error reads as a sentence: it says something, on lines of its own making.
pub fn is_a_sentence(error: &impl Say) {
    let sentence = error.say(&roadbook_core::language::Words::default());
    assert!(sentence.len() > 10 && sentence.len() < 20_000, "no sentence: {sentence}");
}
