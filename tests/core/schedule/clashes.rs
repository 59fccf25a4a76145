//! What the planner says when there is no roadmap.

use insta::assert_snapshot;
use roadbook::engine::schedule::clash_set::{missing_capacity, missing_money, missing_periods};
use roadbook::engine::schedule::{
    ClashMember, Dependency, Given, Instalment, Item, Problem, clash_set, list_schedule,
};

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

fn clashing(problem: &Problem) -> Vec<ClashMember> {
    let set = clash_set(problem, &Given::default()).unwrap();
    assert!(set.proven && set.smallest);
    set.members
}

#[test]
fn the_smallest_set_names_all_that_clash_and_nothing_else() {
    let must = |id| Item { must: true, deadline: Some(3), ..item(id, 2, 3, 5) };
    let bystander = Item { must: true, deadline: Some(6), cost: 1, ..item("other", 1, 1, 5) };
    let budget = vec![Instalment { period: 0, amount: 10 }];
    let problem = Problem { budget, ..problem(6, 4, vec![must("login"), bystander, must("search")]) };
    use ClashMember::{Capacity, Deadline, Must};
    assert_eq!(clashing(&problem), [Must(0), Must(2), Deadline(0), Deadline(2), Capacity(0)]);
    // Two more units a period, only while both run.
    assert_eq!(missing_capacity(&problem, 0, 2), Some((2, vec![0, 1])));
    assert_eq!((missing_money(&problem), missing_periods(&problem)), (None, None));
}

#[test]
fn what_is_settled_is_never_part_of_the_set() {
    let must = |id| Item { must: true, fixed_start: Some(0), ..item(id, 2, 3, 5) };
    let problem = problem(6, 4, vec![must("login"), must("search")]);
    use ClashMember::{Capacity, Must, Pin};
    assert_eq!(clashing(&problem), [Must(0), Must(1), Pin(0), Pin(1), Capacity(0)]);
    let given = Given { settled: vec![Must(0), Pin(0), Capacity(0)], ..Given::default() };
    assert_eq!(clash_set(&problem, &given).unwrap().members, [Must(1), Pin(1)]);
}

#[test]
fn money_and_time_that_are_missing_are_counted() {
    let must = |id, cost| Item { must: true, cost, ..item(id, 2, 4, 5) };
    let short = problem(3, 4, vec![must("a", 20), must("b", 30)]);
    assert_eq!(
        clashing(&short),
        [ClashMember::Must(0), ClashMember::Must(1), ClashMember::Capacity(0), ClashMember::Horizon]
    );
    assert_eq!(missing_periods(&short), Some(1));
    let budget = vec![Instalment { period: 0, amount: 15 }, Instalment { period: 2, amount: 20 }];
    let poor = Problem { budget, ..problem(6, 4, short.items) };
    assert_eq!(clashing(&poor), [ClashMember::Must(0), ClashMember::Must(1), ClashMember::Budget]);
    assert_eq!(missing_money(&poor), Some(15));
}

#[test]
fn a_feasible_problem_has_no_clash() {
    assert_eq!(clash_set(&problem(3, 4, vec![item("a", 2, 4, 5)]), &Given::default()), None);
}
