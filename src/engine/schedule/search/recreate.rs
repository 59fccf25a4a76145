//! The second half of a move: putting items back, best first with some noise, each at the first place that fits.

use super::Search;

impl Search {
    /// Puts back what fits of the move in hand. False when what results is not feasible.
    pub(super) fn recreate(&mut self) -> bool {
        let noise = [0.0, 0.3, 1.0, 3.0][self.below(4)];
        for index in 0..self.turns.len() {
            let item = self.turns[index].1;
            let jitter = (self.random.uniform() - 0.5) * noise;
            self.turns[index].0 += self.keys[item] + jitter;
        }
        self.turns.sort_unstable_by(|a, b| b.0.total_cmp(&a.0));
        for index in 0..self.turns.len() {
            self.insert(self.turns[index].1);
        }
        self.take_out_torn();
        self.touched.iter().all(|&(item, _)| self.now.is_placed(item) || !self.is_missed(item))
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
