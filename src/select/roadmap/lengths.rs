//! How long an initiative can take: the effort stays, and whole people join or leave its work packages.

use crate::domain::{Id, Initiative, Plan, WorkPackage};
use crate::engine::schedule::Period;
use crate::select::schedule_problem::{duration, package_length};

/// More people than this on one package are not tried.
const MOST_PEOPLE: u32 = 100;
/// More lengths than this are not offered on either side.
const MOST_LENGTHS: usize = 60;

/// One length an initiative can have.
#[derive(Clone, Debug, PartialEq)]
pub struct Length {
    /// Periods from start to completion.
    pub periods: Period,
    /// The work packages that take so long.
    pub work: Vec<WorkPackage>,
    /// Who works on it, in words: `2 people of Design, 1 person of Data`.
    pub people: String,
}

/// All lengths an initiative can have, the shortest first; its present one is among them. Empty without work packages, and
/// where a share of the work is done.
///
/// From the present people on, one step at a time: the change of one package (or, where two run side by side, of two)
/// that changes the length least, and the fewest people for it.
#[must_use]
pub fn lengths(plan: &Plan, id: &Id<Initiative>) -> Vec<Length> {
    let whole = |one: &&std::rc::Rc<Initiative>| !one.work.is_empty() && one.done_share.is_none();
    let Some(one) = plan.initiatives.get(id).filter(whole) else { return Vec::new() };
    let ladders: Vec<Vec<Rung>> = one.work.iter().map(|package| ladder(plan, package)).collect();
    let mut all = walk(plan, &one.work, &ladders, true);
    all.reverse();
    all.push(length(plan, one.work.clone()));
    all.extend(walk(plan, &one.work, &ladders, false));
    all
}

/// The next length beyond `now`, if there is one.
#[must_use]
pub fn next_length(lengths: &[Length], now: Period, longer: bool) -> Option<&Length> {
    if longer {
        lengths.iter().find(|length| length.periods > now)
    } else {
        lengths.iter().rev().find(|length| length.periods < now)
    }
}

/// So many people make a package so long.
#[derive(Clone, Copy)]
struct Rung {
    people: u32,
    length: Period,
}

/// The fewest people for each length a package can have, the longest first.
fn ladder(plan: &Plan, package: &WorkPackage) -> Vec<Rung> {
    let mut rungs: Vec<Rung> = Vec::new();
    for people in 1..=MOST_PEOPLE {
        let Some(length) = package_length(plan, &WorkPackage { people, ..package.clone() }) else { break };
        if rungs.last().is_none_or(|last| length < last.length) {
            rungs.push(Rung { people, length });
        }
        if length <= 1 {
            break;
        }
    }
    rungs
}

/// Steps away from the present people until no step changes the length any more.
fn walk(plan: &Plan, work: &[WorkPackage], ladders: &[Vec<Rung>], shorter: bool) -> Vec<Length> {
    let mut work = work.to_vec();
    let mut found = Vec::new();
    while found.len() < MOST_LENGTHS {
        let Some(next) = step(plan, &work, ladders, shorter) else { break };
        found.push(length(plan, next.clone()));
        work = next;
    }
    found
}

/// The work packages one step shorter or longer.
fn step(plan: &Plan, work: &[WorkPackage], ladders: &[Vec<Rung>], shorter: bool) -> Option<Vec<WorkPackage>> {
    let now = duration(plan, work);
    let mut best: Option<(Period, u32, Vec<WorkPackage>)> = None;
    let mut consider = |tried: Vec<WorkPackage>| {
        let periods = duration(plan, &tried);
        let by = if shorter { now.saturating_sub(periods) } else { periods.saturating_sub(now) };
        if by > 0 {
            let moved: u32 =
                work.iter().zip(&tried).map(|(before, after)| before.people.abs_diff(after.people)).sum();
            if best.as_ref().is_none_or(|(least, fewest, _)| (by, moved) < (*least, *fewest)) {
                best = Some((by, moved, tried));
            }
        }
    };
    let rungs: Vec<Vec<u32>> =
        work.iter().zip(ladders).map(|(package, ladder)| beyond(plan, package, ladder, shorter)).collect();
    for (place, people) in rungs.iter().enumerate() {
        for &people in people {
            consider(with_people(work, &[(place, people)]));
        }
    }
    // Side by side, two packages may hold the end together.
    for (left, its) in rungs.iter().enumerate() {
        for (right, others) in rungs.iter().enumerate().skip(left + 1) {
            if let (Some(&its), Some(&others)) = (its.first(), others.first()) {
                consider(with_people(work, &[(left, its), (right, others)]));
            }
        }
    }
    best.map(|(_, _, work)| work)
}

/// The numbers of people that make a package shorter (longer), the nearest first.
fn beyond(plan: &Plan, package: &WorkPackage, ladder: &[Rung], shorter: bool) -> Vec<u32> {
    let Some(now) = package_length(plan, package) else { return Vec::new() };
    if shorter {
        ladder.iter().filter(|rung| rung.length < now).map(|rung| rung.people).collect()
    } else {
        ladder.iter().rev().filter(|rung| rung.length > now).map(|rung| rung.people).collect()
    }
}

fn with_people(work: &[WorkPackage], changes: &[(usize, u32)]) -> Vec<WorkPackage> {
    let mut work = work.to_vec();
    for &(place, people) in changes {
        if let Some(package) = work.get_mut(place) {
            package.people = people;
        }
    }
    work
}

fn length(plan: &Plan, work: Vec<WorkPackage>) -> Length {
    let people: Vec<String> = work
        .iter()
        .map(|package| {
            let team = plan.name_of(&package.team);
            plan.words().people_of_team(package.people as usize, &team)
        })
        .collect();
    Length { periods: duration(plan, &work), people: plan.words().listed(&people), work }
}
