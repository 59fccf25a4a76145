//! Brings older files up to date, one named step for each version, before anything is read from them.
//!
//! **Invariant:** there is exactly one step from each released version to the next, so that any old
//! file opens; each has a fixture in `tests/fixtures/plans/`.

use super::json::Json;
use super::{FileError, VERSION};

/// One step: from a version to the next.
pub(super) struct Step {
    /// What it changes, in a few words; also what a log or a test calls it.
    #[cfg_attr(not(test), expect(dead_code, reason = "there is no step yet"))]
    pub(super) name: &'static str,
    /// Changes the object under `plan`.
    pub(super) change: fn(&mut Json<'_>) -> Result<(), FileError>,
}

/// The step at place `n` leads from version `n + 1` to `n + 2`.
pub(super) const STEPS: &[Step] = &[];

const _: () = assert!(STEPS.len() + 1 == VERSION as usize, "each version needs its step");

/// Brings the object under `plan` from a version up to date with these steps.
pub(super) fn migrate(plan: &mut Json<'_>, version: u32, steps: &[Step]) -> Result<(), FileError> {
    let done = usize::try_from(version.saturating_sub(1)).unwrap_or(usize::MAX);
    steps.iter().skip(done).try_for_each(|step| (step.change)(plan))
}

#[cfg(test)]
mod tests {
    use super::super::json::{compact, parse};
    use super::{Step, migrate};

    fn rename(plan: &mut super::Json<'_>, from: &str, to: &'static str) {
        if let super::Json::Object(entries) = plan {
            entries.iter_mut().filter(|(key, _)| key == from).for_each(|(key, _)| *key = to.into());
        }
    }

    const STEPS: &[Step] = &[
        Step {
            name: "bets become ideas",
            change: |plan| {
                rename(plan, "bets", "ideas");
                Ok(())
            },
        },
        Step {
            name: "ideas become initiatives",
            change: |plan| {
                rename(plan, "ideas", "initiatives");
                Ok(())
            },
        },
    ];

    #[test]
    fn every_step_from_the_files_version_on_runs_once_and_in_order() {
        let migrated = |version, text: &str| {
            let mut plan = parse(text).unwrap();
            migrate(&mut plan, version, STEPS).unwrap();
            compact(&plan)
        };
        assert_eq!(migrated(1, r#"{"bets": []}"#), r#"{ "initiatives": [] }"#);
        assert_eq!(migrated(2, r#"{"ideas": [], "bets": 1}"#), r#"{ "initiatives": [], "bets": 1 }"#);
        assert_eq!(migrated(3, r#"{"bets": 1}"#), r#"{ "bets": 1 }"#);
        assert!(STEPS.iter().all(|step| !step.name.is_empty()));
    }
}
