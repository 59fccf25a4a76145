//! What is placed so far, and what that leaves of the teams' time, the money, the exclusive groups and the rules.
//!
//! **Invariant:** placing only where [`Ledger::first_fit`] says keeps capacity and budget; dependencies, groups and
//! rules are the caller's to ask about ([`Ledger::ready`], [`Ledger::group_taken`], [`Ledger::is_torn`],
//! [`Ledger::keeps_rules`]).

use super::model::Model;
use super::problem::{Period, Schedule};

/// The start of an item that is not placed.
pub(super) const UNPLACED: i32 = -1;

#[derive(Clone)]
pub(super) struct Ledger {
    /// Free amount, team by team, one entry per period.
    pub(super) free: Vec<i32>,
    /// Money left at the end of each period; empty without a budget.
    left: Vec<i64>,
    /// The most that can be spent in each period without overdrawing a later one; never falls.
    pub(super) spendable: Vec<i64>,
    /// Placed members of each exclusive group.
    in_group: Vec<u32>,
    /// What the weights of the placed items add up to, rule by rule.
    rule_sums: Vec<i64>,
    /// Start of each item, or [`UNPLACED`].
    pub(super) start: Vec<i32>,
}

impl Ledger {
    pub(super) fn new(model: &Model) -> Self {
        Self {
            free: model.capacity.clone(),
            left: model.received.clone(),
            spendable: model.received.clone(),
            in_group: vec![0; model.members.len()],
            rule_sums: vec![0; model.at_most.len()],
            start: vec![UNPLACED; model.items()],
        }
    }

    /// Takes everything out.
    pub(super) fn clear(&mut self, model: &Model) {
        self.free.copy_from_slice(&model.capacity);
        self.left.copy_from_slice(&model.received);
        self.spendable.copy_from_slice(&model.received);
        self.in_group.fill(0);
        self.rule_sums.fill(0);
        self.start.fill(UNPLACED);
    }

    /// The ledger of a feasible schedule.
    pub(super) fn of(model: &Model, schedule: &Schedule) -> Self {
        let mut ledger = Self::new(model);
        for (item, start) in schedule.start.iter().enumerate() {
            if let Some(start) = *start {
                ledger.place(model, item, start as i32);
            }
        }
        ledger
    }

    pub(super) fn schedule(&self) -> Schedule {
        Schedule { start: self.start.iter().map(|&start| Period::try_from(start).ok()).collect() }
    }

    #[inline]
    pub(super) fn is_placed(&self, item: usize) -> bool {
        self.start[item] != UNPLACED
    }

