//! A plan and a schedule as a roadmap to be played through.

use crate::domain::{Date, Estimate, Id, Initiative, Milestone, Plan, Team};
use crate::engine::estimate::Distribution;
use crate::engine::forecast::roadmap::{
    Gate, ItemForecast, MANY_RUNS, Package, Planned, Risk, RoadmapForecast, SHARED_ERROR, Simulation,
};
use crate::engine::order::sort_by_key;
use crate::engine::schedule::{Dependency, Item, Schedule};
use crate::select::schedule_problem::calendar::capacity;
use crate::select::schedule_problem::{PlanningProblem, profile, weeks_without_work};
use crate::select::scoring_inputs::{central, distribution};

/// Every forecast of a plan meets the same luck.
pub const SEED: u64 = 1;
/// Beyond the horizon, late work is followed for at least so many periods.
const LEAST_BEYOND: u32 = 26;
/// Runs times initiatives at most: a second's work.
const MOST_PLAYED: usize = 1_000_000;
/// The fewest runs; their chances are within three and a half points.
const FEWEST_RUNS: u32 = 200;

/// How a roadmap fares, with whose figures are whose. Its periods are weeks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Judgement {
    /// The initiatives on the roadmap, in the order of the figures.
    pub initiatives: Vec<Id<Initiative>>,
    /// The milestones with anything on the roadmap, in the order of the figures.
    pub milestones: Vec<Id<Milestone>>,
    /// The figures.
    pub figures: RoadmapForecast,
}

/// A roadmap ready to be played through.
#[derive(Clone, Debug)]
pub struct Roadmap {
    initiatives: Vec<Id<Initiative>>,
    milestones: Vec<Id<Milestone>>,
    /// What is played, by weeks, with the figures in the order of the initiatives and milestones.
    pub risk: Risk,
}

/// How many runs a roadmap of so many initiatives gets at most: fewer, where it is long.
#[must_use]
pub fn most_runs(items: usize) -> u32 {
    let most = u32::try_from(MOST_PLAYED / items.max(1)).unwrap_or(u32::MAX);
    MANY_RUNS.min(most.max(FEWEST_RUNS))
}

/// The forecast of a roadmap in so many runs.
#[must_use]
pub fn forecast(plan: &Plan, planning: &PlanningProblem, schedule: &Schedule, runs: u32) -> Judgement {
    let roadmap = Roadmap::of(plan, planning, schedule);
    let mut simulation = roadmap.simulation();
    simulation.step(runs);
    roadmap.judged(simulation.forecast()).unwrap_or_default()
}

impl Roadmap {
    /// The roadmap of a plan as a schedule has it.
    #[must_use]
    pub fn of(plan: &Plan, planning: &PlanningProblem, schedule: &Schedule) -> Self {
        let items = in_order(planning, schedule);
        let milestones = plan.milestones.iter().filter(|one| {
            let mut places = one.initiatives.iter().filter_map(|id| planning.item_of(id));
            places.any(|place| items.contains(&place))
        });
        let milestones: Vec<&Milestone> = milestones.map(|one| &**one).collect();
        Self {
            risk: risk(plan, planning, schedule, &items, &milestones),
            initiatives: items.iter().filter_map(|&item| planning.initiatives.get(item).cloned()).collect(),
            milestones: milestones.iter().map(|one| one.id.clone()).collect(),
        }
    }

    /// A forecast to be worked out some runs at a time; every forecast meets the same luck.
    #[must_use]
    pub fn simulation(&self) -> Simulation {
        Simulation::new(&self.risk, SEED)
    }

    /// Figures of this roadmap with whose they are; `None` if they are of another.
    #[must_use]
    pub fn judged(&self, figures: RoadmapForecast) -> Option<Judgement> {
        let fits =
            figures.items.len() == self.initiatives.len() && figures.gates.len() == self.milestones.len();
        let (initiatives, milestones) = (self.initiatives.clone(), self.milestones.clone());
        fits.then_some(Judgement { initiatives, milestones, figures })
    }
}

impl Judgement {
    /// How an initiative fares, if it is on the roadmap.
    #[must_use]
    pub fn of(&self, id: &Id<Initiative>) -> Option<&ItemForecast> {
        self.figures.items.get(self.initiatives.iter().position(|one| one == id)?)
    }

    /// How a milestone fares, if anything it asks for is on the roadmap.
    #[must_use]
    pub fn of_milestone(&self, id: &Id<Milestone>) -> Option<&ItemForecast> {
        self.figures.gates.get(self.milestones.iter().position(|one| one == id)?)
    }
}

/// Weeks of a period. A roadmap is planned by periods and played through by weeks, at the same rates: who needs a day more
/// than a period does not lose the whole of the next one.
pub(super) fn weeks_per_period(plan: &Plan) -> u32 {
    plan.settings.period_weeks.max(1)
}

/// Whole weeks until the end of a day.
fn weeks_until(plan: &Plan, day: Date) -> u32 {
    u32::try_from((day.days_since(plan.settings.start) + 1).div_euclid(7)).unwrap_or(0)
}

