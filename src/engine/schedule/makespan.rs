//! The other objective: finish everything as soon as possible.
//!
//! A genetic algorithm on two populations (Debels & Vanhoucke, "A decomposition-based genetic algorithm for the
//! resource-constrained project-scheduling problem", Operations Research 55, 2007): one of schedules pushed as far to
//! the left as they go, one of schedules pushed to the right. The children of one population are built from the other
//! end and go into the other, so each pass is also the justification of what the parents had (Valls, Ballestín &
//! Quintanilla, "Justification and RCPSP", EJOR 165, 2005) and costs nothing more. A child keeps the stretch of its
//! father in which the teams are busiest; what comes before and after is put in the order of its mother.
//!
//! Only items that have to be chosen take part; the others stay out, unless a rule is kept only with some of them.

use crate::random::Stream;

use super::clash::Clash;
use super::ledger::Ledger;
use super::list;
use super::model::Model;
use super::problem::{Period, Problem, Schedule};

/// Schedules in each population, when there is time for [`GENERATIONS`].
const POPULATION: u32 = 60;
/// How many generations there are at least, small populations rather than fewer.
const GENERATIONS: u32 = 32;
/// How many schedules are built for each place in the first population.
const SOWN_FOR_EACH: u32 = 2;
/// How many a mother is the best of.
const RIVALS: usize = 3;
/// The shortest and the longest stretch a child keeps of its father, as a share of the whole.
const STRETCH: (f64, f64) = (0.1, 0.5);
/// How many places in a child's list are swapped with the next, on average.
const SWAPS: usize = 6;

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
    let mut breeding = Breeding::new(&model, seed, schedules, bound(&model), first);
    breeding.sow();
    breeding.breed();
    let Breeding { best, best_start, bound, .. } = breeding;
    let start = best_start.iter().map(|&start| Period::try_from(start).ok()).collect();
    Ok(Soonest { schedule: Schedule { start }, makespan: best as Period, bound: bound as Period })
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

/// Which end a schedule is built from.
#[derive(Clone, Copy, PartialEq)]
enum Side {
    /// Every item as early as it can be, the first in the list first.
    Left,
    /// Every item as late as it can be, the last in the list first.
    Right,
}

impl Side {
    fn other(self) -> Self {
        match self {
            Self::Left => Self::Right,
            Self::Right => Self::Left,
        }
    }
}

/// One member of a population.
struct Member {
    /// When each item starts, for one built from the right; when it ends, for one built from the left.
    mark: Vec<i32>,
    /// The first period of its span.
    from: i32,
    span: i32,
    /// How much work lies how far from the end it was built from; less is better among equal spans.
    spread: f64,
    /// Up to each period of the span, the shares of the teams' capacity in use, added up.
    load: Vec<f64>,
}

impl Member {
    fn is_better_than(&self, other: &Self) -> bool {
        (self.span, self.spread) < (other.span, other.spread)
    }

    /// The stretch of so many periods in which the teams are busiest.
    fn peak(&self, length: usize) -> (i32, i32) {
        let mut peak = (0, f64::MIN);
        for (at, (before, after)) in self.load.iter().zip(self.load.iter().skip(length)).enumerate() {
            if after - before > peak.1 {
                peak = (at, after - before);
            }
        }
        let from = self.from + peak.0 as i32;
        (from, from + length as i32)
    }
}

struct Breeding<'a> {
    model: &'a Model,
    random: Stream,
    /// How many schedules may still be built.
    left: u32,
    /// No schedule is complete before this period.
    bound: i32,
    /// How many schedules a population has.
    size: usize,
    /// Mandatory items, each after all it depends on.
    items: Vec<usize>,
    /// Where each item comes in that order.
    place: Vec<usize>,
    /// What one unit of each team's time is of all it has.
    unit: Vec<f64>,
    /// The makespan and the starts of the best schedule so far.
    best: i32,
    best_start: Vec<i32>,
    /// When the longest schedule from the left is complete.
    longest: i32,
    ledger: Ledger,
    from_left: Vec<Member>,
    from_right: Vec<Member>,
}

