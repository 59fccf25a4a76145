//! Ballots that come in from outside: one per stakeholder, a new one in place of the old.

use std::collections::BTreeMap;

use crate::command::draft::Draft;
use crate::command::{CommandError, Env};
use crate::domain::{Ballot, BallotField, BallotScore, Date, Id, Record, Stakeholder, StakeholderField};

/// Whose ballot it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Voter {
    /// A stakeholder of the plan.
    Known(Id<Stakeholder>),
    /// Somebody the plan does not list yet, by name; they are added.
    New(String),
}

/// One stakeholder's scores, to be kept.
#[derive(Clone, Debug, PartialEq)]
pub struct CastBallot {
    /// Whose.
    pub voter: Voter,
    /// When it was cast.
    pub on: Option<Date>,
    /// The scores; they take the place of all scores the voter gave before.
    pub scores: Vec<BallotScore>,
}

/// Keeps all ballots. A voter who has one gets it replaced, the last one where there are several; of two ballots of one
/// voter in the same step the later counts.
pub(super) fn cast(ballots: &[CastBallot], draft: &mut Draft, env: &dyn Env) -> Result<(), CommandError> {
    let mut added: BTreeMap<&str, Id<Stakeholder>> = BTreeMap::new();
    for ballot in ballots {
        let voter = match &ballot.voter {
            Voter::Known(id) => id.clone(),
            Voter::New(name) => match added.get(name.as_str()) {
                Some(id) => id.clone(),
                None => {
                    let id = draft.add::<Stakeholder>(&[StakeholderField::Name(name.clone())], env)?;
                    added.insert(name, id.clone());
                    id
                }
            },
        };
        let name = match ballot.on {
            Some(on) => format!("{}, {on}", draft.plan.name_of(&voter)),
            None => draft.plan.name_of(&voter),
        };
        let fields = [
            BallotField::Name(name),
            BallotField::Stakeholder(Some(voter.clone())),
            BallotField::On(ballot.on),
            BallotField::Scores(ballot.scores.clone()),
        ];
        let mut latest_first = draft.plan.ballots.rows().iter().rev();
        let earlier = latest_first.find(|one| one.stakeholder.as_ref() == Some(&voter));
        match earlier.map(|one| one.id.clone()) {
            Some(id) => {
                draft.update(&id, |one: &mut Ballot| fields.into_iter().for_each(|field| one.set(field)))?
            }
            None => draft.add::<Ballot>(&fields, env).map(|_| ())?,
        }
    }
    Ok(())
}
