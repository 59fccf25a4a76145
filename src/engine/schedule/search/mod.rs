//! An anytime search for better schedules: ruin and recreate with annealing.
//!
//! It starts from the better of the list schedule and the plan on screen, takes out a few items at a time, puts
//! them back with others at the first place that fits, and keeps the change when it is better or, with falling
//! probability, not much worse (Schrimpf et al. 2000, “Record breaking optimization results using the ruin and
//! recreate principle”). It knows no clock: the caller asks for moves and says how much of its time has gone.
//!
//! Rules may be broken on the way, at a price that rises while they are ([`rules`]).
//!
//! **Invariants:** [`Search::best`] is feasible and never worse than the list schedule and the warm start; the same
//! problem, seed, warm start and calls give the same schedules.

mod admit;
mod recreate;
mod ruin;
mod rules;
mod stability;

use crate::random::Stream;

use super::check::check;
use super::clash::Clash;
use super::ledger::{Ledger, UNPLACED};
use super::list;
use super::model::Model;
use super::problem::{Period, Problem, Schedule};
use rules::Prices;

/// The last temperature as a share of the first.
const COLDEST: f64 = 0.01;

/// Where the search stands after some moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Moves made so far.
    pub moves: u64,
    /// Total cost of delay of the best schedule so far.
    pub total_cost_of_delay: i64,
    /// Whether the last call found a better one.
    pub improved: bool,
}

/// A search in progress; it can be asked for a few moves at a time, in slices or in a worker.
pub struct Search {
    model: Model,
    random: Stream,
    /// The schedule the next move starts from.
    now: Ledger,
    /// What it saves against choosing nothing.
    gain: i64,
    best: Vec<i32>,
    best_gain: i64,
    /// Total cost of delay of choosing nothing.
    at_worst: i64,
    /// Logarithm of each item's priority.
    keys: Vec<f64>,
    /// Items a move can take out: those with a choice of starts, or of not being chosen.
    movable: Vec<usize>,
    /// Possible items that are not placed, and where in that list each item is.
    outside: Vec<usize>,
    place_outside: Vec<usize>,
    /// The move in hand: touched items with the start they had.
    touched: Vec<(usize, i32)>,
    is_touched: Vec<bool>,
    /// The order in which the move in hand puts items back.
    turns: Vec<(f64, usize)>,
    /// Items that could make way for another, with what says how gladly.
    in_the_way: Vec<(f64, usize)>,
    /// Whether an item can be done early or not at all.
    is_hurried: Vec<bool>,
    moves: u64,
    /// What breaking rules costs on the way.
    prices: Prices,
    /// The temperature to start from: losses of this size are accepted every third time.
    hottest: f64,
    /// Where each item is to stay if it can, or [`UNPLACED`]; empty when nothing is to stay.
    kept: Vec<i32>,
    /// What it is worth that one item stays.
    stability: i64,
}

impl Search {
    /// Starts a search. `warm` is a schedule to start from, such as the one on screen; it is ignored when it is not
    /// feasible.
    ///
    /// # Errors
    /// Those of [`list_schedule`](super::list_schedule).
    pub fn new(problem: &Problem, seed: u64, warm: Option<&Schedule>) -> Result<Self, Clash> {
        let model = Model::new(problem).map_err(Clash::Invalid)?;
        let warm = warm.filter(|schedule| check(problem, schedule).is_empty());
        let warm = warm.map(|schedule| Ledger::of(&model, schedule));
        let listed = list::schedule(problem, &model);
        let now = match (listed, warm) {
            (Ok(listed), Some(warm)) => {
                let better = list::total_gain(&model, &warm) >= list::total_gain(&model, &listed);
                if better { warm } else { listed }
            }
            (Err(_), Some(warm)) => warm,
            (listed, None) => listed?,
        };
        Ok(Self::from_ledger(model, seed, now))
    }

    fn from_ledger(model: Model, seed: u64, now: Ledger) -> Self {
        let items = model.items();
        let gain = list::total_gain(&model, &now);
        let choice = |item: &usize| {
            model.possible[*item] && (!model.mandatory[*item] || model.earliest[*item] < model.latest[*item])
        };
        let at_worst = model.cost_of_delay.iter().map(|cod| cod * model.value_horizon).sum();
        let hurried = |item| model.latest[item] + model.duration[item] < model.horizon as i32;
        let mut search = Self {
            random: Stream::new(seed, &["schedule", "search"]),
            best: now.start.clone(),
            best_gain: gain,
            at_worst,
            keys: list::look_ahead(&model).into_iter().map(|key| key.max(1e-9).ln()).collect(),
            movable: (0..items).filter(choice).collect(),
            outside: Vec::new(),
            place_outside: vec![usize::MAX; items],
            touched: Vec::new(),
            is_touched: vec![false; items],
            turns: Vec::new(),
            in_the_way: Vec::new(),
            is_hurried: (0..items).map(hurried).collect(),
            moves: 0,
            prices: Prices::new(&model),
            hottest: (at_worst - gain).max(1) as f64 / items.max(1) as f64,
            kept: Vec::new(),
            stability: 0,
            now,
            gain,
            model,
        };
        search.shuffle_movable();
        search.list_outside();
        search
    }

