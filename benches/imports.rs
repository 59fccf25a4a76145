//! A long table on its way into a plan.

use std::fmt::Write as _;

use roadbook_core::command::{Env, decide};
use roadbook_core::domain::{Date, Plan};
use roadbook_core::format::import::{Destination, Import, ImportRun, Mapping, Progress, to_edits};

use crate::Stopwatch;

const ROWS: usize = 20_000;

struct Desk;

impl Env for Desk {
    fn today(&self) -> Date {
        Date::first_of_year(2027)
    }
    fn time_of_day(&self) -> String {
        String::new()
    }
    fn new_id_text(&self) -> String {
        // Patches are timed, not kept, but ids must differ within one.
        thread_local! { static LAST: std::cell::Cell<u32> = const { std::cell::Cell::new(0) }; }
        LAST.with(|last| {
            last.set(last.get() + 1);
            format!("n{}", last.get())
        })
    }
}

pub fn run(stopwatch: &mut Stopwatch<'_>) {
    let text = table();
    stopwatch
        .time("read a table of 20,000 rows, all steps", Some(1_000.0), 5, &mut || read(&text).rows.len());
    let import = read(&text);
    let plan = Plan::empty("pl_bench", Date::first_of_year(2027));
    let destination = Destination::default();
    stopwatch.time("hold 20,000 rows against a plan", Some(1_000.0), 5, &mut || {
        to_edits(&import, &plan, &destination).outcomes.len()
    });
    let command = to_edits(&import, &plan, &destination).command.expect("initiatives go anywhere");
    stopwatch.time("decide an import of 20,000 rows", None, 3, &mut || {
        decide(&plan, &command, &Desk).expect("a proper import").changes.len()
    });
}

/// What an issue tracker exports: keys, words, labels, dates, numbers, links, a description over two lines.
fn table() -> String {
    let mut text = "Issue key,Summary,Status,Priority,Labels,Due date,Original estimate,Story Points,Inward issue link (Blocks),Description\n".to_owned();
    for row in 0..ROWS {
        let day = row % 28 + 1;
        writeln!(
            text,
            "HARB-{row},Berth number {row} can be booked,To Do,High,\"booking, mobile\",{day}/Feb/27 10:17 PM,{},{},HARB-{},\"Why: half of all skippers ring first.\nWhat: book berth {row} at night.\"",
            28_800 * (row % 9 + 1),
            row % 13 + 1,
            row / 2,
        )
        .expect("a text takes any text");
    }
    text
}

fn read(text: &str) -> Import {
    let mut run = ImportRun::new(text.as_bytes().to_vec(), "issues.csv", Mapping::default());
    loop {
        if let Progress::Ended(import) = run.step() {
            return import.expect("a proper table");
        }
    }
}
