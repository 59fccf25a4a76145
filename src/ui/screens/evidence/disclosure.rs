//! A button that opens and closes the details of a row.

use yew::prelude::*;

use crate::ui::hooks::use_words;

use crate::ui::components::{Glyph, Icon};

/// What a [`Disclosure`] shows and does.
#[derive(PartialEq, Properties)]
pub struct DisclosureProps {
    /// Whose details, spoken.
    pub label: AttrValue,
    /// The element id of the details, where they have one.
    #[prop_or_default]
    pub controls: Option<AttrValue>,
    /// Whether they are open.
    pub open: bool,
    /// Called on click, Enter and Space.
    pub onclick: Callback<()>,
}

/// A button that opens and closes details.
#[component]
pub fn Disclosure(props: &DisclosureProps) -> Html {
    let words = use_words();
    let glyph = if props.open { Glyph::ChevronUp } else { Glyph::ChevronDown };
    html! {
        <button type="button" class="button button-quiet button-icon" aria-label={props.label.clone()} data-tip={words.details()}
            aria-expanded={props.open.to_string()} aria-controls={props.controls.clone()}
            onclick={props.onclick.reform(|_: MouseEvent| ())}>
            <Icon {glyph} />
        </button>
    }
}
