//! The other objective: finish everything as soon as possible.
//!
//! A small genetic algorithm over activity lists. Each list is decoded item by item at the first place that fits,
//! then pushed to the right and back to the left (double justification; Valls, Ballestín & Quintanilla 2005), and
//! parents are joined by two-point crossover (Hartmann 1998). Every decoding and every push counts as one schedule.
//!
//! Only items that have to be chosen take part; the others stay out, unless a rule is kept only with some of them.

use crate::random::Stream;

use super::clash::Clash;
use super::ledger::Ledger;
use super::list;
use super::model::Model;
use super::problem::{Period, Problem, Schedule};

/// Lists kept at a time.
const POPULATION: usize = 40;
/// How often, in a thousand, a place in a child's list is swapped with the next.
const MUTATIONS: usize = 30;

/// A schedule that finishes soon, and the proof how soon it could be at best.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Soonest {
    /// The schedule.
    pub schedule: Schedule,
    /// When its last item is complete.
    pub makespan: Period,
    /// No schedule is complete before this period.
    pub bound: Period,
}

/// Schedules all must-haves, and what they need, so that the last is complete as soon as possible.
///
/// `schedules` is how many schedules it may build; it stops early when the bound is reached.
///
/// # Errors
/// Those of [`list_schedule`](super::list_schedule).
pub fn finish_soonest(problem: &Problem, seed: u64, schedules: u32) -> Result<Soonest, Clash> {
    let mut model = Model::new(problem).map_err(Clash::Invalid)?;
    let mut first = list::schedule(problem, &model)?;
    let bound = bound(&model);
    let mut bare = first.clone();
    for item in (0..model.items()).filter(|&item| !model.mandatory[item]) {
        if bare.is_placed(item) {
            bare.remove(&model, item);
        }
    }
    if bare.keeps_rules(&model) {
        first = bare;
    } else {
        // What was chosen keeps the rules, so all of it has to be.
        (0..model.items()).for_each(|item| model.mandatory[item] |= first.is_placed(item));
    }
    let mut breeding = Breeding::new(&model, seed, schedules, first);
    breeding.sow(bound);
    breeding.breed(bound);
    let Plan { makespan, ledger, .. } = breeding.best;
    Ok(Soonest { schedule: ledger.schedule(), makespan: makespan as Period, bound: bound as Period })
}

/// The longest chain of windows and gaps, and the busiest team.
fn bound(model: &Model) -> i32 {
    let mandatory = || (0..model.items()).filter(|&item| model.mandatory[item]);
    let chain = mandatory().map(|item| model.earliest[item] + model.duration[item]).max().unwrap_or(0);
    let mut work = vec![0i64; model.teams];
    for need in mandatory().flat_map(|item| model.needs.of(item)) {
        work[need.row as usize / model.horizon] += i64::from(need.amount) * i64::from(need.length);
    }
    let busiest = work.iter().zip(model.capacity.chunks(model.horizon)).map(|(&work, capacity)| {
        let mut offered = 0;
        let periods = capacity.iter().take_while(|&&free| {
            let short = offered < work;
            offered += i64::from(free);
            short
        });
        periods.count() as i32
    });
    busiest.fold(chain, i32::max)
}

/// One member of the population.
#[derive(Clone)]
struct Plan {
    makespan: i32,
    /// Mandatory items in the order of their starts.
    order: Vec<usize>,
    ledger: Ledger,
}

struct Breeding<'a> {
    model: &'a Model,
    random: Stream,
    left: u32,
    /// Periods from each item's start to the end of all that has to follow it.
    tail: Vec<i32>,
    plans: Vec<Plan>,
    best: Plan,
}

impl<'a> Breeding<'a> {
    fn new(model: &'a Model, seed: u64, schedules: u32, first: Ledger) -> Self {
        let mut tail = model.duration.clone();
        for &item in model.order.iter().rev() {
            let after = model.after.of(item).iter().filter(|link| model.mandatory[link.item as usize]);
            let longest = after.map(|link| link.gap + tail[link.item as usize]).max();
            tail[item] = tail[item].max(longest.unwrap_or(0));
        }
        let best = Plan { makespan: makespan(model, &first), order: by_start(&first), ledger: first };
        let random = Stream::new(seed, &["schedule", "makespan"]);
        Self { model, random, left: schedules, tail, plans: Vec::new(), best }
    }

    /// Fills the population with lists that put long tails first, with some luck.
    fn sow(&mut self, bound: i32) {
        let items: Vec<usize> =
            self.model.order.iter().copied().filter(|&item| self.model.mandatory[item]).collect();
        let longest = self.tail.iter().copied().max().unwrap_or(1);
        for round in 0..POPULATION {
            if self.left == 0 || self.best.makespan <= bound {
                return;
            }
            let luck = if round == 0 { 0.0 } else { 0.5 * f64::from(longest) };
            let keys: Vec<f64> =
                self.tail.iter().map(|&tail| f64::from(tail) + luck * self.random.uniform()).collect();
            let order = self.sorted(&items, &keys);
            self.grow(&order);
        }
    }

