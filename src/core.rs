//! Roadbook without its screens: the plan, its commands and files, and what screens show, as numbers and text.
//!
//! Everything here is pure: clock, ids, randomness and storage come in from outside.

pub use roadbook_engine as engine;
pub use roadbook_language as language;

pub mod command;
pub mod domain;
pub mod format;
pub mod keeping;
pub mod merge;
pub mod protocol;
pub mod sample;
pub mod select;
pub mod store;
pub mod worker;
