//! A forecast in words.

use crate::domain::{Initiative, Milestone, Plan};
use crate::engine::forecast::roadmap::{ItemForecast, SHARED_ERROR, Spread};
use crate::language::Words;
use crate::select::forecast::risk::weeks_per_period;
use crate::select::words::day;

/// A chance in words: `71 %`, and what is nearly sure as such.
#[must_use]
pub fn chance_words(words: &Words, chance: f64) -> String {
    if chance >= 0.995 {
        words.chance_over().to_owned()
    } else if chance < 0.005 {
        words.chance_under().to_owned()
    } else {
        words.percent(chance)
    }
}

/// Whether so many weeks are within the roadmap.
fn is_within(plan: &Plan, weeks: u32) -> bool {
    weeks <= plan.settings.horizon_periods * weeks_per_period(plan)
}

/// The last day of so many weeks, where it is within the roadmap.
fn end_day(plan: &Plan, end: Option<u32>) -> Option<String> {
    let end = end.filter(|&end| is_within(plan, end))?;
    Some(day(plan.words(), plan.settings.start.plus_days(i64::from(end) * 7 - 1)))
}

/// The last day of so many weeks, or that it lies after the roadmap.
pub(super) fn end_words(plan: &Plan, end: Option<u32>) -> String {
    end_day(plan, end).unwrap_or_else(|| plan.words().after_the_roadmap().to_owned())
}

/// `50 % by 12 Mar 2027, 85 % by 2 Apr 2027, 95 % only after the roadmap`.
pub(super) fn spread_words(plan: &Plan, spread: Spread) -> String {
    let (Spread { p50, p85, p95 }, words) = (spread, plan.words());
    if p50 == p95 && p50.is_some_and(|end| is_within(plan, end)) {
        return words.spread_sure(&end_words(plan, p50));
    }
    let [early, likely, late] = [(0.5, p50), (0.85, p85), (0.95, p95)].map(|(share, end)| {
        let share = words.percent(share);
        match end_day(plan, end) {
            Some(day) => words.spread_by(&share, &day),
            None => words.spread_after(&share),
        }
    });
    words.spreads(&early, &likely, &late)
}

/// What is to be said of an initiative's dates.
pub(super) fn initiative_sentence(plan: &Plan, one: &Initiative, found: &ItemForecast) -> String {
    let (words, dates) = (plan.words(), spread_words(plan, found.spread));
    match one.deadline.zip(found.on_time) {
        Some((deadline, chance)) => {
            words.forecast_deadline(&dates, &chance_words(words, chance), &day(words, deadline))
        }
        None => words.forecast_dates(&dates),
    }
}

/// What hangs on an initiative.
pub(super) fn criticality_sentence(words: &Words, found: &ItemForecast) -> String {
    words.forecast_critical(&chance_words(words, found.criticality))
}

/// What is to be said of a milestone, with what it asks for that is not on the roadmap.
pub(super) fn milestone_sentence(
    plan: &Plan,
    one: &Milestone,
    found: Option<&ItemForecast>,
    missing: &[String],
) -> String {
    let words = plan.words();
    if one.initiatives.is_empty() {
        return words.milestone_empty().to_owned();
    }
    if !missing.is_empty() {
        return words.milestone_missing(missing.len(), &words.listed(missing));
    }
    match (found, one.on) {
        (None, _) => words.milestone_done().to_owned(),
        (Some(found), None) => words.forecast_dates(&spread_words(plan, found.spread)),
        (Some(found), Some(on)) => {
            let chance = chance_words(words, found.on_time.unwrap_or(0.0));
            words.milestone_ready(&day(words, on), &chance, &spread_words(plan, found.spread))
        }
    }
}

/// How the figures came about.
pub(super) fn method_sentence(words: &Words, runs: u32, uncertain: usize, all: usize) -> String {
    let (runs, shared) = (words.count(runs as usize), words.number(SHARED_ERROR * 100.0, 0));
    words.forecast_method(&runs, uncertain, all, &shared)
}
