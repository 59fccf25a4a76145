//! One input as the ballots see it: the group's figures per initiative, and how far the ballots rank alike.

use crate::language::Words;
use std::rc::Rc;

use super::group::{Weighing, joined, weights};
use super::inputs::{input_of, input_value, shown};
use super::voters::{Vote, counting, votes};
use crate::domain::{Ballot, Choice, Estimate, Initiative, Plan, Status};
use crate::engine::agreement::{concordance, consensus, counts_in_classes, counts_on_steps, summary};
use crate::engine::order::sort_by;
use crate::engine::text::number;
use crate::select::scoring_inputs::central;

/// Parts that the span of a number without a scale is cut into, to tell agreement.
const CLASSES: usize = 7;

/// An input as the ballots see it.
#[derive(Clone, Debug, PartialEq)]
pub struct Topic {
    /// Who scored it, in the order of [`TopicRow::given`].
    pub voters: Vec<String>,
    /// The initiatives that somebody scored, in plan order.
    pub rows: Vec<TopicRow>,
    /// Kendall's W in a plain sentence, or why there is none.
    pub concordance: String,
    /// The figures behind it; none without a W.
    pub concordance_figures: Option<String>,
}

/// One initiative's scores for an input.
#[derive(Clone, Debug, PartialEq)]
pub struct TopicRow {
    /// The initiative.
    pub initiative: Rc<Initiative>,
    /// How many scored it.
    pub count: usize,
    /// The group's value.
    pub group: Option<Estimate>,
    /// The same to read, or why there is none.
    pub group_text: String,
    /// How it comes about.
    pub group_explained: String,
    /// Lowest to highest with the standard deviation; empty for a single score.
    pub spread: String,
    /// Van der Eijk's A; none for a single score.
    pub agreement: Option<f64>,
    /// A and what it means: `−0.33, divided`.
    pub agreement_text: String,
    /// How A comes about.
    pub agreement_explained: String,
    /// The value the plan scores with now.
    pub now: String,
    /// Each voter's own value; empty where they gave none. Not for eyes that are to stay blind.
    pub given: Vec<String>,
}

/// An input as the ballots see it.
#[must_use]
pub fn topic(plan: &Plan, key: &str, weighing: Weighing) -> Topic {
    let ballots = counting(plan);
    let scores_it = |ballot: &&Rc<Ballot>| ballot.scores.iter().any(|score| score.input == key);
    let ballots: Vec<Rc<Ballot>> = ballots.iter().filter(scores_it).cloned().collect();
    let votes = votes(plan, &ballots);
    let weights = weights(plan, &votes, weighing);
    let columns: Vec<(&Rc<Initiative>, Vec<Option<Estimate>>)> = plan
        .initiatives
        .iter()
        .filter(|one| is_open(one))
        .map(|one| (one, votes.iter().map(|vote| vote.value(one, key)).collect()))
        .filter(|(_, given): &(_, Vec<_>)| given.iter().any(Option::is_some))
        .collect();
    let scale = Scale::of(plan, key, columns.iter().flat_map(|(_, given)| given.iter().flatten()));
    let row = |(initiative, given): &(&Rc<Initiative>, Vec<Option<Estimate>>)| {
        row(plan, key, (*initiative, given), &weights, &scale)
    };
    let (concordance, concordance_figures) = alike(&votes, &columns);
    Topic {
        rows: columns.iter().map(row).collect(),
        voters: votes.into_iter().map(|vote| vote.name).collect(),
        concordance,
        concordance_figures,
    }
}

/// Whether there is still something to choose.
pub(super) fn is_open(initiative: &Initiative) -> bool {
    !matches!(initiative.status, Status::Launched | Status::Rejected)
}

impl Vote<'_> {
    pub(super) fn value(&self, initiative: &Initiative, key: &str) -> Option<Estimate> {
        let scores = self.by_initiative.get(&initiative.id)?;
        scores.iter().find(|score| score.input == key).map(|score| score.value)
    }
}

