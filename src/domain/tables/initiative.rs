//! Initiatives: what is scored and scheduled.

use crate::domain::choice::choice;
use crate::domain::{Date, Estimate, Goal, Id, Inputs, Kpi, Problem, Team};

choice! {
    /// Where an initiative stands.
    Status {
        /// May be built.
        Candidate = "candidate" status_candidate,
        /// Will be built.
        Planned = "planned" status_planned,
        /// Is being built.
        InProgress = "in_progress" status_in_progress,
        /// Is out.
        Launched = "launched" status_launched,
        /// Will not be built.
        Rejected = "rejected" status_rejected,
    }
}

part! {
    /// How an initiative moves a goal.
    GoalImpact {
        /// The goal.
        goal: Id<Goal>,
        /// How strongly, −10 to 10.
        impact: Estimate,
    }
}

part! {
    /// An initiative's work for one team.
    WorkPackage {
        /// The team.
        team: Id<Team>,
        /// Effort in person-weeks.
        effort_weeks: Estimate,
        /// How many people work on it at once.
        people: u32,
        /// Starts when the package above is done, not beside it.
        after_previous: bool,
    }
}

part! {
    /// What must be done first.
    Dependency {
        /// The initiative that comes first.
        initiative: Id<Initiative>,
        /// Weeks to wait after it is done.
        lag_weeks: u32,
    }
}

part! {
    /// When an initiative runs, as a person accepted it.
    Placement {
        /// The day work starts.
        start: Date,
        /// Whether the planner must leave it there.
        pinned: bool,
    }
}

part! {
    /// What an initiative is expected to do to a KPI.
    Prediction {
        /// The KPI.
        kpi: Id<Kpi>,
        /// Change in the KPI's unit.
        change: Estimate,
        /// Weeks after launch until it shows.
        after_weeks: u32,
    }
}

choice! {
    /// An answer to one of the two Kano questions: with the feature, and without it.
    KanoReply {
        /// I like it that way.
        Like = "like" kano_reply_like,
        /// It must be that way.
        MustBe = "must_be" kano_reply_must_be,
        /// I do not mind.
        Neutral = "neutral" kano_reply_neutral,
        /// I can live with it.
        LiveWith = "live_with" kano_reply_live_with,
        /// I dislike it that way.
        Dislike = "dislike" kano_reply_dislike,
    }
}

part! {
    /// People who gave the same two answers to the Kano questions.
    KanoAnswers {
        /// What they say to having it.
        functional: KanoReply,
        /// What they say to not having it.
        dysfunctional: KanoReply,
        /// How many people gave this pair of answers.
        people: u32,
    }
}

record! {
    /// A thing that could be built.
    Initiative, InitiativeField, Initiatives, title = title {
        /// What it is called.
        title / Title: String,
        /// What it is, in a sentence or two.
        summary / Summary: String,
        /// Where it stands.
        status / Status: Status,
        /// Who leads it.
        owner / Owner: String,
        /// Free words to find it by.
        tags / Tags: Vec<String>,
        /// Key in the tool it was imported from, to update by.
        external_key / ExternalKey: String,
        /// What the score models work with.
        inputs / Inputs: Inputs,
        /// How it moves each goal.
        goal_impact / GoalImpact: Vec<GoalImpact>,
        /// The problems it solves.
        problems / Problems: Vec<Id<Problem>>,
        /// Work per team, in order.
        work / Work: Vec<WorkPackage>,
        /// Money it costs besides people, in the plan's currency.
        cost / Cost: f64,
        /// Must be on the roadmap.
        must / Must: bool,
        /// Not before this day.
        earliest / Earliest: Option<Date>,
        /// Done by this day; without a late cost at any price.
        deadline / Deadline: Option<Date>,
        /// What each week after the deadline costs, in the unit of the cost of delay; with it the deadline is soft.
        late_cost / LateCost: Option<f64>,
        /// What must be done first.
        depends_on / DependsOn: Vec<Dependency>,
        /// At most one of these and this one.
        conflicts_with / ConflictsWith: Vec<Id<Initiative>>,
        /// All of these and this one, or none of them.
        together_with / TogetherWith: Vec<Id<Initiative>>,
        /// When it runs, if that was accepted.
        placement / Placement: Option<Placement>,
        /// Share of its work that is done, 0 to 1, while it is in progress; none means what the calendar says.
        done_share / DoneShare: Option<f64>,
        /// What it is expected to do to KPIs.
        predicts / Predicts: Vec<Prediction>,
        /// The day it went live.
        launched_on / LaunchedOn: Option<Date>,
        /// What people answered to the two Kano questions, counted.
        kano_answers / KanoAnswers: Vec<KanoAnswers>,
    }
}
