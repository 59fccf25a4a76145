//! The planning problem of a plan.

use std::collections::BTreeMap;

use crate::domain::{Date, Id, Initiative, Plan, Status};
use crate::engine::order::{gathered, sort_by};
use crate::engine::schedule::problem::MAX_AMOUNT;
use crate::engine::schedule::{Dependency, Instalment, Item, Period, Problem, Team};
use crate::select::schedule_problem::calendar::{
    capacity, first_period_from, periods_of_weeks, periods_until,
};
use crate::select::schedule_problem::notes::{NoteKind, PlanningNote};
use crate::select::schedule_problem::shares::{self, ShareRule};
use crate::select::schedule_problem::work::{self, Profile};
use crate::select::schedule_problem::worth;

/// A plan as the planner sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanningProblem {
    /// The question to the engine; ids in it are record ids.
    pub problem: Problem,
    /// The initiative of each item.
    pub initiatives: Vec<Id<Initiative>>,
    /// For each item, the periods it ran before the plan starts; they are not part of the item.
    pub ran_before: Vec<Period>,
    /// What each rule of the problem stands for.
    pub shares: Vec<ShareRule>,
    /// The period of today; 0 before the plan starts. Nothing that has not begun starts before it.
    pub now: Period,
    /// What moving an item counts as when planning again, in cost of delay.
    pub stability: i64,
    /// What was decided on the way.
    pub notes: Vec<PlanningNote>,
    /// Money that one unit of cost and budget stands for; 1 unless sums are huge.
    pub money_unit: f64,
    /// Money or points that one unit of cost of delay stands for.
    pub worth_unit: f64,
    /// Whether cost of delay is money.
    pub worth_is_money: bool,
    /// The item of each initiative.
    items: BTreeMap<Id<Initiative>, usize>,
    /// The places of each initiative's notes.
    noted: BTreeMap<Id<Initiative>, Vec<usize>>,
}

impl PlanningProblem {
    /// The item of an initiative, if it is part of the problem.
    #[must_use]
    pub fn item_of(&self, id: &Id<Initiative>) -> Option<usize> {
        self.items.get(id).copied()
    }

    /// What was decided about one initiative.
    pub fn notes_on(&self, id: &Id<Initiative>) -> impl Iterator<Item = &NoteKind> {
        let places = self.noted.get(id).into_iter().flatten();
        places.filter_map(|place| self.notes.get(*place)).map(|note| &note.kind)
    }
}

/// Turns a plan into a planning problem. Nothing that has not begun starts before the period of `today`.
#[must_use]
pub fn planning_problem(plan: &Plan, today: Date) -> PlanningProblem {
    let mut notes = Vec::new();
    let planned = choose(plan, &mut notes);
    let worth = worth(plan, &planned);
    let money_unit = money_unit(plan, &planned);
    let mut items = Vec::with_capacity(planned.len());
    let mut ran_before = Vec::with_capacity(planned.len());
    for (initiative, cost_of_delay) in planned.iter().zip(&worth.per_period) {
        let mut decided = Vec::new();
        if cost_of_delay.is_none() {
            decided.push(NoteKind::NotScored);
        }
        let (item, before) = item(plan, initiative, today, &mut decided);
        let item = soften(plan, initiative, item, worth.unit);
        let cost = (initiative.cost.max(0.0) / money_unit).ceil().min(MAX_AMOUNT as f64) as i64;
        items.push(Item { cost_of_delay: cost_of_delay.unwrap_or(1), cost, ..item });
        ran_before.push(before);
        let note = |kind| PlanningNote { initiative: initiative.id.clone(), kind };
        notes.extend(decided.into_iter().map(note));
    }
    let horizon = plan.settings.horizon_periods.max(1);
    let now = Period::try_from(plan.settings.period_of(today).max(0)).unwrap_or(Period::MAX).min(horizon);
    let teams: Vec<Team> = plan.teams.iter().map(|team| offered(plan, team)).collect();
    let (shares, rules) = shares::rules(plan, &planned, &items, &teams, now);
    let problem = Problem {
        horizon,
        // As in the published roadmap instances: what ends late still counts for half a horizon.
        value_horizon: horizon + horizon / 2,
        teams,
        items,
        dependencies: dependencies(plan, &planned),
        exclusive: pairs(&planned, |one| &one.conflicts_with),
        together: pairs(&planned, |one| &one.together_with),
        rules,
        budget: budget(plan, money_unit),
    };
    let stability = stability(plan, &problem);
    let mut noted: BTreeMap<Id<Initiative>, Vec<usize>> = BTreeMap::new();
    for (place, note) in notes.iter().enumerate() {
        noted.entry(note.initiative.clone()).or_default().push(place);
    }
    PlanningProblem {
        problem,
        stability,
        initiatives: planned.iter().map(|one| one.id.clone()).collect(),
        ran_before,
        shares,
        now,
        notes,
        money_unit,
        worth_unit: worth.unit,
        worth_is_money: worth.is_money,
        items: gathered(planned.iter().enumerate().map(|(place, one)| (one.id.clone(), place))),
        noted,
    }
}

