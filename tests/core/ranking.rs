//! Rankings: shared ranks, display order, and the probabilities of ranks under uncertain inputs.

use proptest::prelude::*;
use roadbook::engine::estimate::Distribution;
use roadbook::engine::ranking::{
    Chances, Item, Ranking, Sampling, UncertainInput, UncertainItem, chances, competition_ranks, rank,
};

fn item(id: &str, score: f64) -> Item<'_> {
    Item { id, score: Some(score), effort: None }
}

/// The list as a reader sees it.
fn shown(items: &[Item<'_>], ranking: &Ranking) -> String {
    let ranked = ranking.ranked.iter().map(|place| format!("{} {}", place.rank, items[place.item].id));
    let apart = ranking.not_scored.iter().map(|&position| format!("– {}", items[position].id));
    ranked.chain(apart).collect::<Vec<_>>().join(", ")
}

#[test]
fn equal_scores_share_a_rank_and_the_next_rank_counts_them() {
    let items = [item("d", 5.0), item("b", 7.0), item("c", 7.0), item("a", 9.0)];
    insta::assert_snapshot!(shown(&items, &rank(&items)), @"1 a, 2 b, 2 c, 4 d");
}

#[test]
fn ties_show_the_shorter_effort_first_then_the_id() {
    let with = |id, effort| Item { id, score: Some(7.0), effort };
    let items = [with("z", None), with("c", Some(3.0)), with("b", Some(3.0)), with("a", Some(8.0))];
    insta::assert_snapshot!(shown(&items, &rank(&items)), @"1 b, 1 c, 1 a, 1 z");
}

#[test]
fn items_without_a_score_are_listed_apart() {
    let items = [
        Item { id: "none", score: None, effort: Some(1.0) },
        item("a", -2.0),
        item("broken", f64::NAN),
        item("b", 0.0),
    ];
    insta::assert_snapshot!(shown(&items, &rank(&items)), @"1 b, 2 a, – none, – broken");
    assert_eq!(rank(&[]), Ranking::default());
}

#[test]
fn rounding_noise_breaks_no_tie() {
    let noisy = [0.1 + 0.2, 0.3, 6.0 * 6.0 / (1.0 / 6.0), 4.0 * 6.0 / (1.0 / 9.0), 0.0, -0.0];
    assert_eq!(competition_ranks(&noisy), [3, 3, 1, 1, 5, 5]);
    assert_eq!(competition_ranks(&[1.0, 1.000_000_1]), [2, 1]);
}

/// An input known by its 90 % range.
fn input(key: &'static str, (low, high): (f64, f64)) -> Option<UncertainInput<'static>> {
    Distribution::range90(low, high).ok().map(|estimate| UncertainInput { key, estimate })
}

type Rice = (&'static str, [(f64, f64); 4]);

const FIVE: [Rice; 5] = [
    ("A", [(300.0, 900.0), (1.0, 3.0), (0.5, 1.0), (1.0, 3.0)]),
    ("B", [(1000.0, 4000.0), (0.5, 1.0), (0.5, 0.8), (2.0, 6.0)]),
    ("C", [(500.0, 1200.0), (1.0, 2.0), (0.8, 1.0), (1.0, 2.0)]),
    ("D", [(50.0, 5000.0), (1.0, 3.0), (0.3, 0.8), (1.0, 8.0)]),
    ("E", [(200.0, 400.0), (0.25, 0.5), (0.8, 1.0), (0.5, 1.0)]),
];

fn uncertain(items: &[Rice]) -> Vec<UncertainItem<'static>> {
    let keys = ["reach", "impact", "confidence", "effort"];
    let inputs = |ranges: &[(f64, f64); 4]| {
        keys.iter().zip(ranges).filter_map(|(key, &range)| input(key, range)).collect()
    };
    items.iter().map(|(id, ranges)| UncertainItem { id, inputs: inputs(ranges) }).collect()
}

/// RICE without its caps, as the reference figures were computed.
fn uncapped(values: &[f64]) -> f64 {
    match values {
        [reach, impact, confidence, effort] => reach * impact * confidence / effort,
        _ => f64::NAN,
    }
}

fn near(actual: f64, expected: f64, draws: u32) {
    let allowed = 4.0 * (expected * (1.0 - expected) / f64::from(draws)).sqrt();
    assert!((actual - expected).abs() <= allowed, "{actual} is not within {allowed} of {expected}");
}

#[test]
fn five_uncertain_items_take_their_ranks_as_often_as_computed() {
    let sampling = Sampling { seed: 7, draws: 40_000, top: 2, ranks: 5 };
    let found = chances(&uncertain(&FIVE), sampling, |_, values| uncapped(values));
    let expected = [
        (367.423, 0.1530, 0.5278, 2.5150),
        (258.199, 0.0542, 0.2674, 3.1043),
        (692.820, 0.6320, 0.9198, 1.4578),
        (150.000, 0.1606, 0.2721, 3.6059),
        (126.491, 0.0002, 0.0129, 4.3169),
    ];
    for (chances, (median, first, top, mean_rank)) in found.iter().zip(expected) {
        near(chances.ranks[0], first, sampling.draws);
        near(chances.top, top, sampling.draws);
        // A rank of five varies by less than 2, so four standard errors of its mean are less than 0.04.
        assert!((chances.mean_rank - mean_rank).abs() < 0.04, "{} is not {mean_rank}", chances.mean_rank);
        let [low, middle, high] = chances.interval.unwrap();
        assert!((middle / median - 1.0).abs() < 0.05, "{middle} is not {median}");
        assert!(low < middle && middle < high);
    }
}

#[test]
fn the_interval_is_the_90_percent_range_of_the_score() {
    let only = [UncertainItem { id: "a", inputs: input("x", (2.0, 8.0)).into_iter().collect() }];
    let sampling = Sampling { draws: 20_000, ..Sampling::default() };
    let found = chances(&only, sampling, |_, values| values.iter().sum());
    let [low, median, high] = found[0].interval.unwrap();
    for (actual, expected) in [(low, 2.0), (median, 4.0), (high, 8.0)] {
        assert!((actual / expected - 1.0_f64).abs() < 0.05, "{actual} is not {expected}");
    }
    assert_eq!((found[0].top, found[0].mean_rank, found[0].ranks.as_slice()), (1.0, 1.0, [1.0].as_slice()));
}

#[test]
fn exact_items_share_their_rank_in_every_draw() {
    let exact = |id| UncertainItem {
        id,
        inputs: vec![UncertainInput { key: "x", estimate: Distribution::exact(3.0).unwrap() }],
    };
    let found = chances(&[exact("a"), exact("b")], Sampling::default(), |_, values| values.iter().sum());
    for one in &found {
        assert_eq!((one.ranks.as_slice(), one.interval), ([1.0, 0.0].as_slice(), Some([3.0, 3.0, 3.0])));
    }
}

#[test]
fn a_draw_without_a_score_comes_last() {
    let items = uncertain(&FIVE[..2]);
    let broken = |at: usize, values: &[f64]| if at == 0 { f64::INFINITY } else { uncapped(values) };
    let found = chances(&items, Sampling::default(), broken);
    assert_eq!((found[0].interval, found[0].mean_rank), (None, 2.0));
    assert_eq!(found[1].ranks, [1.0, 0.0]);
}

fn five_with(seed: u64, items: &[Rice]) -> Vec<Chances> {
    let sampling = Sampling { seed, draws: 500, top: 2, ranks: 5 };
    chances(&uncertain(items), sampling, |_, values| uncapped(values))
}

#[test]
fn an_edit_moves_only_what_it_should() {
    let before = five_with(1, &FIVE);
    let mut edited = FIVE;
    edited[4].1[3] = (0.4, 0.9);
    let after = five_with(1, &edited);
    for (old, new) in before.iter().zip(&after).take(4) {
        assert_eq!(old.interval, new.interval);
    }
    assert_ne!(before[4].interval, after[4].interval);

    let mut turned = FIVE;
    turned.reverse();
    let mut found = five_with(1, &turned);
    found.reverse();
    assert_eq!(found, before);
    assert_ne!(five_with(2, &FIVE), before);
}

/// Scores with many ties among them.
fn scores() -> impl Strategy<Value = Vec<f64>> {
    prop::collection::vec((-5..5_i32).prop_map(f64::from), 0..40)
}

proptest! {
    #[test]
    fn a_rank_is_one_more_than_the_number_of_better_scores(scores in scores()) {
        let expected: Vec<usize> =
            scores.iter().map(|mine| 1 + scores.iter().filter(|&other| other > mine).count()).collect();
        prop_assert_eq!(competition_ranks(&scores), expected);
    }

    #[test]
    fn the_unit_of_a_score_changes_no_rank(scores in scores(), factor in 1e-6..1e6_f64) {
        let scaled: Vec<f64> = scores.iter().map(|score| score * factor).collect();
        prop_assert_eq!(competition_ranks(&scaled), competition_ranks(&scores));
    }

    #[test]
    fn the_list_shows_every_item_once_in_falling_order(scores in prop::collection::vec(prop::option::of(-3.0..3.0_f64), 0..40)) {
        let ids: Vec<String> = (0..scores.len()).map(|number| format!("in_{number}")).collect();
        let items: Vec<Item<'_>> =
            ids.iter().zip(&scores).map(|(id, &score)| Item { id, score, effort: None }).collect();
        let ranking = rank(&items);
        let mut all: Vec<usize> =
            ranking.ranked.iter().map(|place| place.item).chain(ranking.not_scored.iter().copied()).collect();
        prop_assert!(ranking.ranked.windows(2).all(|pair| scores[pair[0].item] >= scores[pair[1].item]));
        all.sort_unstable();
        prop_assert_eq!(all, (0..scores.len()).collect::<Vec<_>>());
    }

    #[test]
    fn without_ties_the_chances_of_a_rank_sum_to_one(seed in any::<u64>()) {
        let found = five_with(seed, &FIVE);
        for rank in 0..5 {
            let total: f64 = found.iter().map(|one| one.ranks[rank]).sum();
            prop_assert!((total - 1.0).abs() < 1e-9);
        }
        for one in &found {
            prop_assert!((one.ranks.iter().sum::<f64>() - 1.0).abs() < 1e-9);
            prop_assert!((one.ranks[0] + one.ranks[1] - one.top).abs() < 1e-9);
        }
    }
}
