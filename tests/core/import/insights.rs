//! What people said becomes insights: feedback tables, lines of text, and the same again without copies.

use super::edits::Desk;
use super::told;
use roadbook::command::Command;
use roadbook::domain::{Choice, Need, NeedField, Segment, SegmentField};
use roadbook::format::import::{ImportKind, Mapping, Target, read_table, read_table_as};

#[test]
fn a_feedback_form_is_understood_whole() {
    let bytes = include_bytes!("../../fixtures/imports/feedback.csv");
    insta::assert_snapshot!(told(&read_table(bytes, "feedback.csv").unwrap()), @"
    Feedback
    2: · said I type every booking twice, and on Fridays three times. · from Harbour master · segment Harbour offices · on 2026-11-02
    3: · said The map hides the pontoon numbers. · from Guest sailor · segment Guest sailors · on 2026-11-03
    - line 4 “” left out: it says nothing
    ");
}

#[test]
fn lines_of_text_are_an_insight_each() {
    let bytes = include_bytes!("../../fixtures/imports/notes.txt");
    insta::assert_snapshot!(told(&read_table(bytes, "notes.txt").unwrap()), @"
    Lines
    1: · said The office rings back the next day, and by then the berth is gone
    2: · said “We circled for two hours.”
    4: · said Nobody reads the mails; they want a text message
    ");
    let as_initiatives = Mapping { target: Some(Target::Initiatives), ..Mapping::default() };
    let import =
        read_table_as(b"Guest checkout\nDark mode, maybe\n", "The pasted text", &as_initiatives).unwrap();
    assert_eq!(told(&import), "Lines\n1: Guest checkout\n2: Dark mode, maybe\n");
}

#[test]
fn a_pasted_range_of_cells_is_no_prose() {
    let import = read_table(b"Thing\tColour\nA\tred\nB\tblue\n", "The pasted text");
    assert!(import.unwrap_err().to_string().contains("no column for the title (found: Thing, Colour)"));
}

#[test]
fn what_is_said_of_a_title_is_its_notes_but_feedback_is_feedback() {
    let kind =
        |text: &str| read_table(text.as_bytes(), "x.csv").map(|import| (import.kind, import.target)).unwrap();
    assert_eq!(kind("Feature,Notes\nA,b\n"), (ImportKind::Table, Target::Initiatives));
    assert_eq!(kind("Name,Feedback\nA,b\n"), (ImportKind::Feedback, Target::Insights));
    assert_eq!(kind("Title,Comment,Effort\nA,b,2\n"), (ImportKind::ScoringSheet, Target::Initiatives));
    assert_eq!(kind("Date,Customer,Quote\n2027-01-04,A,b\n"), (ImportKind::Feedback, Target::Insights));
}

#[test]
fn posts_go_into_a_plan_once_and_follow_their_changes() {
    let mut desk = Desk::new();
    let posts = include_str!("../../fixtures/imports/fider.csv");
    let read = |text: &str| read_table(text.as_bytes(), "posts.csv").unwrap();
    let edits = desk.take(&read(posts));
    assert_eq!((edits.added(), edits.updated(), desk.plan.insights.len()), (3, 0, 3));
    let once = desk.plan.clone();
    let again = desk.take(&read(posts));
    assert_eq!((again.added(), again.updated()), (0, 0));
    assert_eq!(desk.plan, once);
    let later =
        posts.replace(",37,4,planned", ",41,5,started").replace("Half the poles", "Most of the poles");
    let edits = desk.take(&read(&later));
    assert_eq!((edits.added(), edits.updated()), (0, 1));
    let post = &desk.plan.insights.rows()[0];
    assert!(post.text.contains("Most of the poles"));
    assert_eq!(post.tags, ["berths", "power", "status:started", "votes:41"]);
    assert_eq!((post.external_key.as_str(), post.level.key()), ("12", "anecdotal"));
}

#[test]
fn kinds_segments_and_needs_are_found_by_name_and_the_rest_is_noted() {
    let mut desk = Desk::new();
    desk.run(&Command::add::<Segment>(vec![SegmentField::Name("Guest sailors".to_owned())]));
    desk.run(&Command::add::<Need>(vec![NeedField::Title("Know that a berth is free".to_owned())]));
    let import = read_table(
        b"text,kind,level,segment,needs,link,on\n\
          We circled,market,User evidence (20+),guest sailors,Know that a berth is free;Sleep,https://x.test/1,15.07.2026\n\
          Nobody answers,gossip,,Hermits,,javascript:alert(1),\n",
        "x.csv",
    )
    .unwrap();
    let edits = desk.take(&import);
    let notes: Vec<String> = import
        .problems
        .iter()
        .chain(&edits.problems)
        .map(|note| format!("{}: {} {}", note.line, note.found, note.what_was_done))
        .collect();
    insta::assert_snapshot!(notes.join("\n"), @"
    3: gossip left empty: not one of the words this column may hold
    3: javascript:alert(1) left out: a link begins with https://, http:// or mailto:
    2: Sleep left out: the plan has nothing of this name
    3: Hermits left out: the plan has nothing of this name
    ");
    let insight = &desk.plan.insights.rows()[0];
    assert_eq!(insight.segment.as_ref(), Some(&desk.plan.segments.rows()[0].id));
    assert_eq!(insight.needs, [desk.plan.needs.rows()[0].id.clone()]);
    assert_eq!((insight.kind.key(), insight.on.unwrap().to_string()), ("market", "2026-07-15".to_owned()));
    assert_eq!(desk.plan.insights.rows()[1].link, "");
    assert_eq!(desk.take(&import).updated(), 0);
}
