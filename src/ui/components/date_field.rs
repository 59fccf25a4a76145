//! A labelled calendar date on the browser's own date input; ISO text in and out.

use super::draft::read_with;
use super::text_input::{TextInputParts, use_text_input};
use yew::prelude::*;

use crate::ui::hooks::use_words;

/// What a [`DateField`] shows and does.
#[derive(Properties, PartialEq)]
pub struct DateFieldProps {
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
    /// The committed date, `2027-02-15`, or empty.
    pub value: AttrValue,
    /// Told the new date, or an empty text when it was cleared.
    pub oncommit: Callback<String>,
}

/// A labelled calendar date.
#[component]
pub fn DateField(props: &DateFieldProps) -> Html {
    let parts = TextInputParts {
        id: props.id.clone(),
        label: props.label.clone(),
        label_hidden: props.label_hidden,
        hint: props.hint.clone(),
        error: props.error.clone(),
        placeholder: None,
        disabled: props.disabled,
        kind: "date",
        keyboard: None,
        numeric: false,
    };
    let words = use_words();
    use_text_input(&parts, props.value.clone(), read_with(None, words), props.oncommit.clone())
}
