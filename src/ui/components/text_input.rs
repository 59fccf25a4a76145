//! The one-line input under every typed field. Commits on Enter and on leaving, takes back on Escape, never per key.

use super::draft::{Read, use_draft};
use super::field::{Field, described_by};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What all one-line fields have in common.
#[derive(Clone, PartialEq)]
pub(super) struct TextInputParts {
    pub id: AttrValue,
    pub label: AttrValue,
    pub label_hidden: bool,
    pub hint: Option<AttrValue>,
    pub error: Option<AttrValue>,
    pub placeholder: Option<AttrValue>,
    pub disabled: bool,
    /// `type` of the input.
    pub kind: &'static str,
    /// `inputmode` of the input.
    pub keyboard: Option<&'static str>,
    /// Digits stand at the end of the box.
    pub numeric: bool,
}

/// A labelled one-line input over a draft.
#[hook]
pub(super) fn use_text_input(
    parts: &TextInputParts,
    value: AttrValue,
    read: Read,
    oncommit: Callback<String>,
) -> Html {
    let draft = use_draft(value, read, oncommit);
    let error = draft.error().or_else(|| parts.error.clone());
    let oninput = {
        let draft = draft.clone();
        move |event: InputEvent| draft.type_in(event.target_unchecked_into::<HtmlInputElement>().value())
    };
    let onblur = {
        let draft = draft.clone();
        move |_: FocusEvent| {
            draft.commit();
        }
    };
    let onkeydown = {
        let draft = draft.clone();
        move |event: KeyboardEvent| match event.key().as_str() {
            "Enter" if !event.is_composing() => {
                draft.commit();
            }
            "Escape" if draft.is_pending() => {
                // The first Escape takes the typing back; only the next one may close what is around.
                event.stop_propagation();
                event.prevent_default();
                draft.revert();
            }
            _ => {}
        }
    };
    html! {
        <Field id={parts.id.clone()} label={parts.label.clone()} label_hidden={parts.label_hidden}
            hint={parts.hint.clone()} error={error.clone()}>
            <input id={parts.id.clone()} type={parts.kind} part="input" class={classes!("input", parts.numeric.then_some("input-number"))}
                value={draft.shown()} placeholder={parts.placeholder.clone()} disabled={parts.disabled}
                inputmode={parts.keyboard} autocomplete="off"
                aria-invalid={error.is_some().then_some("true")}
                aria-describedby={described_by(&parts.id, parts.hint.is_some(), error.is_some())}
                {oninput} {onblur} {onkeydown} />
        </Field>
    }
}
