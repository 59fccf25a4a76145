//! A proven lower bound on the total cost of delay: no plan whatever costs less.
//!
//! Capacity, money, dependencies and exclusive groups are given prices instead of being kept to (Lagrangian
//! relaxation of the time-indexed model; Christofides, Alvarez-Valdés & Tamarit 1987, Möhring et al. 2003). With
//! prices every item picks its own best start, and what the items then save together, plus what the prices are
//! worth, is at least what any feasible schedule saves. A subgradient method looks for good prices.
//!
//! Every team also gets rows of rounded capacity (dual feasible functions; Fekete & Schepers 2001), which see that
//! three items of 40 % do not fit side by side; they make the bound tighter than the linear relaxation.
//!
//! Starts whose price shows that they cannot be part of a schedule better than the target are ruled out on the way
//! (reduced-cost fixing), so the bound is good up to the cost of that target and never claims more.
//!
//! Where the prices settle, branch and bound goes on with the question in parts ([`branch`]), in bounded memory.
//!
//! **Invariant:** [`Bound::total_cost_of_delay`] never exceeds the cost of any feasible schedule, whatever target
//! it is given, reachable or not.

mod branch;
mod rows;

use super::clash::Clash;
use super::model::Model;
use super::problem::Problem;
use branch::Leaf;
pub(super) use rows::PriceList;
use rows::Rows;

/// How much of the last direction the next one keeps.
const MEMORY: f64 = 0.6;
/// Iterations without a better bound before the step is halved.
const PATIENCE: u32 = 8;
/// The step at which the search for prices ends.
const LEAST_STEP: f64 = 1e-4;
/// What rounding can add to a sum of this size, generously.
const ROUNDING: f64 = 1e-9;

/// A bound that can be asked for a few iterations at a time.
pub struct Bound {
    rows: Rows,
    prices: Vec<f64>,
    best_prices: Vec<f64>,
    direction: Vec<f64>,
    /// The least upper bound on what a schedule of the part in hand saves.
    most: f64,
    /// The most that a target used to rule out starts saves; what is ruled out says nothing about schedules up to it.
    aimed: f64,
    at_worst: i64,
    step: f64,
    stalled: u32,
    /// Whether prices alone have proved what they can, and the question is being split.
    branching: bool,
    /// Parts that wait to be worked on; the one in hand is not among them.
    leaves: Vec<Leaf>,
    /// The most that anything in a part that cannot be split further saves.
    settled: f64,
    /// The most that anything outside the part in hand saves.
    elsewhere: f64,
    /// Whether no part is left to work on.
    exhausted: bool,
}

impl Bound {
    /// Prepares the bound of a problem; it starts from what every item saves if nothing stands in its way.
    ///
    /// # Errors
    /// [`Clash::Invalid`] for a problem that makes no sense.
    pub fn new(problem: &Problem) -> Result<Self, Clash> {
        let model = Model::new(problem).map_err(Clash::Invalid)?;
        let rows = Rows::new(&model);
        let mut bound = Self {
            prices: vec![0.0; rows.count()],
            best_prices: vec![0.0; rows.count()],
            direction: vec![0.0; rows.count()],
            most: f64::INFINITY,
            aimed: f64::NEG_INFINITY,
            at_worst: model.cost_of_delay.iter().map(|cod| cod * model.value_horizon).sum(),
            step: 1.0,
            stalled: 0,
            branching: false,
            leaves: Vec::new(),
            settled: f64::NEG_INFINITY,
            elsewhere: f64::NEG_INFINITY,
            exhausted: false,
            rows,
        };
        bound.most = bound.rows.price_out(&bound.prices).0;
        Ok(bound)
    }

    /// The proven lower bound so far: no feasible schedule has a smaller total cost of delay.
    #[must_use]
    pub fn total_cost_of_delay(&self) -> i64 {
        let most = self.most.max(self.aimed).max(self.elsewhere);
        self.at_worst - (most + margin(most)).floor() as i64
    }

    /// Improves the prices. `target` is the total cost of delay of the best schedule known, which the bound tries
    /// to come near to.
    pub fn improve(&mut self, iterations: u32, target: i64) {
        for _ in 0..iterations {
            if self.is_done(target) {
                return;
            }
            let target = (self.at_worst - target) as f64;
            if self.is_leaf_spent(target) {
                self.branch(target);
            } else {
                self.iterate(target);
            }
        }
    }

    /// Whether more iterations would do nothing: the target is proven best, or there is
    /// nothing left to split.
    #[must_use]
    pub fn is_done(&self, target: i64) -> bool {
        self.exhausted || self.total_cost_of_delay() >= target
    }

    /// Good prices for schedules that cost less than the target, after at most so many iterations without splitting.
    pub(super) fn price_list(mut self, iterations: u32, target: i64) -> PriceList {
        let target = (self.at_worst - target) as f64;
        for _ in 0..iterations {
            if self.is_leaf_spent(target) {
                break;
            }
            self.iterate(target);
        }
        self.rows.price_list(&self.best_prices)
    }

    /// One step along the deflected subgradient, as long as Polyak's rule says for a target of this much saved.
    fn iterate(&mut self, target: f64) {
        let (saved, slack) = self.rows.price_out(&self.prices);
        if !saved.is_finite() {
            // A must has no start left: nothing saves more than the target.
            self.most = saved;
            return;
        }
        if saved < self.most - self.most.abs() * 1e-6 {
            self.stalled = 0;
        } else {
            self.stalled += 1;
        }
        if saved < self.most {
            self.most = saved;
            self.best_prices.copy_from_slice(&self.prices);
        }
        if self.stalled >= PATIENCE {
            self.stalled = 0;
            self.prices.copy_from_slice(&self.best_prices);
            self.direction.fill(0.0);
            if !self.rule_out(target) {
                self.step *= 0.7;
            }
            return;
        }
        let mut length = 0.0;
        for ((direction, &slack), &price) in self.direction.iter_mut().zip(&slack).zip(&self.prices) {
            *direction = MEMORY * *direction - slack;
            if price <= 0.0 && *direction < 0.0 {
                *direction = 0.0;
            }
            length += *direction * *direction;
        }
        if length <= 0.0 {
            self.step = 0.0;
            return;
        }
        let stride = self.step * (saved - target).max(1.0) / length;
        for (price, direction) in self.prices.iter_mut().zip(&self.direction) {
            *price = (*price + stride * direction).max(0.0);
        }
    }

    /// Rules out what cannot save more than the target. Whole numbers: more means 1 more.
    fn rule_out(&mut self, target: f64) -> bool {
        self.aimed = self.aimed.max(target);
        if !self.most.is_finite() {
            return false;
        }
        self.rows.rule_out(&self.prices, self.most, target + 1.0 - margin(self.most))
    }
}

/// What rounding may have taken from a sum of this size.
pub(super) fn margin(sum: f64) -> f64 {
    sum.abs().max(1000.0) * ROUNDING
}
