//! What an initiative is linked with, from either side.

use crate::domain::{Id, InPlan, Initiative, Plan, Record, RecordRef};

/// A record at the other end of a link.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkedRecord {
    /// The record.
    pub record: RecordRef,
    /// How it is linked: `Waits for`.
    pub how: &'static str,
    /// What a person calls it.
    pub title: String,
}

/// What speaks of an initiative, is not edited with it and is not on its trail from the evidence: initiatives that wait for
/// it or exclude it, decisions.
#[must_use]
pub fn linked_records(plan: &Plan, initiative: &Initiative) -> Vec<LinkedRecord> {
    let (words, mut found) = (plan.words(), Vec::new());
    let this = initiative.id.record_ref();
    for link in &initiative.depends_on {
        push(&mut found, plan, &link.initiative, words.linked_waits());
    }
    for other in plan.initiatives.iter().filter(|other| other.id != initiative.id && other.links_to(&this)) {
        let waits = other.depends_on.iter().any(|link| link.initiative == initiative.id);
        push(
            &mut found,
            plan,
            &other.id,
            if waits { words.linked_awaited() } else { words.linked_excluded() },
        );
    }
    for other in &initiative.conflicts_with {
        push(&mut found, plan, other, words.linked_excludes());
    }
    for decision in plan.decisions.iter().filter(|decision| decision.links_to(&this)) {
        push(&mut found, plan, &decision.id, words.linked_decision());
    }
    found
}

fn push<R: InPlan>(found: &mut Vec<LinkedRecord>, plan: &Plan, id: &Id<R>, how: &'static str) {
    let linked = LinkedRecord { record: id.record_ref(), how, title: plan.name_of(id) };
    if !found.contains(&linked) {
        found.push(linked);
    }
}
