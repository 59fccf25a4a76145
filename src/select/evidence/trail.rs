//! The trail of one record: from an insight to everything that rests on it, and from an initiative to everything it
//! rests on and is meant to move.

use std::collections::BTreeSet;

use crate::domain::{Id, InPlan, Initiative, Insight, Kpi, Plan, Problem, RecordRef, Requirement};
use crate::engine::order::gathered;

/// Everything at the other end of a record's chain of links.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Trail {
    /// By kind; kinds with nothing in them are left out.
    pub groups: Vec<TrailGroup>,
}

/// Records of one kind on a trail.
#[derive(Clone, Debug, PartialEq)]
pub struct TrailGroup {
    /// What they are to the record, such as `Initiatives that rest on it`.
    pub title: &'static str,
    /// The records, in plan order.
    pub entries: Vec<TrailEntry>,
}

/// A record on a trail.
#[derive(Clone, Debug, PartialEq)]
pub struct TrailEntry {
    /// The record.
    pub record: RecordRef,
    /// Its title.
    pub title: String,
    /// How it is reached: `linked directly`, `through “Skippers ring first”`.
    pub how: String,
}

impl Trail {
    /// Adds a kind: each record of the table that `how` finds a way to.
    fn group<R: InPlan>(&mut self, plan: &Plan, title: &'static str, how: impl Fn(&R) -> Option<String>) {
        let entry = |record: &std::rc::Rc<R>| {
            let how = how(record)?;
            Some(TrailEntry { record: record.id().record_ref(), title: plan.name_of(record.id()), how })
        };
        let entries: Vec<TrailEntry> = R::table(plan).iter().filter_map(entry).collect();
        if !entries.is_empty() {
            self.groups.push(TrailGroup { title, entries });
        }
    }
}

fn through<R: InPlan>(plan: &Plan, id: &Id<R>) -> String {
    plan.words().linked_through(&plan.words().quoted(&plan.name_of(id)))
}

/// From an insight forwards: problems it shows, the requirements that follow, the initiatives that rest on it (by a link
/// of their own, through a problem, or through a requirement), and the KPIs these are expected to move.
#[must_use]
pub fn insight_trail(plan: &Plan, insight: &Insight) -> Trail {
    let shows = |problem: &Problem| -> Option<String> {
        if problem.insights.contains(&insight.id) {
            return Some(plan.words().linked_directly().to_owned());
        }
        let need = problem.need.as_ref().filter(|need| insight.needs.contains(need))?;
        Some(through(plan, need))
    };
    let problems: BTreeSet<&Id<Problem>> =
        gathered(plan.problems.iter().filter(|problem| shows(problem).is_some()).map(|problem| &problem.id));
    let follows = |requirement: &Requirement| {
        requirement.problem.as_ref().filter(|problem| problems.contains(problem)).map(|id| through(plan, id))
    };
    let rests = |initiative: &Initiative| {
        if insight.initiatives.contains(&initiative.id) {
            return Some(plan.words().linked_directly().to_owned());
        }
        let problem = initiative.problems.iter().find(|problem| problems.contains(problem));
        let requirement = || {
            let met = plan.requirements.iter().filter(|one| one.initiative.as_ref() == Some(&initiative.id));
            met.filter(|one| follows(one).is_some()).map(|one| through(plan, &one.id)).next()
        };
        problem.map(|problem| through(plan, problem)).or_else(requirement)
    };
    let resting: Vec<&Initiative> =
        plan.initiatives.iter().map(|one| &**one).filter(|one| rests(one).is_some()).collect();
    let moved = |kpi: &Kpi| {
        let moves = |one: &&&Initiative| one.predicts.iter().any(|prediction| prediction.kpi == kpi.id);
        resting.iter().find(moves).map(|one| through(plan, &one.id))
    };
    let (words, mut trail) = (plan.words(), Trail::default());
    trail.group(plan, words.trail_problems_shown(), shows);
    trail.group(plan, words.trail_requirements_follow(), follows);
    trail.group(plan, words.trail_initiatives_rest(), rests);
    trail.group(plan, words.trail_kpis_these_move(), moved);
    trail
}

/// From an initiative backwards and forwards: the insights it rests on, the needs and requirements behind it, and the
/// KPIs it is expected to move.
#[must_use]
pub fn initiative_trail(plan: &Plan, initiative: &Initiative) -> Trail {
    let meets = |one: &Requirement| one.initiative.as_ref() == Some(&initiative.id);
    // The problems it solves, and those whose requirements it meets.
    let mut problems: BTreeSet<&Id<Problem>> = gathered(&initiative.problems);
    problems.extend(plan.requirements.iter().filter(|one| meets(one)).filter_map(|one| one.problem.as_ref()));
    let problem_rows = || problems.iter().filter_map(|id| plan.problems.get(id));
    let insight = |one: &Insight| {
        if one.initiatives.contains(&initiative.id) {
            return Some(plan.words().linked_directly().to_owned());
        }
        let shown = problem_rows().find(|problem| {
            problem.insights.contains(&one.id)
                || problem.need.as_ref().is_some_and(|need| one.needs.contains(need))
        });
        shown.map(|problem| through(plan, &problem.id))
    };
    let (words, mut trail) = (plan.words(), Trail::default());
    trail.group(plan, words.trail_insights_rested_on(), insight);
    trail.group(plan, words.trail_needs_behind(), |need: &crate::domain::Need| {
        problem_rows()
            .find(|problem| problem.need.as_ref() == Some(&need.id))
            .map(|problem| through(plan, &problem.id))
    });
    trail.group(plan, words.trail_requirements_met(), |one: &Requirement| {
        meets(one).then(|| {
            one.problem
                .as_ref()
                .map_or_else(|| plan.words().linked_directly().to_owned(), |problem| through(plan, problem))
        })
    });
    trail.group(plan, words.trail_kpis_moved(), |kpi: &Kpi| {
        initiative
            .predicts
            .iter()
            .any(|prediction| prediction.kpi == kpi.id)
            .then(|| words.is_predicted().to_owned())
    });
    trail
}
