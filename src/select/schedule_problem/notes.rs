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
        let words = plan.words();
        let quoted = |id: &Id<Initiative>| words.quoted(&plan.name_of(id));
        match self {
            Self::NeedsRejected(other) => words.note_needs_rejected(&quoted(other)),
            Self::TogetherWithRejected(other) => words.note_together_rejected(&quoted(other)),
            Self::ExcludedByLaunched(other) => words.note_excluded(&quoted(other)),
            Self::Stretched(team) => words.note_stretched(team),
            Self::AfterHorizon => words.note_after_horizon().to_owned(),
            Self::NotScored => words.note_not_scored().to_owned(),
            Self::NoWork => words.note_no_work().to_owned(),
            Self::StartedWithoutStart => words.note_started_without_start().to_owned(),
            Self::RestOfWork => words.note_rest_of_work().to_owned(),
            Self::Overdue => words.note_overdue().to_owned(),
            Self::PinnedInThePast => words.note_pinned_in_past().to_owned(),
            Self::PastItsDates => words.note_past_its_dates().to_owned(),
        }
    }
}
