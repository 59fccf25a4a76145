//! Everything of a table that was not understood, repaired or left out, row by row.

use yew::prelude::*;

use crate::format::import::{Edits, Import};
use crate::language::{Say, Words};
use crate::ui::plan_ref::Shared;

/// What [`TableNotes`] shows.
#[derive(Properties, PartialEq)]
pub struct TableNotesProps {
    /// What was understood.
    pub import: Shared<Import>,
    /// What it would do.
    pub edits: Shared<Edits>,
    /// The words of the reader.
    pub words: Words,
}

const NOTES_SHOWN: usize = 50;

/// The notes.
#[component]
pub fn TableNotes(props: &TableNotesProps) -> Html {
    let (import, edits, words) = (&props.import.0, &props.edits.0, &props.words);
    let count = import.warnings.len() + import.skipped.len() + import.problems.len() + edits.problems.len();
    if count == 0 {
        return html! { <p class="muted">{ words.import_every_row_understood() }</p> };
    }
    let warnings = import.warnings.iter().map(|warning| warning.say(words));
    let skipped = import
        .skipped
        .iter()
        .map(|row| words.import_row_left_out(&row.line.to_string(), &row.title, &row.reason.say(words)));
    let problems = import.problems.iter().chain(&edits.problems).map(|note| note.told(words));
    let more = count.saturating_sub(NOTES_SHOWN);
    html! {
        <details open={true}>
            <summary>{ words.import_not_understood(count) }</summary>
            <ul class="bullets small">
                { for warnings.chain(skipped).chain(problems).take(NOTES_SHOWN).map(|note| html! { <li>{ note }</li> }) }
                if more > 0 { <li>{ words.import_and_more(more) }</li> }
            </ul>
        </details>
    }
}
