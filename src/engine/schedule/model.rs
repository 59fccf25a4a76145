//! A valid [`Problem`] compiled for speed: flat arrays, links both ways, start windows drawn in.
//!
//! **Invariants:** a feasible schedule starts every chosen item within `earliest ..= latest` and chooses no item
//! that is not `possible`; every `mandatory` item is in every feasible schedule.

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
            order: problem.topological_order()?,
        };
        model.close_backwards();
        model.close_forwards();
        Ok(model)
    }

    pub(super) fn items(&self) -> usize {
        self.duration.len()
    }

    /// What starting an item saves against not choosing it.
    #[inline]
    pub(super) fn gain(&self, item: usize, start: i32) -> i64 {
        self.cost_of_delay[item] * (self.value_horizon - i64::from(start + self.duration[item]))
    }

    /// What a mandatory item needs is mandatory and has to be done in time for it.
    fn close_backwards(&mut self) {
        for &item in self.order.iter().rev() {
            for link in self.after.of(item) {
                let after = link.item as usize;
                if self.mandatory[after] {
                    self.mandatory[item] = true;
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
fn own_latest(item: &super::problem::Item, horizon: u32) -> i32 {
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
