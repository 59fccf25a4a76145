//! The planner, from outside: problems in, schedules and sentences out.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop there")]

mod clashes;
mod exhaustive;
mod fixtures;
mod knapsack;
mod laws;
mod rules;
mod soonest;
mod validation;
mod why;

use roadbook::engine::schedule::{Demand, Item, Period, Problem, Team};

/// An item that needs `amount` of team 0 all along.
fn item(id: &str, duration: Period, amount: i64, cost_of_delay: i64) -> Item {
    let demand = vec![Demand { team: 0, offset: 0, length: duration, amount_per_period: amount }];
    Item { id: id.into(), duration, demand, cost_of_delay, ..Item::default() }
}

/// One team, `crew`, with `capacity` in each of `horizon` periods.
fn problem(horizon: Period, capacity: i64, items: Vec<Item>) -> Problem {
    let teams = vec![Team { id: "crew".into(), capacity: vec![capacity; horizon as usize] }];
    Problem { horizon, value_horizon: horizon + horizon / 2, teams, items, ..Problem::default() }
}
