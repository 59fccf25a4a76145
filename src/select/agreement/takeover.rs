//! The group's values as the initiatives' inputs.

use super::group::{Weighing, joined, weights};
use super::inputs::{ballot_topics, input_value, with_input};
use super::topic::is_open;
use super::voters::{counting, votes};
use crate::domain::{Estimate, Id, Initiative, InitiativeField, Plan, Record};

/// What changes when the group's values become the initiatives' inputs: fields per initiative, only where a value of two
/// or more ballots differs from what the plan has.
#[must_use]
pub fn takeover(plan: &Plan, weighing: Weighing) -> Vec<(Id<Initiative>, Vec<InitiativeField>)> {
    let ballots = counting(plan);
    let votes = votes(plan, &ballots);
    let weights = weights(plan, &votes, weighing);
    let topics = ballot_topics(plan);
    let changed = |one: &Initiative| {
        let mut after = one.clone();
        let mut fields = Vec::new();
        for input in &topics {
            let given: Vec<(Estimate, f64)> = votes
                .iter()
                .zip(&weights)
                .filter_map(|(vote, weight)| Some((vote.value(one, &input.key)?, *weight)))
                .collect();
            let group = joined(plan.settings.group_mean, &given).ok();
            if let Some(group) = group.filter(|group| input_value(one, &input.key) != Some(*group)) {
                let field = with_input(&after, &input.key, Some(group));
                after.set(field.clone());
                fields.push(field);
            }
        }
        (!fields.is_empty()).then(|| (one.id.clone(), fields))
    };
    plan.initiatives.iter().filter(|one| is_open(one)).filter_map(|one| changed(one)).collect()
}
