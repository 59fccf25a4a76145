//! Notices as toasts.

use yew::prelude::*;

use crate::domain::RecordRef;
use crate::language::Words;
use crate::store::{Msg, Notice, NoticeKind, Offer};
use crate::ui::actions::Action;
use crate::ui::components::{Toast, Toasts, Tone};
use crate::ui::hooks::use_words;

/// What [`Notices`] shows and does.
#[derive(Properties, PartialEq)]
pub struct NoticesProps {
    /// The notices, oldest first.
    pub notices: Vec<Notice>,
    /// Takes what the person did.
    pub dispatch: Callback<Msg>,
    /// Opens a record.
    pub onopen: Callback<RecordRef>,
    /// Does what an action says.
    pub act: Callback<Action>,
}

/// The notices of the session.
#[component]
pub fn Notices(props: &NoticesProps) -> Html {
    let words = use_words();
    let toasts: Vec<Toast> = props.notices.iter().map(|notice| toast(&words, notice)).collect();
    let (notices, dispatch, onopen) = (props.notices.clone(), props.dispatch.clone(), props.onopen.clone());
    let act = props.act.clone();
    let onaction = Callback::from(move |number: u32| {
        match notices.iter().find(|notice| notice.number == number).and_then(|notice| notice.offer.clone()) {
            Some(Offer::Open(Some(record))) => onopen.emit(record),
            Some(Offer::Undo) => dispatch.emit(Msg::Undo),
            Some(Offer::Keeping) => act.emit(Action::Keeping),
            _ => {}
        }
    });
    html! { <Toasts {toasts} {onaction} ondismiss={props.dispatch.reform(Msg::Dismiss)} /> }
}

fn toast(words: &Words, notice: &Notice) -> Toast {
    let tone = match notice.kind {
        NoticeKind::Info => Tone::Neutral,
        NoticeKind::Problem => Tone::Warn,
    };
    let action = notice.offer.as_ref().map(|offer| match offer {
        Offer::Undo => words.undo_short().into(),
        Offer::Open(_) => words.open_short().into(),
        Offer::Keeping => words.keeping_short().into(),
    });
    Toast { id: notice.number, text: notice.text.clone().into(), action, tone }
}
