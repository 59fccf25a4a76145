//! Trigram similarity: how alike two short texts are, whatever the order of their words.
//!
//! Invariant: a similarity lies between 0 and 1, is the same both ways, and is 1 for a text and itself.

use super::words::words;
use crate::order::sort_by;

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
        let mut codes = Vec::with_capacity(text.len() + 8);
        for word in words(text) {
            let (mut first, mut second) = (' ', ' ');
            for third in word.chars().chain([' ']) {
                codes.push(
                    [first, second, third]
                        .iter()
                        .fold(0, |code, letter| code << 21 | u64::from(u32::from(*letter))),
                );
                (first, second) = (second, third);
            }
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

/// An index that finds the near-duplicates of a text among many: how many trigrams each text has, and a mark of which.
///
/// The marks only rule texts out; what is left is compared exactly. So a text costs 40 bytes here, and changing one costs
/// nothing for the others.
#[derive(Debug, Clone, Default)]
pub struct SimilarityIndex {
    marks: Vec<Mark>,
}

/// One bit of 256 for each trigram of a text.
#[derive(Debug, Clone, Copy, Default)]
struct Mark {
    bits: [u64; 4],
    size: usize,
}

impl Mark {
    fn of(trigrams: &Trigrams) -> Self {
        let mut bits = [0; 4];
        for code in &trigrams.codes {
            // Multiplying by 2⁶⁴ ÷ the golden ratio spreads neighbouring codes; the upper eight bits choose.
            let hash = code.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 56;
            bits[(hash >> 6) as usize] |= 1 << (hash & 63);
        }
        Self { bits, size: trigrams.codes.len() }
    }

    /// At most so many trigrams are shared: a bit that only one side has stands for a trigram that only it has.
    fn most_shared(&self, other: &Self) -> usize {
        let alone = |one: &Self, other: &Self| -> usize {
            let lacking =
                one.bits.iter().zip(&other.bits).map(|(bits, others)| (bits & !others).count_ones() as usize);
            one.size - lacking.sum::<usize>()
        };
        alone(self, other).min(alone(other, self))
    }
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
            index.put(document, Some(text));
        }
        index
    }

    /// Puts a text in the place of the one a document had; `None` leaves none.
    pub fn put(&mut self, document: usize, text: Option<&str>) {
        if self.marks.len() <= document {
            self.marks.resize(document + 1, Mark::default());
        }
        self.marks[document] = text.map(|text| Mark::of(&Trigrams::of(text))).unwrap_or_default();
    }

    /// Texts at least as alike as `threshold` (see [`NEAR_DUPLICATE`]), the most alike first, equals in order, at most
    /// `most` of them. Texts that share nothing are never returned. `text_of` gives the text of a document as it was put.
    pub fn similar<'a>(
        &self,
        text: &str,
        threshold: f64,
        most: usize,
        text_of: &dyn Fn(usize) -> &'a str,
    ) -> Vec<Similar> {
        let asked = Trigrams::of(text);
        let mark = Mark::of(&asked);
        let bound = |other: &Mark| share(mark.most_shared(other), mark.size, other.size);
        let bounds = self.marks.iter().enumerate().map(|(document, other)| (bound(other), document));
        let mut candidates: Vec<(f64, usize)> =
            bounds.filter(|(bound, _)| *bound > 0.0 && *bound >= threshold).collect();
        sort_by(&mut candidates, |a, b| b.0.total_cmp(&a.0));
        let mut found: Vec<Similar> = Vec::new();
        for (bound, document) in candidates {
            // The rest cannot be more alike than the last one that counts.
            if most == 0 || found.get(most - 1).is_some_and(|last| bound < last.similarity) {
                break;
            }
            let similarity = asked.similarity(&Trigrams::of(text_of(document)));
            if similarity > 0.0 && similarity >= threshold {
                let before = |one: &Similar| (one.similarity, document) > (similarity, one.document);
                let at = found.partition_point(before);
                found.insert(at, Similar { document, similarity });
            }
        }
        found.truncate(most);
        found
    }
}
