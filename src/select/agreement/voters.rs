//! Who was asked and who has voted.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::domain::{Ballot, BallotScore, Id, Initiative, Plan, Segment, Stakeholder};
use crate::select::words::day;

/// A stakeholder, or a ballot that names none.
#[derive(Clone, Debug, PartialEq)]
pub struct VoterRow {
    /// The stakeholder, if there is one.
    pub stakeholder: Option<Rc<Stakeholder>>,
    /// The ballot that counts, if one was cast.
    pub ballot: Option<Rc<Ballot>>,
    /// What the voter is called.
    pub name: String,
    /// The segment they speak for.
    pub segment: String,
    /// When and how much they voted: `10 Nov 2026, 8 scores`; empty without a ballot.
    pub cast: String,
}

/// Everybody, in plan order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Voters {
    /// Stakeholders, then ballots without one.
    pub rows: Vec<VoterRow>,
    /// How many have voted.
    pub voted: usize,
    /// That in a sentence, with the names still missing.
    pub sentence: String,
}

/// Who was asked and who has voted.
#[must_use]
pub fn voters(plan: &Plan) -> Voters {
    let ballots = counting(plan);
    let of = |id: &Id<Stakeholder>| ballots.iter().find(|ballot| ballot.stakeholder.as_ref() == Some(id));
    let cast = |ballot: &Ballot| {
        let (words, count) = (plan.words(), ballot.scores.len());
        ballot.on.map_or_else(|| words.count_scores(count), |on| words.ballot_cast(&day(words, on), count))
    };
    let asked = plan.stakeholders.iter().map(|one| {
        let ballot = of(&one.id).cloned();
        VoterRow {
            stakeholder: Some(one.clone()),
            name: plan.name_of(&one.id),
            segment: one.segment.as_ref().map(|segment| plan.name_of(segment)).unwrap_or_default(),
            cast: ballot.as_deref().map(cast).unwrap_or_default(),
            ballot,
        }
    });
    let unsigned = ballots.iter().filter(|ballot| ballot.stakeholder.is_none()).map(|ballot| VoterRow {
        stakeholder: None,
        ballot: Some(ballot.clone()),
        name: plan.name_of(&ballot.id),
        segment: String::new(),
        cast: cast(ballot),
    });
    let rows: Vec<VoterRow> = asked.chain(unsigned).collect();
    let voted = rows.iter().filter(|row| row.ballot.is_some()).count();
    let missing: Vec<String> =
        rows.iter().filter(|row| row.ballot.is_none()).map(|row| row.name.clone()).collect();
    let (words, all) = (plan.words(), rows.len());
    let sentence = match (voted, missing.len()) {
        (_, 0) if voted == 0 => words.voters_none().to_owned(),
        (0, _) => words.voters_nobody_yet(all),
        (_, 0) => words.voters_all(voted),
        (_, 1..=4) => words.voters_missing(voted, all, &words.listed(&missing)),
        _ => words.voters_some(voted, all),
    };
    Voters { rows, voted, sentence }
}

/// The ballots that count: with scores, and of each stakeholder the last.
pub(super) fn counting(plan: &Plan) -> Vec<Rc<Ballot>> {
    let mut last: BTreeMap<&Id<Stakeholder>, usize> = BTreeMap::new();
    let with_scores = || plan.ballots.iter().enumerate().filter(|(_, ballot)| !ballot.scores.is_empty());
    for (place, ballot) in with_scores() {
        if let Some(voter) = &ballot.stakeholder {
            last.insert(voter, place);
        }
    }
    let counts = |(place, ballot): &(usize, &Rc<Ballot>)| {
        ballot.stakeholder.as_ref().is_none_or(|voter| last.get(voter) == Some(place))
    };
    with_scores().filter(counts).map(|(_, ballot)| ballot.clone()).collect()
}

/// A counting ballot with what weighs it, and its scores by initiative.
pub(super) struct Vote<'a> {
    pub(super) name: String,
    /// The stakeholder's own weight; 1 without one.
    pub(super) weight: f64,
    pub(super) segment: Option<&'a Id<Segment>>,
    pub(super) by_initiative: BTreeMap<&'a Id<Initiative>, Vec<&'a BallotScore>>,
}

/// The counting ballots as votes.
pub(super) fn votes<'a>(plan: &'a Plan, ballots: &'a [Rc<Ballot>]) -> Vec<Vote<'a>> {
    let vote = |ballot: &'a Rc<Ballot>| {
        let voter = ballot.stakeholder.as_ref().and_then(|id| plan.stakeholders.get(id));
        let mut by_initiative: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for score in &ballot.scores {
            by_initiative.entry(&score.initiative).or_default().push(score);
        }
        Vote {
            name: voter.map_or_else(|| plan.name_of(&ballot.id), |voter| plan.name_of(&voter.id)),
            weight: voter.map_or(1.0, |voter| voter.weight),
            segment: voter.and_then(|voter| voter.segment.as_ref()),
            by_initiative,
        }
    };
    ballots.iter().map(vote).collect()
}
