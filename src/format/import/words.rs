//! Words that stand for a status or for yes and no, as tools and teams write them.

use crate::domain::Status;

/// Words for each status, in small letters without punctuation, between bars.
const STATUS_WORDS: &[(Status, &str)] = &[
    (
        Status::Launched,
        "launched|released|shipped|done|closed|resolved|complete|completed|live|delivered|implemented|finished",
    ),
    (
        Status::InProgress,
        "in progress|in development|in review|review|doing|started|building|testing|in testing|qa|in qa|wip|active|implementing|ongoing",
    ),
    (
        Status::Planned,
        "planned|selected for development|ready|ready for development|committed|next|up next|scheduled|approved|accepted|now",
    ),
    (
        Status::Rejected,
        "rejected|not doing|wont do|wont fix|will not do|wont have|cancelled|canceled|declined|duplicate|cannot reproduce|obsolete|archived|dropped",
    ),
    (
        Status::Candidate,
        "candidate|to do|todo|backlog|open|new|idea|ideas|proposed|triage|discovery|later|under consideration|under review|parking lot|unstarted|reopened|icebox|on hold|blocked|draft",
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

fn status_of(text: &str) -> Option<Status> {
    let word = plain(text);
    STATUS_WORDS.iter().find(|(_, words)| is_one_of(words, &word)).map(|(status, _)| *status)
}

/// The status a row tells: a resolution such as “Won't do” outweighs “Done”; Jira's category stands in
/// for a status of the team's own making.
#[must_use]
pub fn status(status: &str, category: &str, resolution: &str) -> Option<Status> {
    let told = status_of(status).or_else(|| status_of(category));
    match (told, status_of(resolution)) {
        (Some(Status::Launched) | None, Some(Status::Rejected)) => Some(Status::Rejected),
        _ => told,
    }
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
