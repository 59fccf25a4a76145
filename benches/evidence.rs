//! Search and near-duplicates.

use roadbook_core::engine::text::{NEAR_DUPLICATE, SearchIndex, SimilarityIndex};

use crate::Stopwatch;
use crate::plans::texts;

pub fn run(stopwatch: &mut Stopwatch<'_>) {
    let texts = texts(20_000);
    let all = || texts.iter().map(String::as_str);
    stopwatch.time("index 20,000 insights for search", None, 3, &mut || {
        SearchIndex::new(all()).search("berth").len()
    });
    let search = SearchIndex::new(all());
    stopwatch.time("search 20,000 insights", Some(10.0), 25, &mut || {
        search.search("bookpay berthguest late").len()
    });
    let similar = SimilarityIndex::new(all());
    stopwatch.time("near-duplicates among 20,000 insights", Some(10.0), 10, &mut || {
        similar.similar(&texts[77], NEAR_DUPLICATE).len()
    });
}
