//! Every schedule of a tiny problem, tried one by one: slow, plain and exact.

use roadbook::engine::schedule::{Problem, Schedule, check, total_cost_of_delay};

/// The least total cost of delay of any feasible schedule, or `None` when there is none.
pub fn least_cost(problem: &Problem) -> Option<i64> {
    let mut schedule = Schedule { start: vec![None; problem.items.len()] };
    let mut least: Option<i64> = None;
    loop {
        if check(problem, &schedule).is_empty() {
            let cost = total_cost_of_delay(problem, &schedule);
            least = Some(least.map_or(cost, |best| best.min(cost)));
        }
        if !advance(&mut schedule, problem.horizon) {
            return least;
        }
    }
}

/// Counts on: not chosen, then start 0, 1, … for the first item, carrying over to the next.
fn advance(schedule: &mut Schedule, horizon: u32) -> bool {
    for start in &mut schedule.start {
        *start = match *start {
            None => Some(0),
            Some(at) if at + 1 < horizon => Some(at + 1),
            Some(_) => None,
        };
        if start.is_some() {
            return true;
        }
    }
    false
}
