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
    assert_eq!(html.matches("chart-svg").count(), 6 + 1, "one each, and predicted against measured");
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
    assert!(html.contains("47 %") && !html.contains("Add KPI"));
    // What one looks for can be typed; nothing else.
    assert_eq!(html.matches("<input").count(), html.matches("type=\"search\"").count());
    let html = brief(sample(), true);
    assert!(html.contains("Every small marina") && html.contains("Copy as Markdown"));
    assert!(!html.contains("<input") && !html.contains("Add decision"));
}

#[test]
fn every_line_of_the_brief_goes_to_where_it_comes_from() {
    let html = brief(sample(), false);
    assert!(html.contains("aria-label=\"Go to the KPI on Outcomes: Bookings made online\""), "{html}");
    assert!(html.contains("More about this edition") && html.contains("What this edition shows"));
}

#[test]
fn what_changed_leads_to_the_kpi_its_goal_and_what_predicts_it() {
    let html = outcomes(sample(), false);
    let list = &html
        [html.find("id=\"what-changed\"").expect("the list")..html.find("go_revenue-kpis").expect("a goal")];
    assert!(
        list.contains("Drifting the wrong way") && list.contains("Support requests per 100 bookings"),
        "{list}"
    );
    assert!(list.contains("Halve the work per arrival") && list.contains("Change or cancel without a call"));
    assert_eq!(list.matches("link-button").count(), 2 * (1 + 1 + 2), "{list}");
}

#[test]
fn figures_open_to_their_formula_and_predictions_show_stated_and_corrected() {
    let html = outcomes(sample(), false);
    for formula in ["± 2.66 ×", "standard error", "Two lines by least squares", "e^(−", "ln(8 ÷"] {
        assert!(html.contains(formula), "{formula}");
    }
    assert!(html.contains("+3 to +10 points, most likely +6") && html.contains("corrected"), "{html}");
    assert!(html.contains("No other launch") || html.contains("went live near it"));
    assert!(html.contains("id=\"signal-run\"") && html.contains("Show open predictions corrected by this"));
    let read = outcomes(sample(), true);
    assert!(!read.contains("type=\"checkbox\"") && read.contains("8 in a row on one side"));
}

#[test]
fn no_element_id_is_used_twice() {
    let html = outcomes(sample(), false);
    let mut ids: Vec<&str> = html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    ids.sort_unstable();
    let twice: Vec<&str> = ids.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]).collect();
    assert_eq!(twice, Vec::<&str>::new());
}
