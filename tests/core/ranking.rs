//! Rankings: shared ranks, display order, and the probabilities of ranks under uncertain inputs.

use proptest::prelude::*;
use roadbook::engine::estimate::Distribution;
use roadbook::engine::probability::normal;
use roadbook::engine::ranking::{
    BY_QUADRATURE, Chances, Combine, RankKey, Sampled, Sampling, UncertainInput, UncertainItem,
    competition_ranks, ranks_of, sample,
};

/// The list as a reader sees it: by score and effort, then by id.
fn shown(items: &[(&str, f64, Option<f64>)]) -> String {
    let keyed = items.iter().filter_map(|&(id, score, effort)| Some((RankKey::of(score, effort)?, id)));
    let mut keyed: Vec<(RankKey, &str)> = keyed.collect();
    keyed.sort();
    let keys: Vec<RankKey> = keyed.iter().map(|entry| entry.0).collect();
    let ranks = ranks_of(&keys).zip(&keyed).map(|(rank, (_, id))| format!("{rank} {id}"));
    ranks.collect::<Vec<_>>().join(", ")
}

#[test]
fn equal_scores_share_a_rank_and_the_next_rank_counts_them() {
    let items = [("d", 5.0, None), ("b", 7.0, None), ("c", 7.0, None), ("a", 9.0, None)];
    insta::assert_snapshot!(shown(&items), @"1 a, 2 b, 2 c, 4 d");
}

#[test]
fn ties_show_the_shorter_effort_first_then_the_id() {
    let items = [("z", 7.0, None), ("c", 7.0, Some(3.0)), ("b", 7.0, Some(3.0)), ("a", 7.0, Some(8.0))];
    insta::assert_snapshot!(shown(&items), @"1 b, 1 c, 1 a, 1 z");
}

#[test]
fn a_score_that_is_no_number_has_no_rank() {
    insta::assert_snapshot!(shown(&[("a", -2.0, None), ("broken", f64::NAN, None), ("b", 0.0, None)]), @"1 b, 2 a");
}

#[test]
fn rounding_noise_breaks_no_tie() {
    let noisy = [0.1 + 0.2, 0.3, 6.0 * 6.0 / (1.0 / 6.0), 4.0 * 6.0 / (1.0 / 9.0), 0.0, -0.0];
    assert_eq!(competition_ranks(&noisy), [3, 3, 1, 1, 5, 5]);
    assert_eq!(competition_ranks(&[1.0, 1.000_000_1]), [2, 1]);
}

/// A factor known by its 90 % range, which no bound cuts.
fn factor(key: &'static str, (low, high): (f64, f64), power: i8) -> UncertainInput<'static> {
    let estimate = Distribution::range90(low, high).unwrap();
    UncertainInput { key, estimate, bounds: [0.0, f64::MAX], power }
}

fn sum<'a>(id: &'a str, inputs: Vec<UncertainInput<'a>>) -> UncertainItem<'a> {
    UncertainItem { id, inputs, combine: Combine::Rule(Box::new(|values| values.iter().sum())) }
}

type Rice = (&'static str, [(f64, f64); 4]);

const FIVE: [Rice; 5] = [
    ("A", [(300.0, 900.0), (1.0, 3.0), (0.5, 1.0), (1.0, 3.0)]),
    ("B", [(1000.0, 4000.0), (0.5, 1.0), (0.5, 0.8), (2.0, 6.0)]),
    ("C", [(500.0, 1200.0), (1.0, 2.0), (0.8, 1.0), (1.0, 2.0)]),
    ("D", [(50.0, 5000.0), (1.0, 3.0), (0.3, 0.8), (1.0, 8.0)]),
    ("E", [(200.0, 400.0), (0.25, 0.5), (0.8, 1.0), (0.5, 1.0)]),
];

/// RICE without its caps, as the reference figures were computed.
fn uncertain(items: &[Rice]) -> Vec<UncertainItem<'static>> {
    let keys = [("reach", 1), ("impact", 1), ("confidence", 1), ("effort", -1)];
    let inputs = |ranges: &[(f64, f64); 4]| {
        keys.iter().zip(ranges).map(|(&(key, power), &range)| factor(key, range, power)).collect()
    };
    items
        .iter()
        .map(|(id, ranges)| UncertainItem { id, inputs: inputs(ranges), combine: Combine::Product })
        .collect()
}

/// The same by a rule, input by input.
fn by_rule(items: &[Rice]) -> Vec<UncertainItem<'static>> {
    let mut items = uncertain(items);
    for item in &mut items {
        item.combine = Combine::Rule(Box::new(|values| match values {
            [reach, impact, confidence, effort] => reach * impact * confidence / effort,
            _ => f64::NAN,
        }));
    }
    items
}

