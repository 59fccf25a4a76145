//! Planning again without moving what need not move.
//!
//! Each item that stays where a given schedule has it earns a fixed amount, so the search moves it only for more
//! than that. What it reports stays the plain total cost of delay.

use super::super::ledger::{Ledger, UNPLACED};
use super::super::list;
use super::super::problem::Schedule;
use super::Search;

impl Search {
    /// Asks the search to keep items where `kept` has them: an item that moves or leaves counts as `per_item` of
    /// cost of delay, and the best schedule is the one that is best with that counted. Items that `kept` leaves
    /// out may come in for nothing.
    ///
    /// `kept` need not be feasible, as after an edit; the search then starts from what of it still is, completed at
    /// the first places that fit, where that beats what it has. Call this before the first step. Negative amounts
    /// count as 0, and a schedule with another number of items is ignored.
    #[must_use]
    pub fn with_stability(mut self, kept: &Schedule, per_item: i64) -> Self {
        if kept.start.len() != self.model.items() {
            return self;
        }
        let start = |start: &Option<u32>| start.and_then(|at| i32::try_from(at).ok()).unwrap_or(UNPLACED);
        self.kept = kept.start.iter().map(start).collect();
        self.stability = per_item.max(0);
        self.gain = self.total_worth(&self.now);
        if let Some(mended) = self.mended() {
            let gain = self.total_worth(&mended);
            if gain > self.gain {
                self.now = mended;
                self.gain = gain;
                self.list_outside();
            }
        }
        self.best.copy_from_slice(&self.now.start);
        self.best_gain = self.gain;
        self
    }

    /// What starting an item is worth: what it saves against not choosing it, and more where it stays.
    #[inline]
    pub(super) fn worth(&self, item: usize, start: i32) -> i64 {
        let stays = self.kept.get(item) == Some(&start);
        self.model.gain(item, start) + if stays { self.stability } else { 0 }
    }

    /// The first start that fits, or the one to keep where that is worth more.
    pub(super) fn rather_kept(&self, item: usize, first: i32, due: i32) -> i32 {
        let kept = self.kept[item];
        let better = kept > first && kept <= due && self.worth(item, kept) > self.worth(item, first);
        if better && self.now.first_fit(&self.model, item, kept, kept).is_some() { kept } else { first }
    }

    fn total_worth(&self, ledger: &Ledger) -> i64 {
        let placed = (0..self.model.items()).filter(|&item| ledger.is_placed(item));
        placed.map(|item| self.worth(item, ledger.start[item])).sum()
    }

    /// The schedule to keep as far as it is feasible, the mandatory items first, and the rest at the first places
    /// that fit; `None` when a mandatory item finds no place, or a rule is broken.
    fn mended(&self) -> Option<Ledger> {
        let model = &self.model;
        let mut ledger = Ledger::new(model);
        for mandatory in [true, false] {
            for &item in model.order.iter().filter(|&&item| model.mandatory[item] == mandatory) {
                let at = self.kept[item];
                let free = at != UNPLACED && model.possible[item] && !ledger.group_taken(model, item);
                let in_time = ledger.ready(model, item).is_some_and(|ready| ready <= at);
                let window = at <= model.latest[item] && at <= ledger.due(model, item);
                if free && in_time && window && ledger.first_fit(model, item, at, at).is_some() {
                    ledger.place(model, item, at);
                }
            }
        }
        let ledger = list::fill_up(model, ledger, &list::look_ahead(model), &self.urgency());
        let whole = |item: usize| !model.mandatory[item] || ledger.is_placed(item);
        ((0..model.items()).all(whole) && ledger.keeps_rules(model)).then_some(ledger)
    }

    /// Mandatory items come first.
    fn urgency(&self) -> Vec<u32> {
        self.model.mandatory.iter().map(|&mandatory| u32::from(mandatory)).collect()
    }
}
