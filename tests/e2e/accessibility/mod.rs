//! Everybody can use it: what axe-core finds in every place of the widget, how large what is pressed is, and what a narrow
//! page or a page at 400 % shows.
//!
//! The places are listed in [`places`]; a new screen, dialog or panel goes there and is then held to all of it.

mod axe;
mod motion;
mod narrow;
mod places;
mod targets;
