//! Text: search, near-duplicates, and numbers as people write them.
//!
//! Knows strings only: nothing of plans or insights.

mod fuzzy;
mod number;
mod phrases;
mod search;
mod similar;
mod spreadsheet;
mod words;

pub use fuzzy::Fuzzy;
pub use number::{number, percent};
pub use phrases::{FoundPhrase, Matching, Phrases};
pub use search::{Hit, SearchIndex};
pub use similar::{NEAR_DUPLICATE, Similar, SimilarityIndex, Trigrams, similarity};
pub use spreadsheet::{guarded, unguarded};
