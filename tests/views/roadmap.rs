//! The Roadmap screen, rendered natively.

use std::rc::Rc;

use crate::support::{render, tag_with};
use roadbook::domain::{Date, Id, Initiative, Plan, Table};
use roadbook::format::plan_file::read_plan;
use roadbook::sample::HARBOUR_PLAN_TEXT;
use roadbook::ui::plan_ref::PlanRef;
use roadbook::ui::screens::RoadmapScreen;
use yew::prelude::*;

fn sample() -> Plan {
    read_plan(HARBOUR_PLAN_TEXT.as_bytes()).expect("the sample plan opens").plan
}

fn screen(plan: Plan, read_only: bool, selected: Option<&str>) -> String {
    let selected = selected.map(|id| Id::<Initiative>::new(id).expect("an id").record_ref());
    let today = "2026-11-22".parse::<Date>().expect("a date");
    render(html! {
        <RoadmapScreen plan={PlanRef(Rc::new(plan))} {today} {selected} {read_only} dispatch={Callback::noop()} />
    })
}

/// The sample with one must-have taken off its roadmap.
fn without_a_must_have() -> Plan {
    let mut plan = sample();
    let taken_off =
        plan.initiatives.iter().find(|one| one.must && one.placement.is_some()).expect("a must-have");
    let taken_off = Initiative { placement: None, ..(**taken_off).clone() };
    plan.initiatives.replace(Rc::new(taken_off));
    plan
}

#[test]
fn what_is_accepted_is_a_bar_and_the_rest_has_a_reason() {
    let html = screen(sample(), false, None);
    assert!(html.contains("Guest checkout: 4 Jan 2027 to "), "a bar says its dates");
    assert!(html.contains("Not on the roadmap (6)"));
    assert!(!html.contains("Not placed yet."), "each of them has its reason");
    assert!(!tag_with(&html, "id=\"roadmap-plan\"").contains("disabled"));
}

#[test]
fn a_must_have_that_is_taken_off_is_missed() {
    let html = screen(without_a_must_have(), false, None);
    assert!(html.contains("is a must-have and is not on the roadmap."));
}

#[test]
fn the_panel_says_when_and_why_and_offers_to_move() {
    let html = screen(sample(), false, Some("in_arrivals_board"));
    for part in ["It is in progress.", "Needed by", "Earlier", "Later", "Unpin", "Take off", "Person-weeks"] {
        assert!(html.contains(part), "{part}");
    }
}

#[test]
fn nothing_can_be_changed_when_reading_only() {
    let html = screen(sample(), true, Some("in_arrivals_board"));
    assert!(tag_with(&html, "id=\"roadmap-plan\"").contains("disabled"));
    for part in ["Add team", "Add milestone", "Take off", "Remove Design"] {
        assert!(!html.contains(part), "{part}");
    }
}

#[test]
fn a_plan_without_initiatives_or_teams_says_how_to_begin() {
    let empty = Plan::empty("pl_empty", Date::first_of_year(2027));
    assert!(screen(empty, false, None).contains("Go to Priorities"));
    let mut nobody = sample();
    nobody.teams = Table::default();
    let initiatives = nobody.initiatives.iter().map(|one| {
        let mut one = (**one).clone();
        one.work.clear();
        Rc::new(one)
    });
    nobody.initiatives = Table::from_rows(initiatives.collect()).expect("ids differ");
    assert!(screen(nobody, false, None).contains("Add a team"));
}

#[test]
fn a_question_is_named_before_it_is_asked_and_scenarios_wait_to_be_compared() {
    let html = screen(sample(), false, None);
    assert!(html.contains("Hire 1 in Design from January 2027"));
    assert!(!tag_with(&html, "id=\"scenario-ask\"").contains("disabled"));
    assert!(html.contains("Compare 2 scenarios") && html.contains("Two more engineers in April"));
    assert!(html.contains("Playing the roadmap through"));
    let html = screen(sample(), true, None);
    assert!(!html.contains("id=\"scenario-ask\"") && html.contains("Compare 2 scenarios"));
}

#[test]
fn milestones_say_what_they_ask_for() {
    let html = screen(sample(), false, None);
    assert!(html.contains("Asks for") && html.contains("On time"));
    assert!(html.contains("2 initiatives"));
}

/// The bars of the timeline, each from its start tag on.
fn bars(html: &str) -> Vec<&str> {
    let groups = html.split("<g transform=\"translate(").skip(1);
    groups.filter(|group| group.contains("timeline-box")).collect()
}

fn bar<'a>(html: &'a str, id: &str) -> &'a str {
    let found = bars(html).into_iter().find(|bar| bar.contains(&format!("data-id=\"{id}\"")));
    found.expect("the bar is drawn")
}

#[test]
fn a_bar_says_and_shows_how_firmly_it_stands() {
    let html = screen(sample(), false, None);
    let pinned = bar(&html, "in_guest_checkout");
    assert!(pinned.contains("in progress, pinned; It is in progress."), "{pinned}");
    assert!(pinned.contains("timeline-clamp") && pinned.contains("timeline-running"), "{pinned}");
    let accepted = bar(&html, "in_strong_auth");
    assert!(accepted.contains("accepted") && !accepted.contains("timeline-clamp"), "{accepted}");
    assert!(accepted.contains("; deadline kept;"), "{accepted}");
}

#[test]
fn bars_are_one_stop_for_tab_and_say_how_they_are_moved() {
    let html = screen(sample(), false, Some("in_strong_auth"));
    let bars = bars(&html);
    let stops: Vec<&&str> =
        bars.iter().filter(|bar| bar.contains("role=\"button\" tabindex=\"0\"")).collect();
    assert_eq!((bars.len(), stops.len()), (16, 1));
    assert!(stops[0].contains("data-id=\"in_strong_auth\""), "the chosen bar");
    assert!(bars.iter().all(|bar| bar.contains("aria-describedby=\"roadmap-by-hand\"")));
    assert!(html.contains("id=\"roadmap-by-hand\"") && html.contains("timeline-grip"));
}

#[test]
fn what_cannot_be_changed_cannot_be_dragged() {
    let html = screen(sample(), true, None);
    assert!(!html.contains("timeline-grip") && !html.contains("roadmap-by-hand"));
}

#[test]
fn a_load_is_said_in_words_and_what_is_too_much_has_a_number() {
    let html = screen(sample(), false, None);
    let (_, words) =
        html.split_once("aria-label=\"Engineering, 4 Jan to 17 Jan 2027: ").expect("its first period");
    assert!(words.split('"').next().is_some_and(|words| words.ends_with(" of 42 person-days")));
    assert!(html.contains("Engineering, never over-booked"));
    let mut plan = sample();
    let moved = plan.initiatives.iter().find(|one| one.id.as_str() == "in_berth_map").expect("it is there");
    let mut moved = (**moved).clone();
    moved.placement.as_mut().expect("it is placed").start = "2027-01-04".parse().expect("a date");
    plan.initiatives.replace(Rc::new(moved));
    let html = screen(plan, false, None);
    assert!(html.contains("Engineering, over-booked ") && html.contains("days over</text>"), "{html}");
    assert!(html.contains("fill=\"url(#timeline-hatch)\"") && html.contains(" over\">"));
    assert!(!html.contains("Not placed yet."), "what does not fit is still explained");
}
