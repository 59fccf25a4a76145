//! The plan file: what is written reads back the same, old files open for ever, and what cannot be
//! read is said precisely.

mod errors;
mod schema;
mod text;

use std::collections::BTreeSet;
use std::rc::Rc;

use proptest::prelude::*;
use roadbook::domain::Initiative;
use roadbook::domain::validate::check_plan;
use roadbook::format::plan_file::{
    FileWarning, Kind, ObjectShape, Opened, PlanWriter, plan_shape, read_plan, write_plan,
};
use serde_json::Value;

use crate::support::plans::{plan_from, plans};

const MINIMAL: &str = include_str!("../fixtures/plans/v1/minimal.plan.json");
const FULL: &str = include_str!("../fixtures/plans/v1/full.plan.json");

fn open(text: &str) -> Opened {
    read_plan(text.as_bytes()).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

/// A plan file with this under `plan`, beside id and settings.
fn file_with(fields: &str) -> String {
    let comma = if fields.is_empty() { "" } else { "," };
    format!(
        r#"{{"format": "roadbook-plan", "version": 1, "plan": {{
            "id": "pl_test", "settings": {{"start": "2027-01-04"}}{comma} {fields} }} }}"#
    )
}

proptest! {
    #[test]
    fn reading_what_was_written_gives_the_same_plan(plan in plans(2_000)) {
        prop_assert_eq!(check_plan(&plan), vec![]);
        let text = write_plan(&plan);
        let opened = read_plan(text.as_bytes());
        let opened = opened.map_err(|error| TestCaseError::fail(format!("{error}\n{text}")))?;
        prop_assert_eq!(&opened.plan, &plan);
        prop_assert_eq!(write_plan(&opened.plan), text);
        prop_assert_eq!(opened.newer, None);
    }

    #[test]
    fn written_again_after_a_change_it_is_the_text_written_anew(
        plan in plans(2_000),
        steps in proptest::collection::vec((0_u8..4, any::<proptest::sample::Index>(), any::<proptest::sample::Index>()), 1..12),
    ) {
        let (mut writer, mut changed) = (PlanWriter::default(), plan.clone());
        prop_assert_eq!(&*writer.write(&plan), write_plan(&plan));
        for (step, from, to) in steps {
            let rows = &mut changed.initiatives;
            if rows.is_empty() {
                break;
            }
            let one = rows.rows()[from.index(rows.len())].clone();
            match step {
                0 => drop(rows.replace(Rc::new(Initiative { title: format!("{} again", one.title), ..(*one).clone() }))),
                1 => drop(rows.remove(&one.id)),
                2 => {
                    rows.remove(&one.id);
                    rows.insert(to.index(rows.len() + 1), one);
                }
                _ => changed = plan.clone(),
            }
            // Some rows, or all, written ahead.
            let some = from.index(20);
            let _ = writer.write_ahead(&changed, some);
            if some % 2 == 0 {
                while !writer.write_ahead(&changed, some + 1) {}
            }
            prop_assert_eq!(&*writer.write(&changed), write_plan(&changed));
        }
    }

    #[test]
    fn every_number_comes_back_to_the_last_digit(number in -1e15..1e15_f64, exponent in -300..0_i32) {
        let number = number * 10_f64.powi(exponent);
        let plan = open(&file_with(&format!(r#""kpis": [{{"id": "kp_a", "baseline": {number:e}}}]"#))).plan;
        prop_assert_eq!(plan.kpis.rows()[0].baseline, Some(number));
        prop_assert_eq!(open(&write_plan(&plan)).plan.kpis.rows()[0].baseline, Some(number));
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(!read_plan(&bytes).unwrap_err().to_string().is_empty());
    }

    #[test]
    fn no_damaged_byte_makes_it_panic(place in 0..FULL.len(), byte: u8) {
        let mut bytes = FULL.as_bytes().to_vec();
        bytes[place] = byte;
        if let Ok(opened) = read_plan(&bytes) {
            prop_assert_eq!(check_plan(&opened.plan), vec![]);
        }
    }
}

/// Each object's fields as they occur in a file.
fn keys_in(value: &Value, shape: &ObjectShape, found: &mut BTreeSet<(&'static str, &'static str)>) {
    for field in &shape.fields {
        let Some(value) = value.get(field.key) else { continue };
        found.insert((shape.name, field.key));
        match &field.kind {
            Kind::Object(part) => keys_in(value, part, found),
            Kind::List(item) => {
                if let Kind::Object(part) = &**item {
                    value.as_array().unwrap().iter().for_each(|item| keys_in(item, part, found));
                }
            }
            _ => {}
        }
    }
}

/// Each object's fields there are.
fn all_keys(shape: &ObjectShape, found: &mut BTreeSet<(&'static str, &'static str)>) {
    for field in &shape.fields {
        found.insert((shape.name, field.key));
        match &field.kind {
            Kind::Object(part) => all_keys(part, found),
            Kind::List(item) => {
                if let Kind::Object(part) = &**item {
                    all_keys(part, found);
                }
            }
            _ => {}
        }
    }
}

fn missing_keys(texts: &[String]) -> Vec<(&'static str, &'static str)> {
    let (mut all, mut found) = (BTreeSet::new(), BTreeSet::new());
    all_keys(&plan_shape(), &mut all);
    for text in texts {
        let file: Value = serde_json::from_str(text).unwrap();
        keys_in(&file["plan"], &plan_shape(), &mut found);
    }
    all.difference(&found).copied().collect()
}

#[test]
fn the_random_plans_use_every_field() {
    let words =
        |seed: u32| (0..3_000_u32).map(move |place| (place + seed * 7919).wrapping_mul(2_654_435_761) >> 7);
    let texts: Vec<String> =
        (0..60).map(|seed| write_plan(&plan_from(&words(seed).collect::<Vec<_>>()))).collect();
    assert_eq!(missing_keys(&texts), []);
}

#[test]
fn a_file_of_version_1_with_every_field_opens_and_is_canonical() {
    assert_eq!(missing_keys(&[FULL.to_owned()]), []);
    assert_eq!(write_plan(&open(FULL).plan), FULL);
}

#[test]
fn a_file_with_nothing_but_what_is_required_opens() {
    let opened = open(MINIMAL);
    assert_eq!(opened.warnings, []);
    assert_eq!((opened.plan.record_count(), opened.plan.settings.period_weeks), (0, 2));
    assert_eq!(open(&write_plan(&opened.plan)).plan, opened.plan);
}

#[test]
fn the_files_defaults_are_those_of_a_new_plan() {
    let start = "2027-01-04".parse().unwrap();
    assert_eq!(*open(MINIMAL).plan.settings, roadbook::domain::Settings::starting(start));
}

#[test]
fn the_sample_plan_opens_without_a_warning() {
    let opened = open(roadbook::sample::HARBOUR_PLAN_TEXT);
    assert_eq!(opened.warnings, []);
    assert!(opened.plan.initiatives.len() >= 25);
}

#[test]
fn unknown_fields_are_kept_at_every_level_and_told() {
    let opened = open(FULL);
    let told: Vec<String> = opened.warnings.iter().map(ToString::to_string).collect();
    insta::assert_snapshot!(told.join("\n"), @r"
    The field plan.competitors.serves.seen_on is not known to this version; it is kept as it is (found once).
    The field plan.initiatives.work.room is not known to this version; it is kept as it is (found once).
    The field plan.kpis.measurements.estimated is not known to this version; it is kept as it is (found once).
    The field plan.segments.language is not known to this version; it is kept as it is (found once).
    The field plan.settings.week_starts_on is not known to this version; it is kept as it is (found once).
    The field plan.strategy.slogan is not known to this version; it is kept as it is (found once).
    The field plan.x_exported_by is not known to this version; it is kept as it is (found once).
    ");
}

#[test]
fn many_unknown_fields_are_told_in_short() {
    let fields: Vec<String> = (0..50).map(|place| format!(r#""x{place:02}": {place}"#)).collect();
    let opened = open(&file_with(&fields.join(",")));
    assert_eq!(opened.warnings.len(), 21);
    assert_eq!(opened.warnings.last(), Some(&FileWarning::MoreUnknownFields { count: 30 }));
    assert_eq!(opened.plan.unknown.0.len(), 50);
}

#[test]
fn fields_outside_the_plan_are_told_and_the_schema_note_is_not() {
    let text = MINIMAL.replacen('{', r#"{ "$schema": "plan.schema.json", "author": "A. Person","#, 1);
    assert_eq!(open(&text).warnings, [FileWarning::OutsideThePlan { key: "author".to_owned() }]);
}

#[test]
fn a_newer_file_opens_to_look_at() {
    let opened = open(&FULL.replacen("\"version\": 1", "\"version\": 3", 1));
    assert_eq!(opened.newer, Some(3));
    assert_eq!(opened.warnings.first(), Some(&FileWarning::Newer { version: 3 }));
    assert_eq!(opened.plan, open(FULL).plan);
}

#[test]
fn null_says_the_same_as_leaving_a_field_out() {
    let nulls = open(&file_with(
        r#""title": null, "strategy": null, "goals": null,
           "initiatives": [{"id": "in_a", "title": null, "status": null, "placement": null, "inputs": {"reach": null}}]"#,
    ));
    assert_eq!(nulls.plan, open(&file_with(r#""initiatives": [{"id": "in_a"}]"#)).plan);
    assert_eq!(nulls.warnings, []);
}

#[test]
fn whole_numbers_may_carry_a_point_and_estimates_may_be_lists_of_one() {
    let text = r#""initiatives": [{"id": "in_a", "inputs": {"reach": [8]}}], "revision": 3.0"#;
    let plan = open(&file_with(text)).plan;
    assert_eq!(plan.revision, 3);
    assert!(write_plan(&plan).contains(r#""inputs": { "reach": 8 }"#));
}

#[test]
fn a_byte_order_mark_is_passed_over() {
    assert_eq!(open(&format!("\u{feff}{FULL}")), open(FULL));
}
