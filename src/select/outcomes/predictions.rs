//! What initiatives were predicted to do to KPIs, against what was measured after launch.

use super::calibration::{Calibration, ClosedPrediction};
use super::fact::Fact;
use super::launch::LaunchEffect;
use super::series::{Series, in_time_order};
use super::standing::{quantity, signed};
use crate::domain::{Direction, Estimate, Id, Initiative, Kpi, Measurement, Plan, Prediction};
use crate::engine::order::sort_by_key;
use crate::language::Words;
use crate::select::words::day;

/// Measurements taken on either side, at most.
const MOST: usize = 6;
/// Measurements needed on either side.
const LEAST: usize = 3;

/// What came of a prediction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// Measured within the predicted range.
    Inside,
    /// Less effect than predicted.
    Less,
    /// More effect than predicted.
    More,
    /// Launched, but too early or measured too rarely.
    NotYet,
    /// Not launched.
    NotLaunched,
}

impl Verdict {
    /// The word on a badge.
    #[must_use]
    pub fn label(self, words: &Words) -> &'static str {
        match self {
            Self::Inside => words.verdict_inside(),
            Self::Less => words.verdict_less(),
            Self::More => words.verdict_more(),
            Self::NotYet => words.verdict_not_yet(),
            Self::NotLaunched => words.verdict_not_launched(),
        }
    }
}

/// One prediction.
#[derive(Clone, Debug, PartialEq)]
pub struct PredictionRow {
    /// Who predicts.
    pub initiative: Id<Initiative>,
    /// Its title.
    pub title: String,
    /// What is predicted about.
    pub kpi: Id<Kpi>,
    /// Its name.
    pub kpi_name: String,
    /// The predicted change with range and unit.
    pub predicted: String,
    /// When it should show.
    pub when: String,
    /// The predicted change as corrected by what closed predictions came to; only while it is open.
    pub corrected: Option<Fact>,
    /// Measured level after minus level before, in the KPI's unit.
    pub change: Option<f64>,
    /// The measured change with its formula, or why there is none yet.
    pub measured: Fact,
    /// The step that two lines show, for a launched one with enough measurements.
    pub effect: Option<LaunchEffect>,
    /// What came of it.
    pub verdict: Verdict,
}

/// All predictions and what they say about predicting.
#[derive(Clone, Debug, PartialEq)]
pub struct Predictions {
    /// Closed ones first, then those that wait, then those not launched.
    pub rows: Vec<PredictionRow>,
    /// How well calibrated the closed ones are.
    pub calibration: Calibration,
}

/// All predictions of a plan, with the series of its KPIs in plan order.
pub(super) fn predictions(plan: &Plan, series: &[Series]) -> Predictions {
    let calibration = Calibration::of(plan);
    let mut rows = Vec::new();
    for initiative in plan.initiatives.iter() {
        for prediction in &initiative.predicts {
            let place = plan.kpis.position(&prediction.kpi);
            let known = plan.find(&prediction.kpi).zip(place.and_then(|place| series.get(place)));
            let Some((kpi, series)) = known else { continue };
            rows.push(row(plan, &calibration, (initiative, prediction), (kpi, series)));
        }
    }
    sort_by_key(&mut rows, |row| match row.verdict {
        Verdict::Inside | Verdict::Less | Verdict::More => 0,
        Verdict::NotYet => 1,
        Verdict::NotLaunched => 2,
    });
    Predictions { rows, calibration }
}

fn row(
    plan: &Plan,
    calibration: &Calibration,
    (initiative, prediction): (&Initiative, &Prediction),
    (kpi, series): (&Kpi, &Series),
) -> PredictionRow {
    let words = plan.words();
    let (change, measured, verdict) = match measured(words, initiative, prediction, &series.points) {
        Ok(found) => {
            let change = found.after - found.before;
            (Some(change), found.fact(words, kpi), verdict(prediction.change, change, kpi.direction))
        }
        Err((verdict, why)) => (None, Fact::without("measured", words.measured_change(), why), verdict),
    };
    let place = series.launches.iter().position(|launch| launch.initiative == initiative.id);
    PredictionRow {
        initiative: initiative.id.clone(),
        title: plan.name_of(&initiative.id),
        kpi: kpi.id.clone(),
        kpi_name: plan.name_of(&kpi.id),
        predicted: change_range(words, prediction.change, &kpi.unit),
        when: when(words, initiative, prediction),
        corrected: calibration
            .corrected(plan.words(), prediction.change, &kpi.unit)
            .filter(|_| change.is_none()),
        change,
        measured,
        effect: place.and_then(|place| LaunchEffect::of(plan, kpi, series, place)),
        verdict,
    }
}

/// An initiative's prediction as corrected, while it is open.
#[must_use]
pub fn open_correction(
    plan: &Plan,
    calibration: &Calibration,
    initiative: &Initiative,
    prediction: &Prediction,
) -> Option<Fact> {
    let kpi = plan.find(&prediction.kpi)?;
    let is_open = measured(plan.words(), initiative, prediction, &in_time_order(&kpi.measurements)).is_err();
    calibration.corrected(plan.words(), prediction.change, &kpi.unit).filter(|_| is_open)
}

