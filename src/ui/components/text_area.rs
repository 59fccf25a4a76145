//! A labelled text of several lines that grows with what is written.

use super::draft::{Check, read_with, use_draft};
use super::field::{Field, described_by};
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::ui::hooks::use_words;

/// What a [`TextArea`] shows and does.
#[derive(Properties, PartialEq)]
pub struct TextAreaProps {
    /// The control's element id, unique in the widget.
    pub id: AttrValue,
    /// The label.
    pub label: AttrValue,
    /// Hides the label from sight, not from screen readers.
    #[prop_or_default]
    pub label_hidden: bool,
    /// What to write here, in a few words.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// What the owner found wrong; the field's own check goes first.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// An example, shown while empty.
    #[prop_or_default]
    pub placeholder: Option<AttrValue>,
    /// Whether it is out of use.
    #[prop_or_default]
    pub disabled: bool,
    /// Lines shown at least.
    #[prop_or(2)]
    pub rows: u32,
    /// The committed text.
    pub value: AttrValue,
    /// Reads what was typed; without one any text will do.
    #[prop_or_default]
    pub check: Option<Check>,
    /// Told the new text, trimmed, when it differs: on leaving, and on Ctrl or Cmd with Enter.
    pub oncommit: Callback<String>,
}

/// A labelled text of several lines.
#[component]
pub fn TextArea(props: &TextAreaProps) -> Html {
    let words = use_words();
    let draft = use_draft(props.value.clone(), read_with(props.check, words), props.oncommit.clone());
    let error = draft.error().or_else(|| props.error.clone());
    let shown = draft.shown();
    let lines = lines_of(&shown, props.rows).to_string();
    let oninput = {
        let draft = draft.clone();
        move |event: InputEvent| draft.type_in(event.target_unchecked_into::<HtmlTextAreaElement>().value())
    };
    let onblur = {
        let draft = draft.clone();
        move |_: FocusEvent| {
            draft.commit();
        }
    };
    let onkeydown = move |event: KeyboardEvent| match event.key().as_str() {
        "Enter" if event.ctrl_key() || event.meta_key() => {
            draft.commit();
        }
        "Escape" if draft.is_pending() => {
            event.stop_propagation();
            event.prevent_default();
            draft.revert();
        }
        _ => {}
    };
    html! {
        <Field id={props.id.clone()} label={props.label.clone()} label_hidden={props.label_hidden}
            hint={props.hint.clone()} error={error.clone()}>
            <textarea id={props.id.clone()} class="input" part="input" rows={lines} value={shown}
                placeholder={props.placeholder.clone()} disabled={props.disabled}
                aria-invalid={error.is_some().then_some("true")}
                aria-describedby={described_by(&props.id, props.hint.is_some(), error.is_some())}
                {oninput} {onblur} {onkeydown} />
        </Field>
    }
}

/// Lines to show, for browsers that do not grow the box by themselves (`field-sizing`).
pub(super) fn lines_of(text: &str, least: u32) -> u32 {
    let lines = u32::try_from(text.split('\n').count()).unwrap_or(u32::MAX);
    lines.clamp(least, 20.max(least))
}
