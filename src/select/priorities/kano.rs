//! Kano: answers as lines to type or paste, and what they say of an initiative.

use crate::domain::{Choice, Initiative, KanoAnswers, KanoReply, Unknown};
use crate::engine::scoring::kano::{Answer, Category, ORDER, Verdict, category, verdict};
use crate::engine::text::percent;
use crate::language::Words;

/// The category of an initiative, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct KanoView {
    /// The category: `Must-be`.
    pub category: &'static str,
    /// What that means for the product.
    pub meaning: &'static str,
    /// How the answers come to it, with the rule that decides when two are close.
    pub reason: String,
    /// How much having it satisfies: `50 %`; none where nobody gave an answer that can be judged.
    pub better: Option<String>,
    /// How much its absence dissatisfies: `−86.4 %`.
    pub worse: Option<String>,
    /// Both coefficients with their numbers in them.
    pub formula: String,
    /// People in each category, in the order of the method.
    pub counts: Vec<(&'static str, u32)>,
    /// People who answered.
    pub people: u32,
}

/// What the answers say; `None` without any.
#[must_use]
pub fn kano_view(initiative: &Initiative) -> Option<KanoView> {
    let answers = initiative.kano_answers.iter();
    let counted: Vec<(Category, u32)> = answers
        .map(|pair| (category(answer(pair.functional), answer(pair.dysfunctional)), pair.people))
        .collect();
    let found = verdict(&counted)?;
    let count = |wanted: Category| {
        counted
            .iter()
            .filter(|(category, _)| *category == wanted)
            .fold(0_u32, |sum, (_, people)| sum.saturating_add(*people))
    };
    let counts = ORDER.map(|category| (name(category), count(category)));
    let people = counts.iter().fold(0_u32, |sum, (_, people)| sum.saturating_add(*people));
    let [m, o, a, i, ..] = ORDER.map(count);
    // Three decimals of a share: more would pretend.
    let share = |share: f64| percent((share * 1_000.0).round() / 1_000.0).replace('-', "−");
    Some(KanoView {
        category: name(found.category),
        meaning: meaning(found.category),
        reason: reason(&found, count(found.mode), count(found.category), people),
        better: found.better.map(share),
        worse: found.worse.map(share),
        formula: format!(
            "better = ({a} + {o}) ÷ ({a} + {o} + {m} + {i}), worse = −({o} + {m}) ÷ ({a} + {o} + {m} + {i}), from attractive, \
             one-dimensional, must-be and indifferent; reverse and questionable stay out."
        ),
        counts: counts.to_vec(),
        people,
    })
}

fn reason(found: &Verdict, most: u32, taken: u32, people: u32) -> String {
    if found.mode == found.category {
        return format!("{most} of {people} people answered so, more than in any other category.");
    }
    format!(
        "Most answers, {most} of {people}, are {}, but {taken} are {}: closer than 5 % of all answers, and then the stricter duty \
         counts (must-be before one-dimensional before attractive before indifferent).",
        name(found.mode).to_lowercase(),
        name(found.category).to_lowercase()
    )
}

fn answer(reply: KanoReply) -> Answer {
    match reply {
        KanoReply::Like => Answer::Like,
        KanoReply::MustBe => Answer::MustBe,
        KanoReply::Neutral => Answer::Neutral,
        KanoReply::LiveWith => Answer::LiveWith,
        KanoReply::Dislike => Answer::Dislike,
    }
}

fn name(category: Category) -> &'static str {
    match category {
        Category::MustBe => "Must-be",
        Category::OneDimensional => "One-dimensional",
        Category::Attractive => "Attractive",
        Category::Indifferent => "Indifferent",
        Category::Reverse => "Reverse",
        Category::Questionable => "Questionable",
    }
}

fn meaning(category: Category) -> &'static str {
    match category {
        Category::MustBe => {
            "Missed when it is absent, hardly noticed when it is there: do it well enough, and no more."
        }
        Category::OneDimensional => "The better it is, the happier people are: worth competing on.",
        Category::Attractive => "Delights when it is there and is not missed when it is absent.",
        Category::Indifferent => "People do not mind either way: look for something better to do.",
        Category::Reverse => "People would rather not have it.",
        Category::Questionable => "The answers contradict each other: ask the questions more clearly.",
    }
}

/// Answers to edit, a pair in a line: `like, dislike, 12`.
#[must_use]
pub fn kano_lines(answers: &[KanoAnswers]) -> String {
    let line = |pair: &KanoAnswers| {
        format!("{}, {}, {}", word(pair.functional), word(pair.dysfunctional), pair.people)
    };
    answers.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn word(reply: KanoReply) -> String {
    reply.key().replace('_', " ")
}

/// Reads lines such as `like, dislike, 12`; a line without a number is one person, the same pair twice adds up.
///
/// # Errors
/// A sentence that names the line.
pub fn read_kano_lines(text: &str) -> Result<Vec<KanoAnswers>, String> {
    let mut answers: Vec<KanoAnswers> = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (functional, dysfunctional, people) = read_line(line)?;
        let same =
            |pair: &&mut KanoAnswers| pair.functional == functional && pair.dysfunctional == dysfunctional;
        match answers.iter_mut().find(same) {
            Some(pair) => pair.people = pair.people.saturating_add(people),
            None => {
                answers.push(KanoAnswers { functional, dysfunctional, people, unknown: Unknown::default() });
            }
        }
    }
    Ok(answers)
}

fn read_line(line: &str) -> Result<(KanoReply, KanoReply, u32), String> {
    let shown: String = line.chars().take(60).collect();
    let parts: Vec<&str> = line.split([',', ';', '\t', '|']).map(str::trim).collect();
    let (functional, dysfunctional, people) = match *parts.as_slice() {
        [functional, dysfunctional] => (functional, dysfunctional, "1"),
        [functional, dysfunctional, people] => (functional, dysfunctional, people),
        _ => {
            return Err(format!(
                "“{shown}” is not a pair of answers; write what people say with it, without it, and how many: like, dislike, 12."
            ));
        }
    };
    let reply = |text: &str| {
        reply(text).ok_or_else(|| {
            let text: String = text.chars().take(40).collect();
            format!("“{text}” is no Kano answer; there are like, must be, neutral, live with and dislike.")
        })
    };
    let (functional, dysfunctional) = (reply(functional)?, reply(dysfunctional)?);
    match people.parse::<u32>() {
        Ok(people @ 1..=100_000) => Ok((functional, dysfunctional, people)),
        _ => Err(format!("“{shown}” must end in a number of people from 1 to 100,000.")),
    }
}

/// A reply by its word, its label, or the beginning of either: `Like`, `I like it`, `must`.
fn reply(text: &str) -> Option<KanoReply> {
    let plain =
        |text: &str| text.to_lowercase().replace(['_', '-'], " ").trim_end_matches('.').trim().to_owned();
    let wanted = plain(text);
    if wanted.is_empty() {
        return None;
    }
    let exact =
        |reply: &KanoReply| plain(reply.key()) == wanted || plain(reply.label(&Words::default())) == wanted;
    let begins = |reply: &KanoReply| plain(reply.key()).starts_with(&wanted) && wanted.len() >= 3;
    let all = KanoReply::ALL.iter().copied();
    all.clone().find(exact).or_else(|| all.clone().find(begins))
}
