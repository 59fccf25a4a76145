//! Choosing under a budget is a knapsack, not a sort by ratio.

use roadbook::engine::schedule::{Instalment, Item, Problem, Search};

use super::problem;

#[test]
fn a_budget_is_spent_on_the_best_set_not_on_the_best_ratios() {
    // Worth 6, 6, 5.5, 4.5, 4.5 in halves; at a budget of 10 the best ratios, C and E, are worth 10, A and B 12.
    let facts = [("A", 12, 5), ("B", 12, 5), ("C", 11, 4), ("D", 9, 4), ("E", 9, 3)];
    let items: Vec<Item> = facts
        .iter()
        .map(|&(id, worth, cost)| Item {
            id: id.into(),
            duration: 1,
            cost_of_delay: worth,
            cost,
            ..Item::default()
        })
        .collect();
    let mut by_ratio = facts;
    by_ratio.sort_by(|a, b| (b.1 * a.2).cmp(&(a.1 * b.2)));
    let mut left = 10;
    let ratios: i64 = by_ratio
        .iter()
        .filter(|(_, _, cost)| {
            let fits = *cost <= left;
            left -= if fits { *cost } else { 0 };
            fits
        })
        .map(|(_, worth, _)| worth)
        .sum();
    let budget = vec![Instalment { period: 0, amount: 10 }];
    let problem = Problem { budget, ..problem(1, 4, items) };
    let mut search = Search::new(&problem, 1, None).unwrap();
    search.step(2_000, 1.0);
    let chosen: Vec<&str> = search
        .best()
        .start
        .iter()
        .zip(&problem.items)
        .filter(|(start, _)| start.is_some())
        .map(|(_, item)| item.id.as_str())
        .collect();
    let worth: i64 = facts.iter().filter(|(id, ..)| chosen.contains(id)).map(|(_, worth, _)| worth).sum();
    assert_eq!((chosen.as_slice(), worth, ratios), (["A", "B"].as_slice(), 24, 20));
}
