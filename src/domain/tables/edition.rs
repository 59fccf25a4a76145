//! Editions: the plan as one audience may see it.

use crate::domain::choice::choice;
use crate::domain::{Date, RecordRef, Status};

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

part! {
    /// A sentence of a brief in a person's own words.
    Rewritten {
        /// Which sentence: the brief's part and what it is about, such as `doing:in_board`.
        sentence: String,
        /// The person's words.
        text: String,
        /// A fingerprint of the sentence that stood there, to tell when its facts have changed.
        facts: String,
    }
}

part! {
    /// What one sentence of a sent brief said, in short.
    Said {
        /// Which sentence.
        sentence: String,
        /// What it was about.
        about: String,
        /// How things stood.
        state: String,
        /// A fingerprint of the sentence.
        facts: String,
    }
}

part! {
    /// A brief as it was sent, in short.
    SentBrief {
        /// When.
        on: Date,
        /// What stood in it.
        said: Vec<Said>,
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
        /// Whether it shows names of people.
        shows_names / ShowsNames: bool,
        /// What stands in place of money; empty means the usual word.
        money_word / MoneyWord: String,
        /// What stands in place of names; empty means the usual word.
        name_word / NameWord: String,
        /// Only initiatives and insights with one of these tags; none means all.
        only_tags / OnlyTags: Vec<String>,
        /// Initiatives and insights with one of these tags are left out.
        hides_tags / HidesTags: Vec<String>,
        /// Initiatives of these kinds are left out.
        hides_statuses / HidesStatuses: Vec<Status>,
        /// Records that are left out, and what is only about them: initiatives that serve only such goals, needs of such
        /// segments, and so on.
        hides_records / HidesRecords: Vec<RecordRef>,
        /// Tables and fields that are left out, by their keys in files: `comments`, `initiatives.summary`.
        hides_fields / HidesFields: Vec<String>,
        /// Words that may stand in it although something hidden is called so.
        allowed / Allowed: Vec<String>,
        /// Sentences of its brief that a person wrote anew.
        rewritten / Rewritten: Vec<Rewritten>,
        /// Its brief as it was last sent.
        sent / Sent: Option<SentBrief>,
    }
}

impl Edition {
    /// The fields of a new edition for an audience, to start from.
    #[must_use]
    pub fn starting(name: &str, audience: Audience) -> Vec<EditionField> {
        use Screen::*;
        let keys = |keys: &[&str]| keys.iter().map(|key| (*key).to_owned()).collect();
        let inside = matches!(audience, Audience::Team | Audience::Executives);
        let (screens, precision, hidden): (&[Screen], _, &[&str]) = match audience {
            Audience::Team => (&[], DatePrecision::Day, &[]),
            Audience::Executives => {
                (&[Strategy, Priorities, Roadmap, Outcomes, Brief], DatePrecision::Month, &["comments"])
            }
            Audience::Customers => {
                (&[Roadmap], DatePrecision::NowNextLater, &["comments", "scenarios", "teams"])
            }
            Audience::Investors => {
                (&[Strategy, Roadmap, Outcomes, Brief], DatePrecision::Quarter, &["comments", "scenarios"])
            }
        };
        vec![
            EditionField::Name(name.to_owned()),
            EditionField::Audience(audience),
            EditionField::Screens(screens.to_vec()),
            EditionField::DatePrecision(precision),
            EditionField::ShowsMoney(audience != Audience::Customers),
            EditionField::ShowsScores(inside),
            EditionField::ShowsNames(inside),
            EditionField::HidesStatuses(if audience == Audience::Customers {
                vec![Status::Rejected]
            } else {
                Vec::new()
            }),
            EditionField::HidesFields(keys(hidden)),
        ]
    }
}
