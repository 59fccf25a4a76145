//! Goal weights from comparing goals pair by pair (AHP), and whether the comparisons fit together.
//!
//! A pair is kept at whichever of the two goals a file has it; where both have it, at the one that comes first.

use std::rc::Rc;

use crate::domain::{Goal, GoalComparison, Id, Plan, Unknown};
use crate::engine::order::sort_by;
use crate::engine::scoring::ahp;
use crate::language::Words;

/// More goals than this cannot be compared: it would take too many pairs, and consistency is only known up to here.
pub const MOST_COMPARED: usize = 10;

/// Two goals against each other.
#[derive(Clone, Debug, PartialEq)]
pub struct ComparedPair {
    /// The goal that comes first in the plan.
    pub first: Id<Goal>,
    /// The other.
    pub second: Id<Goal>,
    /// Their titles.
    pub titles: [String; 2],
    /// How many times as important the first is as the second, 1/9 to 9; none while nobody has said.
    pub ratio: Option<f64>,
    /// It fits the other comparisons worst, and they do not fit together well enough.
    pub fits_worst: bool,
}

/// A goal with the weight that its comparisons give.
#[derive(Clone, Debug, PartialEq)]
pub struct ComparedWeight {
    /// The goal.
    pub goal: Id<Goal>,
    /// Its title.
    pub title: String,
    /// Its share of 1.
    pub weight: f64,
    /// The same as text: `42.3 %`.
    pub text: String,
}

/// All comparisons of a plan's goals, and what follows from them.
#[derive(Clone, Debug, PartialEq)]
pub struct GoalComparisons {
    /// Every pair, in plan order.
    pub pairs: Vec<ComparedPair>,
    /// One weight per goal once every pair is compared, else empty.
    pub weights: Vec<ComparedWeight>,
    /// How the comparisons fit together, or what is still to do.
    pub sentence: String,
    /// How that is worked out, with this plan's numbers; empty while pairs are missing.
    pub formula: String,
    /// Whether the comparisons fit together well enough; false while pairs are missing.
    pub is_consistent: bool,
}

/// What a person can say of a pair, strongest for the first goal at the top: the ratio and its words (Saaty's scale).
#[must_use]
pub fn saaty_steps(words: &Words) -> Vec<(f64, String)> {
    let more = [
        words.saaty_9_more(),
        words.saaty_8_more(),
        words.saaty_7_more(),
        words.saaty_6_more(),
        words.saaty_5_more(),
        words.saaty_4_more(),
        words.saaty_3_more(),
        words.saaty_2_more(),
        words.saaty_1(),
    ];
    let less = [
        words.saaty_2_less(),
        words.saaty_3_less(),
        words.saaty_4_less(),
        words.saaty_5_less(),
        words.saaty_6_less(),
        words.saaty_7_less(),
        words.saaty_8_less(),
        words.saaty_9_less(),
    ];
    let more = more.into_iter().zip((1_u32..10).rev()).map(|(label, step)| (f64::from(step), label));
    let less = less.into_iter().zip(2_u32..10).map(|(label, step)| (1.0 / f64::from(step), label));
    more.chain(less).map(|(ratio, label)| (ratio, label.to_owned())).collect()
}

/// The comparisons of a plan's goals.
#[must_use]
pub fn goal_comparisons(plan: &Plan) -> GoalComparisons {
    let goals = plan.goals.rows();
    let mut pairs = Vec::new();
    if (2..=MOST_COMPARED).contains(&goals.len()) {
        for (place, first) in goals.iter().enumerate() {
            for second in goals.iter().skip(place + 1) {
                pairs.push(ComparedPair {
                    first: first.id.clone(),
                    second: second.id.clone(),
                    titles: [plan.name_of(&first.id), plan.name_of(&second.id)],
                    ratio: ratio(first, second),
                    fits_worst: false,
                });
            }
        }
    }
    let mut view = GoalComparisons {
        weights: Vec::new(),
        sentence: missing_sentence(plan.words(), goals.len(), &pairs),
        formula: String::new(),
        is_consistent: false,
        pairs,
    };
    let upper: Option<Vec<f64>> = view.pairs.iter().map(|pair| pair.ratio).collect();
    let compared = upper.filter(|upper| !upper.is_empty());
    if let Some(found) = compared.and_then(|upper| ahp::priorities(goals.len(), &upper)) {
        judge(&mut view, goals, &found, plan);
    }
    view
}

