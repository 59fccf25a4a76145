//! What hangs on each problem: requirements, the need's title, the initiatives that answer it.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::domain::{Id, Plan, Problem, Requirement};

/// A requirement and its place in the whole table.
#[derive(Clone, Debug, PartialEq)]
pub struct RequirementPlace {
    /// Its place in plan order.
    pub place: usize,
    /// The requirement.
    pub requirement: Rc<Requirement>,
}

/// What hangs on one problem.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProblemLinks {
    /// The title of the need behind it; empty without one.
    pub need: String,
    /// Its requirements, in plan order.
    pub requirements: Vec<RequirementPlace>,
    /// The titles of the initiatives that answer it, in plan order.
    pub initiatives: Vec<String>,
}

/// What hangs on all problems.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AllProblemLinks {
    /// One per problem, in plan order.
    pub problems: Vec<ProblemLinks>,
    /// Requirements that belong to no problem.
    pub loose: Vec<RequirementPlace>,
}

/// What hangs on each problem of a plan.
#[must_use]
pub fn problem_links(plan: &Plan) -> AllProblemLinks {
    let mut by_problem: BTreeMap<&Id<Problem>, ProblemLinks> = BTreeMap::new();
    let mut loose = Vec::new();
    for (place, requirement) in plan.requirements.iter().enumerate() {
        let row = RequirementPlace { place, requirement: requirement.clone() };
        match &requirement.problem {
            Some(problem) => by_problem.entry(problem).or_default().requirements.push(row),
            None => loose.push(row),
        }
    }
    for initiative in &plan.initiatives {
        for problem in &initiative.problems {
            by_problem.entry(problem).or_default().initiatives.push(plan.name_of(&initiative.id));
        }
    }
    let links = |problem: &Rc<Problem>| ProblemLinks {
        need: problem.need.as_ref().map(|need| plan.name_of(need)).unwrap_or_default(),
        ..by_problem.remove(&problem.id).unwrap_or_default()
    };
    AllProblemLinks { problems: plan.problems.iter().map(links).collect(), loose }
}
