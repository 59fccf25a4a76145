//! The sample plan and what it takes to change it, on a day that stands still.

use roadbook::command::{Command, Env, decide};
use roadbook::domain::{Date, Id, Plan, Record};
use roadbook::format::plan_file::read_plan;
use roadbook::sample::HARBOUR_PLAN_TEXT;

/// The day on which the tests read the plan: before it starts.
pub const TODAY: &str = "2026-11-22";

/// A world of one day, in which every new record has the same id.
pub struct NoIds;

impl Env for NoIds {
    fn today(&self) -> Date {
        date(TODAY)
    }
    fn time_of_day(&self) -> String {
        "10:42".to_owned()
    }
    fn new_id_text(&self) -> String {
        "new".to_owned()
    }
}

pub fn date(text: &str) -> Date {
    text.parse().unwrap()
}

pub fn id<R: Record>(text: &str) -> Id<R> {
    Id::new(text).unwrap()
}

/// The sample plan.
pub fn harbour() -> Plan {
    read_plan(HARBOUR_PLAN_TEXT.as_bytes()).unwrap().plan
}

/// The plan after a command.
pub fn done(plan: &Plan, command: &Command) -> Plan {
    let mut after = plan.clone();
    decide(plan, command, &NoIds).unwrap().apply(&mut after);
    after
}
