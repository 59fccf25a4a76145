//! How busy each team is, period by period.

use crate::language::Words;
use std::rc::Rc;

use crate::domain::{Plan, Settings};
use crate::engine::schedule::{Problem, Schedule};
use crate::select::charts::{LoadCell, TeamLoad};
use crate::select::words::{day, day_span};

/// Person-days used and offered per team and period.
pub(super) fn loads(plan: &Plan, problem: &Problem, schedule: &Schedule) -> Rc<Vec<TeamLoad>> {
    let mut used = vec![vec![0i64; problem.horizon as usize]; problem.teams.len()];
    for (item, start) in problem.items.iter().zip(&schedule.start) {
        let Some(start) = *start else { continue };
        for demand in &item.demand {
            let first = start as usize + demand.offset as usize;
            let cells = used.get_mut(demand.team).into_iter().flatten();
            for cell in cells.skip(first).take(demand.length as usize) {
                *cell += demand.amount_per_period;
            }
        }
    }
    let mut loads = Vec::with_capacity(used.len());
    for ((team, offered), used) in plan.teams.iter().zip(&problem.teams).zip(used) {
        let mut cells = Vec::with_capacity(used.len());
        for (&capacity, used) in offered.capacity.iter().zip(used) {
            // Person-days are far below 2^52, so exact.
            cells.push(LoadCell { used: used as f64, capacity: capacity as f64 });
        }
        loads.push(TeamLoad { label: plan.name_of(&team.id), cells });
    }
    Rc::new(loads)
}

/// How many initiatives a team has, and how much of its time is taken.
pub(super) fn booked(words: &Words, count: usize, load: &TeamLoad) -> String {
    let (mut used, mut capacity, mut over) = (0.0, 0.0, false);
    for cell in &load.cells {
        used += cell.used;
        capacity += cell.capacity;
        over |= cell.over() > 0.0;
    }
    let share = if capacity > 0.0 { used / capacity * 100.0 } else { 0.0 };
    let share = words.number(share, 0);
    if over { words.lane_over_booked(count, &share) } else { words.lane_booked(count, &share) }
}

/// The dates of each period, in words.
pub(super) fn period_labels(words: &Words, settings: &Settings) -> Vec<String> {
    let mut labels = Vec::with_capacity(settings.horizon_periods as usize);
    for period in 0..settings.horizon_periods {
        let (first, last) = (settings.period_start(period), settings.period_start(period + 1).plus_days(-1));
        labels.push(if first == last { day(words, first) } else { day_span(words, first, last) });
    }
    labels
}
