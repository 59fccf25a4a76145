//! Moving and stretching bars by hand: what is tried is what comes of it, and lengths come from whole people.

use insta::assert_snapshot;
use roadbook::command::{Command, decide};
use roadbook::domain::*;
use roadbook::language::Words;
use roadbook::select::charts::{LoadCell, TeamLoad};
use roadbook::select::roadmap::{
    Change, Grouping, Query, RoadmapView, Trial, Zoom, lengths, next_length, roadmap_view, trial,
};
use roadbook::select::schedule_problem::{accepted_schedule, placement_on, planning_problem};

use crate::support::harbour::{NoIds, TODAY, date, harbour, id};

fn view_by(plan: &Plan, grouping: Grouping, zoom: Zoom) -> RoadmapView {
    let planning = planning_problem(plan, date(TODAY));
    let query = Query { grouping, zoom, today: date(TODAY) };
    roadmap_view(plan, &planning, &accepted_schedule(plan, &planning), None, query)
}

fn tried(plan: &Plan, initiative: &Id<Initiative>, change: &Change) -> Option<Trial> {
    let planning = planning_problem(plan, date(TODAY));
    trial(plan, &planning, &accepted_schedule(plan, &planning), initiative, change, date(TODAY))
}

fn dropped(plan: &Plan, initiative: &Id<Initiative>, trial: &Trial) -> Plan {
    let Some(field) = trial.field.clone() else { return plan.clone() };
    let mut after = plan.clone();
    decide(plan, &Command::edit(initiative, field), &NoIds).unwrap().apply(&mut after);
    after
}

/// Every change of every bar of the sample: some places to both sides, and all its lengths.
fn all_changes(plan: &Plan) -> Vec<(Id<Initiative>, Change)> {
    let placed = plan.initiatives.iter().filter(|one| one.placement.is_some());
    let mut changes = Vec::new();
    for one in placed {
        changes.extend([-3, -1, 0, 1, 2, 7].map(|by| (one.id.clone(), Change::Move(by))));
        changes.extend(
            lengths(plan, &one.id).into_iter().map(|length| (one.id.clone(), Change::Stretch(length))),
        );
    }
    changes
}

#[test]
fn what_is_tried_is_what_the_roadmap_says_once_the_bar_is_dropped() {
    let plan = harbour();
    let (mut fitting, mut breaking) = (0, 0);
    for (initiative, change) in all_changes(&plan) {
        let trial = tried(&plan, &initiative, &change).unwrap();
        let after = view_by(&dropped(&plan, &initiative, &trial), Grouping::Team, Zoom::Quarter);
        let row = after.rows.iter().find(|row| row.id == initiative).unwrap();
        assert_eq!((trial.drawing.start, trial.drawing.end), row.span, "{initiative} {change:?}");
        assert_eq!(trial.drawing.loads, after.timeline.loads, "{initiative} {change:?}");
        if trial.drawing.fits {
            fitting += 1;
            // The sample's roadmap breaks nothing, so a bar that fits leaves it so.
            assert_eq!((trial.drawing.verdict.as_str(), after.warnings.as_slice()), ("Fits.", [].as_slice()));
        } else {
            breaking += 1;
            assert!(!after.warnings.is_empty(), "{initiative} {change:?}: {}", trial.drawing.verdict);
        }
    }
    assert!(fitting > 20 && breaking > 20, "{fitting} fit, {breaking} do not");
}

#[test]
fn a_bar_on_trial_names_what_stands_in_its_way() {
    let plan = harbour();
    let say = |text: &str, by| {
        let drawing = tried(&plan, &id(text), &Change::Move(by)).unwrap().drawing;
        format!("{}: {}", drawing.dates, drawing.verdict)
    };
    assert_snapshot!(say("in_strong_auth", 3), @"15 Feb to 14 Mar 2027, 4 weeks: “Renew yearly contracts online” would start before this is done. Engineering is 16 person-days short from 1 Mar to 14 Mar 2027.");
    assert_snapshot!(say("in_strong_auth", 7), @"12 Apr to 9 May 2027, 4 weeks: Misses its deadline, 30 Apr 2027. “Renew yearly contracts online” would start before this is done. Engineering is 19 person-days short from 12 Apr to 9 May 2027.");
    assert_snapshot!(say("in_berth_map", -6), @"1 Mar to 23 May 2027, 12 weeks: Design is 6 person-days short from 15 Mar to 28 Mar 2027. Engineering is 54 person-days short from 29 Mar to 23 May 2027.");
    assert!(say("in_second_language", 30).contains("weeks: Ends after the roadmap."));
}

#[test]
fn a_bar_stays_within_the_roadmap_however_far_it_is_drawn() {
    let plan = harbour();
    let start = |by| tried(&plan, &id("in_strong_auth"), &Change::Move(by)).unwrap().drawing.start;
    assert_eq!((start(-400), start(-1), start(400)), (0.0, 0.0, 25.0));
    let unmoved = tried(&plan, &id("in_strong_auth"), &Change::Move(-5)).unwrap();
    assert!(dropped(&plan, &id("in_strong_auth"), &unmoved) == plan);
    assert_eq!(tried(&plan, &id("in_gate_cards"), &Change::Move(1)), None, "it is not on the roadmap");
}

