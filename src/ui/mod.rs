//! What a person sees: Yew components over plain data.
//!
//! Knows the store, commands and `select`, and reads files through `format`; must not touch `window`
//! (that is `platform`) nor compute what `select` computes.

pub mod actions;
pub mod app;
pub mod charts;
pub mod components;
pub mod details;
pub mod hooks;
pub mod plan_ref;
pub mod screens;
pub mod styles;
