//! A valid [`Problem`] compiled for speed: flat arrays, links both ways, start windows drawn in.
//!
//! **Invariants:** some best schedule, if any is feasible, starts every chosen item within `earliest ..= latest` (a
//! feasible one may start an item later only where being late costs more than the item saves); a feasible schedule
//! chooses no item that is not `possible`; every `mandatory` item is in every feasible schedule.

use super::ledger::Ledger;
use super::problem::{Problem, ProblemError};
use crate::order::sort_by_key;

/// Lists of different lengths, one after the other in one allocation.
pub(super) struct Lists<T> {
    ends: Vec<u32>,
    values: Vec<T>,
}

impl<T: Copy> Lists<T> {
    fn new(lists: &[Vec<T>]) -> Self {
        let mut ends = Vec::with_capacity(lists.len());
        let mut values = Vec::new();
        for list in lists {
            values.extend_from_slice(list);
            ends.push(values.len() as u32);
        }
        Self { ends, values }
    }

    #[inline]
    pub(super) fn of(&self, index: usize) -> &[T] {
        let from = if index == 0 { 0 } else { self.ends[index - 1] as usize };
        &self.values[from..self.ends[index] as usize]
    }

    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }
}

/// A constant need of one team during part of an item's run; an item's needs of one team do not overlap.
#[derive(Clone, Copy)]
pub(super) struct Need {
    /// Where the team's row begins in [`Model::capacity`].
    pub(super) row: u32,
    pub(super) offset: u32,
    pub(super) length: u32,
    pub(super) amount: i32,
}

/// The other end of a dependency and the least distance between the two starts.
#[derive(Clone, Copy)]
pub(super) struct Link {
    pub(super) item: u32,
    pub(super) gap: i32,
}

/// The bundle of an item that is in none.
const ALONE: u32 = u32::MAX;

pub(super) struct Model {
    pub(super) horizon: usize,
    pub(super) value_horizon: i64,
    pub(super) teams: usize,
    /// Team by team, one entry per period.
    pub(super) capacity: Vec<i32>,
    /// Money received up to and including each period; empty without a budget.
    pub(super) received: Vec<i64>,
    pub(super) duration: Vec<i32>,
    pub(super) cost_of_delay: Vec<i64>,
    /// When each item should be complete; [`i32::MAX`] where it does not matter.
    due: Vec<i32>,
    late_cost: Vec<i64>,
    pub(super) cost: Vec<i64>,
    pub(super) earliest: Vec<i32>,
    pub(super) latest: Vec<i32>,
    pub(super) mandatory: Vec<bool>,
    pub(super) possible: Vec<bool>,
    pub(super) needs: Lists<Need>,
    pub(super) before: Lists<Link>,
    pub(super) after: Lists<Link>,
    pub(super) groups_of: Lists<u32>,
    pub(super) members: Lists<u32>,
    /// The bundle of each item that has to be chosen together with others, or [`ALONE`].
    bundle_of: Vec<u32>,
    /// Do-together groups, those that share an item made one; each has at least two members.
    pub(super) bundles: Lists<u32>,
    /// Each item's rules and its weight in them.
    pub(super) rules_of: Lists<(u32, i64)>,
    /// What the weights of each rule may add up to.
    pub(super) at_most: Vec<i64>,
    /// Every item after all it depends on.
    pub(super) order: Vec<usize>,
}

impl Model {
    /// Compiles a problem.
    ///
    /// # Errors
    /// Those of [`Problem::validate`].
    pub(super) fn new(problem: &Problem) -> Result<Self, ProblemError> {
        problem.validate()?;
        let (before, after) = links(problem);
        let (groups_of, members) = groups(problem);
        let (bundle_of, bundles) = bundles(problem);
        let items = &problem.items;
        let small = |number: i64| i32::try_from(number).unwrap_or(i32::MAX);
        let horizon = problem.horizon as usize;
        let mut model = Self {
            horizon,
            value_horizon: problem.value_horizon.into(),
            teams: problem.teams.len(),
            capacity: problem.teams.iter().flat_map(|team| team.capacity.iter().map(|&c| small(c))).collect(),
            received: received(problem),
            duration: items.iter().map(|item| small(item.duration.into())).collect(),
            cost_of_delay: items.iter().map(|item| item.cost_of_delay).collect(),
            due: items.iter().map(|item| item.due.map_or(i32::MAX, |due| small(due.into()))).collect(),
            late_cost: items.iter().map(|item| item.late_cost).collect(),
            cost: items.iter().map(|item| item.cost).collect(),
            earliest: items.iter().map(|i| i.earliest_start.max(i.fixed_start.unwrap_or(0)) as i32).collect(),
            latest: items.iter().map(|item| own_latest(item, problem.horizon)).collect(),
            mandatory: items.iter().map(|item| item.must).collect(),
            possible: vec![true; items.len()],
            needs: Lists::new(&items.iter().map(|item| needs(item, horizon)).collect::<Vec<_>>()),
            before,
            after,
            groups_of,
            members,
            bundle_of,
            bundles,
            rules_of: rules(problem),
            at_most: problem.rules.iter().map(|rule| rule.at_most).collect(),
            order: problem.topological_order()?,
        };
        model.spread_duty();
        model.close_backwards();
        model.close_forwards();
        model.spread_impossibility();
        model.leave_out_losses();
        Ok(model)
    }

