//! What each initiative costs per period until it is done, as an integer the planner can add up.
//!
//! - An initiative with the input `cost_of_delay` (per week) costs that times the weeks of a period.
//! - One without it takes the benefit of the plan's score model. Benefits are in the model's own unit, so they are
//!   multiplied by Σ cost of delay ÷ Σ benefit over the initiatives that have both; where none has both, the largest
//!   benefit counts as 1,000.
//! - One with neither gets 1, the smallest amount: it may fill room that nothing else needs, and is listed as not scored.
//!
//! Amounts are money or points; they are multiplied by a power of ten where they are too small to tell apart as
//! integers, and divided by one where they are too large to add up.

use crate::domain::{Initiative, Plan};
use crate::select::scoring_inputs::{Scoring, central};

/// The largest amount handed to the planner.
const LARGEST: f64 = 1e8;
/// Amounts are scaled up until the largest one is at least this.
const FINE_ENOUGH: f64 = 1e4;
/// What the largest benefit counts as, where nothing says what a benefit is worth.
const LARGEST_BENEFIT: f64 = 1_000.0;

/// Costs of delay of some initiatives.
#[derive(Clone, Debug, PartialEq)]
pub struct Worth {
    /// Per initiative in the order given: integer cost of delay per period; `None` where nothing is known.
    pub per_period: Vec<Option<i64>>,
    /// Money or points that one integer stands for.
    pub unit: f64,
    /// Whether amounts are in the plan's money, all of them typed in as cost of delay.
    pub is_money: bool,
}

/// What each of some initiatives is worth per period, in the order given.
pub(crate) fn worth(plan: &Plan, initiatives: &[&Initiative]) -> Worth {
    let weeks = f64::from(plan.settings.period_weeks.max(1));
    let scoring = Scoring::of(plan);
    let known: Vec<(Option<f64>, Option<f64>)> = initiatives
        .iter()
        .map(|one| {
            let cost = one.inputs.get("cost_of_delay").map(|cost| central(cost).max(0.0) * weeks);
            (cost, scoring.inputs(one).outcome().score().map(|score| score.benefit.max(0.0)))
        })
        .collect();
    let factor = money_per_benefit(&known);
    let amounts: Vec<Option<f64>> =
        known.iter().map(|(cost, benefit)| cost.or(benefit.map(|benefit| benefit * factor))).collect();
    let most = amounts.iter().flatten().copied().fold(0.0, f64::max);
    let unit = unit_for(most);
    let whole = |amount: f64| if amount > 0.0 { (amount / unit).round().max(1.0) as i64 } else { 0 };
    let typed = |(cost, benefit): &(Option<f64>, Option<f64>)| cost.is_some() || benefit.is_none();
    Worth {
        per_period: amounts.into_iter().map(|amount| amount.map(whole)).collect(),
        unit,
        is_money: known.iter().all(typed) && known.iter().any(|(cost, _)| cost.is_some()),
    }
}

/// What a unit of benefit is worth per period.
fn money_per_benefit(known: &[(Option<f64>, Option<f64>)]) -> f64 {
    let both = known.iter().filter_map(|(cost, benefit)| Some(((*cost)?, (*benefit)?)));
    let (cost, benefit) = both.fold((0.0, 0.0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
    let most = known.iter().filter_map(|(_, benefit)| *benefit).fold(0.0, f64::max);
    if cost > 0.0 && benefit > 0.0 {
        cost / benefit
    } else if most > 0.0 {
        LARGEST_BENEFIT / most
    } else {
        1.0
    }
}

/// The power of ten that keeps amounts apart as integers and small enough to add up.
fn unit_for(most: f64) -> f64 {
    if most <= 0.0 || !most.is_finite() {
        return 1.0;
    }
    let mut unit = 1.0;
    while most / unit > LARGEST {
        unit *= 10.0;
    }
    while most / unit < FINE_ENOUGH {
        unit /= 10.0;
    }
    unit
}
