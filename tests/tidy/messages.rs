//! Every sentence of the languages is said somewhere.

use std::collections::BTreeSet;

use crate::files::{SourceFile, assert_none, below};

/// The message ids of a Fluent file, as the methods are called.
fn methods(file: &SourceFile) -> impl Iterator<Item = String> + '_ {
    file.text.lines().filter_map(|line| {
        let (id, _) = line.split_once(" =")?;
        id.starts_with(|first: char| first.is_ascii_lowercase()).then(|| id.trim().replace('-', "_"))
    })
}

/// The words of a source that could be a method's name.
fn names(file: &SourceFile) -> impl Iterator<Item = &str> {
    file.text.split(|one: char| one != '_' && !one.is_ascii_alphanumeric())
}

fn unsaid(messages: &[SourceFile], sources: &[SourceFile]) -> Vec<String> {
    let said: BTreeSet<&str> = sources.iter().flat_map(names).collect();
    let missing = |file: &SourceFile| {
        let path = file.path.clone();
        let unsaid: Vec<String> = methods(file).filter(|id| !said.contains(id.as_str())).collect();
        unsaid.into_iter().map(move |id| format!("{path}: nothing says {id}")).collect::<Vec<_>>()
    };
    messages.iter().flat_map(missing).collect()
}

#[test]
fn every_message_is_said_somewhere() {
    assert_none(&unsaid(&below("src/language/en", "ftl"), &below("src", "rs")));
}

#[test]
fn a_message_that_nothing_says_is_caught() {
    let messages = [SourceFile::sample("en/a.ftl", "goal-met = Met\ngoal-missed =\n    Missed\n")];
    let sources = [SourceFile::sample("src/a.rs", "words.goal_met()")];
    assert_eq!(unsaid(&messages, &sources), ["en/a.ftl: nothing says goal_missed"]);
}