    pub(super) fn items(&self) -> usize {
        self.duration.len()
    }

    /// What starting an item saves against not choosing it; never more for a later start. Below 0 where being late
    /// costs more than that.
    #[inline]
    pub(super) fn gain(&self, item: usize, start: i32) -> i64 {
        let end = start + self.duration[item];
        let late = i64::from(end.saturating_sub(self.due[item]).max(0));
        self.cost_of_delay[item] * (self.value_horizon - i64::from(end)) - self.late_cost[item] * late
    }

    /// All items that are chosen if and only if this one is, itself among them; empty when there are none.
    #[inline]
    pub(super) fn mates(&self, item: usize) -> &[u32] {
        match self.bundle_of[item] {
            ALONE => &[],
            bundle => self.bundles.of(bundle as usize),
        }
    }

    /// What a mandatory item needs is mandatory, and so is what is done together with it.
    fn spread_duty(&mut self) {
        loop {
            let mut changed = false;
            for &item in self.order.iter().rev() {
                let mut duties =
                    self.after.of(item).iter().map(|link| link.item).chain(self.mates(item).iter().copied());
                if !self.mandatory[item] && duties.any(|other| self.mandatory[other as usize]) {
                    self.mandatory[item] = true;
                    changed = true;
                }
            }
            if !changed {
                return;
            }
        }
    }

    /// What needs, or is done together with, something that is never chosen is never chosen.
    fn spread_impossibility(&mut self) {
        for bundle in 0..self.bundles.len() {
            let mut groups: Vec<u32> = Vec::new();
            for &member in self.bundles.of(bundle) {
                groups.extend(self.groups_of.of(member as usize));
            }
            groups.sort_unstable();
            if groups.windows(2).any(|pair| pair[0] == pair[1]) {
                self.bundles.of(bundle).iter().for_each(|&member| self.possible[member as usize] = false);
            }
        }
        loop {
            let mut changed = false;
            for &item in &self.order {
                let mut needed =
                    self.before.of(item).iter().map(|link| link.item).chain(self.mates(item).iter().copied());
                if self.possible[item] && needed.any(|other| !self.possible[other as usize]) {
                    self.possible[item] = false;
                    changed = true;
                }
            }
            if !changed {
                return;
            }
        }
    }

    /// Draws in the window of what nothing else asks for to the starts at which it loses nothing.
    fn leave_out_losses(&mut self) {
        for item in 0..self.items() {
            let asked_for = self.mandatory[item]
                || !self.after.of(item).is_empty()
                || !self.mates(item).is_empty()
                || self.rules_of.of(item).iter().any(|&(_, weight)| weight < 0);
            if !asked_for && self.late_cost[item] > 0 {
                while self.latest[item] >= self.earliest[item] && self.gain(item, self.latest[item]) < 0 {
                    self.latest[item] -= 1;
                }
            }
        }
    }

    /// What a mandatory item needs has to be done in time for it.
    fn close_backwards(&mut self) {
        for &item in self.order.iter().rev() {
            for link in self.after.of(item) {
                let after = link.item as usize;
                if self.mandatory[after] {
                    self.latest[item] = self.latest[item].min(self.latest[after].saturating_sub(link.gap));
                }
            }
        }
    }

    /// Draws in earliest starts to the first that fits when nothing else is chosen, and rules out what never does.
    fn close_forwards(&mut self) {
        let alone = Ledger::new(self);
        for index in 0..self.order.len() {
            let item = self.order[index];
            let links = self.before.of(item);
            let ready =
                links.iter().map(|link| self.earliest[link.item as usize].saturating_add(link.gap)).max();
            self.earliest[item] = self.earliest[item].max(ready.unwrap_or(0));
            let rival = |&group: &u32| {
                let members = self.members.of(group as usize);
                members.iter().any(|&other| other as usize != item && self.mandatory[other as usize])
            };
            self.possible[item] = links.iter().all(|link| self.possible[link.item as usize])
                && !self.groups_of.of(item).iter().any(rival);
            match alone.first_fit(self, item, self.earliest[item], self.latest[item]) {
                Some(start) => self.earliest[item] = start,
                None => self.possible[item] = false,
            }
        }
    }
}

