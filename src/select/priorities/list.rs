//! Which rows a table shows, and in which order.

use std::rc::Rc;

use crate::domain::{Choice, Initiative, Plan, Status};
use crate::engine::order::sort_by;
use crate::select::priorities::{CellKey, Place};
use crate::select::scoring_inputs::{Scoring, central};

/// What a person is looking for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    /// Words that must all occur in title, owner or tags, whatever their case.
    pub text: String,
    /// Only this status.
    pub status: Option<Status>,
}

impl Filter {
    /// Whether nothing is filtered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty() && self.status.is_none()
    }

    fn lets_through(&self, words: &[String], initiative: &Initiative) -> bool {
        let text = || {
            format!("{} {} {}", initiative.title, initiative.owner, initiative.tags.join(" ")).to_lowercase()
        };
        self.status.is_none_or(|status| status == initiative.status)
            && (words.is_empty() || {
                let text = text();
                words.iter().all(|word| text.contains(word.as_str()))
            })
    }
}

/// The positions of the initiatives that pass a filter.
#[must_use]
pub fn filtered<'a>(initiatives: impl Iterator<Item = &'a Rc<Initiative>>, filter: &Filter) -> Vec<usize> {
    let words: Vec<String> = filter.text.to_lowercase().split_whitespace().map(str::to_owned).collect();
    let passing = initiatives.enumerate().filter(|(_, one)| filter.lets_through(&words, one));
    passing.map(|(position, _)| position).collect()
}

/// What a table is sorted by.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum SortBy {
    /// The ranking's own order.
    #[default]
    Rank,
    /// The title.
    Title,
    /// An input of the score model; rows without one come last.
    Input(CellKey),
    /// Benefit.
    Benefit,
    /// Cost.
    Cost,
    /// Status, in the order of its list.
    Status,
    /// Owner.
    Owner,
    /// Must-haves.
    Must,
}

/// An order of rows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sorting {
    /// By what.
    pub by: SortBy,
    /// The other way round.
    pub reversed: bool,
}

/// Positions of places in the order wanted; equal ones stay in the ranking's order.
#[must_use]
pub fn sorted(plan: &Plan, places: &[Place], mut positions: Vec<usize>, sorting: &Sorting) -> Vec<usize> {
    let compare = |keys: (Option<f64>, Option<f64>)| match keys {
        (Some(left), Some(right)) if sorting.reversed => right.total_cmp(&left),
        (Some(left), Some(right)) => left.total_cmp(&right),
        // Whichever way it is sorted, what has no number comes last.
        (left, right) => right.is_some().cmp(&left.is_some()),
    };
    let place = |position: &usize| places.get(*position);
    if let SortBy::Title | SortBy::Owner = sorting.by {
        let title = sorting.by == SortBy::Title;
        let mut named: Vec<(Option<String>, usize)> = positions
            .into_iter()
            .map(|position| {
                let initiative = place(&position).map(|place| &place.initiative);
                (initiative.map(|one| if title { &one.title } else { &one.owner }.to_lowercase()), position)
            })
            .collect();
        sort_by(&mut named, |left, right| left.0.cmp(&right.0));
        positions = named.into_iter().map(|(_, position)| position).collect();
        if sorting.reversed {
            positions.reverse();
        }
        return positions;
    }
    let asks_input = matches!(sorting.by, SortBy::Input(CellKey::Input(_)));
    let scoring = asks_input.then(|| Scoring::of(plan));
    let mut keyed: Vec<(Option<f64>, usize)> = positions
        .into_iter()
        .map(|position| {
            (
                place(&position).and_then(|place| number_of(scoring.as_ref(), place, position, &sorting.by)),
                position,
            )
        })
        .collect();
    sort_by(&mut keyed, |left, right| compare((left.0, right.0)));
    keyed.into_iter().map(|(_, position)| position).collect()
}

fn number_of(scoring: Option<&Scoring<'_>>, place: &Place, position: usize, by: &SortBy) -> Option<f64> {
    let one = &place.initiative;
    match by {
        SortBy::Rank | SortBy::Title | SortBy::Owner => Some(position as f64),
        SortBy::Benefit => Some(place.score.benefit),
        SortBy::Cost => Some(place.score.cost),
        SortBy::Status => {
            Status::ALL.iter().position(|status| *status == one.status).map(|place| place as f64)
        }
        SortBy::Must => Some(if one.must { 0.0 } else { 1.0 }),
        SortBy::Input(CellKey::Input(name)) => {
            let inputs = scoring?.inputs(one);
            let (_, given) = inputs.named().iter().find(|(input, _)| input.key() == *name)?;
            given.as_ref().map(|given| central(given.estimate))
        }
        SortBy::Input(CellKey::Goal(goal)) => {
            one.goal_impact.iter().find(|impact| impact.goal == *goal).map(|impact| central(impact.impact))
        }
    }
}
