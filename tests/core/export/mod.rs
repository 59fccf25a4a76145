//! Plans out as text for other tools.

mod calendar;
mod issues;
mod markdown;
mod mermaid;
mod ranking;
mod tables;

use roadbook::domain::Plan;
use roadbook::format::export::{Export, ExportFormat, export, filled_tables};

use crate::support::harbour::{date, harbour};

/// A plan exported, as it stands on a day in its first months.
fn exported(plan: &Plan, format: ExportFormat) -> String {
    export(plan, &Export::of(format), date("2027-03-01")).text
}

#[test]
fn a_file_is_named_by_the_plan_and_what_it_holds() {
    let names: Vec<String> = <ExportFormat as roadbook::domain::Choice>::ALL
        .iter()
        .map(|format| export(&harbour(), &Export::of(*format), date("2027-03-01")).name)
        .collect();
    insta::assert_snapshot!(names.join("\n"), @r#"
    harbour-2027.plan.json
    harbour-2027.initiatives.csv
    harbour-2027.ranking.csv
    harbour-2027.md
    harbour-2027.plan.md
    harbour-2027.page.html
    harbour-2027.gantt.mmd
    harbour-2027.timeline.mmd
    harbour-2027.ics
    harbour-2027.jira.csv
    harbour-2027.linear.csv
    "#);
}

#[test]
fn every_format_takes_an_empty_plan() {
    let plan = Plan::empty("pl_empty", date("2027-01-04"));
    assert!(filled_tables(&plan).is_empty());
    for format in <ExportFormat as roadbook::domain::Choice>::ALL {
        assert!(!exported(&plan, *format).trim().is_empty(), "{format:?}");
    }
}
