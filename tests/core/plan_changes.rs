//! What changed between two plans, in words.

use insta::assert_snapshot;
use roadbook::command::Command;
use roadbook::domain::*;
use roadbook::format::changes::{facts, plan_changes};
use roadbook::language::Words;

use crate::support::harbour::{date, done, harbour, id};

fn edit(plan: &Plan, field: InitiativeField) -> Plan {
    done(plan, &Command::edit(&id::<Initiative>("in_guest_checkout"), field))
}

/// The changes as text.
fn changes(before: &Plan, after: &Plan) -> String {
    plan_changes(before, after).text(&Words::default())
}

fn estimate(text: &str) -> Estimate {
    text.parse().unwrap()
}

#[test]
fn the_same_plan_has_no_changes() {
    let plan = harbour();
    let found = plan_changes(&plan, &plan.clone());
    assert!(found.is_empty() && found.count() == 0);
    // Order alone is no change.
    let moved =
        done(&plan, &Command::Move { record: id::<Initiative>("in_guest_checkout").record_ref(), place: 0 });
    assert!(plan_changes(&plan, &moved).is_empty());
}

#[test]
fn figures_dates_links_and_places_read_as_a_person_says_them() {
    let before = harbour();
    let one = before.initiatives.get(&id("in_guest_checkout")).unwrap().clone();
    let inputs = one.inputs.clone().with("effort", Some(estimate("5..8"))).with("reach", None);
    let before = edit(&before, InitiativeField::Inputs(inputs.clone()));
    let placed = |day: &str, pinned| {
        InitiativeField::Placement(Some(Placement { start: date(day), pinned, unknown: Unknown::default() }))
    };
    let before = edit(&before, placed("2027-03-01", false));

    let mut after = edit(&before, InitiativeField::Inputs(inputs.with("effort", Some(estimate("8..13")))));
    after = edit(&after, placed("2027-05-10", true));
    after = edit(&after, InitiativeField::Status(Status::InProgress));
    after = edit(&after, InitiativeField::Deadline(Some(date("2027-06-30"))));
    after = edit(&after, InitiativeField::Must(true));
    after = edit(&after, InitiativeField::Tags(vec!["checkout".to_owned(), "spring".to_owned()]));
    after = edit(&after, InitiativeField::Summary("x".repeat(90)));
    assert_snapshot!(changes(&before, &after), @r"
    ~ Initiative: Guest checkout
        Summary rewritten
        Tags: “checkout”, “spring” added
        Tags: “booking”, “funnel” removed
        Effort: 5..8 → 8..13
        moved from Mar to May
        pinned
        Must: no → yes
        Deadline: – → 30 Jun 2027
    ");
}

#[test]
fn added_and_removed_records_are_named_and_so_are_parts_of_the_plan() {
    let before = harbour();
    let mut after = done(&before, &Command::Rename("Harbour 2028".to_owned()));
    after = done(&after, &Command::EditSettings(SettingsField::Budget(Some(300_000.0))));
    after = done(&after, &Command::add::<Goal>(vec![GoalField::Title("Learn to rent out".to_owned())]));
    after = done(&after, &Command::remove(&id::<Milestone>(before.milestones.rows()[2].id.as_str())));
    assert_snapshot!(changes(&before, &after), @r"
    ~ Title: “Harbour 2027” → “Harbour 2028”
    ~ Budget: 200,000 → 300,000
    + Goal: Learn to rent out
    - Milestone: Autumn boat show
    ");
    let found = plan_changes(&before, &after);
    assert_eq!(found.count(), 4);
    // The other way round, what was added is gone.
    let back = plan_changes(&after, &before);
    assert_eq!((back.tables[0].removed.len(), back.tables[1].added.len()), (1, 1));
}

#[test]
fn parts_of_a_record_are_told_by_what_they_are_about() {
    let before = harbour();
    let card = id::<Initiative>("in_card_payment");
    let mut work = before.initiatives.get(&card).unwrap().work.clone();
    work[0].effort_weeks = estimate("3..9");
    work.remove(1);
    let after = done(&before, &Command::edit(&card, InitiativeField::Work(work)));
    assert_snapshot!(changes(&before, &after), @r"
    ~ Initiative: Card payment at booking
        Work, “Design”: Effort: 2..3..4 → 3..9
        Work: “Engineering” (10..14..20, 2, yes) removed
    ");
}

#[test]
fn facts_are_a_records_fields_in_words() {
    let plan = harbour();
    let need = id::<Need>("ne_sure_berth").record_ref();
    let facts = facts(&plan, &need);
    let lines: Vec<String> = facts.iter().map(|(label, value)| format!("{label}: {value}")).collect();
    assert_snapshot!(lines.join("\n"), @r"
    Segment: “Visiting skippers”
    Importance: 9.2
    Satisfaction: 2.9
    Notes: Includes: will I fit, and is it deep enough at low water.
    ");
}
