//! Whom a choice serves: each segment's share of what is chosen, against its weight.
//!
//! A segment's ballots hand out points over the initiatives they score, in proportion to the benefit each has with their
//! own numbers. What falls on the chosen ones is how far the segment is served; times its weight and over the sum of all
//! segments, it is the segment's share. When everything is chosen every share equals its target.

use std::collections::BTreeSet;

use super::inputs::with_values;
use super::topic::is_open;
use super::voters::{Vote, counting, votes};
use crate::domain::{Choice, Id, Initiative, Plan, Segment, Status};
use crate::engine::order::gathered;
use crate::language::Words;
use crate::select::priorities::PlanRanking;
use crate::select::scoring_inputs::score;

/// Shares this near their target are as they should be, in points of 100.
const NEAR: f64 = 5.0;

/// What counts as chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Choosing {
    /// The five best by score.
    #[default]
    TopFive,
    /// The ten best by score.
    TopTen,
    /// What is planned, in progress or placed on the roadmap.
    Roadmap,
}

impl Choice for Choosing {
    const ALL: &'static [Self] = &[Self::TopFive, Self::TopTen, Self::Roadmap];
    fn key(self) -> &'static str {
        match self {
            Self::TopFive => "5",
            Self::TopTen => "10",
            Self::Roadmap => "roadmap",
        }
    }
    fn label(self, words: &Words) -> &'static str {
        match self {
            Self::TopFive => words.choosing_top_five(),
            Self::TopTen => words.choosing_top_ten(),
            Self::Roadmap => words.choosing_roadmap(),
        }
    }
}

/// Whom a choice serves.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Served {
    /// One per segment, in plan order.
    pub segments: Vec<ServedSegment>,
    /// What it comes to, in a sentence.
    pub sentence: String,
}

/// How a choice serves one segment.
#[derive(Clone, Debug, PartialEq)]
pub struct ServedSegment {
    /// What it is called.
    pub name: String,
    /// Its share of the weights of all segments that voted, 0 to 1; none where it has no ballot.
    pub target: Option<f64>,
    /// Its share of what the choice satisfies; none without a ballot, or when nothing is satisfied.
    pub share: Option<f64>,
    /// How much of its own points the choice satisfies.
    pub satisfied: Option<f64>,
    /// How the share comes about, or what is missing.
    pub explained: String,
}

/// Whom a choice serves, through the ballots of each segment's stakeholders.
#[must_use]
pub fn served(plan: &Plan, ranking: &PlanRanking, choosing: Choosing) -> Served {
    let ballots = counting(plan);
    let votes = votes(plan, &ballots);
    let chosen = chosen(plan, ranking, choosing);
    let satisfied: Vec<Option<f64>> =
        plan.segments.iter().map(|segment| satisfied(plan, &votes, &segment.id, &chosen)).collect();
    let counted = || {
        plan.segments.iter().zip(&satisfied).filter_map(|(segment, part)| Some((segment.weight, (*part)?)))
    };
    let weights: f64 = counted().map(|(weight, _)| weight).sum();
    let whole: f64 = counted().map(|(weight, part)| weight * part).sum();
    let words = plan.words();
    let segments = plan.segments.iter().zip(&satisfied).map(|(segment, part)| {
        let share = part.filter(|_| whole > 0.0).map(|part| segment.weight * part / whole);
        let target = part.filter(|_| weights > 0.0).map(|_| segment.weight / weights);
        let name = plan.name_of(&segment.id);
        let explained = match (part, share, target) {
            (Some(part), Some(share), Some(target)) => {
                words.served_explained(&words.percent(*part), &words.percent(share), &words.percent(target))
            }
            (Some(_), ..) => words.served_nothing().to_owned(),
            (None, ..) => words.served_no_ballot().to_owned(),
        };
        ServedSegment { name, target, share, satisfied: *part, explained }
    });
    let segments: Vec<ServedSegment> = segments.collect();
    Served { sentence: sentence(words, &segments, choosing), segments }
}

fn chosen<'a>(plan: &'a Plan, ranking: &'a PlanRanking, choosing: Choosing) -> BTreeSet<&'a Id<Initiative>> {
    let top = |count: usize| gathered(ranking.ranked.iter().take(count).map(|place| &place.initiative.id));
    let on_roadmap = |one: &&std::rc::Rc<Initiative>| {
        is_open(one)
            && (one.placement.is_some() || matches!(one.status, Status::Planned | Status::InProgress))
    };
    match choosing {
        Choosing::TopFive => top(5),
        Choosing::TopTen => top(10),
        Choosing::Roadmap => gathered(plan.initiatives.iter().filter(on_roadmap).map(|one| &one.id)),
    }
}

/// The part of a segment's points that falls on what is chosen; none without a ballot that finds benefit anywhere.
fn satisfied(
    plan: &Plan,
    votes: &[Vote<'_>],
    segment: &Id<Segment>,
    chosen: &BTreeSet<&Id<Initiative>>,
) -> Option<f64> {
    let (mut points, mut weights) = (0.0, 0.0);
    for vote in votes.iter().filter(|vote| vote.segment == Some(segment) && vote.weight > 0.0) {
        let (mut all, mut on_chosen) = (0.0, 0.0);
        for (id, given) in &vote.by_initiative {
            let Some(one) = plan.initiatives.get(id).filter(|one| is_open(one)) else { continue };
            let seen = with_values(one, given.iter().map(|score| (score.input.as_str(), score.value)));
            let benefit = score(plan, &seen).score().map_or(0.0, |score| score.benefit.max(0.0));
            all += benefit;
            on_chosen += if chosen.contains(*id) { benefit } else { 0.0 };
        }
        if all > 0.0 {
            points += vote.weight * on_chosen / all;
            weights += vote.weight;
        }
    }
    (weights > 0.0).then(|| points / weights)
}

fn sentence(words: &Words, segments: &[ServedSegment], choosing: Choosing) -> String {
    let off = |segment: &&ServedSegment, sign: f64| {
        let gap = segment.share.zip(segment.target).map(|(share, target)| 100.0 * (share - target));
        gap.is_some_and(|gap| gap * sign > NEAR)
    };
    let names = |sign: f64| -> Vec<String> {
        segments.iter().filter(|one| off(one, sign)).map(|one| one.name.clone()).collect()
    };
    let (more, less) = (names(1.0), names(-1.0));
    if segments.iter().all(|one| one.share.is_none()) {
        let unknown = match choosing {
            Choosing::TopFive => words.served_unknown_top_five(),
            Choosing::TopTen => words.served_unknown_top_ten(),
            Choosing::Roadmap => words.served_unknown_roadmap(),
        };
        return unknown.to_owned();
    }
    let choice = choosing.label(words);
    match (more.is_empty(), less.is_empty()) {
        (true, true) => words.served_evenly(choice),
        (false, true) => words.served_more(choice, &words.listed(&more)),
        (true, false) => words.served_less(choice, &words.listed(&less)),
        (false, false) => words.served_more_less(choice, &words.listed(&more), &words.listed(&less)),
    }
}
