//! Text: search, near-duplicates, and numbers as people write them.
//!
//! Knows strings only: nothing of plans or insights.

mod number;

pub use number::{number, percent};
