//! Ballots that are being filled in where their plan need not be, as one text that a browser keeps: the newest few.

use super::{BallotFile, ballot_text, read_ballot};

/// How many are kept.
pub const MOST_DRAFTS: usize = 5;

/// What was typed into the same ballot before, of the text that was kept.
#[must_use]
pub fn draft_of(kept: &str, ballot: &BallotFile) -> Option<BallotFile> {
    read(kept).into_iter().find(|draft| is_same(draft, ballot))
}

/// The text with this ballot as its newest; the oldest goes where they are too many.
#[must_use]
pub fn drafts_with(kept: &str, ballot: &BallotFile) -> String {
    let others = read(kept).into_iter().filter(|draft| !is_same(draft, ballot));
    write(std::iter::once(ballot.clone()).chain(others))
}

/// The text without this ballot.
#[must_use]
pub fn drafts_without(kept: &str, ballot: &BallotFile) -> String {
    write(read(kept).into_iter().filter(|draft| !is_same(draft, ballot)))
}

/// Whether both are one voter's ballot for one plan.
fn is_same(one: &BallotFile, other: &BallotFile) -> bool {
    let key = |ballot: &BallotFile| {
        (ballot.plan_id.clone(), ballot.stakeholder_id.clone(), ballot.stakeholder.clone())
    };
    key(one) == key(other)
}

/// Whatever cannot be read is none.
fn read(kept: &str) -> Vec<BallotFile> {
    let texts: Vec<String> = serde_json::from_str(kept).unwrap_or_default();
    texts.iter().take(MOST_DRAFTS).filter_map(|text| read_ballot(text.as_bytes(), "").ok()).collect()
}

fn write(drafts: impl Iterator<Item = BallotFile>) -> String {
    let texts: Vec<String> = drafts.take(MOST_DRAFTS).map(|draft| ballot_text(&draft)).collect();
    serde_json::Value::from(texts).to_string()
}
