//! Roadmaps side by side.

use crate::domain::{Direction, Id, Initiative, Milestone};
use crate::engine::schedule::Problem;
use crate::language::Words;
use crate::select::forecast::{Judgement, chance_words, milestone_forecast};
use crate::select::scenarios::{PlannedScenario, kpis};
use crate::select::schedule_problem::calendar::WORKING_DAYS_PER_WEEK;

/// A table: one column per roadmap, the accepted one first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    /// What is compared, line by line.
    pub lines: Vec<Line>,
}

/// A figure of every roadmap.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What it belongs to: lines of one group stand together.
    pub group: &'static str,
    /// What it is.
    pub label: String,
    /// How it comes about.
    pub hint: String,
    /// One per roadmap; none where it is not known yet.
    pub cells: Vec<Option<Cell>>,
}

/// A figure of one roadmap.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// The figure.
    pub text: String,
    /// How far it is from the accepted roadmap's, in words.
    pub change: String,
    /// Whether that is better (`Some(true)`), worse, or neither.
    pub better: Option<bool>,
    /// What is behind it, one thing each.
    pub list: Vec<String>,
}

/// A roadmap with its forecast.
type Known<'a> = (&'a PlannedScenario, &'a Judgement);

/// Compares roadmaps with the accepted one, which comes first and is no column of its own making: `others` may still be
/// unknown. Everything is measured by the accepted plan's costs of delay.
#[must_use]
pub fn compare(accepted: Known<'_>, others: &[Option<Known<'_>>]) -> Comparison {
    let all: Vec<Option<Known<'_>>> = std::iter::once(Some(accepted)).chain(others.iter().copied()).collect();
    let mut lines = vec![
        on_the_roadmap(accepted, &all),
        moved(accepted, &all),
        value(accepted, &all),
        cost(accepted, &all),
    ];
    lines.extend(loads(accepted, &all));
    lines.extend(effects(accepted, &all));
    lines.extend(chances(accepted, &all));
    Comparison { lines }
}

const ROADMAP: &str = "Roadmap";
const LOADS: &str = "Load of the teams";
const EFFECTS: &str = "Predicted effect on KPIs";
const CHANCES: &str = "How sure it is";

/// Builds a line from a figure per roadmap.
fn line(
    group: &'static str,
    label: impl Into<String>,
    hint: &str,
    all: &[Option<Known<'_>>],
    cell: &dyn Fn(&Known<'_>) -> Cell,
) -> Line {
    Line {
        group,
        label: label.into(),
        hint: hint.to_owned(),
        cells: all.iter().map(|one| one.as_ref().map(cell)).collect(),
    }
}

/// The end of an initiative on a roadmap, in weeks from the plan's start.
fn end_weeks(one: &PlannedScenario, id: &Id<Initiative>) -> Option<f64> {
    let item = one.planning.item_of(id)?;
    let start = one.schedule.start.get(item).copied().flatten()?;
    let duration = one.planning.problem.items.get(item)?.duration;
    Some(f64::from((start + duration) * one.plan.settings.period_weeks.max(1)))
}

fn placed(one: &PlannedScenario) -> impl Iterator<Item = &Id<Initiative>> {
    let starts = one.planning.initiatives.iter().zip(&one.schedule.start);
    starts.filter(|(_, start)| start.is_some()).map(|(id, _)| id)
}

fn on_the_roadmap(accepted: Known<'_>, all: &[Option<Known<'_>>]) -> Line {
    let hint =
        "Initiatives on each roadmap; what comes in and what goes out against the roadmap accepted now.";
    line(ROADMAP, "On the roadmap", hint, all, &|(one, _)| {
        let missing = |from: &PlannedScenario, to: &PlannedScenario, sign: &str| -> Vec<String> {
            let gone = placed(from).filter(|id| end_weeks(to, id).is_none());
            gone.map(|id| format!("{sign} {}", accepted.0.plan.name_of(id))).collect()
        };
        let (comes, goes) = (missing(one, accepted.0, "+"), missing(accepted.0, one, "−"));
        let change = match (comes.len(), goes.len()) {
            (0, 0) => String::new(),
            (comes, 0) => format!("{comes} in"),
            (0, goes) => format!("{goes} out"),
            (comes, goes) => format!("{comes} in, {goes} out"),
        };
        let list = comes.into_iter().chain(goes).collect();
        Cell { text: placed(one).count().to_string(), change, better: None, list }
    })
}

fn moved(accepted: Known<'_>, all: &[Option<Known<'_>>]) -> Line {
    let hint = "Initiatives that are on both roadmaps and end earlier or later than accepted, in weeks.";
    line(ROADMAP, "Dates moved", hint, all, &|(one, _)| {
        let mut moved: Vec<(f64, String)> = placed(accepted.0)
            .filter_map(|id| {
                let weeks = end_weeks(one, id)? - end_weeks(accepted.0, id)?;
                let word = if weeks < 0.0 { "earlier" } else { "later" };
                let count = Words::default().count_weeks(weeks.abs() as usize);
                (weeks != 0.0).then(|| (weeks, format!("{}: {count} {word}", accepted.0.plan.name_of(id))))
            })
            .collect();
        crate::engine::order::sort_by(&mut moved, |left, right| left.0.total_cmp(&right.0));
        let earlier = moved.iter().filter(|(weeks, _)| *weeks < 0.0).count();
        let later = moved.len() - earlier;
        let text = match (earlier, later) {
            (0, 0) => "none".to_owned(),
            (earlier, 0) => format!("{earlier} earlier"),
            (0, later) => format!("{later} later"),
            _ => format!("{earlier} earlier, {later} later"),
        };
        Cell { text, list: moved.into_iter().map(|(_, words)| words).collect(), ..Cell::default() }
    })
}

