//! What stands above an empty plan: how to begin.

use yew::prelude::*;

use crate::ui::actions::{Action, use_act};
use crate::ui::components::{Button, ButtonKind, EmptyState, Glyph};
use crate::ui::hooks::use_words;

/// Ways to begin that need nothing yet; each is an action that the menu and the palette have as well.
const WAYS: [Action; 4] = [Action::OpenSample, Action::Import, Action::Capture, Action::Find];

/// The beginning.
#[component]
pub fn StartHere() -> Html {
    let (words, act) = (use_words(), use_act());
    let way = |(place, action): (usize, &Action)| {
        let action = *action;
        let kind = if place == 0 { ButtonKind::Primary } else { ButtonKind::Plain };
        html! { <Button label={action.label(&words)} {kind} icon={action.glyph()} onclick={act.reform(move |()| action)} /> }
    };
    html! {
        <EmptyState icon={Glyph::Flag} title={words.start_title()} text={words.start_text()}>
            { for WAYS.iter().enumerate().map(way) }
        </EmptyState>
    }
}