    /// The first start in `from ..= to` for which the teams have room and the money is there.
    #[inline]
    pub(super) fn first_fit(&self, model: &Model, item: usize, from: i32, to: i32) -> Option<i32> {
        let mut start = from.max(0);
        let needs = model.needs.of(item);
        let cost = model.cost[item];
        if cost > 0 && !self.spendable.is_empty() {
            while start <= to && self.spendable[start as usize] < cost {
                start += 1;
            }
        }
        'start: while start <= to {
            for need in needs {
                let first = need.row as usize + start as usize + need.offset as usize;
                let window = &self.free[first..first + need.length as usize];
                if let Some(last_short) = window.iter().rposition(|&free| free < need.amount) {
                    start += last_short as i32 + 1;
                    continue 'start;
                }
            }
            return Some(start);
        }
        None
    }

    /// The last start in `from ..= to` for which the teams have room and the money is there.
    pub(super) fn last_fit(&self, model: &Model, item: usize, from: i32, to: i32) -> Option<i32> {
        let mut start = to;
        'start: while start >= from.max(0) {
            if !self.spendable.is_empty() && self.spendable[start as usize] < model.cost[item] {
                return None;
            }
            for need in model.needs.of(item) {
                let first = need.row as usize + start as usize + need.offset as usize;
                let window = &self.free[first..first + need.length as usize];
                if let Some(short) = window.iter().position(|&free| free < need.amount) {
                    start -= need.length as i32 - short as i32;
                    continue 'start;
                }
            }
            return Some(start);
        }
        None
    }

    /// The first start the placed items it depends on allow, or `None` while one of them is missing.
    #[inline]
    pub(super) fn ready(&self, model: &Model, item: usize) -> Option<i32> {
        let mut ready = model.earliest[item];
        for link in model.before.of(item) {
            let start = self.start[link.item as usize];
            if start == UNPLACED {
                return None;
            }
            ready = ready.max(start + link.gap);
        }
        Some(ready)
    }

    /// The last start the placed items that depend on it allow.
    #[inline]
    pub(super) fn due(&self, model: &Model, item: usize) -> i32 {
        let mut due = model.latest[item];
        for link in model.after.of(item) {
            let start = self.start[link.item as usize];
            if start != UNPLACED {
                due = due.min(start - link.gap);
            }
        }
        due
    }

    /// Whether another member of one of its groups is placed.
    #[inline]
    pub(super) fn group_taken(&self, model: &Model, item: usize) -> bool {
        model.groups_of.of(item).iter().any(|&group| self.in_group[group as usize] > 0)
    }

    /// Whether some but not all that has to be chosen together with an item is placed.
    pub(super) fn is_torn(&self, model: &Model, item: usize) -> bool {
        let placed = model.mates(item).iter().filter(|&&mate| self.is_placed(mate as usize)).count();
        placed > 0 && placed < model.mates(item).len()
    }

    /// By how much the placed items exceed a rule; 0 when it is kept.
    #[inline]
    pub(super) fn excess(&self, model: &Model, rule: usize) -> i64 {
        (self.rule_sums[rule] - model.at_most[rule]).max(0)
    }

    /// Whether the placed items keep every rule.
    #[inline]
    pub(super) fn keeps_rules(&self, model: &Model) -> bool {
        self.rule_sums.iter().zip(&model.at_most).all(|(sum, most)| sum <= most)
    }

    /// The first rule that one more item would break, or break further.
    pub(super) fn rule_against(&self, model: &Model, item: usize) -> Option<usize> {
        let breaks = |&&(rule, weight): &&(u32, i64)| {
            weight > 0 && self.rule_sums[rule as usize] + weight > model.at_most[rule as usize]
        };
        model.rules_of.of(item).iter().find(breaks).map(|&(rule, _)| rule as usize)
    }

    #[inline]
    pub(super) fn place(&mut self, model: &Model, item: usize, start: i32) {
        self.start[item] = start;
        self.book(model, item, start, 1);
        for &group in model.groups_of.of(item) {
            self.in_group[group as usize] += 1;
        }
        for &(rule, weight) in model.rules_of.of(item) {
            self.rule_sums[rule as usize] += weight;
        }
    }

    #[inline]
    pub(super) fn remove(&mut self, model: &Model, item: usize) {
        let start = std::mem::replace(&mut self.start[item], UNPLACED);
        self.book(model, item, start, -1);
        for &group in model.groups_of.of(item) {
            self.in_group[group as usize] -= 1;
        }
        for &(rule, weight) in model.rules_of.of(item) {
            self.rule_sums[rule as usize] -= weight;
        }
    }

    #[inline]
    fn book(&mut self, model: &Model, item: usize, start: i32, sign: i32) {
        for need in model.needs.of(item) {
            let first = need.row as usize + start as usize + need.offset as usize;
            for free in &mut self.free[first..first + need.length as usize] {
                *free -= sign * need.amount;
            }
        }
        let cost = model.cost[item] * i64::from(sign);
        if cost != 0 && !self.left.is_empty() {
            let start = start as usize;
            self.left[start..].iter_mut().for_each(|left| *left -= cost);
            self.spendable[start..].iter_mut().for_each(|spendable| *spendable -= cost);
            // Earlier periods change only until one of them is held lower by its own money.
            let mut least = self.spendable[start];
            for (spendable, &left) in self.spendable[..start].iter_mut().zip(&self.left[..start]).rev() {
                least = least.min(left);
                if *spendable == least {
                    break;
                }
                *spendable = least;
            }
        }
    }
}
