//! Why an initiative is where it is, and why another is not on the roadmap, as sentences.

use crate::domain::{Initiative, Status};
use crate::engine::schedule::{Explanation, Hold, Period, Rejection};
use crate::language::Words;
use crate::select::roadmap::Judged;
use crate::select::schedule_problem::spans;
use crate::select::words::day;

/// All that holds a placement, as one sentence.
pub(super) fn hold_sentence(judged: &Judged<'_>, one: &Initiative, explanation: &Explanation) -> String {
    let Explanation::Placed(placement) = explanation else { return String::new() };
    let holds: Vec<String> = placement.holds.iter().map(|hold| hold_words(judged, one, hold)).collect();
    match (holds.is_empty(), placement.could_start) {
        (true, Some(period)) => {
            format!("Nothing holds it here: it could start on {}.", start(judged, period))
        }
        (true, None) => String::new(),
        (false, _) => sentence(&Words::default().listed(&holds)),
    }
}

fn hold_words(judged: &Judged<'_>, one: &Initiative, hold: &Hold) -> String {
    match hold {
        Hold::Beginning => "it starts with the roadmap".to_owned(),
        Hold::Pin if one.status == Status::InProgress => "it is in progress".to_owned(),
        Hold::Pin => "it is pinned here".to_owned(),
        Hold::EarliestStart => match one.earliest {
            Some(earliest) => format!("it may not start before {}", day(&Words::default(), earliest)),
            None => "it cannot start in the past".to_owned(),
        },
        Hold::WaitsFor { item } => format!("it waits for {}", name(judged, *item)),
        Hold::TeamFull { team, until } => {
            format!("{} is full until {}", team_name(judged, *team), last_day(judged, *until))
        }
        Hold::Budget { until } => format!("the money is there from {} on", start(judged, *until)),
    }
}

/// Why an initiative is out; what would bring it in is found by trying, see `select::ways_in`.
pub(super) fn rejection_sentence(judged: &Judged<'_>, one: &Initiative, rejection: &Rejection) -> String {
    match rejection {
        Rejection::PredecessorRejected { item } => {
            format!("Needs {}, which is not on the roadmap.", name(judged, *item))
        }
        Rejection::ExclusiveWith { item } => {
            format!("{} is on the roadmap, and only one of the two can be done.", name(judged, *item))
        }
        Rejection::NoTime { earliest, .. } => {
            let limit = if one.deadline.is_some() { "its deadline" } else { "the end of the roadmap" };
            format!(
                "Can start on {} at the earliest, which leaves too little time before {limit}.",
                start(judged, *earliest)
            )
        }
        Rejection::Together { item } => {
            format!("Is done only together with {}, and there is no room for both.", name(judged, *item))
        }
        Rejection::Rule { rule } => {
            let share = judged.planning.shares.get(*rule).map(|share| share.sentence(judged.plan));
            format!("With it, the rule that {} would be broken.", share.unwrap_or_default())
        }
        Rejection::NoValue if one.deadline.is_some() => {
            "It would be so late that this costs more than it brings.".to_owned()
        }
        Rejection::NoValue => "Its score says that it brings nothing. Score it again to plan it.".to_owned(),
        Rejection::Budget { cost, available } => {
            format!("Costs {}, and the budget has {} left.", money(judged, *cost), money(judged, *available))
        }
        Rejection::NoRoom { team, periods } => {
            format!("{} has no room for it {}.", team_name(judged, *team), spans(judged.plan, periods))
        }
        Rejection::CouldStart { at } => format!("There is room for it from {} on.", start(judged, *at)),
    }
}

pub(super) fn money(judged: &Judged<'_>, amount: i64) -> String {
    let value = amount as f64 * judged.planning.money_unit;
    format!("{} {}", Words::default().number(value, 0), judged.plan.settings.currency)
}

fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().collect::<String>()).unwrap_or_default();
    format!("{first}{}.", letters.as_str())
}

fn start(judged: &Judged<'_>, period: Period) -> String {
    day(&Words::default(), judged.plan.settings.period_start(period))
}

fn last_day(judged: &Judged<'_>, period: Period) -> String {
    day(&Words::default(), judged.plan.settings.period_start(period + 1).plus_days(-1))
}

fn name(judged: &Judged<'_>, item: usize) -> String {
    judged
        .planning
        .initiatives
        .get(item)
        .map(|id| format!("“{}”", judged.plan.name_of(id)))
        .unwrap_or_default()
}

fn team_name(judged: &Judged<'_>, team: usize) -> String {
    judged.plan.teams.rows().get(team).map(|team| judged.plan.name_of(&team.id)).unwrap_or_default()
}
