//! One run: every item at the first place that fits, and its work until it is done.

use super::model::{Model, Step};

/// What a run leaves behind; made once and used for all.
pub(super) struct Ledger {
    /// Free amount, team by team, one entry per period.
    free: Vec<i32>,
    /// Periods' worth of work left in each package, in the order of the problem.
    pub(super) effort: Vec<f64>,
    /// Start and end of each step.
    pub(super) start: Vec<i32>,
    pub(super) end: Vec<i32>,
    /// End of each package, in the order of decoding.
    pub(super) work_end: Vec<i32>,
    /// Which steps the end of the roadmap, or a date that is missed, hangs on.
    pub(super) critical: Vec<bool>,
    /// Steps still to be looked at.
    pub(super) stack: Vec<usize>,
}

impl Ledger {
    pub(super) fn new(model: &Model) -> Self {
        let steps = model.steps.len();
        Self {
            free: model.capacity.clone(),
            effort: vec![0.0; model.packages],
            start: vec![0; steps],
            end: vec![0; steps],
            work_end: vec![0; model.packages],
            critical: vec![false; steps],
            stack: Vec::with_capacity(steps + model.gates.len()),
        }
    }

    /// Decodes the roadmap with the efforts at hand.
    pub(super) fn decode(&mut self, model: &Model) {
        self.free.copy_from_slice(&model.capacity);
        for (place, step) in model.steps.iter().enumerate() {
            let ready = step.before.iter().map(|&(before, wait)| self.end[before] + wait);
            let ready = ready.max().map_or(step.release, |ready| ready.max(step.release));
            let start = model.first_fit(&self.free, step, ready).unwrap_or(model.periods);
            self.start[place] = start;
            self.end[place] = self.work_off(model, step, start);
        }
    }

    /// Does the work of an item from its start on; answers its end.
    fn work_off(&mut self, model: &Model, step: &Step, start: i32) -> i32 {
        let (mut begins, mut ends) = (start, start);
        let mut last = start + 1;
        for (work, at) in step.work.iter().zip(step.first_work..) {
            if work.after_previous {
                begins = ends;
            }
            ends = begins;
            if !work.is_done {
                let left = self.effort[work.drawn];
                ends = match work.row {
                    None => begins.saturating_add((left - 1e-9).ceil() as i32),
                    Some(row) => self.take(&(row, work.amount, model.periods), begins, left),
                };
            }
            self.work_end[at] = ends;
            last = last.max(ends);
        }
        last.min(model.periods)
    }

    /// Takes a team's time from a period on until the work is done: what is asked for, or what there is.
    #[inline]
    fn take(&mut self, &(row, amount, periods): &(usize, i32, i32), from: i32, mut left: f64) -> i32 {
        let first = row + from.min(periods) as usize;
        for (period, free) in (from..).zip(&mut self.free[first..row + periods as usize]) {
            if left <= 1e-9 {
                return period;
            }
            if *free >= amount {
                *free -= amount;
                left -= 1.0;
            } else if *free > 0 {
                left -= f64::from(*free) / f64::from(amount);
                *free = 0;
            }
        }
        periods
    }
}
