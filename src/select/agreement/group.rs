//! Many estimates made one.

use super::voters::Vote;
use crate::domain::{Choice, Estimate, GroupMean, Plan};
use crate::engine::agreement::{Weighted, weighted_geometric_mean, weighted_median};
use crate::language::Words;
use crate::select::scoring_inputs::central;

/// Whose word weighs how much in the group's value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weighing {
    /// As the stakeholders' weights say.
    #[default]
    Stakeholders,
    /// As the segments' weights say; within a segment, as its stakeholders' weights do.
    Segments,
    /// Each ballot the same.
    Alike,
}

impl Choice for Weighing {
    const ALL: &'static [Self] = &[Self::Stakeholders, Self::Segments, Self::Alike];
    fn key(self) -> &'static str {
        match self {
            Self::Stakeholders => "stakeholders",
            Self::Segments => "segments",
            Self::Alike => "alike",
        }
    }
    fn label(self, words: &Words) -> &'static str {
        match self {
            Self::Stakeholders => words.weighing_stakeholders(),
            Self::Segments => words.weighing_segments(),
            Self::Alike => words.weighing_alike(),
        }
    }
}

impl Weighing {
    /// What the weighing does, in a sentence.
    #[must_use]
    pub fn sentence(self, words: &Words) -> &'static str {
        match self {
            Self::Stakeholders => words.weighing_stakeholders_told(),
            Self::Segments => words.weighing_segments_told(),
            Self::Alike => words.weighing_alike_told(),
        }
    }
}

/// The weight of each vote.
pub(super) fn weights(plan: &Plan, votes: &[Vote<'_>], weighing: Weighing) -> Vec<f64> {
    let weight = |vote: &Vote<'_>| match (weighing, vote.segment) {
        (Weighing::Alike, _) => 1.0,
        (Weighing::Stakeholders, _) => vote.weight,
        (Weighing::Segments, None) => 0.0,
        (Weighing::Segments, Some(segment)) => {
            let beside: f64 =
                votes.iter().filter(|one| one.segment == Some(segment)).map(|one| one.weight).sum();
            let whole = plan.segments.get(segment).map_or(0.0, |segment| segment.weight);
            if beside > 0.0 { whole * vote.weight / beside } else { 0.0 }
        }
    };
    votes.iter().map(weight).collect()
}

/// Why there is no value of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NoValue {
    /// One estimate is none of a group.
    TwoBallots,
    /// The geometric mean of a score of 0 or less.
    AboveZero,
    /// Nobody who scores it weighs anything.
    Weightless,
    /// The geometric mean of a range that reaches 0.
    Ranges,
    /// Beyond what a number holds.
    TooLarge,
}

impl NoValue {
    pub(super) fn sentence(self, words: &Words) -> &'static str {
        match self {
            Self::TwoBallots => words.no_value_two_ballots(),
            Self::AboveZero => words.no_value_above_zero(),
            Self::Weightless => words.no_value_weight(),
            Self::Ranges => words.no_value_ranges(),
            Self::TooLarge => words.no_value_too_large(),
        }
    }
}

/// The group's value, or why there is none. Ranges keep their ends: low ends, middles and high ends are joined apart.
pub(super) fn joined(mean: GroupMean, given: &[(Estimate, f64)]) -> Result<Estimate, NoValue> {
    if given.len() < 2 {
        return Err(NoValue::TwoBallots);
    }
    let part = |value: fn(Estimate) -> f64| -> Option<f64> {
        let values: Vec<Weighted> =
            given.iter().map(|(estimate, weight)| (value(*estimate), *weight)).collect();
        match mean {
            GroupMean::Median => weighted_median(&values),
            GroupMean::Geometric => weighted_geometric_mean(&values),
        }
    };
    let middle = part(central).ok_or(match mean {
        GroupMean::Geometric if given.iter().any(|(estimate, _)| central(*estimate) <= 0.0) => {
            NoValue::AboveZero
        }
        _ => NoValue::Weightless,
    })?;
    let joined = if given.iter().any(|(estimate, _)| estimate.is_range()) {
        let ends = part(Estimate::low).zip(part(Estimate::high));
        let (low, high) = ends.ok_or(NoValue::Ranges)?;
        Estimate::three_point(low.min(middle), middle, high.max(middle))
    } else {
        Estimate::exact(middle)
    };
    joined.map_err(|_| NoValue::TooLarge)
}
