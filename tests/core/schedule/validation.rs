//! Problems and files that make no sense are refused with a sentence.

use insta::assert_snapshot;
use roadbook::engine::schedule::problem::MAX_ITEMS;
use roadbook::engine::schedule::{Dependency, Instalment, Item, LinearRule, Problem};
use roadbook::format::roadmap_instance;

use super::{item, problem};

fn refusal(problem: &Problem) -> String {
    problem.validate().unwrap_err().to_string()
}

fn of(change: impl Fn(&mut Problem)) -> String {
    let mut problem = problem(4, 4, vec![item("a", 2, 1, 5), item("b", 2, 1, 5), item("c", 1, 1, 5)]);
    assert_eq!(problem.validate(), Ok(()));
    change(&mut problem);
    refusal(&problem)
}

fn rule(weights: Vec<(usize, i64)>) -> LinearRule {
    LinearRule { id: "share".into(), weights, at_most: 0 }
}

fn link(before: usize, after: usize) -> Dependency {
    Dependency { before, after, lag: 0 }
}

#[test]
fn each_mistake_names_its_record_and_field() {
    assert_snapshot!(of(|p| p.items[1].duration = 0),
        @"Item “b”: duration is 0; it must be from 1 to 100000.");
    assert_snapshot!(of(|p| p.items[1].demand[0].offset = 1),
        @"Item “b” needs team “crew” until 3 periods after its start, but it lasts only 2.");
    assert_snapshot!(of(|p| p.items[1].demand[0].team = 7),
        @"Item “b”: team refers to number 7, but there are only 1.");
    assert_snapshot!(of(|p| p.items[2].demand[0].amount_per_period = -1),
        @"Item “c”: demand is -1; it must be from 0 to 1000000000.");
    assert_snapshot!(of(|p| p.items[0].cost_of_delay = i64::MAX),
        @"Item “a”: cost of delay is 9223372036854775807; it must be from 0 to 1000000000.");
    assert_snapshot!(of(|p| p.items[2].id = "a".into()),
        @"Two items have the id “a”; ids must differ.");
    assert_snapshot!(of(|p| p.teams[0].capacity.truncate(3)),
        @"Team “crew” has capacity for 3 periods; the horizon is 4.");
    assert_snapshot!(of(|p| p.teams[0].capacity[2] = -5),
        @"Team “crew”: capacity is -5; it must be from 0 to 1000000000.");
    assert_snapshot!(of(|p| p.budget.push(Instalment { period: 0, amount: -1 })),
        @"Budget: amount is -1; it must be from 0 to 1000000000.");
    assert_snapshot!(of(|p| p.value_horizon = 3),
        @"The value horizon (3) lies before the horizon (4); it must not.");
    assert_snapshot!(of(|p| p.exclusive.push(vec![0, 3])),
        @"Exclusive group: member refers to number 3, but there are only 3.");
    assert_snapshot!(of(|p| p.together.push(vec![4])),
        @"Do-together group: member refers to number 4, but there are only 3.");
    assert_snapshot!(of(|p| p.items[1].late_cost = -1),
        @"Item “b”: cost of being late is -1; it must be from 0 to 1000000000.");
    assert_snapshot!(of(|p| p.rules.push(rule(vec![(3, 1)]))),
        @"Rule “share”: item refers to number 3, but there are only 3.");
    assert_snapshot!(of(|p| p.rules.push(rule(vec![(0, i64::MIN)]))),
        @"Rule “share”: weight is -9223372036854775808; it must be from -1000000000 to 1000000000.");
    assert_snapshot!(of(|p| p.rules = vec![rule(vec![]), rule(vec![])]),
        @"Two rules have the id “share”; ids must differ.");
    assert_snapshot!(of(|p| p.dependencies.push(link(0, 9))),
        @"Dependency: after refers to number 9, but there are only 3.");
}

#[test]
fn a_circle_of_dependencies_is_printed() {
    assert_snapshot!(of(|p| p.dependencies = vec![link(0, 1), link(1, 2), link(2, 1)]),
        @"These items wait for one another: b → c → b. Remove one of the dependencies.");
    assert_snapshot!(of(|p| p.dependencies = vec![link(1, 1)]),
        @"These items wait for one another: b → b. Remove one of the dependencies.");
}

#[test]
fn too_many_items_are_refused_before_anything_else() {
    let problem = problem(4, 4, vec![Item::default(); MAX_ITEMS + 1]);
    assert_snapshot!(refusal(&problem),
        @"There are 10001 items; the planner takes up to 10000. Split the plan or leave some out.");
}

fn unreadable(from: &str, to: &str) -> String {
    let text = r#"{"format":"roadmap/1","horizon":2,"value_horizon":3,"teams":[{"id":"crew","capacity":[4,4]}],
        "items":[{"id":"a","duration":1,"demand":{"crew":2},"cod":5,"cost":1,"must":false,"earliest_start":0,
        "deadline":null,"fixed_start":null}],"dependencies":[],"exclusive":[["a"]],"budget":[]}"#;
    assert!(roadmap_instance::read(text).is_ok() && text.contains(from));
    roadmap_instance::read(&text.replacen(from, to, 1)).unwrap_err().to_string()
}

#[test]
fn a_file_that_is_no_instance_ends_in_a_sentence() {
    assert_snapshot!(unreadable("roadmap/1", "roadmap/2"),
        @"The file says its format is “roadmap/2”; roadmap/1 is what can be read.");
    assert_snapshot!(unreadable(r#"{"crew":2}"#, r#"{"crews":2}"#), @"Item “a”: there is no team “crews”.");
    assert_snapshot!(unreadable(r#"[["a"]]"#, r#"[["b"]]"#), @"Exclusive group: there is no item “b”.");
    assert_snapshot!(unreadable(r#""duration":1"#, r#""duration":-1"#),
        @"Item “a”: duration is -1, which is not a period.");
    assert_snapshot!(unreadable(r#""cod":5"#, r#""cod":5.5"#),
        @"The file is not a roadmap/1 instance: invalid type: floating point `5.5`, expected i64 at line 2 column 69.");
    assert_snapshot!(unreadable(r#"{"format""#, r#"{{"format""#),
        @"The file is not a roadmap/1 instance: key must be a string at line 1 column 2.");
    assert_snapshot!(unreadable(r#""horizon":2"#, r#""horizon":0"#),
        @"The horizon is 0 periods; it needs at least 1.");
}