/// The last start that the horizon, the deadline and the pin leave; below 0 when they leave none.
pub(super) fn own_latest(item: &super::problem::Item, horizon: u32) -> i32 {
    let end = item.deadline.unwrap_or(horizon).min(horizon);
    let latest = i64::from(end) - i64::from(item.duration);
    i32::try_from(latest.min(item.fixed_start.map_or(latest, i64::from))).unwrap_or(-1)
}

fn received(problem: &Problem) -> Vec<i64> {
    if problem.budget.is_empty() {
        return Vec::new();
    }
    let mut received = vec![0; problem.horizon as usize];
    for instalment in &problem.budget {
        if let Some(period) = received.get_mut(instalment.period as usize) {
            *period += instalment.amount;
        }
    }
    let mut sum = 0;
    for period in &mut received {
        sum += *period;
        *period = sum;
    }
    received
}

/// An item's demand as constant stretches, overlapping demands of one team added up.
fn needs(item: &super::problem::Item, horizon: usize) -> Vec<Need> {
    let mut demands: Vec<_> =
        item.demand.iter().filter(|demand| demand.amount_per_period > 0 && demand.length > 0).collect();
    sort_by_key(&mut demands, |demand| (demand.team, demand.offset));
    let mut needs = Vec::new();
    for of_team in demands.chunk_by(|a, b| a.team == b.team) {
        let mut cuts: Vec<u32> = of_team.iter().flat_map(|d| [d.offset, d.offset + d.length]).collect();
        cuts.sort_unstable();
        cuts.dedup();
        for pair in cuts.windows(2) {
            let (from, to) = (pair[0], pair[1]);
            let covering = of_team.iter().filter(|d| d.offset <= from && to <= d.offset + d.length);
            let amount: i64 = covering.map(|demand| demand.amount_per_period).sum();
            if amount > 0 {
                let row = (of_team[0].team * horizon) as u32;
                let amount = i32::try_from(amount).unwrap_or(i32::MAX);
                needs.push(Need { row, offset: from, length: to - from, amount });
            }
        }
    }
    needs
}

fn links(problem: &Problem) -> (Lists<Link>, Lists<Link>) {
    let mut before = vec![Vec::new(); problem.items.len()];
    let mut after = before.clone();
    for dependency in &problem.dependencies {
        let gap = (problem.items[dependency.before].duration + dependency.lag) as i32;
        before[dependency.after].push(Link { item: dependency.before as u32, gap });
        after[dependency.before].push(Link { item: dependency.after as u32, gap });
    }
    (Lists::new(&before), Lists::new(&after))
}

fn groups(problem: &Problem) -> (Lists<u32>, Lists<u32>) {
    let mut groups_of = vec![Vec::new(); problem.items.len()];
    let mut members = Vec::with_capacity(problem.exclusive.len());
    for (index, group) in problem.exclusive.iter().enumerate() {
        let mut group: Vec<u32> = group.iter().map(|&member| member as u32).collect();
        group.sort_unstable();
        group.dedup();
        for &member in &group {
            groups_of[member as usize].push(index as u32);
        }
        members.push(group);
    }
    (Lists::new(&groups_of), Lists::new(&members))
}

/// Do-together groups as bundles: those that share an item are one.
fn bundles(problem: &Problem) -> (Vec<u32>, Lists<u32>) {
    let mut root: Vec<usize> = (0..problem.items.len()).collect();
    fn find(root: &mut [usize], mut item: usize) -> usize {
        while root[item] != item {
            root[item] = root[root[item]];
            item = root[item];
        }
        item
    }
    for group in &problem.together {
        for pair in group.windows(2) {
            let (left, right) = (find(&mut root, pair[0]), find(&mut root, pair[1]));
            root[left.max(right)] = left.min(right);
        }
    }
    let mut of_root: Vec<Vec<u32>> = vec![Vec::new(); problem.items.len()];
    for item in 0..problem.items.len() {
        of_root[find(&mut root, item)].push(item as u32);
    }
    of_root.retain(|members| members.len() > 1);
    let mut bundle_of = vec![ALONE; problem.items.len()];
    for (bundle, members) in of_root.iter().enumerate() {
        members.iter().for_each(|&member| bundle_of[member as usize] = bundle as u32);
    }
    (bundle_of, Lists::new(&of_root))
}

/// Rule by item, weights of one item in one rule added up.
fn rules(problem: &Problem) -> Lists<(u32, i64)> {
    let mut rules_of: Vec<Vec<(u32, i64)>> = vec![Vec::new(); problem.items.len()];
    for (index, rule) in problem.rules.iter().enumerate() {
        for &(item, weight) in &rule.weights {
            match rules_of[item].last_mut().filter(|(last, _)| *last == index as u32) {
                Some((_, sum)) => *sum += weight,
                None => rules_of[item].push((index as u32, weight)),
            }
        }
    }
    Lists::new(&rules_of)
}
