//! What if: a question in one line, and the roadmaps that follow side by side.
//!
//! The plan stores the scenarios only; their roadmaps are worked out here and gone with the screen.

mod ask_line;
mod comparison;
mod head;
mod panel;
mod use_scenarios;

pub use panel::ScenarioPanel;
