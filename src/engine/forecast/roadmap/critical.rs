//! What the end of the roadmap, and each date that is missed, hangs on in a run.
//!
//! Walks back from what ends last, or too late: to what it had to wait for, and to the work that gave up the team's time it needed.
//!
//! Source: the criticality index is R. M. Van Slyke's, "Monte Carlo methods and the PERT problem", Operations Research 11
//! (1963): the share of runs in which an activity lies on a longest path. With teams that are full, a path runs along
//! resource links as well, as in J. A. Bowers, "Criticality in resource constrained networks", Journal of the Operational
//! Research Society 46 (1995).

use super::decode::Ledger;
use super::model::Model;

impl Ledger {
    /// Marks the steps on a longest path to the end of the roadmap, or to a date that is missed.
    pub(super) fn trace(&mut self, model: &Model) {
        self.critical.fill(false);
        self.reach(0..model.steps.len(), 0);
        for (steps, due) in &model.gates {
            self.reach(steps.iter().copied(), due.map_or(0, |due| due + 1));
        }
        for (place, step) in model.steps.iter().enumerate() {
            if step.deadline.is_some_and(|deadline| self.end[place] > deadline) {
                self.mark(place);
            }
        }
        while let Some(place) = self.stack.pop() {
            self.step_back(model, place);
        }
    }

    /// Starts from those that end last, if that is not before `from`.
    fn reach(&mut self, steps: impl Iterator<Item = usize> + Clone, from: i32) {
        let last = steps.clone().map(|place| self.end[place]).max();
        let last = last.filter(|&last| last >= from);
        for place in steps {
            if Some(self.end[place]) == last {
                self.mark(place);
            }
        }
    }

    fn mark(&mut self, place: usize) {
        if !std::mem::replace(&mut self.critical[place], true) {
            self.stack.push(place);
        }
    }

    fn step_back(&mut self, model: &Model, place: usize) {
        let step = &model.steps[place];
        let start = self.start[place];
        let mut ready = step.release;
        for &(before, wait) in &step.before {
            let end = self.end[before] + wait;
            ready = ready.max(end);
            if end >= start {
                self.mark(before);
            }
        }
        if start <= ready {
            return;
        }
        // It waited for a team: one period earlier, the first period of some need was short.
        for need in &step.needs {
            let since = start + need.offset;
            for &(other, at) in &model.of_team[need.row / model.periods.max(1) as usize] {
                if other < place && self.work_end[at] == since {
                    self.mark(other);
                }
            }
        }
    }
}
