//! Trigram similarity: how alike two short texts are, whatever the order of their words.
//!
//! Invariant: a similarity lies between 0 and 1, is the same both ways, and is 1 for a text and itself.

use super::words::words;
use crate::order::sort_by;
use std::collections::BTreeMap;

/// From here on two texts are near-duplicates, unless the plan says otherwise.
pub const NEAR_DUPLICATE: f64 = 0.6;

/// The different groups of three letters in a text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Trigrams {
    /// Three letters of 21 bits each, in rising order, each once.
    codes: Vec<u64>,
}

impl Trigrams {
    /// Cuts a text into lower-case words, pads each with two blanks before and one after, and takes every three
    /// letters in a row.
    ///
    /// Source: PostgreSQL's `pg_trgm` module.
    pub fn of(text: &str) -> Self {
        let mut codes = Vec::new();
        for word in words(text) {
            let letters: Vec<u64> = "  "
                .chars()
                .chain(word.chars())
                .chain([' '])
                .map(|letter| u64::from(u32::from(letter)))
                .collect();
            codes.extend(
                letters.windows(3).map(|three| three.iter().fold(0, |code, letter| code << 21 | letter)),
            );
        }
        codes.sort_unstable();
        codes.dedup();
        Self { codes }
    }

    /// Shared ÷ union of the two sets; 0 when either is empty.
    pub fn similarity(&self, other: &Trigrams) -> f64 {
        let shared = self.codes.iter().filter(|code| other.codes.binary_search(code).is_ok()).count();
        share(shared, self.codes.len(), other.codes.len())
    }
}

fn share(shared: usize, first: usize, second: usize) -> f64 {
    if shared == 0 { 0.0 } else { shared as f64 / (first + second - shared) as f64 }
}

/// Trigram similarity of two texts, from 0 to 1.
///
/// ```
/// use roadbook_engine::text::similarity;
/// assert_eq!(similarity("word", "two words"), 4.0 / 11.0);
/// ```
pub fn similarity(text: &str, other: &str) -> f64 {
    Trigrams::of(text).similarity(&Trigrams::of(other))
}

/// An index that finds the near-duplicates of a text among many.
#[derive(Debug, Clone, Default)]
pub struct SimilarityIndex {
    sizes: Vec<usize>,
    holders: BTreeMap<u64, Vec<usize>>,
}

/// A text that is much like another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Similar {
    /// Position of the text.
    pub document: usize,
    /// How alike, from the threshold to 1.
    pub similarity: f64,
}

impl SimilarityIndex {
    /// Indexes texts; an answer names them by their position here.
    pub fn new<'a>(documents: impl IntoIterator<Item = &'a str>) -> Self {
        let mut index = Self::default();
        for (document, text) in documents.into_iter().enumerate() {
            let trigrams = Trigrams::of(text);
            index.sizes.push(trigrams.codes.len());
            for code in trigrams.codes {
                index.holders.entry(code).or_default().push(document);
            }
        }
        index
    }

    /// Texts at least as alike as `threshold` (see [`NEAR_DUPLICATE`]), the most alike first, equals in order.
    /// Texts that share nothing are never returned.
    pub fn similar(&self, text: &str, threshold: f64) -> Vec<Similar> {
        let asked = Trigrams::of(text);
        let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
        for document in asked.codes.iter().filter_map(|code| self.holders.get(code)).flatten() {
            *shared.entry(*document).or_default() += 1;
        }
        let mut found: Vec<Similar> = shared
            .into_iter()
            .map(|(document, shared)| Similar {
                document,
                similarity: share(shared, asked.codes.len(), self.sizes[document]),
            })
            .filter(|similar| similar.similarity >= threshold)
            .collect();
        sort_by(&mut found, |a, b| b.similarity.total_cmp(&a.similarity));
        found
    }
}