/// What a roadmap brings by the accepted plan's costs of delay and value horizon; `end` is an item's end in periods.
fn brought(accepted: &PlannedScenario, one: &PlannedScenario, end: &dyn Fn(usize) -> Option<f64>) -> f64 {
    let base = &accepted.planning.problem;
    let until = f64::from(base.value_horizon);
    let ids = accepted.planning.initiatives.iter().zip(&base.items);
    let brought = ids.filter_map(|(id, item)| {
        let end = end(one.planning.item_of(id)?)?;
        Some(item.cost_of_delay as f64 * (until - end).max(0.0))
    });
    brought.sum::<f64>() * accepted.planning.worth_unit
}

fn value(accepted: Known<'_>, all: &[Option<Known<'_>>]) -> Line {
    let unit = if accepted.0.planning.worth_is_money {
        accepted.0.plan.settings.currency.clone()
    } else {
        "points".to_owned()
    };
    let of = |one: &PlannedScenario| {
        brought(accepted.0, one, &|item| {
            let start = one.schedule.start.get(item).copied().flatten()?;
            Some(f64::from(start + one.planning.problem.items.get(item)?.duration))
        })
    };
    let now = of(accepted.0);
    let hint = "Cost of delay saved: for each initiative on the roadmap its cost of delay per period × the periods from its end \
                to the end of the value horizon, with the plan's own costs of delay for every roadmap.";
    line(ROADMAP, format!("Cost of delay saved, {unit}"), hint, all, &|(one, judged)| {
        let value = of(one);
        let likely = brought(accepted.0, one, &|item| {
            Some(
                judged.of(one.planning.initiatives.get(item)?)?.mean_end
                    / f64::from(one.plan.settings.period_weeks.max(1)),
            )
        });
        let list =
            vec![format!("{} on average over all runs of the forecast", Words::default().number(likely, 0))];
        Cell { list, ..figure(value, now, true, &|value| Words::default().number(value, 0)) }
    })
}

fn cost(accepted: Known<'_>, all: &[Option<Known<'_>>]) -> Line {
    let of = |one: &PlannedScenario| -> f64 {
        placed(one).filter_map(|id| one.plan.initiatives.get(id)).map(|one| one.cost).sum()
    };
    let now = of(accepted.0);
    let settings = &accepted.0.plan.settings;
    let hint = "Money the initiatives on the roadmap cost besides people, and the budget it has to fit.";
    line(ROADMAP, format!("Cost, {}", settings.currency), hint, all, &|(one, _)| {
        let budget = one.plan.settings.total_budget();
        let budget = budget
            .map_or("no budget set".to_owned(), |money| format!("of {}", Words::default().number(money, 0)));
        Cell { list: vec![budget], ..figure(of(one), now, false, &|value| Words::default().number(value, 0)) }
    })
}

fn figure(value: f64, now: f64, more_is_better: bool, words: &dyn Fn(f64) -> String) -> Cell {
    let text = words(value);
    let change = value - now;
    if text == words(now) {
        return Cell { text, ..Cell::default() };
    }
    let sign = if change > 0.0 { "+" } else { "" };
    let better = Some((change > 0.0) == more_is_better);
    Cell { text, change: format!("{sign}{}", words(change)), better, list: Vec::new() }
}

/// Peak and mean load of every team.
fn loads(accepted: Known<'_>, all: &[Option<Known<'_>>]) -> Vec<Line> {
    let hint = "The fullest period, and the mean over the roadmap, as a share of the time the team may plan.";
    let teams = accepted.0.plan.teams.iter().enumerate();
    let line = |(team, record): (usize, &std::rc::Rc<crate::domain::Team>)| {
        line(LOADS, accepted.0.plan.name_of(&record.id), hint, all, &|(one, _)| {
            let (peak, used, offered) = load(one, team);
            let mean = if offered > 0.0 { used / offered } else { 0.0 };
            let weeks = |days: f64| Words::default().number(days / f64::from(WORKING_DAYS_PER_WEEK), 0);
            Cell {
                text: format!(
                    "{} % peak, {} % mean",
                    Words::default().number(peak * 100.0, 0),
                    Words::default().number(mean * 100.0, 0)
                ),
                better: (peak > 1.0 + 1e-9).then_some(false),
                list: vec![format!("{} of {} person-weeks", weeks(used), weeks(offered))],
                ..Cell::default()
            }
        })
    };
    teams.map(line).collect()
}

