//! Buttons with words, with or without an icon.

use super::icon::{Glyph, Icon};
use yew::prelude::*;

/// How much a button stands out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one thing to do here; at most one in sight.
    Primary,
    /// An ordinary action.
    #[default]
    Plain,
    /// An action among many, in toolbars and rows.
    Quiet,
    /// An action that takes something away.
    Danger,
}

impl ButtonKind {
    pub(super) const fn class(self) -> &'static str {
        match self {
            ButtonKind::Primary => "button-primary",
            ButtonKind::Plain => "button-plain",
            ButtonKind::Quiet => "button-quiet",
            ButtonKind::Danger => "button-danger",
        }
    }
}

/// What a [`Button`] shows and does.
#[derive(Properties, PartialEq)]
pub struct ButtonProps {
    /// The words on it.
    pub label: AttrValue,
    /// How much it stands out.
    #[prop_or_default]
    pub kind: ButtonKind,
    /// A drawing before the words.
    #[prop_or_default]
    pub icon: Option<Glyph>,
    /// Whether it can be used now.
    #[prop_or_default]
    pub disabled: bool,
    /// For a switch: whether it is on.
    #[prop_or_default]
    pub pressed: Option<bool>,
    /// More words, in a tooltip.
    #[prop_or_default]
    pub title: Option<AttrValue>,
    /// What it is called where it is not seen among what it is about; begins with its words.
    #[prop_or_default]
    pub spoken: Option<AttrValue>,
    /// Called on click, Enter and Space.
    #[prop_or_default]
    pub onclick: Callback<()>,
    /// An element id, for tests and for labels elsewhere.
    #[prop_or_default]
    pub id: Option<AttrValue>,
}

/// A button with words.
#[component]
pub fn Button(props: &ButtonProps) -> Html {
    html! {
        <button type="button" part="button" id={props.id.clone()} class={classes!("button", props.kind.class())}
            disabled={props.disabled} aria-label={props.spoken.clone()} data-tip={props.title.clone()} aria-description={props.title.clone()} onclick={props.onclick.reform(|_: MouseEvent| ())}
            aria-pressed={props.pressed.map(|on| AttrValue::from(on.to_string()))}>
            if let Some(glyph) = props.icon { <Icon {glyph} /> }
            <span>{ &props.label }</span>
        </button>
    }
}
