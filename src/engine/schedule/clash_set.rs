//! The smallest set of constraints that no schedule keeps together, and how much would make room.
//!
//! QuickXplain (Junker 2004, “Preferred explanations and relaxations for over-constrained problems”) over the
//! constraints a person can relax. Each question it asks is answered by the exact search of this module, in a limited
//! number of steps; where that gives up the answer says that the set may not be smallest.
//!
//! **Invariant:** without its other constraints the problem has no schedule that keeps the set; if the set is
//! `smallest`, it has one as soon as any member is relaxed.

use super::clash;
use super::feasible::{self, Outcome};
use super::list;
use super::model::Model;
use super::problem::{MAX_HORIZON, Period, Problem};

/// Placements the exact search may try per question.
const STEPS: usize = 20_000;
/// The same before any order of insertion is tried.
const FIRST_STEPS: usize = 500;

/// A constraint that can be relaxed. Numbers are places in the lists of [`Problem`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ClashMember {
    /// An item has to be chosen.
    Must(usize),
    /// An item is held to its start.
    Pin(usize),
    /// An item has a deadline.
    Deadline(usize),
    /// A team offers no more than it does.
    Capacity(usize),
    /// There is no more money.
    Budget,
    /// One item waits for another.
    Dependency(usize),
    /// At most one item of a group is chosen.
    Exclusive(usize),
    /// A group is chosen together or not at all.
    Together(usize),
    /// A rule is kept.
    Rule(usize),
    /// An item may not start earlier.
    Earliest(usize),
    /// Everything is complete by the horizon.
    Horizon,
}

/// What a person cannot or would not change.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Given {
    /// No item that may start earlier starts before this period, such as today's.
    pub first_period: Period,
    /// Constraints that are never part of a set.
    pub settled: Vec<ClashMember>,
}

/// Constraints that no schedule keeps together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClashSet {
    /// The constraints; empty when what is given clashes by itself.
    pub members: Vec<ClashMember>,
    /// Whether it is certain that they clash; otherwise no schedule was found.
    pub proven: bool,
    /// Whether it is certain that none of them could be left out of the set.
    pub smallest: bool,
}

/// What is known about a problem.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Feasible,
    Infeasible,
    Unknown,
}

/// The smallest set of constraints that rule out a schedule; `None` when there is one, or the problem makes no sense.
///
/// ```
/// use roadbook_engine::schedule::{ClashMember, Given, Item, Problem, clash_set};
/// let items = vec![Item { must: true, duration: 3, deadline: Some(2), ..Item::default() }];
/// let problem = Problem { horizon: 5, value_horizon: 5, items, ..Problem::default() };
/// let set = clash_set(&problem, &Given::default()).unwrap();
/// assert_eq!(set.members, [ClashMember::Must(0), ClashMember::Deadline(0)]);
/// assert!(set.proven && set.smallest);
/// ```
#[must_use]
pub fn clash_set(problem: &Problem, given: &Given) -> Option<ClashSet> {
    problem.validate().ok()?;
    let candidates = candidates(problem, given);
    let mut questions = Questions { problem, given, candidates: &candidates, proven: true, smallest: true };
    match verdict(problem) {
        Verdict::Feasible => return None,
        Verdict::Infeasible => {}
        Verdict::Unknown => (questions.proven, questions.smallest) = (false, false),
    }
    let members =
        if questions.clashes(&[]) { Vec::new() } else { questions.explain(&[], false, &candidates) };
    let mut members = members;
    members.sort_unstable();
    Some(ClashSet { members, proven: questions.proven, smallest: questions.smallest })
}

/// The problem with only these of its constraints that can be relaxed, and what is given.
#[must_use]
pub fn keeping(problem: &Problem, given: &Given, members: &[ClashMember]) -> Problem {
    keeping_of(problem, given, &candidates(problem, given), members)
}

/// The least amount on top of a team's capacity in every period that leaves room, in steps, and the periods in which a
/// schedule then needs it. `None` when no amount helps.
#[must_use]
pub fn missing_capacity(problem: &Problem, team: usize, step: i64) -> Option<(i64, Vec<Period>)> {
    let step = step.max(1);
    let more = |steps: i64| {
        let mut problem = problem.clone();
        if let Some(team) = problem.teams.get_mut(team) {
            team.capacity.iter_mut().for_each(|capacity| *capacity += steps * step);
        }
        problem
    };
    let needs = problem.items.iter().flat_map(|item| &item.demand).filter(|demand| demand.team == team);
    let most = needs.map(|demand| demand.amount_per_period).sum::<i64>() / step + 1;
    let steps = least_that_helps(most, more)?;
    let model = Model::new(&more(steps)).ok()?;
    let Some(start) = any_schedule(&model) else { return Some((steps * step, Vec::new())) };
    let own = problem.teams.get(team)?;
    let mut used = vec![0i64; own.capacity.len()];
    for (item, start) in problem.items.iter().zip(&start) {
        let Ok(start) = usize::try_from(*start) else { continue };
        for demand in item.demand.iter().filter(|demand| demand.team == team) {
            let first = start + demand.offset as usize;
            for used in used.iter_mut().skip(first).take(demand.length as usize) {
                *used += demand.amount_per_period;
            }
        }
    }
    let short = (0..).zip(used.iter().zip(&own.capacity)).filter(|(_, (used, free))| used > free);
    Some((steps * step, short.map(|(period, _)| period).collect()))
}

