//! What a person sees: Yew components over plain data.
//!
//! Knows the store and `select`; must not touch `window` (that is `platform`) nor compute what `select` computes.

pub mod charts;
pub mod components;
pub mod styles;