fn near(actual: f64, expected: f64, draws: u32) {
    let allowed = 4.0 * (expected * (1.0 - expected) / f64::from(draws)).sqrt();
    assert!((actual - expected).abs() <= allowed, "{actual} is not within {allowed} of {expected}");
}

/// Median, mean, P(1st), P(top 2), E(rank), in rank order C A B D E as computed by quadrature.
const COMPUTED: [(usize, [f64; 5]); 5] = [
    (2, [692.820, 752.106, 0.6320, 0.9198, 1.4578]),
    (0, [367.423, 444.078, 0.1530, 0.5278, 2.5150]),
    (1, [258.199, 308.181, 0.0542, 0.2674, 3.1043]),
    (3, [150.000, 539.393, 0.1606, 0.2721, 3.6059]),
    (4, [126.491, 135.513, 0.0002, 0.0129, 4.3169]),
];

fn in_rank_order() -> [Rice; 5] {
    COMPUTED.map(|(item, _)| FIVE[item])
}

#[test]
fn five_uncertain_items_take_their_ranks_as_often_as_computed() {
    let sampling = Sampling { seed: 7, draws: 40_000, ranks: 5 };
    for (items, is_exact) in [(uncertain(&in_rank_order()), true), (by_rule(&in_rank_order()), false)] {
        let found = sample(items, sampling).chances;
        for (chances, (_, [median, mean, first, top, mean_rank])) in found.iter().zip(COMPUTED) {
            near(chances.ranks[0], first, sampling.draws);
            near(chances.top(2), top, sampling.draws);
            // A rank of five varies by less than 2, so four standard errors of its mean are less than 0.04.
            assert!((chances.mean_rank - mean_rank).abs() < 0.04, "{} is not {mean_rank}", chances.mean_rank);
            let [low, middle, high] = chances.interval.unwrap();
            // A product of log-normals is log-normal: its median and mean are known to the printed digits.
            let allowed = if is_exact { 0.0006 } else { 0.05 * mean };
            assert!((middle - median).abs() < allowed, "{middle} is not {median}");
            assert!((chances.mean - mean).abs() < allowed, "{} is not {mean}", chances.mean);
            assert!(low < middle && middle < high);
        }
    }
}

#[test]
fn few_items_have_the_chances_of_a_closed_form() {
    // Two products of log-normals: ln A − ln B is normal, so P(A first) = Φ((μ_A − μ_B) / √(σ_A² + σ_B²)).
    let sampling = Sampling { ranks: 2, ..Sampling::default() };
    for (left, right) in [((2.0, 8.0), (1.0, 12.0)), ((5.0, 6.0), (3.0, 9.0)), ((1.0, 3.0), (1.5, 3.5))] {
        let found = sample(
            vec![sum("a", vec![factor("x", left, 1)]), sum("b", vec![factor("x", right, 1)])],
            sampling,
        );
        let log = |(low, high): (f64, f64)| {
            let sigma = (high / low).ln() / (2.0 * 1.6448536269514722);
            ((low * high).sqrt().ln(), sigma)
        };
        let ((mu_a, sigma_a), (mu_b, sigma_b)) = (log(left), log(right));
        let first = normal::cdf((mu_a - mu_b) / sigma_a.hypot(sigma_b));
        assert!((found.chances[0].ranks[0] - first).abs() < 5e-4, "{:?} is not {first}", found.chances[0]);
        assert!((found.chances[1].mean_rank - 1.0 - first).abs() < 5e-4);
    }
}

