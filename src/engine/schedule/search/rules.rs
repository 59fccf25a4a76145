//! Rules in the search: on the way to a better schedule they may be broken, at a price.
//!
//! Each rule has a price per unit of excess, which rises while the rule is broken and falls while it is kept
//! (strategic oscillation; Glover 1989), so that the search moves along the border of what is allowed.

use super::super::ledger::Ledger;
use super::super::model::Model;
use super::super::problem::Problem;
use super::Search;

/// Moves between two changes of the prices.
const MOVES_BETWEEN: u32 = 20;
/// The factors by which a price rises and falls.
const RISE: f64 = 1.5;
const FALL: f64 = 0.9;
/// How far a price may fall and rise from where it begins.
const LOWEST: f64 = 0.05;
const HIGHEST: f64 = 1e6;
/// Moves made to find a first schedule that keeps all rules.
const REPAIR_MOVES: u32 = 4_000;
/// The same problem gets the same first schedule.
const REPAIR_SEED: u64 = 0;

/// A price per unit of excess, for each rule.
pub(super) struct Prices {
    first: Vec<f64>,
    now: Vec<f64>,
    wait: u32,
}

impl Prices {
    /// A unit of weight costs as much as it brings on average.
    pub(super) fn new(model: &Model) -> Self {
        let mut weights = vec![1.0; model.at_most.len()];
        let mut gains = vec![1.0; model.at_most.len()];
        for item in 0..model.items() {
            for &(rule, weight) in model.rules_of.of(item) {
                weights[rule as usize] += weight.abs() as f64;
                gains[rule as usize] += model.gain(item, model.earliest[item]).max(0) as f64;
            }
        }
        let first: Vec<f64> = gains.iter().zip(&weights).map(|(gain, weight)| gain / weight).collect();
        Self { now: first.clone(), first, wait: MOVES_BETWEEN }
    }

    /// What the broken rules of a schedule cost.
    #[inline]
    pub(super) fn fine(&self, model: &Model, ledger: &Ledger) -> f64 {
        let fines = self.now.iter().enumerate();
        fines.map(|(rule, price)| price * ledger.excess(model, rule) as f64).sum()
    }

    /// Counts a move, and now and then changes the prices.
    #[inline]
    pub(super) fn adapt(&mut self, model: &Model, ledger: &Ledger) {
        if self.now.is_empty() {
            return;
        }
        self.wait -= 1;
        if self.wait > 0 {
            return;
        }
        self.wait = MOVES_BETWEEN;
        for (rule, (price, first)) in self.now.iter_mut().zip(&self.first).enumerate() {
            let factor = if ledger.excess(model, rule) > 0 { RISE } else { FALL };
            *price = (*price * factor).clamp(first * LOWEST, first * HIGHEST);
        }
    }
}

impl Search {
    /// Looks for a feasible schedule from one that is feasible but for rules.
    pub(in super::super) fn repair(problem: &Problem, near: Ledger) -> Option<Ledger> {
        let mut search = Self::from_ledger(Model::new(problem).ok()?, REPAIR_SEED, near);
        search.best_gain = i64::MIN;
        if search.movable.is_empty() {
            return None;
        }
        for _ in 0..REPAIR_MOVES {
            search.step_once(search.hottest * super::COLDEST);
            if search.now.keeps_rules(&search.model) {
                return Some(search.now);
            }
        }
        None
    }
}
