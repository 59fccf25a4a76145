//! An exact checker of schedules.
//!
//! It reads the [`Problem`] afresh, period by period, and shares no code with the planner: what it accepts is
//! feasible whatever the planner believes. The rules are those of `roadmap/1`.

use super::problem::{Item, Period, Problem, Schedule};

/// One rule a schedule breaks.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Violation {
    /// The schedule speaks of another number of items.
    #[error("The schedule has {found} entries for {items} items.")]
    Length {
        /// Entries in the schedule.
        found: usize,
        /// Items in the problem.
        items: usize,
    },
    /// A must-have is not chosen.
    #[error("“{item}” is a must-have and is missing.")]
    MustHaveMissing {
        /// The item's id.
        item: String,
    },
    /// An item ends after the horizon.
    #[error("“{item}” ends in period {end}, after the horizon.")]
    OutsideHorizon {
        /// The item's id.
        item: String,
        /// Its completion.
        end: u64,
    },
    /// An item starts too early.
    #[error("“{item}” starts before its earliest start.")]
    BeforeEarliestStart {
        /// The item's id.
        item: String,
    },
    /// An item is complete too late.
    #[error("“{item}” misses its deadline.")]
    MissesDeadline {
        /// The item's id.
        item: String,
    },
    /// A pinned item is elsewhere.
    #[error("“{item}” is not at its fixed start.")]
    MovedFromFixedStart {
        /// The item's id.
        item: String,
    },
    /// An item is chosen without one it depends on.
    #[error("“{after}” is chosen without “{before}”.")]
    WithoutPredecessor {
        /// The id of the item that is missing.
        before: String,
        /// The id of the item that needs it.
        after: String,
    },
    /// An item starts before one it depends on is done.
    #[error("“{after}” starts before “{before}” is done.")]
    BeforePredecessor {
        /// The id of the earlier item.
        before: String,
        /// The id of the later item.
        after: String,
    },
    /// More than one item of an exclusive group is chosen.
    #[error("Only one of these may be chosen: {}.", .chosen.join(", "))]
    Exclusive {
        /// The ids chosen.
        chosen: Vec<String>,
    },
    /// Only some of a do-together group are chosen.
    #[error("These are done together or not at all, and some are missing: {}.", .missing.join(", "))]
    Together {
        /// The ids chosen.
        chosen: Vec<String>,
        /// The ids that are not.
        missing: Vec<String>,
    },
    /// What is chosen adds up to more than a rule allows.
    #[error("Rule “{rule}” is broken: {sum}, and at most {at_most} is allowed.")]
    Rule {
        /// The rule's id.
        rule: String,
        /// What the weights of the chosen items add up to.
        sum: i64,
        /// What they may add up to.
        at_most: i64,
    },
    /// A team has more to do than it can.
    #[error("Team “{team}” is over capacity in period {period}: {used} of {capacity}.")]
    OverCapacity {
        /// The team's id.
        team: String,
        /// The period.
        period: Period,
        /// Amount asked for.
        used: i64,
        /// Amount on offer.
        capacity: i64,
    },
    /// More money is spent than has come in.
    #[error("The budget is overdrawn in period {period}: {spent} of {received}.")]
    Overdrawn {
        /// The first period in which it happens.
        period: Period,
        /// Spent up to then.
        spent: i64,
        /// Received up to then.
        received: i64,
    },
}

/// Everything that is wrong with a schedule; empty when it is feasible. The problem must be valid.
#[must_use]
pub fn check(problem: &Problem, schedule: &Schedule) -> Vec<Violation> {
    if schedule.start.len() != problem.items.len() {
        return vec![Violation::Length { found: schedule.start.len(), items: problem.items.len() }];
    }
    let mut violations = Vec::new();
    check_items(problem, schedule, &mut violations);
    check_links(problem, schedule, &mut violations);
    check_rules(problem, schedule, &mut violations);
    check_teams(problem, schedule, &mut violations);
    check_budget(problem, schedule, &mut violations);
    violations
}

/// Σ chosen (cost of delay × completion + late cost × periods late) + Σ not chosen cost of delay × value horizon. The
/// smaller, the better.
#[must_use]
pub fn total_cost_of_delay(problem: &Problem, schedule: &Schedule) -> i64 {
    let horizon = i64::from(problem.value_horizon);
    let cost = |(place, item): (usize, &Item)| match schedule.start.get(place).copied().flatten() {
        Some(start) => {
            item.cost_of_delay * (i64::from(start) + i64::from(item.duration)) + lateness(item, start)
        }
        None => item.cost_of_delay * horizon,
    };
    problem.items.iter().enumerate().map(cost).sum()
}

/// Σ chosen (cost of delay × (value horizon − completion) − late cost × periods late). The larger, the better.
#[must_use]
pub fn value(problem: &Problem, schedule: &Schedule) -> i64 {
    let horizon = i64::from(problem.value_horizon);
    let chosen =
        problem.items.iter().zip(&schedule.start).filter_map(|(item, start)| Some((item, (*start)?)));
    chosen
        .map(|(item, start)| {
            let left = horizon - i64::from(start) - i64::from(item.duration);
            item.cost_of_delay * left - lateness(item, start)
        })
        .sum()
}

