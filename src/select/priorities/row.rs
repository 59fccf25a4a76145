//! One row of the table as texts, and why its score is what it is.

use crate::domain::{Initiative, Plan};
use crate::engine::scoring::Score;
use crate::language::Words;
use crate::select::priorities::evidence::evidence_note;
use crate::select::priorities::methods::words_of_model;
use crate::select::priorities::{InputCell, Place, RankingChances, input_cells, what_is_missing};
use crate::select::scoring_inputs::{InputSource, ScoringInputs};

/// What a row shows besides the initiative's own fields.
#[derive(Clone, Debug, PartialEq)]
pub struct RowView {
    /// The rank, or empty. A row whose order against those above is not settled has the rank of the first of them.
    pub rank: String,
    /// The order between this row and the first of its rank is not settled.
    pub about_equal_to_above: bool,
    /// The inputs.
    pub cells: Vec<InputCell>,
    /// Benefit, or empty.
    pub benefit: String,
    /// Cost, or empty.
    pub cost: String,
    /// Score and why it is what it is.
    pub score: Option<Explanation>,
    /// Where the score lies with 90 % probability: `210–640`.
    pub interval: Option<String>,
    /// Probability to be truly in the top.
    pub top: Option<String>,
    /// The middle of where the score may lie: half the time it is more.
    pub median: Option<String>,
    /// How likely each rank is, in words.
    pub ranks: Option<String>,
    /// Why there is no score.
    pub missing: Option<String>,
}

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

/// The row of a place (its index in the ranking and the place itself) or, without one, of an initiative that has no rank.
#[must_use]
pub fn row_view(
    plan: &Plan,
    initiative: &Initiative,
    place: Option<(usize, &Place)>,
    chances: Option<&RankingChances>,
    top: usize,
) -> RowView {
    let chance = place.zip(chances);
    let interval = chance.and_then(|((index, _), chances)| chances.interval(index));
    let figure = |part: fn(&Score) -> f64| {
        place.map(|(_, place)| plan.words().short(part(&place.score))).unwrap_or_default()
    };
    RowView {
        rank: place.map(|(_, place)| place.rank.to_string()).unwrap_or_default(),
        about_equal_to_above: chance.is_some_and(|((index, _), chances)| chances.about_equal_to_above(index)),
        cells: input_cells(plan, initiative),
        benefit: figure(|score| score.benefit),
        cost: figure(|score| score.cost),
        score: place.and_then(|(_, place)| explanation(plan, initiative, place.score)),
        interval: interval
            .map(|(low, high)| format!("{}–{}", plan.words().short(low), plan.words().short(high))),
        median: chance
            .and_then(|((index, _), chances)| chances.median(index))
            .map(|value| plan.words().short(value)),
        ranks: chance.and_then(|((index, _), chances)| rank_words(chances.ranks(index))),
        top: chance.map(|((index, _), chances)| percentage(chances.top(index, top))),
        missing: if place.is_none() { what_is_missing(plan, initiative) } else { None },
    }
}

/// `Rank 1 with 31 %, 2 with 28 %, 3 with 20 %; 4 or more with 21 %.` None where the rank is certain or not known.
fn rank_words(shares: &[f64]) -> Option<String> {
    const NAMED: f64 = 0.05;
    const MOST: usize = 6;
    let named: Vec<(usize, f64)> =
        shares.iter().copied().enumerate().filter(|(_, share)| *share >= NAMED).take(MOST).collect();
    let (last, _) = *named.last()?;
    if named.len() == 1 && named.iter().all(|(_, share)| *share > 0.995) {
        return None;
    }
    let words: Vec<String> =
        named.iter().map(|(place, share)| format!("{} with {}", place + 1, percentage(*share))).collect();
    let beyond = 1.0 - shares.iter().take(last + 1).sum::<f64>();
    let rest = if beyond >= 0.005 {
        format!("; {} or more with {}", last + 2, percentage(beyond))
    } else {
        String::new()
    };
    Some(format!("Rank {}{rest}.", words.join(", ")))
}

/// A probability in words; never a false 0 or 100.
pub(super) fn percentage(share: f64) -> String {
    // The share is a sum of fractions.
    if share < 0.005 {
        "< 1 %".to_owned()
    } else if share > 0.995 {
        "> 99 %".to_owned()
    } else {
        format!("{} %", Words::default().number(share * 100.0, 0))
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
        notes.push("A range counts with its most likely value, or else its median.".to_owned());
    }
    for given in given() {
        match &given.source {
            InputSource::Typed => {}
            InputSource::Work => {
                notes.push("The effort is the sum of the work packages, as none was typed.".to_owned());
            }
            InputSource::Evidence(found) => notes.push(evidence_note(plan, found)),
        }
    }
    Some(Explanation {
        figure: plan.words().short(score.value()),
        words: words_of_model(inputs.model()),
        formula: inputs.formula()?,
        notes,
    })
}
