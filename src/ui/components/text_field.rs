//! A labelled one-line text.

use super::draft::{Check, read_with};
use super::text_input::{TextInputParts, use_text_input};
use yew::prelude::*;

use crate::ui::hooks::use_words;

/// What a [`TextField`] shows and does.
#[derive(Properties, PartialEq)]
pub struct TextFieldProps {
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
    /// Whether it is out of use.
    #[prop_or_default]
    pub disabled: bool,
    /// An example, shown while empty.
    #[prop_or_default]
    pub placeholder: Option<AttrValue>,
    /// The committed text.
    pub value: AttrValue,
    /// Reads what was typed; without one any text will do.
    #[prop_or_default]
    pub check: Option<Check>,
    /// Told the new text, trimmed, when it differs.
    pub oncommit: Callback<String>,
}

/// A labelled one-line text.
#[component]
pub fn TextField(props: &TextFieldProps) -> Html {
    let parts = TextInputParts {
        id: props.id.clone(),
        label: props.label.clone(),
        label_hidden: props.label_hidden,
        hint: props.hint.clone(),
        error: props.error.clone(),
        placeholder: props.placeholder.clone(),
        disabled: props.disabled,
        kind: "text",
        keyboard: None,
        numeric: false,
    };
    let words = use_words();
    use_text_input(&parts, props.value.clone(), read_with(props.check, words), props.oncommit.clone())
}
