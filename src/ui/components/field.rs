//! A label, a control, a hint and an error, wired together for screen readers.

use super::icon::{Glyph, Icon};
use yew::prelude::*;

/// What a [`Field`] shows.
#[derive(Properties, PartialEq)]
pub struct FieldProps {
    /// The control's element id; `{id}-hint` and `{id}-error` are made from it.
    pub id: AttrValue,
    /// The label.
    pub label: AttrValue,
    /// Hides the label from sight, not from screen readers: for cells whose column says it.
    #[prop_or_default]
    pub label_hidden: bool,
    /// What to write here, in a few words.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// What is wrong, as a sentence.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// The control. It takes `id`, `aria-invalid` and `aria-describedby` ([`described_by`]).
    pub children: Html,
}

/// A labelled control.
#[component]
pub fn Field(props: &FieldProps) -> Html {
    let hidden = props.label_hidden.then_some("visually-hidden");
    html! {
        <div class="field" part="field">
            <label class={classes!("field-label", hidden)} for={props.id.clone()}>{ &props.label }</label>
            { props.children.clone() }
            if let Some(error) = &props.error {
                <p class="field-error" id={format!("{}-error", props.id)} role="alert">
                    <Icon glyph={Glyph::Warning} /><span>{ error }</span>
                </p>
            } else if let Some(hint) = &props.hint {
                <p class="field-hint" id={format!("{}-hint", props.id)}>{ hint }</p>
            }
        </div>
    }
}

/// The value of a control's `aria-describedby` inside a [`Field`].
pub fn described_by(id: &str, hint: bool, error: bool) -> Option<AttrValue> {
    match (error, hint) {
        (true, _) => Some(format!("{id}-error").into()),
        (false, true) => Some(format!("{id}-hint").into()),
        (false, false) => None,
    }
}

/// What was given, or what the component says by itself.
pub(super) fn or_else(given: &AttrValue, otherwise: &'static str) -> AttrValue {
    if given.is_empty() { AttrValue::Static(otherwise) } else { given.clone() }
}
