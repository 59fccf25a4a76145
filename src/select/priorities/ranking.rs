//! Who stands where.

use std::rc::Rc;

use crate::domain::{Date, Goal, Initiative, Insight, Plan, Problem, Settings, Status, Table};
use crate::engine::ranking::{Item, rank};
use crate::engine::scoring::{Input, Outcome, Score};
use crate::select::scoring_inputs::{Scoring, ScoringInputs, input_label, say_input_error};

/// An initiative with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// The initiative.
    pub initiative: Rc<Initiative>,
    /// Its place in plan order.
    pub position: u32,
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
    /// The places in plan order of those without a score.
    pub not_scored_positions: Vec<u32>,
    /// Launched or rejected, in plan order: there is nothing to choose.
    pub left_out: Vec<Rc<Initiative>>,
}

/// Ranks the initiatives of a plan under its score model.
#[must_use]
pub fn plan_ranking(plan: &Plan) -> PlanRanking {
    RankingCache::default().rank(plan)
}

/// Scores kept from one state of a plan to the next, so that an edit scores again only what it touches.
///
/// **Invariant:** its ranking is that of [`plan_ranking`].
#[derive(Debug, Default)]
pub struct RankingCache {
    /// What every score rests on besides its initiative.
    basis: Option<Basis>,
    /// Per initiative, in plan order; none for one that is not ranked.
    scored: Vec<(Rc<Initiative>, Option<Score>)>,
    /// How many were scored anew by the last ranking.
    scored_anew: usize,
}

#[derive(Clone, Debug)]
struct Basis {
    settings: Rc<Settings>,
    goals: Table<Goal>,
    insights: Table<Insight>,
    problems: Table<Problem>,
    read_on: Option<Date>,
}

impl Basis {
    fn of(plan: &Plan) -> Self {
        Self {
            settings: plan.settings.clone(),
            goals: plan.goals.clone(),
            insights: plan.insights.clone(),
            problems: plan.problems.clone(),
            read_on: plan.read_by.today,
        }
    }

    fn holds_for(&self, plan: &Plan) -> bool {
        Rc::ptr_eq(&self.settings, &plan.settings)
            && self.goals.is_same(&plan.goals)
            && self.insights.is_same(&plan.insights)
            && self.problems.is_same(&plan.problems)
            && self.read_on == plan.read_by.today
    }
}

impl RankingCache {
    /// Ranks the initiatives of a plan; those that stand where they stood and did not change keep their score.
    pub fn rank(&mut self, plan: &Plan) -> PlanRanking {
        if !self.basis.as_ref().is_some_and(|basis| basis.holds_for(plan)) {
            self.scored.clear();
            self.basis = Some(Basis::of(plan));
        }
        self.score_changed(plan);
        ranking_of(&self.scored)
    }

    /// How many initiatives the last ranking scored anew.
    #[must_use]
    pub fn scored_anew(&self) -> usize {
        self.scored_anew
    }

    fn score_changed(&mut self, plan: &Plan) {
        self.scored_anew = 0;
        let mut scoring = None;
        let room = Vec::with_capacity(plan.initiatives.len());
        let mut before = std::mem::replace(&mut self.scored, room).into_iter().peekable();
        for one in &plan.initiatives {
            // One that was removed is passed over; one that was added is met by its successor.
            let mut kept = before.next_if(|(old, _)| Rc::ptr_eq(old, one));
            if kept.is_none() && before.peek().is_some_and(|(old, _)| plan.initiatives.get(&old.id).is_none())
            {
                before.next();
                kept = before.next_if(|(old, _)| Rc::ptr_eq(old, one));
            }
            let same_place = before.peek().is_some_and(|(old, _)| old.id == one.id);
            self.scored.push(kept.unwrap_or_else(|| {
                if same_place {
                    before.next();
                }
                self.scored_anew += 1;
                let scoring = scoring.get_or_insert_with(|| Scoring::of(plan));
                (one.clone(), if is_over(one) { None } else { scoring.outcome(one).score() })
            }));
        }
    }
}

fn is_over(one: &Initiative) -> bool {
    matches!(one.status, Status::Launched | Status::Rejected)
}

fn ranking_of(scored: &[(Rc<Initiative>, Option<Score>)]) -> PlanRanking {
    // Room for all from the start: a long list would be copied again and again while it grows.
    let mut items: Vec<Item<'_>> = Vec::with_capacity(scored.len());
    let mut open = Vec::with_capacity(scored.len());
    let mut left_out = Vec::new();
    for (position, (one, score)) in (0_u32..).zip(scored) {
        if is_over(one) {
            left_out.push(one.clone());
            continue;
        }
        let (value, effort) = (score.map(Score::value), score.map(|score| score.cost));
        items.push(Item { id: one.id.as_str(), score: value, effort });
        open.push((position, one, score));
    }
    let ranking = rank(&items);
    let mut ranked = Vec::with_capacity(ranking.ranked.len());
    for place in &ranking.ranked {
        if let Some(&(position, initiative, &Some(score))) = open.get(place.item) {
            ranked.push(Place { initiative: initiative.clone(), position, rank: place.rank, score });
        }
    }
    let mut not_scored = Vec::with_capacity(ranking.not_scored.len());
    let mut not_scored_positions = Vec::with_capacity(ranking.not_scored.len());
    for item in &ranking.not_scored {
        if let Some(&(position, initiative, _)) = open.get(*item) {
            not_scored.push(initiative.clone());
            not_scored_positions.push(position);
        }
    }
    PlanRanking { ranked, not_scored, not_scored_positions, left_out }
}

/// Why an initiative has no score: `needs reach, effort`, or what is wrong with an input; `None` if it has one.
#[must_use]
pub fn what_is_missing(plan: &Plan, initiative: &Initiative) -> Option<String> {
    let (says, inputs) = (plan.words(), ScoringInputs::of(plan, initiative));
    match inputs.outcome() {
        Outcome::Scored(_) => None,
        Outcome::Invalid { reason, .. } => Some(says.as_a_sentence(&say_input_error(says, &reason))),
        Outcome::NotScored { missing } => {
            let goals = inputs.goals();
            let words = missing.into_iter().flat_map(|input| match input {
                Input::GoalImpact if goals.is_empty() => vec![says.missing_goal().to_owned()],
                Input::GoalImpact => goals
                    .iter()
                    .filter(|(goal, impact)| impact.is_none() && goal.weight != 0.0)
                    .map(|(goal, _)| says.missing_goal_impact(&says.quoted(&plan.name_of(&goal.id))))
                    .collect(),
                input => vec![says.within_sentence(&input_label(says, input))],
            });
            Some(says.needs_inputs(&says.in_a_row(&words.collect::<Vec<_>>())))
        }
    }
}
