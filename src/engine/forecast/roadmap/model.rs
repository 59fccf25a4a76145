//! A [`Risk`] compiled for speed: flat arrays, items in the order in which they are decoded.
//!
//! **Invariants:** an item stands after all it depends on; every place in here is within its list.

use super::problem::{Planned, Risk};
use crate::order::sort_by_key;
use crate::schedule::Dependency;

/// A constant need of one team during a part of an item's planned run; those of one item and team do not overlap.
#[derive(Clone, Copy)]
pub(super) struct Need {
    /// Where the team's periods begin.
    pub(super) row: usize,
    pub(super) offset: i32,
    pub(super) length: i32,
    pub(super) amount: i32,
}

/// A package as it is worked off.
#[derive(Clone, Copy)]
pub(super) struct Work {
    /// Where the team's periods begin; none where it takes nobody's time.
    pub(super) row: Option<usize>,
    pub(super) amount: i32,
    pub(super) is_done: bool,
    pub(super) after_previous: bool,
    /// Place of the package in the order of the problem, by which efforts are drawn.
    pub(super) drawn: usize,
}

/// An item in the order of decoding.
pub(super) struct Step {
    /// Its place in [`Risk::items`].
    pub(super) item: usize,
    /// Never starts before.
    pub(super) release: i32,
    pub(super) deadline: Option<i32>,
    /// Periods it is planned to take.
    pub(super) length: i32,
    pub(super) needs: Vec<Need>,
    pub(super) work: Vec<Work>,
    /// Where its packages begin among all, in the order of decoding.
    pub(super) first_work: usize,
    /// Steps that must end before, and periods to wait in between.
    pub(super) before: Vec<(usize, i32)>,
}

pub(super) struct Model {
    pub(super) horizon: i32,
    /// Periods that are played; an end here means: some time after.
    pub(super) periods: i32,
    /// Team by team, one entry per period.
    pub(super) capacity: Vec<i32>,
    pub(super) steps: Vec<Step>,
    /// Steps of each gate, and its deadline.
    pub(super) gates: Vec<(Vec<usize>, Option<i32>)>,
    /// Packages in all.
    pub(super) packages: usize,
    /// For each team, where its packages stand: step, and place among all.
    pub(super) of_team: Vec<Vec<(usize, usize)>>,
}

impl Model {
    pub(super) fn new(risk: &Risk) -> Self {
        let periods = risk.capacity.iter().map(Vec::len).min().unwrap_or(2 * risk.horizon as usize);
        let small = |amount: &i64| i32::try_from(*amount).unwrap_or(i32::MAX);
        let order = order(risk);
        let mut step_of = vec![0; risk.items.len()];
        for (step, &item) in order.iter().enumerate() {
            step_of[item] = step;
        }
        let mut drawn = Vec::with_capacity(risk.items.len());
        let mut packages = 0;
        for item in &risk.items {
            drawn.push(packages);
            packages += item.work.len();
        }
        let mut model = Self {
            horizon: risk.horizon as i32,
            periods: periods as i32,
            capacity: risk.capacity.iter().flat_map(|row| row.iter().take(periods).map(small)).collect(),
            steps: Vec::with_capacity(order.len()),
            gates: Vec::new(),
            packages,
            of_team: vec![Vec::new(); risk.capacity.len()],
        };
        let mut first_work = 0;
        for &item in &order {
            if let Some(planned) = risk.items.get(item) {
                let step = step(risk, planned, item, drawn[item], first_work, periods);
                first_work += step.work.len();
                model.steps.push(step);
            }
        }
        for link in risk.dependencies.iter().filter(|link| is_within(risk, link)) {
            model.steps[step_of[link.after]].before.push((step_of[link.before], link.lag as i32));
        }
        for (place, step) in model.steps.iter().enumerate() {
            for (work, at) in step.work.iter().zip(step.first_work..) {
                if let Some(row) = work.row {
                    model.of_team[row / periods.max(1)].push((place, at));
                }
            }
        }
        for gate in &risk.gates {
            let steps: Vec<usize> =
                gate.items.iter().filter_map(|&item| step_of.get(item).copied()).collect();
            model.gates.push((steps, gate.deadline.map(|deadline| deadline as i32)));
        }
        model.hold_back(risk);
        model
    }

