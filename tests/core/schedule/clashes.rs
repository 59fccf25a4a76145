//! What the planner says when there is no roadmap.

use insta::assert_snapshot;
use roadbook::engine::schedule::{Dependency, Instalment, Item, Problem, list_schedule};

use super::{item, problem};

fn sentence(problem: &Problem) -> String {
    list_schedule(problem).unwrap_err().to_string()
}

#[test]
fn two_must_haves_that_do_not_fit_side_by_side() {
    let must = |id| Item { must: true, deadline: Some(2), ..item(id, 2, 3, 5) };
    assert_snapshot!(sentence(&problem(4, 4, vec![must("login"), must("search")])),
        @"“search” is a must-have but cannot be placed: team “crew” is full in periods 0–1 (“login”). Relax one of these.");
}

#[test]
fn a_must_have_no_team_can_do() {
    let items = vec![Item { must: true, ..item("login", 2, 9, 5) }];
    assert_snapshot!(sentence(&problem(3, 4, items)),
        @"“login” is a must-have but cannot be placed: team “crew” is too small in periods 0–2. Relax one of these.");
}

#[test]
fn a_pin_before_what_it_waits_for() {
    let items =
        vec![item("design", 3, 1, 0), Item { must: true, fixed_start: Some(2), ..item("build", 1, 1, 5) }];
    let dependencies = vec![Dependency { before: 0, after: 1, lag: 0 }];
    assert_snapshot!(sentence(&Problem { dependencies, ..problem(6, 4, items) }),
        @"“design” is needed by “build” but cannot be placed: it can start in period 0 at the earliest, and “build” leaves too little time for it. Relax one of these.");
}

#[test]
fn a_deadline_before_the_work_is_done() {
    let items = vec![Item { must: true, deadline: Some(3), earliest_start: 2, ..item("launch", 2, 1, 5) }];
    assert_snapshot!(sentence(&problem(6, 4, items)),
        @"“launch” is a must-have but cannot be placed: it can start in period 2 at the earliest, and its deadline allows 1 at the latest. Relax one of these.");
}

#[test]
fn must_haves_that_exclude_each_other() {
    let must = |id| Item { must: true, ..item(id, 1, 1, 5) };
    let exclusive = vec![vec![0, 1]];
    assert_snapshot!(sentence(&Problem { exclusive, ..problem(6, 4, vec![must("buy"), must("make")]) }),
        @"“buy” is a must-have but cannot be placed: it excludes “make”, which has to be chosen too. Relax one of these.");
}

#[test]
fn money_that_comes_too_late() {
    let items = vec![Item { must: true, cost: 50, deadline: Some(3), ..item("booth", 1, 1, 5) }];
    let budget = vec![Instalment { period: 0, amount: 20 }, Instalment { period: 3, amount: 100 }];
    assert_snapshot!(sentence(&Problem { budget, ..problem(6, 4, items) }),
        @"“booth” is a must-have but cannot be placed: it costs 50 and the budget has 20. Relax one of these.");
}

#[test]
fn an_optional_item_never_clashes() {
    let items = vec![Item { deadline: Some(1), ..item("huge", 5, 99, 1000) }, item("small", 1, 1, 1)];
    let schedule = list_schedule(&problem(6, 4, items)).unwrap();
    assert_eq!(schedule.start, [None, Some(0)]);
}
