//! The planning problem as plain data, and the check that it makes sense.
//!
//! Teams and items are referred to by their place in [`Problem::teams`] and [`Problem::items`]; their `id`s serve
//! messages only. All quantities are integers in the caller's units (person-days, currency units).

use std::collections::BTreeSet;

/// A planning period, counted from 0; also a length in periods.
pub type Period = u32;

/// The largest number of items a problem may have.
pub const MAX_ITEMS: usize = 10_000;
/// The largest number of teams a problem may have.
pub const MAX_TEAMS: usize = 500;
/// The largest horizon, in periods.
pub const MAX_HORIZON: Period = 10_000;
/// The largest number of dependencies, of members of groups, of weights of rules, of instalments, and of demands of
/// one item.
pub const MAX_LINKS: usize = 100_000;
/// The largest capacity, demand, cost of delay, cost or instalment. It keeps every sum within 64 bits.
pub const MAX_AMOUNT: i64 = 1_000_000_000;

/// What is to be planned: `roadmap/1`, with demand that may change while an item runs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Problem {
    /// Periods run from 0 to `horizon − 1`; every chosen item is complete by `horizon`.
    pub horizon: Period,
    /// The period until which an item that is not chosen costs its delay; at least `horizon`.
    pub value_horizon: Period,
    /// Who can work.
    pub teams: Vec<Team>,
    /// What could be done.
    pub items: Vec<Item>,
    /// What must be complete before what.
    pub dependencies: Vec<Dependency>,
    /// Groups of items of which at most one may be chosen.
    pub exclusive: Vec<Vec<usize>>,
    /// Groups of items that are chosen all together or not at all.
    pub together: Vec<Vec<usize>>,
    /// What the chosen items have to add up to.
    pub rules: Vec<LinearRule>,
    /// Money as it comes in; empty when there is no budget to keep to.
    pub budget: Vec<Instalment>,
}

/// A team and what it offers.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Team {
    /// For messages.
    pub id: String,
    /// Amount on offer in each period; one entry per period of the horizon.
    pub capacity: Vec<i64>,
}

/// Something that could be done, in one go from its start to its end.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Item {
    /// For messages.
    pub id: String,
    /// Periods from start to completion, at least 1.
    pub duration: Period,
    /// Which teams it needs, when and how much.
    pub demand: Vec<Demand>,
    /// Cost of delay: what each period until completion costs.
    pub cost_of_delay: i64,
    /// Money paid in full in the start period.
    pub cost: i64,
    /// Whether it has to be chosen.
    pub must: bool,
    /// The first period it may start in.
    pub earliest_start: Period,
    /// The last period by which it may be complete, if it matters.
    pub deadline: Option<Period>,
    /// The period by which it should be complete; being late costs [`Item::late_cost`].
    pub due: Option<Period>,
    /// What each period between [`Item::due`] and completion costs, on top of the cost of delay.
    pub late_cost: i64,
    /// The only period it may start in, if it is pinned.
    pub fixed_start: Option<Period>,
}

/// What an item needs of one team during part of its run.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Demand {
    /// Place of the team in [`Problem::teams`].
    pub team: usize,
    /// Periods after the item's start at which this need begins.
    pub offset: Period,
    /// Periods this need lasts.
    pub length: Period,
    /// Amount needed in each of these periods.
    pub amount_per_period: i64,
}

/// If `after` is chosen, so is `before`, and `after` starts at least `lag` periods after `before` is complete.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Dependency {
    /// Place of the earlier item in [`Problem::items`].
    pub before: usize,
    /// Place of the later item in [`Problem::items`].
    pub after: usize,
    /// Periods to wait in between.
    pub lag: Period,
}

/// Money that comes in; what is not spent carries over.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Instalment {
    /// The period from which it can be spent.
    pub period: Period,
    /// How much.
    pub amount: i64,
}

