//! Empty ballots to send out: what is asked, and nobody's numbers.

use super::{FORMAT, NAME_ENDING, VERSION};
use crate::domain::{Date, Plan, Record, Stakeholder};
use crate::engine::text::guarded;
use crate::format::export::file_stem;
use crate::format::plan_file::json::{Entries, Json, Key, Printer};
use crate::select::agreement::{asked, ballot_inputs};

/// A ballot for a stakeholder to fill in, as the text of a file: all open initiatives, the inputs of the plan's score
/// model with what they mean, and an empty estimate for each.
#[must_use]
pub fn empty_ballot(plan: &Plan, stakeholder: &Stakeholder, today: Date) -> String {
    let inputs = ballot_inputs(plan);
    let meaning = inputs
        .iter()
        .map(|input| object(&[("input", &input.key), ("label", &input.label), ("help", &input.help)]));
    let scores = asked(plan).flat_map(|one| {
        inputs.iter().map(|input| {
            let mut score =
                entries(&[("initiative", one.id.as_str()), ("title", one.title()), ("input", &input.key)]);
            score.push((Key::Borrowed("estimate"), Json::Null));
            Json::Object(score)
        })
    });
    let mut out = Printer::default();
    out.block(['{', '}'], |out| {
        out.member(Some("format"), |out| out.value(&text(FORMAT)));
        out.member(Some("version"), |out| out.value(&Json::Number(VERSION.into())));
        out.member(Some("plan"), |out| out.value(&object(&[("id", &plan.id), ("title", &plan.title)])));
        out.member(Some("stakeholder_id"), |out| out.value(&text(stakeholder.id.as_str())));
        out.member(Some("stakeholder"), |out| out.value(&text(&stakeholder.name)));
        out.member(Some("date"), |out| out.value(&text(&today.to_string())));
        out.member(Some("inputs"), |out| out.value(&Json::List(meaning.collect())));
        out.member(Some("scores"), |out| out.value(&Json::List(scores.collect())));
    });
    out.text.push('\n');
    out.text
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
    format!("{}.{}{NAME_ENDING}", file_stem(&plan.title), file_stem(&stakeholder.name))
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
