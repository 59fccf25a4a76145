//! Notices as toasts.

use yew::prelude::*;

use crate::store::{Msg, Notice, NoticeKind};
use crate::ui::components::{Toast, Toasts, Tone};

/// What [`Notices`] shows and does.
#[derive(Properties, PartialEq)]
pub struct NoticesProps {
    /// The notices, oldest first.
    pub notices: Vec<Notice>,
    /// Takes what the person did.
    pub dispatch: Callback<Msg>,
}

/// The notices of the session.
#[component]
pub fn Notices(props: &NoticesProps) -> Html {
    let toasts: Vec<Toast> = props.notices.iter().map(toast).collect();
    html! {
        <Toasts {toasts} onaction={props.dispatch.reform(|_| Msg::Undo)}
            ondismiss={props.dispatch.reform(Msg::Dismiss)} />
    }
}

fn toast(notice: &Notice) -> Toast {
    let tone = match notice.kind {
        NoticeKind::Info => Tone::Neutral,
        NoticeKind::Problem => Tone::Warn,
    };
    let action = notice.offers_undo.then(|| AttrValue::from("Undo"));
    Toast { id: notice.number, text: notice.text.clone().into(), action, tone }
}
