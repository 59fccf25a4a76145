//! The first rows of a table as they will be imported.

use yew::prelude::*;

use crate::domain::{self, Date};
use crate::format::import::{Edits, Import, ImportedRow, Target};
use crate::language::Words;
use crate::select::scoring_inputs::label_of_key;
use crate::ui::components::{Column, Table};
use crate::ui::plan_ref::Shared;

/// What [`TableRows`] shows.
#[derive(Properties, PartialEq)]
pub struct TableRowsProps {
    /// What was understood.
    pub import: Shared<Import>,
    /// What it would do.
    pub edits: Shared<Edits>,
    /// The words of the reader.
    pub words: Words,
}

const ROWS_SHOWN: usize = 8;

/// The first rows.
#[component]
pub fn TableRows(props: &TableRowsProps) -> Html {
    let (import, words) = (&props.import.0, &props.words);
    if import.rows.is_empty() {
        return Html::default();
    }
    let headers = match import.target {
        Target::Initiatives => vec![
            words.import_column_initiative(),
            words.import_column_outcome(),
            words.column_status(),
            words.column_owner(),
            words.import_column_inputs(),
            words.import_column_due(),
            words.column_tags(),
        ],
        Target::Insights => vec![
            words.column_said(),
            words.import_column_outcome(),
            words.column_source(),
            words.column_segment(),
            words.column_date(),
            words.column_tags(),
        ],
        Target::Measurements => {
            vec![words.column_date(), words.import_column_outcome(), words.column_measured()]
        }
    };
    let rows = import.rows.iter().zip(&props.edits.0.outcomes).take(ROWS_SHOWN);
    html! {
        <Table caption={words.import_first_rows()} columns={headers.into_iter().map(Column::text).collect::<Vec<_>>()}>
            { for rows.map(|(row, outcome)| html! {
                <tr key={row.line}>
                    <th scope="row">{ row.heading(import.target) }</th>
                    <td class="muted">{ outcome.label(words) }</td>
                    { for cells(row, import.target, words).into_iter().map(|(class, cell)| html! { <td {class}>{ cell }</td> }) }
                </tr>
            }) }
        </Table>
    }
}

fn cells(row: &ImportedRow, target: Target, words: &Words) -> Vec<(&'static str, String)> {
    let tags = ("", row.tags.join(", "));
    let day = |date: Option<Date>| ("nowrap", date.map(|date| date.to_string()).unwrap_or_default());
    match target {
        Target::Initiatives => {
            let input = |(name, estimate)| {
                format!("{} {estimate}", words.within_sentence(&label_of_key(words, name)))
            };
            let inputs: Vec<String> = row.inputs.iter().map(input).collect();
            let status = row.status.map_or("", |status| domain::Choice::label(status, words));
            vec![
                ("", status.to_owned()),
                ("", row.owner.clone()),
                ("", inputs.join(", ")),
                day(row.deadline),
                tags,
            ]
        }
        Target::Insights => {
            vec![("", row.source.clone()), ("", row.segment.clone()), day(row.on), tags]
        }
        Target::Measurements => {
            vec![("num", row.measured.map(|value| words.plain(value)).unwrap_or_default())]
        }
    }
}
