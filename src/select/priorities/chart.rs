//! Benefit against cost, with how sure each is.

use crate::domain::{Initiative, Plan, ScoreModel};
use crate::engine::scoring::Score;
use crate::engine::scoring::value_effort::{Quadrant, quadrant};
use crate::language::Words;
use crate::select::charts::{GuideLine, RegionName, ScatterPoint, ScatterView};
use crate::select::priorities::methods::parts;
use crate::select::priorities::{Place, PlanRanking};
use crate::select::scoring_inputs::{DrawnScore, ScoringInputs, central, effort_from_work, score_model};

/// More points than this cannot be told apart.
const MOST_POINTS: usize = 60;

/// The first of the ranking by benefit (upwards) and cost (to the right), `chosen` drawn strongly.
///
/// Under value/effort the plane has four fields, parted where the settings say that a number is high; there must be room
/// to see all four. A model without a cost shows the effort instead, where it is known.
#[must_use]
pub fn benefit_chart(plan: &Plan, ranking: &PlanRanking, chosen: Option<&str>) -> ScatterView {
    let words = plan.words();
    let (benefit, cost) = parts(words, score_model(&plan.settings));
    let has_cost = score_model(&plan.settings).has_cost();
    let cost = if has_cost { cost } else { words.cost_person_months() };
    let places = ranking.ranked.iter().take(MOST_POINTS);
    let points: Vec<ScatterPoint> = places.filter_map(|place| point(plan, place, has_cost, chosen)).collect();
    let more = ranking.ranked.len().saturating_sub(points.len());
    let mut description = words.benefit_chart_described().to_owned();
    if more > 0 {
        description = words.sentences(&[description, words.benefit_chart_more(more)]);
    }
    let mut view = ScatterView {
        title: words.benefit_against_effort().to_owned(),
        description,
        x_title: cost.to_owned(),
        y_title: benefit.to_owned(),
        points,
        ..ScatterView::default()
    };
    if plan.settings.score_model == ScoreModel::ValueEffort {
        add_quadrants(words, &mut view, plan.settings.high_threshold);
    }
    view
}

fn quadrant_label(words: &Words, field: Quadrant) -> &'static str {
    match field {
        Quadrant::QuickWin => words.quadrant_quick_win(),
        Quadrant::BigBet => words.quadrant_big_bet(),
        Quadrant::FillIn => words.quadrant_fill_in(),
        Quadrant::Avoid => words.quadrant_avoid(),
    }
}

fn add_quadrants(words: &Words, view: &mut ScatterView, threshold: f64) {
    let most = |ends: &mut dyn Iterator<Item = f64>| ends.fold(threshold * 2.0, f64::max);
    let x_most = most(&mut view.points.iter().map(|point| point.x_range.map_or(point.x, |(_, high)| high)));
    let y_most = most(&mut view.points.iter().map(|point| point.y_range.map_or(point.y, |(_, high)| high)));
    view.x_range = Some((0.0, x_most));
    view.y_range = Some((0.0, y_most));
    let line = |from, to| GuideLine { from, to, label: String::new() };
    // Beyond the highest tick too: a guide ends where the plot ends.
    view.guides = vec![
        line((threshold, 0.0), (threshold, y_most * 2.0)),
        line((0.0, threshold), (x_most * 2.0, threshold)),
    ];
    view.regions = [Quadrant::QuickWin, Quadrant::BigBet, Quadrant::FillIn, Quadrant::Avoid]
        .map(|field| RegionName {
            right: matches!(field, Quadrant::BigBet | Quadrant::Avoid),
            top: matches!(field, Quadrant::QuickWin | Quadrant::BigBet),
            label: quadrant_label(words, field).to_owned(),
        })
        .to_vec();
    for point in &mut view.points {
        let field = quadrant(Score { benefit: point.y, cost: point.x }, threshold, threshold);
        point.category = match field {
            Quadrant::QuickWin => 1,
            Quadrant::BigBet => 2,
            Quadrant::FillIn => 3,
            Quadrant::Avoid => 4,
        };
        point.y_label = words.benefit_and_quadrant(&point.y_label, quadrant_label(words, field));
    }
}

