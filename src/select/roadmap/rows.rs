//! One row per initiative: on the roadmap with its dates, or not on it with the reason.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::domain::choice;
use crate::domain::{Choice, Date, Id, Initiative, Placement, Plan, Status};
use crate::engine::order::{gathered, sort_by_key};
use crate::engine::schedule::{Explanation, Period};
use crate::language::Words;
use crate::select::charts::{BarState, Due};
use crate::select::roadmap::{Grouping, Judged, Query, reasons, warnings};
use crate::select::schedule_problem::NoteKind;
use crate::select::schedule_problem::calendar::period_days;
use crate::select::schedule_problem::{accepted_schedule, planning_problem};
use crate::select::scoring_inputs::central;
use crate::select::words::{day, day_span, told_bounds};

/// Days that count as now, and as many again that count as next.
pub(super) const STAGE_DAYS: i64 = 91;

choice! {
    /// How far away an initiative is.
    Stage {
        /// Running, or starting within a quarter.
        Now = "now" stage_now,
        /// Starting within the quarter after that.
        Next = "next" stage_next,
        /// Starting after that.
        Later = "later" stage_later,
    }
}

/// An initiative on the roadmap.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The initiative.
    pub id: Id<Initiative>,
    /// Its name.
    pub title: String,
    /// Where it stands, in a word.
    pub status: &'static str,
    /// It is being worked on.
    pub running: bool,
    /// The team of its first work package.
    pub team: String,
    /// The goal it moves most; empty when none.
    pub goal: String,
    /// The lane it is drawn in.
    pub lane: String,
    /// How firmly it stands.
    pub state: BarState,
    /// Its colour, 1 to 6: its team's.
    pub category: u8,
    /// First day.
    pub start: Date,
    /// Last day.
    pub end: Date,
    /// First and last day in words.
    pub dates: String,
    /// First moment and the moment after its last, in periods.
    pub span: (f64, f64),
    /// How far away it is.
    pub stage: Stage,
    /// Its deadline in words, and whether it is kept.
    pub deadline: Option<(String, bool)>,
    /// Its deadline in time.
    pub due: Option<Due>,
    /// What holds it there, as a sentence; empty when nothing is known.
    pub hold: String,
    /// What is wrong with it.
    pub problems: Vec<String>,
}

/// An initiative that is not on the roadmap.
#[derive(Clone, Debug, PartialEq)]
pub struct NotPlaced {
    /// The initiative.
    pub id: Id<Initiative>,
    /// Its name.
    pub title: String,
    /// The team of its first work package.
    pub team: String,
    /// Why it is not on the roadmap.
    pub reason: String,
    /// Whether it has to be on the roadmap.
    pub must: bool,
    /// The first day it could start with all else in place.
    pub could_start: Option<Date>,
}

/// What is on the roadmap, in order of start.
pub(super) fn rows(judged: &Judged<'_>, query: Query) -> Vec<Row> {
    let mut rows: Vec<Row> =
        judged.plan.initiatives.iter().filter_map(|one| row(judged, one, query)).collect();
    sort_by_key(&mut rows, |row| (row.start, row.end));
    rows
}

fn row(judged: &Judged<'_>, one: &Initiative, query: Query) -> Option<Row> {
    let (plan, words) = (judged.plan, judged.plan.words());
    let (start, end, state) = dates(judged, one)?;
    let told = plan.read_by.told.as_deref();
    let (start, end) = told_span(plan, one, (start, end));
    let at = |day: Date| day.days_since(plan.settings.start) as f64 / period_days(&plan.settings) as f64;
    let (team, category) = team_of(judged, one);
    let goal = goal_of(judged, one);
    let deadline = one.deadline.map(|deadline| {
        let kept = end <= told_bounds(words, deadline).1;
        let on = day(words, deadline);
        (if kept { words.deadline_kept(&on) } else { words.deadline_missed(&on) }, kept)
    });
    Some(Row {
        id: one.id.clone(),
        title: plan.name_of(&one.id),
        status: one.status.label(words),
        running: one.status == Status::InProgress,
        lane: lane(words, query.grouping, (&team, &goal), one),
        team,
        goal,
        state,
        category,
        start,
        end,
        dates: if told.is_some_and(|told| told.only_stages) {
            stage(judged, start, query.today).label(words).to_owned()
        } else {
            day_span(words, start, end)
        },
        span: (at(start), at(end.plus_days(1))),
        stage: stage(judged, start, query.today),
        deadline,
        due: one.deadline.map(|deadline| told_bounds(words, deadline).1).map(|deadline| Due {
            at: at(deadline.plus_days(1)),
            kept: end <= deadline,
            soft: one.late_cost.is_some(),
        }),
        hold: judged
            .planning
            .item_of(&one.id)
            .filter(|_| told.is_none())
            .and_then(|item| judged.explanations.get(item))
            .map(|explanation| reasons::hold_sentence(judged, one, explanation))
            .unwrap_or_default(),
        // Coarse days may break what the days themselves keep.
        problems: if told.is_some() { Vec::new() } else { warnings::problems_of(judged, one) },
    })
}

