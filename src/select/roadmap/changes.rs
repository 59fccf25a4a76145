//! What a proposal changes in the accepted roadmap.

use crate::engine::schedule::Schedule;
use crate::language::Words;

/// How many initiatives a proposal puts in, moves, takes off and keeps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// New on the roadmap.
    pub added: usize,
    /// On both, at another time.
    pub moved: usize,
    /// On the accepted roadmap only.
    pub removed: usize,
    /// On both, at the same time.
    pub kept: usize,
    /// On neither.
    pub left_out: usize,
}

/// Compares a proposal with the accepted roadmap.
#[must_use]
pub fn changes(accepted: &Schedule, proposal: &Schedule) -> Changes {
    let mut changes = Changes::default();
    for (before, after) in accepted.start.iter().zip(&proposal.start) {
        *match (before, after) {
            (None, Some(_)) => &mut changes.added,
            (Some(_), None) => &mut changes.removed,
            (None, None) => &mut changes.left_out,
            (Some(before), Some(after)) if before == after => &mut changes.kept,
            (Some(_), Some(_)) => &mut changes.moved,
        } += 1;
    }
    changes
}

impl Changes {
    /// Whether accepting the proposal would change nothing.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.added + self.moved + self.removed == 0
    }

    /// The changes in words, such as `14 in, 3 moved and 6 left out`.
    #[must_use]
    pub fn said(self, words: &Words) -> String {
        let mut parts = Vec::new();
        let mut add = |count: usize, part: String| {
            if count > 0 {
                parts.push(part);
            }
        };
        add(self.added, words.changes_in(self.added));
        add(self.removed, words.changes_out(self.removed));
        add(self.moved, words.changes_moved(self.moved));
        add(self.kept, words.changes_unchanged(self.kept));
        add(self.left_out, words.changes_left_out(self.left_out));
        if parts.is_empty() { words.changes_none().to_owned() } else { words.listed(&parts) }
    }
}
