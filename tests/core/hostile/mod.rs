//! Malformed and hostile inputs, each with its expected answer: `tests/fixtures/hostile/` holds them, one a line.
//!
//! Each is handed in as a person, a page or a frame would hand it in, while another plan is open. What is refused must leave
//! that plan and its history as they were; what is taken must leave a plan that keeps every rule, opens again from its own
//! file, can be drawn, and is undone to the plan from before.
//!
//! `UPDATE_HOSTILE=1 cargo test --no-default-features --test core hostile` writes the answers that are given now; look at
//! every line that changed.

mod cases;
mod doors;
mod exports;
mod open_plan;

use std::fmt::Write as _;
use std::fs;

use cases::Case;

/// Hands an input in and says what was answered.
type Answer = fn(&Case) -> String;

/// The files, by what they are handed in to.
const FILES: [(&str, Answer); 9] = [
    ("plans", doors::plan),
    ("tables", doors::table),
    ("ballots", doors::ballot),
    ("pictures", doors::picture),
    ("pages", doors::page),
    ("links", doors::link),
    ("messages", doors::message),
    ("typed", doors::typed),
    ("deltas", doors::delta),
];

/// How many there must be at least.
const PROMISED: usize = 300;

#[test]
fn every_hostile_input_gets_its_answer_and_the_open_plan_stays() {
    let update = std::env::var_os("UPDATE_HOSTILE").is_some();
    let (mut tried, mut wrong) = (0, Vec::new());
    for (name, answer) in FILES {
        let path = format!("{}/tests/fixtures/hostile/{name}.txt", env!("CARGO_MANIFEST_DIR"));
        let text = fs::read_to_string(&path).unwrap();
        let mut answered = String::new();
        for line in text.lines() {
            let Some(case) = Case::read(line) else {
                writeln!(answered, "{line}").unwrap();
                continue;
            };
            tried += 1;
            let found = std::panic::catch_unwind(|| answer(&case)).unwrap_or_else(|_| "a panic".to_owned());
            writeln!(answered, "{} ⇒ {found}", case.written).unwrap();
            if found != case.expected || found == "a panic" {
                wrong.push(format!(
                    "{name}.txt: {}\n  expected: {}\n  found:    {found}",
                    case.written, case.expected
                ));
            }
        }
        if update {
            fs::write(&path, answered).unwrap();
        }
    }
    wrong.retain(|_| !update);
    assert!(wrong.is_empty(), "{} of {tried} are answered otherwise:\n{}", wrong.len(), wrong.join("\n"));
    assert!(tried >= PROMISED, "{tried} hostile inputs; {PROMISED} are promised");
    println!("{tried} hostile inputs, each with its answer");
}