/// The least money on top of the first instalment that leaves room; `None` when no amount helps.
#[must_use]
pub fn missing_money(problem: &Problem) -> Option<i64> {
    let more = |amount: i64| {
        let mut problem = problem.clone();
        problem.budget.push(super::problem::Instalment { period: 0, amount });
        problem
    };
    let most = problem.items.iter().map(|item| item.cost).sum::<i64>().min(super::problem::MAX_AMOUNT);
    least_that_helps(most, more)
}

/// How many periods more leave room, with each team offering at most what it does before; `None` when none do.
#[must_use]
pub fn missing_periods(problem: &Problem) -> Option<Period> {
    let far = far_horizon(problem, &matters(problem));
    let more = |periods: i64| lengthened(problem, problem.horizon + periods as Period);
    least_that_helps(i64::from(far.saturating_sub(problem.horizon)), more).map(|periods| periods as Period)
}

/// The least amount from 1 to `most` that makes a problem feasible; more never makes it infeasible.
fn least_that_helps(most: i64, with: impl Fn(i64) -> Problem) -> Option<i64> {
    let helps = |amount: i64| verdict(&with(amount)) == Verdict::Feasible;
    if most < 1 || !helps(most) {
        return None;
    }
    let (mut fails, mut helps_at) = (0, most);
    while helps_at - fails > 1 {
        let middle = fails + (helps_at - fails) / 2;
        if helps(middle) { helps_at = middle } else { fails = middle }
    }
    Some(helps_at)
}

struct Questions<'a> {
    problem: &'a Problem,
    given: &'a Given,
    candidates: &'a [ClashMember],
    proven: bool,
    smallest: bool,
}

impl Questions<'_> {
    /// Whether these constraints clash. What is not known counts so that the set stays one that clashes, as far as
    /// that is known of the whole.
    fn clashes(&mut self, members: &[ClashMember]) -> bool {
        match verdict(&keeping_of(self.problem, self.given, self.candidates, members)) {
            Verdict::Feasible => false,
            Verdict::Infeasible => true,
            Verdict::Unknown => {
                self.smallest = false;
                !self.proven
            }
        }
    }

    /// The smallest part of `members` that clashes with `background`. `grown` says whether the background grew since
    /// it was last known to be feasible.
    fn explain(
        &mut self,
        background: &[ClashMember],
        grown: bool,
        members: &[ClashMember],
    ) -> Vec<ClashMember> {
        if grown && self.clashes(background) {
            return Vec::new();
        }
        if members.len() <= 1 {
            return members.to_vec();
        }
        let (first, second) = members.split_at(members.len() / 2);
        let with_first = [background, first].concat();
        let of_second = self.explain(&with_first, !first.is_empty(), second);
        let with_second = [background, &of_second].concat();
        let mut found = self.explain(&with_second, !of_second.is_empty(), first);
        found.extend(of_second);
        found
    }
}

fn verdict(problem: &Problem) -> Verdict {
    let Ok(model) = Model::new(problem) else { return Verdict::Unknown };
    if clash::standing(problem, &model).is_some() {
        return Verdict::Infeasible;
    }
    let of = |outcome: &Outcome| match outcome {
        Outcome::Found(_) => Verdict::Feasible,
        Outcome::Impossible => Verdict::Infeasible,
        Outcome::Unknown => Verdict::Unknown,
    };
    let soon = of(&feasible::search(&model, FIRST_STEPS));
    if soon != Verdict::Unknown {
        return soon;
    }
    match list::any_mended(&model) {
        Some(_) => Verdict::Feasible,
        None => of(&feasible::search(&model, STEPS)),
    }
}

/// The starts of a feasible schedule, if one is found.
fn any_schedule(model: &Model) -> Option<Vec<i32>> {
    if let Outcome::Found(ledger) = feasible::search(model, FIRST_STEPS) {
        return Some(ledger.start);
    }
    if let Some(ledger) = list::any_mended(model) {
        return Some(ledger.start);
    }
    match feasible::search(model, STEPS) {
        Outcome::Found(ledger) => Some(ledger.start),
        Outcome::Impossible | Outcome::Unknown => None,
    }
}

/// The items that can have a part in a clash: without rules the mandatory ones, with rules all.
fn matters(problem: &Problem) -> Vec<bool> {
    match Model::new(problem) {
        Ok(model) if problem.rules.is_empty() => model.mandatory,
        _ => vec![true; problem.items.len()],
    }
}