#[test]
fn as_many_alike_items_as_one_likes_share_every_rank_evenly() {
    let names: Vec<String> = (0..BY_QUADRATURE).map(|number| format!("i{number}")).collect();
    let items = names.iter().map(|name| sum(name, vec![factor("x", (1.0, 9.0), 1)])).collect();
    let sampling = Sampling { ranks: 20, ..Sampling::default() };
    for one in sample(items, sampling).chances {
        for (rank, chance) in one.ranks.iter().enumerate() {
            let even = 1.0 / BY_QUADRATURE as f64;
            assert!((chance - even).abs() < 0.05 * even, "rank {}: {chance}", rank + 1);
        }
    }
}

#[test]
fn the_worth_of_knowing_is_as_computed() {
    let items = in_rank_order();
    let sampled = |items| sample(items, Sampling { seed: 3, draws: 60_000, ranks: 1 });
    let worth = |found: &Sampled, item: usize, input: usize| {
        let place = COMPUTED.iter().position(|(at, _)| *at == item);
        let worth = found.worths.iter().find(|one| Some(one.item) == place && one.input == input);
        worth.map_or(0.0, |one| one.worth.gain)
    };
    let computed = [(3, 0, 234.7037), (3, 3, 74.5181), (2, 0, 8.5378), (0, 0, 4.6789)];
    let found = sampled(uncertain(&items));
    for (item, input, expected) in computed {
        assert!((worth(&found, item, input) - expected).abs() < 0.00006, "{item} {input}");
    }
    // The best of the five has a standard deviation of about 1,000: three standard errors.
    assert!((found.perfect_information - 340.394).abs() < 12.0, "{}", found.perfect_information);
    // By regression over the sample it is about the same: D's reach makes its scores spread widely.
    let found = sampled(by_rule(&items));
    for (item, input, expected) in computed {
        let found = worth(&found, item, input);
        assert!(
            (found - expected).abs() < 0.15 * expected + 3.0,
            "{item} {input}: {found} is not {expected}"
        );
    }
    let best = found.worths.iter().max_by(|a, b| a.worth.gain.total_cmp(&b.worth.gain)).unwrap();
    assert_eq!(
        (COMPUTED[best.item].0, best.input),
        (3, 0),
        "the most valuable question is about the fourth item"
    );
}

#[test]
fn five_normals_are_worth_what_was_computed() {
    let facts = [
        ("a", 10.0, 2.0, 0.43197, 0.395593),
        ("b", 9.0, 4.0, 0.34471, 1.145379),
        ("c", 8.0, 1.0, 0.06136, 0.008491),
        ("d", 6.0, 5.0, 0.16195, 0.601036),
        ("e", 5.0, 0.5, 0.00001, 0.0),
    ];
    let item = |&(id, mean, sd, ..): &(&'static str, f64, f64, f64, f64)| {
        // The 90 % range of a normal with this standard deviation, shifted to be centred on 0.
        let reach = 1.6448536269514722 * sd;
        let estimate = Distribution::range90(-reach, reach).unwrap();
        let input = UncertainInput { key: "x", estimate, bounds: [f64::MIN, f64::MAX], power: 1 };
        let combine = Combine::Rule(Box::new(move |values: &[f64]| mean + values[0]));
        UncertainItem { id, inputs: vec![input], combine }
    };
    let sampling = Sampling { seed: 3, draws: 40_000, ranks: 5 };
    let found = sample(facts.iter().map(item).collect(), sampling);
    assert!((found.perfect_information - 1.874404).abs() < 4.0 * 8.0_f64.sqrt() / 200.0, "{found:?}");
    for (place, (_, _, _, first, expected)) in facts.into_iter().enumerate() {
        near(found.chances[place].ranks[0], first, sampling.draws);
        let worth = found.worths.iter().find(|one| one.item == place).map_or(0.0, |one| one.worth.gain);
        assert!((worth - expected).abs() < 0.01, "{place}: {worth} is not {expected}");
    }
}