    /// Makes some moves. `spent` is the share of the caller's time or moves that has gone, from 0 to 1: the search
    /// grows pickier as it nears 1.
    pub fn step(&mut self, moves: u32, spent: f64) -> Progress {
        let before = self.best_gain;
        let temperature = self.temperature(spent.clamp(0.0, 1.0));
        if !self.movable.is_empty() {
            for _ in 0..moves {
                self.step_once(temperature);
            }
        }
        self.moves += u64::from(moves);
        Progress {
            moves: self.moves,
            total_cost_of_delay: self.total_cost_of_delay(),
            improved: self.best_gain > before,
        }
    }

    /// The best schedule so far.
    #[must_use]
    pub fn best(&self) -> Schedule {
        Schedule { start: self.best.iter().map(|&start| Period::try_from(start).ok()).collect() }
    }

    /// Total cost of delay of the best schedule so far.
    #[must_use]
    pub fn total_cost_of_delay(&self) -> i64 {
        let placed = self.best.iter().enumerate().filter(|&(_, &start)| start != UNPLACED);
        self.at_worst - placed.map(|(item, &start)| self.model.gain(item, start)).sum::<i64>()
    }

    /// From the average cost of delay of an item down to a hundredth of it, by equal factors.
    fn temperature(&self, spent: f64) -> f64 {
        self.hottest * COLDEST.powf(spent)
    }

    fn step_once(&mut self, temperature: f64) {
        let before = self.gain;
        let fine = self.prices.fine(&self.model, &self.now);
        self.touched.clear();
        self.turns.clear();
        self.ruin();
        let whole = self.recreate();
        let loss = (before - self.gain) as f64 + self.prices.fine(&self.model, &self.now) - fine;
        if whole && (loss <= 0.0 || loss < -temperature * self.random.uniform().ln()) {
            self.settle();
            if self.gain > self.best_gain && self.now.keeps_rules(&self.model) {
                self.best_gain = self.gain;
                self.best.copy_from_slice(&self.now.start);
            }
        } else {
            self.take_back();
        }
        self.prices.adapt(&self.model, &self.now);
    }

    fn place(&mut self, item: usize, start: i32) {
        self.now.place(&self.model, item, start);
        self.gain += self.worth(item, start);
    }

    fn remove(&mut self, item: usize) {
        self.gain -= self.worth(item, self.now.start[item]);
        self.now.remove(&self.model, item);
    }

    /// Notes an item's start before the move in hand changes it.
    fn touch(&mut self, item: usize) {
        if !self.is_touched[item] {
            self.is_touched[item] = true;
            self.touched.push((item, self.now.start[item]));
        }
    }

    /// Keeps the move in hand.
    fn settle(&mut self) {
        for index in 0..self.touched.len() {
            let (item, old) = self.touched[index];
            self.is_touched[item] = false;
            match (old == UNPLACED, self.now.is_placed(item)) {
                (true, true) => self.leave_outside(item),
                (false, false) => self.enter_outside(item),
                _ => {}
            }
        }
    }

    /// Undoes the move in hand.
    fn take_back(&mut self) {
        for index in 0..self.touched.len() {
            let item = self.touched[index].0;
            if self.now.is_placed(item) {
                self.remove(item);
            }
        }
        for index in 0..self.touched.len() {
            let (item, old) = self.touched[index];
            self.is_touched[item] = false;
            if old != UNPLACED {
                self.place(item, old);
            }
        }
    }

    /// Neighbours in the list should have nothing else in common.
    fn shuffle_movable(&mut self) {
        for index in (1..self.movable.len()).rev() {
            let other = self.below(index + 1);
            self.movable.swap(index, other);
        }
    }

    fn list_outside(&mut self) {
        self.outside.clear();
        self.place_outside.fill(usize::MAX);
        for index in 0..self.movable.len() {
            if !self.now.is_placed(self.movable[index]) {
                self.enter_outside(self.movable[index]);
            }
        }
    }

    fn enter_outside(&mut self, item: usize) {
        self.place_outside[item] = self.outside.len();
        self.outside.push(item);
    }

    fn leave_outside(&mut self, item: usize) {
        let place = std::mem::replace(&mut self.place_outside[item], usize::MAX);
        self.outside.swap_remove(place);
        if let Some(&moved) = self.outside.get(place) {
            self.place_outside[moved] = place;
        }
    }

    /// A random number below `limit`, which must not be 0.
    fn below(&mut self, limit: usize) -> usize {
        ((u128::from(self.random.bits()) * limit as u128) >> 64) as usize
    }
}
