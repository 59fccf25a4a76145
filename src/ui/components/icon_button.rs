//! A button that is only a drawing; its name is for screen readers and in its tooltip.

use super::button::ButtonKind;
use super::icon::{Glyph, Icon};
use yew::prelude::*;

/// What an [`IconButton`] shows and does.
#[derive(Properties, PartialEq)]
pub struct IconButtonProps {
    /// The drawing.
    pub glyph: Glyph,
    /// The name: spoken, and shown in its tooltip.
    pub label: AttrValue,
    /// How much it stands out.
    #[prop_or(ButtonKind::Quiet)]
    pub kind: ButtonKind,
    /// Whether it can be used now.
    #[prop_or_default]
    pub disabled: bool,
    /// For a switch: whether it is on.
    #[prop_or_default]
    pub pressed: Option<bool>,
    /// Called on click, Enter and Space.
    #[prop_or_default]
    pub onclick: Callback<()>,
}

/// A square button with a drawing.
#[component]
pub fn IconButton(props: &IconButtonProps) -> Html {
    // Not the `disabled` attribute: a button that switches itself off (the last redo) would lose the
    // focus, and with it the widget its keys.
    let onclick = (!props.disabled).then(|| props.onclick.reform(|_: MouseEvent| ()));
    html! {
        <button type="button" part="button icon-button" class={classes!("button", "button-icon", props.kind.class())}
            aria-label={props.label.clone()} data-tip={props.label.clone()}
            aria-disabled={props.disabled.then_some("true")} {onclick}
            aria-pressed={props.pressed.map(|on| AttrValue::from(on.to_string()))}>
            <Icon glyph={props.glyph} />
        </button>
    }
}
