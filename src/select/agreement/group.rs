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
    pub fn sentence(self) -> &'static str {
        match self {
            Self::Stakeholders => {
                "The stakeholders' weights settle the group's value; spread, A and W count every ballot alike."
            }
            Self::Segments => {
                "The segments' weights settle the group's value, shared within a segment by its stakeholders' weights; \
                 a voter without a segment does not move it. Spread, A and W count every ballot alike."
            }
            Self::Alike => "Every ballot counts alike in the group's value.",
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

/// The group's value, or why there is none. Ranges keep their ends: low ends, middles and high ends are joined apart.
pub(super) fn joined(mean: GroupMean, given: &[(Estimate, f64)]) -> Result<Estimate, &'static str> {
    if given.len() < 2 {
        return Err("a group's value needs two ballots");
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
            "a geometric mean needs scores above 0; choose the median"
        }
        _ => "no ballot that scores it carries a weight",
    })?;
    let joined = if given.iter().any(|(estimate, _)| estimate.is_range()) {
        let ends = part(Estimate::low).zip(part(Estimate::high));
        let (low, high) = ends.ok_or("a geometric mean needs ranges above 0; choose the median")?;
        Estimate::three_point(low.min(middle), middle, high.max(middle))
    } else {
        Estimate::exact(middle)
    };
    joined.map_err(|_| "the scores are too large to join")
}
