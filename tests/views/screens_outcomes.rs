//! The Outcomes and Brief screens, rendered natively.

use std::rc::Rc;

use crate::support::render;
use roadbook::domain::{Date, Plan};
use roadbook::format::plan_file::read_plan;
use roadbook::sample::HARBOUR_PLAN_TEXT;
use roadbook::ui::plan_ref::PlanRef;
use roadbook::ui::screens::{BriefScreen, OutcomesScreen};
use yew::prelude::*;

fn sample() -> Plan {
    read_plan(HARBOUR_PLAN_TEXT.as_bytes()).expect("the sample plan opens").plan
}

fn today() -> Date {
    "2026-11-22".parse().expect("a date")
}

fn outcomes(plan: Plan, read_only: bool) -> String {
    let plan = PlanRef(Rc::new(plan));
    render(
        html! { <OutcomesScreen {plan} today={today()} selected={None} {read_only} dispatch={Callback::noop()} /> },
    )
}

fn brief(plan: Plan, read_only: bool) -> String {
    let plan = PlanRef(Rc::new(plan));
    render(
        html! { <BriefScreen {plan} today={today()} selected={None} {read_only} dispatch={Callback::noop()} /> },
    )
}

#[test]
fn every_kpi_of_the_sample_has_a_card_with_a_chart_and_editors() {
    let html = outcomes(sample(), false);
    for kpi in sample().kpis.iter() {
        assert!(html.contains(&format!("id=\"{}-target-on\"", kpi.id)), "{}", kpi.name);
    }
    assert_eq!(html.matches("chart-svg").count(), 6);
    assert!(html.contains("Predicted and measured") && html.contains("As predicted"));
}

#[test]
fn a_plan_without_kpis_is_taught_what_one_is() {
    let html = outcomes(Plan::empty("pl_empty", today()), false);
    assert!(html.contains("Nothing is measured yet") && html.contains("Add KPI"), "{html}");
    assert!(!outcomes(Plan::empty("pl_empty", today()), true).contains("Add KPI"));
}

#[test]
fn readers_see_figures_and_no_editors() {
    let html = outcomes(sample(), true);
    assert!(html.contains("47 %") && !html.contains("<input") && !html.contains("Add KPI"));
    let html = brief(sample(), true);
    assert!(html.contains("Every small marina") && html.contains("Copy as Markdown"));
    assert!(!html.contains("<input") && !html.contains("Add decision"));
}

#[test]
fn every_line_of_the_brief_goes_to_where_it_comes_from() {
    let html = brief(sample(), false);
    assert!(html.contains("aria-label=\"Go to the KPI on Outcomes: Bookings made online\""), "{html}");
    assert!(html.contains("Add edition") && html.contains("What this edition shows"));
}
