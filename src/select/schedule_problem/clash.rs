//! Why there is no roadmap, or what is wrong with one, in the words of the plan.

use crate::domain::{Id, Initiative, Plan, Team};
use crate::engine::schedule::clash::Limit;
use crate::engine::schedule::{Block, Clash, Need, Period, Violation};
use crate::language::Words;
use crate::select::schedule_problem::calendar::WORKING_DAYS_PER_WEEK;
use crate::select::schedule_problem::problem::PlanningProblem;
use crate::select::words::{day, day_span};

/// Why no roadmap keeps to everything: the initiative, what stands in its way, and a way out.
#[must_use]
pub fn clash_sentence(plan: &Plan, planning: &PlanningProblem, clash: &Clash) -> String {
    let clash = match clash {
        Clash::Invalid(error) => return format!("The plan cannot be scheduled. {error}"),
        Clash::Rule(clash) => {
            let possible = if clash.proven { "No roadmap keeps" } else { "No roadmap was found that keeps" };
            return format!("{possible} to the rule that {}.", share_words(plan, planning, &clash.rule));
        }
        Clash::Item(clash) => clash,
    };
    let name = initiative(plan, &clash.item);
    let need = match &clash.need {
        Need::Must if is_started(plan, &clash.item) => format!("{name} is in progress"),
        Need::Must => format!("{name} is a must-have"),
        Need::Pinned { start } => {
            format!("{name} is held to {}", day(plan.words(), plan.settings.period_start(*start)))
        }
        Need::NeededBy { item } => format!("{name} is needed by {}", initiative(plan, item)),
    };
    let but = if clash.proven { "but there is no place for it" } else { "but no place was found for it" };
    let blocks: Vec<String> = clash.blocks.iter().map(|block| block_words(plan, block)).collect();
    let reason =
        if blocks.is_empty() { String::new() } else { format!(": {}", plan.words().listed(&blocks)) };
    let way_out = clash.blocks.first().map_or("Relax one of its conditions.", way_out);
    format!("{need}, {but}{reason}. {way_out}")
}

fn way_out(block: &Block) -> &'static str {
    match block {
        Block::TooLate { limit: Limit::Deadline, .. } => "Move the deadline, or shorten what comes before.",
        Block::TooLate { limit: Limit::Horizon, .. } => {
            "Lengthen the horizon in the settings, or split the work."
        }
        Block::TooLate { limit: Limit::Before { .. }, .. } => {
            "Give that one more time: a later deadline, or no pin."
        }
        Block::TooLate { limit: Limit::Pin, .. } => "Unpin it, or shorten what comes before.",
        Block::TeamFull { .. } => "Add people to that team, move what holds it, or drop the must.",
        Block::Budget { .. } => "Raise the budget, or lower a cost.",
        Block::Exclusive { .. } => "Drop one of the two, or the conflict between them.",
        Block::Together { .. } => "Let the two be done apart.",
    }
}

fn block_words(plan: &Plan, block: &Block) -> String {
    let start = |period: Period| day(plan.words(), plan.settings.period_start(period));
    match block {
        Block::TooLate { earliest, waits_for, latest, limit } => {
            let after =
                waits_for.as_ref().map(|id| format!("after {} ", initiative(plan, id))).unwrap_or_default();
            let limit = match limit {
                Limit::Horizon => "the end of the roadmap".to_owned(),
                Limit::Deadline => "its deadline".to_owned(),
                Limit::Pin => "its pin".to_owned(),
                Limit::Before { item } => initiative(plan, item),
            };
            match Period::try_from(*latest) {
                Ok(latest) => format!(
                    "{after}it can start on {} at the earliest, and {limit} asks for {}",
                    start(*earliest),
                    start(latest)
                ),
                Err(_) => format!("{limit} leaves too little time for it"),
            }
        }
        Block::TeamFull { team: id, periods, taken_by } => {
            let name = team(plan, id);
            let when = spans(plan, periods);
            if taken_by.is_empty() {
                return format!("{name} is too small for it {when}");
            }
            let takers: Vec<String> = taken_by.iter().map(|id| initiative(plan, id)).collect();
            format!("{name} is full {when} with {}", plan.words().listed(&takers))
        }
        Block::Budget { .. } => "the budget has too little left for it".to_owned(),
        Block::Exclusive { with } => {
            format!("it excludes {}, which has to be done too", initiative(plan, with))
        }
        Block::Together { with } => {
            format!("it is done only together with {}, which finds no place", initiative(plan, with))
        }
    }
}

