//! Why an initiative is where it is, and why another is not on the roadmap, as sentences.

use crate::domain::{Initiative, Status};
use crate::engine::schedule::{Explanation, Hold, Period, Rejection};
use crate::select::roadmap::Judged;
use crate::select::schedule_problem::spans;
use crate::select::words::day;

/// All that holds a placement, a sentence each.
pub(super) fn hold_sentence(judged: &Judged<'_>, one: &Initiative, explanation: &Explanation) -> String {
    let Explanation::Placed(placement) = explanation else { return String::new() };
    let words = judged.plan.words();
    match placement.could_start {
        Some(period) if placement.holds.is_empty() => words.hold_none(&start(judged, period)),
        _ => {
            let holds: Vec<String> =
                placement.holds.iter().map(|hold| hold_words(judged, one, hold)).collect();
            words.sentences(&holds)
        }
    }
}

fn hold_words(judged: &Judged<'_>, one: &Initiative, hold: &Hold) -> String {
    let words = judged.plan.words();
    match hold {
        Hold::Beginning => words.hold_beginning().to_owned(),
        Hold::Pin if one.status == Status::InProgress => words.hold_in_progress().to_owned(),
        Hold::Pin => words.hold_pinned().to_owned(),
        Hold::EarliestStart => match one.earliest {
            Some(earliest) => words.hold_earliest(&day(words, earliest)),
            None => words.hold_past().to_owned(),
        },
        Hold::WaitsFor { item } => words.hold_waits(&name(judged, *item)),
        Hold::TeamFull { team, until } => {
            words.hold_team_full(&team_name(judged, *team), &last_day(judged, *until))
        }
        Hold::Budget { until } => words.hold_budget(&start(judged, *until)),
    }
}

/// Why an initiative is out; what would bring it in is found by trying, see `select::ways_in`.
pub(super) fn rejection_sentence(judged: &Judged<'_>, one: &Initiative, rejection: &Rejection) -> String {
    let words = judged.plan.words();
    match rejection {
        Rejection::PredecessorRejected { item } => words.out_needs(&name(judged, *item)),
        Rejection::ExclusiveWith { item } => words.out_excluded(&name(judged, *item)),
        Rejection::NoTime { earliest, .. } if one.deadline.is_some() => {
            words.out_no_time_deadline(&start(judged, *earliest))
        }
        Rejection::NoTime { earliest, .. } => words.out_no_time_end(&start(judged, *earliest)),
        Rejection::Together { item } => words.out_together(&name(judged, *item)),
        Rejection::Rule { rule } => {
            let share = judged.planning.shares.get(*rule).map(|share| share.clause(judged.plan));
            words.out_rule(&share.unwrap_or_default())
        }
        Rejection::NoValue if one.deadline.is_some() => words.out_worthless_late().to_owned(),
        Rejection::NoValue => words.out_worthless().to_owned(),
        Rejection::Budget { cost, available } => {
            words.out_budget(&money(judged, *cost), &money(judged, *available))
        }
        Rejection::NoRoom { team, periods } => {
            words.out_no_room(&team_name(judged, *team), &spans(judged.plan, periods))
        }
        Rejection::CouldStart { at } => words.out_could_start(&start(judged, *at)),
    }
}

pub(super) fn money(judged: &Judged<'_>, amount: i64) -> String {
    let value = amount as f64 * judged.planning.money_unit;
    let words = judged.plan.words();
    words.amount_of_money(&words.number(value, 0), &judged.plan.settings.currency)
}

fn start(judged: &Judged<'_>, period: Period) -> String {
    day(judged.plan.words(), judged.plan.settings.period_start(period))
}

fn last_day(judged: &Judged<'_>, period: Period) -> String {
    day(judged.plan.words(), judged.plan.settings.period_start(period + 1).plus_days(-1))
}

fn name(judged: &Judged<'_>, item: usize) -> String {
    judged
        .planning
        .initiatives
        .get(item)
        .map(|id| judged.plan.words().quoted(&judged.plan.name_of(id)))
        .unwrap_or_default()
}

fn team_name(judged: &Judged<'_>, team: usize) -> String {
    judged.plan.teams.rows().get(team).map(|team| judged.plan.name_of(&team.id)).unwrap_or_default()
}
