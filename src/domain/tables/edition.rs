//! Editions: the plan as one audience may see it.

use crate::domain::choice::choice;

choice! {
    /// Who reads an edition.
    Audience {
        /// The people who build it.
        Team = "team" "Team",
        /// The people who pay for it.
        Executives = "executives" "Executives",
        /// The people who use it.
        Customers = "customers" "Customers",
        /// The people who own it.
        Investors = "investors" "Investors",
    }
}

choice! {
    /// How exact an edition's dates are.
    DatePrecision {
        /// The day.
        Day = "day" "Day",
        /// The month.
        Month = "month" "Month",
        /// The quarter.
        Quarter = "quarter" "Quarter",
        /// Now, next or later.
        NowNextLater = "now_next_later" "Now, next, later",
    }
}

choice! {
    /// The screens of a plan.
    Screen {
        /// Vision, market, goals.
        Strategy = "strategy" "Strategy",
        /// Insights, problems, requirements.
        Evidence = "evidence" "Evidence",
        /// Scores and ranking.
        Priorities = "priorities" "Priorities",
        /// What runs when.
        Roadmap = "roadmap" "Roadmap",
        /// KPIs.
        Outcomes = "outcomes" "Outcomes",
        /// The page to send.
        Brief = "brief" "Brief",
    }
}

record! {
    /// What one audience sees, and how exactly.
    Edition, EditionField, Editions, title = name {
        /// What it is called.
        name / Name: String,
        /// Who reads it.
        audience / Audience: Audience,
        /// The screens it has.
        screens / Screens: Vec<Screen>,
        /// How exact its dates are.
        date_precision / DatePrecision: DatePrecision,
        /// Whether it shows money.
        shows_money / ShowsMoney: bool,
        /// Whether it shows scores and their inputs.
        shows_scores / ShowsScores: bool,
    }
}
