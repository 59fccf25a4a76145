//! Placements as a schedule, and a schedule as placements.

use crate::domain::{Date, Id, Initiative, Placement, Plan};
use crate::engine::schedule::{Period, Schedule};
use crate::select::schedule_problem::calendar;
use crate::select::schedule_problem::problem::PlanningProblem;

/// The roadmap as it is accepted now, as a schedule of the problem.
///
/// A placement before the plan starts counts as period 0, where the rest of it runs.
#[must_use]
pub fn accepted_schedule(plan: &Plan, planning: &PlanningProblem) -> Schedule {
    let start = planning.initiatives.iter().map(|id| {
        let placement = plan.initiatives.get(id)?.placement.as_ref()?;
        let period = plan.settings.period_of(placement.start).max(0);
        Period::try_from(period).ok().filter(|period| *period < planning.problem.horizon)
    });
    Schedule { start: start.collect() }
}

/// The placements a schedule asks for, for `Command::AcceptRoadmap`; only those that differ from the plan's.
///
/// What stays in its period keeps its very day and its pin. What is not chosen loses its placement, unless it is
/// pinned or out of the problem.
#[must_use]
pub fn placements(
    plan: &Plan,
    planning: &PlanningProblem,
    schedule: &Schedule,
) -> Vec<(Id<Initiative>, Option<Placement>)> {
    let accepted = accepted_schedule(plan, planning);
    let starts = planning.initiatives.iter().zip(&schedule.start).zip(&accepted.start);
    starts
        .filter_map(|((id, start), accepted)| {
            let placement = plan.initiatives.get(id)?.placement.as_ref();
            if start.is_none() && placement.is_none() || start.is_some() && start == accepted {
                return None;
            }
            match (start, placement) {
                (None, Some(placement)) if placement.pinned => None,
                (None, _) => Some((id.clone(), None)),
                (Some(period), _) => {
                    Some((id.clone(), Some(starting(plan.settings.period_start(*period), placement))))
                }
            }
        })
        .collect()
}

fn starting(start: Date, before: Option<&Placement>) -> Placement {
    match before {
        Some(placement) => Placement { start, ..placement.clone() },
        None => Placement { start, pinned: false, unknown: Default::default() },
    }
}

/// The placement of an initiative some periods later (earlier when negative), on the first day of a period; none where
/// it is not on the accepted roadmap or would begin outside the horizon.
#[must_use]
pub fn moved_placement(
    plan: &Plan,
    planning: &PlanningProblem,
    id: &Id<Initiative>,
    periods: i64,
) -> Option<Placement> {
    let placement = plan.initiatives.get(id)?.placement.as_ref()?;
    let item = planning.item_of(id)?;
    let ran_before = planning.ran_before.get(item).copied().unwrap_or(0);
    let period = plan.settings.period_of(placement.start) + periods;
    if period >= i64::from(planning.problem.horizon) || (period < 0 && ran_before == 0) {
        return None;
    }
    let first = plan.settings.start.plus_days(period * calendar::period_days(&plan.settings));
    Some(starting(first, Some(placement)))
}

/// The placement of an initiative in the period of a day, on the period's first day; none as for [`moved_placement`].
#[must_use]
pub fn placement_on(
    plan: &Plan,
    planning: &PlanningProblem,
    id: &Id<Initiative>,
    day: Date,
) -> Option<Placement> {
    let now = plan.initiatives.get(id)?.placement.as_ref()?.start;
    moved_placement(plan, planning, id, plan.settings.period_of(day) - plan.settings.period_of(now))
}
