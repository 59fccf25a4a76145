//! Everything the details panel says about one initiative.

use crate::domain::{Date, Id, Initiative, Plan, Status};
use crate::engine::schedule::{Explanation, Period, Schedule};
use crate::language::Words;
use crate::select::roadmap::{Judged, reasons, rows, warnings};
use crate::select::schedule_problem::PlanningProblem;
use crate::select::schedule_problem::calendar::period_days;
use crate::select::scoring_inputs::central;
use crate::select::words::{day, day_span};

/// One initiative on or off the roadmap.
#[derive(Clone, Debug, PartialEq)]
pub struct Details {
    /// Its dates and how long it takes; none where it is not on the roadmap.
    pub dates: Option<String>,
    /// Whether it is pinned.
    pub pinned: bool,
    /// Work per team, with its dates.
    pub work: Vec<WorkLine>,
    /// What holds it there, or why it is not on the roadmap.
    pub reason: String,
    /// What it depends on.
    pub depends_on: Vec<LinkLine>,
    /// What depends on it.
    pub needed_by: Vec<LinkLine>,
    /// Its deadline in words, and whether it is kept.
    pub deadline: Option<(String, Option<bool>)>,
    /// What is wrong with its place.
    pub problems: Vec<String>,
    /// What the planner took for granted about it.
    pub notes: Vec<String>,
    /// One period earlier, where there is one.
    pub earlier: Option<MoveStep>,
    /// One period later, where there is one.
    pub later: Option<MoveStep>,
    /// Where it could be put on the roadmap by hand, if it is not on it.
    pub place_at: Option<MoveStep>,
}

/// Work for one team.
#[derive(Clone, Debug, PartialEq)]
pub struct WorkLine {
    /// The team.
    pub team: String,
    /// Effort and people, in words.
    pub effort: String,
    /// When, in words; the length alone where it is not on the roadmap.
    pub dates: String,
}

/// A link to another initiative.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkLine {
    /// The other initiative.
    pub id: Id<Initiative>,
    /// Its name.
    pub title: String,
    /// When it is done, in words.
    pub words: String,
    /// Whether the roadmap breaks the link.
    pub broken: bool,
}

/// A start somewhere else, and what it would break that is whole now.
#[derive(Clone, Debug, PartialEq)]
pub struct MoveStep {
    /// The new first day.
    pub start: Date,
    /// The same in words.
    pub label: String,
    /// What would break.
    pub breaks: Vec<String>,
}

/// What the details panel says about an initiative of the plan.
#[must_use]
pub fn details(
    plan: &Plan,
    planning: &PlanningProblem,
    accepted: &Schedule,
    proposal: Option<&Schedule>,
    id: &Id<Initiative>,
) -> Option<Details> {
    let one = plan.initiatives.get(id)?;
    let judged = Judged::of(plan, planning, proposal.unwrap_or(accepted), accepted);
    let item = planning.item_of(id);
    let start = item.and_then(|item| judged.schedule.start.get(item).copied().flatten());
    let span = start.zip(item).and_then(|(start, item)| span(&judged, item, start));
    let step = |by: i64| start.zip(item).and_then(|(start, item)| step(&judged, item, i64::from(start) + by));
    Some(Details {
        dates: span.map(|(first, last)| dates(plan, first, last)),
        pinned: one.placement.as_ref().is_some_and(|placement| placement.pinned),
        work: work(&judged, one, item, start),
        reason: reason(&judged, one, item),
        depends_on: one.depends_on.iter().map(|link| link_line(&judged, &link.initiative, id)).collect(),
        needed_by: needed_by(&judged, id),
        deadline: one
            .deadline
            .map(|deadline| (day(plan.words(), deadline), span.map(|(_, last)| last <= deadline))),
        problems: warnings::problems_of(&judged, one),
        notes: planning
            .notes_on(id)
            .filter(|note| !note.leaves_out())
            .map(|note| note.sentence(plan))
            .collect(),
        earlier: step(-1),
        later: step(1),
        place_at: item.filter(|_| start.is_none()).and_then(|item| {
            let possible = rows::could_start(&judged, one);
            let earliest = planning.problem.items.get(item)?.earliest_start;
            self::step(&judged, item, i64::from(possible.unwrap_or(earliest)))
        }),
    })
}

fn span(judged: &Judged<'_>, item: usize, start: Period) -> Option<(Date, Date)> {
    let settings = &judged.plan.settings;
    let duration = judged.planning.problem.items.get(item)?.duration;
    let first = match judged.planning.ran_before.get(item) {
        Some(before) if *before > 0 => settings.start.plus_days(-i64::from(*before) * period_days(settings)),
        _ => settings.period_start(start),
    };
    Some((first, settings.period_start(start + duration).plus_days(-1)))
}

fn dates(plan: &Plan, first: Date, last: Date) -> String {
    let periods = (last.days_since(first) + 1) / period_days(&plan.settings);
    let weeks = periods * i64::from(plan.settings.period_weeks.max(1));
    let words = plan.words();
    words.span_and_weeks(
        &day_span(words, first, last),
        &words.count_weeks(usize::try_from(weeks).unwrap_or(0)),
    )
}

