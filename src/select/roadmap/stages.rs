//! Moving an initiative to another stage: as soon in it as everything fits.

use super::trial::{Change, Trial, trial};
use super::{Stage, rows::STAGE_DAYS};
use crate::domain::{Date, Id, Initiative, Plan};
use crate::engine::schedule::Schedule;
use crate::select::schedule_problem::PlanningProblem;

/// Starts tried within a stage at most.
const TRIED: i64 = 13;

impl Stage {
    /// The first day of the stage, and the day after its last where it has one.
    fn span(self, plan_start: Date, today: Date) -> (Date, Option<Date>) {
        let from = today.max(plan_start);
        let (next, later) = (from.plus_days(STAGE_DAYS), from.plus_days(2 * STAGE_DAYS));
        match self {
            Self::Now => (from, Some(next)),
            Self::Next => (next, Some(later)),
            Self::Later => (later, None),
        }
    }
}

/// What becomes of an initiative of the accepted roadmap in another stage: the first start there at which everything fits,
/// or the stage's first start with what it breaks. `None` where no start of the roadmap lies in the stage.
#[must_use]
pub fn moved_to_stage(
    plan: &Plan,
    planning: &PlanningProblem,
    accepted: &Schedule,
    id: &Id<Initiative>,
    stage: Stage,
    today: Date,
) -> Option<Trial> {
    let settings = &plan.settings;
    let (from, until) = stage.span(settings.start, today);
    let now = settings.period_of(plan.initiatives.get(id)?.placement.as_ref()?.start);
    // The first period that begins in the stage: a period belongs where its first day is.
    let begins = |period: i64| settings.start.plus_days(period * i64::from(settings.period_weeks.max(1)) * 7);
    let first = settings.period_of(from) + i64::from(begins(settings.period_of(from)) < from);
    let in_stage =
        |period: &i64| until.is_none_or(|until| begins(*period) < until) && begins(*period) < settings.end();
    let mut fallback = None;
    for period in (first..first + TRIED).take_while(in_stage) {
        let Some(found) = trial(plan, planning, accepted, id, &Change::Move(period - now), today) else {
            continue;
        };
        if found.field.is_some() && found.drawing.fits {
            return Some(found);
        }
        if fallback.is_none() && found.field.is_some() {
            fallback = Some(found);
        }
    }
    fallback
}