/// What the setting comes to for the average item.
fn stability(plan: &Plan, problem: &Problem) -> i64 {
    let costs: i64 = problem.items.iter().map(|item| item.cost_of_delay).sum();
    let average = costs as f64 / problem.items.len().max(1) as f64;
    let periods = plan.settings.stability_weeks.max(0.0) / f64::from(plan.settings.period_weeks.max(1));
    // As `i64`: at most 520 periods of `MAX_AMOUNT`.
    (average * periods).round() as i64
}

/// The initiatives the planner may place, in plan order; the others that are still open get a note.
fn choose<'a>(plan: &'a Plan, notes: &mut Vec<PlanningNote>) -> Vec<&'a Initiative> {
    let open = |one: &Initiative| !matches!(one.status, Status::Launched | Status::Rejected);
    let mut out: BTreeMap<&Id<Initiative>, NoteKind> = BTreeMap::new();
    let status = |id: &Id<Initiative>| plan.initiatives.get(id).map(|one| one.status);
    let mut rivals: BTreeMap<&Id<Initiative>, &Id<Initiative>> = BTreeMap::new();
    for other in plan.initiatives.iter().filter(|other| other.status == Status::Launched) {
        for id in &other.conflicts_with {
            rivals.entry(id).or_insert(&other.id);
        }
    }
    for one in plan.initiatives.iter().filter(|one| open(one)) {
        let starts = one.placement.as_ref().map(|placement| plan.settings.period_of(placement.start));
        let rejected = one.depends_on.iter().find(|link| status(&link.initiative) == Some(Status::Rejected));
        let launched = one.conflicts_with.iter().find(|id| status(id) == Some(Status::Launched));
        let launched = launched.or_else(|| rivals.get(&one.id).copied());
        if let Some(link) = rejected {
            out.insert(&one.id, NoteKind::NeedsRejected(link.initiative.clone()));
        } else if let Some(other) = launched {
            out.insert(&one.id, NoteKind::ExcludedByLaunched(other.clone()));
        } else if is_fixed(one)
            && starts.is_some_and(|start| start >= i64::from(plan.settings.horizon_periods))
        {
            out.insert(&one.id, NoteKind::AfterHorizon);
        }
    }
    let mut named_by: BTreeMap<&Id<Initiative>, Vec<&Id<Initiative>>> = BTreeMap::new();
    for one in plan.initiatives.iter() {
        one.together_with.iter().for_each(|mate| named_by.entry(mate).or_default().push(&one.id));
    }
    // Whatever waits for something that is out, or goes with it, is out as well, however long the chain.
    loop {
        let is_out = |id: &&Id<Initiative>| out.contains_key(*id) || status(id) == Some(Status::Rejected);
        let goes_with_out = |one: &std::rc::Rc<Initiative>| {
            if !open(one) || out.contains_key(&one.id) {
                return None;
            }
            if let Some(link) = one.depends_on.iter().find(|link| is_out(&&link.initiative)) {
                return Some(NoteKind::NeedsRejected(link.initiative.clone()));
            }
            let naming_it = named_by.get(&one.id).into_iter().flatten().copied();
            let mate = one.together_with.iter().chain(naming_it).find(is_out);
            mate.map(|mate| NoteKind::TogetherWithRejected(mate.clone()))
        };
        let found: Vec<_> =
            plan.initiatives.iter().filter_map(|one| Some((&one.id, goes_with_out(one)?))).collect();
        if found.is_empty() {
            break;
        }
        out.extend(found);
    }
    let chosen = plan.initiatives.iter().filter(|one| open(one) && !out.contains_key(&one.id));
    let chosen = chosen.map(|one| &**one).collect();
    notes.extend(out.into_iter().map(|(id, kind)| PlanningNote { initiative: id.clone(), kind }));
    chosen
}

