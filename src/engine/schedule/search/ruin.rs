//! The first half of a move: what to take out, and what from outside to try instead.

use super::Search;

/// The most items a move takes out on purpose; what depends on them may come on top.
const MOST_OUT: usize = 10;
/// The most items from outside a move tries.
const MOST_IN: usize = 4;
/// Ahead of any key.
const FIRST: f64 = 1e6;

impl Search {
    pub(super) fn ruin(&mut self) {
        if self.below(10) == 0 {
            return self.advance();
        }
        match self.below(8) {
            0 => self.take_anywhere(),
            1 | 2 => self.take_around(false),
            3 | 4 => self.take_around(true),
            5 => self.take_chain(),
            _ if self.outside.is_empty() => self.take_around(true),
            _ if self.below(3) == 0 => return self.bring_in(),
            _ => return self.make_room(),
        }
        for _ in 0..self.below(MOST_IN + 1) {
            if !self.outside.is_empty() {
                let item = self.any_outside();
                self.invite(item);
            }
        }
    }

    pub(super) fn any_movable(&mut self) -> usize {
        let pick = self.below(self.movable.len());
        self.movable[pick]
    }

    /// One of up to three that would save most.
    pub(super) fn any_outside(&mut self) -> usize {
        let most = |search: &Self, item: usize| search.model.gain(item, search.model.earliest[item]);
        let at = self.below(self.outside.len());
        let mut pick = self.outside[at];
        for _ in 0..self.below(3) {
            let at = self.below(self.outside.len());
            let other = self.outside[at];
            if most(self, other) > most(self, pick) {
                pick = other;
            }
        }
        pick
    }

    fn how_many(&mut self) -> usize {
        let most = MOST_OUT.min(self.movable.len().div_ceil(2)).max(2);
        2 + self.below(most - 1)
    }

    /// Takes out items at random.
    fn take_anywhere(&mut self) {
        for _ in 0..self.how_many() {
            let item = self.any_movable();
            self.take(item);
        }
    }

    /// Takes out items that run near one another in time, perhaps of one team.
    pub(super) fn take_around(&mut self, one_team: bool) {
        let anchor = self.any_movable();
        if !self.now.is_placed(anchor) {
            return self.take_anywhere();
        }
        let start = self.now.start[anchor];
        let row = if one_team && !self.model.needs.of(anchor).is_empty() {
            let pick = self.below(self.model.needs.of(anchor).len());
            Some(self.model.needs.of(anchor)[pick].row)
        } else {
            None
        };
        let reach = 1 + self.below(6) as i32;
        self.take(anchor);
        let count = self.how_many();
        self.take_between(start - reach, start + self.model.duration[anchor] + reach, row, count);
    }

    /// Takes out an item and all that depends on it.
    fn take_chain(&mut self) {
        let item = self.any_movable();
        self.take_with_dependents(item);
        let before = self.model.before.of(item);
        if !before.is_empty() && self.below(2) == 0 {
            let pick = self.below(self.model.before.of(item).len());
            self.take(self.model.before.of(item)[pick].item as usize);
        }
        let start = self.touched.first().map_or(0, |&(_, start)| start);
        let count = self.below(5);
        self.take_between(start - 2, start + 4, None, count);
    }

    /// Takes out some items where one from outside could run, and lets that one, and what goes with it, go first.
    fn make_room(&mut self) {
        let item = self.any_outside();
        let (earliest, latest) = (self.model.earliest[item], self.model.latest[item]);
        let window = (latest - earliest + 1).max(1) as usize;
        let start = earliest + self.below(window).min(self.below(window)) as i32;
        let rows = self.model.needs.of(item).len();
        let row = (rows > 0 && self.below(2) == 0).then(|| {
            let pick = self.below(rows);
            self.model.needs.of(item)[pick].row
        });
        let count = self.how_many();
        self.take_between(start, start + self.model.duration[item], row, count);
        let invited = self.turns.len();
        self.invite(item);
        let mates = self.model.mates(item);
        for turn in &mut self.turns[invited..] {
            if turn.1 == item || mates.contains(&(turn.1 as u32)) {
                turn.0 = FIRST;
            }
        }
    }

    /// Takes out up to `count` movable items that run in `from .. to`, of the team with this row if one is given.
    fn take_between(&mut self, from: i32, to: i32, row: Option<u32>, count: usize) {
        let items = self.movable.len();
        let first = self.below(items);
        let mut taken = 0;
        for index in (first..items).chain(0..first) {
            let item = self.movable[index];
            let start = self.now.start[item];
            let overlaps = start >= 0 && start < to && start + self.model.duration[item] > from;
            let is_of = |row: u32| self.model.needs.of(item).iter().any(|need| need.row == row);
            if overlaps && row.is_none_or(is_of) {
                self.take(item);
                taken += 1;
                if taken >= count {
                    return;
                }
            }
        }
    }

    pub(super) fn take(&mut self, item: usize) {
        if self.now.is_placed(item) {
            self.touch(item);
            self.remove(item);
            self.turns.push((0.0, item));
        }
    }

    pub(super) fn take_with_dependents(&mut self, item: usize) {
        let mut next = self.turns.len();
        self.take(item);
        while let Some(&(_, item)) = self.turns.get(next) {
            next += 1;
            for index in 0..self.model.after.of(item).len() {
                self.take(self.model.after.of(item)[index].item as usize);
            }
        }
    }

    /// Adds an item from outside, what it needs and what goes with it, and takes out whom it excludes.
    pub(super) fn invite(&mut self, item: usize) {
        if self.now.is_placed(item) || self.is_touched[item] || !self.model.possible[item] {
            return;
        }
        // First of all, so that those who are chosen together do not invite one another for ever.
        self.touch(item);
        for index in 0..self.model.before.of(item).len() {
            let link = self.model.before.of(item)[index];
            let before = link.item as usize;
            if self.now.start[before] > self.model.latest[item] - link.gap {
                // It is done too late for this one; perhaps it finds an earlier place.
                self.take(before);
            }
            self.invite(before);
        }
        for mate in 0..self.model.mates(item).len() {
            self.invite(self.model.mates(item)[mate] as usize);
        }
        for group in 0..self.model.groups_of.of(item).len() {
            let group = self.model.groups_of.of(item)[group] as usize;
            for member in 0..self.model.members.of(group).len() {
                self.take_with_dependents(self.model.members.of(group)[member] as usize);
            }
        }
        self.turns.push((0.0, item));
    }
}
