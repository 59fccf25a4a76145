//! How far the top of the ranking rests on the weights of the goals.

use super::{Finding, FindingRow, texts};
use crate::domain::{Plan, ScoreModel};
use crate::engine::ranking::weights::{Flip, acceptability, range};
use crate::engine::text::percent;
use crate::select::priorities::PlanRanking;
use crate::select::priorities::row::percentage;
use crate::select::scoring_inputs::{ScoringInputs, central};

const DRAWS: u32 = 4_000;
/// How many initiatives are listed, and beyond how many the top is not examined.
const MOST_LISTED: usize = 10;
const MOST_EXAMINED: usize = 500;

pub(super) fn findings(plan: &Plan, ranking: &PlanRanking, top: usize) -> Vec<Finding> {
    let total: f64 = plan.goals.iter().map(|goal| goal.weight).sum();
    let examined = ranking.ranked.len();
    if plan.settings.score_model != ScoreModel::WeightedGoals
        || plan.goals.len() < 2
        || total <= 0.0
        || examined <= top
        || examined > MOST_EXAMINED
    {
        return Vec::new();
    }
    let scores = scores(plan, ranking);
    let weights: Vec<f64> = plan.goals.iter().map(|goal| goal.weight / total).collect();
    vec![ranges(plan, ranking, &scores, &weights, top), all_weights(plan, ranking, &scores, top)]
}

/// Per initiative its score on each goal alone.
fn scores(plan: &Plan, ranking: &PlanRanking) -> Vec<Vec<f64>> {
    let score = |place: &crate::select::priorities::Place| {
        let inputs = ScoringInputs::of(plan, &place.initiative);
        let impact = |impact: Option<_>| impact.map_or(0.0, central) / place.score.cost;
        inputs.goals().iter().map(|(_, given)| impact(*given)).collect()
    };
    ranking.ranked.iter().map(score).collect()
}

fn ranges(plan: &Plan, ranking: &PlanRanking, scores: &[Vec<f64>], weights: &[f64], top: usize) -> Finding {
    let name = |item: usize| ranking.ranked.get(item).map(|place| plan.name_of(&place.initiative.id));
    let flip = |side: &str, flip: Option<Flip>| {
        let flip = flip?;
        Some(format!("{side}, “{}” gives way to “{}”.", name(flip.leaves)?, name(flip.enters)?))
    };
    let mut narrowest = f64::INFINITY;
    let mut rows = Vec::new();
    for (place, goal) in plan.goals.iter().enumerate() {
        let range = range(scores, weights, place, top);
        narrowest = narrowest.min((weights[place] - range.low).min(range.high - weights[place]));
        let flips = [flip("Below", range.below), flip("Above", range.above)].into_iter().flatten();
        let flips = flips.collect::<Vec<_>>().join(" ");
        rows.push(FindingRow {
            record: Some(goal.id.record_ref()),
            cells: vec![
                plan.name_of(&goal.id),
                percent(weights[place]),
                format!("{}–{}", percent(range.low), percent(range.high)),
                if flips.is_empty() {
                    "Nothing: the top stays whatever it weighs.".to_owned()
                } else {
                    flips
                },
            ],
        });
    }
    let text = if narrowest > 0.1 {
        format!("The {} is steady: no weight has to be right to within ten points.", the_top(top))
    } else {
        format!("The {} rests on the weights: a few points of one weight change it.", the_top(top))
    };
    Finding {
        key: "weights",
        title: "If the goals weighed otherwise",
        text,
        columns: texts([
            ("Goal", false),
            ("Weight", true),
            ("Top stays the same from … to", true),
            ("What flips it", false),
        ]),
        rows,
        note: "One weight moves, the others keep their proportions. Weights are shares of their sum."
            .to_owned(),
    }
}

fn all_weights(plan: &Plan, ranking: &PlanRanking, scores: &[Vec<f64>], top: usize) -> Finding {
    let shares = acceptability(scores, top, 0, DRAWS);
    let rows =
        ranking.ranked.iter().zip(&shares).take(MOST_LISTED.max(top)).map(|(place, share)| FindingRow {
            record: Some(place.initiative.id.record_ref()),
            cells: vec![plan.name_of(&place.initiative.id), place.rank.to_string(), percentage(*share)],
        });
    let sure = shares.iter().take(top).filter(|share| **share >= 0.9).count();
    Finding {
        key: "any-weights",
        title: "Under any weights at all",
        text: format!(
            "{sure} of the {top} on top would be there under at least nine in ten of all possible weightings."
        ),
        columns: texts([("Initiative", false), ("Rank", true), ("In the top under", true)]),
        rows: rows.collect(),
        note: format!(
            "The share of {DRAWS} weightings, drawn evenly from all that sum to 100 %, under which it is in the top (SMAA)."
        ),
    }
}

fn the_top(top: usize) -> String {
    if top == 1 { "first place".to_owned() } else { format!("top {top}") }
}
