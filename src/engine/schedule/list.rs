//! A first feasible schedule: items in the order of cost of delay over size, each at the first place that fits.
//!
//! Several measures of size are tried and the best schedule wins, so the answer is never worse than plain CD3
//! (cost of delay divided by duration; Reinertsen). When a mandatory item finds no place, it and what it depends on
//! move to the front and the order is run again (squeaky wheel; Joslin & Clements 1999). The same is done with what
//! helps to keep a broken rule, and then a short search looks for a schedule that breaks none. When that does not help
//! either, an exact search decides, and the answer is a [`Clash`].

use std::collections::{BTreeSet, BinaryHeap};

use super::clash::{self, Clash};
use super::feasible::{self, Outcome};
use super::ledger::Ledger;
use super::model::Model;
use super::problem::{Problem, Schedule};
use super::search::Search;
use crate::order::sort_by;

/// How often an order is mended before the next is tried.
const ROUNDS: usize = 40;
/// Placements the exact search may try; some tens of milliseconds.
const EXACT_STEPS: usize = 100_000;

/// A feasible schedule, found in about a millisecond for a hundred items.
///
/// # Errors
/// [`Clash::Invalid`] for a problem that makes no sense, [`Clash::Item`] with the must-have or pin that finds no
/// place and what stands in its way, [`Clash::Rule`] with the rule that cannot be kept.
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
    let mut near = None;
    for keys in [by_duration(model), by_effort(model), look_ahead(model)] {
        match mend(model, &keys) {
            Mended::Whole(ledger) => {
                let gain = total_gain(model, &ledger);
                if best.as_ref().is_none_or(|(most, _)| gain > *most) {
                    best = Some((gain, ledger));
                }
            }
            Mended::AllButRules(ledger) => near = Some(ledger),
            Mended::No => {}
        }
    }
    if let Some((_, ledger)) = best {
        return Ok(ledger);
    }
    if let Some(ledger) = near.and_then(|ledger| Search::repair(problem, ledger)) {
        return Ok(ledger);
    }
    match feasible::search(model, EXACT_STEPS) {
        Outcome::Found(ledger) => {
            let urgency = vec![0; model.items()];
            Ok(fill_up(model, *ledger, &look_ahead(model), &urgency))
        }
        Outcome::Impossible => Err(clash::dynamic(problem, model, true)),
        Outcome::Unknown => Err(clash::dynamic(problem, model, false)),
    }
}

/// A feasible schedule from the best single order, if mending finds one.
pub(super) fn any_mended(model: &Model) -> Option<Ledger> {
    match mend(model, &look_ahead(model)) {
        Mended::Whole(ledger) => Some(ledger),
        Mended::AllButRules(_) | Mended::No => None,
    }
}

/// What the placed items save against choosing none.
pub(super) fn total_gain(model: &Model, ledger: &Ledger) -> i64 {
    let placed = (0..model.items()).filter(|&item| ledger.is_placed(item));
    placed.map(|item| model.gain(item, ledger.start[item])).sum()
}

/// What became of an order that was run again and again.
enum Mended {
    /// A feasible schedule.
    Whole(Ledger),
    /// Feasible, but for rules.
    AllButRules(Ledger),
    /// A mandatory item never found a place.
    No,
}

/// Runs one order, moving mandatory items that find no place to the front, until all have one, and with them what
/// helps to keep the rules.
fn mend(model: &Model, keys: &[f64]) -> Mended {
    let mut urgency: Vec<u32> = (0..model.items())
        .map(|i| u32::from(model.mandatory[i] && model.earliest[i] == model.latest[i]))
        .collect();
    let mut near = Mended::No;
    for round in 0..ROUNDS {
        share_urgency(model, &mut urgency);
        let ledger = fill_up(model, Ledger::new(model), keys, &urgency);
        let mut complete = true;
        for item in (0..model.items()).filter(|&item| model.mandatory[item] && !ledger.is_placed(item)) {
            urgency[item] = round as u32 + 2;
            complete = false;
        }
        if complete && ledger.keeps_rules(model) {
            return Mended::Whole(ledger);
        }
        if complete {
            let more = call_for_help(model, &ledger, keys, &mut urgency);
            near = Mended::AllButRules(ledger);
            if !more {
                break;
            }
        }
    }
    near
}

/// Makes urgent what helps to keep the broken rules, best keys first, as much as it takes. False when nothing is left
/// that was not urgent before.
fn call_for_help(model: &Model, ledger: &Ledger, keys: &[f64], urgency: &mut [u32]) -> bool {
    let mut called = false;
    for rule in 0..model.at_most.len() {
        let mut excess = ledger.excess(model, rule);
        let weight = |item: usize| {
            let weights = model.rules_of.of(item).iter();
            weights.filter(|(of, _)| *of as usize == rule).map(|(_, weight)| *weight).sum::<i64>()
        };
        let mut helpers: Vec<usize> = (0..model.items())
            .filter(|&i| model.possible[i] && !ledger.is_placed(i) && urgency[i] == 0 && weight(i) < 0)
            .collect();
        sort_by(&mut helpers, |&a, &b| keys[b].total_cmp(&keys[a]));
        for item in helpers {
            if excess <= 0 {
                break;
            }
            excess += weight(item);
            urgency[item] = 1;
            called = true;
        }
    }
    called
}

