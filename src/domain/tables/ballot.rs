//! Stakeholders and the scores they gave.

use crate::domain::{Date, Estimate, Id, Initiative, Segment};

record! {
    /// Somebody whose view counts.
    Stakeholder, StakeholderField, Stakeholders, title = name {
        /// Who.
        name / Name: String,
        /// What they do or answer for.
        role / Role: String,
        /// How much their ballot counts, 0 to 100.
        weight / Weight: f64 = 1.0,
        /// The segment they speak for.
        segment / Segment: Option<Id<Segment>>,
    }
}

part! {
    /// One scoring input as a stakeholder sees it.
    BallotScore {
        /// The initiative.
        initiative: Id<Initiative>,
        /// The input's name, such as `impact`.
        input: String,
        /// The value they gave.
        value: Estimate,
    }
}

record! {
    /// One stakeholder's own scores.
    Ballot, BallotField, Ballots, title = name {
        /// What it is called, such as the stakeholder's name and the month.
        name / Name: String,
        /// Whose it is.
        stakeholder / Stakeholder: Option<Id<Stakeholder>>,
        /// When it was cast.
        on / On: Option<Date>,
        /// The scores.
        scores / Scores: Vec<BallotScore>,
    }
}
