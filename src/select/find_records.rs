//! Finding any record by a few letters of its title.

use crate::domain::{Plan, RecordRef, TableName};
pub use crate::engine::text::Fuzzy;

/// A record that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundRecord {
    /// The record.
    pub record: RecordRef,
    /// Its title.
    pub title: String,
    /// How well it fits, as [`Fuzzy::score`] says.
    pub score: u32,
}

/// The records whose titles fit a query best, at most `most` of them, the best first; of equal ones the first in plan
/// order. Ballots, which are seen as their voter's, comments, which are seen with their record, and views of a grid are not among them, nor is anything without a title.
#[must_use]
pub fn find_records(plan: &Plan, query: &mut Fuzzy, most: usize) -> Vec<FoundRecord> {
    let mut best: Vec<FoundRecord> = Vec::new();
    if query.is_empty() {
        return best;
    }
    plan.visit_titles(&mut |record, title| {
        if matches!(record.table, TableName::Ballots | TableName::Comments | TableName::Views)
            || title.trim().is_empty()
        {
            return;
        }
        let Some(score) = query.score(title) else { return };
        let place = best.partition_point(|found| found.score >= score);
        if place < most {
            best.insert(place, FoundRecord { record, title: title.to_owned(), score });
            best.truncate(most);
        }
    });
    best
}
