//! How well predictions fared, and what that makes of the open ones.
//!
//! **Invariant:** nothing is corrected under five closed predictions, or where the plan's settings say not to.

use super::chance::{Chance, share};
use super::fact::Fact;
use super::predictions::{change_range, closed};
use super::series::Series;
use super::standing::is_reached;
use crate::domain::{Estimate, Kpi, Plan};
use crate::engine::metrics::brier::{self, Prediction};
use crate::engine::metrics::calibration::{self, Bias, Closed, Coverage};
use crate::language::Words;

/// What a range of estimates claims to hold.
const CLAIMED: f64 = 0.9;
/// How long before its date the chance of a target is held against what came.
const DAYS_AHEAD: i64 = 84;
/// Ratios written out in a formula.
const WRITTEN: usize = 6;

/// A prediction with what came of it; above 0 is the better way, for both.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct ClosedPrediction {
    pub predicted: f64,
    pub actual: f64,
    /// Whether its range held what was measured; none without a range.
    pub held: Option<bool>,
}

/// How well the closed predictions of a plan fared.
#[derive(Clone, Debug, PartialEq)]
pub struct Calibration {
    /// Predictions that closed.
    pub closed: usize,
    /// How far they ran from what was measured.
    pub bias: Option<Bias>,
    /// How often their ranges held what was measured.
    pub coverage: Option<Coverage>,
    /// Whether the plan's settings let it correct open predictions.
    pub switched_on: bool,
    /// Bias, ranges, correction and the chances of targets, each with its formula.
    pub facts: Vec<Fact>,
}

/// How far a plan's closed predictions ran from what was measured; `None` when none can be counted.
///
/// Its mean is the prior for shrinking other estimates of benefit: on average they run as far off.
#[must_use]
pub fn calibration_bias(plan: &Plan) -> Option<Bias> {
    bias_of(&closed(plan))
}

fn bias_of(closed: &[ClosedPrediction]) -> Option<Bias> {
    let pairs: Vec<Closed> =
        closed.iter().map(|one| Closed { predicted: one.predicted, actual: one.actual }).collect();
    calibration::bias(&pairs)
}

impl Calibration {
    /// The calibration of a plan.
    #[must_use]
    pub fn of(plan: &Plan) -> Self {
        let (words, closed) = (plan.words(), closed(plan));
        let ranges: Vec<bool> = closed.iter().filter_map(|one| one.held).collect();
        // A plan has far fewer predictions than a u32 counts.
        let held = ranges.iter().filter(|held| **held).count() as u32;
        let mut calibration = Self {
            closed: closed.len(),
            bias: bias_of(&closed),
            coverage: calibration::coverage(held, ranges.len() as u32, CLAIMED),
            switched_on: plan.settings.correct_predictions,
            facts: Vec::new(),
        };
        let facts = [
            calibration.bias.map(|bias| bias_fact(words, &bias, &closed)),
            calibration.coverage.map(|coverage| coverage_fact(words, coverage)),
            calibration.bias.map(|bias| calibration.correction_fact(words, &bias)),
            targets_fact(plan),
        ];
        calibration.facts = facts.into_iter().flatten().collect();
        calibration
    }

    /// What open predictions are multiplied by, where they are.
    #[must_use]
    pub fn factor(&self) -> Option<f64> {
        self.bias.and_then(|bias| bias.correction).filter(|factor| self.switched_on && factor.is_finite())
    }

    /// An open prediction as corrected, with its formula; `None` where nothing is corrected.
    #[must_use]
    pub fn corrected(&self, words: &Words, change: Estimate, unit: &str) -> Option<Fact> {
        let factor = self.factor()?;
        let numbers: Vec<f64> = change.numbers().iter().map(|number| number * factor).collect();
        let corrected = Estimate::from_numbers(&numbers).ok()?;
        let count = self.bias.map_or(0, |bias| bias.count);
        Some(Fact {
            key: "corrected".to_owned(),
            label: words.corrected_prediction().to_owned(),
            figure: change_range(words, corrected, unit),
            words: words.corrected_words(count),
            formula: format!("({}) × {}", change_range(words, change, unit), words.exact(factor)),
            meaning: words.corrected_meaning(count),
        })
    }

