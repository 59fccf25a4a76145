//! A table that is about to be imported: how it was understood, its first rows, what was left out.

use std::rc::Rc;

use yew::prelude::*;

use super::back_button;
use crate::command::Command;
use crate::domain::{self, Id};
use crate::format::import::{Edits, Import, ImportKind, ImportedRow, to_edits};
use crate::language::Words;
use crate::store::{Msg, Notice};
use crate::ui::components::{Button, ButtonKind, Choice, Column, SelectField, Table};
use crate::ui::plan_ref::PlanRef;

/// What [`TablePreview`] shows and does.
#[derive(Properties, PartialEq)]
pub struct TablePreviewProps {
    /// The plan that is open now.
    pub plan: PlanRef,
    /// The table that was read.
    pub import: Rc<Import>,
    /// Takes what the person did; closes the dialog.
    pub dispatch: Callback<Msg>,
    /// Back to choosing.
    pub onback: Callback<()>,
    /// The table is to be read as one person's ballot.
    pub onballot: Callback<()>,
}

const ROWS_SHOWN: usize = 8;
const NOTES_SHOWN: usize = 50;

/// How a table was understood, and a button that imports it.
#[component]
pub fn TablePreview(props: &TablePreviewProps) -> Html {
    let team = use_state_eq(String::new);
    let edits =
        use_memo((props.plan.clone(), props.import.clone(), (*team).clone()), |(plan, import, team)| {
            to_edits(import, plan, Id::new(team).ok().as_ref())
        });
    let import = &props.import;
    html! {
        <div class="stack">
            <p>{ summary(import, &edits) }</p>
            <Table caption="The first rows as they will be imported" columns={columns()}>
                { for import.initiatives.iter().zip(&edits.rows).take(ROWS_SHOWN).map(|(row, edit)| {
                    row_view(props.plan.words(), row, edit.existing.is_some())
                }) }
            </Table>
            { team_choice(props, &team) }
            { column_list(import) }
            { notes(import, &edits) }
            <div class="row">
                <Button label={button_label(&edits)} kind={ButtonKind::Primary} onclick={take_over(props, edits.clone())} />
                { back_button(&props.onback) }
                if !props.plan.initiatives.is_empty() {
                    <Button label="It is one person's ballot" kind={ButtonKind::Quiet} onclick={props.onballot.clone()} />
                }
            </div>
        </div>
    }
}

fn button_label(edits: &Edits) -> String {
    match edits.rows.len() {
        1 => "Import 1 initiative".to_owned(),
        count => format!("Import {count} initiatives"),
    }
}

fn summary(import: &Import, edits: &Edits) -> String {
    let kind = match import.kind {
        ImportKind::Jira => "A Jira export",
        ImportKind::ScoringSheet => "A scoring sheet",
        ImportKind::Table => "A table",
    };
    format!(
        "{kind}: {} new initiatives, {} updated, {} rows left out.",
        edits.added(),
        edits.updated(),
        import.skipped.len()
    )
}

/// Who does the work of rows that name no team: without one they cannot be planned by capacity.
fn team_choice(props: &TablePreviewProps, team: &UseStateHandle<String>) -> Html {
    let teamless = props.import.initiatives.iter().filter(|row| row.team.is_empty()).count();
    if teamless == 0 {
        return Html::default();
    }
    if props.plan.teams.is_empty() {
        return html! { <p class="muted small">{
            "The plan has no team yet, so the rows come without work to plan. Add a team on the Roadmap screen and \
             import the same file again: it updates."
        }</p> };
    }
    let mut choices = vec![Choice::new("", "Nobody yet")];
    choices.extend(props.plan.teams.iter().map(|team| Choice::new(team.id.to_string(), team.name.clone())));
    let oncommit = {
        let team = team.clone();
        Callback::from(move |chosen| team.set(chosen))
    };
    html! {
        <SelectField id="import-team" label="Who does the work of rows without a team" {choices}
            value={(**team).clone()} hint="Their effort becomes that team's work, so that the roadmap can fit it." {oncommit} />
    }
}

fn columns() -> Vec<Column> {
    ["Initiative", "", "Status", "Owner", "Inputs", "Due"].into_iter().map(Column::text).collect()
}

fn row_view(words: &Words, row: &ImportedRow, known: bool) -> Html {
    let inputs: Vec<String> =
        row.inputs.iter().map(|(name, estimate)| format!("{} {estimate}", name.replace('_', " "))).collect();
    html! {
        <tr key={row.line}>
            <th scope="row">{ &row.title }</th>
            <td class="muted">{ if known { "update" } else { "new" } }</td>
            <td>{ row.status.map_or("", |status| domain::Choice::label(status, words)) }</td>
            <td>{ &row.owner }</td>
            <td>{ inputs.join(", ") }</td>
            <td class="num">{ row.deadline.map(|date| date.to_string()).unwrap_or_default() }</td>
        </tr>
    }
}

fn column_list(import: &Import) -> Html {
    let used = import.columns.iter().filter(|column| column.meaning.is_some());
    let unused: Vec<&str> = import
        .columns
        .iter()
        .filter(|column| column.meaning.is_none() && !column.header.is_empty())
        .map(|column| column.header.as_str())
        .collect();
    html! {
        <details>
            <summary>{ format!("How the columns were read ({} left out)", unused.len()) }</summary>
            <ul class="bullets small">
                { for used.map(|column| html! {
                    <li>{ format!("“{}” → {}", column.header, column.meaning.map_or("", |meaning| meaning.label())) }</li>
                }) }
                if !unused.is_empty() {
                    <li>{ format!("Left out: {}", unused.join(", ")) }</li>
                }
            </ul>
        </details>
    }
}

/// Everything that was not understood, row by row.
fn notes(import: &Import, edits: &Edits) -> Html {
    let warnings = import.warnings.iter().map(ToString::to_string);
    let skipped = import
        .skipped
        .iter()
        .map(|row| format!("Line {} “{}” is left out: {}.", row.line, row.title, row.reason));
    let problems = import.problems.iter().chain(&edits.problems).map(|note| {
        format!("Line {}, {}: “{}” – {}", note.line, note.column, note.found, note.what_was_done)
    });
    let all: Vec<String> = warnings.chain(skipped).chain(problems).collect();
    if all.is_empty() {
        return html! { <p class="muted">{ "Every row was understood." }</p> };
    }
    let more = all.len().saturating_sub(NOTES_SHOWN);
    html! {
        <details open={true}>
            <summary>{ format!("Not understood, repaired or left out: {}", all.len()) }</summary>
            <ul class="bullets small">
                { for all.iter().take(NOTES_SHOWN).map(|note| html! { <li>{ note }</li> }) }
                if more > 0 { <li>{ format!("… and {more} more.") }</li> }
            </ul>
        </details>
    }
}

fn take_over(props: &TablePreviewProps, edits: Rc<Edits>) -> Callback<()> {
    let dispatch = props.dispatch.clone();
    Callback::from(move |()| {
        let notice = format!(
            "Imported {} initiatives: {} new, {} updated.",
            edits.rows.len(),
            edits.added(),
            edits.updated()
        );
        let command = Command::Import(edits.rows.clone());
        dispatch.emit(Msg::RunAndTell(command, Notice::info(notice).with_undo()));
    })
}