#[test]
fn the_interval_is_the_90_percent_range_of_the_score() {
    let sampling = Sampling { draws: 20_000, ..Sampling::default() };
    let found = sample(vec![sum("a", vec![factor("x", (2.0, 8.0), 1)])], sampling).chances;
    let [low, median, high] = found[0].interval.unwrap();
    for (actual, expected) in [(low, 2.0), (median, 4.0), (high, 8.0)] {
        // Every stratum is drawn once, so that a single input's quantiles are met.
        assert!((actual / expected - 1.0_f64).abs() < 1e-3, "{actual} is not {expected}");
    }
    assert_eq!(
        (found[0].top(1), found[0].mean_rank, found[0].ranks.as_slice()),
        (1.0, 1.0, [1.0].as_slice())
    );
}

#[test]
fn exact_items_share_their_rank_in_every_draw() {
    let known = UncertainInput {
        key: "x",
        estimate: Distribution::exact(3.0).unwrap(),
        bounds: [0.0, f64::MAX],
        power: 1,
    };
    let found = sample(vec![sum("a", vec![known]), sum("b", vec![known])], Sampling::default());
    for one in &found.chances {
        assert_eq!((one.ranks.as_slice(), one.interval), ([1.0, 0.0].as_slice(), Some([3.0, 3.0, 3.0])));
        assert_eq!(one.tier, 0, "equal scores are never settled");
    }
    assert_eq!((found.perfect_information, found.worths.as_slice()), (0.0, [].as_slice()));
}

#[test]
fn a_draw_without_a_score_comes_last() {
    let mut items = by_rule(&FIVE[..2]);
    items[0].combine = Combine::Rule(Box::new(|_| f64::INFINITY));
    let found = sample(items, Sampling::default()).chances;
    assert_eq!((found[0].interval, found[0].mean_rank), (None, 2.0));
    assert_eq!(found[1].ranks, [1.0, 0.0]);
}

#[test]
fn an_order_that_is_not_settled_makes_a_tier() {
    let items = |scores: &[(f64, f64)]| {
        let ids = ["a", "b", "c", "d"];
        let items = ids.iter().zip(scores).map(|(id, &range)| sum(id, vec![factor("x", range, 1)])).collect();
        sample(items, Sampling::default()).chances.iter().map(|chances| chances.tier).collect::<Vec<_>>()
    };
    // The medians are 40, 38, 12 and 11.7: the first two cannot be told apart, nor the last two.
    assert_eq!(items(&[(20.0, 80.0), (19.0, 76.0), (10.0, 14.4), (9.0, 15.21)]), [0, 0, 2, 2]);
    // The same medians, known well.
    assert_eq!(items(&[(39.5, 40.5), (37.9, 38.1), (11.9, 12.1), (11.6, 11.8)]), [0, 1, 2, 3]);
}

fn five_with(seed: u64, items: &[Rice]) -> Vec<Chances> {
    sample(by_rule(items), Sampling { seed, draws: 500, ranks: 5 }).chances
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
    for (old, new) in before.iter().zip(&found) {
        assert_eq!(
            (old.interval, &old.ranks),
            (new.interval, &new.ranks),
            "the order given is only for the tiers"
        );
    }
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
    fn keys_sort_as_scores_fall_and_give_the_ranks_of_the_scores(scores in scores()) {
        let key = |score: &f64| RankKey::of(*score, None).expect("a finite score");
        let mut sorted = scores.clone();
        sorted.sort_by_key(key);
        prop_assert!(sorted.windows(2).all(|pair| pair[0] >= pair[1]));
        let keys: Vec<RankKey> = sorted.iter().map(key).collect();
        prop_assert_eq!(ranks_of(&keys).collect::<Vec<_>>(), competition_ranks(&sorted));
    }

    #[test]
    fn without_ties_the_chances_of_a_rank_sum_to_one(seed in any::<u64>()) {
        let found = five_with(seed, &FIVE);
        for rank in 0..5 {
            let total: f64 = found.iter().map(|one| one.ranks[rank]).sum();
            // Each item's own quadrature is a little off.
            prop_assert!((total - 1.0).abs() < 2e-3, "{total}");
        }
        for one in &found {
            prop_assert!((one.ranks.iter().sum::<f64>() - 1.0).abs() < 1e-9);
            prop_assert!((one.ranks[0] + one.ranks[1] - one.top(2)).abs() < 1e-9);
        }
    }
}
