//! MoSCoW: how the effort of what is planned is shared between must, should and could.
//!
//! An initiative's effort is parted evenly among those of its requirements that are to be built; nobody estimates a
//! requirement by itself. Requirements that will not be built take no part. Launched and rejected initiatives are not
//! counted: there is nothing left to choose.

use crate::language::Words;
use std::collections::BTreeMap;

use crate::domain::{Id, Initiative, Moscow, Plan, Status};
use crate::engine::scoring::moscow::{MUST_LIMIT, Priority, shares};
use crate::select::scoring_inputs::{central, effort_from_work};

/// How the effort is shared.
#[derive(Clone, Debug, PartialEq)]
pub struct MoscowView {
    /// Must, should, could: the name, the share of 1, and the words for it.
    pub shares: Vec<MoscowShare>,
    /// More than 60 % is must-have.
    pub too_many_musts: bool,
    /// What that means, in a sentence.
    pub sentence: String,
    /// How it is worked out, and what could not be counted.
    pub basis: String,
}

/// One priority's part.
#[derive(Clone, Debug, PartialEq)]
pub struct MoscowShare {
    /// `Must`, `Should`, `Could`.
    pub label: &'static str,
    /// Share of the effort, 0 to 1.
    pub share: f64,
    /// `62 % · 3.1 person-months`.
    pub text: String,
}

/// The shares of a plan; `None` while no requirement has any effort.
#[must_use]
pub fn moscow_view(plan: &Plan) -> Option<MoscowView> {
    let mut by_initiative: BTreeMap<&Id<Initiative>, Vec<Priority>> = BTreeMap::new();
    let (mut uncounted, mut refused) = (0_usize, 0_usize);
    for requirement in &plan.requirements {
        if requirement.priority == Moscow::Wont {
            refused += 1;
            continue;
        }
        let met_by = requirement.initiative.as_ref().and_then(|id| plan.initiatives.get(id));
        match met_by {
            Some(one) if matches!(one.status, Status::Launched | Status::Rejected) => {}
            Some(one) if effort(one).is_some() => {
                by_initiative.entry(&one.id).or_default().push(priority(requirement.priority));
            }
            _ => uncounted += 1,
        }
    }
    let mut work = Vec::new();
    for (id, priorities) in by_initiative {
        let Some(effort) = plan.initiatives.get(id).and_then(|one| effort(one)) else { continue };
        // Counts of requirements are far below 2^53.
        let part = effort / priorities.len() as f64;
        work.extend(priorities.into_iter().map(|priority| (priority, part)));
    }
    let found = shares(&work)?;
    let total: f64 = work.iter().map(|(_, effort)| effort).sum();
    let words = plan.words();
    let percent = |share: f64| words.in_percent(&words.exact((share * 1_000.0).round() / 10.0));
    let share = |label, share: f64| MoscowShare {
        label,
        share,
        text: words.share_and_months(&percent(share), &words.exact((share * total * 10.0).round() / 10.0)),
    };
    let (musts, limit) = (percent(found.must), percent(MUST_LIMIT));
    let sentence = if found.too_many_musts() {
        words.musts_too_many(&musts, &limit)
    } else {
        words.musts_within(&musts, &limit)
    };
    let basis = basis(words, refused, uncounted);
    Some(MoscowView {
        shares: vec![
            share(words.moscow_must(), found.must),
            share(words.moscow_should(), found.should),
            share(words.moscow_could(), found.could),
        ],
        too_many_musts: found.too_many_musts(),
        sentence,
        basis,
    })
}

fn basis(words: &Words, refused: usize, uncounted: usize) -> String {
    let refused = if refused > 0 { words.musts_refused(refused) } else { String::new() };
    let uncounted = if uncounted > 0 { words.musts_uncounted(uncounted) } else { String::new() };
    words.sentences(&[words.musts_basis().to_owned(), refused, uncounted])
}

/// An initiative's effort in person-months, if it has one that can be counted.
fn effort(initiative: &Initiative) -> Option<f64> {
    let estimate = initiative.inputs.get("effort").or_else(|| effort_from_work(initiative))?;
    Some(central(estimate)).filter(|effort| effort.is_finite() && *effort > 0.0)
}

fn priority(priority: Moscow) -> Priority {
    match priority {
        Moscow::Must => Priority::Must,
        Moscow::Should => Priority::Should,
        Moscow::Could => Priority::Could,
        Moscow::Wont => Priority::Wont,
    }
}
