//! Where a talk pays: initiatives that voters see apart, and whose place hangs on who is right.

use crate::language::Words;
use std::rc::Rc;

use super::Weighing;
use super::inputs::{ballot_topics, shown_span, with_values};
use super::topic::{TopicRow, ends, is_open, short, topic};
use super::voters::{Vote, counting, votes};
use crate::domain::{Estimate, Initiative, Plan};
use crate::engine::order::sort_by;
use crate::engine::scoring::Score;
use crate::select::scoring_inputs::{central, score};

/// At or above this A a talk settles little.
const AGREED: f64 = 0.5;
/// How many are named.
const MOST: usize = 5;

/// Something to talk about.
#[derive(Clone, Debug, PartialEq)]
pub struct Talk {
    /// The initiative.
    pub initiative: Rc<Initiative>,
    /// Why, in a sentence with its figures.
    pub reason: String,
}

/// The initiatives to talk about first: low agreement and far-apart places, most of both first. At most five.
#[must_use]
pub fn talk_first(plan: &Plan) -> Vec<Talk> {
    let ballots = counting(plan);
    let votes = votes(plan, &ballots);
    if votes.len() < 2 {
        return Vec::new();
    }
    let topics = ballot_topics(plan);
    let views: Vec<_> =
        topics.iter().map(|input| (input, topic(plan, &input.key, Weighing::Alike))).collect();
    let scores = scores_now(plan);
    let mut found: Vec<(f64, Talk)> = Vec::new();
    for initiative in plan.initiatives.iter().filter(|one| is_open(one)) {
        let rows = views.iter().filter_map(|(input, view)| {
            let row = view.rows.iter().find(|row| row.initiative.id == initiative.id)?;
            Some((input, row, row.agreement?))
        });
        let worst = rows.reduce(|worst, next| if next.2 < worst.2 { next } else { worst });
        let Some((input, row, agreement)) = worst.filter(|(.., agreement)| *agreement < AGREED) else {
            continue;
        };
        let Some((best, last)) = places(plan, initiative, &votes, &scores) else { continue };
        if best < last {
            let weight = (1.0 - agreement) * (last - best) as f64;
            let span = span(plan.words(), &input.key, row, &votes);
            let words = plan.words();
            let reason = words.seen_apart(&input.label, &span, &short(words, agreement), best, last);
            found.push((weight, Talk { initiative: initiative.clone(), reason }));
        }
    }
    sort_by(&mut found, |left, right| right.0.total_cmp(&left.0));
    found.into_iter().take(MOST).map(|(_, talk)| talk).collect()
}

fn span(words: &Words, key: &str, row: &TopicRow, votes: &[Vote<'_>]) -> String {
    let (low, high) = ends(votes.iter().filter_map(|vote| vote.value(&row.initiative, key)).map(central));
    Estimate::range(low, high).map_or_else(|_| String::new(), |span| shown_span(words, key, span))
}

/// The scores of all open initiatives as they are, the best first.
fn scores_now(plan: &Plan) -> Vec<f64> {
    let open = plan.initiatives.iter().filter(|one| is_open(one));
    let mut scores: Vec<f64> = open.filter_map(|one| score(plan, one).score().map(Score::value)).collect();
    scores.sort_by(|left, right| right.total_cmp(left));
    scores
}

/// The best and the last rank an initiative would have, by whose ballot one goes.
fn places(plan: &Plan, one: &Initiative, votes: &[Vote<'_>], now: &[f64]) -> Option<(usize, usize)> {
    let own = score(plan, one).score().map(Score::value);
    let rank = |value: f64| {
        let above = now.partition_point(|other| *other > value);
        // The initiative itself, as it is, is none of its rivals.
        above + 1 - usize::from(own.is_some_and(|own| own > value))
    };
    let mut ranks = votes.iter().filter_map(|vote| {
        let given = vote.by_initiative.get(&one.id)?;
        let seen = with_values(one, given.iter().map(|score| (score.input.as_str(), score.value)));
        score(plan, &seen).score().map(|score| rank(score.value()))
    });
    let first = ranks.next()?;
    Some(ranks.fold((first, first), |(best, last), rank| (best.min(rank), last.max(rank))))
}
