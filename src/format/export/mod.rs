//! Tables out.
//!
//! Plain rows in, text out; nothing here computes a score or reads a plan.

mod ranking_csv;

pub use ranking_csv::{RankingRow, ranking_csv};

/// A title as the start of a file name: small letters, digits and dashes.
#[must_use]
pub fn file_stem(title: &str) -> String {
    let mut stem = String::new();
    for character in title.to_lowercase().chars().take(60) {
        if character.is_alphanumeric() {
            stem.push(character);
        } else if !stem.is_empty() && !stem.ends_with('-') {
            stem.push('-');
        }
    }
    let stem = stem.trim_end_matches('-');
    if stem.is_empty() { "roadbook".to_owned() } else { stem.to_owned() }
}
