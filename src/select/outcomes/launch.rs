//! What a launch did to a KPI: level and slope change, how sure they are, and what would look the same.

use super::chance::days;
use super::fact::Fact;
use super::series::{Launch, Series};
use super::standing::{quantity, signed};
use crate::domain::{Date, Direction, Goal, Id, Initiative, Kpi, Plan};
use crate::engine::metrics::interrupted::{self, Change, Effect};
use crate::engine::metrics::{Interval, Point};
use crate::language::Words;
use crate::select::words::day;

/// What the intervals hold.
const LEVEL: f64 = 0.9;
/// Launches within so many days of each other cannot be told apart by a series.
const NEIGHBOUR_DAYS: i64 = 56;

/// What a launch did to a KPI.
#[derive(Clone, Debug, PartialEq)]
pub struct LaunchEffect {
    /// Level and slope change.
    pub effect: Effect,
    /// The day the change is read at: by when it should show.
    pub shows: Date,
    /// Measurements before the launch and after that day.
    pub counts: (usize, usize),
    /// Where the level change lies with 90 % probability, with its unit.
    pub range: String,
    /// Level change in a sentence, with its formula.
    pub fact: Fact,
    /// What would look the same, a sentence each.
    pub caveats: Vec<String>,
}

impl LaunchEffect {
    /// The effect of one launch. `None` with too few measurements on either side.
    ///
    /// Measurements between the launch and the day its effect should show are left out, as A. K. Wagner et al. (2002)
    /// do with the time a change takes; the lines reach to the neighbouring launches that predict the same KPI.
    pub(super) fn of(plan: &Plan, kpi: &Kpi, series: &Series, place: usize) -> Option<Self> {
        let launch = series.launches.get(place)?;
        let shown = |one: &Launch| one.shows;
        let earliest = place.checked_sub(1).and_then(|before| series.launches.get(before)).map(shown);
        let latest = series.launches.get(place + 1).map(|after| after.on);
        let (mut before, mut after) = (0, 0);
        let mut points = Vec::new();
        for one in &series.points {
            let is_before = one.on < launch.on && earliest.is_none_or(|shows| one.on >= shows);
            let is_after = one.on >= launch.shows && latest.is_none_or(|on| one.on < on);
            before += usize::from(is_before);
            after += usize::from(is_after);
            if is_before || is_after {
                points.push(Point { time: days(one.on, launch.shows) / 7.0, value: one.value });
            }
        }
        // Three on each side: two make a line by themselves and say nothing of the noise.
        let effect = interrupted::effect(&points, 0.0, LEVEL).filter(|_| before >= 3 && after >= 3)?;
        let caveats = caveats(plan, kpi, launch, effect.slope_before);
        Some(Self {
            fact: fact(kpi, launch, &effect, (before, after)),
            range: range(&effect.level_change, &kpi.unit),
            effect,
            shows: launch.shows,
            counts: (before, after),
            caveats,
        })
    }
}

/// Whether an interval leaves open whether there is a change at all.
fn is_open(interval: Interval) -> bool {
    interval.low <= 0.0 && interval.high >= 0.0
}

fn range(change: &Change, unit: &str) -> String {
    format!("{} to {}", signed(change.interval.low, ""), signed(change.interval.high, unit))
}

fn fact(kpi: &Kpi, launch: &Launch, effect: &Effect, (before, after): (usize, usize)) -> Fact {
    let level = &effect.level_change;
    let verdict = match is_open(level.interval) {
        true => "so it may be none",
        false if (level.estimate > 0.0) == (kpi.direction == Direction::Increase) => {
            "a change for the better"
        }
        false => "a change for the worse",
    };
    let slope = &effect.slope_change;
    let turn = if is_open(slope.interval) {
        "No change of slope can be seen".to_owned()
    } else {
        format!("Its slope changed by {} a week", signed(slope.estimate, &kpi.unit))
    };
    Fact {
        key: format!("launch-{}", launch.initiative),
        label: launch.title.clone(),
        figure: signed(level.estimate, &kpi.unit),
        words: format!(
            "step at {}, 90 % range {}: {verdict}. {turn} ({} a week).",
            day(&Words::default(), launch.shows),
            range(level, &kpi.unit),
            range(slope, &kpi.unit),
        ),
        formula: format!(
            "Two lines by least squares, {} before {} and {} from {} on: the later line on that day, minus the earlier one \
             drawn on ({} a week). {} ± {} standard error × Student’s t with {} degrees of freedom.",
            Words::default().count_measurements(before),
            day(&Words::default(), launch.on),
            after,
            day(&Words::default(), launch.shows),
            signed(effect.slope_before, &kpi.unit),
            signed(level.estimate, ""),
            quantity(level.standard_error, &kpi.unit),
            effect.degrees
        ),
        meaning: "Interrupted time series: how far the level and the slope differ from what the time before would have led \
                  to. The range takes measurements to vary independently of each other."
            .to_owned(),
    }
}

fn caveats(plan: &Plan, kpi: &Kpi, launch: &Launch, slope_before: f64) -> Vec<String> {
    let near = |other: &Initiative| {
        let on = other.launched_on.filter(|_| other.id != launch.initiative)?;
        let apart =
            on >= launch.on.plus_days(-NEIGHBOUR_DAYS) && on <= launch.shows.plus_days(NEIGHBOUR_DAYS);
        (apart && concerns(kpi, other))
            .then(|| format!("“{}” ({})", plan.name_of(&other.id), day(plan.words(), on)))
    };
    let neighbours: Vec<String> = plan.initiatives.iter().filter_map(|other| near(other)).collect();
    let first = if neighbours.is_empty() {
        "No other launch for this KPI or its goal stands within eight weeks.".to_owned()
    } else {
        let them = if neighbours.len() == 1 { "it" } else { "each of them" };
        format!(
            "{} went live near it: what {them} did cannot be told apart.",
            plan.words().listed(&neighbours)
        )
    };
    vec![
        first,
        format!(
            "A trend that breaks by itself looks the same; before, it ran at {} a week.",
            signed(slope_before, &kpi.unit)
        ),
        "A like series the launch did not touch (other places, other customers) would tell the two apart: \
         where there is one, measure the difference to it as a KPI."
            .to_owned(),
    ]
}

/// Whether an initiative predicts a KPI or serves its goal.
pub(super) fn concerns(kpi: &Kpi, initiative: &Initiative) -> bool {
    let serves = |goal: &Id<Goal>| {
        initiative.goal_impact.iter().any(|impact| impact.goal == *goal && impact.impact.high() > 0.0)
    };
    initiative.predicts.iter().any(|prediction| prediction.kpi == kpi.id)
        || kpi.goal.as_ref().is_some_and(serves)
}
