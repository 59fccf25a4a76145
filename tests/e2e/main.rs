//! A real Chromium drives the built site, as a person would.
//!
//! `cargo xtask test e2e` builds the site first. `cargo test -p e2e` alone drives whatever `dist/` holds, or the
//! folder named by `ROADBOOK_DIST`.
#![allow(clippy::disallowed_methods, reason = "waiting needs a clock; the ban is for the product")]
#![allow(clippy::print_stdout, reason = "a failing test says where its picture is")]
#![allow(clippy::expect_used, reason = "what reads the messages stops where they cannot be read")]

mod accessibility;
mod actions;
mod ballot_links;
mod editions;
mod embedding;
mod exports;
mod faults;
mod frame;
mod grid;
mod harness;
mod imports;
mod keeping;
mod keyboard;
mod keyboard_focus;
mod language;
mod long_plan;
mod main_job;
mod merging;
mod paper;
mod planning;
mod restyling;
mod roadmap_by_hand;
mod screen_reader;
mod smoke;
mod sureness;
mod tooltips;

use e2e as support;
