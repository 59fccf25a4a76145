//! What a hostile input is handed in to, and what it answers in one line.

use roadbook::command::{Command, Env};
use roadbook::domain::*;
use roadbook::engine::scoring::formula::Formula;
use roadbook::format::ballot::{BallotFile, SheetRow, ballot_text, read_ballot, read_ballot_table, sheet};
use roadbook::format::page_plan::read_page_plan;
use roadbook::language::Words;
use roadbook::merge::Delta;
use roadbook::protocol::frame::{Channel, Side, read_message};
use roadbook::protocol::{fragments_in, height_rule, read_fragment};
use roadbook::select::agreement::BallotInput;
use roadbook::select::evidence::read_capture;
use roadbook::select::grid::parse_block;
use roadbook::select::outcomes::read_pasted;
use roadbook::select::page_view::PageView;
use roadbook::select::scoring_inputs::say_formula_error;

use super::cases::Case;
use super::open_plan::{OpenPlan, holds_together, short};
use crate::command::CountingEnv;

/// A plan file: whole, or parts of one that is well otherwise.
pub fn plan(case: &Case) -> String {
    let fields = |fields: &[u8]| {
        let start = br#"{"format":"roadbook-plan","version":1,"plan":{"id":"pl_a","settings":{"start":"2027-01-04"},"#;
        [start, fields, b"}}"].concat()
    };
    let record = |table: &str, start: &str| {
        fields(&[format!("\"{table}\":[{{{start},").as_bytes(), &case.input, b"}]"].concat())
    };
    let bytes = match case.door.as_str() {
        "file" => case.input.clone(),
        "fields" => fields(&case.input),
        "settings" => [
            br#"{"format":"roadbook-plan","version":1,"plan":{"id":"pl_a","settings":{"start":"2027-01-04","#
                .as_slice(),
            &case.input,
            b"}}}",
        ]
        .concat(),
        "initiative" => record("initiatives", r#""id":"in_a","title":"Guest checkout""#),
        "insight" => record("insights", r#""id":"is_a","text":"They leave at the password""#),
        "kpi" => record("kpis", r#""id":"kp_a","name":"Bookings""#),
        other => panic!("no door “{other}”"),
    };
    OpenPlan::new().hand_in(&bytes, "harbour.plan.json")
}

/// A table in a file of some name.
pub fn table(case: &Case) -> String {
    OpenPlan::new().hand_in(&case.input, &case.door)
}

/// A ballot in a file, or a table that is handed in as one.
pub fn ballot(case: &Case) -> String {
    let mut open = OpenPlan::new();
    let fields = |plan: &str| {
        let start = format!(
            r#"{{"format":"roadbook-ballot","version":1,"plan":{{"id":"{plan}"}},"stakeholder":"Kim","scores":["#
        );
        [start.as_bytes(), &case.input, b"]}"].concat()
    };
    match case.door.as_str() {
        "file" => open.hand_in(&case.input, "kim.ballot.json"),
        "scores" => {
            let bytes = fields(&open.plan().id);
            open.hand_in(&bytes, "kim.ballot.json")
        }
        "to fill in" => match read_ballot(&case.input, "kim.ballot.json") {
            Err(error) => format!("refused: {}", short(&error.to_string())),
            Ok(file) => laid_out(&file),
        },
        "other plan" => open.hand_in(&fields("pl_other"), "kim.ballot.json"),
        "table" => match read_ballot_table(&case.input, "kim.csv") {
            Ok(file) => open.cast(&file),
            Err(error) => format!("refused: {}", short(&error.to_string())),
        },
        other => panic!("no door “{other}”"),
    }
}

/// An empty ballot as it is laid out, filled in and written down.
fn laid_out(file: &BallotFile) -> String {
    if !file.is_blank() {
        return "is none to fill in".to_owned();
    }
    let words = Words::default();
    let sheet = sheet(file, &words);
    let typed = |row: &SheetRow, input: &BallotInput| {
        let estimate = input.read("0.5", &words).ok()??;
        Some(((row.key.clone(), input.key.clone()), estimate))
    };
    let all = sheet.rows.iter().flat_map(|row| sheet.inputs.iter().filter_map(|input| typed(row, input)));
    let filled = file.filled_in(&all.take(100).collect(), None);
    let again = read_ballot(ballot_text(&filled).as_bytes(), "kim.ballot.json").unwrap();
    assert_eq!(again.estimates(), filled.estimates(), "what was filled in is not what comes back");
    let asked: Vec<&str> = sheet.inputs.iter().map(|input| input.label.as_str()).take(5).collect();
    let rows: Vec<&str> = sheet.rows.iter().map(|row| row.title.as_str()).take(3).collect();
    short(&format!(
        "asks {} for “{}”: {} of {} ({}) by {} ({})",
        sheet.voter,
        sheet.plan,
        filled.scores.len(),
        sheet.rows.len(),
        rows.join("; "),
        sheet.inputs.len(),
        asked.join("; ")
    ))
}

/// A picture.
pub fn picture(case: &Case) -> String {
    OpenPlan::new().hand_in(&case.input, &case.door)
}

/// What a page holds inside itself.
pub fn page(case: &Case) -> String {
    let env = CountingEnv::default();
    match read_page_plan(&case.input, "Features", &Words::default(), &env) {
        Err(error) => format!("refused: {}", short(&error.to_string())),
        Ok(found) => {
            holds_together(&found.opened.plan);
            let plan = &found.opened.plan;
            let titles: Vec<&str> = plan.initiatives.iter().take(3).map(|one| one.title.as_str()).collect();
            let read_only = if found.opened.newer.is_some() { " for reading only" } else { "" };
            short(&format!(
                "shows{read_only} “{}”: {} initiatives ({}), {} not understood",
                plan.title,
                plan.initiatives.len(),
                titles.join("; "),
                found.not_understood
            ))
        }
    }
}

/// The part of an address after `#`, or a text with addresses in it that a person pasted.
pub fn link(case: &Case) -> String {
    if case.door == "pasted" {
        let found = fragments_in(case.text());
        assert!(found.iter().all(|fragment| read_fragment(fragment).is_some()), "that is no fragment");
        return short(&format!(
            "{} links {}",
            found.len(),
            found.iter().take(2).copied().collect::<Vec<_>>().join(" ")
        ));
    }
    match read_fragment(case.text()) {
        None => "left alone".to_owned(),
        Some(Err(error)) => format!("refused: {error}"),
        Some(Ok(bytes)) => format!("{} bytes to unpack", bytes.len()),
    }
}

/// What a side of a frame says, on the window or on the port.
pub fn message(case: &Case) -> String {
    let (side, channel) = match case.door.as_str() {
        "host window" => (Side::Host, Channel::Window),
        "host port" => (Side::Host, Channel::Port),
        "frame window" => (Side::Frame, Channel::Window),
        "frame port" => (Side::Frame, Channel::Port),
        other => panic!("no door “{other}”"),
    };
    match read_message(side, channel, case.text()) {
        Err(error) => format!("refused: {}", short(&error.to_string())),
        Ok(message) => short(&format!("heard: {}", message.text())),
    }
}

/// A change of the plan, as another tab writes it down.
pub fn delta(case: &Case) -> String {
    let open = OpenPlan::new();
    match Delta::read(case.text()) {
        Err(error) => format!("refused: {}", short(&error.to_string())),
        Ok(delta) => {
            let merged = delta.apply(open.plan());
            holds_together(&merged.plan);
            let what = if merged.plan == *open.plan() { "changes nothing" } else { "changes the plan" };
            format!("{what}; {} conflicts", merged.conflicts.len())
        }
    }
}

/// What a person types or pastes into a field, or a page says in an attribute.
pub fn typed(case: &Case) -> String {
    let text = case.text();
    let mut open = OpenPlan::new();
    let insight = open.plan().insights.iter().next().unwrap().id.clone();
    let initiative = open.plan().initiatives.iter().next().unwrap().id.clone();
    match case.door.as_str() {
        "view" => {
            PageView::read(text).map_or_else(|error| refused(&error), |view| short(&format!("{view:?}")))
        }
        "height" => height_rule(text).unwrap_or_else(|| "refused".to_owned()),
        "estimate" => {
            text.parse::<Estimate>().map_or_else(|error| refused(&error), |estimate| estimate.to_string())
        }
        "date" => text.parse::<Date>().map_or_else(|error| refused(&error), |date| date.to_string()),
        "formula" => Formula::read(text).map_or_else(
            |error| refused(&say_formula_error(&Words::default(), &error)),
            |_| "taken".to_owned(),
        ),
        "vision" => told(open.run(Command::EditStrategy(StrategyField::Vision(text.to_owned())))),
        "link" => told(open.run(Command::edit(&insight, InsightField::Link(text.to_owned())))),
        "title" => told(open.run(Command::edit(&initiative, InitiativeField::Title(text.to_owned())))),
        "plan title" => told(open.run(Command::Rename(text.to_owned()))),
        "insight" => {
            let fields = read_capture(text).fields(open.plan(), CountingEnv::default().today());
            told(open.run(Command::add::<Insight>(fields)))
        }
        "measurements" => {
            let pasted = read_pasted(&Words::default(), text);
            let first = pasted.problems.first().cloned().unwrap_or_default();
            short(&format!("{} read, {} not. {first}", pasted.measurements.len(), pasted.problems.len()))
        }
        "cells" => {
            let block = parse_block(text);
            let cells: usize = block.iter().map(Vec::len).sum();
            short(&format!(
                "{} rows, {cells} cells: {:?}",
                block.len(),
                block.first().map(|row| &row[..row.len().min(3)])
            ))
        }
        other => panic!("no door “{other}”"),
    }
}

fn refused(error: &dyn std::fmt::Display) -> String {
    format!("refused: {}", short(&error.to_string()))
}

fn told(refusal: Option<String>) -> String {
    refusal.map_or_else(|| "taken".to_owned(), |sentence| format!("refused: {}", short(&sentence)))
}
