//! What the canonical text looks like, and what a change does to it.

use roadbook::domain::*;
use roadbook::format::plan_file::write_plan;

use super::{FULL, file_with, open};

#[test]
fn an_empty_plan_is_a_few_lines() {
    let plan = Plan::empty("pl_new", "2027-01-04".parse().unwrap());
    insta::assert_snapshot!(write_plan(&plan), @r#"
    {
      "format": "roadbook-plan",
      "version": 1,
      "plan": {
        "id": "pl_new",
        "title": "",
        "revision": 0,
        "settings": {
          "start": "2027-01-04"
        }
      }
    }
    "#);
}

#[test]
fn one_change_is_one_line() {
    let mut plan = open(FULL).plan;
    let id = Id::new("in_checkout").unwrap();
    let mut initiative = Initiative::clone(plan.find::<Initiative>(&id).unwrap());
    initiative
        .set(InitiativeField::Inputs(initiative.inputs.clone().with("reach", Some(Estimate::Exact(900.0)))));
    initiative.set(InitiativeField::Must(false));
    plan.initiatives.replace(initiative.into());
    let (before, after) = (FULL.lines().collect::<Vec<_>>(), write_plan(&plan));
    let gone = before.iter().filter(|line| !after.lines().any(|other| other == **line));
    let come = after.lines().filter(|line| !before.contains(line));
    let change: Vec<String> =
        gone.map(|line| format!("-{line}")).chain(come.map(|line| format!("+{line}"))).collect();
    insta::assert_snapshot!(change.join("\n"), @r#"
    -        "inputs": { "confidence": 0.8, "effort": [2, 5], "impact": 2, "reach": [800, 1200, 2000] },
    -        "must": true,
    +        "inputs": { "confidence": 0.8, "effort": [2, 5], "impact": 2, "reach": 900 },
    "#);
}

#[test]
fn long_values_stand_one_to_a_line_and_short_ones_together() {
    let words = "a word of forty letters or so, to be long";
    let plan = open(&file_with(&format!(
        r#""strategy": {{"actions": ["short", "ones"]}},
           "initiatives": [{{"id": "in_a", "tags": ["{words}", "{words} 2"], "x": {{"deep": {{"a": 1, "b": []}}}}}}]"#
    )));
    insta::assert_snapshot!(write_plan(&plan.plan), @r#"
    {
      "format": "roadbook-plan",
      "version": 1,
      "plan": {
        "id": "pl_test",
        "title": "",
        "revision": 0,
        "settings": {
          "start": "2027-01-04"
        },
        "strategy": {
          "actions": ["short", "ones"]
        },
        "initiatives": [
          {
            "id": "in_a",
            "title": "",
            "tags": ["a word of forty letters or so, to be long", "a word of forty letters or so, to be long 2"],
            "x": {
              "deep": { "a": 1, "b": [] }
            }
          }
        ]
      }
    }
    "#);
}

#[test]
fn numbers_are_written_as_short_as_they_can_be() {
    let numbers = "0, -0.0, 1.0, 1e3, 0.1, 0.30000000000000004, 1e15, 123456789.125, 5e-324, 1e-7";
    let measurements: Vec<String> =
        numbers.split(", ").map(|number| format!(r#"{{"on": "2027-01-01", "value": {number}}}"#)).collect();
    let plan = open(&file_with(&format!(
        r#""kpis": [{{"id": "kp_a", "measurements": [{}]}}]"#,
        measurements.join(",")
    )));
    let text = write_plan(&plan.plan);
    let written: Vec<&str> = text
        .lines()
        .filter_map(|line| line.split_once("\"value\": "))
        .map(|(_, number)| number.trim_end_matches([',', ' ', '}']))
        .collect();
    insta::assert_snapshot!(written.join(", "), @"0, 0, 1, 1000, 0.1, 0.30000000000000004, 1000000000000000, 123456789.125, 5e-324, 1e-7");
}