/// The weights of the chosen items add up to at most a limit: `Σ chosen weight ≤ at_most`.
///
/// Weights may be negative, so that a share can be asked for. At least 20 % of 100 days for some items: `−days` for
/// each of them, at most −20. At most 60 % of all that is chosen for some: `0.4 × days` for each of them and
/// `−0.6 × days` for each of the others, at most 0.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LinearRule {
    /// For messages.
    pub id: String,
    /// Places in [`Problem::items`] with their weights; several weights of one item add up.
    pub weights: Vec<(usize, i64)>,
    /// The most the weights of the chosen items may add up to.
    pub at_most: i64,
}

/// When each item of a problem starts; `None` for an item that is not chosen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Schedule {
    /// One entry per item, in the order of [`Problem::items`].
    pub start: Vec<Option<Period>>,
}

/// Why a problem cannot be planned at all.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProblemError {
    /// More of something than the planner takes on.
    #[error("There are {found} {what}; the planner takes up to {limit}. Split the plan or leave some out.")]
    TooMany {
        /// What there is too much of, in the plural.
        what: &'static str,
        /// How many there are.
        found: usize,
        /// How many there may be.
        limit: usize,
    },
    /// A horizon of no periods.
    #[error("The horizon is 0 periods; it needs at least 1.")]
    NoHorizon,
    /// The value horizon lies before the horizon.
    #[error("The value horizon ({value_horizon}) lies before the horizon ({horizon}); it must not.")]
    ValueHorizon {
        /// The value horizon given.
        value_horizon: Period,
        /// The horizon given.
        horizon: Period,
    },
    /// Two teams, two items or two rules share an id.
    #[error("Two {what}s have the id “{id}”; ids must differ.")]
    DuplicateId {
        /// `team`, `item` or `rule`.
        what: &'static str,
        /// The id.
        id: String,
    },
    /// A number below its smallest or above its largest allowed value.
    #[error("{subject}: {field} is {found}; it must be from {least} to {most}.")]
    OutOfRange {
        /// Whose number it is: `Team “x”`, `Item “y”`, `Budget`.
        subject: String,
        /// Which number.
        field: &'static str,
        /// What it is.
        found: i64,
        /// The smallest allowed.
        least: i64,
        /// The largest allowed.
        most: i64,
    },
    /// A capacity list whose length is not the horizon.
    #[error("Team “{team}” has capacity for {found} periods; the horizon is {horizon}.")]
    CapacityLength {
        /// The team's id.
        team: String,
        /// How many entries it has.
        found: usize,
        /// How many it needs.
        horizon: Period,
    },
    /// A reference to a team or an item that does not exist.
    #[error("{subject}: {field} refers to number {found}, but there are only {count}.")]
    UnknownReference {
        /// Who refers.
        subject: String,
        /// Which field.
        field: &'static str,
        /// The place referred to.
        found: usize,
        /// How many there are.
        count: usize,
    },
    /// A demand that ends after its item.
    #[error(
        "Item “{item}” needs team “{team}” until {end} periods after its start, but it lasts only {duration}."
    )]
    DemandOutsideItem {
        /// The item's id.
        item: String,
        /// The team's id.
        team: String,
        /// Where the demand ends, counted from the item's start.
        end: u64,
        /// The item's duration.
        duration: Period,
    },
    /// Items that wait for one another in a circle.
    #[error("These items wait for one another: {}. Remove one of the dependencies.", .cycle.join(" → "))]
    Cycle {
        /// The ids along the circle, the first repeated at the end.
        cycle: Vec<String>,
    },
}

impl Problem {
    /// Checks limits, references and numbers, in that order; the other functions of this room call it first.
    ///
    /// # Errors
    /// The first thing found wrong, naming the record and the field.
    pub fn validate(&self) -> Result<(), ProblemError> {
        self.check_sizes()?;
        check_ids("team", self.teams.iter().map(|team| team.id.as_str()))?;
        check_ids("item", self.items.iter().map(|item| item.id.as_str()))?;
        check_ids("rule", self.rules.iter().map(|rule| rule.id.as_str()))?;
        for team in &self.teams {
            self.check_team(team)?;
        }
        for item in &self.items {
            self.check_item(item)?;
        }
        for instalment in &self.budget {
            let subject = || "Budget".to_owned();
            in_range(subject, "amount", instalment.amount, 0, MAX_AMOUNT)?;
        }
        self.check_links()?;
        self.rules.iter().try_for_each(|rule| self.check_rule(rule))?;
        self.topological_order().map(|_| ())
    }

