//! What the command says, and how it ends.

use insta::assert_snapshot;
use roadbook_core::domain::{InitiativeField, Placement, Unknown};
use roadbook_core::format::plan_file::write_plan;
use roadbook_core::sample::HARBOUR_PLAN_TEXT;

use crate::{Folder, harbour, plan_of, with};

fn title(text: &str) -> InitiativeField {
    InitiativeField::Title(text.to_owned())
}

#[test]
fn files_are_valid_or_it_says_why_not() {
    let folder = Folder::new("validate");
    folder.write("harbour.plan.json", HARBOUR_PLAN_TEXT);
    folder.write("cut.plan.json", &HARBOUR_PLAN_TEXT[..3_000]);
    let ran = folder.run(&["validate", "harbour.plan.json"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert_snapshot!(ran.out, @"harbour.plan.json: valid, 140 records.");
    let ran = folder.run(&["validate", "cut.plan.json", "harbour.plan.json"]);
    assert_eq!(ran.code, 1);
    assert_snapshot!(ran.out, @r"
    cut.plan.json: The file stops in the middle, at line 55: its end is missing. Fetch or export it again.
    harbour.plan.json: valid, 140 records.
    ");
    let ran = folder.run(&["validate", "nowhere.plan.json", "harbour.plan.json"]);
    assert_eq!((ran.code, ran.out.lines().count()), (2, 1));
    assert!(ran.err.starts_with("nowhere.plan.json: "), "{}", ran.err);
}

#[test]
fn two_plans_are_compared_in_words() {
    let folder = Folder::new("diff");
    folder.write("same", HARBOUR_PLAN_TEXT);
    let placement =
        Placement { start: "2027-05-03".parse().unwrap(), pinned: true, unknown: Unknown::default() };
    let moved = plan_of(&with(&harbour(), InitiativeField::Placement(Some(placement))));
    folder.write("moved", &with(&moved, title("Pay as a guest")));
    let ran = folder.run(&["diff", "same", "moved"]);
    assert_eq!((ran.code, ran.err.as_str()), (1, ""));
    assert_snapshot!(ran.out, @r"
    ~ Initiative: Pay as a guest
        Title: “Guest checkout” → “Pay as a guest”
        moved from Jan to May
    ");
    let ran = folder.run(&["diff", "same", "same"]);
    assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (0, "", ""));
    assert_eq!(folder.run(&["diff", "same", "nowhere"]).code, 2);
}

#[test]
fn two_plans_become_one() {
    let folder = Folder::new("merge");
    let base = harbour();
    folder.write("base", HARBOUR_PLAN_TEXT);
    folder.write("ours", &with(&base, title("Guest pay")));
    folder.write("theirs", &with(&base, InitiativeField::Cost(7.0)));
    let ran = folder.run(&["merge", "base", "ours", "theirs"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let merged = plan_of(&ran.out);
    let both = plan_of(&with(&plan_of(&folder.read("ours")), InitiativeField::Cost(7.0)));
    assert_eq!(merged, both);

    // A conflict: ours stands, in a plan that is valid, and the words say it.
    folder.write("theirs", &with(&plan_of(&folder.read("theirs")), title("Pay as a guest")));
    let ran = folder.run(&["merge", "base", "ours", "theirs", "-o", "merged"]);
    assert_eq!((ran.code, ran.out.as_str()), (1, ""));
    assert_snapshot!(ran.err, @r"
    Initiative “Guest pay”, Title
        before: Guest checkout
        ours: Guest pay (stands)
        theirs: Pay as a guest
    ");
    let merged = plan_of(&folder.read("merged"));
    assert_eq!(merged.initiatives, both.initiatives);
    assert_eq!(write_plan(&merged), folder.read("merged"));
}

#[test]
fn what_makes_no_sense_writes_nothing() {
    let folder = Folder::new("nonsense");
    folder.write("base", HARBOUR_PLAN_TEXT);
    folder.write("other", &HARBOUR_PLAN_TEXT.replacen("\"id\": \"pl_", "\"id\": \"pl_x", 1));
    folder.write("newer", &HARBOUR_PLAN_TEXT.replacen("\"version\": 1", "\"version\": 2", 1));
    folder.write("broken", "{");
    for theirs in ["other", "newer", "broken", "nowhere"] {
        let ran = folder.run(&["merge", "base", "base", theirs, "-o", "merged"]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{theirs}");
        assert!(ran.err.contains(theirs), "{}", ran.err);
        assert!(!folder.0.join("merged").exists());
    }
    for arguments in [
        &[][..],
        &["fly"],
        &["diff", "base"],
        &["validate"],
        &["diff", "base", "base", "base"],
        &["diff", "-o", "x", "base", "base"],
        &["--fly"],
    ] {
        let ran = folder.run(arguments);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{arguments:?}");
        assert!(ran.err.contains("--help"), "{}", ran.err);
    }
}

#[test]
fn help_and_version_are_said() {
    let folder = Folder::new("help");
    for argument in ["--help", "-h", "help"] {
        let ran = folder.run(&[argument]);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""));
        assert!(
            ran.out.contains("roadbook merge BASE OURS THEIRS [-o FILE]") && ran.out.contains("Exit code 2")
        );
        assert!(ran.out.lines().all(|line| line.chars().count() <= 88), "{}", ran.out);
    }
    assert_eq!(folder.run(&["-V"]).out, concat!("roadbook ", env!("CARGO_PKG_VERSION"), "\n"));
}
