//! What holds placements and what keeps items out, on problems small enough to see it.

use roadbook::engine::schedule::{
    Dependency, Explanation, Hold, Instalment, Item, Placement, Problem, Rejection, Schedule, explain,
    list_schedule,
};

use super::{item, problem};

fn why(problem: &Problem, start: &[Option<u32>]) -> Vec<Explanation> {
    explain(problem, &Schedule { start: start.to_vec() })
}

fn held(holds: Vec<Hold>) -> Explanation {
    Explanation::Placed(Placement { holds, could_start: None })
}

#[test]
fn placements_name_what_holds_them() {
    let items = vec![
        item("a", 2, 4, 90),
        item("b", 1, 4, 5),
        Item { earliest_start: 4, ..item("c", 1, 1, 5) },
        item("d", 1, 1, 5),
        Item { fixed_start: Some(5), ..item("e", 1, 1, 5) },
        Item { cost: 30, ..item("f", 1, 1, 5) },
    ];
    let dependencies = vec![Dependency { before: 1, after: 3, lag: 1 }];
    let budget = vec![Instalment { period: 4, amount: 30 }];
    let problem = Problem { dependencies, budget, ..problem(8, 4, items) };
    let schedule = list_schedule(&problem).unwrap();
    assert_eq!(schedule.start, [Some(0), Some(2), Some(4), Some(4), Some(5), Some(4)]);
    let expected = [
        held(vec![Hold::Beginning]),
        held(vec![Hold::TeamFull { team: 0, until: 1 }]),
        held(vec![Hold::EarliestStart]),
        held(vec![Hold::WaitsFor { item: 1 }]),
        held(vec![Hold::Pin]),
        held(vec![Hold::Budget { until: 4 }]),
    ];
    assert_eq!(explain(&problem, &schedule), expected);
}

#[test]
fn a_placement_that_nothing_holds_says_where_it_could_start() {
    let problem = problem(8, 4, vec![item("a", 2, 4, 9)]);
    let free = Explanation::Placed(Placement { holds: vec![], could_start: Some(0) });
    assert_eq!(why(&problem, &[Some(3)]), [free]);
}

#[test]
fn rejections_name_the_binding_constraint() {
    let items = vec![
        item("a", 4, 3, 9),
        item("b", 2, 2, 5),
        item("c", 1, 0, 5),
        item("d", 1, 0, 0),
        Item { cost: 7, ..item("e", 1, 0, 5) },
        item("f", 1, 0, 5),
        Item { earliest_start: 3, deadline: Some(4), ..item("g", 2, 0, 5) },
        item("h", 1, 1, 5),
    ];
    let dependencies = vec![Dependency { before: 1, after: 2, lag: 0 }];
    let budget = vec![Instalment { period: 0, amount: 5 }];
    let problem = Problem { dependencies, budget, exclusive: vec![vec![0, 5]], ..problem(4, 4, items) };
    let reasons = [
        Rejection::NoRoom { team: 0, periods: vec![0, 1, 2, 3] },
        Rejection::PredecessorRejected { item: 1 },
        Rejection::NoValue,
        Rejection::Budget { cost: 7, available: 5 },
        Rejection::ExclusiveWith { item: 0 },
        Rejection::NoTime { earliest: 3, latest: 2 },
        Rejection::CouldStart { at: 0 },
    ];
    let explanations = why(&problem, &[Some(0), None, None, None, None, None, None, None]);
    assert_eq!(explanations[1..], reasons.map(Explanation::Rejected));
}

#[test]
fn work_in_sequence_lets_the_next_item_start_under_it() {
    let mut staged = item("first", 4, 4, 9);
    staged.demand[0].length = 2;
    let problem = problem(6, 4, vec![staged, item("second", 2, 4, 5)]);
    assert_eq!(list_schedule(&problem).unwrap().start, [Some(0), Some(2)]);
}

#[test]
fn an_infeasible_schedule_is_not_explained() {
    let problem = problem(4, 4, vec![item("a", 2, 4, 9), item("b", 2, 4, 9)]);
    assert_eq!(why(&problem, &[Some(0), Some(1)]), []);
}
