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
            fact: fact(plan.words(), kpi, launch, &effect, (before, after)),
            range: range(plan.words(), &effect.level_change, &kpi.unit),
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

fn range(words: &Words, change: &Change, unit: &str) -> String {
    words.range_to(&signed(words, change.interval.low, ""), &signed(words, change.interval.high, unit))
}

fn fact(words: &Words, kpi: &Kpi, launch: &Launch, effect: &Effect, (before, after): (usize, usize)) -> Fact {
    let (level, slope) = (&effect.level_change, &effect.slope_change);
    let (shows, at) = (day(words, launch.shows), range(words, level, &kpi.unit));
    let step = match is_open(level.interval) {
        true => words.launch_step_open(&shows, &at),
        false if (level.estimate > 0.0) == (kpi.direction == Direction::Increase) => {
            words.launch_step_better(&shows, &at)
        }
        false => words.launch_step_worse(&shows, &at),
    };
    let by = range(words, slope, &kpi.unit);
    let turn = if is_open(slope.interval) {
        words.launch_no_turn(&by)
    } else {
        words.launch_turn(&signed(words, slope.estimate, &kpi.unit), &by)
    };
    Fact {
        key: format!("launch-{}", launch.initiative),
        label: launch.title.clone(),
        figure: signed(words, level.estimate, &kpi.unit),
        words: words.sentences(&[step, turn]),
        formula: words.launch_formula(
            before,
            &day(words, launch.on),
            after,
            &shows,
            &signed(words, effect.slope_before, &kpi.unit),
            &signed(words, level.estimate, ""),
            &quantity(words, level.standard_error, &kpi.unit),
            &words.exact(effect.degrees),
        ),
        meaning: words.launch_meaning().to_owned(),
    }
}

fn caveats(plan: &Plan, kpi: &Kpi, launch: &Launch, slope_before: f64) -> Vec<String> {
    let words = plan.words();
    let near = |other: &Initiative| {
        let on = other.launched_on.filter(|_| other.id != launch.initiative)?;
        let apart =
            on >= launch.on.plus_days(-NEIGHBOUR_DAYS) && on <= launch.shows.plus_days(NEIGHBOUR_DAYS);
        (apart && concerns(kpi, other))
            .then(|| words.launch_on(&words.quoted(&plan.name_of(&other.id)), &day(words, on)))
    };
    let neighbours: Vec<String> = plan.initiatives.iter().filter_map(|other| near(other)).collect();
    let first = if neighbours.is_empty() {
        words.launch_alone().to_owned()
    } else {
        words.launch_neighbours(neighbours.len(), &words.listed(&neighbours))
    };
    vec![
        first,
        words.launch_trend(&signed(words, slope_before, &kpi.unit)),
        words.launch_control().to_owned(),
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
