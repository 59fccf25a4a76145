//! Larger changes with an aim: an item from outside, or one that starts late, gets an early place of its own, with all
//! it waits for, and whatever stands in its way goes (ejection chains; Glover 1996).
//!
//! Random removal hardly ever frees the right periods of the right teams for a whole chain that has to be done by a
//! deadline, or the money for one dear item; this does.

use super::super::ledger::UNPLACED;
use super::Search;

/// How long a chain of items to be moved may be.
const DEEPEST: u32 = 8;
/// The spread of luck on the logarithm of what to clear away first.
const LUCK: f64 = 3.0;

impl Search {
    /// Brings in an item from outside, and then what is chosen only together with it.
    pub(super) fn bring_in(&mut self) {
        let item = self.any_outside();
        if self.admit(item, i32::MAX, 0) {
            for mate in 0..self.model.mates(item).len() {
                self.invite(self.model.mates(item)[mate] as usize);
            }
        }
    }

    /// Moves a placed item, preferably one whose waiting costs much, to an earlier time.
    pub(super) fn advance(&mut self) {
        let waiting = |search: &Self, item: usize| {
            let periods = search.now.start[item] - search.model.earliest[item];
            search.model.cost_of_delay[item] * i64::from(periods)
        };
        let mut item = self.any_movable();
        for _ in 0..2 {
            let other = self.any_movable();
            if waiting(self, other) > waiting(self, item) {
                item = other;
            }
        }
        let (earliest, start) = (self.model.earliest[item], self.now.start[item]);
        if start <= earliest {
            return self.take_around(true);
        }
        let window = (start - earliest) as usize;
        let by = earliest + self.below(window).max(self.below(window)) as i32;
        self.admit(item, by, 0);
    }

    /// Finds an item a start no later than `by`, after all it waits for. False when there is none; what was taken out
    /// for it by then stays out for the second half of the move.
    pub(super) fn admit(&mut self, item: usize, by: i32, depth: u32) -> bool {
        if self.now.is_placed(item) {
            if self.now.start[item] <= by {
                return true;
            }
            if self.is_touched[item] || self.model.earliest[item] > by {
                return false;
            }
            self.take(item);
        } else if !self.model.possible[item] || depth > DEEPEST || !self.oust_rivals(item) {
            return false;
        }
        let last = by.min(self.model.latest[item]);
        for index in 0..self.model.before.of(item).len() {
            let link = self.model.before.of(item)[index];
            if !self.admit(link.item as usize, last - link.gap, depth + 1) {
                return false;
            }
        }
        // It may wait for one it excludes; then there is no place for it at all.
        if self.now.group_taken(&self.model, item) {
            return false;
        }
        match self.now.ready(&self.model, item) {
            Some(ready) if ready <= last => self.settle_in(item, ready, last),
            _ => false,
        }
    }

    /// Takes out whom an item excludes and notes the item. False when one of them has to stay.
    fn oust_rivals(&mut self, item: usize) -> bool {
        for group in 0..self.model.groups_of.of(item).len() {
            let group = self.model.groups_of.of(item)[group] as usize;
            for member in 0..self.model.members.of(group).len() {
                let member = self.model.members.of(group)[member] as usize;
                if self.now.is_placed(member) && self.model.mandatory[member] {
                    return false;
                }
                self.take_with_dependents(member);
            }
        }
        self.touch(item);
        true
    }

    /// Places an item somewhere in `ready ..= last`, rather early, and clears that place where it has to.
    fn settle_in(&mut self, item: usize, ready: i32, last: i32) -> bool {
        let window = (last - ready + 1) as usize;
        let luck = self.below(window).min(self.below(window)).min(self.below(window));
        let start = if self.below(4) == 0 { ready } else { ready + luck as i32 };
        let mut fit = self.now.first_fit(&self.model, item, ready, start);
        if fit.is_none() {
            self.clear_teams(item, start);
            self.clear_money(item, start);
            fit = self.now.first_fit(&self.model, item, ready, last);
        }
        if let Some(start) = fit {
            self.put(item, start);
        }
        fit.is_some()
    }

    /// Takes out items that no move has touched until the teams have room for `item`, what matters least first.
    fn clear_teams(&mut self, item: usize, start: i32) {
        self.in_the_way.clear();
        for index in 0..self.movable.len() {
            let other = self.movable[index];
            if !self.is_touched[other] && self.frees(item, start, other) {
                let pressing = if self.model.mandatory[other] && self.is_hurried[other] { 5.0 } else { 0.0 };
                let key = self.keys[other] + pressing + (self.random.uniform() - 0.5) * LUCK;
                self.in_the_way.push((key, other));
            }
        }
        self.in_the_way.sort_unstable_by(|a, b| a.0.total_cmp(&b.0));
        for index in 0..self.in_the_way.len() {
            let other = self.in_the_way[index].1;
            if self.frees(item, start, other) {
                self.take(other);
            }
        }
    }

    /// Takes out paid items until the money for `item` is there, those that save least for their money first.
    fn clear_money(&mut self, item: usize, start: i32) {
        let cost = self.model.cost[item];
        let (start, short) = (start as usize, |search: &Self| search.now.spendable[start as usize] < cost);
        if cost == 0 || self.now.spendable.is_empty() || !short(self) {
            return;
        }
        self.in_the_way.clear();
        for index in 0..self.movable.len() {
            let other = self.movable[index];
            let (at, price) = (self.now.start[other], self.model.cost[other]);
            if at != UNPLACED && price > 0 && !self.is_touched[other] {
                let ratio = (self.model.gain(other, at) as f64 / price as f64).max(1e-9).ln();
                self.in_the_way.push((ratio + (self.random.uniform() - 0.5) * LUCK, other));
            }
        }
        self.in_the_way.sort_unstable_by(|a, b| a.0.total_cmp(&b.0));
        for index in 0..self.in_the_way.len() {
            if !short(self) {
                return;
            }
            let (other, before) = (self.in_the_way[index].1, self.now.spendable[start]);
            let at = self.now.start[other];
            self.now.remove(&self.model, other);
            let helps = self.now.spendable[start] > before;
            self.now.place(&self.model, other, at);
            if helps {
                self.take(other);
            }
        }
    }

    /// Whether `other`, taken out, frees a period in which `item` lacks room.
    fn frees(&self, item: usize, start: i32, other: usize) -> bool {
        let (model, at) = (&self.model, self.now.start[other]);
        let apart = at >= start + model.duration[item] || start >= at + model.duration[other];
        if at == UNPLACED || apart {
            return false;
        }
        model.needs.of(other).iter().any(|need| {
            let own = model.needs.of(item).iter().filter(|own| own.row == need.row);
            own.into_iter().any(|own| {
                let from = (start + own.offset as i32).max(at + need.offset as i32);
                let to =
                    (start + (own.offset + own.length) as i32).min(at + (need.offset + need.length) as i32);
                (from..to).any(|period| self.now.free[(own.row as i32 + period) as usize] < own.amount)
            })
        })
    }
}
