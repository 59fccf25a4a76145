//! The opportunity tree (T. Torres, "Continuous Discovery Habits", 2021): goal → need → problem → initiative.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use crate::domain::{Choice, Goal, Id, Initiative, Need, Plan, Problem, RecordRef};
use crate::engine::order::gathered;
use crate::select::strategy::opportunity_of;

/// A place in the tree.
#[derive(Clone, Debug, PartialEq)]
pub struct TreeNode {
    /// The record; none for a heading such as `No need named`.
    pub record: Option<RecordRef>,
    /// Its title.
    pub title: String,
    /// What is worth knowing beside it: a score, a status.
    pub note: String,
    /// What hangs under it.
    pub children: Vec<TreeNode>,
}

/// One node per goal with the needs, problems and initiatives that move it, and a last one for initiatives that move
/// no goal. An initiative moves a goal it has a positive impact on, or one of whose KPIs it predicts a change of.
/// One that solves several problems hangs under each.
#[must_use]
pub fn opportunity_tree(plan: &Plan) -> Vec<TreeNode> {
    let kpi_goals: BTreeMap<_, _> =
        gathered(plan.kpis.iter().filter_map(|kpi| Some((&kpi.id, kpi.goal.as_ref()?))));
    let mut by_goal: BTreeMap<&Id<Goal>, Vec<&Initiative>> = BTreeMap::new();
    let mut aimless: Vec<&Initiative> = Vec::new();
    for initiative in &plan.initiatives {
        let impacts = initiative.goal_impact.iter().filter(|impact| impact.impact.high() > 0.0);
        let predicted =
            initiative.predicts.iter().filter_map(|prediction| kpi_goals.get(&prediction.kpi).copied());
        let goals: BTreeSet<&Id<Goal>> = gathered(impacts.map(|impact| &impact.goal).chain(predicted));
        if goals.is_empty() {
            aimless.push(initiative);
        }
        for goal in goals {
            by_goal.entry(goal).or_default().push(initiative);
        }
    }
    let goal_node = |goal: &Rc<Goal>| {
        let initiatives = by_goal.get(&goal.id).map(Vec::as_slice).unwrap_or_default();
        TreeNode {
            record: Some(goal.id.record_ref()),
            title: plan.name_of(&goal.id),
            note: measured(plan, goal),
            children: branches(plan, initiatives),
        }
    };
    let mut tree: Vec<TreeNode> = plan.goals.iter().map(goal_node).collect();
    if !aimless.is_empty() {
        tree.push(heading(plan.words().no_goal_named(), branches(plan, &aimless)));
    }
    tree
}

/// What kind of outcome a goal is, and the KPIs that tell about it.
fn measured(plan: &Plan, goal: &Goal) -> String {
    let kpis = plan.kpis.iter().filter(|kpi| kpi.goal.as_ref() == Some(&goal.id));
    let names: Vec<String> = kpis.map(|kpi| plan.name_of(&kpi.id)).collect();
    match names.is_empty() {
        true => goal.outcome.label(plan.words()).to_owned(),
        false => plan.words().measured_by(goal.outcome.label(plan.words()), &plan.words().listed(&names)),
    }
}

fn heading(title: &str, children: Vec<TreeNode>) -> TreeNode {
    TreeNode { record: None, title: title.to_owned(), note: String::new(), children }
}

/// Initiatives under their problems, those under their needs; what lacks a link comes last, under a heading.
fn branches(plan: &Plan, initiatives: &[&Initiative]) -> Vec<TreeNode> {
    let mut by_problem: BTreeMap<&Id<Problem>, Vec<TreeNode>> = BTreeMap::new();
    let mut loose = Vec::new();
    for initiative in initiatives {
        for problem in &initiative.problems {
            by_problem.entry(problem).or_default().push(leaf(plan, initiative));
        }
        if initiative.problems.is_empty() {
            loose.push(leaf(plan, initiative));
        }
    }
    let mut by_need: BTreeMap<&Id<Need>, Vec<TreeNode>> = BTreeMap::new();
    let mut needless = Vec::new();
    for problem in &plan.problems {
        let Some(children) = by_problem.remove(&problem.id) else { continue };
        let node = TreeNode {
            record: Some(problem.id.record_ref()),
            title: plan.name_of(&problem.id),
            note: problem.who.clone(),
            children,
        };
        match &problem.need {
            Some(need) => by_need.entry(need).or_default().push(node),
            None => needless.push(node),
        }
    }
    let mut nodes: Vec<TreeNode> =
        plan.needs.iter().filter_map(|need| Some(need_node(plan, need, by_need.remove(&need.id)?))).collect();
    if !needless.is_empty() {
        nodes.push(heading(plan.words().no_need_named(), needless));
    }
    if !loose.is_empty() {
        nodes.push(heading(plan.words().no_problem_named(), loose));
    }
    nodes
}

fn need_node(plan: &Plan, need: &Need, children: Vec<TreeNode>) -> TreeNode {
    let note = opportunity_of(plan.words(), &plan.settings, need)
        .map(|opportunity| plan.words().opportunity_of(&opportunity.text));
    TreeNode {
        record: Some(need.id.record_ref()),
        title: plan.name_of(&need.id),
        note: note.unwrap_or_default(),
        children,
    }
}

fn leaf(plan: &Plan, initiative: &Initiative) -> TreeNode {
    TreeNode {
        record: Some(initiative.id.record_ref()),
        title: plan.name_of(&initiative.id),
        note: initiative.status.label(plan.words()).to_owned(),
        children: Vec::new(),
    }
}
