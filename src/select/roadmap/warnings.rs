//! What a roadmap breaks: for the whole of it, and for one initiative.

use std::collections::BTreeMap;

use crate::domain::{Initiative, Plan};
use crate::engine::schedule::{Period, Violation};
use crate::select::roadmap::Judged;
use crate::select::schedule_problem::{spans, violation_sentence};

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
            plan.words().team_over_booked(
                &name(team),
                &spans(plan, &periods),
                usize::try_from(most).unwrap_or(0),
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
    let place = Place::of(judged, one);
    let mine = judged.violations.iter().filter(|violation| place.is_wrong_by(violation));
    let (over, others): (Vec<&Violation>, Vec<&Violation>) =
        mine.partition(|violation| matches!(violation, Violation::OverCapacity { .. }));
    let over: Vec<Violation> = over.into_iter().cloned().collect();
    problems.extend(over_booked(judged.plan, &over));
    problems.extend(
        others.into_iter().map(|violation| violation_sentence(judged.plan, judged.planning, violation)),
    );
    problems
}

/// Where an initiative stands, and which teams it needs there: what a violation is held against.
pub(super) struct Place<'a> {
    id: &'a str,
    /// A team, its first period and the period after its last.
    work: Vec<(&'a str, Period, Period)>,
}

impl<'a> Place<'a> {
    pub fn of(judged: &'a Judged<'_>, one: &'a Initiative) -> Self {
        let problem = &judged.planning.problem;
        let mut work = Vec::new();
        let item = judged.planning.item_of(&one.id);
        let start = item.and_then(|item| judged.schedule.start.get(item).copied().flatten());
        if let Some((item, start)) = item.and_then(|item| problem.items.get(item)).zip(start) {
            for demand in item.demand.iter().filter(|demand| demand.amount_per_period > 0) {
                if let Some(team) = problem.teams.get(demand.team) {
                    let first = start + demand.offset;
                    work.push((team.id.as_str(), first, first + demand.length));
                }
            }
        }
        Self { id: one.id.as_str(), work }
    }

    /// Whether a violation is about this place.
    pub fn is_wrong_by(&self, violation: &Violation) -> bool {
        match violation {
            Violation::Length { .. } | Violation::Overdrawn { .. } | Violation::Rule { .. } => false,
            Violation::MustHaveMissing { item }
            | Violation::OutsideHorizon { item, .. }
            | Violation::BeforeEarliestStart { item }
            | Violation::MissesDeadline { item }
            | Violation::MovedFromFixedStart { item } => item == self.id,
            Violation::WithoutPredecessor { after, .. } => after == self.id,
            Violation::BeforePredecessor { after, .. } => after == self.id,
            Violation::Exclusive { chosen } | Violation::Together { chosen, .. } => {
                chosen.iter().any(|item| item == self.id)
            }
            Violation::OverCapacity { team, period, .. } => {
                self.work.iter().any(|(its, first, end)| (*first..*end).contains(period) && its == team)
            }
        }
    }
}
