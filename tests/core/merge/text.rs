//! Texts that are a delta, and texts that are none.

use insta::assert_snapshot;
use proptest::prelude::*;
use roadbook::command::Command;
use roadbook::domain::validate::check_plan;
use roadbook::domain::*;
use roadbook::merge::{Delta, DeltaError, Side};

use crate::support::harbour::{done, harbour, id};

#[test]
fn a_delta_is_one_line_with_what_was_and_what_is_otherwise() {
    let before = harbour();
    let milestone = before.milestones.rows()[1].id.clone();
    let mut after = done(&before, &Command::edit(&milestone, MilestoneField::Notes(String::new())));
    after = done(&after, &Command::edit(&milestone, MilestoneField::Title("Open day".into())));
    after = done(&after, &Command::Move { record: milestone.record_ref(), place: 0 });
    assert_snapshot!(Delta::between(&before, &after).write(), @r#"{ "parts": [{ "of": "mi_card_rule", "was": { "goal": "go_retention", "initiatives": ["in_strong_auth"], "on": "2027-05-01", "title": "Strong authentication is required" }, "now": { "title": "Open day" } }], "order": { "milestones": [{ "after": [], "before": ["mi_easter", "mi_boat_show", "mi_contract_letters"], "place": 0, "rows": ["mi_card_rule"] }] } }"#);
    assert_snapshot!(Delta::default().write(), @r#"{ "parts": [] }"#);
}

#[test]
fn what_is_no_delta_is_refused_with_a_reason() {
    let reason = |text: &str| Delta::read(text).unwrap_err().to_string();
    assert_snapshot!(reason("{"), @"The file stops in the middle, at line 1: its end is missing. Fetch or export it again.");
    assert_snapshot!(reason("[]"), @"this is no change of a plan: it is no object; it was written by another version, or damaged");
    assert_snapshot!(reason(r#"{ "parts": [{ "of": "in_a" }] }"#), @"this is no change of a plan: a part has not the fields it needs; it was written by another version, or damaged");
    assert_snapshot!(reason(r#"{ "parts": [{ "of": "settings", "now": {} }] }"#), @"this is no change of a plan: a part has not the fields it needs; it was written by another version, or damaged");
    assert_snapshot!(reason(r#"{ "parts": [{ "of": "../in_a", "now": {} }] }"#), @"this is no change of a plan: a part has no name; it was written by another version, or damaged");
    assert_snapshot!(reason(r#"{ "parts": [{ "of": "in_a", "now": {} }, { "of": "in_a", "now": {} }] }"#), @"this is no change of a plan: a part is named twice; it was written by another version, or damaged");
    assert_snapshot!(reason(r#"{ "order": { "nowhere": [] } }"#), @"this is no change of a plan: it names a table that there is not; it was written by another version, or damaged");
    assert_snapshot!(reason(&format!("{}{}", "[".repeat(40), "]".repeat(40))), @"Line 1 holds more than 32 lists or objects inside one another, the most that a plan file may have there. Check that it is the right file, or split the plan.");
    let long = " ".repeat(roadbook::format::plan_file::limits::MOST_BYTES + 1);
    assert_eq!(Delta::read(&long), Err(DeltaError::TooLong(long.len())));
}

#[test]
fn a_delta_with_values_that_no_plan_may_have_leaves_the_plan_as_it_is() {
    let plan = harbour();
    let line = r#"{ "parts": [
        { "of": "settings", "was": {}, "now": { "period_weeks": 99, "currency": 7 } },
        { "of": "plan", "was": {}, "now": { "id": "<script>" } },
        { "of": "in_guest_checkout", "was": {}, "now": { "status": "eaten", "cost": -1, "depends_on": [{ "initiative": "in_guest_checkout" }] } }
    ], "order": { "initiatives": [{ "after": ["in_nowhere"], "place": 9999, "rows": ["in_guest_checkout", "in_guest_checkout", "in_none"] }] } }"#;
    let merged = Delta::read(line).unwrap().apply(&plan);
    assert_eq!(merged.conflicts.len(), 6, "{:#?}", merged.conflicts);
    assert!(merged.conflicts.iter().all(|conflict| conflict.kept == Side::Ours));
    assert_eq!(merged.plan.settings, plan.settings);
    let checkout = id::<Initiative>("in_guest_checkout");
    assert_eq!(merged.plan.initiatives.get(&checkout), plan.initiatives.get(&checkout));
    assert_eq!(merged.plan.initiatives.len(), plan.initiatives.len());
    assert_eq!(merged.plan.initiatives.position(&checkout), Some(plan.initiatives.len() - 1));
}

proptest! {
    /// Pieces of deltas in any order: read or refused, and then applied without breaking a rule.
    #[test]
    fn no_text_makes_a_reader_panic_or_a_plan_invalid(pieces in prop::collection::vec(0_usize..24, 0..30), cut in 0_usize..2_000) {
        let pieces: String = pieces.into_iter().map(|piece| PIECES[piece]).collect();
        let whole = format!(r#"{{ "parts": [{{ "of": "in_guest_checkout", "was": {{}}, "now": {{ {pieces} }} }}] }}"#);
        for text in [pieces.as_str(), &whole, whole.get(..cut).unwrap_or_default()] {
            if let Ok(delta) = Delta::read(text) {
                let merged = delta.apply(&harbour());
                prop_assert_eq!(check_plan(&merged.plan), vec![]);
            }
        }
    }
}

const PIECES: [&str; 24] = [
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    r#""parts""#,
    r#""of""#,
    r#""in_guest_checkout""#,
    r#""was""#,
    r#""now""#,
    r#""work": []"#,
    r#""title": "x""#,
    r#""cost": -4"#,
    r#""inputs": { "reach": [3, 1] }"#,
    r#""inputs": { "reach": [1, 3] }"#,
    r#""depends_on": [{ "initiative": "in_guest_checkout" }]"#,
    r#""problems": ["pr_nowhere"]"#,
    r#""tags": ["a", "a"]"#,
    r#""earliest": "2027-09-01", "deadline": "2027-01-01""#,
    "null",
    "1e999",
    r#""order""#,
    r#""placement": { }"#,
];
