//! The sample plan: Harbour, an invented product for small marinas, with every table filled.
//!
//! A plan to look at, to try things on and to test with; opened like any other plan file and free to
//! change or throw away. It knows nothing of the rest: it is text. Invariant: it opens without a warning
//! (`tests/core/sample.rs`), and its dates stand around the turn of 2026 to 2027.

/// The sample plan as the text of a plan file.
///
/// Read it with the plan file's reader; it is written as the plan file's writer would write it.
pub const HARBOUR_PLAN_TEXT: &str = include_str!("harbour.plan.json");
