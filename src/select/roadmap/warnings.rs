//! What a roadmap breaks: for the whole of it, and for one initiative.

use std::collections::BTreeMap;

use crate::domain::{Initiative, Plan};
use crate::engine::schedule::{Period, Violation};
use crate::select::roadmap::Judged;
use crate::select::schedule_problem::{spans, violation_sentence};
use crate::select::words::counted;

/// Everything the roadmap breaks; each team's over-booked periods in one sentence, and first.
pub(super) fn warnings(judged: &Judged<'_>) -> Vec<String> {
    let others = judged.violations.iter().filter(|one| !matches!(one, Violation::OverCapacity { .. }));
    let others = others.map(|violation| violation_sentence(judged.plan, judged.planning, violation));
    over_booked(judged.plan, &judged.violations).into_iter().chain(others).collect()
}

fn over_booked(plan: &Plan, violations: &[Violation]) -> Vec<String> {
    let mut by_team: BTreeMap<&str, (Vec<Period>, i64)> = BTreeMap::new();
    for violation in violations {
        if let Violation::OverCapacity { team, period, used, capacity } = violation {
            let (periods, most) = by_team.entry(team).or_default();
            periods.push(*period);
            *most = (*most).max(used - capacity);
        }
    }
    let name = |id: &str| {
        crate::domain::Id::new(id)
            .map_or_else(|_| id.to_owned(), |id| plan.name_of::<crate::domain::Team>(&id))
    };
    by_team
        .into_iter()
        .map(|(team, (periods, most))| {
            format!(
                "{} is over-booked {}, by up to {}.",
                name(team),
                spans(plan, &periods),
                counted(usize::try_from(most).unwrap_or(0), "person-day")
            )
        })
        .collect()
}

/// What is wrong with one initiative's place.
pub(super) fn problems_of(judged: &Judged<'_>, one: &Initiative) -> Vec<String> {
    let mut problems: Vec<String> = judged
        .planning
        .notes_on(&one.id)
        .filter(|note| note.leaves_out())
        .map(|note| note.sentence(judged.plan))
        .collect();
    let mine = judged.violations.iter().filter(|violation| concerns(judged, violation, one));
    let (over, others): (Vec<&Violation>, Vec<&Violation>) =
        mine.partition(|violation| matches!(violation, Violation::OverCapacity { .. }));
    let over: Vec<Violation> = over.into_iter().cloned().collect();
    problems.extend(over_booked(judged.plan, &over));
    problems.extend(
        others.into_iter().map(|violation| violation_sentence(judged.plan, judged.planning, violation)),
    );
    problems
}

pub(super) fn concerns(judged: &Judged<'_>, violation: &Violation, one: &Initiative) -> bool {
    let id = one.id.as_str();
    match violation {
        Violation::Length { .. } | Violation::Overdrawn { .. } | Violation::Rule { .. } => false,
        Violation::MustHaveMissing { item }
        | Violation::OutsideHorizon { item, .. }
        | Violation::BeforeEarliestStart { item }
        | Violation::MissesDeadline { item }
        | Violation::MovedFromFixedStart { item } => item == id,
        Violation::WithoutPredecessor { after, .. } => after == id,
        Violation::BeforePredecessor { after, .. } => after == id,
        Violation::Exclusive { chosen } | Violation::Together { chosen, .. } => {
            chosen.iter().any(|item| item == id)
        }
        Violation::OverCapacity { team, period, .. } => works_in(judged, one, team, *period),
    }
}

/// Whether an initiative needs a team in a period.
fn works_in(judged: &Judged<'_>, one: &Initiative, team: &str, period: Period) -> bool {
    let problem = &judged.planning.problem;
    let found = judged.planning.item_of(&one.id).and_then(|item| {
        let start = judged.schedule.start.get(item).copied().flatten()?;
        Some((problem.items.get(item)?, start))
    });
    let Some((item, start)) = found else { return false };
    item.demand.iter().any(|demand| {
        let first = start + demand.offset;
        let its_team = problem.teams.get(demand.team).is_some_and(|one| one.id == team);
        its_team && (first..first + demand.length).contains(&period) && demand.amount_per_period > 0
    })
}
