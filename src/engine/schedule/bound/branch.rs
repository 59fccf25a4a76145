//! Branch and bound: where prices alone prove no more, the question is split in two, and each half is priced anew.
//!
//! The halves are “chosen, and by then” and “later, or not at all”, for the item on which the answers to the prices
//! disagree most. Every feasible schedule belongs to one of the leaves, so the largest of their bounds holds for all;
//! the leaf with the largest is always worked on next (Land & Doig 1960).

use super::Bound;
use super::rows::Rows;

/// Iterations in which a new leaf looks for its prices.
const ITERATIONS: u32 = 60;
/// The first step of a new leaf.
const STEP: f64 = 0.1;
/// The most memory that the leaves in waiting take, in bytes, about.
const MEMORY: usize = 8_000_000;

/// A part of all schedules, with the prices that say most about it so far.
pub(super) struct Leaf {
    /// Nothing in it saves more.
    most: f64,
    prices: Vec<f64>,
    /// Start by start, choice by choice.
    open: Vec<bool>,
    must: Vec<bool>,
}

impl Bound {
    /// Whether the prices of the leaf in hand have said what they can, or as much as is needed.
    pub(super) fn is_leaf_spent(&self, target: f64) -> bool {
        let closed = self.most + super::margin(self.most) < target + 1.0;
        let tried = self.branching && self.rows.answers >= ITERATIONS;
        closed || tried || self.step < super::LEAST_STEP
    }

    /// Puts the leaf in hand away, split in two unless it holds nothing better than the target, and takes up the one
    /// that may hold the best.
    pub(super) fn branch(&mut self, target: f64) {
        self.branching = true;
        self.prices.copy_from_slice(&self.best_prices);
        self.rule_out(target);
        if self.most + super::margin(self.most) >= target + 1.0 {
            self.split();
        }
        let largest =
            (0..self.leaves.len()).max_by(|&a, &b| self.leaves[a].most.total_cmp(&self.leaves[b].most));
        match largest {
            Some(largest) => {
                let leaf = self.leaves.swap_remove(largest);
                self.take_up(leaf);
            }
            None => {
                self.most = f64::NEG_INFINITY;
                self.exhausted = true;
            }
        }
        self.elsewhere = self.leaves.iter().map(|leaf| leaf.most).fold(self.settled, f64::max);
    }

    fn split(&mut self) {
        let size =
            self.best_prices.len() * 8 + self.rows.choices.iter().map(|c| c.open.len() + 1).sum::<usize>();
        let room = (self.leaves.len() + 2) * size <= MEMORY;
        let Some((choice, cut)) = most_disputed(&self.rows).filter(|_| room) else {
            self.settled = self.settled.max(self.most);
            return;
        };
        let whole = self.leaf();
        for late in [false, true] {
            self.rows.restore(&whole.open, &whole.must);
            let choice = &mut self.rows.choices[choice];
            choice.must |= !late;
            for (open, &gain) in choice.open.iter_mut().zip(&choice.gains) {
                *open &= (gain < cut) == late;
            }
            if self.rows.draw_in() {
                let half = self.leaf();
                self.leaves.push(half);
            }
        }
    }

    fn leaf(&self) -> Leaf {
        let choices = &self.rows.choices;
        Leaf {
            most: self.most,
            prices: self.best_prices.clone(),
            open: choices.iter().flat_map(|choice| choice.open.iter().copied()).collect(),
            must: choices.iter().map(|choice| choice.must).collect(),
        }
    }

    fn take_up(&mut self, leaf: Leaf) {
        self.rows.restore(&leaf.open, &leaf.must);
        self.rows.forget_answers();
        self.most = leaf.most;
        self.prices.copy_from_slice(&leaf.prices);
        self.best_prices = leaf.prices;
        self.direction.fill(0.0);
        self.step = STEP;
        self.stalled = 0;
    }
}

impl Rows {
    fn restore(&mut self, open: &[bool], must: &[bool]) {
        let mut from = 0;
        for (choice, &must) in self.choices.iter_mut().zip(must) {
            choice.must = must;
            let to = from + choice.open.len();
            choice.open.copy_from_slice(&open[from..to]);
            from = to;
        }
    }

    fn forget_answers(&mut self) {
        self.answers = 0;
        self.choices.iter_mut().for_each(|choice| choice.picked.fill(0));
    }

    /// Rules out starts that dependencies on what is still open rule out. False when a must has no start left.
    fn draw_in(&mut self) -> bool {
        for index in 0..self.choices.len() {
            for before in 0..self.choices[index].befores.len() {
                let (before, gap) = self.choices[index].befores[before];
                let first = self.choices[before].open.iter().position(|&open| open);
                let ready = first.map_or(usize::MAX, |first| self.choices[before].earliest + first + gap);
                let choice = &mut self.choices[index];
                let early = ready.saturating_sub(choice.earliest).min(choice.open.len());
                choice.open[..early].fill(false);
            }
        }
        for index in
            (0..self.choices.len()).rev().filter(|&index| self.choices[index].must).collect::<Vec<_>>()
        {
            let Some(last) = self.choices[index].open.iter().rposition(|&open| open) else { return false };
            let last = self.choices[index].earliest + last;
            for before in 0..self.choices[index].befores.len() {
                let (before, gap) = self.choices[index].befores[before];
                let before = &mut self.choices[before];
                before.must = true;
                let kept = (last + 1).saturating_sub(gap + before.earliest).min(before.open.len());
                before.open[kept..].fill(false);
            }
        }
        self.choices.iter().all(|choice| !choice.must || choice.open.contains(&true))
    }
}

/// The choice on which the answers to the prices differ most in what they save, and the saving at which to cut it:
/// both sides are left with something. `None` when nothing is left to choose.
fn most_disputed(rows: &Rows) -> Option<(usize, f64)> {
    let answers = f64::from(rows.answers.max(1));
    let mut most = None;
    for (index, choice) in rows.choices.iter().enumerate() {
        let (mut sum, mut squares) = (0.0, 0.0);
        for (&gain, &picked) in choice.gains.iter().zip(&choice.picked) {
            sum += gain * f64::from(picked);
            squares += gain * gain * f64::from(picked);
        }
        let mean = sum / answers;
        let spread = squares / answers - mean * mean;
        let above = choice.gains.iter().zip(&choice.open).any(|(&gain, &open)| open && gain >= mean);
        let below = choice.gains.iter().zip(&choice.open).any(|(&gain, &open)| open && gain < mean);
        let divides = above && (below || !choice.must);
        if divides && most.is_none_or(|(largest, _, _)| spread > largest) {
            most = Some((spread, index, mean));
        }
    }
    most.map(|(_, index, mean)| (index, mean))
}
