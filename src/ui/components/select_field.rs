//! A labelled choice of one from a few, on the browser's own list.

use super::field::{Field, described_by};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// One thing to choose: what the owner calls it, and what the person reads.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// Told back when chosen.
    pub id: AttrValue,
    /// Shown.
    pub label: AttrValue,
}

impl Choice {
    /// A choice.
    pub fn new(id: impl Into<AttrValue>, label: impl Into<AttrValue>) -> Self {
        Self { id: id.into(), label: label.into() }
    }
}

/// What a [`SelectField`] shows and does.
#[derive(Properties, PartialEq)]
pub struct SelectFieldProps {
    /// The control's element id, unique in the widget.
    pub id: AttrValue,
    /// The label.
    pub label: AttrValue,
    /// Hides the label from sight, not from screen readers.
    #[prop_or_default]
    pub label_hidden: bool,
    /// What the choice means, in a few words.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// What the owner found wrong.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// Whether it is out of use.
    #[prop_or_default]
    pub disabled: bool,
    /// The choices in order. For "none", give a choice with an empty id.
    pub choices: Vec<Choice>,
    /// The id of the chosen one.
    pub value: AttrValue,
    /// Told the id that was chosen.
    pub oncommit: Callback<String>,
}

/// A labelled choice.
#[component]
pub fn SelectField(props: &SelectFieldProps) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        // The `selected` attribute counts only until the person has chosen; after that the property does.
        use_effect_with((props.value.clone(), props.choices.clone()), move |(value, _)| {
            if let Some(select) = node.cast::<HtmlSelectElement>() {
                select.set_value(value);
            }
        });
    }
    let onchange =
        props.oncommit.reform(|event: Event| event.target_unchecked_into::<HtmlSelectElement>().value());
    html! {
        <Field id={props.id.clone()} label={props.label.clone()} label_hidden={props.label_hidden}
            hint={props.hint.clone()} error={props.error.clone()}>
            <select id={props.id.clone()} class="input" part="input" disabled={props.disabled} ref={node} {onchange}
                aria-invalid={props.error.is_some().then_some("true")}
                aria-describedby={described_by(&props.id, props.hint.is_some(), props.error.is_some())}>
                { for props.choices.iter().map(|choice| html! {
                    <option value={choice.id.clone()} selected={choice.id == props.value}>{ &choice.label }</option>
                }) }
            </select>
        </Field>
    }
}
