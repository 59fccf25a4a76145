//! Keys pressed in the widget, and where.

use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::KeyboardEvent;

use crate::ui::actions::{Place, Pressed};

/// The key, as the list of actions asks for it.
pub fn pressed(event: &KeyboardEvent, mac: bool) -> Pressed {
    let (command, other) =
        if mac { (event.meta_key(), event.ctrl_key()) } else { (event.ctrl_key(), event.meta_key()) };
    Pressed { key: event.key(), command, shift: event.shift_key(), other: other || event.alt_key() }
}

/// Where it was pressed.
pub fn place(event: &KeyboardEvent) -> Place {
    let Ok(element) = event.composed_path().get(0).dyn_into::<Element>() else { return Place::Free };
    let within = |selector: &str| element.closest(selector).ok().flatten().is_some();
    // Boxes to tick and buttons that look like inputs take no letters.
    if within("dialog") {
        Place::Dialog
    } else if within(
        "textarea, select, [contenteditable], input:not([type=checkbox], [type=radio], [type=button])",
    ) {
        Place::Typing
    } else if within("[role=grid], [role=treegrid], [role=menu], [role=listbox], [role=application]") {
        Place::TakesLetters
    } else {
        Place::Free
    }
}
