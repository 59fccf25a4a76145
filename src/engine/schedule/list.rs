//! A first feasible schedule: items in the order of cost of delay over size, each at the first place that fits.
//!
//! Several measures of size are tried and the best schedule wins, so the answer is never worse than plain CD3
//! (cost of delay divided by duration; Reinertsen). When a mandatory item finds no place, it and what it depends on
//! move to the front and the order is run again (squeaky wheel; Joslin & Clements 1999). When that does not help
//! either, an exact search decides, and the answer is a [`Clash`].

use std::collections::BinaryHeap;

use super::clash::{self, Clash};
use super::ledger::Ledger;
use super::mandatory::{self, Outcome};
use super::model::Model;
use super::problem::{Problem, Schedule};
use crate::order::sort_by;

/// How often an order is mended before the next is tried.
const ROUNDS: usize = 40;
/// Placements the exact search may try; some tens of milliseconds.
const EXACT_STEPS: usize = 100_000;

/// A feasible schedule, found in about a millisecond for a hundred items.
///
/// # Errors
/// [`Clash::Invalid`] for a problem that makes no sense, [`Clash::Item`] with the must-have or pin that finds no
/// place and what stands in its way.
///
/// ```
/// use roadbook_engine::schedule::{Item, Problem, Schedule, list_schedule};
/// let item = Item { id: "A".into(), duration: 2, cost_of_delay: 5, ..Item::default() };
/// let problem = Problem { horizon: 4, value_horizon: 6, items: vec![item], ..Problem::default() };
/// assert_eq!(list_schedule(&problem), Ok(Schedule { start: vec![Some(0)] }));
/// ```
pub fn list_schedule(problem: &Problem) -> Result<Schedule, Clash> {
    let model = Model::new(problem).map_err(Clash::Invalid)?;
    schedule(problem, &model).map(|ledger| ledger.schedule())
}

/// As [`list_schedule`], on the compiled problem.
pub(super) fn schedule(problem: &Problem, model: &Model) -> Result<Ledger, Clash> {
    if let Some(clash) = clash::standing(problem, model) {
        return Err(clash);
    }
    let mut best: Option<(i64, Ledger)> = None;
    for keys in [by_duration(model), by_effort(model), look_ahead(model)] {
        if let Some(ledger) = mend(model, &keys) {
            let gain = total_gain(model, &ledger);
            if best.as_ref().is_none_or(|(most, _)| gain > *most) {
                best = Some((gain, ledger));
            }
        }
    }
    if let Some((_, ledger)) = best {
        return Ok(ledger);
    }
    match mandatory::search(model, EXACT_STEPS) {
        Outcome::Found(mut ledger) => {
            insert_all(model, &mut ledger, &look_ahead(model), &vec![0; model.items()]);
            Ok(*ledger)
        }
        Outcome::Impossible => Err(clash::dynamic(problem, model, true)),
        Outcome::Unknown => Err(clash::dynamic(problem, model, false)),
    }
}

/// What the placed items save against choosing none.
pub(super) fn total_gain(model: &Model, ledger: &Ledger) -> i64 {
    let placed = (0..model.items()).filter(|&item| ledger.is_placed(item));
    placed.map(|item| model.gain(item, ledger.start[item])).sum()
}

/// Runs one order, moving mandatory items that find no place to the front, until all have one.
fn mend(model: &Model, keys: &[f64]) -> Option<Ledger> {
    let mut urgency: Vec<u32> = (0..model.items())
        .map(|i| u32::from(model.mandatory[i] && model.earliest[i] == model.latest[i]))
        .collect();
    for round in 0..ROUNDS {
        share_urgency(model, &mut urgency);
        let mut ledger = Ledger::new(model);
        insert_all(model, &mut ledger, keys, &urgency);
        let mut complete = true;
        for item in (0..model.items()).filter(|&item| model.mandatory[item] && !ledger.is_placed(item)) {
            urgency[item] = round as u32 + 2;
            complete = false;
        }
        if complete {
            return Some(ledger);
        }
    }
    None
}

/// What an urgent item depends on is as urgent.
fn share_urgency(model: &Model, urgency: &mut [u32]) {
    for &item in model.order.iter().rev() {
        for link in model.before.of(item) {
            let before = link.item as usize;
            urgency[before] = urgency[before].max(urgency[item]);
        }
    }
}

/// An item that waits for its turn; the largest goes first.
#[derive(PartialEq)]
struct Turn {
    urgency: u32,
    key: f64,
    item: usize,
}

