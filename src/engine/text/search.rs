//! Full-text search with BM25 ranking, over an index that is changed document by document and asked often.
//!
//! Invariant: a word's places are sorted by document, and hold no document that does not hold the word.

use super::words::words;
use crate::order::sort_by;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Bound;

/// How fast more of the same word stops counting.
const K1: f64 = 1.2;
/// How much longer documents are held back.
const B: f64 = 0.75;

/// A document that holds a word, and how often.
type Held = (u32, u32);

/// An index over documents, which are known by their number from 0.
#[derive(Debug, Clone, Default)]
pub struct SearchIndex {
    /// For each word, the documents that hold it.
    places: BTreeMap<String, Vec<Held>>,
    /// Words in each document; `None` where there is none of this number.
    lengths: Vec<Option<u32>>,
    count: u32,
    total_length: u64,
}

/// A document that matches.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hit {
    /// Number of the document.
    pub document: usize,
    /// BM25 score, above 0; comparable within one search only.
    pub score: f64,
}

impl SearchIndex {
    /// Indexes documents; a hit names them by their position here.
    pub fn new<'a>(documents: impl IntoIterator<Item = &'a str>) -> Self {
        let mut index = Self::default();
        for (document, text) in documents.into_iter().enumerate() {
            index.put(document, None, Some(text));
        }
        index
    }

    /// Puts a text in the place of the one that a document had `before`, which must be the very text that was put there;
    /// `None` is no document. Costs what the two texts cost, however many documents there are.
    pub fn put(&mut self, document: usize, before: Option<&str>, text: Option<&str>) {
        let Ok(number) = u32::try_from(document) else { return };
        if self.lengths.len() <= document {
            self.lengths.resize(document + 1, None);
        }
        if let Some(length) = self.lengths[document].take() {
            self.count -= 1;
            self.total_length -= u64::from(length);
            words(before.unwrap_or_default()).for_each(|word| self.forget(&word, number));
        }
        if let Some(text) = text {
            let mut length = 0;
            for word in words(text) {
                length += 1;
                self.note(word, number);
            }
            self.lengths[document] = Some(length);
            self.count += 1;
            self.total_length += u64::from(length);
        }
    }

    fn note(&mut self, word: String, document: u32) {
        let places = self.places.entry(word).or_default();
        // New documents come at the end.
        let at = match places.last() {
            Some(last) if last.0 < document => Err(places.len()),
            _ => places.binary_search_by_key(&document, |place| place.0),
        };
        match at {
            Ok(at) => places[at].1 += 1,
            Err(at) => places.insert(at, (document, 1)),
        }
    }

    fn forget(&mut self, word: &str, document: u32) {
        let Some(places) = self.places.get_mut(word) else { return };
        if let Ok(at) = places.binary_search_by_key(&document, |place| place.0) {
            places.remove(at);
        }
        if places.is_empty() {
            self.places.remove(word);
        }
    }

    /// Documents that hold at least one of the query's words, best first, equals in document order.
    ///
    /// Score = Σ idf · f(k₁ + 1)/(f + k₁(1 − b + b·length/mean length)), idf = ln(1 + (N − n + 0.5)/(n + 0.5)),
    /// k₁ = 1.2, b = 0.75; a word that is repeated in the query counts once.
    ///
    /// Source: S. Robertson and H. Zaragoza, "The probabilistic relevance framework: BM25 and beyond", 2009; this
    /// idf, which is never negative, is that of Apache Lucene.
    pub fn search(&self, query: &str) -> Vec<Hit> {
        self.ranked(words(query).map(|word| (word, false)).collect())
    }

    /// The same while somebody is still typing: the last word stands for every word that begins so, as if all of them
    /// were one, unless something that is no letter follows it.
    ///
    /// ```
    /// use roadbook_engine::text::SearchIndex;
    /// let index = SearchIndex::new(["slow export", "dark mode"]);
    /// assert_eq!(index.search_as_typed("expo").len(), 1);
    /// assert_eq!(index.search_as_typed("expo ").len(), 0);
    /// ```
    pub fn search_as_typed(&self, query: &str) -> Vec<Hit> {
        let mut asked: Vec<(String, bool)> = words(query).map(|word| (word, false)).collect();
        if let Some(last) = asked.last_mut().filter(|_| query.ends_with(char::is_alphanumeric)) {
            last.1 = true;
        }
        self.ranked(asked)
    }

    /// Words, and whether each stands for all words that begin so.
    fn ranked(&self, mut asked: Vec<(String, bool)>) -> Vec<Hit> {
        let mean_length = self.total_length as f64 / f64::from(self.count);
        sort_by(&mut asked, Ord::cmp);
        asked.dedup();
        let mut scores = vec![0.0; self.lengths.len()];
        for (word, is_beginning) in &asked {
            let places = if *is_beginning { self.beginning_with(word) } else { self.holding(word) };
            let holding = places.len() as f64;
            let idf = libm::log1p((f64::from(self.count) - holding + 0.5) / (holding + 0.5));
            for &(document, times) in places.iter() {
                let length = f64::from(self.lengths[document as usize].unwrap_or_default());
                let times = f64::from(times);
                let damped = times + K1 * (1.0 - B + B * length / mean_length);
                scores[document as usize] += idf * times * (K1 + 1.0) / damped;
            }
        }
        // Positive numbers sort as their bits do.
        let found = scores.iter().enumerate().filter(|(_, score)| **score > 0.0);
        let mut order: Vec<(u64, usize)> =
            found.map(|(document, score)| (!score.to_bits(), document)).collect();
        order.sort_unstable();
        order.into_iter().map(|(_, document)| Hit { document, score: scores[document] }).collect()
    }

    fn holding(&self, word: &str) -> Cow<'_, [Held]> {
        Cow::Borrowed(self.places.get(word).map_or(&[], Vec::as_slice))
    }

    /// Documents that hold a word which begins so, with how many such words each holds.
    fn beginning_with(&self, beginning: &str) -> Cow<'_, [Held]> {
        let from = self.places.range::<str, _>((Bound::Included(beginning), Bound::Unbounded));
        let mut lists = from.take_while(|(word, _)| word.starts_with(beginning)).map(|(_, places)| places);
        let (Some(first), second) = (lists.next(), lists.next()) else { return Cow::Borrowed(&[]) };
        let Some(second) = second else { return Cow::Borrowed(first) };
        let mut times = vec![0_u32; self.lengths.len()];
        for &(document, count) in first.iter().chain(second).chain(lists.flatten()) {
            times[document as usize] += count;
        }
        Cow::Owned((0..).zip(times).filter(|(_, times)| *times > 0).collect())
    }
}
