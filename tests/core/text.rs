//! Search and near-duplicates: worked numbers, other scripts, and the laws of a similarity.

use proptest::prelude::*;
use roadbook::engine::text::{Fuzzy, Hit, NEAR_DUPLICATE, SearchIndex, SimilarityIndex, similarity};

/// Equal to the digits that the source prints.
fn printed(actual: f64, expected: f64, digits: i32) {
    assert!((actual - expected).abs() <= 0.5000001 * 10f64.powi(-digits), "{actual} is not {expected}");
}

#[test]
fn search_ranks_documents_by_bm25() {
    let index = SearchIndex::new([
        "BM25 is a ranking function",
        "used by search engines",
        "to rank matching documents",
    ]);
    let hits = index.search("ranking search function");
    assert_eq!(hits.iter().map(|hit| hit.document).collect::<Vec<_>>(), [0, 1]);
    printed(hits[0].score, 1.845508, 6);
    printed(hits[1].score, 1.012697, 6);
    assert_eq!(index.search("Ranking, SEARCH-function! ranking"), hits);
    assert!(
        index.search("").is_empty() && index.search("…").is_empty() && index.search("rankings").is_empty()
    );
    assert!(SearchIndex::new([]).search("ranking").is_empty());
}

#[test]
fn the_word_being_typed_stands_for_all_that_begin_so() {
    let index = SearchIndex::new(["exporting exports", "an export", "import", "dark mode"]);
    let found =
        |query: &str| -> Vec<usize> { index.search_as_typed(query).iter().map(|hit| hit.document).collect() };
    assert_eq!(found("exp"), [0, 1]);
    assert_eq!(found("exp "), [0_usize; 0]);
    assert_eq!(found("dark exp"), [3, 0, 1]);
    // A whole word scores as ever.
    assert_eq!(index.search_as_typed("import"), index.search("import"));
}

#[test]
fn more_of_a_word_and_a_shorter_text_come_first() {
    let index =
        SearchIndex::new(["export export slow", "export slow today again", "export slow", "dark mode"]);
    let order: Vec<usize> = index.search("export").iter().map(|hit| hit.document).collect();
    assert_eq!(order, [0, 2, 1]);
}

#[test]
fn similarity_counts_shared_trigrams() {
    printed(similarity("word", "two words"), 4.0 / 11.0, 12);
    printed(similarity("dark mode please", "please add dark mode"), 0.809524, 6);
    assert_eq!(similarity("Größe ändern", "GRÖSSE"), similarity("GRÖSSE", "Größe ändern"));
    assert_eq!(similarity("検索", "検索"), 1.0);
    assert_eq!((similarity("", ""), similarity("a", "")), (0.0, 0.0));
}

#[test]
fn near_duplicates_are_found_the_most_alike_first() {
    let mut texts = ["dark mode please", "faster export", "Dark mode, please!", "dark theme"];
    let mut index = SimilarityIndex::new(texts);
    let find =
        |index: &SimilarityIndex, texts: [&'static str; 4], text: &str, threshold, most| -> Vec<usize> {
            let found = index.similar(text, threshold, most, &|document| texts[document]);
            found.iter().map(|text| text.document).collect()
        };
    assert_eq!(find(&index, texts, "please add dark mode", NEAR_DUPLICATE, 9), [0, 2]);
    assert_eq!(find(&index, texts, "please add dark mode", NEAR_DUPLICATE, 1), [0]);
    assert!(find(&index, texts, "", 0.0, 9).is_empty());
    // A text that is put in place of another counts from then on, and one taken out no more.
    texts[1] = "Please, a dark mode";
    index.put(1, Some(texts[1]));
    index.put(0, None);
    assert_eq!(find(&index, texts, "please add dark mode", NEAR_DUPLICATE, 9), [1, 2]);
}

