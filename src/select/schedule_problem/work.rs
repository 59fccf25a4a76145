//! An initiative's work packages as demand on teams, period by period.

use crate::domain::{Estimate, Initiative, Plan, Team, WorkPackage};
use crate::engine::schedule::{Demand, Period};
use crate::select::schedule_problem::calendar::{
    WORKING_DAYS_PER_WEEK, capacity, usual_capacity, working_days,
};
use crate::select::scoring_inputs::{WEEKS_PER_MONTH, central};

/// The longest a single initiative may take, in periods; more than any horizon.
const LONGEST: f64 = 5_000.0;

/// When an initiative's packages run, counted from its start.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Profile {
    /// Periods from start to completion, at least 1.
    pub duration: Period,
    /// One entry per work package, in its order.
    pub demand: Vec<Demand>,
    /// Packages that take longer than their people say, as the team does not offer so many: their places.
    pub stretched: Vec<usize>,
}

/// The demand of an initiative's work packages.
pub(crate) fn profile(plan: &Plan, initiative: &Initiative) -> Profile {
    profile_of_rest(plan, initiative, 0.0)
}

/// The demand of what is left of an initiative's work when a share of it, 0 to 1, is done: the first packages first.
pub(super) fn profile_of_rest(plan: &Plan, initiative: &Initiative, done: f64) -> Profile {
    let mut profile = profile_of(plan, &initiative.work, done);
    if initiative.work.is_empty() {
        let left = f64::from(duration_without_work(plan, initiative)) * (1.0 - done.clamp(0.0, 1.0));
        profile.duration = rounded_up(left).clamp(1.0, LONGEST) as Period;
    }
    profile
}

/// How many periods work packages take together.
pub(crate) fn duration(plan: &Plan, work: &[WorkPackage]) -> Period {
    profile_of(plan, work, 0.0).duration
}

/// How many periods one work package takes; none where its team is gone.
pub(crate) fn package_length(plan: &Plan, package: &WorkPackage) -> Option<Period> {
    let weeks = central(package.effort_weeks).max(0.0);
    plan.teams.get(&package.team).map(|team| spread(plan, team, package, weeks).0)
}

fn profile_of(plan: &Plan, work: &[WorkPackage], done: f64) -> Profile {
    let weeks = work.iter().map(|package| central(package.effort_weeks).max(0.0));
    let mut done_weeks = weeks.sum::<f64>() * done.clamp(0.0, 1.0);
    let mut profile = Profile { duration: 1, ..Profile::default() };
    let (mut start, mut end) = (0, 0);
    for (place, package) in work.iter().enumerate() {
        // Beside the one above means with the same start.
        if package.after_previous {
            start = end;
        }
        let Some(team) = plan.teams.position(&package.team) else { continue };
        let Some(record) = plan.teams.rows().get(team) else { continue };
        let weeks = central(package.effort_weeks).max(0.0);
        let done_of_it = done_weeks.min(weeks);
        done_weeks -= done_of_it;
        let is_done = done > 0.0 && weeks - done_of_it < 1e-9;
        let (length, amount_per_period, stretched) =
            if is_done { (0, 0, false) } else { spread(plan, record, package, weeks - done_of_it) };
        end = start + length;
        profile.duration = profile.duration.max(end);
        profile.demand.push(Demand { team, offset: start, length, amount_per_period });
        if stretched {
            profile.stretched.push(place);
        }
    }
    profile
}

/// Periods that some person-weeks of a package take, person-days in each of them, and whether the team made it longer.
fn spread(plan: &Plan, team: &Team, package: &WorkPackage, weeks: f64) -> (Period, i64, bool) {
    let days = weeks * f64::from(WORKING_DAYS_PER_WEEK);
    let wanted = f64::from(package.people.max(1)) * f64::from(working_days(&plan.settings));
    let mut offered = usual_capacity(&plan.settings, team) as f64;
    if offered <= 0.0 {
        // Nobody yet, but somebody may be hired.
        let periods = 0..plan.settings.horizon_periods;
        offered = periods.map(|period| capacity(&plan.settings, team, period)).max().unwrap_or(0) as f64;
    }
    // A team that offers nothing at all is too small, not slow: the planner says so.
    let daily = if offered > 0.0 { wanted.min(offered) } else { wanted };
    let length = rounded_up(days / daily).clamp(1.0, LONGEST);
    let amount = rounded_up(days / length);
    // As integers: at most 10,000 person-weeks.
    (length as Period, amount as i64, length > rounded_up(days / wanted).max(1.0))
}

/// Periods of an initiative without work packages: as long as they say, else one period.
fn duration_without_work(plan: &Plan, initiative: &Initiative) -> Period {
    let weeks = weeks_without_work(initiative).map_or(0.0, |(estimate, weeks)| central(estimate) * weeks);
    rounded_up(weeks / f64::from(plan.settings.period_weeks.max(1))).clamp(1.0, LONGEST) as Period
}

/// How long an initiative without work packages takes: its duration, or else its effort in person-months for one person;
/// the estimate and the weeks that one of it stands for.
pub(crate) fn weeks_without_work(initiative: &Initiative) -> Option<(Estimate, f64)> {
    let duration = initiative.inputs.get("duration").map(|duration| (duration, 1.0));
    duration.or_else(|| Some((initiative.inputs.get("effort")?, WEEKS_PER_MONTH)))
}

/// Rounded up, but not for what floating point added.
fn rounded_up(value: f64) -> f64 {
    (value - 1e-9).ceil()
}

impl Profile {
    /// What is left of a run that began some periods ago.
    pub(crate) fn without_first(mut self, periods: Period) -> Self {
        self.duration = self.duration.saturating_sub(periods).max(1);
        for demand in &mut self.demand {
            let gone = periods.saturating_sub(demand.offset).min(demand.length);
            demand.length -= gone;
            demand.offset = demand.offset.saturating_sub(periods).min(self.duration);
        }
        self
    }

    /// The run as something that began some periods ago and has all of this still before it.
    pub(super) fn after(mut self, periods: Period) -> Self {
        self.duration += periods;
        self.demand.iter_mut().for_each(|demand| demand.offset += periods);
        self
    }

    /// The run without what its first periods asked for: they are over.
    pub(super) fn forgetting(mut self, periods: Period) -> Self {
        for demand in &mut self.demand {
            let gone = periods.saturating_sub(demand.offset).min(demand.length);
            demand.length -= gone;
            demand.offset += gone;
        }
        self
    }

    /// What of a run falls into its first periods.
    pub(super) fn within(mut self, periods: Period) -> Self {
        self.duration = self.duration.min(periods.max(1));
        for demand in &mut self.demand {
            demand.offset = demand.offset.min(self.duration);
            demand.length = demand.length.min(self.duration - demand.offset);
        }
        self
    }
}
