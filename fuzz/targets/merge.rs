//! Two people's work on one plan, brought together: the plan that comes out keeps every rule, has no record that neither had, and
//! is one of theirs where only one of them did anything.
#![no_main]

use std::collections::BTreeSet;

use libfuzzer_sys::fuzz_target;
use roadbook_core::command::{Env, decide};
use roadbook_core::domain::{Date, Plan, RecordRef};
use roadbook_core::merge::{Delta, Side, merge_keeping};
use roadbook_fuzz::choices::Choices;
use roadbook_fuzz::{Counting, holds_together, open_plan, same};

/// Steps of each of the two.
const MOST_STEPS: usize = 8;

/// Two people never make the same id.
struct Person {
    name: &'static str,
    counting: Counting,
}

impl Env for Person {
    fn today(&self) -> Date {
        self.counting.today()
    }
    fn time_of_day(&self) -> String {
        self.counting.time_of_day()
    }
    fn new_id_text(&self) -> String {
        format!("{}{}", self.name, self.counting.new_id_text())
    }
}

fn work(base: &Plan, bytes: &[u8], name: &'static str) -> Plan {
    let person = Person { name, counting: Counting::default() };
    let mut plan = base.clone();
    let mut choices = Choices(bytes);
    for _ in 0..MOST_STEPS {
        let Some(command) = choices.command(&plan, 0).filter(|_| !bytes.is_empty()) else { continue };
        if let Ok(patch) = decide(&plan, &command, &person) {
            patch.apply(&mut plan);
        }
    }
    plan
}

fn records(plan: &Plan) -> BTreeSet<RecordRef> {
    let mut all = BTreeSet::new();
    plan.visit_titles(&mut |record, _| all.extend([record]));
    all
}

fuzz_target!(|halves: (&[u8], &[u8])| {
    let base = (**open_plan().plan()).clone();
    let (ours, theirs) = (work(&base, halves.0, "ours"), work(&base, halves.1, "theirs"));
    for side in [Side::Ours, Side::Theirs] {
        let merged = merge_keeping(&base, &ours, &theirs, side);
        holds_together(&merged.plan);
        let both: BTreeSet<RecordRef> = records(&ours).union(&records(&theirs)).cloned().collect();
        assert!(records(&merged.plan).is_subset(&both), "a record was made up");
        let kept: BTreeSet<RecordRef> = records(&ours).intersection(&records(&theirs)).cloned().collect();
        assert!(kept.is_subset(&records(&merged.plan)), "a record that both had was dropped");
    }
    assert!(
        same(&merge_keeping(&base, &base, &theirs, Side::Theirs).plan, &theirs),
        "what one did alone is not what came out"
    );
    assert!(
        same(&merge_keeping(&base, &ours, &base, Side::Ours).plan, &ours),
        "what one did alone is not what came out"
    );
    let delta = Delta::between(&base, &theirs);
    assert_eq!(Delta::read(&delta.write()).expect("what was written is read"), delta);
});