    fn correction_fact(&self, words: &Words, bias: &Bias) -> Fact {
        let Some(correction) = bias.correction else {
            let none = words.correction_none_yet(calibration::ENOUGH, bias.count);
            return Fact::without("correction", words.correction(), none);
        };
        let told = if self.switched_on { words.correction_on() } else { words.correction_off() };
        let (count, correction) = (words.count(bias.count), words.exact(correction));
        Fact {
            key: "correction".to_owned(),
            label: words.correction().to_owned(),
            figure: format!("× {correction}"),
            words: told.to_owned(),
            formula: format!("e^(−{} × {count} ÷ ({count} + 5)) = {correction}", words.exact(bias.mean))
                .replace("−−", ""),
            meaning: words.correction_meaning().to_owned(),
        }
    }
}

fn times(words: &Words, factor: f64) -> String {
    words.factor_times(&words.number(factor, 2))
}

fn bias_fact(words: &Words, bias: &Bias, closed: &[ClosedPrediction]) -> Fact {
    let (mean, median) = (libm::exp(bias.mean.abs()), libm::exp(bias.median.abs()));
    let middle = times(words, median);
    let told = match (bias.mean > 0.0, bias.median > 0.0) {
        _ if mean < 1.05 => words.bias_right(bias.count),
        (true, true) => words.bias_high_high(bias.count, &middle),
        (true, false) => words.bias_high_low(bias.count, &middle),
        (false, true) => words.bias_low_high(bias.count, &middle),
        (false, false) => words.bias_low_low(bias.count, &middle),
    };
    let more = if bias.left_out > 0 { words.bias_left_out(bias.left_out) } else { String::new() };
    let counted: Vec<&ClosedPrediction> =
        closed.iter().filter(|one| one.predicted > 0.0 && one.actual > 0.0).collect();
    let mut terms: Vec<String> = counted
        .iter()
        .take(WRITTEN)
        .map(|one| format!("ln({} ÷ {})", words.exact(one.predicted), words.exact(one.actual)))
        .collect();
    if counted.len() > WRITTEN {
        terms.push("…".to_owned());
    }
    Fact {
        key: "bias".to_owned(),
        label: words.bias().to_owned(),
        figure: times(words, mean),
        words: words.sentences(&[told, more]),
        formula: words.bias_formula(
            &terms.join(" + "),
            bias.count,
            &words.exact(bias.mean),
            &words.exact(bias.mean.abs()),
            &words.exact(mean),
            &words.exact(bias.median),
        ),
        meaning: words.bias_meaning().to_owned(),
    }
}

fn coverage_fact(words: &Words, coverage: Coverage) -> Fact {
    let Coverage { held, total, tail } = coverage;
    let cases = if tail > 0.995 { words.nearly_all().to_owned() } else { share(words, tail) };
    // Both are counts of a plan's predictions.
    let (held, total) = (held as usize, total as usize);
    Fact {
        key: "ranges".to_owned(),
        label: words.ranges().to_owned(),
        figure: words.count_of(held, total),
        words: if coverage.too_narrow() {
            words.ranges_narrow(total, &cases)
        } else if total < 10 {
            words.ranges_few(total, &cases)
        } else {
            words.ranges_good(total, &cases)
        },
        formula: words.ranges_formula(held, total, &words.exact(tail * 100.0)),
        meaning: words.ranges_meaning().to_owned(),
    }
}

/// How good the chances were that targets with a passed date had twelve weeks before.
fn targets_fact(plan: &Plan) -> Option<Fact> {
    let judged = |kpi: &Kpi| {
        let on = kpi.target_on?;
        // Only a measurement on the day or later says what came.
        kpi.target.filter(|_| kpi.measurements.iter().any(|one| one.on >= on))?;
        let series = Series::of(plan, kpi);
        let chance = Chance::as_of(kpi, &series, on.plus_days(-DAYS_AHEAD))?.probability;
        let result = series.points.iter().find(|one| one.on >= on)?;
        Some(Prediction { chance, came_true: is_reached(kpi, result.value) })
    };
    let predictions: Vec<Prediction> = plan.kpis.iter().filter_map(|kpi| judged(kpi)).collect();
    let (words, score) = (plan.words(), brier::score(&predictions)?);
    let terms: Vec<String> = predictions
        .iter()
        .take(WRITTEN)
        .map(|one| format!("({} − {})²", words.exact(one.chance), u8::from(one.came_true)))
        .collect();
    let more = if predictions.len() > WRITTEN { " + …" } else { "" };
    let reached = predictions.iter().filter(|one| one.came_true).count();
    Some(Fact {
        key: "targets".to_owned(),
        label: words.targets().to_owned(),
        figure: words.number(score, 2),
        words: words.targets_words(reached, predictions.len()),
        formula: format!(
            "({}{more}) ÷ {} = {}",
            terms.join(" + "),
            words.count(predictions.len()),
            words.exact(score)
        ),
        meaning: words.targets_meaning().to_owned(),
    })
}