fn row(
    plan: &Plan,
    key: &str,
    (initiative, given): (&Rc<Initiative>, &[Option<Estimate>]),
    weights: &[f64],
    scale: &Scale,
) -> TopicRow {
    let weighed: Vec<(Estimate, f64)> =
        given.iter().zip(weights).filter_map(|(value, weight)| Some(((*value)?, *weight))).collect();
    let values: Vec<f64> = weighed.iter().map(|(value, _)| central(*value)).collect();
    let mean = plan.settings.group_mean;
    let group = joined(mean, &weighed);
    let agreement =
        Some(scale.counts(&values)).filter(|_| values.len() > 1).and_then(|counts| consensus(&counts));
    TopicRow {
        initiative: initiative.clone(),
        count: values.len(),
        group_text: group.map_or_else(|_| "–".to_owned(), |value| shown(key, value)),
        group_explained: match group {
            Ok(value) => format!(
                "{} of {}: {}. A range keeps its ends.",
                mean.label(plan.words()),
                plan.words().count_ballots(values.len()),
                shown(key, value)
            ),
            Err(reason) => format!("No value: {reason}."),
        },
        group: group.ok(),
        spread: spread(key, &values),
        agreement_text: agreement.map_or_else(|| "–".to_owned(), |a| format!("{}, {}", short(a), words(a))),
        agreement_explained: scale.explained(&values, agreement),
        agreement,
        now: input_value(initiative, key).map_or_else(|| "–".to_owned(), |value| shown(key, value)),
        given: given.iter().map(|value| value.map(|value| shown(key, value)).unwrap_or_default()).collect(),
    }
}

fn spread(key: &str, values: &[f64]) -> String {
    let Some(sd) = summary(values).and_then(|summary| summary.sd) else { return String::new() };
    let (low, high) = ends(values.iter().copied());
    let Ok(span) = Estimate::range(low, high) else { return String::new() };
    let factor = if input_of(key).is_some_and(|input| input.unit() == "%") { 100.0 } else { 1.0 };
    format!("{}, sd {}", shown(key, span).replace("..", " to "), Words::default().short(sd * factor))
}

pub(super) fn ends(values: impl Iterator<Item = f64>) -> (f64, f64) {
    values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)))
}

/// A figure between −1 and 1 with a true minus.
pub(super) fn short(value: f64) -> String {
    number((value * 100.0).round() / 100.0).replace('-', "−")
}

/// What an A means.
fn words(agreement: f64) -> &'static str {
    match agreement {
        a if a >= 0.8 => "agreed",
        a if a >= 0.5 => "mostly agreed",
        a if a >= 0.0 => "mixed",
        _ => "divided",
    }
}

/// The ordered steps that scores are counted on.
enum Scale {
    /// The steps of the input's own scale.
    Steps(Vec<f64>),
    /// Equal parts between the lowest and the highest score anybody gave.
    Span(f64, f64),
}

impl Scale {
    fn of<'a>(plan: &Plan, key: &str, given: impl Iterator<Item = &'a Estimate>) -> Self {
        let own = plan.settings.scales.iter().filter(|step| step.input == key).map(|step| step.value);
        let mut steps: Vec<f64> = own.collect();
        if let Some(input) = input_of(key).filter(|_| steps.is_empty()) {
            steps = input.scale().iter().map(|step| step.value).collect();
            if let (true, Some(high)) = (steps.is_empty(), input.range().high) {
                let low = input.range().low;
                // Scales such as 1 to 10 and −10 to 10 have a step per whole number.
                steps = (0..=(high - low) as usize).map(|step| low + step as f64).collect();
            }
        }
        steps.sort_by(f64::total_cmp);
        if steps.len() > 1 {
            return Self::Steps(steps);
        }
        let (low, high) = ends(given.map(|value| central(*value)));
        Self::Span(low, high)
    }

    fn counts(&self, values: &[f64]) -> Vec<u32> {
        match self {
            Self::Steps(steps) => counts_on_steps(values, steps),
            Self::Span(low, high) => counts_in_classes(values, (*low, *high), CLASSES),
        }
    }

    fn explained(&self, values: &[f64], agreement: Option<f64>) -> String {
        let Some(agreement) = agreement else {
            return "One score has nothing to agree with.".to_owned();
        };
        let counts = self.counts(values);
        let steps = match self {
            Self::Steps(steps) => {
                let held = steps.iter().zip(&counts).filter(|(_, count)| **count > 0);
                let held: Vec<String> =
                    held.map(|(step, count)| format!("{} × {count}", number(*step))).collect();
                format!("Scores per step of the scale: {}", held.join(", "))
            }
            Self::Span(low, high) => {
                let counts: Vec<String> = counts.iter().map(u32::to_string).collect();
                let (low, high) = (number(*low), number(*high));
                format!("Scores in {CLASSES} equal parts from {low} to {high}: {}", counts.join(" "))
            }
        };
        format!(
            "Van der Eijk's A = {}. {steps}. 1 is all on one step, 0 evenly spread, −1 half at each end.",
            short(agreement)
        )
    }
}

