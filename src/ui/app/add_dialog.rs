//! One line that adds a record from anywhere: an insight in shorthand, or any other record by its title.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::command::Command;
use crate::domain::{Choice, Date, Insight, TableName};
use crate::select::evidence::{Captured, read_capture};
use crate::store::{Msg, Notice};
use crate::ui::actions::{Action, added};
use crate::ui::components::{Badge, Button, ButtonKind, Dialog};
use crate::ui::hooks::use_words;
use crate::ui::plan_ref::PlanRef;

/// What [`AddDialog`] shows and does.
#[derive(Properties, PartialEq)]
pub struct AddDialogProps {
    /// The plan as it is now.
    pub plan: PlanRef,
    /// The date an insight gets.
    pub today: Date,
    /// What is added; none while it is closed.
    pub table: Option<TableName>,
    /// Told when it is to close.
    pub onclose: Callback<()>,
    /// Takes what the person did.
    pub dispatch: Callback<Msg>,
}

/// The line in its dialog.
#[component]
pub fn AddDialog(props: &AddDialogProps) -> Html {
    let words = use_words();
    let title = match props.table {
        Some(TableName::Insights) => Action::Capture.name(&words),
        Some(table) => Action::Add(table).name(&words),
        None => "",
    };
    html! {
        <Dialog id="add" {title} open={props.table.is_some()} onclose={props.onclose.clone()}>
            if let Some(table) = props.table {
                <AddBody plan={props.plan.clone()} today={props.today} {table} onclose={props.onclose.clone()}
                    dispatch={props.dispatch.clone()} />
            }
        </Dialog>
    }
}

#[derive(Properties, PartialEq)]
struct AddBodyProps {
    plan: PlanRef,
    today: Date,
    table: TableName,
    onclose: Callback<()>,
    dispatch: Callback<Msg>,
}

#[component]
fn AddBody(props: &AddBodyProps) -> Html {
    let line = use_state_eq(String::new);
    let words = use_words();
    let is_insight = props.table == TableName::Insights;
    let captured = read_capture(&line);
    let keep = {
        let (plan, today, table, line) = (props.plan.clone(), props.today, props.table, line.clone());
        let (dispatch, onclose) = (props.dispatch.clone(), props.onclose.clone());
        Callback::from(move |()| {
            if let Some(msg) = kept(&plan, today, table, line.trim()) {
                onclose.emit(());
                dispatch.emit(msg);
            }
        })
    };
    let oninput = {
        let line = line.clone();
        move |event: InputEvent| line.set(event.target_unchecked_into::<HtmlInputElement>().value())
    };
    let onkeydown = {
        let keep = keep.clone();
        move |event: KeyboardEvent| {
            if event.key() == "Enter" && !event.is_composing() {
                event.prevent_default();
                keep.emit(());
            }
        }
    };
    let label = if is_insight { words.capture_question() } else { words.add_title() };
    html! {
        <>
            <label class="field-label" for="add-line">{ label }</label>
            <input id="add-line" class="input" value={(*line).clone()} autocomplete="off" autofocus=true
                aria-describedby="add-hint" {oninput} {onkeydown} />
            <p id="add-hint" class="field-hint">{ if is_insight { words.capture_hint() } else { words.add_hint() } }</p>
            if is_insight { { view_read(props, &captured) } }
            <div class="row row-end">
                <Button label={if is_insight { words.capture_keep() } else { words.add_short() }} kind={ButtonKind::Primary}
                    disabled={captured.text.is_empty()} onclick={keep} />
            </div>
        </>
    }
}

/// How the shorthand is read.
fn view_read(props: &AddBodyProps, captured: &Captured) -> Html {
    let words = props.plan.words();
    let (segment, needs) = captured.about(&props.plan);
    let whom = segment.map(|id| props.plan.name_of(&id));
    let needs = needs.iter().map(|id| words.capture_need(&props.plan.name_of(id)));
    let tags = captured.tags.iter().map(|tag| format!("#{tag}"));
    html! {
        <div class="row-tight" role="status">
            <Badge label={captured.kind.label(words)} />
            { for whom.into_iter().chain(needs).chain(tags).map(|label| html! { <Badge {label} /> }) }
        </div>
    }
}

/// What adds the line; none where it says nothing.
fn kept(plan: &PlanRef, today: Date, table: TableName, line: &str) -> Option<Msg> {
    if line.is_empty() {
        return None;
    }
    let words = plan.words();
    let (command, what) = if table == TableName::Insights {
        let captured = read_capture(line);
        let waits = captured.about(plan).1.is_empty();
        let what = if waits { words.capture_kept_in_inbox() } else { words.capture_kept() };
        (Command::add::<Insight>(captured.fields(plan, today)), what.to_owned())
    } else {
        (added(table, line.to_owned())?, words.record_added(line))
    };
    Some(Msg::RunAndTell(command, Notice::info(what).with_link()))
}