/// What can be relaxed and may have a part in a clash, what a person can best change first.
fn candidates(problem: &Problem, given: &Given) -> Vec<ClashMember> {
    let matters = matters(problem);
    let items = || problem.items.iter().enumerate().filter(|(place, _)| matters[*place]);
    let count = |group: &[usize]| group.iter().filter(|&&member| matters[member]).count();
    let mut all: Vec<ClashMember> = Vec::new();
    all.extend(items().filter(|(_, item)| item.must).map(|(place, _)| ClashMember::Must(place)));
    all.extend(items().filter(|(_, i)| i.fixed_start.is_some()).map(|(place, _)| ClashMember::Pin(place)));
    all.extend(items().filter(|(_, i)| i.deadline.is_some()).map(|(place, _)| ClashMember::Deadline(place)));
    let asked = |team: usize| {
        items()
            .any(|(_, item)| item.demand.iter().any(|need| need.team == team && need.amount_per_period > 0))
    };
    all.extend((0..problem.teams.len()).filter(|&team| asked(team)).map(ClashMember::Capacity));
    if !problem.budget.is_empty() && items().any(|(_, item)| item.cost > 0) {
        all.push(ClashMember::Budget);
    }
    let links = problem.dependencies.iter().enumerate().filter(|(_, link)| matters[link.after]);
    all.extend(links.map(|(place, _)| ClashMember::Dependency(place)));
    let groups = |groups: &[Vec<usize>], member: fn(usize) -> ClashMember| -> Vec<ClashMember> {
        let some = groups.iter().enumerate().filter(|(_, group)| count(group) > 1);
        some.map(|(place, _)| member(place)).collect()
    };
    all.extend(groups(&problem.exclusive, ClashMember::Exclusive));
    all.extend(groups(&problem.together, ClashMember::Together));
    all.extend((0..problem.rules.len()).map(ClashMember::Rule));
    let late = items().filter(|(_, item)| item.earliest_start > given.first_period);
    all.extend(late.map(|(place, _)| ClashMember::Earliest(place)));
    all.push(ClashMember::Horizon);
    all.retain(|member| !given.settled.contains(member));
    all
}

fn keeping_of(
    problem: &Problem,
    given: &Given,
    candidates: &[ClashMember],
    members: &[ClashMember],
) -> Problem {
    let dropped = |member: ClashMember| candidates.contains(&member) && !members.contains(&member);
    let mut kept = problem.clone();
    let far = far_horizon(problem, &matters(problem));
    for (place, item) in kept.items.iter_mut().enumerate() {
        item.must &= !dropped(ClashMember::Must(place));
        item.fixed_start = item.fixed_start.filter(|_| !dropped(ClashMember::Pin(place)));
        item.deadline = item.deadline.filter(|_| !dropped(ClashMember::Deadline(place)));
        if dropped(ClashMember::Earliest(place)) {
            item.earliest_start = given.first_period;
        }
    }
    for (place, team) in kept.teams.iter_mut().enumerate() {
        if dropped(ClashMember::Capacity(place)) {
            let needs = problem.items.iter().flat_map(|item| &item.demand).filter(|need| need.team == place);
            let all = needs.map(|need| need.amount_per_period).sum::<i64>().min(super::problem::MAX_AMOUNT);
            team.capacity.iter_mut().for_each(|capacity| *capacity = (*capacity).max(all));
        }
    }
    if dropped(ClashMember::Budget) {
        kept.budget.clear();
    }
    kept.dependencies = left(&problem.dependencies, |place| dropped(ClashMember::Dependency(place)));
    kept.exclusive = left(&problem.exclusive, |place| dropped(ClashMember::Exclusive(place)));
    kept.together = left(&problem.together, |place| dropped(ClashMember::Together(place)));
    kept.rules = left(&problem.rules, |place| dropped(ClashMember::Rule(place)));
    if dropped(ClashMember::Horizon) { lengthened(&kept, far) } else { kept }
}

fn left<T: Clone>(list: &[T], dropped: impl Fn(usize) -> bool) -> Vec<T> {
    list.iter().enumerate().filter(|(place, _)| !dropped(*place)).map(|(_, one)| one.clone()).collect()
}

/// A horizon by which all that matters could be done one after the other.
fn far_horizon(problem: &Problem, matters: &[bool]) -> Period {
    let items = || problem.items.iter().zip(matters).filter(|(_, matters)| **matters).map(|(item, _)| item);
    let first = items().map(|item| item.earliest_start.max(item.fixed_start.unwrap_or(0))).max().unwrap_or(0);
    let money = problem.budget.iter().map(|money| money.period).max().unwrap_or(0);
    let work: u64 = items().map(|item| u64::from(item.duration)).sum();
    let waits: u64 = problem.dependencies.iter().map(|link| u64::from(link.lag)).sum();
    let all = u64::from(first.max(money).max(problem.horizon)) + work + waits;
    Period::try_from(all).unwrap_or(MAX_HORIZON).clamp(problem.horizon, MAX_HORIZON)
}

/// The problem with a later horizon, after which each team offers the most it does before.
fn lengthened(problem: &Problem, horizon: Period) -> Problem {
    let mut longer = problem.clone();
    longer.horizon = horizon.max(problem.horizon);
    longer.value_horizon = longer.value_horizon.max(longer.horizon);
    for team in &mut longer.teams {
        let most = team.capacity.iter().copied().max().unwrap_or(0);
        team.capacity.resize(longer.horizon as usize, most);
    }
    longer
}
