//! The changes worth trying.

use crate::language::Words;
use std::rc::Rc;

use crate::domain::{CapacityException, Date, Id, Initiative, Plan, Settings, Team, Unknown};
use crate::engine::schedule::Problem;
use crate::select::schedule_problem::planning_problem;

/// A change of the plan that might bring an initiative in.
#[derive(Clone, Debug, PartialEq)]
pub enum Way {
    /// It has to be on the roadmap, whatever gives way.
    Must,
    /// One more person in a team, from a day to a day.
    Person {
        /// The team.
        team: Id<Team>,
        /// First day.
        from: Date,
        /// Last day.
        until: Date,
    },
    /// The budget becomes this.
    Budget(f64),
    /// Its deadline goes.
    NoDeadline,
    /// Several at once.
    Together(Vec<Way>),
}

/// A change, and the planning problem it makes.
#[derive(Clone, Debug, PartialEq)]
pub struct WayIn {
    /// The change.
    pub way: Way,
    /// The plan's planning problem with it; its items are those of the plan's own.
    pub problem: Problem,
}

/// The changes worth trying for an initiative, the largest first of each kind, and last all of them together.
#[must_use]
pub fn ways_in(plan: &Plan, today: Date, id: &Id<Initiative>) -> Vec<WayIn> {
    let Some(one) = plan.initiatives.get(id) else { return Vec::new() };
    let mut ways = vec![Way::Must];
    if one.deadline.is_some() && one.late_cost.is_none() {
        ways.push(Way::NoDeadline);
    }
    if let Some(budget) = plan.settings.budget.filter(|_| one.cost > 0.0) {
        ways.push(Way::Budget(budget + one.cost));
    }
    let mut teams: Vec<&Id<Team>> = Vec::new();
    for package in &one.work {
        if !teams.contains(&&package.team) {
            teams.push(&package.team);
        }
    }
    let spans = spans(&plan.settings, today);
    // All that is left to the planner's choice, at its most.
    let mut together: Vec<Way> = ways.iter().filter(|way| **way != Way::Must).cloned().collect();
    for team in teams {
        let person = |&(from, until): &(Date, Date)| Way::Person { team: team.clone(), from, until };
        together.extend(spans.first().map(person));
        ways.extend(spans.iter().map(person));
    }
    if together.len() > 1 {
        ways.push(Way::Together(together));
    }
    let with = |way: Way| {
        let problem = planning_problem(&way.applied(plan, id)?, today).problem;
        Some(WayIn { way, problem })
    };
    ways.into_iter().filter_map(with).collect()
}

/// From the first day on which something can start to the end, and then each quarter of the year of it.
fn spans(settings: &Settings, today: Date) -> Vec<(Date, Date)> {
    let first = settings.start.max(today);
    let last = settings.period_start(settings.horizon_periods.max(1)).plus_days(-1);
    if last < first {
        return Vec::new();
    }
    let mut spans = vec![(first, last)];
    let mut from = first;
    while from <= last {
        let until = end_of_quarter(from).min(last);
        spans.push((from, until));
        from = until.plus_days(1);
    }
    // A single quarter is the whole.
    if spans.len() == 2 {
        spans.pop();
    }
    spans
}

fn end_of_quarter(day: Date) -> Date {
    let mut last = day;
    while last.plus_days(1).quarter() == day.quarter() {
        last = last.plus_days(1);
    }
    last
}

impl Way {
    /// The plan with the change.
    fn applied(&self, plan: &Plan, id: &Id<Initiative>) -> Option<Plan> {
        let mut plan = plan.clone();
        match self {
            Self::Must => {
                let one = Initiative { must: true, ..(**plan.initiatives.get(id)?).clone() };
                plan.initiatives.replace(Rc::new(one));
            }
            Self::NoDeadline => {
                let one = Initiative { deadline: None, ..(**plan.initiatives.get(id)?).clone() };
                plan.initiatives.replace(Rc::new(one));
            }
            Self::Budget(budget) => {
                plan.settings = Rc::new(Settings { budget: Some(*budget), ..(*plan.settings).clone() });
            }
            Self::Together(ways) => {
                return ways.iter().try_fold(plan, |plan, way| way.applied(&plan, id));
            }
            Self::Person { team, .. } => {
                let record = plan.teams.get(team)?;
                let exceptions = self.exceptions(plan.words(), record);
                let team = Team { exceptions, ..(**record).clone() };
                plan.teams.replace(Rc::new(team));
            }
        }
        Some(plan)
    }

    /// A team's exceptions with one more person as this change says.
    #[must_use]
    pub fn exceptions(&self, words: &Words, team: &Team) -> Vec<CapacityException> {
        let mut exceptions = team.exceptions.clone();
        if let Self::Person { from, until, .. } = self {
            let (from, until) = (*from, Some(*until));
            let note = words.one_more_person().to_owned();
            exceptions.push(CapacityException {
                from,
                until,
                people: 1.0,
                note,
                unknown: Unknown::default(),
            });
        }
        exceptions
    }
}