    fn check_sizes(&self) -> Result<(), ProblemError> {
        let members = |groups: &[Vec<usize>]| groups.iter().map(|group| group.len().max(1)).sum();
        let weights = self.rules.iter().map(|rule| rule.weights.len().max(1)).sum();
        let most_demands = self.items.iter().map(|item| item.demand.len()).max().unwrap_or(0);
        for (what, found, limit) in [
            ("items", self.items.len(), MAX_ITEMS),
            ("teams", self.teams.len(), MAX_TEAMS),
            ("periods", self.horizon as usize, MAX_HORIZON as usize),
            ("periods up to the value horizon", self.value_horizon as usize, 10 * MAX_HORIZON as usize),
            ("dependencies", self.dependencies.len(), MAX_LINKS),
            ("members of exclusive groups", members(&self.exclusive), MAX_LINKS),
            ("members of do-together groups", members(&self.together), MAX_LINKS),
            ("weights of rules", weights, MAX_LINKS),
            ("budget instalments", self.budget.len(), MAX_LINKS),
            ("demands on one item", most_demands, MAX_TEAMS),
        ] {
            if found > limit {
                return Err(ProblemError::TooMany { what, found, limit });
            }
        }
        if self.horizon == 0 {
            return Err(ProblemError::NoHorizon);
        }
        if self.value_horizon < self.horizon {
            let (value_horizon, horizon) = (self.value_horizon, self.horizon);
            return Err(ProblemError::ValueHorizon { value_horizon, horizon });
        }
        Ok(())
    }

    fn check_team(&self, team: &Team) -> Result<(), ProblemError> {
        if team.capacity.len() != self.horizon as usize {
            let (found, horizon) = (team.capacity.len(), self.horizon);
            return Err(ProblemError::CapacityLength { team: team.id.clone(), found, horizon });
        }
        let subject = || format!("Team “{}”", team.id);
        team.capacity.iter().try_for_each(|&amount| in_range(subject, "capacity", amount, 0, MAX_AMOUNT))
    }

    fn check_item(&self, item: &Item) -> Result<(), ProblemError> {
        let subject = || format!("Item “{}”", item.id);
        let far = i64::from(10 * MAX_HORIZON);
        in_range(subject, "duration", item.duration.into(), 1, far)?;
        in_range(subject, "cost of delay", item.cost_of_delay, 0, MAX_AMOUNT)?;
        in_range(subject, "cost", item.cost, 0, MAX_AMOUNT)?;
        in_range(subject, "cost of being late", item.late_cost, 0, MAX_AMOUNT)?;
        in_range(subject, "earliest start", item.earliest_start.into(), 0, far)?;
        in_range(subject, "fixed start", item.fixed_start.unwrap_or(0).into(), 0, far)?;
        for demand in &item.demand {
            let Some(team) = self.teams.get(demand.team) else {
                return Err(unknown(subject(), "team", demand.team, self.teams.len()));
            };
            in_range(subject, "demand", demand.amount_per_period, 0, MAX_AMOUNT)?;
            let end = u64::from(demand.offset) + u64::from(demand.length);
            if end > u64::from(item.duration) {
                let (item, duration) = (item.id.clone(), item.duration);
                return Err(ProblemError::DemandOutsideItem { item, team: team.id.clone(), end, duration });
            }
        }
        Ok(())
    }