    /// Items by falling key, none before what it waits for.
    fn sorted(&self, items: &[usize], keys: &[f64]) -> Vec<usize> {
        let mut keys = keys.to_vec();
        for &item in items.iter().rev() {
            let after = self.model.after.of(item).iter().map(|link| keys[link.item as usize]);
            keys[item] = after.fold(keys[item], f64::max);
        }
        let mut order = items.to_vec();
        order.sort_by(|&a, &b| keys[b].total_cmp(&keys[a]));
        order
    }

    fn breed(&mut self, bound: i32) {
        while self.left > 0 && self.best.makespan > bound && !self.plans.is_empty() {
            let (mother, father) = (self.pick(), self.pick());
            let child = self.cross(mother, father);
            self.grow(&child);
        }
    }

    /// The better of two.
    fn pick(&mut self) -> usize {
        let (a, b) = (self.below(self.plans.len()), self.below(self.plans.len()));
        if self.plans[a].makespan <= self.plans[b].makespan { a } else { b }
    }

    /// The mother's list with a stretch in the order of the father's, and a few neighbours swapped.
    fn cross(&mut self, mother: usize, father: usize) -> Vec<usize> {
        let length = self.plans[mother].order.len();
        let (a, b) = (self.below(length + 1), self.below(length + 1));
        let (from, to) = (a.min(b), a.max(b));
        let mut child = self.plans[mother].order.clone();
        let mut in_stretch = vec![false; self.model.items()];
        child[from..to].iter().for_each(|&item| in_stretch[item] = true);
        let fathers = self.plans[father].order.iter().filter(|&&item| in_stretch[item]);
        child[from..to].iter_mut().zip(fathers).for_each(|(place, &item)| *place = item);
        for place in 1..length {
            if self.below(1000) < MUTATIONS {
                let (first, second) = (child[place - 1], child[place]);
                let linked = self.model.after.of(first).iter().any(|link| link.item as usize == second);
                if !linked {
                    child.swap(place - 1, place);
                }
            }
        }
        child
    }

    /// Decodes a list, justifies it, and takes it into the population.
    fn grow(&mut self, order: &[usize]) {
        self.left = self.left.saturating_sub(1);
        let Some(mut ledger) = self.decode(order) else { return };
        let end = makespan(self.model, &ledger);
        if self.left >= 2 {
            self.left -= 2;
            push_right(self.model, &mut ledger, end);
            push_left(self.model, &mut ledger);
        }
        let plan = Plan { makespan: makespan(self.model, &ledger), order: by_start(&ledger), ledger };
        if plan.makespan < self.best.makespan {
            self.best = plan.clone();
        }
        if self.plans.len() < POPULATION {
            self.plans.push(plan);
            return;
        }
        if self.plans.iter().any(|other| other.ledger.start == plan.ledger.start) {
            return;
        }
        let worst = (0..self.plans.len()).max_by_key(|&index| self.plans[index].makespan);
        if let Some(worst) = worst.filter(|&worst| self.plans[worst].makespan >= plan.makespan) {
            self.plans[worst] = plan;
        }
    }

    fn decode(&self, order: &[usize]) -> Option<Ledger> {
        let mut ledger = Ledger::new(self.model);
        for &item in order {
            let ready = ledger.ready(self.model, item)?;
            let start = ledger.first_fit(self.model, item, ready, self.model.latest[item])?;
            ledger.place(self.model, item, start);
        }
        Some(ledger)
    }

    fn below(&mut self, limit: usize) -> usize {
        ((u128::from(self.random.bits()) * limit as u128) >> 64) as usize
    }
}

fn makespan(model: &Model, ledger: &Ledger) -> i32 {
    let placed = (0..model.items()).filter(|&item| ledger.is_placed(item));
    placed.map(|item| ledger.start[item] + model.duration[item]).max().unwrap_or(0)
}

fn by_start(ledger: &Ledger) -> Vec<usize> {
    let mut order: Vec<usize> = (0..ledger.start.len()).filter(|&item| ledger.is_placed(item)).collect();
    order.sort_by_key(|&item| ledger.start[item]);
    order
}

/// Moves each item, the last to end first, as late as the others and `end` allow.
fn push_right(model: &Model, ledger: &mut Ledger, end: i32) {
    let mut order = by_start(ledger);
    order.sort_by_key(|&item| std::cmp::Reverse(ledger.start[item] + model.duration[item]));
    for item in order {
        let start = ledger.start[item];
        ledger.remove(model, item);
        let due = ledger.due(model, item).min(end - model.duration[item]);
        let latest = (start..=due).rev().find(|&at| ledger.first_fit(model, item, at, at).is_some());
        ledger.place(model, item, latest.unwrap_or(start));
    }
}

/// Moves each item, the first to start first, as early as the others allow.
fn push_left(model: &Model, ledger: &mut Ledger) {
    for item in by_start(ledger) {
        let start = ledger.start[item];
        ledger.remove(model, item);
        let ready = ledger.ready(model, item).unwrap_or(start);
        let earliest = ledger.first_fit(model, item, ready, start);
        ledger.place(model, item, earliest.unwrap_or(start));
    }
}