fn ratio(first: &Goal, second: &Goal) -> Option<f64> {
    let said = |goal: &Goal, other: &Goal| {
        goal.compared.iter().find(|one| one.goal == other.id).map(|one| one.ratio)
    };
    let usable = |ratio: &f64| *ratio > 0.0 && ratio.is_finite();
    let turned = || said(second, first).filter(usable).map(|ratio| 1.0 / ratio);
    said(first, second).filter(usable).or_else(turned)
}

fn missing_sentence(words: &Words, goals: usize, pairs: &[ComparedPair]) -> String {
    let missing = pairs.iter().filter(|pair| pair.ratio.is_none()).count();
    match (goals, missing) {
        (0 | 1, _) => words.pairs_nothing().to_owned(),
        (_, _) if pairs.is_empty() => words.pairs_too_many(MOST_COMPARED),
        (_, missing) => words.pairs_missing(missing, pairs.len()),
    }
}

fn judge(view: &mut GoalComparisons, goals: &[Rc<Goal>], found: &ahp::Priorities, plan: &Plan) {
    let weight = |goal: &Id<Goal>| {
        goals.iter().zip(&found.weights).find(|(one, _)| one.id == *goal).map_or(0.0, |(_, weight)| *weight)
    };
    let words = plan.words();
    view.weights = goals
        .iter()
        .zip(&found.weights)
        .map(|(goal, &weight)| ComparedWeight {
            goal: goal.id.clone(),
            title: plan.name_of(&goal.id),
            weight,
            text: words.in_percent(&words.exact(tenths(weight * 100.0))),
        })
        .collect();
    view.is_consistent = found.acceptable();
    let ratio = words.exact((found.consistency_ratio * 1_000.0).round() / 1_000.0);
    view.formula = words.consistency_formula(&ratio, goals.len());
    // How far each answer lies from what all answers together say of its pair, as a factor.
    let misfit = |pair: &ComparedPair| {
        let implied = weight(&pair.first) / weight(&pair.second);
        libm::log(pair.ratio.unwrap_or(1.0) / implied).abs()
    };
    let mut by_misfit: Vec<(f64, usize)> =
        view.pairs.iter().enumerate().map(|(place, pair)| (misfit(pair), place)).collect();
    sort_by(&mut by_misfit, |left, right| right.0.total_cmp(&left.0));
    let worst = by_misfit.first().and_then(|(_, place)| view.pairs.get_mut(*place));
    view.sentence = match worst {
        Some(pair) if !view.is_consistent => {
            pair.fits_worst = true;
            let implied = weight(&pair.first) / weight(&pair.second);
            let [first, second] = pair.titles.each_ref().map(|title| words.quoted(title));
            let (said, implied) = (times(words, pair.ratio.unwrap_or(1.0)), times(words, implied));
            words.comparisons_contradict(&ratio, &first, &second, &said, &implied)
        }
        _ => words.comparisons_fit(&ratio),
    };
}

fn tenths(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

/// A ratio as people say it: `3 times`, `1/3`.
fn times(words: &Words, ratio: f64) -> String {
    if ratio >= 1.0 {
        words.ratio_times(&words.exact(tenths(ratio)))
    } else {
        words.ratio_part(&words.exact(tenths(1.0 / ratio)))
    }
}

/// The comparisons of both goals of a pair once a person has said how the first compares with the second; none takes the
/// comparison back.
#[must_use]
pub fn with_comparison(
    plan: &Plan,
    first: &Id<Goal>,
    second: &Id<Goal>,
    ratio: Option<f64>,
) -> [(Id<Goal>, Vec<GoalComparison>); 2] {
    let kept = |goal: &Id<Goal>, other: &Id<Goal>| {
        let mut compared = plan.goals.get(goal).map(|goal| goal.compared.clone()).unwrap_or_default();
        compared.retain(|one| one.goal != *other);
        compared
    };
    let mut said = kept(first, second);
    said.extend(ratio.map(|ratio| GoalComparison {
        goal: second.clone(),
        ratio: ratio.clamp(1.0 / 9.0, 9.0),
        unknown: Unknown::default(),
    }));
    [(first.clone(), said), (second.clone(), kept(second, first))]
}

/// The compared weights as the goals' weights, out of 100.
#[must_use]
pub fn weights_of_100(view: &GoalComparisons) -> Vec<(Id<Goal>, f64)> {
    view.weights.iter().map(|one| (one.goal.clone(), tenths(one.weight * 100.0))).collect()
}