/// Kendall's W over the initiatives that every ballot scores.
fn alike(
    votes: &[Vote<'_>],
    columns: &[(&Rc<Initiative>, Vec<Option<Estimate>>)],
) -> (String, Option<String>) {
    if votes.len() < 2 {
        return ("Kendall's W tells whether ballots rank alike: it needs two or more.".to_owned(), None);
    }
    let given: Vec<Vec<Option<f64>>> = (0..votes.len())
        .map(|judge| {
            columns.iter().map(|(_, given)| given.get(judge).copied().flatten().map(central)).collect()
        })
        .collect();
    let ratings = fullest_block(given);
    let (judges, items) = (ratings.len(), ratings.first().map_or(0, Vec::len));
    if items < 2 {
        return (
            "No two ballots score the same two initiatives, so there is no order to compare.".to_owned(),
            None,
        );
    }
    let Some(found) = concordance(&ratings) else {
        return (
            "Every ballot gives all initiatives the same score, so there is no order to compare.".to_owned(),
            None,
        );
    };
    let strength = match found.w {
        w if w >= 0.7 => "rank them much alike",
        w if w >= 0.5 => "rank them fairly alike",
        w if w >= 0.3 => "agree a little on the order",
        _ => "hardly agree on the order",
    };
    let chance = match found.p_value {
        p if p < 0.01 => "chance alone would hardly bring that about",
        p if p < 0.05 => "chance alone would rarely bring that about",
        _ => "chance alone could bring that about",
    };
    let rough = if items < 7 { "; p is rough with fewer than seven initiatives" } else { "" };
    let whose = if judges == votes.len() {
        format!("all {judges} ballots")
    } else {
        format!("{judges} of {} ballots", votes.len())
    };
    let sentence = format!("Over the {items} initiatives that {whose} score, they {strength}; {chance}.");
    let figures = format!(
        "Kendall's W = {} (1 the same order, 0 none in common), χ² = {} with {} degrees of freedom, p = {}{rough}.",
        short(found.w),
        Words::default().short(found.chi_square),
        number(found.degrees),
        if found.p_value < 0.001 {
            "below 0.001".to_owned()
        } else {
            number((found.p_value * 1000.0).round() / 1000.0)
        }
    );
    (sentence, Some(figures))
}

/// The ballots and initiatives to compare, as ratings per ballot: Kendall's W asks every judge about every item, so that
/// those with the fewest scores are left out while what remains in common grows by it.
fn fullest_block(mut given: Vec<Vec<Option<f64>>>) -> Vec<Vec<f64>> {
    let scored = |row: &Vec<Option<f64>>| row.iter().flatten().count();
    sort_by(&mut given, |left, right| scored(right).cmp(&scored(left)));
    let shared = |judges: usize| -> Vec<usize> {
        let width = given.first().map_or(0, Vec::len);
        let by_all =
            |item: &usize| given.iter().take(judges).all(|row| row.get(*item).is_some_and(Option::is_some));
        (0..width).filter(by_all).collect()
    };
    let mut best = (0, 0, Vec::new());
    for judges in 2..=given.len() {
        let items = shared(judges);
        if items.len() > 1 && judges * items.len() >= best.0 {
            best = (judges * items.len(), judges, items);
        }
    }
    let (_, judges, items) = best;
    let ratings =
        given.iter().take(judges).map(|row| items.iter().filter_map(|item| *row.get(*item)?).collect());
    ratings.collect()
}
