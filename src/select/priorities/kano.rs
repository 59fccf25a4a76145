//! Kano: answers as lines to type or paste, and what they say of an initiative.

use crate::domain::{Choice, Initiative, KanoAnswers, KanoReply, Unknown};
use crate::engine::scoring::kano::{Answer, Category, ORDER, Verdict, category, verdict};
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
pub fn kano_view(words: &Words, initiative: &Initiative) -> Option<KanoView> {
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
    let counts = ORDER.map(|category| (name(words, category), count(category)));
    let people = counts.iter().fold(0_u32, |sum, (_, people)| sum.saturating_add(*people));
    let [m, o, a, i, ..] = ORDER.map(count);
    // Three decimals of a share: more would pretend.
    let share = |share: f64| words.in_percent(&words.exact((share * 1_000.0).round() / 10.0));
    Some(KanoView {
        category: name(words, found.category),
        meaning: meaning(words, found.category),
        reason: reason(words, &found, count(found.mode), count(found.category), people),
        better: found.better.map(share),
        worse: found.worse.map(share),
        formula: {
            let [m, o, a, i] = [m, o, a, i].map(|count| words.count(count as usize));
            words.kano_formula(&a, &o, &m, &i)
        },
        counts: counts.to_vec(),
        people,
    })
}

fn reason(words: &Words, found: &Verdict, most: u32, taken: u32, people: u32) -> String {
    let [most, taken, people] = [most, taken, people].map(|count| words.count(count as usize));
    if found.mode == found.category {
        return words.kano_most(&most, &people);
    }
    let [mode, category] = [found.mode, found.category].map(|category| in_a_sentence(words, category));
    words.kano_close(&most, &people, mode, &taken, category)
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

fn name(words: &Words, category: Category) -> &'static str {
    match category {
        Category::MustBe => words.kano_must_be(),
        Category::OneDimensional => words.kano_one_dimensional(),
        Category::Attractive => words.kano_attractive(),
        Category::Indifferent => words.kano_indifferent(),
        Category::Reverse => words.kano_reverse(),
        Category::Questionable => words.kano_questionable(),
    }
}

fn in_a_sentence(words: &Words, category: Category) -> &'static str {
    match category {
        Category::MustBe => words.kano_is_must_be(),
        Category::OneDimensional => words.kano_is_one_dimensional(),
        Category::Attractive => words.kano_is_attractive(),
        Category::Indifferent => words.kano_is_indifferent(),
        Category::Reverse => words.kano_is_reverse(),
        Category::Questionable => words.kano_is_questionable(),
    }
}

fn meaning(words: &Words, category: Category) -> &'static str {
    match category {
        Category::MustBe => words.kano_must_be_told(),
        Category::OneDimensional => words.kano_one_dimensional_told(),
        Category::Attractive => words.kano_attractive_told(),
        Category::Indifferent => words.kano_indifferent_told(),
        Category::Reverse => words.kano_reverse_told(),
        Category::Questionable => words.kano_questionable_told(),
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
pub fn read_kano_lines(text: &str, words: &Words) -> Result<Vec<KanoAnswers>, String> {
    let mut answers: Vec<KanoAnswers> = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (functional, dysfunctional, people) = read_line(line, words)?;
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

fn read_line(line: &str, words: &Words) -> Result<(KanoReply, KanoReply, u32), String> {
    let shown: String = line.chars().take(60).collect();
    let parts: Vec<&str> = line.split([',', ';', '\t', '|']).map(str::trim).collect();
    let (functional, dysfunctional, people) = match *parts.as_slice() {
        [functional, dysfunctional] => (functional, dysfunctional, "1"),
        [functional, dysfunctional, people] => (functional, dysfunctional, people),
        _ => {
            return Err(words.kano_no_pair(&words.quoted(&shown)));
        }
    };
    let reply = |text: &str| {
        reply(text, words).ok_or_else(|| {
            let text: String = text.chars().take(40).collect();
            words.kano_no_reply(&words.quoted(&text))
        })
    };
    let (functional, dysfunctional) = (reply(functional)?, reply(dysfunctional)?);
    match people.parse::<u32>() {
        Ok(people @ 1..=100_000) => Ok((functional, dysfunctional, people)),
        _ => Err(words.kano_no_people(&words.quoted(&shown), 100_000)),
    }
}

/// A reply by its word, its label, or the beginning of either: `Like`, `I like it`, `must`.
fn reply(text: &str, words: &Words) -> Option<KanoReply> {
    let plain =
        |text: &str| text.to_lowercase().replace(['_', '-'], " ").trim_end_matches('.').trim().to_owned();
    let wanted = plain(text);
    if wanted.is_empty() {
        return None;
    }
    let exact = |reply: &KanoReply| plain(reply.key()) == wanted || plain(reply.label(words)) == wanted;
    let begins = |reply: &KanoReply| plain(reply.key()).starts_with(&wanted) && wanted.len() >= 3;
    let all = KanoReply::ALL.iter().copied();
    all.clone().find(exact).or_else(|| all.clone().find(begins))
}
