//! A short word about a state: saved, over capacity, at risk.

use super::icon::{Glyph, Icon};
use super::tooltip::Tip;
use yew::prelude::*;

/// What a word means for the reader. Colour follows; the word itself carries the meaning.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Neither good nor bad.
    #[default]
    Neutral,
    /// As it should be.
    Good,
    /// Worth a look.
    Warn,
    /// Wrong, or in danger.
    Bad,
    /// Belongs to the thing in focus.
    Accent,
}

impl Tone {
    /// The tone as the end of a class name.
    pub const fn word(self) -> &'static str {
        match self {
            Tone::Neutral => "neutral",
            Tone::Good => "good",
            Tone::Warn => "warn",
            Tone::Bad => "bad",
            Tone::Accent => "accent",
        }
    }
}

/// What a [`Badge`] shows.
#[derive(Properties, PartialEq)]
pub struct BadgeProps {
    /// The word.
    pub label: AttrValue,
    /// What it means.
    #[prop_or_default]
    pub tone: Tone,
    /// A drawing before it.
    #[prop_or_default]
    pub icon: Option<Glyph>,
    /// The whole sentence, in a tooltip.
    #[prop_or_default]
    pub title: Option<AttrValue>,
}

/// A short word about a state.
#[component]
pub fn Badge(props: &BadgeProps) -> Html {
    let badge = html! {
        <span part="badge" class={classes!("badge", format!("badge-{}", props.tone.word()))}>
            if let Some(glyph) = props.icon { <Icon {glyph} /> }
            { &props.label }
        </span>
    };
    match &props.title {
        Some(text) => html! { <Tip {text}>{ badge }</Tip> },
        None => badge,
    }
}
