//! Who stands where.

use std::rc::Rc;

use crate::domain::{Initiative, Plan, Status};
use crate::engine::ranking::{Item, rank};
use crate::engine::scoring::{Input, Outcome, Score};
use crate::select::scoring_inputs::{Scoring, ScoringInputs};

/// An initiative with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// The initiative.
    pub initiative: Rc<Initiative>,
    /// Its rank from 1; equal scores share one.
    pub rank: usize,
    /// Benefit and cost.
    pub score: Score,
}

/// All initiatives of a plan in three lists.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PlanRanking {
    /// With a score, the best first; among equals the cheaper, then by id.
    pub ranked: Vec<Place>,
    /// Without a score, in plan order.
    pub not_scored: Vec<Rc<Initiative>>,
    /// Launched or rejected, in plan order: there is nothing to choose.
    pub left_out: Vec<Rc<Initiative>>,
}

/// Ranks the initiatives of a plan under its score model.
#[must_use]
pub fn plan_ranking(plan: &Plan) -> PlanRanking {
    let is_over = |one: &&Rc<Initiative>| matches!(one.status, Status::Launched | Status::Rejected);
    let (left_out, open): (Vec<_>, Vec<_>) = plan.initiatives.iter().partition(is_over);
    let scoring = Scoring::of(plan);
    let scores: Vec<Option<Score>> = open.iter().map(|one| scoring.inputs(one).outcome().score()).collect();
    let items = open.iter().zip(&scores).map(|(one, score)| Item {
        id: one.id.as_str(),
        score: score.map(Score::value),
        effort: score.map(|score| score.cost),
    });
    let ranking = rank(&items.collect::<Vec<_>>());
    let places = ranking.ranked.iter().filter_map(|place| {
        let (initiative, score) = (open.get(place.item)?, (*scores.get(place.item)?)?);
        Some(Place { initiative: (*initiative).clone(), rank: place.rank, score })
    });
    let not_scored = ranking.not_scored.iter().filter_map(|item| open.get(*item).map(|one| (*one).clone()));
    PlanRanking {
        ranked: places.collect(),
        not_scored: not_scored.collect(),
        left_out: left_out.into_iter().cloned().collect(),
    }
}

/// Why an initiative has no score: `needs reach, effort`, or what is wrong with an input; `None` if it has one.
#[must_use]
pub fn what_is_missing(plan: &Plan, initiative: &Initiative) -> Option<String> {
    let inputs = ScoringInputs::of(plan, initiative);
    match inputs.outcome() {
        Outcome::Scored(_) => None,
        Outcome::Invalid { reason, .. } => Some(format!("{reason}.")),
        Outcome::NotScored { missing } => {
            let goals = inputs.goals();
            let words = missing.into_iter().flat_map(|input| match input {
                Input::GoalImpact if goals.is_empty() => vec!["a goal in the plan".to_owned()],
                Input::GoalImpact => goals
                    .iter()
                    .filter(|(goal, impact)| impact.is_none() && goal.weight != 0.0)
                    .map(|(goal, _)| format!("its impact on “{}”", plan.name_of(&goal.id)))
                    .collect(),
                input => vec![input.label().to_lowercase()],
            });
            Some(format!("needs {}", words.collect::<Vec<_>>().join(", ")))
        }
    }
}