/// What an urgent item depends on, and what is done together with it, is as urgent.
fn share_urgency(model: &Model, urgency: &mut [u32]) {
    let mut changed = true;
    while changed {
        changed = false;
        for &item in model.order.iter().rev() {
            let needed =
                model.before.of(item).iter().map(|link| link.item).chain(model.mates(item).iter().copied());
            for other in needed {
                if urgency[other as usize] < urgency[item] {
                    urgency[other as usize] = urgency[item];
                    changed = true;
                }
            }
        }
    }
}

/// Inserts all that fits, then takes out what is torn from what has to be chosen with it, and fills the room again.
pub(super) fn fill_up(model: &Model, mut ledger: Ledger, keys: &[f64], urgency: &[u32]) -> Ledger {
    let mut barred = BTreeSet::new();
    loop {
        insert_all(model, &mut ledger, keys, urgency, &barred);
        if !model.at_most.is_empty() {
            // What would have broken a rule may not any more.
            insert_all(model, &mut ledger, keys, urgency, &barred);
        }
        let torn =
            |&item: &usize| !model.mandatory[item] && ledger.is_placed(item) && ledger.is_torn(model, item);
        let Some(item) = (0..model.items()).find(torn) else { break };
        for &mate in model.mates(item) {
            barred.insert(mate as usize);
            take_out(model, &mut ledger, mate as usize);
        }
    }
    for &item in model.order.iter().rev() {
        let alone =
            !model.mandatory[item] && model.mates(item).is_empty() && model.rules_of.of(item).is_empty();
        let needed = model.after.of(item).iter().any(|link| ledger.is_placed(link.item as usize));
        if alone && !needed && ledger.is_placed(item) && model.gain(item, ledger.start[item]) < 0 {
            ledger.remove(model, item);
        }
    }
    ledger
}

/// Takes out an item and all that depends on it.
fn take_out(model: &Model, ledger: &mut Ledger, item: usize) {
    let mut stack = vec![item];
    while let Some(item) = stack.pop() {
        if ledger.is_placed(item) {
            ledger.remove(model, item);
            stack.extend(model.after.of(item).iter().map(|link| link.item as usize));
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

/// Inserts everything that is not placed yet, not barred, breaks no rule and fits: most urgent first, then by key,
/// after what it depends on.
pub(super) fn insert_all(
    model: &Model,
    ledger: &mut Ledger,
    keys: &[f64],
    urgency: &[u32],
    barred: &BTreeSet<usize>,
) {
    let turn = |item: usize| Turn { urgency: urgency[item], key: keys[item], item };
    let mut waiting_for: Vec<usize> = (0..model.items())
        .map(|i| model.before.of(i).iter().filter(|link| !ledger.is_placed(link.item as usize)).count())
        .collect();
    let free = (0..model.items()).filter(|&item| waiting_for[item] == 0 && !ledger.is_placed(item));
    let mut turns: BinaryHeap<Turn> = free.map(turn).collect();
    while let Some(Turn { item, .. }) = turns.pop() {
        let worth = model.mandatory[item] || urgency[item] > 0 || keys[item] > 0.0;
        if !worth || !model.possible[item] || barred.contains(&item) || ledger.group_taken(model, item) {
            continue;
        }
        if !model.mandatory[item] && ledger.rule_against(model, item).is_some() {
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
    ratios(model, model.duration.iter().map(|&duration| f64::from(duration)).collect())
}

/// Cost of delay over effort.
fn by_effort(model: &Model) -> Vec<f64> {
    ratios(model, effort(model))
}

/// Cost of delay over a measure of size; what is done together shares one ratio.
fn ratios(model: &Model, sizes: Vec<f64>) -> Vec<f64> {
    let mut bundle: Vec<(f64, f64)> =
        model.cost_of_delay.iter().zip(sizes).map(|(&cod, size)| (cod as f64, size)).collect();
    pool_mates(model, &mut bundle);
    bundle.into_iter().map(|(benefit, size)| benefit / size).collect()
}

/// Gives all that is done together the sum of its benefits and sizes.
fn pool_mates(model: &Model, bundle: &mut [(f64, f64)]) {
    for mates in (0..model.bundles.len()).map(|index| model.bundles.of(index)) {
        let each = mates.iter().map(|&mate| bundle[mate as usize]);
        let sum = each.fold((0.0, 0.0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
        mates.iter().for_each(|&mate| bundle[mate as usize] = sum);
    }
}

/// Cost of delay over effort, of the item together with those that depend on it where that is more.
pub(super) fn look_ahead(model: &Model) -> Vec<f64> {
    let mut bundle: Vec<(f64, f64)> = effort(model)
        .into_iter()
        .zip(&model.cost_of_delay)
        .map(|(effort, &cod)| (cod as f64, effort))
        .collect();
    pool_mates(model, &mut bundle);
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
