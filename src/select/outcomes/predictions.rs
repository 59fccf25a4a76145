//! What initiatives were predicted to do to KPIs, against what was measured after launch.

use super::standing::{in_time_order, signed};
use crate::domain::{Direction, Estimate, Id, Initiative, Kpi, Measurement, Plan, Prediction};
use crate::engine::metrics::calibration::{self, Closed};
use crate::engine::order::sort_by_key;
use crate::select::charts::format_short;
use crate::select::words::{counted, day};

/// Measurements taken on either side, at most.
const MOST: usize = 6;
/// Measurements needed on either side.
const LEAST: usize = 3;
/// What a range of estimates claims to hold.
const CLAIMED: f64 = 0.9;

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
    pub fn label(self) -> &'static str {
        match self {
            Self::Inside => "As predicted",
            Self::Less => "Less than predicted",
            Self::More => "More than predicted",
            Self::NotYet => "Not yet",
            Self::NotLaunched => "Not launched",
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
    /// Measured level after minus level before, in the KPI's unit.
    pub change: Option<f64>,
    /// The measured change, or why there is none yet.
    pub measured: String,
    /// What came of it.
    pub verdict: Verdict,
}

/// All predictions and what they say about predicting.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Predictions {
    /// Closed ones first, then those that wait, then those not launched.
    pub rows: Vec<PredictionRow>,
    /// How well calibrated the closed ones are, in sentences.
    pub calibration: Vec<String>,
}

/// All predictions of a plan.
#[must_use]
pub fn predictions(plan: &Plan) -> Predictions {
    let mut rows = Vec::new();
    let mut closed = Vec::new();
    let (mut held, mut ranges) = (0, 0);
    for initiative in plan.initiatives.iter() {
        for prediction in &initiative.predicts {
            let Some(kpi) = plan.find(&prediction.kpi) else { continue };
            let row = row(plan, initiative, prediction, kpi);
            if let Some(change) = row.change {
                let better = if kpi.direction == Direction::Decrease { -1.0 } else { 1.0 };
                closed
                    .push(Closed { predicted: better * middle(prediction.change), actual: better * change });
                if prediction.change.is_range() {
                    ranges += 1;
                    held += u32::from(row.verdict == Verdict::Inside);
                }
            }
            rows.push(row);
        }
    }
    sort_by_key(&mut rows, |row| match row.verdict {
        Verdict::Inside | Verdict::Less | Verdict::More => 0,
        Verdict::NotYet => 1,
        Verdict::NotLaunched => 2,
    });
    Predictions { rows, calibration: calibration_sentences(&closed, held, ranges) }
}

fn row(plan: &Plan, initiative: &Initiative, prediction: &Prediction, kpi: &Kpi) -> PredictionRow {
    let series = in_time_order(&kpi.measurements);
    let outcome = match initiative.launched_on {
        None => Err((Verdict::NotLaunched, "–".to_owned())),
        Some(launch) => {
            let shows = launch.plus_days(i64::from(prediction.after_weeks) * 7);
            let before = series.get(..series.partition_point(|one| one.on < launch)).unwrap_or_default();
            let after = series.get(series.partition_point(|one| one.on < shows)..).unwrap_or_default();
            let before = before.get(before.len().saturating_sub(MOST)..).unwrap_or_default();
            let after = after.get(..after.len().min(MOST)).unwrap_or_default();
            match (before.len() >= LEAST, after.len() >= LEAST) {
                (true, true) => Ok(mean(after) - mean(before)),
                (false, _) => Err((Verdict::NotYet, "too few measurements before the launch".to_owned())),
                (true, false) => Err((
                    Verdict::NotYet,
                    format!("not yet: {} of {LEAST} measurements since {}", after.len(), day(shows)),
                )),
            }
        }
    };
    let (change, measured, verdict) = match outcome {
        Ok(change) => {
            (Some(change), signed(change, &kpi.unit), verdict(prediction.change, change, kpi.direction))
        }
        Err((verdict, words)) => (None, words, verdict),
    };
    PredictionRow {
        initiative: initiative.id.clone(),
        title: plan.name_of(&initiative.id),
        kpi: kpi.id.clone(),
        kpi_name: plan.name_of(&kpi.id),
        predicted: change_range(prediction.change, &kpi.unit),
        when: when(initiative, prediction),
        change,
        measured,
        verdict,
    }
}

fn when(initiative: &Initiative, prediction: &Prediction) -> String {
    let weeks = counted(prediction.after_weeks as usize, "week");
    match initiative.launched_on {
        Some(on) => format!("{weeks} after {}", day(on)),
        None => format!("{weeks} after launch"),
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
pub fn change_range(change: Estimate, unit: &str) -> String {
    if !change.is_range() {
        return signed(change.low(), unit);
    }
    let range = format!("{} to {}", signed(change.low(), ""), signed(change.high(), unit));
    match change.mode() {
        Some(mode) => format!("{range}, most likely {}", signed(mode, "")),
        None => range,
    }
}

fn calibration_sentences(closed: &[Closed], held: u32, ranges: u32) -> Vec<String> {
    let mut sentences = Vec::new();
    if let Some(coverage) = calibration::coverage(held, ranges, CLAIMED) {
        let verdict = if coverage.too_narrow() {
            ": ranges this narrow promise more than is known"
        } else if ranges < 10 {
            ": too few to judge the ranges by"
        } else {
            ""
        };
        sentences.push(format!("{held} of {ranges} ranges held what was measured (90 % should){verdict}."));
    }
    if let Some(bias) = calibration::bias(closed) {
        let factor = libm::exp(bias.mean.abs());
        let way = if bias.mean > 0.0 { "too high" } else { "too low" };
        let counted = if bias.count == 1 {
            "The one prediction that closed was".to_owned()
        } else {
            format!("{} closed predictions were on average", bias.count)
        };
        sentences.push(if factor < 1.05 {
            format!("{counted} about right.")
        } else {
            format!("{counted} {} times {way}.", format_short(factor))
        });
        sentences.push(match bias.correction {
            Some(correction) => format!("Multiply the next predictions by {}.", format_short(correction)),
            None => format!("From {} closed predictions on, a correction can be given.", calibration::ENOUGH),
        });
    }
    sentences
}
