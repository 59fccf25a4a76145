//! The chances of a ranking.
//!
//! The question carries settings and goals as a plan file, and what scores rest on as numbers: thousands of initiatives are
//! asked about between two of a person's keys, and a file of them would take too long to write.

use std::rc::Rc;

use crate::domain::{Estimate, GoalImpact, Id, Initiative, Plan, Record, Settings, Table, Unknown};
use crate::engine::scoring::Input;
use crate::format::plan_file::{read_plan, write_plan};
use crate::select::priorities::{MOST_SAMPLED, PlanRanking, Sampler, plan_ranking, ranking_chances};
use crate::select::scoring_inputs::{Scoring, score_model};
use crate::store::{Question, Reply};
use crate::worker::Work;

/// Its name.
pub const TASK: &str = "ranking-chances";

/// The question about a plan’s ranking: goals, settings, and of each initiative that is sampled what its score rests on, in
/// the ranking's order.
#[must_use]
pub fn question(plan: &Plan, ranking: &PlanRanking) -> Question {
    let mut asked = Plan::empty(&plan.id, plan.settings.start);
    asked.settings = Rc::new(Settings { unknown: Unknown::default(), ..(*plan.settings).clone() });
    asked.goals = plan.goals.clone();
    let scoring = Scoring::of(plan);
    let (mut text, mut numbers) = (String::new(), Vec::new());
    for place in ranking.ranked.iter().take(MOST_SAMPLED) {
        text.push_str(place.initiative.id.as_str());
        text.push('\n');
        // What was worked out from packages or evidence goes along as if it had been typed.
        let given = scoring.inputs(&place.initiative);
        let named = given.named().iter().map(|(_, given)| given.as_ref().map(|given| given.estimate));
        for estimate in named.chain(given.goals().iter().map(|(_, impact)| *impact)) {
            let parts = estimate.map(Estimate::numbers).unwrap_or_default();
            numbers.push(parts.len() as f64);
            numbers.extend(parts);
        }
    }
    text.push('\n');
    text.push_str(&write_plan(&asked));
    Question { task: TASK, text, numbers }
}

/// The plan that a question asks about; none where it is no such question.
fn asked(question: &Question) -> Option<Plan> {
    // Without initiatives the first line is empty.
    let (ids, file) = match question.text.strip_prefix('\n') {
        Some(file) => ("", file),
        None => question.text.split_once("\n\n")?,
    };
    let mut plan = read_plan(file.as_bytes()).ok()?.plan;
    let model = score_model(&plan.settings);
    let named: Vec<Input> =
        model.inputs().iter().copied().filter(|input| *input != Input::GoalImpact).collect();
    let uses_goals = model.inputs().contains(&Input::GoalImpact);
    let mut numbers = question.numbers.as_slice();
    let mut rows = Vec::new();
    for id in ids.lines() {
        let mut one = Initiative::new(Id::new(id).ok()?);
        for input in &named {
            one.inputs = one.inputs.with(input.key(), take_estimate(&mut numbers)?);
        }
        for goal in plan.goals.iter().filter(|_| uses_goals) {
            if let Some(impact) = take_estimate(&mut numbers)? {
                one.goal_impact.push(GoalImpact {
                    goal: goal.id.clone(),
                    impact,
                    unknown: Unknown::default(),
                });
            }
        }
        rows.push(Rc::new(one));
    }
    plan.initiatives = Table::from_rows(rows).ok()?;
    Some(plan)
}

/// The estimate at the front, which may be none; outer none where something else stands there.
fn take_estimate(numbers: &mut &[f64]) -> Option<Option<Estimate>> {
    let (&count, rest) = numbers.split_first()?;
    let (parts, rest) = rest.split_at_checked(count as usize)?;
    *numbers = rest;
    if parts.is_empty() { Some(None) } else { Estimate::from_numbers(parts).ok().map(Some) }
}

/// A ranking whose chances are asked for.
pub struct Ranking {
    question: Question,
}

impl Ranking {
    /// The ranking of a question.
    #[must_use]
    pub fn new(question: &Question) -> Self {
        Self { question: question.clone() }
    }
}

impl Work for Ranking {
    /// All at once: nobody waits for the first half of it.
    fn step(&mut self) -> Option<Reply> {
        Some(match asked(&self.question) {
            Some(plan) => {
                Reply::Whole(ranking_chances(&plan, &plan_ranking(&plan), Sampler::Worker).to_numbers())
            }
            None => Reply::Nothing,
        })
    }
}
