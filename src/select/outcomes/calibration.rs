//! How well predictions fared, and what that makes of the open ones.
//!
//! **Invariant:** nothing is corrected under five closed predictions, or where the plan's settings say not to.

use super::chance::{Chance, share};
use super::fact::{Fact, exact};
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
        let closed = closed(plan);
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
            calibration.bias.map(|bias| bias_fact(&bias, &closed)),
            calibration.coverage.map(coverage_fact),
            calibration.bias.map(|bias| calibration.correction_fact(&bias)),
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
    pub fn corrected(&self, change: Estimate, unit: &str) -> Option<Fact> {
        let factor = self.factor()?;
        let numbers: Vec<f64> = change.numbers().iter().map(|number| number * factor).collect();
        let corrected = Estimate::from_numbers(&numbers).ok()?;
        let count = self.bias.map_or(0, |bias| bias.count);
        Some(Fact {
            key: "corrected".to_owned(),
            label: "Corrected prediction".to_owned(),
            figure: change_range(corrected, unit),
            words: format!("as corrected by {} that closed", Words::default().count_predictions(count)),
            formula: format!("({}) × {}", change_range(change, unit), exact(factor)),
            meaning: format!(
                "{} that closed show how predictions run in this plan; the next ones are expected to run the same way. \
                 What was stated stays as it is. The correction can be switched off on Outcomes.",
                Words::default().count_predictions(count)
            ),
        })
    }

    fn correction_fact(&self, bias: &Bias) -> Fact {
        let Some(correction) = bias.correction else {
            return Fact::without(
                "correction",
                "Correction",
                format!(
                    "None yet: it takes {} closed predictions, and there {}.",
                    calibration::ENOUGH,
                    if bias.count == 1 { "is 1".to_owned() } else { format!("are {}", bias.count) }
                ),
            );
        };
        Fact {
            key: "correction".to_owned(),
            label: "Correction".to_owned(),
            figure: format!("× {}", exact(correction)),
            words: if self.switched_on {
                "for open predictions, shown beside what was stated.".to_owned()
            } else {
                "would be the correction; it is switched off.".to_owned()
            },
            formula: format!(
                "e^(−{} × {} ÷ ({} + 5)) = {}",
                exact(bias.mean),
                bias.count,
                bias.count,
                exact(correction)
            )
            .replace("−−", ""),
            meaning: "The mean log ratio taken back, the more of it the more predictions closed: half at five, two thirds at \
                      ten."
                .to_owned(),
        }
    }
}

fn times(factor: f64) -> String {
    format!("{factor:.2} times")
}

fn bias_fact(bias: &Bias, closed: &[ClosedPrediction]) -> Fact {
    let way = |log: f64| if log > 0.0 { "too high" } else { "too low" };
    let (mean, median) = (libm::exp(bias.mean.abs()), libm::exp(bias.median.abs()));
    let over = if bias.count == 1 {
        "for the one prediction that closed".to_owned()
    } else {
        format!("on average over {} predictions that closed", bias.count)
    };
    let mut words = if mean < 1.05 {
        format!("{over}: about right.")
    } else {
        format!("{} {over}; the middle one {} {}.", way(bias.mean), times(median), way(bias.median))
    };
    if bias.left_out > 0 {
        let more =
            if bias.left_out == 1 { "1 more has".to_owned() } else { format!("{} more have", bias.left_out) };
        words.push_str(&format!(
            " {more} no ratio, having moved the other way or not at all, and makes it worse than this says."
        ));
    }
    let counted: Vec<&ClosedPrediction> =
        closed.iter().filter(|one| one.predicted > 0.0 && one.actual > 0.0).collect();
    let mut terms: Vec<String> = counted
        .iter()
        .take(WRITTEN)
        .map(|one| format!("ln({} ÷ {})", exact(one.predicted), exact(one.actual)))
        .collect();
    if counted.len() > WRITTEN {
        terms.push("…".to_owned());
    }
    Fact {
        key: "bias".to_owned(),
        label: "Bias".to_owned(),
        figure: times(mean),
        words,
        formula: format!(
            "({}) ÷ {} = {}; e^{} = {}; median {}",
            terms.join(" + "),
            bias.count,
            exact(bias.mean),
            exact(bias.mean.abs()),
            exact(mean),
            exact(bias.median)
        ),
        meaning: "Predicted ÷ measured change, averaged as a logarithm so that twice too high and twice too low weigh alike."
            .to_owned(),
    }
}

fn coverage_fact(coverage: Coverage) -> Fact {
    let Coverage { held, total, tail } = coverage;
    let verdict = if coverage.too_narrow() {
        "they are too narrow: they promise more than is known"
    } else if total < 10 {
        "too few to judge them by"
    } else {
        "in keeping with what they promise"
    };
    Fact {
        key: "ranges".to_owned(),
        label: "Ranges".to_owned(),
        figure: format!("{held} of {total}"),
        words: format!(
            "{} held what was measured; 90 % should. Honest ranges would do so badly in {} of cases: {verdict}.",
            if total == 1 { "range" } else { "ranges" },
            if tail > 0.995 { "nearly all".to_owned() } else { share(tail) }
        ),
        formula: format!("P(at most {held} of {total}, each with 90 %) = {} %", exact(tail * 100.0)),
        meaning: "The binomial tail: how often ranges that do hold the truth nine times in ten would hold it this rarely. \
                  Under 5 % they count as too narrow."
            .to_owned(),
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
    let score = brier::score(&predictions)?;
    let terms: Vec<String> = predictions
        .iter()
        .take(WRITTEN)
        .map(|one| format!("({} − {})²", exact(one.chance), u8::from(one.came_true)))
        .collect();
    let more = if predictions.len() > WRITTEN { " + …" } else { "" };
    let reached = predictions.iter().filter(|one| one.came_true).count();
    Some(Fact {
        key: "targets".to_owned(),
        label: "Targets".to_owned(),
        figure: format!("{score:.2}"),
        words: format!(
            "Brier score of the chances given 12 weeks ahead: {reached} of {} reached. 0 is perfect, 0.25 is what always \
             saying 50 % earns.",
            plan.words().count_targets(predictions.len())
        ),
        formula: format!("({}{more}) ÷ {} = {}", terms.join(" + "), predictions.len(), exact(score)),
        meaning: "Mean squared distance between the chance given and what came (1 reached, 0 not)."
            .to_owned(),
    })
}
