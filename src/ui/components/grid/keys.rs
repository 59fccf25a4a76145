//! From a key event to what the grid does.

use web_sys::KeyboardEvent;

use super::moves::Way;

/// What a key asks for while nothing is being typed.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Asked {
    /// Move the focus; with `true` the range grows.
    Go(Way, bool),
    /// Write into the cell, or do what it does.
    Act,
    /// Write into the cell.
    Edit,
    /// Write into the cell, beginning with this.
    Type(String),
    /// Choose the row, or not.
    Choose,
    /// Tick, or choose the row.
    Tick,
    /// Choose all rows.
    All,
    /// Empty the cells.
    Clear,
    /// Open the record.
    Open,
    /// What can be done with the record.
    Menu,
    /// Take the range or the choice back.
    Escape,
    /// Move the column: with `true` towards the end.
    MoveColumn(bool),
}

/// What a key asks for, if the grid hears it.
pub(super) fn asked(event: &KeyboardEvent) -> Option<Asked> {
    let (control, shift, alt) = (event.ctrl_key() || event.meta_key(), event.shift_key(), event.alt_key());
    let key = event.key();
    if alt {
        return match key.as_str() {
            "ArrowLeft" => Some(Asked::MoveColumn(false)),
            "ArrowRight" => Some(Asked::MoveColumn(true)),
            _ => None,
        };
    }
    Some(match (key.as_str(), control) {
        ("ArrowUp", false) => Asked::Go(Way::Up, shift),
        ("ArrowDown", false) => Asked::Go(Way::Down, shift),
        ("ArrowLeft", false) => Asked::Go(Way::Left, shift),
        ("ArrowRight", false) => Asked::Go(Way::Right, shift),
        ("Home", false) | ("ArrowLeft", true) => Asked::Go(Way::RowStart, shift),
        ("End", false) | ("ArrowRight", true) => Asked::Go(Way::RowEnd, shift),
        ("Home", true) => Asked::Go(Way::First, shift),
        ("End", true) => Asked::Go(Way::Last, shift),
        ("PageUp", false) => Asked::Go(Way::PageUp, shift),
        ("PageDown", false) => Asked::Go(Way::PageDown, shift),
        ("Enter", true) => Asked::Open,
        ("Enter", false) => Asked::Act,
        ("F2", false) => Asked::Edit,
        (" ", false) if shift => Asked::Choose,
        (" ", false) => Asked::Tick,
        ("a" | "A", true) if !shift => Asked::All,
        ("Delete" | "Backspace", false) => Asked::Clear,
        ("ContextMenu", _) => Asked::Menu,
        ("F10", false) if shift => Asked::Menu,
        ("Escape", false) => Asked::Escape,
        (text, false) if text.chars().count() == 1 => Asked::Type(key),
        _ => return None,
    })
}
