//! The second half of a move: putting items back, best first with some noise, each at the first place that fits.
//!
//! An item that only fits too late for what depends on it pushes that out, to be put back after it. A mandatory item
//! that finds no place at all has one cleared for it.

use super::Search;

/// How often places are cleared for mandatory items that found none.
const CLEARINGS: usize = 2;
/// What, at most, is added to the key of an item that can be done early or not at all.
const HURRIES: [f64; 3] = [0.0, 1.0, 2.0];

impl Search {
    /// Puts back what fits of the move in hand. False when what results is not feasible.
    pub(super) fn recreate(&mut self) -> bool {
        let noise = [0.0, 0.3, 1.0, 3.0][self.below(4)];
        let hurry = HURRIES[self.below(HURRIES.len())];
        for index in 0..self.turns.len() {
            let item = self.turns[index].1;
            let jitter = (self.random.uniform() - 0.5) * noise;
            let lift = if self.is_hurried[item] { hurry } else { 0.0 };
            self.turns[index].0 += self.keys[item] + lift + jitter;
        }
        self.turns.sort_unstable_by(|a, b| b.0.total_cmp(&a.0));
        let mut next = self.insert_from(0);
        for _ in 0..CLEARINGS {
            self.clear_for_mandatory();
            next = self.insert_from(next);
        }
        for index in 0..self.touched.len() {
            let item = self.touched[index].0;
            if !self.now.is_placed(item) {
                self.drop_dependents(item);
            }
        }
        self.take_out_torn();
        self.touched.iter().all(|&(item, _)| self.now.is_placed(item) || !self.is_missed(item))
    }

    /// Inserts all that waits from this turn on, and what is pushed out on the way; answers where the turns end.
    fn insert_from(&mut self, mut turn: usize) -> usize {
        while let Some(&(_, item)) = self.turns.get(turn) {
            self.insert(item);
            turn += 1;
        }
        turn
    }

    fn clear_for_mandatory(&mut self) {
        let mut index = 0;
        while let Some(&(item, _)) = self.touched.get(index) {
            if self.model.mandatory[item] && !self.now.is_placed(item) {
                self.admit(item, i32::MAX, 0);
            }
            index += 1;
        }
    }

    /// Places an item after what it depends on, as far as that is part of the move in hand.
    fn insert(&mut self, item: usize) {
        if self.now.is_placed(item) {
            return;
        }
        for index in 0..self.model.before.of(item).len() {
            let before = self.model.before.of(item)[index].item as usize;
            if !self.now.is_placed(before) {
                if !self.is_touched[before] {
                    return;
                }
                self.insert(before);
            }
        }
        let Some(ready) = self.now.ready(&self.model, item) else { return };
        if self.now.group_taken(&self.model, item) {
            return;
        }
        let due = self.now.due(&self.model, item);
        if let Some(start) = self.now.first_fit(&self.model, item, ready, due) {
            if !self.model.mandatory[item] && self.is_left_out(item, start) {
                return;
            }
            let start = if self.kept.is_empty() { start } else { self.rather_kept(item, start, due) };
            self.place(item, start);
        } else if due < self.model.latest[item]
            && let Some(start) = self.now.first_fit(&self.model, item, ready, self.model.latest[item])
        {
            self.put(item, start);
        }
    }

    /// Places an item, and takes out what depends on it and starts too early for that, to be put back later.
    pub(super) fn put(&mut self, item: usize, start: i32) {
        for index in 0..self.model.after.of(item).len() {
            let link = self.model.after.of(item)[index];
            let next = link.item as usize;
            if self.now.start[next] < start + link.gap {
                self.take(next);
            }
        }
        self.place(item, start);
    }

    /// Takes out, for good, what depends on an item that is not there; never a mandatory one.
    fn drop_dependents(&mut self, item: usize) {
        for index in 0..self.model.after.of(item).len() {
            let next = self.model.after.of(item)[index].item as usize;
            if self.now.is_placed(next) && !self.model.mandatory[next] {
                self.touch(next);
                self.remove(next);
                self.drop_dependents(next);
            }
        }
    }

    /// Whether to leave out, this time, an item that would break a rule, or that costs more than it saves and may be
    /// wanted for others' sake only.
    fn is_left_out(&mut self, item: usize, start: i32) -> bool {
        let breaks = !self.model.at_most.is_empty() && self.now.rule_against(&self.model, item).is_some();
        (breaks && self.below(4) > 0) || (self.worth(item, start) < 0 && self.below(2) > 0)
    }

    /// Takes out what is left without something that has to be chosen together with it.
    fn take_out_torn(&mut self) {
        if self.model.bundles.len() == 0 {
            return;
        }
        for index in 0..self.touched.len() {
            let item = self.touched[index].0;
            if self.model.mandatory[item] || self.now.is_placed(item) {
                continue;
            }
            for mate in 0..self.model.mates(item).len() {
                let mate = self.model.mates(item)[mate] as usize;
                if self.now.is_placed(mate) {
                    self.touch(mate);
                    self.remove(mate);
                }
            }
        }
    }

    /// Whether a schedule without this item is infeasible: it is mandatory, or something placed depends on it.
    fn is_missed(&self, item: usize) -> bool {
        let after = self.model.after.of(item);
        self.model.mandatory[item] || after.iter().any(|link| self.now.is_placed(link.item as usize))
    }
}
