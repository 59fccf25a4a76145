//! Who stands where.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::domain::{Date, Goal, Initiative, Insight, Plan, Problem, Settings, Status, Table};
use crate::engine::order::gathered;
use crate::engine::ranking::{RankKey, ranks_of};
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

/// Scores kept from one state of a plan to the next, so that an edit scores and ranks again only what it touches.
///
/// **Invariant:** its ranking is that of [`plan_ranking`].
#[derive(Debug, Default)]
pub struct RankingCache {
    /// What every score rests on besides its initiative.
    basis: Option<Basis>,
    /// Per initiative, in plan order.
    scored: Vec<Scored>,
    /// The places in plan order of those with a score, the best first.
    order: Vec<u32>,
    /// What each of them is ranked by.
    keys: Vec<RankKey>,
    /// How many were scored anew by the last ranking.
    scored_anew: usize,
}

#[derive(Clone, Debug)]
struct Scored {
    initiative: Rc<Initiative>,
    /// None for one that is not ranked.
    score: Option<Score>,
    /// Launched or rejected.
    is_over: bool,
}

/// With more changes than this the whole list is sorted again.
const MOST_MOVED: usize = 64;

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
        match self.score_in_place(plan) {
            Some(changed) if changed.len() <= MOST_MOVED => self.move_in_order(&changed),
            Some(_) => self.sort(),
            None => {
                self.score_rows(plan);
                self.sort();
            }
        }
        self.ranking()
    }

    /// How many initiatives the last ranking scored anew.
    #[must_use]
    pub fn scored_anew(&self) -> usize {
        self.scored_anew
    }

    /// Scores what changed; answers with its places, or none where initiatives came, went or moved.
    fn score_in_place(&mut self, plan: &Plan) -> Option<Vec<u32>> {
        if self.scored.len() != plan.initiatives.len() {
            return None;
        }
        let kept = self.scored.iter().zip(&plan.initiatives).enumerate();
        let changed: Vec<usize> = kept
            .filter(|(_, (kept, one))| !Rc::ptr_eq(&kept.initiative, one))
            .map(|(place, _)| place)
            .collect();
        let rows = plan.initiatives.rows();
        let stays = |place: &usize| Some(self.scored.get(*place)?.initiative.id == rows.get(*place)?.id);
        if !changed.iter().all(|place| stays(place) == Some(true)) {
            return None;
        }
        self.scored_anew = changed.len();
        if !changed.is_empty() {
            let scoring = Scoring::of(plan);
            for (kept, one) in changed.iter().filter_map(|place| Some((*place, rows.get(*place)?))) {
                self.scored[kept] = Scored::of(one, &scoring);
            }
        }
        Some(changed.into_iter().filter_map(|place| u32::try_from(place).ok()).collect())
    }

    /// Scores every row that was not there before as it is now.
    fn score_rows(&mut self, plan: &Plan) {
        let before: BTreeMap<*const Initiative, Scored> = gathered(
            std::mem::take(&mut self.scored).into_iter().map(|kept| (Rc::as_ptr(&kept.initiative), kept)),
        );
        let mut scoring = None;
        self.scored_anew = 0;
        self.scored = Vec::with_capacity(plan.initiatives.len());
        for one in &plan.initiatives {
            let kept = before.get(&Rc::as_ptr(one)).cloned();
            self.scored.push(kept.unwrap_or_else(|| {
                self.scored_anew += 1;
                Scored::of(one, scoring.get_or_insert_with(|| Scoring::of(plan)))
            }));
        }
    }

    /// Sorts all that have a score.
    fn sort(&mut self) {
        let places = (0_u32..).zip(&self.scored);
        let keyed =
            places.filter_map(|(place, one)| Some((one.rank_key()?, one.initiative.id.as_str(), place)));
        let mut sorted: Vec<(RankKey, &str, u32)> = keyed.collect();
        sorted.sort_unstable();
        self.keys = sorted.iter().map(|entry| entry.0).collect();
        self.order = sorted.iter().map(|entry| entry.2).collect();
    }

    /// Takes what changed out of the order and puts it where it belongs now.
    fn move_in_order(&mut self, changed: &[u32]) {
        for &place in changed {
            if let Some(at) = self.order.iter().position(|other| *other == place) {
                self.order.remove(at);
                self.keys.remove(at);
            }
            let Some(one) = self.scored.get(place as usize) else { continue };
            let Some(key) = one.rank_key() else { continue };
            let id = |place: u32| self.scored.get(place as usize).map(|one| one.initiative.id.as_str());
            let equal = self.keys.partition_point(|other| *other < key);
            let equals = self.keys[equal..].partition_point(|other| *other == key);
            let at =
                equal + self.order[equal..equal + equals].partition_point(|other| id(*other) < id(place));
            self.order.insert(at, place);
            self.keys.insert(at, key);
        }
    }

    fn ranking(&self) -> PlanRanking {
        // Room for all from the start: a long list would be copied again and again while it grows.
        let mut ranked = Vec::with_capacity(self.order.len());
        for (&position, rank) in self.order.iter().zip(ranks_of(&self.keys)) {
            if let Some(Scored { initiative, score: Some(score), .. }) = self.scored.get(position as usize) {
                ranked.push(Place { initiative: initiative.clone(), position, rank, score: *score });
            }
        }
        let mut ranking = PlanRanking { ranked, ..PlanRanking::default() };
        for (position, one) in (0_u32..).zip(&self.scored) {
            if one.is_over {
                ranking.left_out.push(one.initiative.clone());
            } else if one.rank_key().is_none() {
                ranking.not_scored.push(one.initiative.clone());
                ranking.not_scored_positions.push(position);
            }
        }
        ranking
    }
}

impl Scored {
    fn of(one: &Rc<Initiative>, scoring: &Scoring<'_>) -> Self {
        let is_over = matches!(one.status, Status::Launched | Status::Rejected);
        let score = if is_over { None } else { scoring.outcome(one).score() };
        Self { initiative: one.clone(), score, is_over }
    }

    fn rank_key(&self) -> Option<RankKey> {
        let score = self.score.as_ref()?;
        RankKey::of(score.value(), Some(score.cost))
    }
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
