//! Soft deadlines, do-together groups and share rules, on problems small enough to see them.

use insta::assert_snapshot;
use roadbook::engine::schedule::{
    Bound, Explanation, Item, LinearRule, Problem, Rejection, Schedule, Search, check, explain,
    list_schedule, total_cost_of_delay, value,
};

use super::{item, problem};

/// The best of a short search, with the bound's word that nothing is better.
fn best(problem: &Problem) -> Vec<Option<u32>> {
    let mut search = Search::new(problem, 1, None).unwrap();
    search.step(2_000, 0.5);
    let best = search.best();
    assert_eq!(check(problem, &best), []);
    let mut bound = Bound::new(problem).unwrap();
    bound.improve(300, total_cost_of_delay(problem, &best));
    assert!(bound.total_cost_of_delay() <= total_cost_of_delay(problem, &best));
    best.start
}

fn broken(problem: &Problem, start: &[Option<u32>]) -> String {
    let found = check(problem, &Schedule { start: start.to_vec() });
    found.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_soft_deadline_is_worth_as_much_as_being_late_costs() {
    let of = |late_cost| {
        let items = vec![item("big", 2, 4, 10), Item { due: Some(1), late_cost, ..item("fair", 1, 4, 4) }];
        problem(4, 4, items)
    };
    // First “big”: done at 2 and 3, two periods late. First “fair”: done at 3 and 1.
    assert_eq!(best(&of(0)), [Some(0), Some(2)]);
    assert_eq!(best(&of(4)), [Some(1), Some(0)]);
    let late = Schedule { start: vec![Some(0), Some(2)] };
    assert_eq!(total_cost_of_delay(&of(4), &late), 10 * 2 + 4 * 3 + 4 * 2);
    assert_eq!(value(&of(4), &late), 10 * 4 + 4 * 3 - 4 * 2);
}

#[test]
fn what_would_cost_more_by_being_late_than_it_saves_stays_out() {
    let late = Item { due: Some(1), late_cost: 100, ..item("late", 2, 1, 5) };
    let plain = problem(4, 4, vec![late.clone()]);
    assert_eq!(best(&plain), [None]);
    assert_eq!(list_schedule(&plain).unwrap().start, [None]);
    let explained = explain(&plain, &Schedule { start: vec![None] });
    assert_eq!(explained, [Explanation::Rejected(Rejection::NoValue)]);
    assert_eq!(best(&problem(4, 4, vec![Item { must: true, ..late }])), [Some(0)]);
}

#[test]
fn what_is_done_together_is_chosen_together_or_not_at_all() {
    // Alone “a” would win over “c”; with “b” it does not fit beside anything.
    let items = vec![item("a", 2, 2, 9), item("b", 2, 2, 0), item("c", 2, 3, 8)];
    let apart = problem(2, 4, items);
    assert_eq!(best(&apart), [Some(0), None, None]);
    let together = Problem { together: vec![vec![0, 1]], ..apart };
    assert_eq!(best(&together), [Some(0), Some(0), None]);
    assert_snapshot!(broken(&together, &[Some(0), None, None]),
        @"These are done together or not at all, and some are missing: b.");
    let explained = explain(&together, &Schedule { start: vec![None, None, Some(0)] });
    assert_eq!(explained[0], Explanation::Rejected(Rejection::NoRoom { team: 0, periods: vec![0, 1] }));
    let explained = explain(&together, &Schedule { start: vec![None; 3] });
    assert_eq!(explained[0], Explanation::Rejected(Rejection::Together { item: 1 }));
}

#[test]
fn a_must_have_brings_what_is_done_together_with_it() {
    let items = vec![Item { must: true, ..item("a", 1, 1, 1) }, item("b", 2, 4, 0), item("c", 2, 4, 50)];
    let problem = Problem { together: vec![vec![0, 1]], ..problem(3, 4, items) };
    assert_eq!(best(&problem), [Some(0), Some(1), None]);
    let clash = list_schedule(&Problem { exclusive: vec![vec![0, 1]], ..problem }).unwrap_err();
    assert_snapshot!(clash.to_string(),
        @"“a” is a must-have but cannot be placed: it excludes “b”, which has to be chosen too. Relax one of these.");
}

/// At least 4 of all person-days for “trust”, although “growth” brings more.
fn trust_first(at_least: i64) -> Problem {
    let items = vec![item("growth", 2, 4, 9), item("trust", 1, 4, 1), item("more trust", 1, 4, 2)];
    let weights = vec![(1, -4), (2, -4)];
    let rules = vec![LinearRule { id: "trust".into(), weights, at_most: -at_least }];
    Problem { rules, ..problem(3, 4, items) }
}

#[test]
fn at_least_a_share_for_a_goal_is_kept_even_where_it_costs_value() {
    assert_eq!(best(&trust_first(0)), [Some(0), None, Some(2)]);
    assert_eq!(best(&trust_first(8)), [None, Some(1), Some(0)]);
    assert_snapshot!(broken(&trust_first(8), &[Some(0), None, Some(2)]),
        @"Rule “trust” is broken: -4, and at most -8 is allowed.");
    let explained = explain(&trust_first(8), &Schedule { start: vec![None, Some(1), Some(0)] });
    assert_eq!(explained[0], Explanation::Rejected(Rejection::NoRoom { team: 0, periods: vec![0, 1] }));
    assert_snapshot!(list_schedule(&trust_first(12)).unwrap_err().to_string(),
        @"Rule “trust” cannot be kept. Relax it, or what keeps items out that would help.");
}

#[test]
fn at_most_a_share_of_the_chosen_effort_brings_in_something_else() {
    // “must” may be at most 60 %: something worthless has to come in beside it.
    let items =
        vec![Item { must: true, ..item("must", 1, 3, 5) }, item("dull", 1, 2, 0), item("dear", 1, 9, 50)];
    let weights = vec![(0, 4 * 3), (1, -6 * 2), (2, -6 * 9)];
    let rules = vec![LinearRule { id: "musts".into(), weights, at_most: 0 }];
    assert_eq!(best(&Problem { rules, ..problem(2, 4, items) }), [Some(0), Some(1), None]);
}

#[test]
fn a_rule_keeps_out_what_would_break_it_and_says_so() {
    let items = vec![item("a", 1, 1, 9), item("b", 1, 1, 5)];
    let rules = vec![LinearRule { id: "one".into(), weights: vec![(0, 1), (1, 1)], at_most: 1 }];
    let problem = Problem { rules, ..problem(2, 4, items) };
    assert_eq!(best(&problem), [Some(0), None]);
    let explained = explain(&problem, &Schedule { start: vec![Some(0), None] });
    assert_eq!(explained[1], Explanation::Rejected(Rejection::Rule { rule: 0 }));
}
