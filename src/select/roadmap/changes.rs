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
    pub fn words(self) -> String {
        let parts = [
            (self.added, "in"),
            (self.removed, "out"),
            (self.moved, "moved"),
            (self.kept, "unchanged"),
            (self.left_out, "left out"),
        ];
        let parts: Vec<String> = parts
            .into_iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, word)| format!("{count} {word}"))
            .collect();
        if parts.is_empty() { "nothing to place".to_owned() } else { Words::default().listed(&parts) }
    }
}
