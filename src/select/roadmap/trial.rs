//! What a roadmap would come to if one bar stood elsewhere or took another time: asked at every step of a drag.
//!
//! A trial is the plan with the change made and read afresh, so what it says is what the screen says once the bar is
//! dropped.

use std::rc::Rc;

use crate::domain::{Date, Id, Initiative, InitiativeField, Placement, Plan, Team};
use crate::engine::schedule::{Period, Schedule, Violation, check};
use crate::select::charts::TimelineTrial;
use crate::select::roadmap::{Judged, Length, loads, warnings};
use crate::select::schedule_problem::calendar::period_days;
use crate::select::schedule_problem::{
    PlanningProblem, accepted_schedule, moved_placement, planning_problem, spans, violation_sentence,
};
use crate::select::words::{day, day_span};

/// What is tried with a bar.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// So many periods later; earlier when negative.
    Move(i64),
    /// Another length, one of [`lengths`](super::lengths).
    Stretch(Length),
}

/// A change and what it comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Trial {
    /// What the timeline draws.
    pub drawing: TimelineTrial,
    /// What dropping the bar there changes; none where nothing would change.
    pub field: Option<InitiativeField>,
}

/// Tries a change on the accepted roadmap. None where the bar cannot be moved: it is not on the roadmap, or would begin
/// outside it.
#[must_use]
pub fn trial(
    plan: &Plan,
    planning: &PlanningProblem,
    accepted: &Schedule,
    id: &Id<Initiative>,
    change: &Change,
    today: Date,
) -> Option<Trial> {
    let one = plan.initiatives.get(id)?;
    let placement = one.placement.as_ref()?;
    let mut tried = (**one).clone();
    let field = match change {
        Change::Move(by) => {
            let moved = moved(plan, planning, id, placement, *by)?;
            tried.placement = Some(moved.clone());
            (*by != 0).then_some(InitiativeField::Placement(Some(moved)))
        }
        Change::Stretch(length) => {
            tried.work.clone_from(&length.work);
            (one.work != length.work).then(|| InitiativeField::Work(length.work.clone()))
        }
    };
    let placement = tried.placement.clone()?;
    let mut after = plan.clone();
    after.initiatives.replace(Rc::new(tried));
    let problem = planning_problem(&after, today);
    let schedule = accepted_schedule(&after, &problem);
    let item = problem.item_of(id)?;
    let (period, duration) =
        (schedule.start.get(item).copied().flatten()?, problem.problem.items.get(item)?.duration);
    let settings = &plan.settings;
    let end = settings.period_start(period + duration);
    let judged = Judged {
        plan: &after,
        planning: &problem,
        schedule: &schedule,
        accepted: &schedule,
        violations: check(&problem.problem, &schedule),
        explanations: Vec::new(),
    };
    let before = check(&planning.problem, accepted);
    let broken = broken(&judged, &before, id);
    let at = |date: Date| date.days_since(settings.start) as f64 / period_days(settings) as f64;
    let weeks = end.days_since(placement.start).max(1) / 7;
    let words = plan.words();
    let span = day_span(words, placement.start, end.plus_days(-1));
    let weeks = words.count_weeks(usize::try_from(weeks).unwrap_or(0));
    let dates = match change {
        Change::Move(_) => words.trial_dates(&span, &weeks),
        Change::Stretch(length) => words.trial_dates_with(&span, &weeks, &length.people),
    };
    Some(Trial {
        drawing: TimelineTrial {
            id: id.to_string(),
            start: at(placement.start),
            end: at(end),
            dates,
            verdict: verdict(&judged, &broken, id, end.plus_days(-1)),
            fits: broken.is_empty(),
            loads: loads::loads(&after, &problem.problem, &schedule),
        },
        field,
    })
}

/// The placement some periods later, kept within the roadmap.
fn moved(
    plan: &Plan,
    planning: &PlanningProblem,
    id: &Id<Initiative>,
    placement: &Placement,
    by: i64,
) -> Option<Placement> {
    if by == 0 {
        return Some(placement.clone());
    }
    let now = plan.settings.period_of(placement.start);
    let last = i64::from(planning.problem.horizon) - 1;
    moved_placement(plan, planning, id, by.clamp(-now.max(0), (last - now).max(0)))
}

