//! Text: search, near-duplicates, and numbers as people write them.
//!
//! Knows strings only: nothing of plans or insights.

mod fuzzy;
mod number;
mod search;
mod similar;
mod words;

pub use fuzzy::Fuzzy;
pub use number::{number, percent};
pub use search::{Hit, SearchIndex};
pub use similar::{NEAR_DUPLICATE, Similar, SimilarityIndex, Trigrams, similarity};
