//! What a roadmap comes to: how much is in, what it costs, what it brings, and how much better one could be.

use crate::engine::schedule::{Schedule, total_cost_of_delay, value};
use crate::language::Words;
use crate::select::roadmap::{Judged, reasons::money};
use crate::select::schedule_problem::PlanningProblem;

/// The sums under a roadmap.
#[derive(Clone, Debug, PartialEq)]
pub struct Totals {
    /// Initiatives on the roadmap.
    pub placed: usize,
    /// Initiatives that are open and not on it.
    pub not_placed: usize,
    /// What it costs, in words.
    pub cost: String,
    /// The budget in words, and the share of it used; none where there is no budget.
    pub budget: Option<(String, f64)>,
    /// Cost of delay saved within the horizon, in words.
    pub value: String,
    /// Cost of delay that remains, in words.
    pub cost_of_delay: String,
    /// The unit of value and cost of delay: a currency, or points.
    pub unit: String,
}

pub(super) fn totals(judged: &Judged<'_>, placed: usize, not_placed: usize) -> Totals {
    let (planning, schedule) = (judged.planning, judged.schedule);
    let problem = &planning.problem;
    let chosen = problem.items.iter().zip(&schedule.start).filter(|(_, start)| start.is_some());
    let cost: i64 = chosen.map(|(item, _)| item.cost).sum();
    let in_time = problem.budget.iter().filter(|money| money.period < problem.horizon);
    let budget = (!problem.budget.is_empty()).then(|| in_time.map(|money| money.amount).sum::<i64>());
    let amount = |units: i64| judged.plan.words().number(units as f64 * planning.worth_unit, 0);
    Totals {
        placed,
        not_placed,
        cost: money(judged, cost),
        budget: budget.map(|budget| (money(judged, budget), cost as f64 / (budget as f64).max(1.0))),
        value: amount(value(problem, schedule)),
        cost_of_delay: amount(total_cost_of_delay(problem, schedule)),
        unit: if planning.worth_is_money {
            judged.plan.settings.currency.clone()
        } else {
            judged.plan.words().points().to_owned()
        },
    }
}

/// The total cost of delay of choosing nothing: the worst there is.
fn at_worst(planning: &PlanningProblem) -> i64 {
    let horizon = i64::from(planning.problem.value_horizon);
    planning.problem.items.iter().map(|item| item.cost_of_delay * horizon).sum()
}

/// The share by which a roadmap could bring more value at most, given a proven lower bound on the total cost of delay:
/// 0.02 says that no roadmap brings more than 2 % more. None where the roadmap brings nothing.
#[must_use]
pub fn share_still_possible(planning: &PlanningProblem, schedule: &Schedule, bound: i64) -> Option<f64> {
    let brought = at_worst(planning) - total_cost_of_delay(&planning.problem, schedule);
    let possible = at_worst(planning) - bound;
    (brought > 0).then(|| (possible - brought).max(0) as f64 / brought as f64)
}

/// How good the roadmap is beside the best there can be, as a sentence.
#[must_use]
pub fn best_possible(words: &Words, share: f64) -> String {
    if share < 0.0005 {
        return words.proven_best().to_owned();
    }
    words.more_possible(&words.number(share * 100.0, 1))
}
