//! Steps done and taken back.

use crate::command::Patch;

/// The undo and redo stacks.
///
/// **Invariant:** applying the undo stack's steps backwards leads to the plan as it was opened (or as
/// it was [`History::MOST_STEPS`] steps ago).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    done: Vec<Patch>,
    undone: Vec<Patch>,
}

impl History {
    /// How many steps are kept.
    pub const MOST_STEPS: usize = 500;

    /// Keeps a step that was just done; what had been taken back is gone.
    pub(super) fn done(&mut self, patch: Patch) {
        self.undone.clear();
        self.done.push(patch);
        if self.done.len() > Self::MOST_STEPS {
            self.done.remove(0);
        }
    }

    /// The patch that takes the last step back.
    pub(super) fn undo(&mut self) -> Option<Patch> {
        let patch = self.done.pop()?;
        let inverted = patch.inverted();
        self.undone.push(patch);
        Some(inverted)
    }

    /// The patch that does the last step taken back again.
    pub(super) fn redo(&mut self) -> Option<Patch> {
        let patch = self.undone.pop()?;
        self.done.push(patch.clone());
        Some(patch)
    }

    /// What undo would take back, such as `Add a need`.
    #[must_use]
    pub fn undo_label(&self) -> Option<&str> {
        self.done.last().map(|patch| patch.label.as_str())
    }

    /// What redo would do again.
    #[must_use]
    pub fn redo_label(&self) -> Option<&str> {
        self.undone.last().map(|patch| patch.label.as_str())
    }

    /// The names of the steps done, the latest first.
    pub fn steps(&self) -> impl Iterator<Item = &str> {
        self.done.iter().rev().map(|patch| patch.label.as_str())
    }
}
