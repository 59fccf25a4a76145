//! The Strategy screen's figures: opportunity scores and their landscape, the competitor grid, shares of goals.
//!
//! Knows the plan and the engine. **Invariant:** a need without both ratings has no score and is not in the landscape.

mod comparison;

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::domain::{Competitor, Goal, Id, Need, Plan, Segment, Serves, Settings, Unknown};
use crate::engine::order::{gathered, sort_by};
pub use crate::engine::scoring::opportunity::Band;
use crate::engine::scoring::opportunity::{self, Bands};
use crate::language::Words;
use crate::select::charts::{GuideLine, ScatterPoint, ScatterView};
use crate::select::words::day;
pub use comparison::{
    ComparedPair, ComparedWeight, GoalComparisons, MOST_COMPARED, goal_comparisons, saaty_steps,
    weights_of_100, with_comparison,
};

/// Everything the screen shows that is not written in the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct StrategyView {
    /// One per need, in plan order.
    pub needs: Vec<NeedFigures>,
    /// Importance against satisfaction.
    pub landscape: Rc<ScatterView>,
    /// One per need, in plan order; the cells in the order of the plan's competitors.
    pub grid: Vec<GridRow>,
    /// One per goal, in plan order.
    pub goals: Vec<GoalFigures>,
}

/// What follows from a need's ratings and links.
#[derive(Clone, Debug, PartialEq)]
pub struct NeedFigures {
    /// The opportunity score, 0 to 20, with its calculation; none while a rating is missing.
    pub opportunity: Option<Opportunity>,
    /// Insights that speak of it.
    pub insights: usize,
}

/// An opportunity score, ready to show.
#[derive(Clone, Debug, PartialEq)]
pub struct Opportunity {
    /// The score.
    pub score: f64,
    /// The score as text.
    pub text: String,
    /// The calculation with the need's numbers.
    pub formula: String,
    /// How large an opportunity that is.
    pub band: Band,
}

/// A need against all competitors.
#[derive(Clone, Debug, PartialEq)]
pub struct GridRow {
    /// How well each competitor serves the need, 0 to 10; none where nobody looked.
    pub how_well: Vec<Option<f64>>,
    /// The best of them.
    pub best: Option<f64>,
}

/// What follows from a goal's weight and links.
#[derive(Clone, Debug, PartialEq)]
pub struct GoalFigures {
    /// Its share of all goals' weights, such as `40 %`; none when no goal weighs anything.
    pub share: Option<String>,
    /// KPIs that tell about it.
    pub kpis: usize,
}

/// The screen's figures for a plan.
#[must_use]
pub fn strategy_view(plan: &Plan) -> StrategyView {
    let needs = need_figures(plan);
    let landscape = Rc::new(landscape(plan, &needs));
    StrategyView { landscape, grid: grid(plan), goals: goal_figures(plan), needs }
}

fn need_figures(plan: &Plan) -> Vec<NeedFigures> {
    let mut insights: BTreeMap<&Id<Need>, usize> = BTreeMap::new();
    for need in plan.insights.iter().flat_map(|insight| &insight.needs) {
        *insights.entry(need).or_default() += 1;
    }
    let figures = |need: &Rc<Need>| NeedFigures {
        opportunity: opportunity_of(plan.words(), &plan.settings, need),
        insights: insights.get(&need.id).copied().unwrap_or(0),
    };
    plan.needs.iter().map(figures).collect()
}

/// A need's opportunity score, if both ratings are there and within their range.
#[must_use]
pub fn opportunity_of(words: &Words, settings: &Settings, need: &Need) -> Option<Opportunity> {
    let (importance, satisfaction) = (need.importance?, need.satisfaction?);
    let score = opportunity::score(importance, satisfaction).ok()?;
    Some(Opportunity {
        score: score.value(),
        text: words.exact(score.value()),
        formula: opportunity::formula(importance, satisfaction).ok()?,
        band: bands(settings).band(score),
    })
}

/// Where the plan's bands begin.
fn bands(settings: &Settings) -> Bands {
    Bands {
        moderate_from: settings.fair_opportunity,
        high_from: settings.good_opportunity,
        extreme_above: settings.great_opportunity,
    }
}

/// Needs by importance (to the right) and satisfaction (upwards); the lower right is where to look first.
fn landscape(plan: &Plan, figures: &[NeedFigures]) -> ScatterView {
    let (words, colours) = (plan.words(), segment_colours(plan));
    let mut used = Vec::new();
    let mut points = Vec::new();
    let mut best: Option<(&Need, &Opportunity)> = None;
    for (need, figures) in plan.needs.iter().zip(figures) {
        let (Some(importance), Some(satisfaction), Some(opportunity)) =
            (need.importance, need.satisfaction, &figures.opportunity)
        else {
            continue;
        };
        if best.is_none_or(|(_, best)| opportunity.score > best.score) {
            best = Some((need, opportunity));
        }
        let colour = need.segment.as_ref().and_then(|segment| colours.get(segment)).copied();
        let (category, segment) = colour.unwrap_or((NO_SEGMENT, words.no_segment()));
        if !used.iter().any(|(taken, name)| (*taken, *name) == (category, segment)) {
            used.push((category, segment));
        }
        points.push(ScatterPoint {
            id: need.id.to_string(),
            label: need.title.clone(),
            x: importance,
            y: satisfaction,
            x_range: None,
            y_range: None,
            x_label: words.importance_of(&words.exact(importance)),
            y_label: words.satisfaction_and_opportunity(&words.exact(satisfaction), &opportunity.text),
            category,
            highlighted: opportunity.band == Band::Extreme,
        });
    }
    sort_by(&mut used, Ord::cmp);
    ScatterView {
        title: words.landscape_title().to_owned(),
        description: describe(words, best),
        x_title: words.importance().to_owned(),
        y_title: words.satisfaction().to_owned(),
        x_range: Some((0.0, 10.0)),
        y_range: Some((0.0, 10.0)),
        points,
        guides: band_borders(words, bands(&plan.settings)),
        regions: Vec::new(),
        categories: used.into_iter().map(|(category, name)| (category, name.to_owned())).collect(),
    }
}

