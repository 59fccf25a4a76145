//! Editions: the plan as one audience may see it.

use crate::domain::choice::choice;

choice! {
    /// Who reads an edition.
    Audience {
        /// The people who build it.
        Team = "team" audience_team,
        /// The people who pay for it.
        Executives = "executives" audience_executives,
        /// The people who use it.
        Customers = "customers" audience_customers,
        /// The people who own it.
        Investors = "investors" audience_investors,
    }
}

choice! {
    /// How exact an edition's dates are.
    DatePrecision {
        /// The day.
        Day = "day" date_precision_day,
        /// The month.
        Month = "month" date_precision_month,
        /// The quarter.
        Quarter = "quarter" date_precision_quarter,
        /// Now, next or later.
        NowNextLater = "now_next_later" date_precision_now_next_later,
    }
}

choice! {
    /// The screens of a plan.
    Screen {
        /// Vision, market, goals.
        Strategy = "strategy" screen_strategy,
        /// Insights, problems, requirements.
        Evidence = "evidence" screen_evidence,
        /// Scores and ranking.
        Priorities = "priorities" screen_priorities,
        /// What runs when.
        Roadmap = "roadmap" screen_roadmap,
        /// KPIs.
        Outcomes = "outcomes" screen_outcomes,
        /// The page to send.
        Brief = "brief" screen_brief,
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
