//! Decisions: what, when, why, on which evidence.

use crate::domain::{Date, Id, Initiative, Insight, RecordRef};

record! {
    /// What was decided.
    Decision, DecisionField, Decisions, title = title {
        /// The question.
        title / Title: String,
        /// The answer.
        choice / Choice: String,
        /// Why.
        reason / Reason: String,
        /// When.
        on / On: Option<Date>,
        /// The evidence it rests on.
        insights / Insights: Vec<Id<Insight>>,
        /// The initiatives it is about.
        initiatives / Initiatives: Vec<Id<Initiative>>,
        /// Any other records it is about.
        about / About: Vec<RecordRef>,
        /// Who takes it.
        owner / Owner: String,
    }
}