/// The items on the roadmap by start; of two with the same start the one whose delay costs more goes first.
fn in_order(planning: &PlanningProblem, schedule: &Schedule) -> Vec<usize> {
    let items = &planning.problem.items;
    let mut placed: Vec<usize> =
        (0..items.len()).filter(|&item| schedule.start.get(item).copied().flatten().is_some()).collect();
    sort_by_key(&mut placed, |&item| {
        let worth = items.get(item).map_or(0, |item| item.cost_of_delay);
        (schedule.start.get(item).copied().flatten(), std::cmp::Reverse(worth))
    });
    placed
}

fn risk(
    plan: &Plan,
    planning: &PlanningProblem,
    schedule: &Schedule,
    items: &[usize],
    milestones: &[&Milestone],
) -> Risk {
    let settings = &plan.settings;
    let weeks = weeks_per_period(plan);
    let horizon = planning.problem.horizon;
    let periods = horizon + horizon.max(LEAST_BEYOND);
    let offered = |team: &Team| {
        let by_period = (0..periods).map(|period| capacity(settings, team, period));
        by_period.flat_map(|amount| std::iter::repeat_n(amount, weeks as usize)).collect()
    };
    let place_of = |id: &Id<Initiative>| {
        let item = planning.item_of(id)?;
        items.iter().position(|&one| one == item)
    };
    let gates = milestones.iter().map(|one| Gate {
        items: one.initiatives.iter().filter_map(place_of).collect(),
        deadline: one.on.map(|on| weeks_until(plan, on)),
    });
    let place = |item: usize| items.iter().position(|&one| one == item);
    let links = planning.problem.dependencies.iter();
    let links = links.filter_map(|link| {
        let (before, after) = (place(link.before)?, place(link.after)?);
        Some(Dependency { before, after, lag: link.lag * weeks })
    });
    Risk {
        horizon: horizon * weeks,
        capacity: plan.teams.iter().map(|team| offered(team)).collect(),
        items: items.iter().filter_map(|&item| planned(plan, planning, schedule, item)).collect(),
        dependencies: links.collect(),
        gates: gates.collect(),
        shared_error: SHARED_ERROR,
    }
}

fn planned(plan: &Plan, planning: &PlanningProblem, schedule: &Schedule, place: usize) -> Option<Planned> {
    let item = planning.problem.items.get(place)?;
    let one = plan.initiatives.get(planning.initiatives.get(place)?)?;
    let weeks = weeks_per_period(plan);
    let (begins, work) = work(plan, one, item);
    Some(Planned {
        id: item.id.clone(),
        start: (schedule.start.get(place).copied().flatten()? + begins) * weeks,
        earliest: item.earliest_start * weeks,
        held: item.fixed_start.is_some(),
        deadline: one.deadline.map(|day| weeks_until(plan, day)),
        work,
    })
}

/// What is left of an initiative's work, and how many periods after its start that begins: more than none for what began
/// in the past.
fn work(plan: &Plan, one: &Initiative, item: &Item) -> (u32, Vec<Package>) {
    let whole = profile(plan, one);
    let per_period = weeks_per_period(plan);
    if whole.demand.is_empty() {
        let (estimate, weeks) = weeks_without_work(one).unwrap_or((Estimate::Exact(0.0), 1.0));
        let alone =
            package(&(estimate, weeks), None, 0, whole.duration * per_period, item.duration * per_period);
        return (0, alone.into_iter().collect());
    }
    let left = item.demand.iter().filter(|demand| demand.length > 0);
    let Some(begins) = left.map(|demand| demand.offset).min() else {
        // All of its time is over, or its work is done: what remains is to end it.
        let end = package(&(Estimate::Exact(0.0), 1.0), None, 0, per_period, per_period);
        return (item.duration - 1, end.into_iter().collect());
    };
    let known = one.work.iter().filter(|package| plan.teams.position(&package.team).is_some());
    let lines = known.zip(&whole.demand).zip(&item.demand);
    let packages = lines.filter_map(|((given, whole), rest)| {
        let effort = (given.effort_weeks, 1.0);
        let (all, left) = (whole.length * per_period, rest.length * per_period);
        let made = package(&effort, Some(whole.team), rest.amount_per_period, all, left)?;
        Some(Package { after_previous: given.after_previous, ..made })
    });
    (begins, packages.collect())
}

/// A package of so many weeks per unit of its estimate; it takes as long as planned where that is nothing to go by.
fn package(
    &(estimate, weeks): &(Estimate, f64),
    team: Option<usize>,
    amount: i64,
    length: u32,
    rest: u32,
) -> Option<Package> {
    let pace = central(estimate) / f64::from(length);
    let sure = distribution(estimate).filter(|_| pace > 0.0 && weeks > 0.0);
    let done = f64::from(length.saturating_sub(rest));
    let made = match sure {
        Some(effort) => Package::new(team, amount, rest, pace, effort),
        None => Package::new(team, amount, rest, 1.0, Distribution::exact(f64::from(length)).ok()?),
    };
    Some(Package { done, ..made })
}
