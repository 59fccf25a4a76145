//! The optimizer's curse: what looks best is on average overestimated. The scores drawn back by as much.

use super::{Finding, FindingRow, texts};
use crate::domain::Plan;
use crate::engine::probability::normal;
use crate::engine::ranking::competition_ranks;
use crate::engine::ranking::shrinkage::{expected_disappointment, shrink};
use crate::select::outcomes::calibration_bias;
use crate::select::priorities::{PlanRanking, RankingChances};

const MOST_LISTED: usize = 10;

/// A score as mean and standard deviation, of logarithms where all scores are positive.
struct Noisy {
    place: usize,
    mean: f64,
    sd: f64,
}

pub(super) fn finding(plan: &Plan, ranking: &PlanRanking, chances: &RankingChances) -> Option<Finding> {
    let words = plan.words();
    let (in_logs, scores) = noisy(ranking, chances)?;
    let count = scores.len() as f64;
    let prior_mean = scores.iter().map(|one| one.mean).sum::<f64>() / count;
    let spread = scores.iter().map(|one| (one.mean - prior_mean) * (one.mean - prior_mean)).sum::<f64>()
        / (count - 1.0);
    let noise = scores.iter().map(|one| one.sd * one.sd).sum::<f64>() / count;
    // What is left of the spread when the noise is taken out; at least a tenth, so that no order is wiped out.
    let prior_sd = (spread - noise).max(0.1 * spread).sqrt();
    let shrunk: Vec<f64> = scores.iter().map(|one| shrink(one.mean, one.sd, prior_mean, prior_sd)).collect();
    let ranks = competition_ranks(&shrunk);
    let back = |value: f64| if in_logs { value.exp() } else { value };
    // What this plan's own predictions came to holds for benefits that were estimated alike.
    let bias = calibration_bias(plan).filter(|_| plan.settings.correct_predictions);
    let learned = bias.and_then(|bias| bias.correction).unwrap_or(1.0);
    let allowed = |value: f64| back(value) * learned;
    let mut listed: Vec<usize> = (0..scores.len()).collect();
    crate::engine::order::sort_by(&mut listed, |a, b| ranks[*a].cmp(&ranks[*b]));
    let row = |&at: &usize| {
        let place = ranking.ranked.get(scores[at].place)?;
        Some(FindingRow {
            record: Some(place.initiative.id.record_ref()),
            cells: vec![
                plan.name_of(&place.initiative.id),
                plan.words().short(back(scores[at].mean)),
                plan.words().short(allowed(shrunk[at])),
                place.rank.to_string(),
                ranks[at].to_string(),
            ],
        })
    };
    let rows: Vec<FindingRow> = listed.iter().take(MOST_LISTED).filter_map(row).collect();
    let times = expected_disappointment(scores.len() as u32);
    let told = words.luck_text(scores.len(), &words.short(times), &words.short(back(prior_mean)));
    let learned = if learned == 1.0 { String::new() } else { words.luck_learned(&words.short(learned)) };
    Some(Finding {
        key: "luck",
        title: words.luck_title(),
        text: words.sentences(&[told, learned]),
        columns: texts([
            (words.initiative(), false),
            (words.score_column(), true),
            (words.luck_column(), true),
            (words.rank_now(), true),
            (words.rank_then(), true),
        ]),
        rows,
        note: if in_logs { words.luck_note_logs() } else { words.luck_note() }.to_owned(),
    })
}

/// The scores with their doubt; `None` when there are fewer than three or none is in doubt.
fn noisy(ranking: &PlanRanking, chances: &RankingChances) -> Option<(bool, Vec<Noisy>)> {
    let interval = |place: usize| chances.interval(place).zip(chances.median(place));
    let known: Vec<(usize, f64, f64, f64)> = (0..ranking.ranked.len())
        .filter_map(|place| match interval(place) {
            Some(((low, high), median)) => Some((place, low, median, high)),
            None => chances.median(place).map(|median| (place, median, median, median)),
        })
        .collect();
    if known.len() < 3 || known.iter().all(|(_, low, _, high)| low == high) {
        return None;
    }
    let in_logs = known.iter().all(|(_, low, ..)| *low > 0.0);
    let scale = |value: f64| if in_logs { value.ln() } else { value };
    let noisy = |&(place, low, median, high): &(usize, f64, f64, f64)| Noisy {
        place,
        mean: scale(median),
        sd: (scale(high) - scale(low)) / normal::WIDTH_90,
    };
    Some((in_logs, known.iter().map(noisy).collect()))
}
