//! The Evidence screen of the sample plan.

use std::rc::Rc;

use crate::support::{empty_props, render, sample_props, tag_with};
use roadbook::domain::{Id, Insight, Problem, Record};
use roadbook::ui::details::RecordPanel;
use roadbook::ui::plan_ref::PlanRef;
use roadbook::ui::screens::{EvidenceScreen, ScreenProps};
use yew::prelude::*;

fn screen(props: ScreenProps) -> String {
    render(html! { <EvidenceScreen ..props /> })
}

fn insight(text: &str) -> Id<Insight> {
    Id::new(text).expect("an id")
}

#[test]
fn the_details_of_the_insight_looked_at_are_open() {
    let selected = Some(insight("is_call_first").record_ref());
    let html = screen(ScreenProps { selected, ..sample_props(false) });
    assert_eq!(html.matches("aria-expanded=\"true\"").count(), 1, "{html}");
    assert!(tag_with(&html, "id=\"is_call_first-source\"").contains("Interviews with 24 visiting skippers"));
}

#[test]
fn a_reader_sees_the_details_and_can_change_nothing() {
    let selected = Some(insight("is_call_first").record_ref());
    let html = screen(ScreenProps { selected, ..sample_props(true) });
    assert!(html.contains("User evidence (20+)"), "{html}");
    for control in [
        "Capture an insight",
        "is_call_first-source",
        ". Edit\"",
        "Remove insight",
        "role=\"combobox\"",
        "Keep this view",
    ] {
        assert!(!html.contains(control), "{control} in {html}");
    }
}

#[test]
fn only_the_rows_in_view_of_many_insights_are_drawn() {
    let mut props = empty_props();
    let mut plan = (*props.plan.0).clone();
    for number in 0..150 {
        let id = insight(&format!("is_{number}"));
        plan.insights
            .insert(number, Rc::new(Insight { text: format!("Insight {number}"), ..Insight::new(id) }));
    }
    props.plan = PlanRef(Rc::new(plan));
    let html = screen(props);
    assert_eq!(html.matches("role=\"rowheader\"").count(), 40);
    assert!(html.contains("150 insights"), "{html}");
}

#[test]
fn an_unsafe_link_is_never_offered_to_follow() {
    let mut props = empty_props();
    let link_of = |props: &mut ScreenProps, link: &str| {
        let mut plan = (*props.plan.0).clone();
        plan.insights.remove(&insight("is_a"));
        plan.insights.insert(0, Rc::new(Insight { link: link.to_owned(), ..Insight::new(insight("is_a")) }));
        props.plan = PlanRef(Rc::new(plan));
        props.selected = Some(insight("is_a").record_ref());
        screen(props.clone())
    };
    assert!(!link_of(&mut props, "javascript:alert(1)").contains("<a "));
    let html = link_of(&mut props, "https://example.org/study");
    assert!(
        tag_with(&html, "href=\"https://example.org/study\"").contains("rel=\"noopener noreferrer\""),
        "{html}"
    );
}

#[test]
fn a_problem_opens_with_its_requirements() {
    let selected = Some(Id::<Problem>::new("pr_unsure_berth").expect("an id").record_ref());
    let html = screen(ScreenProps { selected, ..sample_props(false) });
    assert!(html.contains("A skipper can book and pay without an account."), "{html}");
    assert!(html.contains("No password is asked for at any step"));
}

#[test]
fn an_empty_plan_is_taught_how_to_begin() {
    assert!(screen(empty_props()).contains("No evidence yet"));
}

#[test]
fn an_insights_panel_shows_what_rests_on_it() {
    let html = render(html! {
        <RecordPanel screen={sample_props(true)} record={insight("is_guest_test").record_ref()} with_facts=false
            at_home=true takes_focus=false />
    });
    for part in [
        "Initiatives that rest on it",
        "Requirements that follow",
        "KPIs these should move",
        "Guest checkout",
    ] {
        assert!(html.contains(part), "{part}");
    }
}

#[test]
fn the_insight_looked_at_is_drawn_however_far_down_it_stands() {
    let mut props = empty_props();
    let mut plan = (*props.plan.0).clone();
    for number in 0..150 {
        let id = insight(&format!("is_{number}"));
        plan.insights
            .insert(number, Rc::new(Insight { text: format!("Insight {number}"), ..Insight::new(id) }));
    }
    props.plan = PlanRef(Rc::new(plan));
    // The newest come first, so the first one captured stands last.
    props.selected = Some(insight("is_0").record_ref());
    let html = screen(props);
    assert!(html.contains("is_0-details"), "{html}");
}
