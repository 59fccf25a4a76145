//! The roadmap as text for mermaid. That mermaid draws it is shown in a browser (tests/hosts/mermaid.rs).

use std::rc::Rc;

use roadbook::domain::Plan;
use roadbook::format::export::ExportFormat;

use super::exported;
use crate::support::harbour::harbour;

#[test]
fn a_gantt_chart_has_a_section_for_each_team_and_one_for_milestones() {
    insta::assert_snapshot!(exported(&harbour(), ExportFormat::MermaidGantt), @r#"
    gantt
        title Harbour 2027
        dateFormat YYYY-MM-DD
        axisFormat %b %Y
        section Engineering
        Strong authentication for saved cards :i1, 2027-01-04, 2027-02-01
        Guest checkout :active, i2, 2027-01-04, 2027-04-12
        section Design
        Spring campaign to 400 offices :i3, 2027-01-04, 2027-03-01
        Arrivals board :active, i4, 2027-01-04, 2027-03-29
        Renew yearly contracts online :i5, 2027-02-01, 2027-05-24
        Price calendar kept by the office :i6, 2027-03-15, 2027-04-26
        Change or cancel without a call :i7, 2027-03-15, 2027-05-10
        Ask why a booking is abandoned :i8, 2027-03-29, 2027-06-07
        Waiting list with automatic offers :i9, 2027-04-26, 2027-06-21
        Booking on the marina's own site :i10, 2027-04-26, 2027-07-19
        Berth map with depth and length :i11, 2027-05-24, 2027-08-16
        Move a boat by dragging :i12, 2027-06-07, 2027-08-02
        Offline check-in on the pontoon :i13, 2027-07-19, 2027-11-22
        Set a marina up in one afternoon :i14, 2027-08-16, 2027-12-06
        German and Dutch :i15, 2027-09-13, 2027-11-22
        section Data
        Measure the booking funnel without cookies :i16, 2027-06-07, 2027-07-19
        section Milestones
        Season opens꞉ Easter weekend :milestone, m1, 2027-03-26, 0d
        Strong authentication is required :milestone, m2, 2027-05-01, 0d
        Autumn boat show :milestone, m3, 2027-09-18, 0d
        Contract letters for 2028 go out :milestone, m4, 2027-10-15, 0d
    "#);
}

#[test]
fn a_timeline_has_what_starts_in_each_quarter() {
    insta::assert_snapshot!(exported(&harbour(), ExportFormat::MermaidTimeline), @r#"
    timeline
        title Harbour 2027
        Q1 2027 : Strong authentication for saved cards
             : Spring campaign to 400 offices
             : Arrivals board
             : Guest checkout
             : Renew yearly contracts online
             : Price calendar kept by the office
             : Change or cancel without a call
             : ◆ Season opens꞉ Easter weekend
             : Ask why a booking is abandoned
        Q2 2027 : Waiting list with automatic offers
             : Booking on the marina's own site
             : ◆ Strong authentication is required
             : Berth map with depth and length
             : Measure the booking funnel without cookies
             : Move a boat by dragging
        Q3 2027 : Offline check-in on the pontoon
             : Set a marina up in one afternoon
             : German and Dutch
             : ◆ Autumn boat show
        Q4 2027 : ◆ Contract letters for 2028 go out
    "#);
}

#[test]
fn words_that_mermaid_would_take_for_its_own_are_written_otherwise() {
    let mut plan: Plan = harbour();
    let mut first = (*plan.initiatives.rows()[0]).clone();
    first.title = "a: b; c # d %% e\nsection x {y} <b>".to_owned();
    plan.initiatives.replace(Rc::new(first));
    for format in [ExportFormat::MermaidGantt, ExportFormat::MermaidTimeline] {
        let text = exported(&plan, format);
        assert!(
            !text.contains("a: b") && !text.contains("%%") && !text.contains('#') && !text.contains("<b>")
        );
    }
}
