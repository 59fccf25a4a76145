//! A text with its mentions as links.

use yew::prelude::*;

use crate::domain::RecordRef;
use crate::select::mentions::{Piece, pieces};
use crate::ui::components::Tip;
use crate::ui::plan_ref::PlanRef;

/// What [`Prose`] shows and does.
#[derive(PartialEq, Properties)]
pub struct ProseProps {
    /// The plan that knows what is mentioned.
    pub plan: PlanRef,
    /// The text as it is stored.
    pub text: AttrValue,
    /// Told the record to look at.
    pub onopen: Callback<RecordRef>,
}

/// The text.
#[component]
pub fn Prose(props: &ProseProps) -> Html {
    let words = props.plan.words();
    let piece = |piece: Piece| match piece {
        Piece::Words(text) => html! { { text } },
        Piece::Record(record, title) => {
            let onclick = props.onopen.reform(move |_: MouseEvent| record.clone());
            html! { <button type="button" class="mention" {onclick}>{ title }</button> }
        }
        Piece::Gone(title) => {
            html! { <Tip text={words.mention_gone_note()}><span class="mention-gone">{ words.mention_gone(&title) }</span></Tip> }
        }
    };
    html! { <span class="prose">{ for pieces(&props.plan, &props.text).into_iter().map(piece) }</span> }
}