    /// Plays the roadmap as planned: what could begin earlier and does not, is meant to wait.
    fn hold_back(&mut self, risk: &Risk) {
        let mut free = self.capacity.clone();
        let mut ends = vec![0; self.steps.len()];
        for place in 0..self.steps.len() {
            let step = &self.steps[place];
            let planned = &risk.items[step.item];
            let start = planned.start as i32;
            let ready = step.before.iter().map(|&(before, wait)| ends[before] + wait).max().unwrap_or(0);
            let could = self.first_fit(&free, step, ready.max(planned.earliest as i32));
            for need in &step.needs {
                let first = need.row + (start + need.offset).min(self.periods) as usize;
                let most = (self.periods - start - need.offset).clamp(0, need.length) as usize;
                free[first..first + most].iter_mut().for_each(|free| *free -= need.amount);
            }
            ends[place] = start + step.length;
            let waits = planned.held || could.is_some_and(|could| could < start);
            self.steps[place].release = if waits { start } else { planned.earliest as i32 };
        }
    }

    /// The first start from `from` on at which the planned work fits into what is free.
    #[inline]
    pub(super) fn first_fit(&self, free: &[i32], step: &Step, from: i32) -> Option<i32> {
        let mut start = from;
        let last = self.periods - step.length;
        'start: while start <= last {
            for need in &step.needs {
                let first = need.row + (start + need.offset) as usize;
                let window = &free[first..first + need.length as usize];
                if let Some(last_short) = window.iter().rposition(|&free| free < need.amount) {
                    start += last_short as i32 + 1;
                    continue 'start;
                }
            }
            return Some(start);
        }
        None
    }
}

fn is_within(risk: &Risk, link: &Dependency) -> bool {
    link.before < risk.items.len() && link.after < risk.items.len() && link.before != link.after
}

/// The items in the order of their starts, each after all it depends on; a circle is cut where it is found.
fn order(risk: &Risk) -> Vec<usize> {
    let mut by_start: Vec<usize> = (0..risk.items.len()).collect();
    sort_by_key(&mut by_start, |&item| risk.items[item].start);
    let mut before = vec![Vec::new(); risk.items.len()];
    for link in risk.dependencies.iter().filter(|link| is_within(risk, link)) {
        before[link.after].push(link.before);
    }
    let mut seen = vec![false; risk.items.len()];
    let mut order = Vec::with_capacity(risk.items.len());
    for first in by_start {
        let mut stack = vec![first];
        while let Some(&item) = stack.last() {
            seen[item] = true;
            match before[item].iter().find(|&&other| !seen[other]) {
                Some(&other) => stack.push(other),
                None => {
                    stack.pop();
                    if !order.contains(&item) {
                        order.push(item);
                    }
                }
            }
        }
    }
    order
}

fn step(
    risk: &Risk,
    planned: &Planned,
    item: usize,
    drawn: usize,
    first_work: usize,
    periods: usize,
) -> Step {
    let mut work = Vec::with_capacity(planned.work.len());
    let mut stretches = Vec::new();
    let (mut start, mut end, mut length) = (0, 0, 1);
    for (place, package) in planned.work.iter().enumerate() {
        if package.after_previous {
            start = end;
        }
        let stays = package.length.min(periods as u32) as i32;
        end = start + stays;
        length = length.max(end);
        let team = package.team.filter(|&team| team < risk.capacity.len() && package.amount > 0);
        let row = team.map(|team| team * periods);
        let amount = i32::try_from(package.amount).unwrap_or(i32::MAX);
        if let Some(row) = row.filter(|_| stays > 0) {
            stretches.push(Need { row, offset: start, length: stays, amount });
        }
        let (is_done, after_previous) = (package.length == 0, package.after_previous);
        work.push(Work { row, amount, is_done, after_previous, drawn: drawn + place });
    }
    let deadline = planned.deadline.map(|deadline| deadline as i32);
    Step {
        item,
        release: 0,
        deadline,
        length,
        needs: apart(&stretches),
        work,
        first_work,
        before: Vec::new(),
    }
}

/// Stretches of one team that overlap, as constant ones that do not.
fn apart(stretches: &[Need]) -> Vec<Need> {
    let mut needs = Vec::new();
    for (place, one) in stretches.iter().enumerate() {
        let same: Vec<&Need> = stretches.iter().filter(|other| other.row == one.row).collect();
        if stretches[..place].iter().any(|other| other.row == one.row) {
            continue;
        }
        let mut cuts: Vec<i32> = same.iter().flat_map(|one| [one.offset, one.offset + one.length]).collect();
        cuts.sort_unstable();
        cuts.dedup();
        for pair in cuts.windows(2) {
            let (from, to) = (pair[0], pair[1]);
            let covering = same.iter().filter(|one| one.offset <= from && to <= one.offset + one.length);
            let amount = covering.fold(0_i32, |sum, one| sum.saturating_add(one.amount));
            if amount > 0 {
                needs.push(Need { row: one.row, offset: from, length: to - from, amount });
            }
        }
    }
    needs
}
