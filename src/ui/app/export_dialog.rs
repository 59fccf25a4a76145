//! The plan, or a part of it, in the form that another tool reads: seen first, then copied or saved.

use yew::prelude::*;

use super::for_whom::{audiences, view_leaks};
use super::perform::download;
use crate::domain::{Choice as _, Date, Id, TableName};
use crate::format::export::{Export, ExportFormat, Exported, export, filled_tables};
use crate::language::Words;
use crate::select::words::capitalised;
use crate::store::Msg;
use crate::ui::components::{Button, ButtonKind, Choice, Dialog, Glyph, SelectField};
use crate::ui::plan_ref::PlanRef;

/// A longer text is shown in part: no field takes megabytes without making the page wait.
const MOST_SHOWN: usize = 200_000;

/// What [`ExportDialog`] shows and does.
#[derive(Clone, Properties, PartialEq)]
pub struct ExportDialogProps {
    /// The plan that is shown.
    pub plan: PlanRef,
    /// Today where the reader is.
    pub today: Date,
    /// Whether it is open.
    pub open: bool,
    /// Told when it is to close.
    pub onclose: Callback<()>,
    /// Takes what the person did.
    pub dispatch: Callback<Msg>,
}

/// The dialog.
#[component]
pub fn ExportDialog(props: &ExportDialogProps) -> Html {
    let title = props.plan.words().export_dialog();
    html! {
        <Dialog id="export" {title} open={props.open} onclose={props.onclose.clone()} wide=true>
            if props.open { <Choices ..props.clone() /> }
        </Dialog>
    }
}

/// Drawn anew each time the dialog opens.
#[component]
fn Choices(props: &ExportDialogProps) -> Html {
    let words = props.plan.words();
    let chosen = use_state_eq(|| first_choice(&props.plan));
    let exported = use_memo((props.plan.clone(), (*chosen).clone(), props.today), |(plan, chosen, today)| {
        export(plan, chosen, *today)
    });
    let change = |change: fn(&mut Export, String)| {
        let chosen = chosen.clone();
        Callback::from(move |key: String| {
            let mut next = (*chosen).clone();
            change(&mut next, key);
            chosen.set(next);
        })
    };
    let formats = ExportFormat::ALL.iter().map(|format| Choice::new(format.key(), format.label(words)));
    let onformat = change(|chosen, key| chosen.format = ExportFormat::from_key(&key).unwrap_or_default());
    html! {
        <div class="stack">
            <div class="row">
                <SelectField id="export-format" label={words.export_format()} choices={formats.collect::<Vec<_>>()}
                    value={chosen.format.key()} oncommit={onformat} />
                if chosen.format == ExportFormat::Table {
                    <SelectField id="export-table" label={words.export_table()} choices={tables(&props.plan)} value={chosen.table.key()}
                        oncommit={change(|chosen, key| chosen.table = TableName::from_key(&key).unwrap_or(chosen.table))} />
                }
                if !props.plan.editions.is_empty() {
                    <SelectField id="export-edition" label={words.export_for()} choices={audiences(&props.plan)} value={chosen.edition.as_ref().map(Id::to_string).unwrap_or_default()}
                        oncommit={change(|chosen, key| chosen.edition = Id::new(&key).ok())} />
                }
            </div>
            <p class="muted small" role="status">{ told(words, chosen.format) }</p>
            if exported.leaks.is_empty() {
                { view_text(words, &exported.text) }
                { view_buttons(props, &exported) }
            } else {
                { view_leaks(words, &exported.leaks) }
            }
        </div>
    }
}

fn first_choice(plan: &PlanRef) -> Export {
    let table = filled_tables(plan);
    let table = if table.contains(&TableName::Initiatives) { None } else { table.first().copied() };
    let export = Export::of(ExportFormat::Markdown);
    Export { table: table.unwrap_or(export.table), ..export }
}

fn tables(plan: &PlanRef) -> Vec<Choice> {
    let name = |table: TableName| capitalised(table.noun(plan.words()));
    filled_tables(plan).into_iter().map(|table| Choice::new(table.key(), name(table))).collect()
}

/// The text, to look at and to take by hand where a page allows neither a download nor the clipboard.
fn view_text(words: &Words, text: &str) -> Html {
    let shown = text.get(..text.floor_char_boundary(MOST_SHOWN)).unwrap_or(text);
    let value = shown.to_owned();
    html! {
        <>
            <label class="visually-hidden" for="export-text">{ words.export_text() }</label>
            <textarea id="export-text" class="input mono export-text" rows="12" readonly=true spellcheck="false" wrap="off" {value} />
            if shown.len() < text.len() {
                <p class="muted small">{ words.export_text_cut(shown.lines().count()) }</p>
            }
        </>
    }
}

fn view_buttons(props: &ExportDialogProps, exported: &Exported) -> Html {
    let words = props.plan.words();
    let send = |message: fn(Exported) -> Msg| {
        let (dispatch, onclose, exported) = (props.dispatch.clone(), props.onclose.clone(), exported.clone());
        Callback::from(move |()| {
            dispatch.emit(message(exported.clone()));
            onclose.emit(());
        })
    };
    html! {
        <div class="row">
            <Button label={words.export_download(&exported.name)} icon={Glyph::Export} kind={ButtonKind::Primary} onclick={send(download)} />
            <Button label={words.export_copy()} icon={Glyph::Copy} onclick={send(|exported| Msg::Copy(exported.text))} />
        </div>
    }
}

/// What comes with it, and what is lost.
fn told(words: &Words, format: ExportFormat) -> &'static str {
    match format {
        ExportFormat::Plan => words.export_told_plan(),
        ExportFormat::Table => words.export_told_table(),
        ExportFormat::Ranking => words.export_told_ranking(),
        ExportFormat::Brief => words.export_told_brief(),
        ExportFormat::Page => words.export_told_page(),
        ExportFormat::Markdown => words.export_told_markdown(),
        ExportFormat::MermaidGantt | ExportFormat::MermaidTimeline => words.export_told_mermaid(),
        ExportFormat::Calendar => words.export_told_calendar(),
        ExportFormat::Jira => words.export_told_jira(),
        ExportFormat::Linear => words.export_told_linear(),
    }
}
