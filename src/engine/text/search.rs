//! Full-text search with BM25 ranking, over an index that is built once and asked often.

use super::words::words;
use crate::order::sort_by;
use std::collections::BTreeMap;

/// How fast more of the same word stops counting.
const K1: f64 = 1.2;
/// How much longer documents are held back.
const B: f64 = 0.75;

/// An index over documents, which are known by their position.
#[derive(Debug, Clone, Default)]
pub struct SearchIndex {
    /// For each word, the documents that hold it, with how often.
    postings: BTreeMap<String, Vec<(usize, u32)>>,
    /// Words in each document.
    lengths: Vec<u32>,
    total_length: u64,
}

/// A document that matches.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hit {
    /// Position of the document.
    pub document: usize,
    /// BM25 score, above 0; comparable within one search only.
    pub score: f64,
}

impl SearchIndex {
    /// Indexes documents; a hit names them by their position here.
    pub fn new<'a>(documents: impl IntoIterator<Item = &'a str>) -> Self {
        let mut index = Self::default();
        for text in documents {
            index.add(text);
        }
        index
    }

    fn add(&mut self, text: &str) {
        let document = self.lengths.len();
        let mut length = 0_u32;
        for word in words(text) {
            length += 1;
            let places = self.postings.entry(word).or_default();
            match places.last_mut() {
                Some((last, count)) if *last == document => *count += 1,
                _ => places.push((document, 1)),
            }
        }
        self.lengths.push(length);
        self.total_length += u64::from(length);
    }

    /// Documents that hold at least one of the query's words, best first, equals in document order.
    ///
    /// Score = Σ idf · f(k₁ + 1)/(f + k₁(1 − b + b·length/mean length)), idf = ln(1 + (N − n + 0.5)/(n + 0.5)),
    /// k₁ = 1.2, b = 0.75; a word that is repeated in the query counts once.
    ///
    /// Source: S. Robertson and H. Zaragoza, "The probabilistic relevance framework: BM25 and beyond", 2009; this
    /// idf, which is never negative, is that of Apache Lucene.
    pub fn search(&self, query: &str) -> Vec<Hit> {
        let count = self.lengths.len() as f64;
        let mean_length = self.total_length as f64 / count;
        let mut asked: Vec<String> = words(query).collect();
        sort_by(&mut asked, Ord::cmp);
        asked.dedup();
        let mut scores: BTreeMap<usize, f64> = BTreeMap::new();
        for places in asked.iter().filter_map(|word| self.postings.get(word)) {
            let holding = places.len() as f64;
            let idf = libm::log1p((count - holding + 0.5) / (holding + 0.5));
            for &(document, times) in places {
                let length = f64::from(self.lengths[document]);
                let times = f64::from(times);
                let damped = times + K1 * (1.0 - B + B * length / mean_length);
                *scores.entry(document).or_default() += idf * times * (K1 + 1.0) / damped;
            }
        }
        let mut hits: Vec<Hit> =
            scores.into_iter().map(|(document, score)| Hit { document, score }).collect();
        sort_by(&mut hits, |a, b| b.score.total_cmp(&a.score));
        hits
    }
}