/// Whether the planner must leave an initiative where it is.
fn is_fixed(initiative: &Initiative) -> bool {
    initiative
        .placement
        .as_ref()
        .is_some_and(|placement| placement.pinned || initiative.status == Status::InProgress)
}

/// With a late cost the deadline is no longer kept at any price.
fn soften(plan: &Plan, initiative: &Initiative, mut item: Item, unit: f64) -> Item {
    let Some(late_cost) = initiative.late_cost else { return item };
    let weeks = f64::from(plan.settings.period_weeks.max(1));
    // As `i64`: at most `MAX_AMOUNT`.
    item.late_cost = (late_cost.max(0.0) * weeks / unit).round().min(MAX_AMOUNT as f64) as i64;
    item.due = item.deadline.take();
    item
}

/// Duration, demand and dates of one initiative, and the periods it ran before the plan starts.
fn item(plan: &Plan, initiative: &Initiative, today: Date, decided: &mut Vec<NoteKind>) -> (Item, Period) {
    let settings = &plan.settings;
    let in_progress = initiative.status == Status::InProgress;
    let start = initiative.placement.as_ref().filter(|_| is_fixed(initiative));
    let start = start.map(|placement| settings.period_of(placement.start));
    let now = settings.period_of(today);
    let gone = Period::try_from(start.map_or(0, |start| now - start)).unwrap_or(0);
    let done = initiative.done_share.filter(|_| in_progress);
    let mut profile = match done {
        Some(done) => work::profile_of_rest(plan, initiative, done).after(gone),
        None => work::profile(plan, initiative).forgetting(gone),
    };
    if let Some(done) = done.filter(|_| gone > 0) {
        decided.push(NoteKind::RestOfWork);
        if done >= 1.0 {
            profile.duration = gone;
        }
    } else if in_progress && profile.duration <= gone {
        // Its time is over and it is not done: it takes the current period at least.
        profile.duration = gone + 1;
        decided.push(NoteKind::Overdue);
    } else if !in_progress && gone > 0 {
        decided.push(NoteKind::PinnedInThePast);
    }
    if initiative.work.is_empty() {
        decided.push(NoteKind::NoWork);
    }
    for place in &profile.stretched {
        if let Some(package) = initiative.work.get(*place) {
            decided.push(NoteKind::Stretched(plan.name_of(&package.team)));
        }
    }
    let before = start.map_or(0, |start| Period::try_from(-start).unwrap_or(0));
    let mut item = timeless(initiative, profile.without_first(before));
    let earliest = initiative.earliest.map_or(0, |day| first_period_from(settings, day));
    let begins = match start {
        Some(_) => earliest,
        None => earliest.max(now),
    };
    item.earliest_start = Period::try_from(begins.max(0)).unwrap_or(Period::MAX).min(10_000);
    let until = initiative.deadline.map(|day| periods_until(settings, day).max(0));
    item.deadline = until.map(|until| Period::try_from(until).unwrap_or(Period::MAX));
    item.fixed_start = start.map(|start| Period::try_from(start).unwrap_or(0));
    // What a person pinned is never left out in silence: where it cannot stay, that is a clash.
    item.must |= item.fixed_start.is_some();
    if in_progress {
        settle_started(plan, initiative, &mut item, decided);
    }
    (item, before)
}

fn timeless(initiative: &Initiative, profile: Profile) -> Item {
    Item {
        id: initiative.id.to_string(),
        duration: profile.duration,
        demand: profile.demand,
        must: initiative.must,
        ..Item::default()
    }
}

