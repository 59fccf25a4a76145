//! Kano: what customers expect, want more of, or are delighted by, from two questions per feature.

use crate::order::sort_by_key;

/// Answer to "how do you feel if it is there" (functional) or "… if it is not" (dysfunctional).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// I like it.
    Like,
    /// It must be that way.
    MustBe,
    /// I am neutral.
    Neutral,
    /// I can live with it.
    LiveWith,
    /// I dislike it.
    Dislike,
}

/// What a pair of answers makes of a feature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Category {
    /// Missed when absent, unnoticed when there.
    MustBe,
    /// The more the better.
    OneDimensional,
    /// Delights when there, not missed when absent.
    Attractive,
    /// Makes no difference.
    Indifferent,
    /// Better left out.
    Reverse,
    /// The two answers contradict each other.
    Questionable,
}

/// The category of one respondent's pair of answers.
///
/// Source: C. Berger et al., "Kano's methods for understanding customer-defined quality", Center for Quality of
/// Management Journal, 1993.
pub fn category(functional: Answer, dysfunctional: Answer) -> Category {
    match (functional, dysfunctional) {
        (Answer::Like, Answer::Like) | (Answer::Dislike, Answer::Dislike) => Category::Questionable,
        (Answer::Like, Answer::Dislike) => Category::OneDimensional,
        (Answer::Like, _) => Category::Attractive,
        (Answer::Dislike, _) | (_, Answer::Like) => Category::Reverse,
        (_, Answer::Dislike) => Category::MustBe,
        _ => Category::Indifferent,
    }
}

/// What all respondents together say of a feature.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Verdict {
    /// The most frequent category; equals go to the earlier of must-be, one-dimensional, attractive, indifferent.
    pub mode: Category,
    /// The same, but when the two most frequent are closer than 5 % of the answers, the earlier in that order.
    pub category: Category,
    /// (A + O)/(A + O + M + I): how much it satisfies when there, 0 to 1; `None` when only R and Q were answered.
    pub better: Option<f64>,
    /// −(O + M)/(A + O + M + I): how much its absence dissatisfies, −1 to 0.
    pub worse: Option<f64>,
}

/// The categories in the order in which close results are decided, then those that decide nothing.
pub const ORDER: [Category; 6] = [
    Category::MustBe,
    Category::OneDimensional,
    Category::Attractive,
    Category::Indifferent,
    Category::Reverse,
    Category::Questionable,
];

/// Sums up how many respondents fall into each category (a category may come more than once); `None` without any.
///
/// Source: Berger et al., 1993, with their rule M > O > A > I for close results.
pub fn verdict(counts: &[(Category, u32)]) -> Option<Verdict> {
    let count = |wanted| {
        counts
            .iter()
            .filter(|(category, _)| *category == wanted)
            .map(|(_, people)| u64::from(*people))
            .sum::<u64>()
    };
    let mut ranked = ORDER.map(|category| (count(category), category));
    sort_by_key(&mut ranked, |&(count, _)| std::cmp::Reverse(count));
    let total: u64 = ranked.iter().map(|(count, _)| count).sum();
    let [(most, mode), (next, second), ..] = ranked;
    let close = ((most - next) as f64) < 0.05 * total as f64;
    let [m, o, a, i, ..] = ORDER.map(|category| count(category) as f64);
    let judged = m + o + a + i;
    let share = |part: f64| (judged > 0.0).then(|| part / judged);
    (most > 0).then(|| Verdict {
        mode,
        category: if close { mode.min(second) } else { mode },
        better: share(a + o),
        worse: share(-(o + m)),
    })
}