/// From when to when it runs, as far as that is told.
fn told_span(plan: &Plan, one: &Initiative, (start, end): (Date, Date)) -> (Date, Date) {
    let known = plan.read_by.told.as_deref().and_then(|told| told.spans.get(&one.id).copied());
    known.unwrap_or((told_bounds(plan.words(), start).0, told_bounds(plan.words(), end).1))
}

/// From when to when each initiative runs that is on the accepted roadmap, as far as these words tell it.
#[must_use]
pub fn told_spans(plan: &Plan, words: &Words, today: Date) -> BTreeMap<Id<Initiative>, (Date, Date)> {
    let planning = planning_problem(plan, today);
    let accepted = accepted_schedule(plan, &planning);
    let judged = Judged {
        plan,
        planning: &planning,
        schedule: &accepted,
        accepted: &accepted,
        violations: Vec::new(),
        explanations: Vec::new(),
    };
    let span = |one: &Rc<Initiative>| {
        let (start, end, _) = dates(&judged, one)?;
        Some((one.id.clone(), (told_bounds(words, start).0, told_bounds(words, end).1)))
    };
    plan.initiatives.iter().filter_map(span).collect()
}

/// First and last day of what is on the roadmap, and how firmly it stands.
fn dates(judged: &Judged<'_>, one: &Initiative) -> Option<(Date, Date, BarState)> {
    let settings = &judged.plan.settings;
    if one.status == Status::Launched {
        return launched(judged, one);
    }
    if one.status == Status::Rejected {
        return None;
    }
    let Some(item) = judged.planning.item_of(&one.id) else {
        // Accepted once, but out of the planning problem now: it is still shown, with what is wrong.
        let placement = one.placement.as_ref().filter(|placement| placement.start < settings.end())?;
        let end = placement.start.plus_days(period_days(settings) - 1);
        return Some((placement.start, end, accepted_state(placement)));
    };
    let period = judged.schedule.start.get(item).copied().flatten()?;
    let duration = judged.planning.problem.items.get(item)?.duration;
    let end = settings.period_start(period + duration).plus_days(-1);
    let accepted = judged.accepted.start.get(item).copied().flatten();
    match one.placement.as_ref().filter(|_| accepted == Some(period)) {
        Some(placement) => Some((placement.start, end.max(placement.start), accepted_state(placement))),
        None => Some((settings.period_start(period), end, BarState::Proposed)),
    }
}

fn accepted_state(placement: &Placement) -> BarState {
    if placement.pinned { BarState::Pinned } else { BarState::Accepted }
}

/// What is launched stays in sight while it reaches into the roadmap's time.
fn launched(judged: &Judged<'_>, one: &Initiative) -> Option<(Date, Date, BarState)> {
    let settings = &judged.plan.settings;
    let end = one.launched_on.filter(|day| (settings.start..settings.end()).contains(day))?;
    let start =
        one.placement.as_ref().map_or(end.plus_days(1 - period_days(settings)), |placement| placement.start);
    Some((start.min(end), end, BarState::Launched))
}

/// The team of the first work package and its colour.
fn team_of(judged: &Judged<'_>, one: &Initiative) -> (String, u8) {
    match one.work.first() {
        Some(package) => {
            let place = judged.plan.teams.position(&package.team).unwrap_or(0);
            (judged.plan.name_of(&package.team), (place % 6) as u8 + 1)
        }
        None => (judged.plan.words().no_team().to_owned(), 6),
    }
}

