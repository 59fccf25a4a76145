//! A record's name as a small token: a tag, a linked need, an active filter.

use super::icon::{Glyph, Icon};
use crate::ui::hooks::use_words;
use yew::prelude::*;

/// What a [`Chip`] shows.
#[derive(Properties, PartialEq)]
pub struct ChipProps {
    /// The name.
    pub label: AttrValue,
    /// A chart category (1 to 6) whose colour it carries.
    #[prop_or_default]
    pub category: Option<u8>,
    /// When given, a button takes the chip away.
    #[prop_or_default]
    pub onremove: Option<Callback<()>>,
}

/// A name as a token.
#[component]
pub fn Chip(props: &ChipProps) -> Html {
    let words = use_words();
    let remove = props.onremove.as_ref().map(|onremove| {
        let label = words.remove_named(&props.label);
        html! {
            <button type="button" class="chip-remove" aria-label={label} onclick={onremove.reform(|_: MouseEvent| ())}>
                <Icon glyph={Glyph::Close} />
            </button>
        }
    });
    html! {
        <span class="chip" part="chip">
            if let Some(category) = props.category { <Swatch {category} /> }
            <span class="chip-text">{ &props.label }</span>
            { remove }
        </span>
    }
}

/// What a [`Swatch`] shows.
#[derive(Properties, PartialEq)]
pub struct SwatchProps {
    /// A chart category, 1 to 6.
    pub category: u8,
}

/// A small square in a category's colour, for legends. Always beside a word.
#[component]
pub fn Swatch(props: &SwatchProps) -> Html {
    html! {
        <svg class={classes!("swatch", category_class(props.category))} viewBox="0 0 8 8" aria-hidden="true">
            <rect width="8" height="8" rx="2" />
        </svg>
    }
}

/// The class that gives a mark a category's colour; categories beyond six start again.
pub fn category_class(category: u8) -> String {
    format!("data-{}", category.saturating_sub(1) % 6 + 1)
}
