//! Talk about these first: where voters see an initiative apart and its place hangs on who is right.

use std::rc::Rc;

use yew::prelude::*;

use crate::ui::hooks::use_words;

use crate::domain::RecordRef;
use crate::select::agreement::Talk;
use crate::ui::components::{Button, ButtonKind};

/// What [`Talks`] shows and does.
#[derive(Properties, PartialEq)]
pub struct TalksProps {
    /// What to talk about, the most pressing first.
    pub talks: Rc<Vec<Talk>>,
    /// Told what to open.
    pub onopen: Callback<RecordRef>,
}

/// The list.
#[component]
pub fn Talks(props: &TalksProps) -> Html {
    let words = use_words();
    let talk = |talk: &Talk| {
        let record = talk.initiative.id.record_ref();
        html! {
            <li class="list-row stack-tight agreement-talk" key={record.as_str().to_owned()}>
                <Button label={talk.initiative.title.clone()} kind={ButtonKind::Quiet}
                    onclick={props.onopen.reform(move |()| record.clone())} />
                <span class="muted small">{ &talk.reason }</span>
            </li>
        }
    };
    html! {
        <div class="stack-tight">
            <h3>{ words.talk_first() }</h3>
            if props.talks.is_empty() {
                <p class="muted small">{ words.talk_nothing() }</p>
            } else {
                <ol class="list">{ for props.talks.iter().map(talk) }</ol>
            }
        </div>
    }
}
