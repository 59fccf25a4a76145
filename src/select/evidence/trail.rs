//! The trail of one record: from an insight to everything that rests on it, and from an initiative to everything it
//! rests on and is meant to move.

use std::collections::BTreeSet;

use crate::domain::{
    Id, InPlan, Initiative, Insight, Kpi, Plan, Problem, Record, RecordRef, Requirement, TableName,
};
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
    plan.words().trail_through(&plan.name_of(id))
}

/// From an insight forwards: problems it shows, the requirements that follow, the initiatives that rest on it (by a link
/// of their own, through a problem, or through a requirement), and the KPIs these are expected to move.
#[must_use]
pub fn insight_trail(plan: &Plan, insight: &Insight) -> Trail {
    let words = plan.words();
    let direct = || words.trail_direct().to_owned();
    let shows = |problem: &Problem| -> Option<String> {
        if problem.insights.contains(&insight.id) {
            return Some(direct());
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
            return Some(direct());
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
    let mut trail = Trail::default();
    trail.group(plan, words.trail_problems_shown(), shows);
    trail.group(plan, words.trail_requirements_follow(), follows);
    trail.group(plan, words.trail_initiatives_rest(), rests);
    trail.group(plan, words.trail_kpis_these(), moved);
    trail
}

/// From an initiative backwards and forwards: the insights it rests on, the needs and requirements behind it, and the
/// KPIs it is expected to move.
#[must_use]
pub fn initiative_trail(plan: &Plan, initiative: &Initiative) -> Trail {
    let words = plan.words();
    let direct = || words.trail_direct().to_owned();
    let meets = |one: &Requirement| one.initiative.as_ref() == Some(&initiative.id);
    // The problems it solves, and those whose requirements it meets.
    let mut problems: BTreeSet<&Id<Problem>> = gathered(&initiative.problems);
    problems.extend(plan.requirements.iter().filter(|one| meets(one)).filter_map(|one| one.problem.as_ref()));
    let problem_rows = || problems.iter().filter_map(|id| plan.problems.get(id));
    let insight = |one: &Insight| {
        if one.initiatives.contains(&initiative.id) {
            return Some(direct());
        }
        let shown = problem_rows().find(|problem| {
            problem.insights.contains(&one.id)
                || problem.need.as_ref().is_some_and(|need| one.needs.contains(need))
        });
        shown.map(|problem| through(plan, &problem.id))
    };
    let mut trail = Trail::default();
    trail.group(plan, words.trail_insights_rests(), insight);
    trail.group(plan, words.trail_needs_behind(), |need: &crate::domain::Need| {
        problem_rows()
            .find(|problem| problem.need.as_ref() == Some(&need.id))
            .map(|problem| through(plan, &problem.id))
    });
    trail.group(plan, words.trail_requirements_met(), |one: &Requirement| {
        meets(one).then(|| one.problem.as_ref().map_or_else(direct, |problem| through(plan, problem)))
    });
    trail.group(plan, words.trail_kpis(), |kpi: &Kpi| {
        initiative
            .predicts
            .iter()
            .any(|prediction| prediction.kpi == kpi.id)
            .then(|| words.trail_predicted().to_owned())
    });
    trail
}

/// The trail of a KPI: the initiatives that should move it, and the insights these rest on.
fn kpi_trail(plan: &Plan, kpi: &Kpi) -> Trail {
    let words = plan.words();
    let moves = |one: &Initiative| one.predicts.iter().any(|prediction| prediction.kpi == kpi.id);
    let mut trail = Trail::default();
    if let Some(goal) = kpi.goal.as_ref() {
        trail.group(plan, words.noun_goal(), |one: &crate::domain::Goal| {
            (one.id == *goal).then(|| words.trail_direct().to_owned())
        });
    }
    trail.group(plan, words.trail_initiatives_move(), |one: &Initiative| {
        moves(one).then(|| words.trail_predicted().to_owned())
    });
    let mut entries: Vec<TrailEntry> = Vec::new();
    for initiative in plan.initiatives.iter().filter(|one| moves(one)) {
        for group in initiative_trail(plan, initiative).groups {
            let insights =
                group.entries.into_iter().filter(|entry| entry.record.table == TableName::Insights);
            for entry in insights {
                if !entries.iter().any(|known| known.record == entry.record) {
                    entries.push(TrailEntry { how: through(plan, &initiative.id), ..entry });
                }
            }
        }
    }
    if !entries.is_empty() {
        trail.groups.push(TrailGroup { title: words.trail_insights_behind(), entries });
    }
    trail
}

/// The trail of any record: the chain from evidence to KPI where it is part of one, otherwise what it names and what
/// names it. Ballots, comments, editions, scenarios and views are no part of a trail.
#[must_use]
pub fn record_trail(plan: &Plan, record: &RecordRef) -> Trail {
    if let Some(insight) = record.typed::<Insight>().and_then(|id| plan.insights.get(&id)) {
        return insight_trail(plan, insight);
    }
    if let Some(initiative) = record.typed::<Initiative>().and_then(|id| plan.initiatives.get(&id)) {
        return initiative_trail(plan, initiative);
    }
    if let Some(kpi) = record.typed::<Kpi>().and_then(|id| plan.kpis.get(&id)) {
        return kpi_trail(plan, kpi);
    }
    let mut linked: Vec<RecordRef> = Vec::new();
    macro_rules! links_both_ways {
        ($($table:ident: $record:ident, $name:ident, $prefix:literal, $noun:literal, $article_noun:literal;)*) => {
            $(for one in &plan.$table {
                let is_it = one.id.record_ref() == *record;
                one.visit_links(&mut |_, link| {
                    if is_it {
                        linked.push(link);
                    } else if link == *record {
                        linked.push(one.id.record_ref());
                    }
                });
            })*
        };
    }
    crate::domain::for_each_table!(links_both_ways);
    grouped(plan, linked)
}

/// Records by table, each once.
fn grouped(plan: &Plan, records: Vec<RecordRef>) -> Trail {
    let words = plan.words();
    let records: BTreeSet<RecordRef> = gathered(records);
    let mut trail = Trail::default();
    for record in records {
        let apart = [
            TableName::Ballots,
            TableName::Comments,
            TableName::Editions,
            TableName::Scenarios,
            TableName::Views,
        ];
        let Some(title) = plan.title_of(&record).filter(|_| !apart.contains(&record.table)) else { continue };
        let title = if title.trim().is_empty() { record.as_str() } else { title }.to_owned();
        let heading = record.table.noun(words);
        let entry = TrailEntry { record, title, how: words.trail_direct().to_owned() };
        match trail.groups.last_mut().filter(|group| group.title == heading) {
            Some(group) => group.entries.push(entry),
            None => trail.groups.push(TrailGroup { title: heading, entries: vec![entry] }),
        }
    }
    trail
}
