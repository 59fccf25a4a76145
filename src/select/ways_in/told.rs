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
    match way {
        Way::Must => "Put it on the roadmap, whatever gives way".to_owned(),
        Way::NoDeadline => "Drop its deadline".to_owned(),
        Way::Together(_) => "All of these together".to_owned(),
        Way::Budget(budget) => {
            format!("Raise the budget to {} {}", plan.words().number(*budget, 0), plan.settings.currency)
        }
        Way::Person { team, from, until } => {
            format!("One more person in {}, {}", plan.name_of(team), day_span(plan.words(), *from, *until))
        }
    }
}

fn effect(plan: &Plan, planning: &PlanningProblem, tried: &Tried, brought: i64) -> String {
    let Some(start) = tried.start else { return "Does not bring it in.".to_owned() };
    let mut words = format!("It starts on {}", day(plan.words(), plan.settings.period_start(start)));
    let amount = plan.words().number(tried.saved.abs() as f64 * planning.worth_unit, 0);
    let unit = if planning.worth_is_money { plan.settings.currency.clone() } else { "points".to_owned() };
    let share = plan.words().number(tried.saved.abs() as f64 / brought as f64 * 100.0, 1);
    words += &match tried.saved {
        0 => ", and the roadmap brings the same.".to_owned(),
        1.. => format!(", and the roadmap brings {amount} {unit} more (+{share} %)."),
        _ => format!(", and the roadmap brings {amount} {unit} less (−{share} %)."),
    };
    words += &moved(plan, planning, &tried.left, "goes out", "go out");
    words += &moved(plan, planning, &tried.entered, "comes in as well", "come in as well");
    words
}

fn moved(plan: &Plan, planning: &PlanningProblem, items: &[usize], one: &str, many: &str) -> String {
    let names = items.iter().filter_map(|item| planning.initiatives.get(*item));
    let mut names: Vec<String> = names.map(|id| format!("“{}”", plan.name_of(id))).collect();
    let verb = if names.len() == 1 { one } else { many };
    let more = names.len().saturating_sub(MOST_NAMES);
    names.truncate(MOST_NAMES);
    if more > 0 {
        names.push(format!("{more} more"));
    }
    if names.is_empty() { String::new() } else { format!(" {} {verb}.", plan.words().listed(&names)) }
}