/// What an item costs for being complete after it is due.
fn lateness(item: &Item, start: Period) -> i64 {
    let Some(due) = item.due else { return 0 };
    item.late_cost * (i64::from(start) + i64::from(item.duration) - i64::from(due)).max(0)
}

fn check_items(problem: &Problem, schedule: &Schedule, violations: &mut Vec<Violation>) {
    for (item, start) in problem.items.iter().zip(&schedule.start) {
        let id = || item.id.clone();
        let Some(start) = *start else {
            if item.must {
                violations.push(Violation::MustHaveMissing { item: id() });
            }
            continue;
        };
        let end = u64::from(start) + u64::from(item.duration);
        if end > u64::from(problem.horizon) {
            violations.push(Violation::OutsideHorizon { item: id(), end });
        }
        if start < item.earliest_start {
            violations.push(Violation::BeforeEarliestStart { item: id() });
        }
        if item.deadline.is_some_and(|deadline| end > u64::from(deadline)) {
            violations.push(Violation::MissesDeadline { item: id() });
        }
        if item.fixed_start.is_some_and(|fixed| start != fixed) {
            violations.push(Violation::MovedFromFixedStart { item: id() });
        }
    }
}

fn check_links(problem: &Problem, schedule: &Schedule, violations: &mut Vec<Violation>) {
    for dependency in &problem.dependencies {
        let (before, after) = (&problem.items[dependency.before], &problem.items[dependency.after]);
        let Some(after_start) = schedule.start[dependency.after] else { continue };
        let ids = || (before.id.clone(), after.id.clone());
        let Some(before_start) = schedule.start[dependency.before] else {
            let (before, after) = ids();
            violations.push(Violation::WithoutPredecessor { before, after });
            continue;
        };
        let ready = u64::from(before_start) + u64::from(before.duration) + u64::from(dependency.lag);
        if u64::from(after_start) < ready {
            let (before, after) = ids();
            violations.push(Violation::BeforePredecessor { before, after });
        }
    }
    for group in &problem.exclusive {
        let (chosen, _) = split(problem, schedule, group);
        if chosen.len() > 1 {
            violations.push(Violation::Exclusive { chosen });
        }
    }
    for group in &problem.together {
        let (chosen, missing) = split(problem, schedule, group);
        if !chosen.is_empty() && !missing.is_empty() {
            violations.push(Violation::Together { chosen, missing });
        }
    }
}

/// The ids of a group's members, those that are chosen and those that are not.
fn split(problem: &Problem, schedule: &Schedule, group: &[usize]) -> (Vec<String>, Vec<String>) {
    let mut members = group.to_vec();
    members.sort_unstable();
    members.dedup();
    let (mut chosen, mut missing) = (Vec::new(), Vec::new());
    for member in members {
        let list = if schedule.start[member].is_some() { &mut chosen } else { &mut missing };
        list.push(problem.items[member].id.clone());
    }
    (chosen, missing)
}

fn check_rules(problem: &Problem, schedule: &Schedule, violations: &mut Vec<Violation>) {
    for rule in &problem.rules {
        let chosen = rule.weights.iter().filter(|(item, _)| schedule.start[*item].is_some());
        let sum: i64 = chosen.map(|(_, weight)| weight).sum();
        if sum > rule.at_most {
            violations.push(Violation::Rule { rule: rule.id.clone(), sum, at_most: rule.at_most });
        }
    }
}

fn check_teams(problem: &Problem, schedule: &Schedule, violations: &mut Vec<Violation>) {
    for (index, team) in problem.teams.iter().enumerate() {
        let mut used = vec![0i64; problem.horizon as usize];
        for (item, start) in problem.items.iter().zip(&schedule.start) {
            let Some(start) = *start else { continue };
            for demand in item.demand.iter().filter(|demand| demand.team == index) {
                let first = start as usize + demand.offset as usize;
                for period in used.iter_mut().skip(first).take(demand.length as usize) {
                    *period += demand.amount_per_period;
                }
            }
        }
        for (period, (&used, &capacity)) in (0..).zip(used.iter().zip(&team.capacity)) {
            if used > capacity {
                violations.push(Violation::OverCapacity { team: team.id.clone(), period, used, capacity });
            }
        }
    }
}

fn check_budget(problem: &Problem, schedule: &Schedule, violations: &mut Vec<Violation>) {
    if problem.budget.is_empty() {
        return;
    }
    for period in 0..problem.horizon {
        let received =
            problem.budget.iter().filter(|money| money.period <= period).map(|money| money.amount).sum();
        let started = problem.items.iter().zip(&schedule.start);
        let spent =
            started.filter(|(_, start)| start.is_some_and(|s| s <= period)).map(|(item, _)| item.cost).sum();
        if spent > received {
            violations.push(Violation::Overdrawn { period, spent, received });
            return;
        }
    }
}
