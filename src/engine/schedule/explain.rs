//! Why a schedule is as it is: what holds each placement where it stands, and what keeps the other items out.
//!
//! Both are read off the schedule as it stands, with everything else left in its place.

use std::collections::BTreeSet;

use super::check::check;
use super::clash::Obstacles;
use super::ledger::{Ledger, UNPLACED};
use super::model::{Model, own_latest};
use super::problem::{Period, Problem, Schedule};
use crate::order::gathered;

/// What there is to say about one item of a schedule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Explanation {
    /// The item is chosen.
    Placed(Placement),
    /// The item is not chosen.
    Rejected(Rejection),
}

/// What holds a chosen item where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placement {
    /// All that keeps it from starting one period earlier; empty when nothing does.
    pub holds: Vec<Hold>,
    /// The first period it could start in with everything else in place, when that is before its start.
    pub could_start: Option<Period>,
}

/// One thing that keeps a chosen item from starting earlier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hold {
    /// It starts in the first period of the plan.
    Beginning,
    /// It is pinned there.
    Pin,
    /// Its own earliest start.
    EarliestStart,
    /// An item it depends on.
    WaitsFor {
        /// Place of that item in [`Problem::items`].
        item: usize,
    },
    /// A team without room.
    TeamFull {
        /// Place of the team in [`Problem::teams`].
        team: usize,
        /// The last period without enough room.
        until: Period,
    },
    /// Money that comes in only with this start.
    Budget {
        /// The first period in which it can be paid.
        until: Period,
    },
}

/// What keeps an item out; the first of these that applies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rejection {
    /// An item it depends on is not chosen.
    PredecessorRejected {
        /// Place of that item in [`Problem::items`].
        item: usize,
    },
    /// It excludes an item that is chosen.
    ExclusiveWith {
        /// Place of that item in [`Problem::items`].
        item: usize,
    },
    /// What it waits for, or its earliest start, leaves too little time before its deadline or the horizon.
    NoTime {
        /// The first start possible.
        earliest: Period,
        /// The last start allowed; below 0 when it is longer than the time there is.
        latest: i64,
    },
    /// It is chosen only together with another item, for which there is no place beside it.
    Together {
        /// Place of that item in [`Problem::items`].
        item: usize,
    },
    /// With it, a rule would be broken.
    Rule {
        /// Place of the rule in [`Problem::rules`].
        rule: usize,
    },
    /// Starting it saves nothing: it has no cost of delay, or would be so late that this costs more.
    NoValue,
    /// The money is not there at any start.
    Budget {
        /// What it costs.
        cost: i64,
        /// The most that can be spent at its last possible start.
        available: i64,
    },
    /// At each start some team lacks room; this one at most of them.
    NoRoom {
        /// Place of the team in [`Problem::teams`].
        team: usize,
        /// The periods in which it has too little left.
        periods: Vec<Period>,
    },
    /// Nothing: it could start here, and was left out nevertheless.
    CouldStart {
        /// The first such period.
        at: Period,
    },
}

/// Explains a schedule, item by item in the order of [`Problem::items`].
///
/// Empty when the schedule is not feasible: then [`check`](check::check) says why.
#[must_use]
pub fn explain(problem: &Problem, schedule: &Schedule) -> Vec<Explanation> {
    let Ok(model) = Model::new(problem) else { return Vec::new() };
    if !check(problem, schedule).is_empty() {
        return Vec::new();
    }
    let mut ledger = Ledger::of(&model, schedule);
    (0..model.items())
        .map(|item| match ledger.start[item] {
            UNPLACED => Explanation::Rejected(rejection(problem, &model, &ledger, item)),
            start => {
                ledger.remove(&model, item);
                let placement = placement(problem, &model, &ledger, item, start);
                ledger.place(&model, item, start);
                Explanation::Placed(placement)
            }
        })
        .collect()
}