impl Eq for Turn {}

impl Ord for Turn {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        let by_key = self.urgency.cmp(&other.urgency).then(self.key.total_cmp(&other.key));
        by_key.then(other.item.cmp(&self.item))
    }
}

impl PartialOrd for Turn {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

/// Inserts everything that is not placed yet and fits, most urgent first, then by key, after what it depends on.
pub(super) fn insert_all(model: &Model, ledger: &mut Ledger, keys: &[f64], urgency: &[u32]) {
    let turn = |item: usize| Turn { urgency: urgency[item], key: keys[item], item };
    let mut waiting_for: Vec<usize> = (0..model.items())
        .map(|i| model.before.of(i).iter().filter(|link| !ledger.is_placed(link.item as usize)).count())
        .collect();
    let free = (0..model.items()).filter(|&item| waiting_for[item] == 0 && !ledger.is_placed(item));
    let mut turns: BinaryHeap<Turn> = free.map(turn).collect();
    while let Some(Turn { item, .. }) = turns.pop() {
        let worth = model.mandatory[item] || keys[item] > 0.0;
        if !worth || !model.possible[item] || ledger.group_taken(model, item) {
            continue;
        }
        let Some(ready) = ledger.ready(model, item) else { continue };
        let Some(start) = ledger.first_fit(model, item, ready, model.latest[item]) else { continue };
        ledger.place(model, item, start);
        for link in model.after.of(item) {
            let next = link.item as usize;
            waiting_for[next] -= 1;
            if waiting_for[next] == 0 && !ledger.is_placed(next) {
                turns.push(turn(next));
            }
        }
    }
}

/// Plain CD3: cost of delay over duration.
fn by_duration(model: &Model) -> Vec<f64> {
    (0..model.items()).map(|i| model.cost_of_delay[i] as f64 / f64::from(model.duration[i])).collect()
}

/// Cost of delay over effort.
fn by_effort(model: &Model) -> Vec<f64> {
    let effort = effort(model);
    (0..model.items()).map(|item| model.cost_of_delay[item] as f64 / effort[item]).collect()
}

/// Cost of delay over effort, of the item together with those that depend on it where that is more.
pub(super) fn look_ahead(model: &Model) -> Vec<f64> {
    let mut bundle: Vec<(f64, f64)> = effort(model)
        .into_iter()
        .zip(&model.cost_of_delay)
        .map(|(effort, &cod)| (cod as f64, effort))
        .collect();
    let ratio = |(benefit, effort): (f64, f64)| benefit / effort;
    let mut followers = Vec::new();
    for &item in model.order.iter().rev() {
        followers.clear();
        followers.extend(model.after.of(item).iter().map(|link| link.item as usize));
        sort_by(&mut followers, |&a, &b| ratio(bundle[b]).total_cmp(&ratio(bundle[a])));
        for &follower in &followers {
            let (benefit, effort) = bundle[follower];
            if model.possible[follower] && ratio((benefit, effort)) > ratio(bundle[item]) {
                bundle[item].0 += benefit;
                bundle[item].1 += effort;
            }
        }
    }
    bundle.into_iter().map(ratio).collect()
}

/// The share of all capacity and money an item takes, each weighted by how much of it is asked for. Never 0.
pub(super) fn effort(model: &Model) -> Vec<f64> {
    let mut asked = vec![0.0; model.teams];
    let each = |item: usize| {
        let needs = model.needs.of(item).iter();
        needs.map(|need| (need.row as usize / model.horizon, f64::from(need.amount) * f64::from(need.length)))
    };
    for (team, amount) in (0..model.items()).flat_map(each) {
        asked[team] += amount;
    }
    let offered: Vec<f64> = model
        .capacity
        .chunks(model.horizon)
        .map(|row| row.iter().map(|&free| f64::from(free)).sum::<f64>().max(1.0))
        .collect();
    let money = model.received.last().map_or(f64::INFINITY, |&all| (all as f64).max(1.0));
    let spending = model.cost.iter().map(|&cost| cost as f64).sum::<f64>();
    let money_weight = if money.is_finite() { spending / money / money } else { 0.0 };
    let effort = |item: usize| {
        let work: f64 =
            each(item).map(|(team, amount)| amount * asked[team] / offered[team] / offered[team]).sum();
        (work + model.cost[item] as f64 * money_weight).max(1e-9)
    };
    (0..model.items()).map(effort).collect()
}
