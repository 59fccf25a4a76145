//! Comments and decisions about a record, and a place to add one.

use yew::prelude::*;

use super::{AboutProps, MentionArea, Prose, go_to};
use crate::command::Command;
use crate::domain::{Comment, CommentField, Decision, DecisionField, RecordRef, TableName};
use crate::language::DayStyle;
use crate::select::discussion::{Said, discussion};
use crate::select::words::capitalised;
use crate::store::{Msg, Notice};
use crate::ui::components::{Button, ButtonKind, Glyph, IconButton, TextField};
use crate::ui::hooks::OutsideRef;

/// The preference that keeps the reader's name.
const NAME: &str = "name";

/// Comments, decisions, mentions.
#[component]
pub fn DiscussionSection(props: &AboutProps) -> Html {
    let plan = &props.screen.plan;
    let words = plan.words();
    let found = use_memo((plan.clone(), props.record.clone()), |(plan, record)| discussion(plan, record));
    let go_to = go_to(&props.screen.dispatch);
    html! {
        <section class="stack-tight discussion" aria-label={words.discussion()}>
            <h3>{ words.discussion() }</h3>
            if found.said.is_empty() && props.screen.read_only { <p class="small muted">{ words.discussion_none() }</p> }
            <ul class="discussion-list">{ for found.said.iter().map(|said| view_said(props, said, &go_to)) }</ul>
            if !props.screen.read_only {
                <CommentForm key={format!("{}-comment", props.record.as_str())} ..props.clone() />
                <DecisionForm key={format!("{}-decision", props.record.as_str())} ..props.clone() />
            }
            if !found.mentioned_in.is_empty() {
                <h4 class="field-label">{ words.mentioned_in() }</h4>
                <ul class="evidence-hits">{ for found.mentioned_in.iter().map(|(record, title)| {
                    let record = record.clone();
                    html! { <li><Button label={title.clone()} kind={ButtonKind::Quiet} onclick={go_to.reform(move |()| record.clone())} /></li> }
                }) }</ul>
            }
        </section>
    }
}

fn view_said(props: &AboutProps, said: &Said, go_to: &Callback<RecordRef>) -> Html {
    let plan = &props.screen.plan;
    let words = plan.words();
    let on = said.on.map(|on| words.date(on.year_month_day(), DayStyle::Day));
    let head: Vec<String> = on.into_iter().chain((!said.by.is_empty()).then(|| said.by.clone())).collect();
    let record = said.record.clone();
    let removed = words.comment_removed();
    let remove = props.screen.dispatch.reform(move |()| {
        Msg::RunAndTell(Command::Remove(record.clone()), Notice::info(removed).with_undo())
    });
    let prose =
        |text: &str| html! { <Prose plan={plan.clone()} text={text.to_owned()} onopen={go_to.clone()} /> };
    html! {
        <li key={said.record.as_str().to_owned()} class={classes!("discussion-said", said.decided.is_some().then_some("discussion-decided"))}>
            <div class="split">
                <span class="small muted">
                    if said.decided.is_some() { <span class="strong">{ capitalised(words.noun_decision()) }{ " " }</span> }
                    { head.join(" · ") }
                </span>
                if !props.screen.read_only {
                    <IconButton glyph={Glyph::Trash} label={words.discussion_remove()} onclick={remove} />
                }
            </div>
            if let Some((question, answer)) = &said.decided {
                <p class="strong">{ question }</p>
                <p>{ prose(answer) }</p>
            }
            <p>{ prose(&said.text) }</p>
        </li>
    }
}

