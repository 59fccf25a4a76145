//! What the planner took for granted, one sentence each, so that nobody has to guess.

use crate::domain::{Id, Initiative, Plan};

/// A decision made while the plan was turned into a planning problem.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanningNote {
    /// The initiative it is about.
    pub initiative: Id<Initiative>,
    /// What was decided.
    pub kind: NoteKind,
}

/// Why an initiative is not in the planning problem, or how it got there.
#[derive(Clone, Debug, PartialEq)]
pub enum NoteKind {
    /// It cannot run, as something it needs never will be done.
    NeedsRejected(Id<Initiative>),
    /// It is done only together with something that will not be done.
    TogetherWithRejected(Id<Initiative>),
    /// It cannot run beside something launched already.
    ExcludedByLaunched(Id<Initiative>),
    /// It was placed to start after the horizon.
    AfterHorizon,
    /// No cost of delay and no benefit: it counts as the smallest there is.
    NotScored,
    /// No work packages: it takes time but nobody's capacity.
    NoWork,
    /// A team offers fewer people than a package asks for, so it takes longer.
    Stretched(String),
    /// In progress without a start: the planner gives it one.
    StartedWithoutStart,
    /// In progress and placed against its own dates: it stays.
    PastItsDates,
    /// In progress: only the share of its work that is not done is planned, from the current period on.
    RestOfWork,
    /// In progress beyond its planned end: it takes the current period as well.
    Overdue,
    /// Pinned to a start in the past, and not in progress.
    PinnedInThePast,
}

impl NoteKind {
    /// Whether the initiative is out of the planning problem.
    #[must_use]
    pub fn leaves_out(&self) -> bool {
        matches!(
            self,
            Self::NeedsRejected(_)
                | Self::TogetherWithRejected(_)
                | Self::ExcludedByLaunched(_)
                | Self::AfterHorizon
        )
    }

    /// The decision as a sentence about “it”, with a way to change it.
    #[must_use]
    pub fn sentence(&self, plan: &Plan) -> String {
        match self {
            Self::NeedsRejected(other) => format!(
                "Depends on “{}”, which will not be done. Drop the dependency or bring that back.",
                plan.name_of(other)
            ),
            Self::TogetherWithRejected(other) => format!(
                "Is done only together with “{}”, which will not be done. Let them be done apart or bring that back.",
                plan.name_of(other)
            ),
            Self::ExcludedByLaunched(other) => {
                format!(
                    "Excludes “{}”, which is launched. Drop the conflict to plan it.",
                    plan.name_of(other)
                )
            }
            Self::AfterHorizon => {
                "Starts after the last period. Lengthen the horizon in the settings to see it.".to_owned()
            }
            Self::NotScored => {
                "Not scored: it fills room that nothing else needs. Give it a score on Priorities.".to_owned()
            }
            Self::NoWork => {
                "No team’s work is given: it takes time but no capacity. Add its work packages.".to_owned()
            }
            Self::Stretched(team) => {
                format!("Asks for more people at once than {team} offers, so that it takes longer.")
            }
            Self::StartedWithoutStart => {
                "In progress, but without a start: the planner starts it as soon as there is room, even past its \
                 deadline. Set the day it began.".to_owned()
            }
            Self::RestOfWork => {
                "In progress: what is left of its work is planned from the current period on.".to_owned()
            }
            Self::Overdue => "In progress, and its time on the roadmap is over: it takes the current period too. Set \
                              the share of its work that is done."
                .to_owned(),
            Self::PinnedInThePast => {
                "Pinned to a day that has passed. Set it in progress, or unpin it.".to_owned()
            }
            Self::PastItsDates => {
                "In progress and placed against its own earliest day or deadline: it stays where it is."
                    .to_owned()
            }
        }
    }
}
