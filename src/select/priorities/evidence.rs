//! Confidence from evidence in words: where a score's confidence comes from, and which scores rest on old evidence.

use std::rc::Rc;

use crate::domain::{Choice, Id, Initiative, Insight, Plan, Status};
use crate::engine::scoring::Input;
use crate::language::Words;
use crate::select::scoring_inputs::{
    Confidence, EvidenceIndex, confidence_on_scale, is_confidence, score_model,
};
use crate::select::words::day;

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
    let given = found.as_ref().map(|found| on_scale(plan.words(), input, found.confidence));
    let words = plan.words();
    let sentence = match (is_typed, &found, &given) {
        (true, Some(found), Some(given)) => {
            words.confidence_typed_and_given(given, &evidence_note(plan, found))
        }
        (true, ..) => words.confidence_typed().to_owned(),
        (false, Some(found), _) => evidence_note(plan, found),
        (false, ..) => words.confidence_none().to_owned(),
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
pub(super) fn on_scale(words: &Words, input: Input, confidence: f64) -> String {
    let value = confidence_on_scale(input, confidence);
    if input.is_percent() { percent(words, value) } else { words.exact(rounded(value)) }
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
    let (words, level) = (plan.words(), found.level.label(plan.words()));
    let text = words.quoted(&text);
    let evidence = match found.on {
        Some(on) => words.evidence_dated(level, &day(words, on), &text),
        None => words.evidence_undated(level, &text),
    };
    let fresh = percent(words, found.fresh);
    let given = if found.on.is_none() {
        words.evidence_fresh_undated(&evidence, &fresh)
    } else if found.age_days > 0 {
        let half_life = words.exact(plan.settings.half_life_days);
        let aged = percent(words, found.confidence);
        words.evidence_aged(&evidence, &fresh, &age_words(words, found.age_days), &half_life, &aged)
    } else {
        words.evidence_fresh(&evidence, &fresh)
    };
    let alone = if found.sources == 1 { words.evidence_only() } else { words.evidence_strongest() };
    words.sentences(&[given, alone.to_owned()])
}

fn percent(words: &Words, share: f64) -> String {
    words.in_percent(&words.exact(rounded(share) * 100.0))
}

/// An age as people say it: `12 days`, `14 months`, `3 years`.
#[must_use]
pub fn age_words(words: &Words, days: i64) -> String {
    let count = |count: i64| usize::try_from(count).unwrap_or(0);
    match days {
        ..=1 => words.age_days(1),
        2..=59 => words.age_days(count(days)),
        // Months of 30.44 days.
        60..=1_095 => words.age_months(count((days * 100 + 1_522) / 3_044)),
        _ => words.age_years(count(days * 100 / 36_525)),
    }
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
        let age = age_words(plan.words(), found.age_days);
        let sentence = if one.inputs.get(input.key()).is_some() {
            plan.words().stale_typed(&age)
        } else {
            plan.words().stale_score(&age)
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
