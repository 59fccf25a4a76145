//! Roadbook: a product plan that lives inside a wiki page.
//!
//! The rooms of the house are the modules below; ARCHITECTURE.md says what each may use. The pure ones are compiled as
//! crates of their own (`core.rs`, `engine/`), so that only the browser's rooms wait for the browser's crates.

pub use roadbook_core::{
    command, domain, engine, format, keeping, language, merge, protocol, sample, select, store, worker,
};

#[cfg(feature = "web")]
pub mod embed;
#[cfg(feature = "web")]
pub mod platform;
#[cfg(feature = "web")]
pub mod ui;
