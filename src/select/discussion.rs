//! What was said and decided about a record, and where it is mentioned.

use crate::domain::{Comment, Date, Decision, Id, Plan, RecordRef};
use crate::engine::order::sort_by;
use crate::select::mentions::{mentioned, plain};

/// What there is to read about a record.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Discussion {
    /// Comments and decisions, the earliest first; those without a date stand at the end.
    pub said: Vec<Said>,
    /// Records in whose comments and decisions it is mentioned, each once.
    pub mentioned_in: Vec<(RecordRef, String)>,
}

/// A comment or a decision.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// The record.
    pub record: RecordRef,
    /// When.
    pub on: Option<Date>,
    /// Who commented; nobody for a decision.
    pub by: String,
    /// For a decision: the question and the answer, the answer with mentions.
    pub decided: Option<(String, String)>,
    /// What was said, or why it was decided, with mentions.
    pub text: String,
}

/// What was said about a record.
#[must_use]
pub fn discussion(plan: &Plan, about: &RecordRef) -> Discussion {
    let mut found = Discussion::default();
    let comments = plan.comments.iter().filter(|comment| comment.about.as_ref() == Some(about));
    found.said.extend(comments.map(|comment| said_in(comment)));
    let decisions = plan.decisions.iter().filter(|decision| is_about(decision, about));
    found.said.extend(decisions.map(|decision| decided_in(decision)));
    sort_by(&mut found.said, |one, other| (one.on.is_none(), one.on).cmp(&(other.on.is_none(), other.on)));
    for comment in plan.comments.iter().filter(|comment| mentioned(plan, &comment.text).contains(about)) {
        let place = comment.about.clone().unwrap_or_else(|| comment.id.record_ref());
        found.mention(plan, about, place);
    }
    for decision in &plan.decisions {
        let texts = [&decision.choice, &decision.reason];
        if texts.into_iter().any(|text| mentioned(plan, text).contains(about)) {
            found.mention(plan, about, decision.id.record_ref());
        }
    }
    found
}

/// Whether a decision names a record as what it is about or as its evidence.
#[must_use]
pub fn is_about(decision: &Decision, record: &RecordRef) -> bool {
    decision.about.contains(record)
        || decision.initiatives.iter().map(Id::record_ref).any(|one| one == *record)
        || decision.insights.iter().map(Id::record_ref).any(|one| one == *record)
}

impl Discussion {
    fn mention(&mut self, plan: &Plan, about: &RecordRef, place: RecordRef) {
        if place != *about && !self.mentioned_in.iter().any(|(record, _)| *record == place) {
            let title = plain(plan, plan.title_of(&place).unwrap_or_else(|| place.as_str()));
            self.mentioned_in.push((place, title));
        }
    }
}

fn said_in(comment: &Comment) -> Said {
    Said {
        record: comment.id.record_ref(),
        on: comment.on,
        by: comment.by.clone(),
        decided: None,
        text: comment.text.clone(),
    }
}

fn decided_in(decision: &Decision) -> Said {
    Said {
        record: decision.id.record_ref(),
        on: decision.on,
        by: String::new(),
        decided: Some((decision.title.clone(), decision.choice.clone())),
        text: decision.reason.clone(),
    }
}