#[test]
fn lengths_come_from_whole_people() {
    let words: Vec<String> = lengths(&harbour(), &id("in_berth_map"))
        .iter()
        .map(|length| format!("{} periods with {}", length.periods, length.people))
        .collect();
    // Design 4 person-weeks by one, then engineering 16 by two: 2 and 4 periods.
    assert_snapshot!(words.join("\n"), @r"
    3 periods with 2 people of Design and 4 people of Engineering
    4 periods with 2 people of Design and 3 people of Engineering
    5 periods with 2 people of Design and 2 people of Engineering
    6 periods with 1 person of Design and 2 people of Engineering
    10 periods with 1 person of Design and 1 person of Engineering
    ");
}

#[test]
fn every_length_keeps_the_effort_and_is_as_long_as_it_says() {
    let plan = harbour();
    for one in plan.initiatives.iter().filter(|one| one.placement.is_some() && one.done_share.is_none()) {
        let all = lengths(&plan, &one.id);
        assert!(all.iter().any(|length| length.work == one.work), "{}", one.id);
        assert!(all.windows(2).all(|pair| pair[0].periods < pair[1].periods), "{}: {all:?}", one.id);
        for length in &all {
            let kept = length.work.iter().zip(&one.work).all(|(after, before)| {
                let as_before = WorkPackage { people: before.people, ..after.clone() };
                as_before == *before && after.people >= 1
            });
            assert!(kept && length.work.len() == one.work.len(), "{}", one.id);
            let stretched = tried(&plan, &one.id, &Change::Stretch(length.clone())).unwrap().drawing;
            assert_eq!(stretched.end - stretched.start, f64::from(length.periods), "{}", one.id);
        }
    }
}

#[test]
fn two_packages_side_by_side_are_shortened_together() {
    // Data 6 by one beside engineering 6 by one: three periods each.
    let all = lengths(&harbour(), &id("in_booking_funnel"));
    let now = all.iter().find(|length| length.periods == 3).unwrap();
    let shorter = next_length(&all, now.periods, false).unwrap();
    assert_eq!(
        (shorter.periods, shorter.people.as_str()),
        (2, "2 people of Data and 2 people of Engineering")
    );
    assert_eq!(next_length(&all, all[0].periods, false), None);
}

#[test]
fn a_day_becomes_the_first_day_of_its_period() {
    let plan = harbour();
    let planning = planning_problem(&plan, date(TODAY));
    let on =
        |day: &str| placement_on(&plan, &planning, &id("in_strong_auth"), date(day)).map(|place| place.start);
    assert_eq!(on("2027-02-18"), Some(date("2027-02-15")));
    assert_eq!((on("2026-12-31"), on("2028-03-01")), (None, None));
}

#[test]
fn lanes_say_what_they_hold() {
    let lanes = |grouping| -> String {
        let lanes = view_by(&harbour(), grouping, Zoom::Quarter).timeline.lanes;
        lanes.iter().map(|lane| format!("{}: {}\n", lane.label, lane.note)).collect()
    };
    assert_snapshot!(lanes(Grouping::Team), @r"
    Design: 13 initiatives, 34 % booked
    Engineering: 2 initiatives, 73 % booked
    Data: 1 initiative, 14 % booked
    ");
    assert_snapshot!(lanes(Grouping::Owner), @r"
    Booking: 6 initiatives
    Data: 1 initiative
    Marketing: 2 initiatives
    Office: 4 initiatives
    Payments: 2 initiatives
    Research: 1 initiative
    ");
    assert_snapshot!(lanes(Grouping::Status), @r"
    Candidate: 9 initiatives
    Planned: 5 initiatives
    In progress: 2 initiatives
    ");
}

#[test]
fn every_zoom_has_its_two_lines() {
    let lines = |zoom| {
        let timeline = view_by(&harbour(), Grouping::Team, zoom).timeline;
        let first = |spans: &[roadbook::select::charts::AxisSpan]| -> Vec<String> {
            spans.iter().take(3).map(|span| span.label.clone()).collect()
        };
        format!("{:?} over {:?}", first(&timeline.major), first(&timeline.minor))
    };
    assert_snapshot!(lines(Zoom::Year), @r#"["2027", "2028"] over ["Q1", "Q2", "Q3"]"#);
    assert_snapshot!(lines(Zoom::Quarter), @r#"["Q1 2027", "Q2 2027", "Q3 2027"] over ["Jan", "Feb", "Mar"]"#);
    assert_snapshot!(lines(Zoom::Month), @r#"["Jan 2027", "Feb 2027", "Mar 2027"] over ["4", "11", "18"]"#);
    assert_snapshot!(lines(Zoom::Week), @r#"["Jan 2027", "Feb 2027", "Mar 2027"] over ["W1, 4 Jan", "W2, 11 Jan", "W3, 18 Jan"]"#);
}

#[test]
fn a_load_says_by_how_much_it_is_too_much() {
    let cell = |used, capacity| LoadCell { used, capacity };
    assert_eq!(cell(22.0, 20.0).said(&Words::default()), "22 of 20 person-days, 2 over");
    assert_eq!(cell(20.0, 20.0).said(&Words::default()), "20 of 20 person-days");
    let cells = [(5.0, 4.0), (9.0, 4.0), (4.0, 4.0), (1.0, 0.0)].map(|(used, there)| cell(used, there));
    let load = TeamLoad { label: "Engineering".into(), cells: cells.to_vec() };
    assert_eq!(load.over_booked(), [(0, 2, 5.0), (3, 4, 1.0)]);
    let timeline = view_by(&harbour(), Grouping::Team, Zoom::Quarter).timeline;
    let words = timeline.load_words(&Words::default(), "Engineering", 4, &load.cells[0]);
    assert_eq!(words, "Engineering, 1 Mar to 14 Mar 2027: 5 of 4 person-days, 1 over");
}