/// One line or more, and who says it.
#[component]
fn CommentForm(props: &AboutProps) -> Html {
    let plan = &props.screen.plan;
    let words = plan.words();
    let outside = use_context::<OutsideRef>();
    let text = use_state_eq(String::new);
    let by =
        use_state_eq(|| outside.as_ref().and_then(|outside| outside.0.preference(NAME)).unwrap_or_default());
    let add = {
        let (text, by, record, today) = (text.clone(), by.clone(), props.record.clone(), props.screen.today);
        let (dispatch, notice) = (props.screen.dispatch.clone(), words.comment_added());
        Callback::from(move |()| {
            if text.trim().is_empty() {
                return;
            }
            let command = Command::add::<Comment>(vec![
                CommentField::Text(text.trim().to_owned()),
                CommentField::By((*by).clone()),
                CommentField::On(Some(today)),
                CommentField::About(Some(record.clone())),
            ]);
            dispatch.emit(Msg::RunAndTell(command, Notice::info(notice).with_undo()));
            text.set(String::new());
        })
    };
    let onchange = {
        let text = text.clone();
        Callback::from(move |new| text.set(new))
    };
    let onname = {
        let by = by.clone();
        Callback::from(move |name: String| {
            if let Some(outside) = &outside {
                outside.0.keep_preference(NAME, &name);
            }
            by.set(name);
        })
    };
    let id = props.record.as_str();
    html! {
        <div class="stack-tight">
            <MentionArea id={format!("{id}-comment")} label={words.comment_label()} plan={plan.clone()} value={(*text).clone()}
                {onchange} onsubmit={add.clone()} />
            <p class="field-hint">{ words.mention_hint() }</p>
            <div class="row">
                <TextField id={format!("{id}-by")} label={words.comment_by()} value={(*by).clone()} oncommit={onname} />
                <span class="push"><Button label={words.comment_add()} disabled={text.trim().is_empty()} onclick={add} /></span>
            </div>
        </div>
    }
}

/// Question, answer and reason, put away until somebody wants it.
#[component]
fn DecisionForm(props: &AboutProps) -> Html {
    let plan = &props.screen.plan;
    let words = plan.words();
    let (question, answer, reason) =
        (use_state_eq(String::new), use_state_eq(String::new), use_state_eq(String::new));
    let setter = |state: &UseStateHandle<String>| {
        let state = state.clone();
        Callback::from(move |text: String| state.set(text))
    };
    let add = {
        let texts = [question.clone(), answer.clone(), reason.clone()];
        let (record, today) = (props.record.clone(), props.screen.today);
        let (dispatch, notice) = (props.screen.dispatch.clone(), words.decision_added());
        Callback::from(move |()| {
            let [question, answer, reason] = &texts;
            let mut fields = vec![
                DecisionField::Title((**question).clone()),
                DecisionField::Choice(answer.trim().to_owned()),
                DecisionField::Reason(reason.trim().to_owned()),
                DecisionField::On(Some(today)),
            ];
            fields.push(match record.table {
                TableName::Initiatives => DecisionField::Initiatives(record.typed().into_iter().collect()),
                TableName::Insights => DecisionField::Insights(record.typed().into_iter().collect()),
                _ => DecisionField::About(vec![record.clone()]),
            });
            let command = Command::add::<Decision>(fields);
            dispatch.emit(Msg::RunAndTell(command, Notice::info(notice).with_link()));
            texts.iter().for_each(|text| text.set(String::new()));
        })
    };
    let id = props.record.as_str();
    html! {
        <details class="decision-form">
            <summary>{ words.decision_record() }</summary>
            <div class="stack-tight">
                <TextField id={format!("{id}-question")} label={words.decision_question()} value={(*question).clone()} oncommit={setter(&question)} />
                <MentionArea id={format!("{id}-answer")} label={capitalised(words.field_choice())} plan={plan.clone()} value={(*answer).clone()}
                    onchange={setter(&answer)} />
                <MentionArea id={format!("{id}-reason")} label={capitalised(words.field_reason())} plan={plan.clone()} value={(*reason).clone()}
                    onchange={setter(&reason)} onsubmit={add.clone()} />
                <div class="row row-end">
                    <Button label={words.decision_keep()} disabled={question.trim().is_empty() || answer.trim().is_empty()} onclick={add} />
                </div>
            </div>
        </details>
    }
}
