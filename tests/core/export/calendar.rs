//! Milestones and launches for a calendar.

use std::rc::Rc;

use roadbook::domain::{Milestone, Plan};
use roadbook::format::export::ExportFormat;

use super::exported;
use crate::support::harbour::{date, harbour, id};

fn with_milestone(title: &str, notes: &str) -> Plan {
    let mut plan = Plan::empty("pl_one", date("2027-01-04"));
    let mut milestone = <Milestone as roadbook::domain::Record>::new(id("mi_one"));
    milestone.title = title.to_owned();
    milestone.notes = notes.to_owned();
    milestone.on = Some(date("2027-12-31"));
    plan.milestones.insert(0, Rc::new(milestone));
    plan
}

#[test]
fn a_day_is_a_whole_day_with_an_identity_of_its_own() {
    let calendar =
        exported(&with_milestone("Season, opens; at last", "Two lines\nof it"), ExportFormat::Calendar);
    insta::assert_snapshot!(calendar.replace("\r\n", "\n"), @r#"
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//Roadbook//Roadbook//EN
    CALSCALE:GREGORIAN
    X-WR-CALNAME:Untitled plan
    BEGIN:VEVENT
    UID:mi_one@pl_one
    DTSTAMP:20270301T000000Z
    DTSTART;VALUE=DATE:20271231
    SUMMARY:Season\, opens\; at last
    DESCRIPTION:Two lines\nof it
    TRANSP:TRANSPARENT
    END:VEVENT
    END:VCALENDAR
    "#);
}

#[test]
fn lines_end_with_crlf_and_are_folded_between_letters_at_75_octets() {
    let calendar = exported(&with_milestone(&"Über die Straße ".repeat(20), ""), ExportFormat::Calendar);
    assert_eq!(calendar.matches('\n').count(), calendar.matches("\r\n").count());
    assert!(calendar.split("\r\n").all(|line| line.len() <= 75));
    let unfolded = calendar.replace("\r\n ", "");
    assert!(unfolded.contains(&format!("SUMMARY:{}", "Über die Straße ".repeat(20).trim())));
}

#[test]
fn what_is_planned_and_what_is_out_has_its_launch() {
    let calendar = exported(&harbour(), ExportFormat::Calendar);
    let plan = harbour();
    let launched = plan.initiatives.iter().filter(|one| one.launched_on.is_some()).count();
    let dated = plan.milestones.iter().filter(|one| one.on.is_some()).count();
    assert!(launched > 0 && dated > 0);
    assert!(calendar.matches("BEGIN:VEVENT").count() > launched + dated);
    assert_eq!(calendar.matches("BEGIN:VEVENT").count(), calendar.matches("END:VEVENT").count());
    assert_eq!(calendar.matches("UID:").count(), calendar.matches("BEGIN:VEVENT").count());
}
