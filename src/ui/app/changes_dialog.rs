//! What changed since a step of this session, or since another plan file: for a meeting.

use std::rc::Rc;

use yew::prelude::*;

use super::import::{PlanSource, SourcePlan};
use crate::domain::{Plan, RecordRef};
use crate::format::changes::{Named, PlanChanges, TableChanges, plan_changes};
use crate::language::Words;
use crate::select::words::capitalised;
use crate::store::{History, Msg};
use crate::ui::components::{Badge, Button, ButtonKind, Choice, Dialog, Glyph, SelectField, Tone};
use crate::ui::plan_ref::PlanRef;

/// What [`ChangesDialog`] shows and does.
#[derive(Clone, Properties)]
pub struct ChangesDialogProps {
    /// The plan as it is now.
    pub plan: PlanRef,
    /// The steps that led there; none while the dialog is closed.
    pub history: Option<Rc<History>>,
    /// What it is compared with to begin with, if not the plan as it was opened.
    pub with: Option<SourcePlan>,
    /// Told when it is to close.
    pub onclose: Callback<()>,
    /// Told the record to look at.
    pub onopen: Callback<RecordRef>,
    /// Takes what the person did.
    pub dispatch: Callback<Msg>,
}

impl PartialEq for ChangesDialogProps {
    fn eq(&self, other: &Self) -> bool {
        self.plan == other.plan
            && self.with == other.with
            && self.history.is_some() == other.history.is_some()
    }
}

/// The dialog.
#[component]
pub fn ChangesDialog(props: &ChangesDialogProps) -> Html {
    let title = crate::ui::actions::Action::Changes.name(props.plan.words());
    html! {
        <Dialog id="changes" {title} wide=true open={props.history.is_some()} onclose={props.onclose.clone()}>
            if props.history.is_some() { <Comparison ..props.clone() /> }
        </Dialog>
    }
}

/// What the plan is compared with.
#[derive(Clone, PartialEq)]
enum Since {
    Step(usize),
    File(SourcePlan),
}

#[component]
fn Comparison(props: &ChangesDialogProps) -> Html {
    let words = props.plan.words();
    let since = use_state_eq(|| props.with.clone().map_or(Since::Step(0), Since::File));
    let history = props.history.clone().unwrap_or_default();
    let found = use_memo((props.plan.clone(), (*since).clone()), |(plan, since)| {
        let before: Rc<Plan> = match since {
            Since::Step(position) => Rc::new(history.plan_at(plan, *position)),
            Since::File(source) => source.plan.0.clone(),
        };
        plan_changes(&before, plan)
    });
    let choose = {
        let since = since.clone();
        Callback::from(move |position: String| since.set(Since::Step(position.parse().unwrap_or(0))))
    };
    let onplan = {
        let since = since.clone();
        Callback::from(move |source| since.set(Since::File(source)))
    };
    let mut choices: Vec<Choice> = vec![Choice::new("0", words.changes_opened())];
    let done =
        history.lines().into_iter().rev().filter(|line| !line.undone && line.position < history.position());
    choices.extend(
        done.map(|line| Choice::new(line.position.to_string(), format!("{} {}", line.at, line.label))),
    );
    let value = match &*since {
        Since::Step(position) => position.to_string(),
        Since::File(source) => {
            choices.push(Choice::new("file", source.name.clone()));
            "file".to_owned()
        }
    };
    let copy = {
        let (found, words) = (found.clone(), words.clone());
        props.dispatch.reform(move |()| Msg::Copy(found.text(&words)))
    };
    html! {
        <div class="stack">
            <SelectField id="changes-since" label={words.changes_compare()} {choices} {value} oncommit={choose} />
            <PlanSource label={words.changes_file()} {onplan} />
            <div class="split">
                <p role="status" class="strong">{ if found.is_empty() { words.nothing_differs().to_owned() } else { words.changes_count(found.count()) } }</p>
                if !found.is_empty() { <Button label={words.changes_copy()} icon={Glyph::Copy} kind={ButtonKind::Quiet} onclick={copy} /> }
            </div>
            { view_changes(props, words, &found) }
        </div>
    }
}

fn view_changes(props: &ChangesDialogProps, words: &Words, found: &PlanChanges) -> Html {
    html! {
        <div class="changes">
            if !found.plan.is_empty() {
                <section><h3>{ words.changes_plan() }</h3>{ view_lines(&found.plan) }</section>
            }
            { for found.tables.iter().map(|table| view_table(props, words, table)) }
        </div>
    }
}

fn view_table(props: &ChangesDialogProps, words: &Words, table: &TableChanges) -> Html {
    let added = table
        .added
        .iter()
        .map(|one| view_record(props, one, Some((words.changes_added(), Tone::Good)), true, &[]));
    let changed = table.changed.iter().map(|one| view_record(props, &one.named, None, true, &one.changes));
    let removed = table
        .removed
        .iter()
        .map(|one| view_record(props, one, Some((words.changes_removed(), Tone::Warn)), false, &[]));
    html! {
        <section>
            <h3>{ capitalised(table.table.noun(words)) }</h3>
            <ul class="changes-list">{ for added.chain(changed).chain(removed) }</ul>
        </section>
    }
}

fn view_record(
    props: &ChangesDialogProps,
    named: &Named,
    badge: Option<(&'static str, Tone)>,
    is_there: bool,
    changes: &[String],
) -> Html {
    let record = named.record.clone();
    html! {
        <li>
            <div class="row-tight">
                if is_there {
                    <button type="button" class="mention" onclick={props.onopen.reform(move |_: MouseEvent| record.clone())}>{ &named.title }</button>
                } else {
                    <span>{ &named.title }</span>
                }
                if let Some((label, tone)) = badge { <Badge {label} {tone} /> }
            </div>
            if !changes.is_empty() { { view_lines(changes) } }
        </li>
    }
}

fn view_lines(lines: &[String]) -> Html {
    html! { <ul class="bullets small">{ for lines.iter().map(|line| html! { <li>{ line }</li> }) }</ul> }
}
