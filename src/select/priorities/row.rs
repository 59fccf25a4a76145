//! Why a score is what it is, and how sure a rank is, in words.

use crate::domain::{Initiative, Plan};
use crate::engine::scoring::Score;
use crate::language::Words;
use crate::select::priorities::evidence::evidence_note;
use crate::select::priorities::methods::words_of_model;
use crate::select::scoring_inputs::{InputSource, ScoringInputs};

/// A score with its calculation.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// The score.
    pub figure: String,
    /// The formula in words: `reach × impact × confidence ÷ effort`.
    pub words: String,
    /// The formula with this initiative's numbers.
    pub formula: String,
    /// What else went into it.
    pub notes: Vec<String>,
}

/// `Rank 1 with 31 %, 2 with 28 %, 3 with 20 %; 4 or more with 21 %.` None where the rank is certain or not known.
#[must_use]
pub fn rank_words(words: &Words, shares: &[f64]) -> Option<String> {
    const NAMED: f64 = 0.05;
    const MOST: usize = 6;
    let named: Vec<(usize, f64)> =
        shares.iter().copied().enumerate().filter(|(_, share)| *share >= NAMED).take(MOST).collect();
    let (last, _) = *named.last()?;
    if named.len() == 1 && named.iter().all(|(_, share)| *share > 0.995) {
        return None;
    }
    let ranks: Vec<String> =
        named.iter().map(|(place, share)| words.rank_with(place + 1, &percentage(words, *share))).collect();
    let (ranks, beyond) = (words.in_a_row(&ranks), 1.0 - shares.iter().take(last + 1).sum::<f64>());
    Some(if beyond >= 0.005 {
        words.ranks_and_beyond(&ranks, last + 2, &percentage(words, beyond))
    } else {
        words.ranks_told(&ranks)
    })
}

/// A probability in words; never a false 0 or 100.
#[must_use]
pub fn percentage(words: &Words, share: f64) -> String {
    // The share is a sum of fractions.
    if share < 0.005 {
        words.less_than_one_percent().to_owned()
    } else if share > 0.995 {
        words.more_than_ninety_nine().to_owned()
    } else {
        words.percent(share)
    }
}

/// The calculation behind a score.
#[must_use]
pub fn explanation(plan: &Plan, initiative: &Initiative, score: Score) -> Option<Explanation> {
    let inputs = ScoringInputs::of(plan, initiative);
    let given = || inputs.named().iter().filter_map(|(_, given)| given.as_ref());
    let is_range = given().any(|given| given.estimate.is_range())
        || inputs.goals().iter().any(|(_, impact)| impact.is_some_and(|impact| impact.is_range()));
    let mut notes = Vec::new();
    if is_range {
        notes.push(plan.words().note_range().to_owned());
    }
    for given in given() {
        match &given.source {
            InputSource::Typed => {}
            InputSource::Work => {
                notes.push(plan.words().note_effort_from_work().to_owned());
            }
            InputSource::Evidence(found) => notes.push(evidence_note(plan, found)),
        }
    }
    Some(Explanation {
        figure: plan.words().short(score.value()),
        words: words_of_model(plan.words(), inputs.model()),
        formula: inputs.formula()?,
        notes,
    })
}