proptest! {
    #[test]
    fn similarity_is_a_share_the_same_both_ways(text in "[a-zA-Z äß中.]{0,30}", other in "[a-zA-Z äß中.]{0,30}") {
        let alike = similarity(&text, &other);
        prop_assert!((0.0..=1.0).contains(&alike));
        prop_assert_eq!(alike, similarity(&other, &text));
        let itself = similarity(&text, &text);
        prop_assert!(itself == 1.0 || (itself == 0.0 && !text.contains(char::is_alphanumeric)));
    }

    #[test]
    fn the_index_finds_what_comparing_each_pair_finds(
        texts in prop::collection::vec("[abc ]{0,8}", 0..12), query in "[abc ]{0,8}", threshold in 0.01..1.0_f64,
        most in 0..12_usize,
    ) {
        let index = SimilarityIndex::new(texts.iter().map(String::as_str));
        let found: Vec<(usize, f64)> = index
            .similar(&query, threshold, most, &|document| &texts[document])
            .iter()
            .map(|text| (text.document, text.similarity))
            .collect();
        let mut expected: Vec<(usize, f64)> = texts
            .iter()
            .enumerate()
            .map(|(document, text)| (document, similarity(text, &query)))
            .filter(|&(_, alike)| alike >= threshold)
            .collect();
        expected.sort_by(|left, right| right.1.total_cmp(&left.1));
        expected.truncate(most);
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn search_returns_exactly_the_documents_that_hold_a_word(
        texts in prop::collection::vec("[ab]{1,2}( [ab]{1,2}){0,4}", 0..12), word in "[ab]{1,2}",
    ) {
        let index = SearchIndex::new(texts.iter().map(String::as_str));
        let hits = index.search(&word);
        prop_assert!(hits.iter().all(|hit| hit.score > 0.0));
        prop_assert!(hits.windows(2).all(|pair| pair[0].score >= pair[1].score));
        let mut found: Vec<usize> = hits.iter().map(|hit| hit.document).collect();
        found.sort_unstable();
        let expected: Vec<usize> = (0..texts.len()).filter(|&at| texts[at].split(' ').any(|held| held == word)).collect();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn a_changed_index_finds_what_a_new_one_finds(
        mut texts in prop::collection::vec("[ab]{1,2}( [ab]{1,2}){0,4}", 1..8),
        edits in prop::collection::vec((0..8_usize, prop::option::of("[ab]{1,2}( [ab]{1,2}){0,4}")), 0..12),
        query in "[ab]{0,2}( [ab]{1,2})?",
    ) {
        let mut index = SearchIndex::new(texts.iter().map(String::as_str));
        let mut there = vec![true; texts.len()];
        for (place, text) in edits {
            let place = place % texts.len();
            index.put(place, there[place].then_some(&texts[place]), text.as_deref());
            there[place] = text.is_some();
            texts[place] = text.unwrap_or_default();
        }
        let kept: Vec<usize> = (0..texts.len()).filter(|&place| there[place]).collect();
        let anew = SearchIndex::new(kept.iter().map(|&place| texts[place].as_str()));
        let expected = |hits: Vec<Hit>| hits.into_iter().map(|hit| Hit { document: kept[hit.document], ..hit }).collect::<Vec<_>>();
        prop_assert_eq!(index.search(&query), expected(anew.search(&query)));
        prop_assert_eq!(index.search_as_typed(&query), expected(anew.search_as_typed(&query)));
    }
}

#[test]
fn a_few_letters_fit_best_at_the_heads_of_words_and_in_short_titles() {
    let mut query = Fuzzy::new("ber ma");
    let titles =
        ["Berth map with depth and length", "Number my boats", "Berth map", "Map of berths", "Gate cards"];
    let mut found: Vec<(u32, &str)> =
        titles.iter().filter_map(|title| query.score(title).map(|score| (score, *title))).collect();
    found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    let found: Vec<&str> = found.into_iter().map(|(_, title)| title).collect();
    assert_eq!(found, ["Berth map", "Berth map with depth and length", "Map of berths"]);

    assert!(Fuzzy::new("GC").score("guest checkout").is_some(), "heads of words, whatever the case");
    assert!(Fuzzy::new("ge").score("guest checkout").is_none(), "letters from anywhere are no match");
    assert!(Fuzzy::new("über").score("Überfahrt").is_some());
    assert!(Fuzzy::new("").score("anything").is_some() && Fuzzy::new(" ").is_empty());
}