/// Predictions that closed, as the calibration counts them.
pub(super) fn closed(plan: &Plan) -> Vec<ClosedPrediction> {
    let mut found = Vec::new();
    for initiative in plan.initiatives.iter().filter(|one| one.launched_on.is_some()) {
        for prediction in &initiative.predicts {
            let Some(kpi) = plan.find(&prediction.kpi) else { continue };
            let points = in_time_order(&kpi.measurements);
            let Ok(means) = measured(plan.words(), initiative, prediction, &points) else { continue };
            let change = means.after - means.before;
            let better = if kpi.direction == Direction::Decrease { -1.0 } else { 1.0 };
            found.push(ClosedPrediction {
                predicted: better * middle(prediction.change),
                actual: better * change,
                held: prediction
                    .change
                    .is_range()
                    .then(|| verdict(prediction.change, change, kpi.direction) == Verdict::Inside),
            });
        }
    }
    found
}

/// The levels that a prediction is held against.
struct Means {
    before: f64,
    after: f64,
    counts: (usize, usize),
    /// The days of the launch and from which its effect should show, in words.
    days: (String, String),
}

impl Means {
    fn fact(&self, words: &Words, kpi: &Kpi) -> Fact {
        let (launched, shows) = &self.days;
        Fact {
            key: "measured".to_owned(),
            label: words.measured_change().to_owned(),
            figure: signed(words, self.after - self.before, &kpi.unit),
            words: String::new(),
            formula: words.measured_formula(
                &quantity(words, self.after, &kpi.unit),
                self.counts.1,
                shows,
                &quantity(words, self.before, &kpi.unit),
                self.counts.0,
                launched,
            ),
            meaning: words.measured_meaning().to_owned(),
        }
    }
}

/// Levels before and after, or why there are none yet.
fn measured(
    words: &Words,
    initiative: &Initiative,
    prediction: &Prediction,
    points: &[Measurement],
) -> Result<Means, (Verdict, String)> {
    let launch = initiative.launched_on.ok_or_else(|| (Verdict::NotLaunched, "–".to_owned()))?;
    let shows = launch.plus_days(i64::from(prediction.after_weeks) * 7);
    let before = points.get(..points.partition_point(|one| one.on < launch)).unwrap_or_default();
    let after = points.get(points.partition_point(|one| one.on < shows)..).unwrap_or_default();
    let before = before.get(before.len().saturating_sub(MOST)..).unwrap_or_default();
    let after = after.get(..after.len().min(MOST)).unwrap_or_default();
    if before.len() < LEAST {
        return Err((Verdict::NotYet, words.measured_too_few_before().to_owned()));
    }
    if after.len() < LEAST {
        let why = words.measured_not_yet(after.len(), LEAST, &day(words, shows));
        return Err((Verdict::NotYet, why));
    }
    Ok(Means {
        before: mean(before),
        after: mean(after),
        counts: (before.len(), after.len()),
        days: (day(words, launch), day(words, shows)),
    })
}

fn when(words: &Words, initiative: &Initiative, prediction: &Prediction) -> String {
    let weeks = prediction.after_weeks as usize;
    match initiative.launched_on {
        Some(on) => words.weeks_after_day(weeks, &day(words, on)),
        None => words.weeks_after_launch(weeks),
    }
}

fn verdict(predicted: Estimate, change: f64, direction: Direction) -> Verdict {
    // A single number is met when at least half and at most twice of it came.
    let (low, high) = if predicted.is_range() {
        (predicted.low(), predicted.high())
    } else {
        let (half, twice) = (predicted.low() * 0.5, predicted.low() * 2.0);
        (half.min(twice), half.max(twice))
    };
    match direction {
        _ if change >= low && change <= high => Verdict::Inside,
        Direction::Increase if change < low => Verdict::Less,
        Direction::Decrease if change > high => Verdict::Less,
        _ => Verdict::More,
    }
}

/// The most likely value, or the middle of the range.
fn middle(estimate: Estimate) -> f64 {
    estimate.mode().unwrap_or_else(|| 0.5 * (estimate.low() + estimate.high()))
}

fn mean(measurements: &[Measurement]) -> f64 {
    measurements.iter().map(|one| one.value).sum::<f64>() / measurements.len().max(1) as f64
}

/// A predicted change, `+4 to +12 %, most likely +8`.
#[must_use]
pub fn change_range(words: &Words, change: Estimate, unit: &str) -> String {
    if !change.is_range() {
        return signed(words, change.low(), unit);
    }
    let range = words.range_to(&signed(words, change.low(), ""), &signed(words, change.high(), unit));
    match change.mode() {
        Some(mode) => words.most_likely(&range, &signed(words, mode, "")),
        None => range,
    }
}