/// A team's highest load as a share, and its person-days used and offered.
fn load(one: &PlannedScenario, team: usize) -> (f64, f64, f64) {
    let problem: &Problem = &one.planning.problem;
    let Some(capacity) = problem.teams.get(team).map(|team| &team.capacity) else { return (0.0, 0.0, 0.0) };
    let mut used = vec![0_i64; capacity.len()];
    for (item, start) in problem.items.iter().zip(&one.schedule.start) {
        let Some(start) = *start else { continue };
        for demand in item.demand.iter().filter(|demand| demand.team == team) {
            let first = (start + demand.offset) as usize;
            let cells = used.iter_mut().skip(first).take(demand.length as usize);
            cells.for_each(|cell| *cell += demand.amount_per_period);
        }
    }
    let share = |(&used, &offered): (&i64, &i64)| {
        if used > 0 { used as f64 / (offered as f64).max(1e-9) } else { 0.0 }
    };
    let peak = used.iter().zip(capacity).map(share).fold(0.0, f64::max);
    (peak, used.iter().sum::<i64>() as f64, capacity.iter().sum::<i64>() as f64)
}

/// What each roadmap does to the KPIs that anything is predicted for.
fn effects(accepted: Known<'_>, all: &[Option<Known<'_>>]) -> Vec<Line> {
    let plan = &accepted.0.plan;
    let of = |one: &PlannedScenario| kpis::effects(plan, &|id| end_weeks(one, id).is_some());
    let hint =
        "The sum of what the initiatives on the roadmap are predicted to change, each by its central value.";
    let now = of(accepted.0);
    let lines = now.iter().enumerate().filter_map(|(place, (id, now))| {
        let kpi = plan.kpis.get(id)?;
        let unit = if kpi.unit.is_empty() { String::new() } else { format!(", {}", kpi.unit) };
        let label = format!("{}{unit}", plan.name_of(id));
        Some(line(EFFECTS, label, hint, all, &|(one, _)| {
            let effect = of(one).get(place).map_or(0.0, |(_, effect)| *effect);
            let more_is_better = kpi.direction == Direction::Increase;
            let signed = |value: f64| {
                format!("{}{}", if value > 0.0 { "+" } else { "" }, Words::default().short(value))
            };
            let cell = figure(effect, *now, more_is_better, &signed);
            // The sign is the figure's own here.
            Cell { change: cell.change.replace("++", "+"), ..cell }
        }))
    });
    lines.collect()
}

/// How sure each roadmap is: as a whole, its deadlines, and each milestone.
fn chances(accepted: Known<'_>, all: &[Option<Known<'_>>]) -> Vec<Line> {
    let plan = &accepted.0.plan;
    let hint = "Share of the forecast's runs, the same random numbers for every roadmap.";
    let chance = |label: String, of: &dyn Fn(&Known<'_>) -> Option<f64>| {
        let now = of(&accepted);
        line(CHANCES, label, hint, all, &|one| match (of(one), now) {
            (None, _) => Cell { text: "–".to_owned(), ..Cell::default() },
            (Some(chance), now) => {
                let points = now.map_or(0.0, |now| ((chance - now) * 100.0).round());
                let sign = if points > 0.0 { "+" } else { "" };
                let change = if points == 0.0 {
                    String::new()
                } else {
                    format!("{sign}{} points", Words::default().number(points, 0))
                };
                let better = (points != 0.0).then_some(points > 0.0);
                Cell { text: chance_words(chance), change, better, list: Vec::new() }
            }
        })
    };
    let has_deadline = |one: &Known<'_>| one.1.figures.items.iter().any(|item| item.on_time.is_some());
    let mut lines = vec![chance("All done in the roadmap’s time".to_owned(), &|one| {
        (!one.1.initiatives.is_empty()).then_some(one.1.figures.all_within_horizon)
    })];
    if all.iter().flatten().any(&has_deadline) {
        lines.push(chance("All deadlines kept".to_owned(), &|one| {
            has_deadline(one).then_some(one.1.figures.all_on_time)
        }));
    }
    for milestone in plan.milestones.iter().filter(|one| one.on.is_some() && !one.initiatives.is_empty()) {
        lines.push(chance(format!("“{}” in time", plan.name_of(&milestone.id)), &|one| {
            milestone_chance(one, &milestone.id)
        }));
    }
    lines
}

fn milestone_chance((one, judged): &Known<'_>, id: &Id<Milestone>) -> Option<f64> {
    milestone_forecast(&one.plan, judged, one.plan.milestones.get(id)?).on_time
}
