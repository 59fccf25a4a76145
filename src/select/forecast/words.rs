//! A forecast in words.

use crate::domain::{Initiative, Milestone, Plan};
use crate::engine::forecast::roadmap::{ItemForecast, SHARED_ERROR, Spread};
use crate::language::Words;
use crate::select::forecast::risk::weeks_per_period;
use crate::select::words::day;

/// A chance in words: `71 %`, and what is nearly sure as such.
#[must_use]
pub fn chance_words(chance: f64) -> String {
    if chance >= 0.995 {
        "over 99 %".to_owned()
    } else if chance < 0.005 {
        "under 1 %".to_owned()
    } else {
        format!("{:.0} %", chance * 100.0)
    }
}

/// Whether so many weeks are within the roadmap.
fn is_within(plan: &Plan, weeks: u32) -> bool {
    weeks <= plan.settings.horizon_periods * weeks_per_period(plan)
}

/// The last day of so many weeks, or that it lies after the roadmap.
pub(super) fn end_words(plan: &Plan, end: Option<u32>) -> String {
    match end.filter(|&end| is_within(plan, end)) {
        Some(end) => day(plan.words(), plan.settings.start.plus_days(i64::from(end) * 7 - 1)),
        None => "after the roadmap".to_owned(),
    }
}

/// `50 % by 12 Mar 2027, 85 % by 2 Apr 2027, 95 % after the roadmap`.
pub(super) fn spread_words(plan: &Plan, spread: Spread) -> String {
    let Spread { p50, p85, p95 } = spread;
    if p50 == p95 && p50.is_some_and(|end| is_within(plan, end)) {
        return format!("In nearly every run by {}", end_words(plan, p50));
    }
    let parts = [("50 %", p50), ("85 %", p85), ("95 %", p95)].map(|(share, end)| {
        let words = end_words(plan, end);
        if words.starts_with("after") {
            format!("{share} only {words}")
        } else {
            format!("{share} by {words}")
        }
    });
    parts.join(", ")
}

/// What is to be said of an initiative's dates.
pub(super) fn initiative_sentence(plan: &Plan, one: &Initiative, found: &ItemForecast) -> String {
    let deadline = one.deadline.zip(found.on_time).map(|(deadline, chance)| {
        format!("; {} chance to meet its deadline of {}", chance_words(chance), day(plan.words(), deadline))
    });
    format!("{}{}.", spread_words(plan, found.spread), deadline.unwrap_or_default())
}

/// What hangs on an initiative.
pub(super) fn criticality_sentence(found: &ItemForecast) -> String {
    format!(
        "In {} of runs the end of the roadmap, or a date that is missed, hangs on it: there, longer work on it delays that.",
        chance_words(found.criticality)
    )
}

/// What is to be said of a milestone, with what it asks for that is not on the roadmap.
pub(super) fn milestone_sentence(
    plan: &Plan,
    one: &Milestone,
    found: Option<&ItemForecast>,
    missing: &[String],
) -> String {
    if one.initiatives.is_empty() {
        return "Say what must be done by then to see the chance.".to_owned();
    }
    if !missing.is_empty() {
        let verb = if missing.len() == 1 { "is" } else { "are" };
        return format!("{} {verb} not on the roadmap.", plan.words().listed(missing));
    }
    match (found, one.on) {
        (None, _) => "All of it is done.".to_owned(),
        (Some(found), None) => format!("{}.", spread_words(plan, found.spread)),
        (Some(found), Some(on)) => {
            let chance = chance_words(found.on_time.unwrap_or(0.0));
            format!(
                "Ready by {} in {chance} of runs. {}.",
                day(plan.words(), on),
                spread_words(plan, found.spread)
            )
        }
    }
}

/// How the figures came about.
pub(super) fn method_sentence(runs: u32, uncertain: usize, all: usize) -> String {
    format!(
        "The roadmap was played through {} times. Each time every effort is drawn from its own range ({} of {} have one), \
         {} % of the errors' variance being common to all, and the work is placed week by week in the order of the \
         roadmap, as the teams have time.",
        Words::default().number(f64::from(runs), 0),
        uncertain,
        Words::default().count_initiatives(all),
        Words::default().number(SHARED_ERROR * 100.0, 0)
    )
}