fn reason(judged: &Judged<'_>, one: &Initiative, item: Option<usize>) -> String {
    match item.and_then(|item| judged.explanations.get(item)) {
        Some(explanation @ Explanation::Placed(_)) => reasons::hold_sentence(judged, one, explanation),
        Some(Explanation::Rejected(rejection)) => reasons::rejection_sentence(judged, one, rejection),
        None => match one.status {
            Status::Launched => judged.plan.words().it_is_launched().to_owned(),
            Status::Rejected => judged.plan.words().it_will_not_be_done().to_owned(),
            _ => String::new(),
        },
    }
}

fn work(judged: &Judged<'_>, one: &Initiative, item: Option<usize>, start: Option<Period>) -> Vec<WorkLine> {
    let (settings, words) = (&judged.plan.settings, judged.plan.words());
    let demand = item.and_then(|item| judged.planning.problem.items.get(item)).map(|item| &item.demand);
    let line = |(place, package): (usize, &crate::domain::WorkPackage)| {
        let demand = demand.and_then(|demand| demand.get(place));
        let dates = match (demand, start) {
            (Some(demand), Some(start)) if demand.length > 0 => {
                let first = start + demand.offset;
                let last = settings.period_start(first + demand.length).plus_days(-1);
                day_span(words, settings.period_start(first), last)
            }
            (Some(demand), _) => words.count_weeks((demand.length * settings.period_weeks.max(1)) as usize),
            (None, _) => String::new(),
        };
        let effort = short(words, central(package.effort_weeks));
        WorkLine {
            team: judged.plan.name_of(&package.team),
            effort: words.work_effort(&effort, package.people as usize),
            dates,
        }
    };
    one.work.iter().enumerate().map(line).collect()
}

/// With one decimal where it counts.
fn short(words: &Words, weeks: f64) -> String {
    let tenths = (weeks * 10.0).round() / 10.0;
    words.number(tenths, usize::from(tenths.fract() != 0.0))
}

/// How `before` stands towards `after`, which waits for it.
fn link_line(judged: &Judged<'_>, before: &Id<Initiative>, after: &Id<Initiative>) -> LinkLine {
    let place = |id: &Id<Initiative>| {
        let item = judged.planning.item_of(id)?;
        span(judged, item, judged.schedule.start.get(item).copied().flatten()?)
    };
    let status = judged.plan.initiatives.get(before).map(|one| one.status);
    let says = judged.plan.words();
    let (words, broken) = match (status, place(before), place(after)) {
        (Some(Status::Launched), ..) => (says.link_launched().to_owned(), false),
        (Some(Status::Rejected), ..) => (says.link_rejected().to_owned(), true),
        (_, Some((_, end)), Some((start, _))) if start <= end => {
            (says.link_done_too_late(&day(says, end)), true)
        }
        (_, Some((_, end)), _) => (says.link_done(&day(says, end)), false),
        (_, None, placed) => (says.link_not_on_roadmap().to_owned(), placed.is_some()),
    };
    LinkLine { id: before.clone(), title: judged.plan.name_of(before), words, broken }
}

fn needed_by(judged: &Judged<'_>, id: &Id<Initiative>) -> Vec<LinkLine> {
    let later =
        judged.plan.initiatives.iter().filter(|one| one.depends_on.iter().any(|link| link.initiative == *id));
    later
        .map(|one| {
            let broken = link_line(judged, id, &one.id).broken;
            let item = judged.planning.item_of(&one.id);
            let start = item.and_then(|item| judged.schedule.start.get(item).copied().flatten());
            let says = judged.plan.words();
            let words = start.map_or(says.link_not_on_roadmap().to_owned(), |start| {
                says.link_starts(&day(says, judged.plan.settings.period_start(start)))
            });
            LinkLine { id: one.id.clone(), title: judged.plan.name_of(&one.id), words, broken }
        })
        .collect()
}

/// The item at another start, if that is within the horizon.
fn step(judged: &Judged<'_>, item: usize, to: i64) -> Option<MoveStep> {
    let to = Period::try_from(to).ok().filter(|to| *to < judged.planning.problem.horizon)?;
    let mut problem = judged.planning.problem.clone();
    let mut moved = judged.schedule.clone();
    *moved.start.get_mut(item)? = Some(to);
    // Moving by hand moves the pin with it.
    problem.items.get_mut(item)?.fixed_start.take();
    let before: Vec<String> = warnings::warnings(judged);
    let after = crate::engine::schedule::check(&problem, &moved);
    let Judged { plan, planning, accepted, .. } = *judged;
    let after =
        Judged { plan, planning, schedule: &moved, accepted, violations: after, explanations: Vec::new() };
    let breaks = warnings::warnings(&after).into_iter().filter(|one| !before.contains(one)).collect();
    let start = judged.plan.settings.period_start(to);
    Some(MoveStep { start, label: day(judged.plan.words(), start), breaks })
}
