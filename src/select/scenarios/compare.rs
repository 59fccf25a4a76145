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
    let words = accepted.0.plan.words();
    line(words.screen_roadmap(), words.compare_placed(), words.compare_placed_hint(), all, &|(one, _)| {
        let missing = |from: &PlannedScenario, to: &PlannedScenario, sign: &str| -> Vec<String> {
            let gone = placed(from).filter(|id| end_weeks(to, id).is_none());
            gone.map(|id| format!("{sign} {}", accepted.0.plan.name_of(id))).collect()
        };
        let (comes, goes) = (missing(one, accepted.0, "+"), missing(accepted.0, one, "−"));
        let change = match (comes.len(), goes.len()) {
            (0, 0) => String::new(),
            (comes, 0) => words.compare_in(comes),
            (0, goes) => words.compare_out(goes),
            (comes, goes) => words.compare_in_out(comes, goes),
        };
        let list = comes.into_iter().chain(goes).collect();
        Cell { text: words.count(placed(one).count()), change, better: None, list }
    })
}

fn moved(accepted: Known<'_>, all: &[Option<Known<'_>>]) -> Line {
    let words = accepted.0.plan.words();
    line(words.screen_roadmap(), words.compare_moved(), words.compare_moved_hint(), all, &|(one, _)| {
        let mut moved: Vec<(f64, String)> = placed(accepted.0)
            .filter_map(|id| {
                let weeks = end_weeks(one, id)? - end_weeks(accepted.0, id)?;
                let (name, count) = (accepted.0.plan.name_of(id), weeks.abs() as usize);
                let moved = if weeks < 0.0 { Words::moved_earlier } else { Words::moved_later };
                (weeks != 0.0).then(|| (weeks, moved(words, &name, count)))
            })
            .collect();
        crate::engine::order::sort_by(&mut moved, |left, right| left.0.total_cmp(&right.0));
        let earlier = moved.iter().filter(|(weeks, _)| *weeks < 0.0).count();
        let later = moved.len() - earlier;
        let text = match (earlier, later) {
            (0, 0) => words.compare_none_moved().to_owned(),
            (earlier, 0) => words.compare_earlier(earlier),
            (0, later) => words.compare_later(later),
            _ => words.compare_earlier_later(earlier, later),
        };
        Cell { text, list: moved.into_iter().map(|(_, sentence)| sentence).collect(), ..Cell::default() }
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
    let (plan, words) = (&accepted.0.plan, accepted.0.plan.words());
    let unit =
        if accepted.0.planning.worth_is_money { plan.settings.currency.as_str() } else { words.points() };
    let of = |one: &PlannedScenario| {
        brought(accepted.0, one, &|item| {
            let start = one.schedule.start.get(item).copied().flatten()?;
            Some(f64::from(start + one.planning.problem.items.get(item)?.duration))
        })
    };
    let now = of(accepted.0);
    line(words.screen_roadmap(), words.compare_value(unit), words.compare_value_hint(), all, &|(
        one,
        judged,
    )| {
        let value = of(one);
        let likely = brought(accepted.0, one, &|item| {
            Some(
                judged.of(one.planning.initiatives.get(item)?)?.mean_end
                    / f64::from(one.plan.settings.period_weeks.max(1)),
            )
        });
        let list = vec![words.compare_value_average(&words.number(likely, 0))];
        Cell { list, ..figure(value, now, true, &|value| words.number(value, 0)) }
    })
}

fn cost(accepted: Known<'_>, all: &[Option<Known<'_>>]) -> Line {
    let of = |one: &PlannedScenario| -> f64 {
        placed(one).filter_map(|id| one.plan.initiatives.get(id)).map(|one| one.cost).sum()
    };
    let now = of(accepted.0);
    let words = accepted.0.plan.words();
    let label = words.compare_cost(&accepted.0.plan.settings.currency);
    line(words.screen_roadmap(), label, words.compare_cost_hint(), all, &|(one, _)| {
        let budget = one.plan.settings.total_budget();
        let budget = budget.map_or(words.compare_no_budget().to_owned(), |money| {
            words.compare_of_budget(&words.number(money, 0))
        });
        Cell { list: vec![budget], ..figure(of(one), now, false, &|value| words.number(value, 0)) }
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
    let words = accepted.0.plan.words();
    let hint = words.compare_load_hint();
    let teams = accepted.0.plan.teams.iter().enumerate();
    let line = |(team, record): (usize, &std::rc::Rc<crate::domain::Team>)| {
        line(words.compare_loads(), accepted.0.plan.name_of(&record.id), hint, all, &|(one, _)| {
            let (peak, used, offered) = load(one, team);
            let mean = if offered > 0.0 { used / offered } else { 0.0 };
            let weeks = |days: f64| words.number(days / f64::from(WORKING_DAYS_PER_WEEK), 0);
            Cell {
                text: words.compare_load(&words.number(peak * 100.0, 0), &words.number(mean * 100.0, 0)),
                better: (peak > 1.0 + 1e-9).then_some(false),
                list: vec![words.compare_load_weeks(&weeks(used), &weeks(offered))],
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
    let (words, hint) = (plan.words(), plan.words().compare_effects_hint());
    let now = of(accepted.0);
    let lines = now.iter().enumerate().filter_map(|(place, (id, now))| {
        let kpi = plan.kpis.get(id)?;
        let name = plan.name_of(id);
        let label = if kpi.unit.is_empty() { name } else { words.label_and_unit(&name, &kpi.unit) };
        Some(line(words.compare_effects(), label, hint, all, &|(one, _)| {
            let effect = of(one).get(place).map_or(0.0, |(_, effect)| *effect);
            let more_is_better = kpi.direction == Direction::Increase;
            let signed = |value: f64| format!("{}{}", if value > 0.0 { "+" } else { "" }, words.short(value));
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
    let (words, hint) = (plan.words(), plan.words().compare_chances_hint());
    let chance = |label: String, of: &dyn Fn(&Known<'_>) -> Option<f64>| {
        let now = of(&accepted);
        line(words.compare_chances(), label, hint, all, &|one| match (of(one), now) {
            (None, _) => Cell { text: "–".to_owned(), ..Cell::default() },
            (Some(chance), now) => {
                let points = now.map_or(0.0, |now| ((chance - now) * 100.0).round());
                let sign = if points > 0.0 { "+" } else { "" };
                let change = if points == 0.0 {
                    String::new()
                } else {
                    words.compare_points(&format!("{sign}{}", words.number(points, 0)))
                };
                let better = (points != 0.0).then_some(points > 0.0);
                Cell { text: chance_words(words, chance), change, better, list: Vec::new() }
            }
        })
    };
    let has_deadline = |one: &Known<'_>| one.1.figures.items.iter().any(|item| item.on_time.is_some());
    let mut lines = vec![chance(words.compare_all_done().to_owned(), &|one| {
        (!one.1.initiatives.is_empty()).then_some(one.1.figures.all_within_horizon)
    })];
    if all.iter().flatten().any(&has_deadline) {
        lines.push(chance(words.compare_all_deadlines().to_owned(), &|one| {
            has_deadline(one).then_some(one.1.figures.all_on_time)
        }));
    }
    for milestone in plan.milestones.iter().filter(|one| one.on.is_some() && !one.initiatives.is_empty()) {
        lines.push(chance(words.compare_milestone(&words.quoted(&plan.name_of(&milestone.id))), &|one| {
            milestone_chance(one, &milestone.id)
        }));
    }
    lines
}

fn milestone_chance((one, judged): &Known<'_>, id: &Id<Milestone>) -> Option<f64> {
    milestone_forecast(&one.plan, judged, one.plan.milestones.get(id)?).on_time
}