/// What the change breaks: all that concerns the bar itself, and all that was whole before.
fn broken(judged: &Judged<'_>, before: &[Violation], id: &Id<Initiative>) -> Vec<Violation> {
    let Some(one) = judged.plan.initiatives.get(id) else { return Vec::new() };
    let is_new = |violation: &Violation| match violation {
        Violation::OverCapacity { team, period, used, capacity } => !before.iter().any(|known| {
            matches!(known, Violation::OverCapacity { team: its, period: when, used: then, capacity: offered }
                if its == team && when == period && then - offered >= used - capacity)
        }),
        other => !before.contains(other),
    };
    let mut broken = judged.violations.clone();
    let place = warnings::Place::of(judged, one);
    broken.retain(|violation| place.is_wrong_by(violation) || is_new(violation));
    broken
}

/// One or two short sentences: what stands in the way first, then which team is short.
fn verdict(judged: &Judged<'_>, broken: &[Violation], id: &Id<Initiative>, end: Date) -> String {
    const MOST: usize = 3;
    let words = judged.plan.words();
    let mut sentences: Vec<String> =
        broken.iter().filter_map(|violation| said(judged, violation, id)).collect();
    sentences.extend(short_teams(judged.plan, broken));
    let more = sentences.len().saturating_sub(MOST);
    sentences.truncate(MOST);
    if more > 0 {
        sentences.push(words.trial_more(more));
    }
    if !sentences.is_empty() {
        return words.sentences(&sentences);
    }
    // A soft deadline is no rule: missing it costs, and breaks nothing.
    match judged.plan.initiatives.get(id).and_then(|one| one.deadline).filter(|deadline| end > *deadline) {
        Some(deadline) => words.trial_fits_late(&day(words, deadline)),
        None => words.trial_fits().to_owned(),
    }
}

/// What is broken, said of the bar; none for what is counted by team.
fn said(judged: &Judged<'_>, violation: &Violation, id: &Id<Initiative>) -> Option<String> {
    let (plan, words) = (judged.plan, judged.plan.words());
    let one = plan.initiatives.get(id)?;
    let name = |id: &str| {
        Id::<Initiative>::new(id).map_or_else(|_| id.to_owned(), |id| words.quoted(&plan.name_of(&id)))
    };
    let mine = id.as_str();
    Some(match violation {
        Violation::OverCapacity { .. } => return None,
        Violation::BeforePredecessor { before, after } if after == mine => words.trial_before(&name(before)),
        Violation::BeforePredecessor { before, after } if before == mine => {
            words.trial_next_too_early(&name(after))
        }
        Violation::MissesDeadline { item } if item == mine => match one.deadline {
            Some(deadline) => words.trial_misses_deadline_on(&day(words, deadline)),
            None => words.trial_misses_deadline().to_owned(),
        },
        Violation::OutsideHorizon { item, .. } if item == mine => words.trial_after_roadmap().to_owned(),
        Violation::BeforeEarliestStart { item } if item == mine => match one.earliest {
            Some(earliest) => words.trial_too_early(&day(words, earliest)),
            None => words.trial_in_past().to_owned(),
        },
        other => violation_sentence(plan, judged.planning, other),
    })
}

/// Which teams are short, by how much in all, and when.
fn short_teams(plan: &Plan, broken: &[Violation]) -> Vec<String> {
    let mut teams: Vec<(&str, Vec<Period>, i64)> = Vec::new();
    for violation in broken {
        let Violation::OverCapacity { team, period, used, capacity } = violation else { continue };
        match teams.iter_mut().find(|one| one.0 == team) {
            Some(one) => {
                one.1.push(*period);
                one.2 += used - capacity;
            }
            None => teams.push((team, vec![*period], used - capacity)),
        }
    }
    let sentence = |(team, periods, short): (&str, Vec<Period>, i64)| {
        let name = Id::<Team>::new(team).map_or_else(|_| team.to_owned(), |id| plan.name_of(&id));
        let days = plan.words().count_person_days(usize::try_from(short).unwrap_or(0));
        plan.words().team_is_short(&name, &days, &spans(plan, &periods))
    };
    teams.into_iter().map(sentence).collect()
}
