//! Everything a person can do that is not editing a field, as one list.
//!
//! The menu, the palette, the shortcuts and the help sheet are all made from [`Action::all`]; `ui/app` performs an
//! action. A screen whose state an action needs offers it while it is shown ([`use_offer`]).
//!
//! **Invariants:** no two actions share a shortcut; every action is in the palette; what is not available says why.

mod action;
mod add;
mod offers;
mod palette;
mod shortcut;

pub use action::{Action, Group, Situation, WhyNot};
pub use add::{ADDABLE, added, adding, retitled};
pub use offers::{Actions, Offers, use_act, use_offer};
pub use palette::{Entry, PaletteRow, palette_rows};
pub use shortcut::{Place, Pressed, Shortcut, action_for};
