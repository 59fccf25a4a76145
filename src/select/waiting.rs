//! What the plan waits for, by whom: decisions to take, ballots to cast, measurements that are due, and what nobody owns.
//!
//! Knows the plan and the day; nothing of controls.

use std::collections::BTreeMap;

use crate::domain::{Cadence, Date, Decision, Kpi, Moscow, Plan, RecordRef, Status};
use crate::language::Words;
use crate::select::agreement::voters;
use crate::select::words::day;

/// Somebody who is waited for.
#[derive(Clone, Debug, PartialEq)]
pub struct Awaited {
    /// Who; empty for what nobody owns yet.
    pub who: String,
    /// What for, decisions first.
    pub matters: Vec<Matter>,
}

/// One thing that is waited for.
#[derive(Clone, Debug, PartialEq)]
pub struct Matter {
    /// The record it is about.
    pub record: RecordRef,
    /// What is missing, as a sentence.
    pub text: String,
}

/// The decisions that are written down but not taken, in plan order.
#[must_use]
pub fn to_decide(plan: &Plan) -> Vec<&Decision> {
    let open = |decision: &&std::rc::Rc<Decision>| decision.choice.trim().is_empty();
    plan.decisions.iter().filter(open).map(|decision| &**decision).collect()
}

/// Who is waited for, by name; what nobody owns comes first.
#[must_use]
pub fn waiting_for(plan: &Plan, today: Date) -> Vec<Awaited> {
    let words = plan.words();
    let mut found: BTreeMap<String, Vec<Matter>> = BTreeMap::new();
    let mut wait = |who: &str, record: RecordRef, text: String| {
        found.entry(who.trim().to_owned()).or_default().push(Matter { record, text });
    };
    for decision in to_decide(plan) {
        wait(
            &decision.owner,
            decision.id.record_ref(),
            words.waits_for_decision(&words.quoted(&plan.name_of(&decision.id))),
        );
    }
    let voters = voters(plan);
    for row in voters.rows.iter().filter(|row| row.ballot.is_none()) {
        if let Some(stakeholder) = &row.stakeholder {
            wait(&row.name, stakeholder.id.record_ref(), words.waits_for_ballot().to_owned());
        }
    }
    for kpi in &plan.kpis {
        if let Some(text) = due(words, kpi, today) {
            wait(&kpi.owner, kpi.id.record_ref(), text);
        }
    }
    let ahead = |status: Status| matches!(status, Status::Planned | Status::InProgress);
    for initiative in plan.initiatives.iter().filter(|one| ahead(one.status) && one.owner.trim().is_empty()) {
        wait(
            "",
            initiative.id.record_ref(),
            words.waits_for_owner(&words.quoted(&plan.name_of(&initiative.id))),
        );
    }
    for requirement in plan.requirements.iter().filter(|one| one.priority == Moscow::Must) {
        if requirement.initiative.is_none() {
            let name = words.quoted(&plan.name_of(&requirement.id));
            wait(&requirement.owner, requirement.id.record_ref(), words.waits_for_initiative(&name));
        }
    }
    found.into_iter().map(|(who, matters)| Awaited { who, matters }).collect()
}

/// That a measurement is due, where the latest one is older than the KPI's own rhythm.
fn due(words: &Words, kpi: &Kpi, today: Date) -> Option<String> {
    let days = match kpi.cadence {
        Cadence::Weekly => 7,
        Cadence::Monthly => 31,
        Cadence::Quarterly => 92,
    };
    let latest = kpi.measurements.iter().map(|measurement| measurement.on).max()?;
    let name = words.quoted(&kpi.name);
    (today.days_since(latest) > 2 * days).then(|| words.waits_for_measurement(&name, &day(words, latest)))
}
