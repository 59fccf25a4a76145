//! Confidence from evidence in words: where a score's confidence comes from, and which scores rest on old evidence.

use std::rc::Rc;

use crate::domain::{Choice, Id, Initiative, Insight, Plan, Status};
use crate::engine::scoring::Input;
use crate::engine::text::{number, percent};
use crate::select::scoring_inputs::{
    Confidence, EvidenceIndex, confidence_on_scale, is_confidence, score_model,
};

/// Where the confidence of a score comes from, for one initiative.
#[derive(Clone, Debug, PartialEq)]
pub struct ConfidenceView {
    /// The input it is about.
    pub input: Input,
    /// Typed in rather than taken from the evidence.
    pub is_typed: bool,
    /// What the evidence gives, on the input's scale; none without evidence.
    pub from_evidence: Option<String>,
    /// The whole of it in a sentence or two.
    pub sentence: String,
    /// The strongest insight.
    pub insight: Option<Id<Insight>>,
}

/// Where an initiative's confidence comes from; `None` under a model that does not ask for one.
#[must_use]
pub fn confidence_view(plan: &Plan, initiative: &Initiative) -> Option<ConfidenceView> {
    let model = score_model(&plan.settings);
    let input = model.inputs().iter().copied().find(|input| is_confidence(*input))?;
    let is_typed = initiative.inputs.get(input.key()).is_some();
    let found = Confidence::of(plan, initiative);
    let given = found.as_ref().map(|found| on_scale(input, found.confidence));
    let sentence = match (is_typed, &found, &given) {
        (true, Some(found), Some(given)) => {
            format!("Typed in. The evidence would give {given}: {}", evidence_note(plan, found))
        }
        (true, ..) => {
            "Typed in. No insight is linked to this initiative or to a problem it solves.".to_owned()
        }
        (false, Some(found), _) => evidence_note(plan, found),
        (false, ..) => {
            "Link an insight to this initiative, or to a problem it solves, and the confidence follows \
                        from it; or type one in."
                .to_owned()
        }
    };
    Some(ConfidenceView {
        input,
        is_typed,
        from_evidence: given,
        sentence,
        insight: found.map(|found| found.insight),
    })
}

/// A confidence on an input's own scale, as text.
pub(super) fn on_scale(input: Input, confidence: f64) -> String {
    let value = confidence_on_scale(input, confidence);
    if input.unit() == "%" { percent(rounded(value)) } else { number(rounded(value)) }
}

/// Three decimals: more would pretend.
fn rounded(value: f64) -> f64 {
    (value * 1_000.0).round() / 1_000.0
}

/// How the evidence comes to its confidence: `Market data of 2026-08-01 (“…”), 20 % when fresh, halved every 180 days:
/// 14.1 % after 90 days.`
#[must_use]
pub fn evidence_note(plan: &Plan, found: &Confidence) -> String {
    let text: String = plan.name_of(&found.insight).chars().take(90).collect();
    let level = found.level.label(plan.words());
    let when = found.on.map(|on| format!(" of {on}")).unwrap_or_default();
    let fresh = percent(rounded(found.fresh));
    let mut note = format!("{level}{when} (“{text}”) gives a confidence of {fresh} while it is fresh");
    if found.on.is_none() {
        note.push_str("; it is undated, so it counts as fresh");
    } else if found.age_days > 0 {
        let half_life = number(plan.settings.half_life_days);
        let aged = percent(rounded(found.confidence));
        note.push_str(&format!(
            "; {} old, and half as much every {half_life} days: {aged}",
            age_words(found.age_days)
        ));
    }
    note.push_str(match found.sources {
        1 => ". It is the only source.",
        _ => ". It is the strongest source; others do not add to it.",
    });
    note
}

/// An age as people say it: `12 days`, `14 months`, `3 years`.
#[must_use]
pub fn age_words(days: i64) -> String {
    let (count, unit) = match days {
        ..=1 => return "1 day".to_owned(),
        2..=59 => (days, "days"),
        // Months of 30.44 days.
        60..=1_095 => ((days * 100 + 1_522) / 3_044, "months"),
        _ => (days * 100 / 36_525, "years"),
    };
    format!("{count} {unit}")
}

/// A score that rests on old evidence.
#[derive(Clone, Debug, PartialEq)]
pub struct StaleEvidence {
    /// The initiative.
    pub initiative: Rc<Initiative>,
    /// What is said of it: `This score rests on evidence from 14 months ago`.
    pub sentence: String,
    /// What was learned then.
    pub text: String,
    /// The insight.
    pub insight: Id<Insight>,
}

/// Open initiatives whose strongest evidence is older than two half-lives, the oldest first; none under a model that
/// asks for no confidence.
#[must_use]
pub fn stale_evidence(plan: &Plan) -> Vec<StaleEvidence> {
    let model = score_model(&plan.settings);
    let Some(input) = model.inputs().iter().copied().find(|input| is_confidence(*input)) else {
        return Vec::new();
    };
    let index = EvidenceIndex::new(plan);
    let open = |one: &&Rc<Initiative>| !matches!(one.status, Status::Launched | Status::Rejected);
    let mut stale: Vec<(i64, StaleEvidence)> = Vec::new();
    for one in plan.initiatives.iter().filter(open) {
        let Some(found) = index.confidence(plan, one).filter(|found| found.is_stale) else { continue };
        let age = age_words(found.age_days);
        let sentence = if one.inputs.get(input.key()).is_some() {
            format!("Its confidence was typed in; the best evidence for it is from {age} ago")
        } else {
            format!("This score rests on evidence from {age} ago")
        };
        stale.push((
            found.age_days,
            StaleEvidence {
                initiative: one.clone(),
                sentence,
                text: plan.name_of(&found.insight),
                insight: found.insight,
            },
        ));
    }
    crate::engine::order::sort_by_key(&mut stale, |(age, _)| std::cmp::Reverse(*age));
    stale.into_iter().map(|(_, stale)| stale).collect()
}