/// The goal an initiative moves most, by weight.
fn goal_of(judged: &Judged<'_>, one: &Initiative) -> String {
    let strength = |goal: &Id<crate::domain::Goal>, impact| {
        judged.plan.goals.get(goal).map_or(0.0, |goal| goal.weight * central(impact))
    };
    let best = one.goal_impact.iter().map(|link| (strength(&link.goal, link.impact), &link.goal));
    let best = best.filter(|(strength, _)| *strength > 0.0).max_by(|left, right| left.0.total_cmp(&right.0));
    best.map(|(_, goal)| judged.plan.name_of(goal)).unwrap_or_default()
}

fn lane(words: &Words, grouping: Grouping, (team, goal): (&str, &str), one: &Initiative) -> String {
    match grouping {
        Grouping::Team => team.to_owned(),
        Grouping::Goal if goal.is_empty() => words.no_goal().to_owned(),
        Grouping::Goal => goal.to_owned(),
        Grouping::Status => one.status.label(words).to_owned(),
        Grouping::Owner if one.owner.trim().is_empty() => words.no_owner().to_owned(),
        Grouping::Owner => one.owner.trim().to_owned(),
        Grouping::None => String::new(),
    }
}

fn stage(judged: &Judged<'_>, start: Date, today: Date) -> Stage {
    Stage::of(start, today.max(judged.plan.settings.start))
}

impl Stage {
    /// The stage of a start, counted from a day.
    #[must_use]
    pub fn of(start: Date, from: Date) -> Self {
        match start.days_since(from).div_euclid(STAGE_DAYS) {
            ..=0 => Self::Now,
            1 => Self::Next,
            _ => Self::Later,
        }
    }

    /// The first day of a month in the stage that says no more than the stage itself.
    #[must_use]
    pub fn some_day(self, today: Date) -> Date {
        let stages_ahead = match self {
            Self::Now => return today.first_of_month(),
            Self::Next => 1,
            Self::Later => 2,
        };
        today.plus_days(stages_ahead * STAGE_DAYS + 31).first_of_month()
    }

    /// Which starts belong to the stage, in words.
    #[must_use]
    pub fn dates(self, words: &Words, plan_start: Date, today: Date) -> String {
        let from = today.max(plan_start);
        let next = from.plus_days(STAGE_DAYS);
        let later = next.plus_days(STAGE_DAYS);
        match self {
            Self::Now => words.stage_now_dates(&day(words, next)),
            Self::Next => words.stage_next_dates(&day_span(words, next, later.plus_days(-1))),
            Self::Later => words.stage_later_dates(&day(words, later)),
        }
    }
}

/// What is open and not on the roadmap, in plan order.
pub(super) fn not_placed(judged: &Judged<'_>, rows: &[Row]) -> Vec<NotPlaced> {
    let open = |one: &&Rc<Initiative>| !matches!(one.status, Status::Launched | Status::Rejected);
    let shown: std::collections::BTreeSet<&Id<Initiative>> = gathered(rows.iter().map(|row| &row.id));
    let missing = judged.plan.initiatives.iter().filter(open).filter(|one| !shown.contains(&one.id));
    missing
        .map(|one| {
            let could_start = could_start(judged, one);
            NotPlaced {
                id: one.id.clone(),
                title: judged.plan.name_of(&one.id),
                team: team_of(judged, one).0,
                reason: reason(judged, one),
                must: one.must,
                could_start: could_start.map(|period| judged.plan.settings.period_start(period)),
            }
        })
        .collect()
}

fn reason(judged: &Judged<'_>, one: &Initiative) -> String {
    if judged.plan.read_by.told.is_some() {
        return judged.plan.words().not_placed_yet().to_owned();
    }
    let note = judged.planning.notes_on(&one.id).find(|note| note.leaves_out());
    if let Some(note) = note {
        return NoteKind::sentence(note, judged.plan);
    }
    let item = judged.planning.item_of(&one.id);
    match item.and_then(|item| judged.explanations.get(item)) {
        Some(Explanation::Rejected(rejection)) => reasons::rejection_sentence(judged, one, rejection),
        _ => judged.plan.words().not_placed_yet().to_owned(),
    }
}

pub(super) fn could_start(judged: &Judged<'_>, one: &Initiative) -> Option<Period> {
    use crate::engine::schedule::Rejection;
    let item = judged.planning.item_of(&one.id)?;
    match judged.explanations.get(item)? {
        Explanation::Rejected(Rejection::CouldStart { at }) => Some(*at),
        _ => None,
    }
}
