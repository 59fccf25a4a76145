//! A yes or no with its words beside it.

use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What a [`Checkbox`] shows and does.
#[derive(Properties, PartialEq)]
pub struct CheckboxProps {
    /// The words.
    pub label: AttrValue,
    /// Hides the words from sight, not from screen readers.
    #[prop_or_default]
    pub label_hidden: bool,
    /// Whether it is ticked.
    pub checked: bool,
    /// Whether it is out of use.
    #[prop_or_default]
    pub disabled: bool,
    /// Told the new state.
    pub onchange: Callback<bool>,
}

/// A box to tick.
#[component]
pub fn Checkbox(props: &CheckboxProps) -> Html {
    let onchange =
        props.onchange.reform(|event: Event| event.target_unchecked_into::<HtmlInputElement>().checked());
    html! {
        <label class="checkbox">
            <input type="checkbox" checked={props.checked} disabled={props.disabled} {onchange} />
            <span class={classes!(props.label_hidden.then_some("visually-hidden"))}>{ &props.label }</span>
        </label>
    }
}