fn placement(problem: &Problem, model: &Model, ledger: &Ledger, item: usize, start: i32) -> Placement {
    let data = &problem.items[item];
    let mut holds = Vec::new();
    if data.fixed_start.is_some() {
        return Placement { holds: vec![Hold::Pin], could_start: None };
    }
    if start == 0 {
        return Placement { holds: vec![Hold::Beginning], could_start: None };
    }
    if data.earliest_start as i32 == start {
        holds.push(Hold::EarliestStart);
    }
    let mut waits: Vec<usize> = Vec::new();
    for link in model.before.of(item) {
        if ledger.start[link.item as usize] + link.gap == start {
            waits.push(link.item as usize);
        }
    }
    waits.sort_unstable();
    waits.dedup();
    holds.extend(waits.into_iter().map(|item| Hold::WaitsFor { item }));
    let before = Obstacles::of(model, ledger, item, start - 1, start - 1);
    for (team, periods) in before.teams.iter().enumerate() {
        if let Some(&until) = periods.last() {
            holds.push(Hold::TeamFull { team, until });
        }
    }
    if before.starts_without_money > 0 {
        holds.push(Hold::Budget { until: start as u32 });
    }
    let ready = ledger.ready(model, item).unwrap_or(start);
    let could_start = ledger.first_fit(model, item, ready, start - 1).map(|start| start as u32);
    Placement { holds, could_start }
}

fn rejection(problem: &Problem, model: &Model, ledger: &Ledger, item: usize) -> Rejection {
    let before: BTreeSet<usize> = gathered(model.before.of(item).iter().map(|link| link.item as usize));
    if let Some(item) = before.into_iter().find(|&before| !ledger.is_placed(before)) {
        return Rejection::PredecessorRejected { item };
    }
    let rivals = model.groups_of.of(item).iter().flat_map(|&group| model.members.of(group as usize));
    if let Some(item) = rivals.map(|&other| other as usize).find(|&other| ledger.is_placed(other)) {
        return Rejection::ExclusiveWith { item };
    }
    let earliest = earliest(problem, model, ledger, item);
    // The model's own window leaves out starts that bring no value.
    let latest = own_latest(&problem.items[item], problem.horizon);
    if earliest > latest {
        return Rejection::NoTime { earliest: earliest.max(0) as u32, latest: latest.into() };
    }
    let has_mates = !model.mates(item).is_empty();
    if model.cost_of_delay[item] == 0 && !has_mates || model.gain(item, earliest) < 0 {
        return Rejection::NoValue;
    }
    if let Some(rule) = ledger.rule_against(model, item) {
        return Rejection::Rule { rule };
    }
    let obstacles = Obstacles::of(model, ledger, item, earliest, latest);
    if let Some(at) = obstacles.first_free {
        let mate = model.mates(item).iter().map(|&mate| mate as usize).find(|&mate| mate != item);
        return match mate {
            Some(item) => Rejection::Together { item },
            None if model.gain(item, at as i32) < 0 => Rejection::NoValue,
            None => Rejection::CouldStart { at },
        };
    }
    let starts = (latest - earliest + 1) as usize;
    let worst = (0..model.teams).rev().max_by_key(|&team| obstacles.starts_without_room[team]);
    match worst {
        Some(team) if obstacles.starts_without_money < starts && obstacles.starts_without_room[team] > 0 => {
            Rejection::NoRoom { team, periods: obstacles.teams[team].iter().copied().collect() }
        }
        _ => {
            let available = ledger.spendable.get(latest as usize).copied().unwrap_or(0);
            Rejection::Budget { cost: model.cost[item], available }
        }
    }
}

/// The first start its own dates and the items it depends on allow, whatever the teams have left.
fn earliest(problem: &Problem, model: &Model, ledger: &Ledger, item: usize) -> i32 {
    let data = &problem.items[item];
    let own = data.earliest_start.max(data.fixed_start.unwrap_or(0)) as i32;
    let links = model.before.of(item).iter();
    links.map(|link| ledger.start[link.item as usize] + link.gap).fold(own, i32::max)
}