/// The colour of needs that name no segment.
const NO_SEGMENT: u8 = 6;

/// Each segment's colour, 1 to 5 and round again, and its name.
fn segment_colours(plan: &Plan) -> BTreeMap<&Id<Segment>, (u8, &str)> {
    let colour = |(index, segment)| {
        let segment: &Segment = segment;
        // The remainder is below 5.
        (&segment.id, ((index % 5) as u8 + 1, segment.name.as_str()))
    };
    gathered(plan.segments.iter().map(|segment| &**segment).enumerate().map(colour))
}

fn describe(words: &Words, best: Option<(&Need, &Opportunity)>) -> String {
    match best {
        Some((need, opportunity)) => words.landscape_largest(&words.quoted(&need.title), &opportunity.text),
        None => words.landscape_empty().to_owned(),
    }
}

/// Where one band ends and the next begins: importance + (importance − satisfaction) = border.
fn band_borders(words: &Words, bands: Bands) -> Vec<GuideLine> {
    let borders = [
        (bands.moderate_from, Words::border_moderate as fn(&Words, &str) -> String),
        (bands.high_from, Words::border_high),
        (bands.extreme_above, Words::border_extreme),
    ];
    let line = |(border, label): (f64, fn(&Words, &str) -> String)| {
        // A border of 10 or more leaves the square at its right edge; a lower one ends on the diagonal.
        let foot = (border / 2.0, 0.0);
        let head = if border < 10.0 { (border, border) } else { (10.0, 20.0 - border) };
        // The name stands at the end. The lowest line has it at its foot: around its head stand the needs to look at.
        let (from, to) = if border == bands.extreme_above { (head, foot) } else { (foot, head) };
        GuideLine { from, to, label: label(words, &words.exact(border)) }
    };
    borders.into_iter().map(line).collect()
}

fn grid(plan: &Plan) -> Vec<GridRow> {
    let row = |need: &Rc<Need>| {
        let how_well: Vec<Option<f64>> =
            plan.competitors.iter().map(|competitor| how_well(competitor, &need.id)).collect();
        let best = how_well.iter().flatten().copied().reduce(f64::max);
        GridRow { how_well, best }
    };
    plan.needs.iter().map(row).collect()
}

fn how_well(competitor: &Competitor, need: &Id<Need>) -> Option<f64> {
    competitor.serves.iter().find(|serves| serves.need == *need).map(|serves| serves.how_well)
}

/// A competitor's list with one need rated anew; no rating takes the need off the list.
#[must_use]
pub fn with_how_well(serves: &[Serves], need: &Id<Need>, how_well: Option<f64>) -> Vec<Serves> {
    let mut list = serves.to_vec();
    let place = list.iter().position(|serves| serves.need == *need);
    match (place, how_well) {
        (Some(place), None) => {
            list.remove(place);
        }
        (None, Some(how_well)) => {
            list.push(Serves { need: need.clone(), how_well, unknown: Unknown::default() })
        }
        (_, how_well) => {
            let rated = list.iter_mut().find(|serves| serves.need == *need);
            if let (Some(rated), Some(how_well)) = (rated, how_well) {
                rated.how_well = how_well;
            }
        }
    }
    list
}

fn goal_figures(plan: &Plan) -> Vec<GoalFigures> {
    let total: f64 = plan.goals.iter().map(|goal| goal.weight).sum();
    let figures = |goal: &Rc<Goal>| GoalFigures {
        share: (total > 0.0).then(|| plan.words().percent(goal.weight / total)),
        kpis: plan.kpis.iter().filter(|kpi| kpi.goal.as_ref() == Some(&goal.id)).count(),
    };
    plan.goals.iter().map(figures).collect()
}

/// Money and time the plan has, from its settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The whole budget with its currency.
    pub budget: String,
    /// First and last day.
    pub time: String,
    /// Periods and their length.
    pub periods: String,
}

/// Money and time the plan has, in words.
#[must_use]
pub fn limits(plan: &Plan) -> Limits {
    let (settings, words) = (&plan.settings, plan.words());
    let budget = match settings.total_budget() {
        Some(budget) => words.amount_of_money(&words.number(budget, 0), &settings.currency).trim().to_owned(),
        None => words.no_limit_set().to_owned(),
    };
    Limits {
        budget,
        time: words.days_between(&day(words, settings.start), &day(words, settings.end().plus_days(-1))),
        periods: words.periods_of_weeks(settings.horizon_periods as usize, settings.period_weeks as usize),
    }
}
