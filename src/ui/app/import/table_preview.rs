//! A table that is about to be imported: how it was understood, its first rows, what was left out.

use std::rc::Rc;

use yew::prelude::*;

use super::back_button;
use crate::command::Command;
use crate::domain::{self, Id};
use crate::format::import::{Edits, Import, ImportKind, ImportedRow, to_edits};
use crate::language::{Say, Words};
use crate::select::scoring_inputs::label_of_key;
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
    let (import, words) = (&props.import, props.plan.words());
    html! {
        <div class="stack">
            <p>{ summary(import, &edits, words) }</p>
            <Table caption={words.import_first_rows()} columns={columns(words)}>
                { for import.initiatives.iter().zip(&edits.rows).take(ROWS_SHOWN).map(|(row, edit)| {
                    row_view(words, row, edit.existing.is_some())
                }) }
            </Table>
            { team_choice(props, &team) }
            { column_list(import, words) }
            { notes(import, &edits, words) }
            <div class="row">
                <Button label={words.import_initiatives(edits.rows.len())} kind={ButtonKind::Primary} onclick={take_over(props, edits.clone())} />
                { back_button(&props.onback, words) }
                if !props.plan.initiatives.is_empty() {
                    <Button label={words.import_one_persons_ballot()} kind={ButtonKind::Quiet} onclick={props.onballot.clone()} />
                }
            </div>
        </div>
    }
}

fn summary(import: &Import, edits: &Edits, words: &Words) -> String {
    let (new, updated, left_out) = (edits.added(), edits.updated(), import.skipped.len());
    match import.kind {
        ImportKind::Jira => words.import_kind_jira(new, updated, left_out),
        ImportKind::ScoringSheet => words.import_kind_scoring_sheet(new, updated, left_out),
        ImportKind::Table => words.import_kind_table(new, updated, left_out),
    }
}

/// Who does the work of rows that name no team: without one they cannot be planned by capacity.
fn team_choice(props: &TablePreviewProps, team: &UseStateHandle<String>) -> Html {
    let teamless = props.import.initiatives.iter().filter(|row| row.team.is_empty()).count();
    if teamless == 0 {
        return Html::default();
    }
    let words = props.plan.words();
    if props.plan.teams.is_empty() {
        return html! { <p class="muted small">{ words.import_no_team_yet() }</p> };
    }
    let mut choices = vec![Choice::new("", words.import_nobody_yet())];
    choices.extend(props.plan.teams.iter().map(|team| Choice::new(team.id.to_string(), team.name.clone())));
    let oncommit = {
        let team = team.clone();
        Callback::from(move |chosen| team.set(chosen))
    };
    html! {
        <SelectField id="import-team" label={words.import_who_does_the_work()} {choices}
            value={(**team).clone()} hint={words.import_who_does_the_work_hint()} {oncommit} />
    }
}

fn columns(words: &Words) -> Vec<Column> {
    let headers = [
        words.import_column_initiative(),
        "",
        words.column_status(),
        words.column_owner(),
        words.import_column_inputs(),
        words.import_column_due(),
    ];
    headers.into_iter().map(Column::text).collect()
}

fn row_view(words: &Words, row: &ImportedRow, known: bool) -> Html {
    let inputs: Vec<String> = row
        .inputs
        .iter()
        .map(|(name, estimate)| format!("{} {estimate}", words.within_sentence(&label_of_key(words, name))))
        .collect();
    html! {
        <tr key={row.line}>
            <th scope="row">{ &row.title }</th>
            <td class="muted">{ if known { words.import_row_updates() } else { words.import_row_is_new() } }</td>
            <td>{ row.status.map_or("", |status| domain::Choice::label(status, words)) }</td>
            <td>{ &row.owner }</td>
            <td>{ inputs.join(", ") }</td>
            <td class="num">{ row.deadline.map(|date| date.to_string()).unwrap_or_default() }</td>
        </tr>
    }
}

fn column_list(import: &Import, words: &Words) -> Html {
    let used = import.columns.iter().filter(|column| column.meaning.is_some());
    let unused: Vec<&str> = import
        .columns
        .iter()
        .filter(|column| column.meaning.is_none() && !column.header.is_empty())
        .map(|column| column.header.as_str())
        .collect();
    html! {
        <details>
            <summary>{ words.import_columns_read(unused.len()) }</summary>
            <ul class="bullets small">
                { for used.map(|column| html! {
                    <li>{ words.import_column_read_as(&column.header, column.meaning.map_or("", |meaning| meaning.label(words))) }</li>
                }) }
                if !unused.is_empty() {
                    <li>{ words.import_columns_left_out(&unused.join(", ")) }</li>
                }
            </ul>
        </details>
    }
}

/// Everything that was not understood, row by row.
fn notes(import: &Import, edits: &Edits, words: &Words) -> Html {
    let warnings = import.warnings.iter().map(|warning| warning.say(words));
    let skipped = import
        .skipped
        .iter()
        .map(|row| words.import_row_left_out(&row.line.to_string(), &row.title, &row.reason.say(words)));
    let problems = import.problems.iter().chain(&edits.problems).map(|note| {
        let (line, found, done) =
            (note.line.to_string(), note.found.say(words), note.what_was_done.say(words));
        match &note.column {
            Some(column) => words.import_cell_note(&line, &column.say(words), &found, &done),
            None => words.import_row_note(&line, &found, &done),
        }
    });
    let all: Vec<String> = warnings.chain(skipped).chain(problems).collect();
    if all.is_empty() {
        return html! { <p class="muted">{ words.import_every_row_understood() }</p> };
    }
    let more = all.len().saturating_sub(NOTES_SHOWN);
    html! {
        <details open={true}>
            <summary>{ words.import_not_understood(all.len()) }</summary>
            <ul class="bullets small">
                { for all.iter().take(NOTES_SHOWN).map(|note| html! { <li>{ note }</li> }) }
                if more > 0 { <li>{ words.import_and_more(more) }</li> }
            </ul>
        </details>
    }
}

fn take_over(props: &TablePreviewProps, edits: Rc<Edits>) -> Callback<()> {
    let (dispatch, words) = (props.dispatch.clone(), props.plan.words().clone());
    Callback::from(move |()| {
        let notice = words.import_imported(edits.rows.len(), edits.added(), edits.updated());
        let command = Command::Import(edits.rows.clone());
        dispatch.emit(Msg::RunAndTell(command, Notice::info(notice).with_undo()));
    })
}
