//! Components rendered natively.
#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on should stop")]

mod actions;
mod charts;
mod components;
mod gallery;
mod languages;
mod priorities;
mod restyling;
mod roadmap;
mod screens_evidence;
mod screens_outcomes;
mod screens_strategy;
mod style_sheet;
mod support;
