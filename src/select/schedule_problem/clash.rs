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
    let words = plan.words();
    let clash = match clash {
        Clash::Invalid(error) => return words.clash_invalid(&error.to_string()),
        Clash::Rule(clash) => {
            let rule = share_words(plan, planning, &clash.rule);
            return if clash.proven { words.clash_rule(&rule) } else { words.clash_rule_unproven(&rule) };
        }
        Clash::Item(clash) => clash,
    };
    let name = initiative(plan, &clash.item);
    let need = match &clash.need {
        Need::Must if is_started(plan, &clash.item) => words.clash_in_progress(&name),
        Need::Must => words.clash_must(&name),
        Need::Pinned { start } => words.clash_held(&name, &day(words, plan.settings.period_start(*start))),
        Need::NeededBy { item } => words.clash_needed_by(&name, &initiative(plan, item)),
    };
    let blocks: Vec<String> = clash.blocks.iter().map(|block| block_words(plan, block)).collect();
    let reason = words.listed(&blocks);
    let way_out = clash.blocks.first().map_or(words.way_out_relax(), |block| way_out(words, block));
    match (clash.proven, blocks.is_empty()) {
        (true, true) => words.clash_no_place(&need, way_out),
        (true, false) => words.clash_no_place_because(&need, &reason, way_out),
        (false, true) => words.clash_none_found(&need, way_out),
        (false, false) => words.clash_none_found_because(&need, &reason, way_out),
    }
}

fn way_out(words: &Words, block: &Block) -> &'static str {
    match block {
        Block::TooLate { limit: Limit::Deadline, .. } => words.way_out_deadline(),
        Block::TooLate { limit: Limit::Horizon, .. } => words.way_out_horizon(),
        Block::TooLate { limit: Limit::Before { .. }, .. } => words.way_out_before(),
        Block::TooLate { limit: Limit::Pin, .. } => words.way_out_pin(),
        Block::TeamFull { .. } => words.way_out_team(),
        Block::Budget { .. } => words.way_out_budget(),
        Block::Exclusive { .. } => words.way_out_exclusive(),
        Block::Together { .. } => words.way_out_together(),
    }
}

/// A clause, without a stop.
fn block_words(plan: &Plan, block: &Block) -> String {
    let words = plan.words();
    let start = |period: Period| day(words, plan.settings.period_start(period));
    match block {
        Block::TooLate { earliest, waits_for, latest, limit } => {
            let limit = match limit {
                Limit::Horizon => words.limit_horizon().to_owned(),
                Limit::Deadline => words.limit_deadline().to_owned(),
                Limit::Pin => words.limit_pin().to_owned(),
                Limit::Before { item } => initiative(plan, item),
            };
            match (Period::try_from(*latest), waits_for) {
                (Ok(latest), None) => words.block_too_late(&start(*earliest), &limit, &start(latest)),
                (Ok(latest), Some(other)) => words.block_too_late_after(
                    &initiative(plan, other),
                    &start(*earliest),
                    &limit,
                    &start(latest),
                ),
                (Err(_), _) => words.block_no_time(&limit),
            }
        }
        Block::TeamFull { team: id, periods, taken_by } => {
            let name = team(plan, id);
            let when = spans(plan, periods);
            if taken_by.is_empty() {
                return words.block_team_small(&name, &when);
            }
            words.block_team_full(&name, &when, &initiatives(plan, taken_by))
        }
        Block::Budget { .. } => words.block_budget().to_owned(),
        Block::Exclusive { with } => words.block_exclusive(&initiative(plan, with)),
        Block::Together { with } => words.block_together(&initiative(plan, with)),
    }
}

/// What a roadmap breaks, as a sentence.
#[must_use]
pub fn violation_sentence(plan: &Plan, planning: &PlanningProblem, violation: &Violation) -> String {
    let words = plan.words();
    match violation {
        Violation::Length { .. } => violation.to_string(),
        Violation::MustHaveMissing { item } if is_started(plan, item) => {
            words.broken_started(&initiative(plan, item))
        }
        Violation::MustHaveMissing { item } => words.broken_must(&initiative(plan, item)),
        Violation::OutsideHorizon { item, .. } => words.broken_horizon(&initiative(plan, item)),
        Violation::BeforeEarliestStart { item } => match earliest(plan, item) {
            Some(day) => words.broken_earliest(&initiative(plan, item), &day),
            None => words.broken_past(&initiative(plan, item)),
        },
        Violation::MissesDeadline { item } => words.broken_deadline(&initiative(plan, item)),
        Violation::MovedFromFixedStart { item } => words.broken_pin(&initiative(plan, item)),
        Violation::WithoutPredecessor { before, after } => {
            words.broken_needs(&initiative(plan, after), &initiative(plan, before))
        }
        Violation::BeforePredecessor { before, after } => {
            words.broken_order(&initiative(plan, after), &initiative(plan, before))
        }
        Violation::Exclusive { chosen } => words.only_one_of(&initiatives(plan, chosen)),
        Violation::Together { chosen, missing } => {
            words.broken_together(&initiatives(plan, chosen), &initiatives(plan, missing))
        }
        Violation::Rule { rule, .. } => words.broken_rule(&share_words(plan, planning, rule)),
        Violation::OverCapacity { team: id, period, used, capacity } => words.broken_capacity(
            &team(plan, id),
            &spans(plan, &[*period]),
            &weeks(words, *used),
            &weeks(words, *capacity),
        ),
        Violation::Overdrawn { period, .. } => {
            words.broken_budget(&day(words, plan.settings.period_start(*period)))
        }
    }
}

/// A rule of the problem in the words of the plan.
pub(crate) fn share_words(plan: &Plan, planning: &PlanningProblem, rule: &str) -> String {
    let place = planning.problem.rules.iter().position(|one| one.id == rule);
    let share = place.and_then(|place| planning.shares.get(place));
    share.map_or_else(|| rule.to_owned(), |share| share.clause(plan))
}

fn weeks(words: &Words, days: i64) -> String {
    let weeks = days as f64 / f64::from(WORKING_DAYS_PER_WEEK);
    words.number(weeks, 1)
}

/// Runs of periods as dates: `from 4 Jan to 14 Feb 2027`.
pub(crate) fn spans(plan: &Plan, periods: &[Period]) -> String {
    const MOST: usize = 3;
    let runs = periods.chunk_by(|left, right| left + 1 == *right);
    let mut texts: Vec<String> = runs
        .filter_map(|run| {
            let last = plan.settings.period_start(run.last()? + 1).plus_days(-1);
            let first = plan.settings.period_start(*run.first()?);
            Some(plan.words().from_span(&day_span(plan.words(), first, last)))
        })
        .collect();
    if texts.len() > MOST {
        let more = texts.len() - MOST;
        texts.truncate(MOST);
        texts.push(plan.words().more_times(more));
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
    plan.words().quoted(&name)
}

fn initiatives(plan: &Plan, ids: &[String]) -> String {
    let names: Vec<String> = ids.iter().map(|id| initiative(plan, id)).collect();
    plan.words().listed(&names)
}

fn team(plan: &Plan, id: &str) -> String {
    Id::<Team>::new(id).map_or_else(|_| id.to_owned(), |id| plan.name_of(&id))
}