    fn check_links(&self) -> Result<(), ProblemError> {
        let count = self.items.len();
        for dependency in &self.dependencies {
            let subject = || "Dependency".to_owned();
            for (field, found) in [("before", dependency.before), ("after", dependency.after)] {
                if found >= count {
                    return Err(unknown(subject(), field, found, count));
                }
            }
            in_range(subject, "lag", dependency.lag.into(), 0, i64::from(10 * MAX_HORIZON))?;
        }
        for (subject, groups) in [("Exclusive group", &self.exclusive), ("Do-together group", &self.together)]
        {
            if let Some(&found) = groups.iter().flatten().find(|&&member| member >= count) {
                return Err(unknown(subject.to_owned(), "member", found, count));
            }
        }
        Ok(())
    }

    fn check_rule(&self, rule: &LinearRule) -> Result<(), ProblemError> {
        let subject = || format!("Rule “{}”", rule.id);
        let far = MAX_AMOUNT * MAX_LINKS as i64;
        in_range(subject, "limit", rule.at_most, -far, far)?;
        for &(item, weight) in &rule.weights {
            if item >= self.items.len() {
                return Err(unknown(subject(), "item", item, self.items.len()));
            }
            in_range(subject, "weight", weight, -MAX_AMOUNT, MAX_AMOUNT)?;
        }
        Ok(())
    }

    /// The items in an order in which each comes after all it depends on.
    ///
    /// # Errors
    /// [`ProblemError::Cycle`] when there is none. References must be sound.
    pub(super) fn topological_order(&self) -> Result<Vec<usize>, ProblemError> {
        let mut waiting_for = vec![0usize; self.items.len()];
        let mut after = vec![Vec::new(); self.items.len()];
        for dependency in &self.dependencies {
            waiting_for[dependency.after] += 1;
            after[dependency.before].push(dependency.after);
        }
        let mut order: Vec<usize> = (0..self.items.len()).filter(|&item| waiting_for[item] == 0).collect();
        let mut done = 0;
        while let Some(&item) = order.get(done) {
            done += 1;
            for &next in &after[item] {
                waiting_for[next] -= 1;
                if waiting_for[next] == 0 {
                    order.push(next);
                }
            }
        }
        match waiting_for.iter().position(|&count| count > 0) {
            None => Ok(order),
            Some(stuck) => Err(ProblemError::Cycle { cycle: self.cycle_from(stuck, &waiting_for) }),
        }
    }

    /// Walks back from a stuck item; every stuck item waits for another stuck one, so the walk closes a circle.
    fn cycle_from(&self, stuck: usize, waiting_for: &[usize]) -> Vec<String> {
        let mut stuck_before = vec![None; self.items.len()];
        for dependency in &self.dependencies {
            if waiting_for[dependency.before] > 0 {
                stuck_before[dependency.after] = Some(dependency.before);
            }
        }
        let mut path = vec![stuck];
        let mut seen = BTreeSet::from([stuck]);
        let mut here = stuck;
        while let Some(before) = stuck_before[here] {
            path.push(before);
            if !seen.insert(before) {
                break;
            }
            here = before;
        }
        let closing = path.last().copied();
        let first = path.iter().position(|&item| Some(item) == closing).unwrap_or(0);
        path[first..].iter().rev().map(|&item| self.items[item].id.clone()).collect()
    }
}

fn check_ids<'a>(what: &'static str, ids: impl Iterator<Item = &'a str>) -> Result<(), ProblemError> {
    let mut seen = BTreeSet::new();
    for id in ids {
        if !seen.insert(id) {
            return Err(ProblemError::DuplicateId { what, id: id.to_owned() });
        }
    }
    Ok(())
}

fn in_range(
    subject: impl Fn() -> String,
    field: &'static str,
    found: i64,
    least: i64,
    most: i64,
) -> Result<(), ProblemError> {
    if (least..=most).contains(&found) {
        return Ok(());
    }
    Err(ProblemError::OutOfRange { subject: subject(), field, found, least, most })
}

fn unknown(subject: String, field: &'static str, found: usize, count: usize) -> ProblemError {
    ProblemError::UnknownReference { subject, field, found, count }
}
