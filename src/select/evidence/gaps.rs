//! Where the chain from evidence to initiative is broken.

use std::collections::BTreeSet;

use crate::domain::{Id, InPlan, Initiative, Insight, Need, Plan, Problem, RecordRef, Status};
use crate::engine::order::gathered;

/// A record that lacks a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The record.
    pub record: RecordRef,
    /// Its title.
    pub title: String,
}

/// Records that lack the same link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GapList {
    /// What is missing, such as `Needs without evidence`.
    pub title: &'static str,
    /// Why it matters and what to do, in a sentence.
    pub advice: &'static str,
    /// The records, in plan order.
    pub gaps: Vec<Gap>,
}

/// Needs without evidence, evidence without a need, problems without insight, requirements without an initiative and initiatives without a
/// problem; lists without a gap are there too, empty. Launched and rejected initiatives owe no problem any more.
#[must_use]
pub fn gaps(plan: &Plan) -> Vec<GapList> {
    let words = plan.words();
    let spoken_of: BTreeSet<&Id<Need>> = gathered(plan.insights.iter().flat_map(|insight| &insight.needs));
    vec![
        GapList {
            title: words.gap_needs(),
            advice: words.gap_needs_told(),
            gaps: lacking(plan, |need: &Need| !spoken_of.contains(&need.id)),
        },
        GapList {
            title: words.gap_evidence(),
            advice: words.gap_evidence_told(),
            gaps: lacking(plan, |insight: &Insight| insight.needs.is_empty()),
        },
        GapList {
            title: words.gap_problems(),
            advice: words.gap_problems_told(),
            gaps: lacking(plan, |problem: &Problem| problem.insights.is_empty()),
        },
        GapList {
            title: words.gap_requirements(),
            advice: words.gap_requirements_told(),
            gaps: lacking(plan, |requirement: &crate::domain::Requirement| requirement.initiative.is_none()),
        },
        GapList {
            title: words.gap_initiatives(),
            advice: words.gap_initiatives_told(),
            gaps: lacking(plan, |initiative: &Initiative| {
                let open = !matches!(initiative.status, Status::Launched | Status::Rejected);
                open && initiative.problems.is_empty()
            }),
        },
    ]
}

fn lacking<R: InPlan>(plan: &Plan, lacks: impl Fn(&R) -> bool) -> Vec<Gap> {
    R::table(plan)
        .iter()
        .filter(|record| lacks(record))
        .map(|record| Gap { record: record.id().record_ref(), title: plan.name_of(record.id()) })
        .collect()
}
