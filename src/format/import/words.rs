//! Words that stand for a status or for yes and no, as tools and teams write them.

use super::{Meaning, Target};
use crate::domain::{Choice, Status};
use crate::language::Words;

/// Words for each status, in small letters without punctuation, between bars.
const STATUS_WORDS: &[(Status, &str)] = &[
    (
        Status::Launched,
        "launched|released|shipped|done|closed|resolved|complete|completed|live|delivered|implemented|finished",
    ),
    (
        Status::InProgress,
        "in progress|in development|in delivery|in design|in review|review|doing|started|in build|building|testing|in testing|qa|in qa|wip|active|implementing|ongoing",
    ),
    (
        Status::Planned,
        "planned|selected for development|ready for delivery|ready|ready for development|committed|next|up next|scheduled|approved|accepted|now",
    ),
    (
        Status::Rejected,
        "rejected|not doing|wont do|wont fix|will not do|wont have|cancelled|canceled|declined|duplicate|cannot reproduce|obsolete|archived|dropped|will not implement",
    ),
    (
        Status::Candidate,
        "candidate|to do|todo|not started|new idea|backlog|open|new|idea|ideas|proposed|triage|discovery|later|under consideration|under review|parking lot|unstarted|reopened|icebox|on hold|blocked|draft",
    ),
];

const YES_WORDS: &str = "yes|y|true|x|1|must|must have|m|✓|✔";
const NO_WORDS: &str = "no|n|false|0|should|should have|s|could|could have|c|wont|wont have|w";

fn plain(text: &str) -> String {
    let letters = text.to_lowercase().replace(['\'', '’'], "");
    let spaced = letters.replace(['-', '_', '/', '.', '(', ')'], " ");
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_one_of(words: &str, word: &str) -> bool {
    words.split('|').any(|known| known == word)
}

/// The status a word stands for; none where it is not known.
pub fn status_of(text: &str) -> Option<Status> {
    if text.is_empty() {
        return None;
    }
    let word = plain(text);
    STATUS_WORDS.iter().find(|(_, words)| is_one_of(words, &word)).map(|(status, _)| *status)
}

/// What a word in a column of steps or priorities is taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordUse {
    /// It says nothing.
    Nothing,
    /// A word to find it by.
    Tag,
    /// It has to be on the roadmap.
    Must,
    /// Where it stands.
    Status(Status),
}

impl WordUse {
    /// What a word of this meaning can be taken for, in the order a list shows it.
    #[must_use]
    pub fn choices(meaning: Meaning, target: Target) -> Vec<Self> {
        let mut choices = vec![Self::Nothing, Self::Tag];
        match meaning {
            Meaning::Status if target == Target::Initiatives => {
                choices.extend(Status::ALL.iter().copied().map(Self::Status));
            }
            Meaning::Priority if target == Target::Initiatives => choices.push(Self::Must),
            _ => {}
        }
        choices
    }
}

/// Priorities that everything has, so that they tell nothing apart.
const PLAIN_PRIORITIES: &str = "none|no priority|medium|normal|not set|undefined";

/// What a word is taken for until a person says otherwise; none for a step that is not known.
#[must_use]
pub fn usual(meaning: Meaning, word: &str, target: Target) -> Option<WordUse> {
    let is_initiative = target == Target::Initiatives;
    match meaning {
        Meaning::Status if is_initiative => status_of(word).map(WordUse::Status),
        Meaning::Priority if is_one_of(PLAIN_PRIORITIES, &plain(word)) => Some(WordUse::Nothing),
        Meaning::Priority if is_initiative && is_one_of("must|must have", &plain(word)) => {
            Some(WordUse::Must)
        }
        _ => Some(WordUse::Tag),
    }
}

/// The status a row tells: Jira's category stands in for a status of the team's own making, and a resolution such as
/// “Won't do” outweighs “Done”.
#[must_use]
pub fn status(told: Option<Status>, category: &str, resolution: &str) -> Option<Status> {
    let told = told.or_else(|| status_of(category));
    match (told, status_of(resolution)) {
        (Some(Status::Launched) | None, Some(Status::Rejected)) => Some(Status::Rejected),
        _ => told,
    }
}

/// The option that a word stands for, by its key in files or its English name.
#[must_use]
pub fn option<T: Choice>(text: &str) -> Option<T> {
    let (word, english) = (plain(text), Words::default());
    let is_named = |option: &T| plain(option.key()) == word || plain(option.label(&english)) == word;
    T::ALL.iter().copied().find(is_named)
}

/// Yes or no, or a MoSCoW word.
#[must_use]
pub fn must(text: &str) -> Option<bool> {
    let word = plain(text);
    if is_one_of(YES_WORDS, &word) {
        Some(true)
    } else if is_one_of(NO_WORDS, &word) {
        Some(false)
    } else {
        None
    }
}
