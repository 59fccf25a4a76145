//! One input as the ballots see it: the group's figures per initiative, and how far the ballots rank alike.

use crate::language::Words;
use std::rc::Rc;

use super::group::{Weighing, joined, weights};
use super::inputs::{input_of, input_value, is_percent, shown, shown_span};
use super::voters::{Vote, counting, votes};
use crate::domain::{Ballot, Choice, Estimate, Initiative, Plan, Status};
use crate::engine::agreement::{concordance, consensus, counts_in_classes, counts_on_steps, summary};
use crate::engine::order::sort_by;
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
    let (concordance, concordance_figures) = alike(plan.words(), &votes, &columns);
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
    let (mean, words) = (plan.settings.group_mean, plan.words());
    let group = joined(mean, &weighed);
    let agreement =
        Some(scale.counts(&values)).filter(|_| values.len() > 1).and_then(|counts| consensus(&counts));
    TopicRow {
        initiative: initiative.clone(),
        count: values.len(),
        group_text: group.map_or_else(|_| "–".to_owned(), |value| shown(words, key, value)),
        group_explained: match group {
            Ok(value) => {
                words.group_value_explained(mean.label(words), values.len(), &shown(words, key, value))
            }
            Err(reason) => reason.sentence(words).to_owned(),
        },
        group: group.ok(),
        spread: spread(words, key, &values),
        agreement_text: agreement.map_or_else(
            || "–".to_owned(),
            |a| words.agreement_and_meaning(&short(words, a), meaning(words, a)),
        ),
        agreement_explained: scale.explained(words, &values, agreement),
        agreement,
        now: input_value(initiative, key).map_or_else(|| "–".to_owned(), |value| shown(words, key, value)),
        given: given
            .iter()
            .map(|value| value.map(|value| shown(words, key, value)).unwrap_or_default())
            .collect(),
    }
}

fn spread(words: &Words, key: &str, values: &[f64]) -> String {
    let Some(sd) = summary(values).and_then(|summary| summary.sd) else { return String::new() };
    let (low, high) = ends(values.iter().copied());
    let Ok(span) = Estimate::range(low, high) else { return String::new() };
    let factor = if is_percent(key) { 100.0 } else { 1.0 };
    words.spread_and_deviation(&shown_span(words, key, span), &words.short(sd * factor))
}

pub(super) fn ends(values: impl Iterator<Item = f64>) -> (f64, f64) {
    values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)))
}

/// A figure between −1 and 1 with a true minus.
pub(super) fn short(words: &Words, value: f64) -> String {
    words.exact((value * 100.0).round() / 100.0)
}

/// What an A means.
fn meaning(words: &Words, agreement: f64) -> &'static str {
    match agreement {
        a if a >= 0.8 => words.agreement_agreed(),
        a if a >= 0.5 => words.agreement_mostly(),
        a if a >= 0.0 => words.agreement_mixed(),
        _ => words.agreement_divided(),
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
            steps = input.scale().to_vec();
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

    fn explained(&self, words: &Words, values: &[f64], agreement: Option<f64>) -> String {
        let Some(agreement) = agreement else { return words.agreement_one_score().to_owned() };
        let (counts, agreement) = (self.counts(values), short(words, agreement));
        match self {
            Self::Steps(steps) => {
                let held = steps.iter().zip(&counts).filter(|(_, count)| **count > 0);
                let held: Vec<String> =
                    held.map(|(step, count)| format!("{} × {count}", words.exact(*step))).collect();
                words.agreement_steps(&agreement, &held.join(", "))
            }
            Self::Span(low, high) => {
                let counts: Vec<String> = counts.iter().map(u32::to_string).collect();
                let (low, high) = (words.exact(*low), words.exact(*high));
                words.agreement_classes(&agreement, CLASSES, &low, &high, &counts.join(" "))
            }
        }
    }
}

/// Kendall's W over the initiatives that every ballot scores.
fn alike(
    words: &Words,
    votes: &[Vote<'_>],
    columns: &[(&Rc<Initiative>, Vec<Option<Estimate>>)],
) -> (String, Option<String>) {
    if votes.len() < 2 {
        return (words.alike_needs_two().to_owned(), None);
    }
    let given: Vec<Vec<Option<f64>>> = (0..votes.len())
        .map(|judge| {
            columns.iter().map(|(_, given)| given.get(judge).copied().flatten().map(central)).collect()
        })
        .collect();
    let ratings = fullest_block(given);
    let (judges, items) = (ratings.len(), ratings.first().map_or(0, Vec::len));
    if items < 2 {
        return (words.alike_no_pair().to_owned(), None);
    }
    let Some(found) = concordance(&ratings) else { return (words.alike_all_same().to_owned(), None) };
    let strength = match found.w {
        w if w >= 0.7 => words.alike_much(),
        w if w >= 0.5 => words.alike_fairly(),
        w if w >= 0.3 => words.alike_little(),
        _ => words.alike_hardly(),
    };
    let chance = match found.p_value {
        p if p < 0.01 => words.chance_hardly(),
        p if p < 0.05 => words.chance_rarely(),
        _ => words.chance_could(),
    };
    let sentence = if judges == votes.len() {
        words.alike_all_ballots(items, judges, strength, chance)
    } else {
        words.alike_some_ballots(items, judges, votes.len(), strength, chance)
    };
    let p = if found.p_value < 0.001 {
        words.below_number(&words.exact(0.001))
    } else {
        words.exact((found.p_value * 1000.0).round() / 1000.0)
    };
    let figures = if items < 7 { Words::alike_figures_rough } else { Words::alike_figures };
    let (w, square) = (short(words, found.w), words.short(found.chi_square));
    let figures = figures(words, &w, &square, &words.exact(found.degrees), &p);
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
