//! The market and what to reach in it: segments, needs, competitors, differentiators, goals.

use crate::domain::Id;
use crate::domain::choice::choice;

record! {
    /// A target-market segment.
    Segment, SegmentField, Segments, title = name {
        /// What it is called.
        name / Name: String,
        /// People or accounts in it.
        size / Size: Option<f64>,
        /// How much it counts against the others, 0 to 100.
        weight / Weight: f64 = 1.0,
        /// Anything else worth knowing.
        notes / Notes: String,
    }
}

record! {
    /// A customer need or pain point of a segment.
    Need, NeedField, Needs, title = title {
        /// The need in the customer's words.
        title / Title: String,
        /// Whose need it is.
        segment / Segment: Option<Id<Segment>>,
        /// How much it matters to them, 0 to 10.
        importance / Importance: Option<f64>,
        /// How well it is met today, 0 to 10.
        satisfaction / Satisfaction: Option<f64>,
        /// Anything else worth knowing.
        notes / Notes: String,
    }
}

part! {
    /// How well a competitor serves a need.
    Serves {
        /// The need.
        need: Id<Need>,
        /// How well, 0 to 10.
        how_well: f64,
    }
}

record! {
    /// Who else serves the same needs.
    Competitor, CompetitorField, Competitors, title = name {
        /// What it is called.
        name / Name: String,
        /// The needs it serves and how well.
        serves / Serves: Vec<Serves>,
        /// Anything else worth knowing.
        notes / Notes: String,
    }
}

record! {
    /// What sets the product apart.
    Differentiator, DifferentiatorField, Differentiators, title = title {
        /// The difference in one line.
        title / Title: String,
        /// The needs it answers.
        needs / Needs: Vec<Id<Need>>,
        /// Anything else worth knowing.
        notes / Notes: String,
    }
}

choice! {
    /// What kind of outcome a goal drives.
    Outcome {
        /// More money in.
        Revenue = "revenue" outcome_revenue,
        /// Knowing users better.
        Insight = "insight" outcome_insight,
        /// Less money out.
        Cost = "cost" outcome_cost,
        /// Customers who stay.
        Retention = "retention" outcome_retention,
        /// Anything else.
        Other = "other" outcome_other,
    }
}

part! {
    /// One goal against another, as a person judges the pair (Saaty's scale).
    GoalComparison {
        /// The other goal.
        goal: Id<Goal>,
        /// How many times as important this goal is as the other, 1/9 to 9.
        ratio: f64,
    }
}

record! {
    /// A business objective. Its KPIs name it.
    Goal, GoalField, Goals, title = title {
        /// The objective in one line.
        title / Title: String,
        /// What kind of outcome it drives.
        outcome / Outcome: Outcome,
        /// How much it counts against the other goals, 0 to 100.
        weight / Weight: f64 = 1.0,
        /// How it compares with other goals, pair by pair; the weights can be worked out from it.
        compared / Compared: Vec<GoalComparison>,
        /// The least of the teams' capacity that the roadmap must give to it, 0 to 1; none means anything.
        least_share / LeastShare: Option<f64>,
        /// The most of the teams' capacity that the roadmap may give to it, 0 to 1; none means no limit.
        most_share / MostShare: Option<f64>,
        /// Who answers for it.
        owner / Owner: String,
        /// Anything else worth knowing.
        notes / Notes: String,
    }
}