impl<'a> Breeding<'a> {
    fn new(model: &'a Model, seed: u64, schedules: u32, bound: i32, first: Ledger) -> Self {
        let mut place = vec![0; model.items()];
        model.order.iter().enumerate().for_each(|(at, &item)| place[item] = at);
        let offered = model.capacity.chunks(model.horizon);
        let offered = offered.map(|row| row.iter().map(|&free| f64::from(free)).sum::<f64>());
        let mut breeding = Self {
            model,
            random: Stream::new(seed, &["schedule", "makespan"]),
            left: schedules,
            bound,
            size: (schedules / GENERATIONS).clamp(10, POPULATION) as usize,
            items: model.order.iter().copied().filter(|&item| model.mandatory[item]).collect(),
            place,
            unit: offered.map(|offered| 1.0 / offered.max(1.0)).collect(),
            best: i32::MAX,
            best_start: Vec::new(),
            longest: 0,
            ledger: first,
            from_left: Vec::new(),
            from_right: Vec::new(),
        };
        let first = breeding.member(Side::Left);
        breeding.from_left.push(first);
        breeding
    }

    fn is_done(&self) -> bool {
        self.left == 0 || self.best <= self.bound
    }

    /// Fills the first population with the best of many lists that put long tails first, with some luck.
    fn sow(&mut self) {
        let tail = tails(self.model);
        let longest = tail.iter().copied().max().unwrap_or(1);
        for round in 0..self.size as u32 * SOWN_FOR_EACH {
            if self.is_done() {
                return;
            }
            let luck = if round == 0 { 0.0 } else { f64::from(longest) };
            let keys: Vec<f64> =
                tail.iter().map(|&tail| f64::from(tail) + luck * self.random.uniform()).collect();
            let order = self.sorted(keys);
            if let Some(member) = self.build(&order, Side::Left) {
                self.from_left.push(member);
            }
        }
        self.from_left.sort_by(|a, b| a.span.cmp(&b.span).then(a.spread.total_cmp(&b.spread)));
        self.from_left.truncate(self.size);
    }

    /// Items by falling key, none before what it waits for.
    fn sorted(&self, mut keys: Vec<f64>) -> Vec<usize> {
        for &item in self.items.iter().rev() {
            let after = self.model.after.of(item).iter().map(|link| keys[link.item as usize]);
            keys[item] = after.fold(keys[item], f64::max);
        }
        let mut order = self.items.clone();
        order.sort_by(|&a, &b| keys[b].total_cmp(&keys[a]));
        order
    }

    /// Generation after generation, from the left and from the right by turns.
    fn breed(&mut self) {
        let mut side = Side::Left;
        while !self.is_done() {
            for father in 0..self.of(side).len() {
                if self.is_done() {
                    return;
                }
                let order = self.cross(side, father);
                if let Some(child) = self.build(&order, side.other()) {
                    self.settle(side.other(), father, child);
                } else if side == Side::Left && !self.is_done() {
                    // Windows can be too narrow to build from the right.
                    if let Some(child) = self.build(&order, Side::Left) {
                        self.settle(Side::Left, father, child);
                    }
                }
            }
            if !self.of(side.other()).is_empty() {
                side = side.other();
            }
        }
    }

    /// Takes a child in at its father's place; only the best there is holds out against a worse one.
    fn settle(&mut self, side: Side, place: usize, child: Member) {
        let members = match side {
            Side::Left => &mut self.from_left,
            Side::Right => &mut self.from_right,
        };
        let best = members.iter().map(|member| member.span).min().unwrap_or(i32::MAX);
        match members.get_mut(place) {
            Some(old) if old.span > best || !old.is_better_than(&child) => *old = child,
            Some(_) => {}
            None => members.push(child),
        }
    }

    fn of(&self, side: Side) -> &[Member] {
        match side {
            Side::Left => &self.from_left,
            Side::Right => &self.from_right,
        }
    }

    /// The father's order in the stretch in which the teams are busiest, the mother's before and after it, and a few
    /// neighbours swapped.
    fn cross(&mut self, side: Side, father: usize) -> Vec<usize> {
        let mother = self.mother(side, father);
        let share = STRETCH.0 + (STRETCH.1 - STRETCH.0) * self.random.uniform();
        let (father, mother) = (&self.of(side)[father], &self.of(side)[mother]);
        let (from, to) = father.peak((f64::from(father.span) * share) as usize);
        let mut order = self.items.clone();
        order.sort_by_key(|&item| {
            let mark = father.mark[item];
            match () {
                () if mark < from => (0, mother.mark[item], self.place[item]),
                () if mark < to => (1, mark, self.place[item]),
                () => (2, mother.mark[item], self.place[item]),
            }
        });
        for at in 1..order.len() {
            if self.below(order.len()) < SWAPS {
                let (first, second) = (order[at - 1], order[at]);
                if !self.model.after.of(first).iter().any(|link| link.item as usize == second) {
                    order.swap(at - 1, at);
                }
            }
        }
        order
    }

