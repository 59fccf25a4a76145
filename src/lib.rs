//! Roadbook: a product plan that lives inside a wiki page.
//!
//! The rooms of the house are the modules below; ARCHITECTURE.md says what each may use.
//! Everything above the `web` line is pure: clock, ids, randomness and storage come in from outside.

pub mod command;
pub mod domain;
pub mod engine;
pub mod format;
pub mod sample;
pub mod select;
pub mod store;

#[cfg(feature = "web")]
pub mod embed;
#[cfg(feature = "web")]
pub mod platform;
#[cfg(feature = "web")]
pub mod ui;
