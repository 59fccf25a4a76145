//! How far the top of the ranking rests on the weights of the goals.

use super::{Finding, FindingRow, texts};
use crate::domain::{Plan, ScoreModel};
use crate::engine::ranking::weights::{Flip, acceptability, range};
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
    let words = plan.words();
    let percent = |share: f64| words.in_percent(&words.plain(share * 100.0));
    let name = |item: usize| ranking.ranked.get(item).map(|place| plan.name_of(&place.initiative.id));
    let flip = |is_below: bool, flip: Option<Flip>| {
        let flip = flip?;
        let (leaves, enters) = (name(flip.leaves)?, name(flip.enters)?);
        Some(if is_below { words.flips_below(&leaves, &enters) } else { words.flips_above(&leaves, &enters) })
    };
    let mut narrowest = f64::INFINITY;
    let mut rows = Vec::new();
    for (place, goal) in plan.goals.iter().enumerate() {
        let range = range(scores, weights, place, top);
        narrowest = narrowest.min((weights[place] - range.low).min(range.high - weights[place]));
        let flips = [flip(true, range.below), flip(false, range.above)].into_iter().flatten();
        let flips = words.sentences(&flips.collect::<Vec<_>>());
        rows.push(FindingRow {
            record: Some(goal.id.record_ref()),
            cells: vec![
                plan.name_of(&goal.id),
                percent(weights[place]),
                format!("{}–{}", percent(range.low), percent(range.high)),
                if flips.is_empty() { words.flips_nothing().to_owned() } else { flips },
            ],
        });
    }
    let text = match (narrowest > 0.1, top) {
        (true, 1) => words.ranks_steady_first().to_owned(),
        (true, top) => words.ranks_steady_top(top),
        (false, 1) => words.ranks_shaky_first().to_owned(),
        (false, top) => words.ranks_shaky_top(top),
    };
    Finding {
        key: "weights",
        title: words.weights_title(),
        text,
        columns: texts([
            (words.grouping_goal(), false),
            (words.weight(), true),
            (words.weights_range(), true),
            (words.weights_flip(), false),
        ]),
        rows,
        note: words.weights_note().to_owned(),
    }
}

fn all_weights(plan: &Plan, ranking: &PlanRanking, scores: &[Vec<f64>], top: usize) -> Finding {
    let words = plan.words();
    let shares = acceptability(scores, top, 0, DRAWS);
    let rows =
        ranking.ranked.iter().zip(&shares).take(MOST_LISTED.max(top)).map(|(place, share)| FindingRow {
            record: Some(place.initiative.id.record_ref()),
            cells: vec![
                plan.name_of(&place.initiative.id),
                place.rank.to_string(),
                percentage(words, *share),
            ],
        });
    let sure = shares.iter().take(top).filter(|share| **share >= 0.9).count();
    Finding {
        key: "any-weights",
        title: words.any_weights_title(),
        text: words.any_weights_text(sure, top),
        columns: texts([
            (words.initiative(), false),
            (words.rank(), true),
            (words.any_weights_share(), true),
        ]),
        rows: rows.collect(),
        note: words.any_weights_note(&words.count(DRAWS as usize)),
    }
}
