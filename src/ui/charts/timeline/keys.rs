//! What the keys do on a bar: the twin of every drag.

use super::Deed;
use web_sys::KeyboardEvent;

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Key {
    /// To another bar: so many on, or back.
    Go(i32),
    /// Something with this bar.
    Do(Deed),
    /// Its details.
    Open,
}

/// Reads a key on a bar; `trying` while that bar is being moved or stretched.
pub(super) fn read_key(event: &KeyboardEvent, trying: bool) -> Option<Key> {
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return None;
    }
    let stretch = event.shift_key();
    Some(match event.key().as_str() {
        "ArrowLeft" if stretch => Key::Do(Deed::Stretch { longer: false }),
        "ArrowRight" if stretch => Key::Do(Deed::Stretch { longer: true }),
        "ArrowLeft" => Key::Do(Deed::Nudge(-1)),
        "ArrowRight" => Key::Do(Deed::Nudge(1)),
        "ArrowUp" if !trying => Key::Go(-1),
        "ArrowDown" if !trying => Key::Go(1),
        "Home" if !trying => Key::Go(i32::MIN),
        "End" if !trying => Key::Go(i32::MAX),
        "Enter" | " " if trying => Key::Do(Deed::Drop),
        "Enter" | " " => Key::Open,
        "Escape" if trying => Key::Do(Deed::Cancel),
        "p" | "P" if !trying => Key::Do(Deed::Pin),
        _ => return None,
    })
}