    /// The best of a few, another than the father where there is one among them.
    fn mother(&mut self, side: Side, father: usize) -> usize {
        let count = self.of(side).len();
        let mut mother = self.below(count);
        for _ in 1..RIVALS {
            let rival = self.below(count);
            let members = self.of(side);
            if mother == father || members[rival].is_better_than(&members[mother]) {
                mother = rival;
            }
        }
        mother
    }

    /// Builds a schedule from a list; `None` when an item finds no place.
    fn build(&mut self, order: &[usize], side: Side) -> Option<Member> {
        self.left -= 1;
        let (model, ledger) = (self.model, &mut self.ledger);
        ledger.clear(model);
        match side {
            Side::Left => {
                for &item in order {
                    let ready = ledger.ready(model, item)?;
                    let start = ledger.first_fit(model, item, ready, model.latest[item])?;
                    ledger.place(model, item, start);
                }
            }
            Side::Right => {
                // Some room to the left, so that every list has its schedule unless windows are narrow.
                let end = self.longest + self.longest / 4;
                for &item in order.iter().rev() {
                    let due = ledger.due(model, item).min(end - model.duration[item]);
                    let start = ledger.last_fit(model, item, model.earliest[item], due)?;
                    ledger.place(model, item, start);
                }
            }
        }
        Some(self.member(side))
    }

    /// What is in the ledger, as a member of a population; and as the best schedule, if it is.
    fn member(&mut self, side: Side) -> Member {
        let (model, ledger) = (self.model, &self.ledger);
        let placed = || self.items.iter().copied();
        let end_of = |item: usize| ledger.start[item] + model.duration[item];
        let end = placed().map(end_of).max().unwrap_or(0);
        let first = placed().map(|item| ledger.start[item]).min().unwrap_or(0);
        let from = if side == Side::Left { 0 } else { first };
        let mut load = vec![0.0; (end - from) as usize + 1];
        for (row, unit) in self.unit.iter().enumerate() {
            let row = row * model.horizon;
            let (capacity, free) = (&model.capacity[row..], &ledger.free[row..]);
            for (load, at) in load[1..].iter_mut().zip(from as usize..) {
                *load += unit * f64::from(capacity[at] - free[at]);
            }
        }
        let mut sum = 0.0;
        for load in &mut load {
            sum += *load;
            *load = sum;
        }
        let distance = |item: usize| match side {
            Side::Left => end_of(item),
            Side::Right => end - ledger.start[item],
        };
        let spread = placed().map(|item| f64::from(distance(item)).powi(2) * self.work(item)).sum();
        let mark = match side {
            Side::Left => (0..model.items()).map(end_of).collect(),
            Side::Right => ledger.start.clone(),
        };
        if side == Side::Left {
            self.longest = self.longest.max(end);
            if end < self.best {
                self.best = end;
                self.best_start.clone_from(&ledger.start);
            }
        }
        Member { mark, from, span: end - from, spread, load }
    }

    /// The shares of the teams' capacity that an item takes, added up.
    fn work(&self, item: usize) -> f64 {
        let needs = self.model.needs.of(item).iter();
        needs
            .map(|need| {
                let unit = self.unit[need.row as usize / self.model.horizon];
                unit * f64::from(need.amount) * f64::from(need.length)
            })
            .sum()
    }

    fn below(&mut self, limit: usize) -> usize {
        ((u128::from(self.random.bits()) * limit as u128) >> 64) as usize
    }
}

/// Periods from each item's start to the end of all that has to follow it.
fn tails(model: &Model) -> Vec<i32> {
    let mut tail = model.duration.clone();
    for &item in model.order.iter().rev() {
        let after = model.after.of(item).iter().filter(|link| model.mandatory[link.item as usize]);
        let longest = after.map(|link| link.gap + tail[link.item as usize]).max();
        tail[item] = tail[item].max(longest.unwrap_or(0));
    }
    tail
}
