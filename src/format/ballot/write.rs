//! Ballots written down: empty ones to send out, with what is asked and nobody's numbers, and what a voter filled in.

use super::{BallotFile, FORMAT, FileScore, Given, NAME_ENDING, VERSION};
use crate::domain::{Date, Plan, Record, Stakeholder};
use crate::engine::text::guarded;
use crate::format::export::file_stem;
use crate::format::plan_file::json::{Entries, Json, Key, Printer};
use crate::format::plan_file::value::FileValue;
use crate::select::agreement::{asked, ballot_inputs};

/// A ballot for a stakeholder to fill in, as the text of a file: all open initiatives, the inputs of the plan's score
/// model with what they mean, and an empty estimate for each.
#[must_use]
pub fn empty_ballot(plan: &Plan, stakeholder: &Stakeholder, today: Date) -> String {
    let inputs = ballot_inputs(plan);
    let ask = |one, input: &str| FileScore {
        initiative: Record::id(one).to_string(),
        title: Record::title(one).to_owned(),
        input: input.to_owned(),
        given: Given::Nothing,
    };
    let scores = asked(plan).flat_map(|one| inputs.iter().map(move |input| ask(one, &input.key))).collect();
    ballot_text(&BallotFile {
        name: String::new(),
        plan_id: plan.id.clone(),
        plan_title: plan.title.clone(),
        stakeholder_id: stakeholder.id.to_string(),
        stakeholder: stakeholder.name.clone(),
        on: Some(today),
        inputs,
        scores,
    })
}

/// A ballot as the text of a file.
#[must_use]
pub fn ballot_text(ballot: &BallotFile) -> String {
    let meaning = ballot
        .inputs
        .iter()
        .map(|input| object(&[("input", &input.key), ("label", &input.label), ("help", &input.help)]));
    let scores = ballot.scores.iter().map(|one| {
        let mut score =
            entries(&[("initiative", &one.initiative), ("title", &one.title), ("input", &one.input)]);
        score.push((Key::Borrowed("estimate"), given(&one.given)));
        Json::Object(score)
    });
    let (id, title) = (&ballot.plan_id, &ballot.plan_title);
    let mut out = Printer::default();
    out.block(['{', '}'], |out| {
        out.member(Some("format"), |out| out.value(&text(FORMAT)));
        out.member(Some("version"), |out| out.value(&Json::Number(VERSION.into())));
        out.member(Some("plan"), |out| out.value(&object(&[("id", id), ("title", title)])));
        out.member(Some("stakeholder_id"), |out| out.value(&text(&ballot.stakeholder_id)));
        out.member(Some("stakeholder"), |out| out.value(&text(&ballot.stakeholder)));
        if let Some(on) = ballot.on {
            out.member(Some("date"), |out| out.value(&text(&on.to_string())));
        }
        if !ballot.inputs.is_empty() {
            out.member(Some("inputs"), |out| out.value(&Json::List(meaning.collect())));
        }
        out.member(Some("scores"), |out| out.value(&Json::List(scores.collect())));
    });
    out.text.push('\n');
    out.text
}

fn given(given: &Given) -> Json<'_> {
    match given {
        Given::Estimate(estimate) => estimate.write(),
        Given::Text(words) => text(words),
        Given::Nothing | Given::Wrong(_) => Json::Null,
    }
}

/// The same as a table for a spreadsheet or a message: titles, and an empty column per input, between tabs.
#[must_use]
pub fn empty_table(plan: &Plan) -> String {
    let inputs = ballot_inputs(plan);
    let mut table = "Initiative".to_owned();
    for input in &inputs {
        table.push('\t');
        table.push_str(&plain(&input.label));
    }
    for one in asked(plan) {
        table.push('\n');
        table.push_str(&plain(one.title()));
        inputs.iter().for_each(|_| table.push('\t'));
    }
    table.push('\n');
    table
}

/// What an empty ballot's file is called, such as `harbour-2027.lead-engineer.ballot.json`.
#[must_use]
pub fn ballot_name(plan: &Plan, stakeholder: &Stakeholder) -> String {
    named(&plan.title, &stakeholder.name)
}

/// What a ballot's file is called, likewise.
#[must_use]
pub fn ballot_file_name(ballot: &BallotFile) -> String {
    named(&ballot.plan_title, &ballot.stakeholder)
}

fn named(plan: &str, voter: &str) -> String {
    format!("{}.{}{NAME_ENDING}", file_stem(plan), file_stem(voter))
}

/// A cell without breaks, and guarded where a spreadsheet would run it as a formula.
fn plain(cell: &str) -> String {
    let cell = cell.replace(['\t', '\r', '\n'], " ");
    guarded(&cell).into_owned()
}

fn text(value: &str) -> Json<'_> {
    Json::Text(Key::Borrowed(value))
}

fn entries<'a>(fields: &[(&'static str, &'a str)]) -> Entries<'a> {
    fields.iter().map(|(key, value)| (Key::Borrowed(*key), text(value))).collect()
}

fn object<'a>(fields: &[(&'static str, &'a str)]) -> Json<'a> {
    Json::Object(entries(fields))
}