/// What is in progress stays, whatever its own dates say: they are dropped where it breaks them.
fn settle_started(plan: &Plan, initiative: &Initiative, item: &mut Item, decided: &mut Vec<NoteKind>) {
    item.must = true;
    let Some(start) = item.fixed_start else {
        // Under way already: a deadline that cannot be kept must not leave everything unplanned.
        item.deadline = item.deadline.filter(|_| initiative.late_cost.is_some());
        decided.push(NoteKind::StartedWithoutStart);
        return;
    };
    // A soft deadline is paid for, not dropped: by then it is `due`.
    let late = initiative.late_cost.is_none()
        && item.deadline.is_some_and(|deadline| start + item.duration > deadline);
    if late || start < item.earliest_start {
        decided.push(NoteKind::PastItsDates);
        item.earliest_start = 0;
        item.deadline = item.deadline.filter(|_| initiative.late_cost.is_some());
    }
    // The rest of it falls beyond the horizon.
    let left = plan.settings.horizon_periods.saturating_sub(start);
    let profile =
        Profile { duration: item.duration, demand: std::mem::take(&mut item.demand), stretched: Vec::new() };
    let profile = profile.within(left);
    item.duration = profile.duration;
    item.demand = profile.demand;
}

fn offered(plan: &Plan, team: &crate::domain::Team) -> Team {
    let periods = 0..plan.settings.horizon_periods.max(1);
    Team {
        id: team.id.to_string(),
        capacity: periods.map(|period| capacity(&plan.settings, team, period)).collect(),
    }
}

/// Dependencies between initiatives of the problem; what is launched counts as done.
fn dependencies(plan: &Plan, planned: &[&Initiative]) -> Vec<Dependency> {
    let places = places(planned);
    let links = planned
        .iter()
        .enumerate()
        .flat_map(|(after, one)| one.depends_on.iter().map(move |link| (after, link)));
    links
        .filter_map(|(after, link)| {
            let before = *places.get(&link.initiative)?;
            Some(Dependency { before, after, lag: periods_of_weeks(&plan.settings, link.lag_weeks) })
        })
        .collect()
}

/// Pairs of initiatives of the problem that are linked, each once.
fn pairs(planned: &[&Initiative], links: impl Fn(&Initiative) -> &[Id<Initiative>]) -> Vec<Vec<usize>> {
    let places = places(planned);
    let mut pairs: Vec<Vec<usize>> = Vec::new();
    for (left, one) in planned.iter().enumerate() {
        for right in links(one).iter().filter_map(|id| places.get(id)) {
            if left != *right {
                pairs.push(vec![left.min(*right), left.max(*right)]);
            }
        }
    }
    sort_by(&mut pairs, Ord::cmp);
    pairs.dedup();
    pairs
}

fn places<'a>(planned: &[&'a Initiative]) -> BTreeMap<&'a Id<Initiative>, usize> {
    gathered(planned.iter().enumerate().map(|(place, one)| (&one.id, place)))
}

/// The budget from the start, and what comes in later on top of it.
fn budget(plan: &Plan, unit: f64) -> Vec<Instalment> {
    let settings = &plan.settings;
    // As `i64`: at most `MAX_AMOUNT`.
    let amount = |money: f64| (money.max(0.0) / unit).floor().min(MAX_AMOUNT as f64) as i64;
    let first = settings.budget.map(|money| Instalment { period: 0, amount: amount(money) });
    let later = settings.budget_instalments.iter().map(|instalment| Instalment {
        period: Period::try_from(first_period_from(settings, instalment.from).max(0)).unwrap_or(Period::MAX),
        amount: amount(instalment.amount),
    });
    first.into_iter().chain(later).collect()
}

/// The power of ten by which money is divided, so that the planner can add it up; 1 for all but huge sums.
fn money_unit(plan: &Plan, planned: &[&Initiative]) -> f64 {
    let costs = planned.iter().map(|one| one.cost);
    let instalments = plan.settings.budget_instalments.iter().map(|instalment| instalment.amount);
    let most = costs.chain(plan.settings.budget).chain(instalments).fold(0.0, f64::max);
    let mut unit = 1.0;
    while most / unit > MAX_AMOUNT as f64 {
        unit *= 10.0;
    }
    unit
}
