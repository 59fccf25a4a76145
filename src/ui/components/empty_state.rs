//! What stands where nothing is yet: says what belongs here, why it is worth having, and how to begin.

use super::icon::{Glyph, Icon};
use yew::prelude::*;

/// What an [`EmptyState`] shows.
#[derive(Properties, PartialEq)]
pub struct EmptyStateProps {
    /// What belongs here.
    pub title: AttrValue,
    /// Why, and how to begin: one or two sentences.
    pub text: AttrValue,
    /// A drawing above the words.
    #[prop_or_default]
    pub icon: Option<Glyph>,
    /// Buttons, the best one first.
    #[prop_or_default]
    pub children: Html,
}

/// Words and actions for a place with nothing in it.
#[component]
pub fn EmptyState(props: &EmptyStateProps) -> Html {
    html! {
        <div class="empty-state" part="empty-state">
            if let Some(glyph) = props.icon { <Icon {glyph} /> }
            <h3>{ &props.title }</h3>
            <p class="empty-state-text">{ &props.text }</p>
            <div class="empty-state-actions">{ props.children.clone() }</div>
        </div>
    }
}