/// What a roadmap breaks, as a sentence.
#[must_use]
pub fn violation_sentence(plan: &Plan, planning: &PlanningProblem, violation: &Violation) -> String {
    match violation {
        Violation::Length { .. } => violation.to_string(),
        Violation::MustHaveMissing { item } if is_started(plan, item) => {
            format!("{} is in progress and has no start.", initiative(plan, item))
        }
        Violation::MustHaveMissing { item } => {
            format!("{} is a must-have and is not on the roadmap.", initiative(plan, item))
        }
        Violation::OutsideHorizon { item, .. } => {
            format!("{} ends after the last period of the roadmap.", initiative(plan, item))
        }
        Violation::BeforeEarliestStart { item } => match earliest(plan, item) {
            Some(words) => format!("{} starts before {words}, its earliest day.", initiative(plan, item)),
            None => format!("{} starts in the past.", initiative(plan, item)),
        },
        Violation::MissesDeadline { item } => format!("{} misses its deadline.", initiative(plan, item)),
        Violation::MovedFromFixedStart { item } => {
            format!("{} is not where it is pinned.", initiative(plan, item))
        }
        Violation::WithoutPredecessor { before, after } => {
            format!(
                "{} needs {}, which is not on the roadmap.",
                initiative(plan, after),
                initiative(plan, before)
            )
        }
        Violation::BeforePredecessor { before, after } => {
            format!("{} starts before {} is done.", initiative(plan, after), initiative(plan, before))
        }
        Violation::Exclusive { chosen } => {
            let names: Vec<String> = chosen.iter().map(|id| initiative(plan, id)).collect();
            format!("Only one of {} can be done.", plan.words().listed(&names))
        }
        Violation::Together { chosen, missing } => {
            let names = |ids: &[String]| {
                plan.words().listed(&ids.iter().map(|id| initiative(plan, id)).collect::<Vec<_>>())
            };
            format!("{} can only be done together with {}.", names(chosen), names(missing))
        }
        Violation::Rule { rule, .. } => {
            format!("The roadmap breaks the rule that {}.", share_words(plan, planning, rule))
        }
        Violation::OverCapacity { team: id, period, used, capacity } => format!(
            "{} is over-booked {}: {} person-weeks planned, {} on offer.",
            team(plan, id),
            spans(plan, &[*period]),
            weeks(*used),
            weeks(*capacity)
        ),
        Violation::Overdrawn { period, .. } => {
            format!(
                "The budget is overspent from {} on.",
                day(plan.words(), plan.settings.period_start(*period))
            )
        }
    }
}

/// A rule of the problem in the words of the plan.
pub(crate) fn share_words(plan: &Plan, planning: &PlanningProblem, rule: &str) -> String {
    let place = planning.problem.rules.iter().position(|one| one.id == rule);
    let share = place.and_then(|place| planning.shares.get(place));
    share.map_or_else(|| rule.to_owned(), |share| share.sentence(plan))
}

fn weeks(days: i64) -> String {
    let weeks = days as f64 / f64::from(WORKING_DAYS_PER_WEEK);
    Words::default().number(weeks, 1)
}

/// Runs of periods as dates: `from 4 Jan to 14 Feb 2027`.
pub(crate) fn spans(plan: &Plan, periods: &[Period]) -> String {
    const MOST: usize = 3;
    let runs = periods.chunk_by(|left, right| left + 1 == *right);
    let mut texts: Vec<String> = runs
        .filter_map(|run| {
            let last = plan.settings.period_start(run.last()? + 1).plus_days(-1);
            Some(format!("from {}", day_span(plan.words(), plan.settings.period_start(*run.first()?), last)))
        })
        .collect();
    if texts.len() > MOST {
        let more = texts.len() - MOST;
        texts.truncate(MOST);
        texts.push(format!("{more} more times"));
    }
    plan.words().listed(&texts)
}

fn is_started(plan: &Plan, id: &str) -> bool {
    let record = Id::<Initiative>::new(id).ok().and_then(|id| plan.initiatives.get(&id).cloned());
    record.is_some_and(|record| record.status == crate::domain::Status::InProgress)
}

fn earliest(plan: &Plan, id: &str) -> Option<String> {
    let id = Id::<Initiative>::new(id).ok()?;
    plan.initiatives.get(&id)?.earliest.map(|on| day(plan.words(), on))
}

fn initiative(plan: &Plan, id: &str) -> String {
    let name = Id::<Initiative>::new(id).map_or_else(|_| id.to_owned(), |id| plan.name_of(&id));
    format!("“{name}”")
}

fn team(plan: &Plan, id: &str) -> String {
    Id::<Team>::new(id).map_or_else(|_| id.to_owned(), |id| plan.name_of(&id))
}
