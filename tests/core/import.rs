//! Tables in: what is understood, what is said about the rest, and that nothing makes it fall over.

mod beside;
mod edits;
mod errors;
mod insights;
mod jira;
mod malformed;
mod mapping;
mod measurements;
mod round_trip;
mod sheets;
mod tools;

use std::fmt::Write;

use roadbook::domain::Choice;
use roadbook::format::import::{Import, ImportedRow, read_table};

/// The import of a text that can be used.
fn import(text: &str) -> Import {
    read_table(text.as_bytes(), "table.csv").unwrap()
}

/// What was understood, a line for each initiative and each remark.
fn told(import: &Import) -> String {
    let mut text = format!("{:?}\n", import.kind);
    for row in &import.rows {
        writeln!(text, "{}", row_told(row)).unwrap();
    }
    for row in &import.skipped {
        writeln!(text, "- line {} “{}” left out: {}", row.line, row.title, row.reason).unwrap();
    }
    for note in &import.problems {
        let found = note.found.to_string().replace('\n', "⏎");
        let column = note.column.as_ref().map(ToString::to_string).unwrap_or_default();
        writeln!(text, "! line {} {column} “{found}” {}", note.line, note.what_was_done).unwrap();
    }
    for warning in &import.warnings {
        writeln!(text, "~ {warning}").unwrap();
    }
    text
}

fn row_told(row: &ImportedRow) -> String {
    let mut parts = vec![format!("{}: {}", row.line, row.title).trim_end().to_owned()];
    let mut part = |name: &str, value: String| {
        if !value.is_empty() {
            parts.push(format!("{name} {value}"));
        }
    };
    part("key", row.external_key.clone());
    part("is", row.status.map(|status| status.key().to_owned()).unwrap_or_default());
    part("by", row.owner.clone());
    part("team", row.team.clone());
    part("tags", row.tags.join("+"));
    for (name, estimate) in row.inputs.iter() {
        part(name, estimate.to_string());
    }
    part("weeks", row.effort_weeks.map(|weeks| weeks.to_string()).unwrap_or_default());
    part("cost", row.cost.map(|cost| cost.to_string()).unwrap_or_default());
    part("must", row.must.map(|must| must.to_string()).unwrap_or_default());
    for (name, date) in [("from", row.earliest), ("until", row.deadline), ("launched", row.launched_on)] {
        part(name, date.map(|date| date.to_string()).unwrap_or_default());
    }
    part("after", row.depends_on.join("+"));
    part("said", row.said.replace('\n', "⏎"));
    part("kind", row.kind.map(|kind| kind.key().to_owned()).unwrap_or_default());
    part("from", row.source.clone());
    part("segment", row.segment.clone());
    part("on", row.on.map(|on| on.to_string()).unwrap_or_default());
    part("is", row.measured.map(|measured| measured.to_string()).unwrap_or_default());
    parts.join(" · ")
}