fn point(plan: &Plan, place: &Place, has_cost: bool, chosen: Option<&str>) -> Option<ScatterPoint> {
    let (words, id) = (plan.words(), place.initiative.id.as_str());
    let [y_range, x_range] = intervals(plan, &place.initiative, place.score);
    let (x, x_range) = if has_cost { (place.score.cost, x_range) } else { effort(&place.initiative)? };
    Some(ScatterPoint {
        id: id.to_owned(),
        label: plan.name_of(&place.initiative.id),
        x,
        y: place.score.benefit,
        x_range,
        y_range,
        x_label: words.cost_of_value(&worded(words, x, x_range)),
        y_label: words.benefit_of_value(&worded(words, place.score.benefit, y_range)),
        category: 1,
        highlighted: chosen == Some(id),
    })
}

/// The effort of an initiative under a model that does not ask for it.
fn effort(initiative: &Initiative) -> Option<(f64, Option<(f64, f64)>)> {
    let typed = initiative.inputs.get("effort");
    let estimate = typed.or_else(|| effort_from_work(initiative))?;
    let range = estimate.is_range().then_some((estimate.low(), estimate.high()));
    Some((central(estimate), range))
}

fn worded(words: &Words, value: f64, range: Option<(f64, f64)>) -> String {
    match range {
        Some((low, high)) => {
            words.value_and_range(&words.short(value), &words.short(low), &words.short(high))
        }
        None => words.short(value),
    }
}

/// Where benefit and cost lie with 90 % probability, to first order: each input moves alone to its 5th and 95th
/// percentile, and the distances add up as squares (of logarithms where all numbers are positive).
fn intervals(plan: &Plan, initiative: &Initiative, score: Score) -> [Option<(f64, f64)>; 2] {
    let inputs = ScoringInputs::of(plan, initiative);
    let (item, drawn) = inputs.uncertain();
    let medians: Vec<f64> = item.inputs.iter().map(|input| input.estimate.median()).collect();
    let ends: Vec<[f64; 2]> =
        item.inputs.iter().map(|input| [0.05, 0.95].map(|p| input.estimate.quantile(p))).collect();
    let spread = |part: fn(Score) -> f64, centre: f64| {
        let middle = part(drawn.parts(&medians)?);
        let moved = ends
            .iter()
            .enumerate()
            .map(|(place, ends)| ends.map(|end| moved(&drawn, &medians, place, end).map_or(middle, part)));
        around(centre, middle, &moved.collect::<Vec<_>>())
    };
    [spread(|score| score.benefit, score.benefit), spread(|score| score.cost, score.cost)]
}

fn moved(drawn: &DrawnScore, medians: &[f64], place: usize, value: f64) -> Option<Score> {
    let mut values = medians.to_vec();
    *values.get_mut(place)? = value;
    drawn.parts(&values)
}

/// The interval around `centre` from where `middle` moves to.
fn around(centre: f64, middle: f64, moved: &[[f64; 2]]) -> Option<(f64, f64)> {
    let positive = centre > 0.0 && middle > 0.0 && moved.iter().flatten().all(|value| *value > 0.0);
    let scale = |value: f64| if positive { libm::log(value) } else { value };
    let (mut down, mut up) = (0.0, 0.0);
    for ends in moved {
        let [left, right] = ends.map(|end| scale(end) - scale(middle));
        down += left.min(right).min(0.0).powi(2);
        up += left.max(right).max(0.0).powi(2);
    }
    let back = |value: f64| if positive { libm::exp(value) } else { value };
    let (low, high) = (back(scale(centre) - libm::sqrt(down)), back(scale(centre) + libm::sqrt(up)));
    (high - low > 1e-9 * centre.abs()).then_some((low, high))
}
