//! What came of the changes, as sentences.

use crate::domain::Plan;
use crate::engine::schedule::value;
use crate::select::schedule_problem::{PlanningProblem, Schedule};
use crate::select::ways_in::trial::Tried;
use crate::select::ways_in::ways::{Way, WayIn};
use crate::select::words::{day, day_span};

/// More names than this are counted.
const MOST_NAMES: usize = 3;

/// One change and what came of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// The change.
    pub way: Way,
    /// The change in words: `One more person in Design, 1 Jul to 30 Sep 2027`.
    pub change: String,
    /// What comes of it, in a sentence or two.
    pub effect: String,
    /// Whether it brings the initiative in.
    pub brings_in: bool,
}

/// What is worth telling of the changes tried: of each team's quarters only the best that helps, of a whole span only
/// where no quarter does; of all changes together only where none of them is enough.
#[must_use]
pub fn told(
    plan: &Plan,
    planning: &PlanningProblem,
    shown: &Schedule,
    ways: &[WayIn],
    tried: &[Tried],
) -> Vec<Told> {
    let brought = value(&planning.problem, shown).max(1);
    let mut lines: Vec<(&WayIn, &Tried)> = Vec::new();
    for (way, tried) in ways.iter().zip(tried) {
        let same = lines.iter().position(|(other, _)| same_team(&other.way, &way.way));
        match same {
            None => lines.push((way, tried)),
            // The whole span stands there first: less that helps is better, and of two quarters the one that brings more.
            Some(place) if tried.start.is_some() => {
                let (other, before) = lines[place];
                if before.start.is_none() || is_longer(&other.way, &way.way) || tried.saved > before.saved {
                    lines[place] = (way, tried);
                }
            }
            Some(_) => {}
        }
    }
    let chosen = |(way, tried): &(&WayIn, &Tried)| way.way != Way::Must && tried.start.is_some();
    let one_is_enough = lines.iter().any(|line| chosen(line) && !matches!(line.0.way, Way::Together(_)));
    lines.retain(|(way, _)| !one_is_enough || !matches!(way.way, Way::Together(_)));
    let line = |(way, tried): (&WayIn, &Tried)| Told {
        way: way.way.clone(),
        change: change(plan, &way.way),
        effect: effect(plan, planning, tried, brought),
        brings_in: tried.start.is_some(),
    };
    lines.into_iter().map(line).collect()
}

fn same_team(left: &Way, right: &Way) -> bool {
    matches!((left, right), (Way::Person { team: a, .. }, Way::Person { team: b, .. }) if a == b)
}

/// Whether the left span holds the right one.
fn is_longer(left: &Way, right: &Way) -> bool {
    let days = |way: &Way| match way {
        Way::Person { from, until, .. } => until.days_since(*from),
        _ => 0,
    };
    // The last quarter may be cut short; only the whole span is longer than any quarter.
    days(left) > days(right).max(92)
}

fn change(plan: &Plan, way: &Way) -> String {
    let words = plan.words();
    match way {
        Way::Must => words.way_must().to_owned(),
        Way::NoDeadline => words.way_no_deadline().to_owned(),
        Way::Together(_) => words.way_together().to_owned(),
        Way::Budget(budget) => {
            words.way_budget(&words.amount_of_money(&words.number(*budget, 0), &plan.settings.currency))
        }
        Way::Person { team, from, until } => {
            words.way_person(&plan.name_of(team), &day_span(words, *from, *until))
        }
    }
}

fn effect(plan: &Plan, planning: &PlanningProblem, tried: &Tried, brought: i64) -> String {
    let words = plan.words();
    let Some(start) = tried.start else { return words.effect_none().to_owned() };
    let start = day(words, plan.settings.period_start(start));
    let amount = words.number(tried.saved.abs() as f64 * planning.worth_unit, 0);
    let unit = if planning.worth_is_money { &plan.settings.currency } else { words.points() };
    let worth = words.amount_of_money(&amount, unit);
    let share = words.number(tried.saved.abs() as f64 / brought as f64 * 100.0, 1);
    let comes_of_it = match tried.saved {
        0 => words.effect_same(&start),
        1.. => words.effect_more(&start, &worth, &share),
        _ => words.effect_less(&start, &worth, &share),
    };
    let names = |items: &[usize]| names(plan, planning, items);
    let mut told = vec![comes_of_it];
    if !tried.left.is_empty() {
        told.push(words.effect_out(tried.left.len(), &names(&tried.left)));
    }
    if !tried.entered.is_empty() {
        told.push(words.effect_in(tried.entered.len(), &names(&tried.entered)));
    }
    words.sentences(&told)
}

fn names(plan: &Plan, planning: &PlanningProblem, items: &[usize]) -> String {
    let names = items.iter().filter_map(|item| planning.initiatives.get(*item));
    let mut names: Vec<String> = names.map(|id| plan.words().quoted(&plan.name_of(id))).collect();
    let more = names.len().saturating_sub(MOST_NAMES);
    names.truncate(MOST_NAMES);
    if more > 0 {
        names.push(plan.words().more_of_them(more));
    }
    plan.words().listed(&names)
}
