//! The plan as it was: what is kept by itself, what a person names, and what goes in time.

use proptest::prelude::*;
use roadbook::keeping::{
    Body, Packing, Version, keep_version, remove_version, thin_versions, version_text, versions,
};
use roadbook::store::MemoryStorage;

use super::NOON_MS;

const HOUR_MS: u64 = 60 * 60 * 1_000;
const DAY_MS: u64 = 24 * HOUR_MS;

fn keep(storage: &MemoryStorage, body: &str, name: &str, now_ms: u64) -> bool {
    keep_version(storage, "pl_small", &Body::of(Packing::Plain, body), name, now_ms).unwrap()
}

#[test]
fn a_version_is_kept_by_itself_once_an_hour_and_by_name_whenever_a_person_wants() {
    let storage = MemoryStorage::new();
    assert!(keep(&storage, "one", "", NOON_MS));
    assert!(!keep(&storage, "two", "", NOON_MS + HOUR_MS / 2));
    assert!(keep(&storage, "three", "Before the summer", NOON_MS + HOUR_MS / 2));
    assert!(keep(&storage, "four", "", NOON_MS + HOUR_MS));
    let kept = versions(&storage, "pl_small").unwrap();
    let told: Vec<(u64, &str)> =
        kept.iter().map(|version| (version.at_ms - NOON_MS, &*version.name)).collect();
    assert_eq!(told, [(HOUR_MS, ""), (HOUR_MS / 2, "Before the summer"), (0, "")]);
    let text = version_text(&storage, "pl_small", kept[1].number).unwrap();
    assert_eq!(text, Some((Packing::Plain, "three".to_owned())));
    assert_eq!(versions(&storage, "pl_other").unwrap(), []);
}

#[test]
fn a_clock_that_goes_backwards_stops_nothing() {
    let storage = MemoryStorage::new();
    assert!(keep(&storage, "tomorrow", "", NOON_MS + DAY_MS));
    assert!(keep(&storage, "today", "", NOON_MS));
    let kept = versions(&storage, "pl_small").unwrap();
    assert_eq!(kept.len(), 2);
    assert!(kept[0].at_ms < kept[1].at_ms, "the latest is the one kept last");
}

#[test]
fn a_version_is_found_by_its_number_and_let_go() {
    let storage = MemoryStorage::new();
    keep(&storage, "one", " Board\nmeeting ", NOON_MS);
    assert_eq!(versions(&storage, "pl_small").unwrap()[0].name, "Board meeting");
    assert_eq!(version_text(&storage, "pl_small", 1).unwrap().unwrap().1, "one");
    remove_version(&storage, "pl_small", 1).unwrap();
    assert_eq!(versions(&storage, "pl_small").unwrap(), []);
    assert_eq!(version_text(&storage, "pl_small", 1), Ok(None));
}

#[test]
fn a_year_of_hourly_work_leaves_some_sixty_versions() {
    let storage = MemoryStorage::new();
    let mut now_ms = NOON_MS;
    for _ in 0..365 * 24 {
        now_ms += HOUR_MS;
        keep(&storage, "text", "", now_ms);
    }
    let kept = versions(&storage, "pl_small").unwrap();
    let younger = |age_ms: u64| kept.iter().filter(|version| now_ms - version.at_ms <= age_ms).count();
    assert!((24..=26).contains(&younger(DAY_MS)), "{}", younger(DAY_MS));
    assert!((24 + 29..=24 + 33).contains(&younger(30 * DAY_MS)), "{}", younger(30 * DAY_MS));
    assert!((64..=70).contains(&kept.len()), "{}", kept.len());
}

proptest! {
    #[test]
    fn what_a_person_named_and_what_is_youngest_is_never_let_go(
        ages in prop::collection::vec((0_u64..800, any::<bool>()), 1..60),
    ) {
        let mut ages = ages;
        ages.sort();
        let version = |(number, (age, named)): (usize, &(u64, bool))| Version {
            number: 1_000 - number as u64,
            at_ms: NOON_MS - age * DAY_MS / 2,
            name: if *named { "Named".to_owned() } else { String::new() },
        };
        let all: Vec<Version> = ages.iter().enumerate().map(version).collect();
        let gone = thin_versions(&all, NOON_MS);
        for version in &all {
            prop_assert!(version.name.is_empty() || !gone.contains(&version.number));
        }
        let youngest = all.iter().filter(|version| version.name.is_empty()).max_by_key(|version| version.number);
        if let Some(youngest) = youngest && NOON_MS - youngest.at_ms < 400 * DAY_MS {
            prop_assert!(!gone.contains(&youngest.number));
        }
        // What is left stays as it is.
        let left: Vec<Version> = all.iter().filter(|version| !gone.contains(&version.number)).cloned().collect();
        prop_assert_eq!(thin_versions(&left, NOON_MS), Vec::<u64>::new());
    }
}
