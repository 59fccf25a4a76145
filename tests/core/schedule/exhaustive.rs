//! Every schedule of a tiny problem, tried one by one: slow, plain and exact.

use roadbook::engine::schedule::{Problem, Schedule, check, total_cost_of_delay};

/// The least total cost of delay of any feasible schedule, or `None` when there is none.
pub fn least_cost(problem: &Problem) -> Option<i64> {
    least(problem, |schedule| total_cost_of_delay(problem, schedule))
}

/// The soonest that any feasible schedule is complete, or `None` when there is none.
pub fn soonest_end(problem: &Problem) -> Option<u32> {
    least(problem, |schedule| {
        let ends =
            problem.items.iter().zip(&schedule.start).filter_map(|(i, start)| Some((*start)? + i.duration));
        ends.max().unwrap_or(0)
    })
}

fn least<T: Ord>(problem: &Problem, measure: impl Fn(&Schedule) -> T) -> Option<T> {
    let mut schedule = Schedule { start: vec![None; problem.items.len()] };
    let mut least: Option<T> = None;
    loop {
        if check(problem, &schedule).is_empty() {
            let found = measure(&schedule);
            if least.as_ref().is_none_or(|best| found < *best) {
                least = Some(found);
            }
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
