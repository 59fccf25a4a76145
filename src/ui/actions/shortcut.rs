//! Keys that do what an action does, and where they may.

use super::action::{Action, Situation};

/// A key, alone or with the command key (Ctrl, or ⌘ on a Mac).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shortcut {
    /// The key as the browser names it, letters small: `k`, `?`.
    pub key: &'static str,
    /// With Ctrl or ⌘.
    pub command: bool,
    /// With Shift. For signs such as `?` this says nothing: where they stand differs between keyboards.
    pub shift: bool,
}

/// A key that was pressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pressed {
    /// The key as the browser names it.
    pub key: String,
    /// Whether the command key was held: Ctrl, or ⌘ on a Mac.
    pub command: bool,
    /// Whether Shift was held.
    pub shift: bool,
    /// Whether any other key that changes a key's meaning was held.
    pub other: bool,
}

/// Where a key was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Where letters mean nothing yet.
    Free,
    /// Where letters mean something of their own: a grid, a list, a menu.
    TakesLetters,
    /// In a field that is typed in.
    Typing,
    /// In a dialog, which has keys of its own.
    Dialog,
}

impl Shortcut {
    /// A key alone.
    pub const fn alone(key: &'static str) -> Self {
        Self { key, command: false, shift: false }
    }

    /// A key with Ctrl or ⌘.
    pub const fn command(key: &'static str) -> Self {
        Self { key, command: true, shift: false }
    }

    /// The same with Shift.
    pub const fn with_shift(self) -> Self {
        Self { shift: true, ..self }
    }

    /// As it is shown: `Ctrl+Shift+Z`, `⇧⌘Z` on a Mac.
    #[must_use]
    pub fn shown(self, mac: bool) -> String {
        let key = self.key.to_uppercase();
        match (mac, self.command) {
            (_, false) => key,
            (true, true) => format!("{}⌘{key}", if self.shift { "⇧" } else { "" }),
            (false, true) => format!("Ctrl+{}{key}", if self.shift { "Shift+" } else { "" }),
        }
    }

    fn fits(self, pressed: &Pressed) -> bool {
        let is_letter = self.key.chars().all(char::is_alphanumeric);
        self.key == pressed.key.to_lowercase()
            && self.command == pressed.command
            && !pressed.other
            && (!is_letter || self.shift == pressed.shift)
    }

    /// Whether it may be used at a place. Keys alone only where letters mean nothing, and not when they are switched off
    /// (WCAG 2.1.4); while typing, only finding: undo there belongs to the text.
    fn may(self, action: Action, place: Place, letters: bool) -> bool {
        match place {
            Place::Free => self.command || letters,
            Place::TakesLetters => self.command,
            Place::Typing => self.command && action == Action::Find,
            Place::Dialog => false,
        }
    }
}

/// The action a key stands for at a place, if it is available; `letters` says whether keys alone are on.
#[must_use]
pub fn action_for(pressed: &Pressed, place: Place, letters: bool, situation: &Situation) -> Option<Action> {
    let stands_for = |action: &Action| {
        let fitting = |shortcut: &&Shortcut| shortcut.fits(pressed) && shortcut.may(*action, place, letters);
        action.shortcuts().iter().any(|shortcut| fitting(&shortcut))
    };
    Action::all().into_iter().find(stands_for).filter(|action| action.unavailable(situation).is_none())
}
