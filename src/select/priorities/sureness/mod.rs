//! What follows from how sure the ranking is: what to find out next, how far it rests on the weights of the goals, and how
//! much of it may be luck. Each is a small table with a sentence.

mod luck;
mod research;
mod weights;

use crate::domain::{Plan, RecordRef};
use crate::select::priorities::{PlanRanking, RankingChances};

/// A small table with what it says.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Tells it from the others: `research`.
    pub key: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// What it comes to, in a sentence or two.
    pub text: String,
    /// The columns: heading, and whether it holds numbers.
    pub columns: Vec<(String, bool)>,
    /// The rows; empty when the sentence says it all.
    pub rows: Vec<FindingRow>,
    /// How it is worked out.
    pub note: String,
}

/// A row of a [`Finding`].
#[derive(Clone, Debug, PartialEq)]
pub struct FindingRow {
    /// What the first cell opens.
    pub record: Option<RecordRef>,
    /// One text per column.
    pub cells: Vec<String>,
}

/// All findings that the plan's score model allows, for the first `top` of its ranking.
#[must_use]
pub fn findings(plan: &Plan, ranking: &PlanRanking, chances: &RankingChances, top: usize) -> Vec<Finding> {
    let mut findings = vec![research::finding(plan, ranking, chances)];
    findings.extend(weights::findings(plan, ranking, top));
    findings.extend(luck::finding(plan, ranking, chances));
    findings
}

fn texts<const N: usize>(columns: [(&str, bool); N]) -> Vec<(String, bool)> {
    columns.into_iter().map(|(label, numeric)| (label.to_owned(), numeric)).collect()
}
