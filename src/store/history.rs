//! Steps done and taken back.

use std::rc::Rc;

use crate::command::{Change, Patch, Swap};
use crate::domain::{Plan, RecordRef};
use crate::merge::Delta;

/// The undo and redo stacks.
///
/// **Invariant:** applying the undo stack's steps backwards leads to the plan as it was opened (or as
/// it was [`History::MOST_STEPS`] steps ago). What others changed is a step that nobody here takes back: undo takes back the
/// last own step below it, field by field, and leaves the others' on top.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    // Shared, so that a copy for another view of the plan costs next to nothing.
    done: Vec<Rc<Step>>,
    undone: Vec<Rc<Step>>,
    /// Whether earlier steps were kept once and are not any more.
    cut: bool,
}

#[derive(Clone, Debug, PartialEq)]
struct Step {
    patch: Patch,
    /// When it was done, such as `10:42`.
    at: String,
    /// Whether others did it.
    others: bool,
}

/// A step as a list of them shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryLine {
    /// How many steps are done once this one is: what [`History::plan_at`] and [`History::travel`] take.
    pub position: usize,
    /// Its name, such as `Add a need`.
    pub label: String,
    /// When it was done, such as `10:42`.
    pub at: String,
    /// Whether it was taken back.
    pub undone: bool,
}

impl History {
    /// How many steps are kept.
    pub const MOST_STEPS: usize = 500;

    /// Keeps a step that was just done; what had been taken back is gone.
    pub(super) fn done(&mut self, patch: Patch, at: String) {
        self.undone.clear();
        self.push(Step { patch, at, others: false });
    }

    /// Keeps what others changed; what had been taken back can still be done again.
    pub(super) fn done_by_others(&mut self, before: &Plan, after: &Plan, label: &str, at: String) {
        let mut states = vec![before.clone()];
        for step in self.undone.iter().rev() {
            states.extend(states.last().cloned().map(|mut state| {
                step.patch.apply(&mut state);
                state
            }));
        }
        let (mut now, mut again) = (after.clone(), Vec::new());
        for (step, pair) in self.undone.iter().rev().zip(states.windows(2)) {
            let [from, to] = pair else { continue };
            let next = Delta::between(from, to).apply(&now).plan;
            again.push(Rc::new(Step {
                patch: whole_patch(&step.patch.label, &now, &next),
                ..(**step).clone()
            }));
            now = next;
        }
        again.reverse();
        self.undone = again;
        self.push(Step { patch: whole_patch(label, before, after), at, others: true });
    }

    fn push(&mut self, step: Step) {
        self.done.push(Rc::new(step));
        if self.done.len() > Self::MOST_STEPS {
            self.done.remove(0);
            self.cut = true;
        }
    }

    /// The patch that takes the last own step back in the plan as it is `now`.
    pub(super) fn undo(&mut self, now: &Plan) -> Option<Patch> {
        let place = self.done.iter().rposition(|step| !step.others)?;
        let step = self.done.get(place)?.clone();
        if place + 1 == self.done.len() {
            self.done.pop();
            let inverted = step.patch.inverted();
            self.undone.push(step);
            return Some(inverted);
        }
        // Others changed something since: only what this step did is taken back.
        let (before, after) = (self.plan_at(now, place), self.plan_at(now, place + 1));
        let result = Delta::between(&after, &before).apply(now).plan;
        let others = self.done.drain(place..).next_back()?;
        let label = &others.patch.label;
        self.done.push(Rc::new(Step { patch: whole_patch(label, &before, &result), ..(*others).clone() }));
        let label = &step.patch.label;
        self.undone.push(Rc::new(Step { patch: whole_patch(label, &result, now), ..(*step).clone() }));
        Some(whole_patch(label, now, &result))
    }

    /// The patch that does the last step taken back again.
    pub(super) fn redo(&mut self) -> Option<Patch> {
        let step = self.undone.pop()?;
        let patch = step.patch.clone();
        self.done.push(step);
        Some(patch)
    }

    /// Takes back, or does again, as many steps as lead to a position; answers the patches in order. Nothing is lost: the
    /// steps can be travelled the other way.
    pub(super) fn travel(&mut self, now: &Plan, position: usize) -> Vec<Patch> {
        let (mut patches, mut plan) = (Vec::new(), now.clone());
        let back = self.position() > position;
        while if back { self.position() > position } else { self.position() < position } {
            let patch = if back { self.undo(&plan) } else { self.redo() };
            let Some(patch) = patch else { break };
            patch.apply(&mut plan);
            patches.push(patch);
        }
        patches
    }

    /// The patches that take the last own step back, or do it again.
    pub(super) fn one_step(&mut self, now: &Plan, back: bool) -> Vec<Patch> {
        let patch = if back { self.undo(now) } else { self.redo() };
        patch.into_iter().collect()
    }

    /// How many steps are done.
    #[must_use]
    pub fn position(&self) -> usize {
        self.done.len()
    }

    /// How many steps there are, done and taken back.
    pub(super) fn lines_count(&self) -> usize {
        self.done.len() + self.undone.len()
    }

    /// The plan as it was, or was again to be, when this many steps were done; `now` is the plan as it is.
    #[must_use]
    pub fn plan_at(&self, now: &Plan, position: usize) -> Plan {
        let mut plan = now.clone();
        for step in self.done.iter().skip(position).rev() {
            step.patch.inverted().apply(&mut plan);
        }
        let again = position.saturating_sub(self.done.len());
        for step in self.undone.iter().rev().take(again) {
            step.patch.apply(&mut plan);
        }
        plan
    }

    /// Every step, the latest first, those taken back before those done.
    #[must_use]
    pub fn lines(&self) -> Vec<HistoryLine> {
        let undone = self.undone.iter().rev().map(|step| (step, true));
        let all = self.done.iter().map(|step| (step, false)).chain(undone).enumerate();
        let line = |(index, (step, undone)): (usize, (&Rc<Step>, bool))| HistoryLine {
            position: index + 1,
            label: step.patch.label.clone(),
            at: step.at.clone(),
            undone,
        };
        let mut lines: Vec<HistoryLine> = all.map(line).collect();
        lines.reverse();
        lines
    }

    /// Whether the first line is not the first step: there were too many to keep.
    #[must_use]
    pub fn is_cut(&self) -> bool {
        self.cut
    }

    /// The record that the last step added, if it added one.
    pub(super) fn added_last(&self) -> Option<RecordRef> {
        self.done.last()?.patch.changes.iter().find_map(Change::added)
    }

    /// What undo would take back, such as `Add a need`.
    #[must_use]
    pub fn undo_label(&self) -> Option<&str> {
        self.done.iter().rfind(|step| !step.others).map(|step| step.patch.label.as_str())
    }

    /// What redo would do again.
    #[must_use]
    pub fn redo_label(&self) -> Option<&str> {
        self.undone.last().map(|step| step.patch.label.as_str())
    }

    /// The names of the steps done, the latest first.
    pub fn steps(&self) -> impl Iterator<Item = &str> {
        self.done.iter().rev().map(|step| step.patch.label.as_str())
    }
}

/// A patch from one state of the plan to another: its rows are shared, so it is small.
fn whole_patch(label: &str, before: &Plan, after: &Plan) -> Patch {
    let swap = Swap { before: before.clone(), after: after.clone() };
    Patch { label: label.to_owned(), changes: vec![Change::Plan(Box::new(swap))] }
}
