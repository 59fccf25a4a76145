//! No words of a language stand in the rooms that speak to people: they are messages of `src/language`.

use std::collections::BTreeSet;

use crate::code::literals;
use crate::files::{SourceFile, assert_none, below};

/// The rooms that people hear from.
const ROOMS: &[&str] = &["src/embed", "src/platform", "src/select", "src/store", "src/ui"];

/// Names of keys and the like, which are what the browser calls them.
const NAMES: &[&str] = &[
    "ArrowDown",
    "ArrowLeft",
    "ArrowRight",
    "ArrowUp",
    "Backspace",
    "ContextMenu",
    "Ctrl+",
    "Delete",
    "End",
    "Enter",
    "Esc",
    "Escape",
    "Home",
    "PageDown",
    "PageUp",
    "Shift",
    "Shift+",
    "Tab",
];

/// What looks like words and is none, or is the same in every language: by the end of its file's path.
const ALLOWED: &[(&str, &str)] = &[
    // What a file or a pasted table holds.
    ("import/source.rs", "initiative, impact"),
    ("import/source.rs", "feature, reach, impact"),
    ("details/kano.rs", "like, dislike, 12"),
    // Rules of style, and what the browser calls things.
    ("embed/widget.rs", "@media screen"),
    ("embed/widget.rs", "height: {height}"),
    ("embed/widget.rs", "{scheme}@media screen"),
    ("platform/local_storage.rs", "QuotaExceededError"),
    ("platform/page.rs", "Mac"),
    ("import/source.rs", "Files"),
    // What an attribute holds.
    ("platform/host_door.rs", "host connected"),
    // Selectors and ids.
    ("app/keys.rs", "textarea, select"),
    ("embed/inside.rs", "th, td"),
    ("plan_grid.rs", "Ctrl+Enter"),
    ("schedule_problem/shares.rs", "share {}"),
    ("schedule_problem/shares.rs", "least {goal}"),
    ("schedule_problem/shares.rs", "most {goal}"),
];

/// Whether two words follow each other, or one stands beside a value. `text` has `\u{0}` for each value.
fn has_words(text: &str) -> bool {
    let parts: Vec<&str> = text.split(' ').collect();
    let is_value = |part: &str| part.contains('\u{0}');
    let is_word = |part: &str, least: usize| {
        let letters = part.trim_matches(|one: char| !one.is_alphabetic());
        letters.chars().count() >= least
            && letters.chars().all(|one| one.is_alphabetic() || "’'-".contains(one))
    };
    parts.windows(2).any(|pair| {
        let [first, second] = [pair[0], pair[1]];
        let pure = |part: &str| {
            !is_value(part) && part.chars().all(|one| !one.is_ascii_digit() && !"()[]{}=<>/#@%".contains(one))
        };
        (pure(first) && pure(second) && is_word(first, 2) && is_word(second, 2))
            || (is_value(first) && pure(second) && is_word(second, 3))
            || (pure(first) && is_word(first, 3) && is_value(second))
    })
}

/// Whether it opens as a sentence or a label does: a capital, then a small letter.
fn is_label(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next().is_some_and(|first| first.is_ascii_uppercase())
        && letters.next().is_some_and(|second| second.is_ascii_lowercase())
}

/// A literal with its values as `\u{0}` and without escapes.
fn plain(literal: &str) -> String {
    let mut text = String::new();
    let mut letters = literal.chars();
    while let Some(one) = letters.next() {
        match one {
            '\\' => match letters.next() {
                Some('n') => text.push('\n'),
                Some('u') => letters.by_ref().take_while(|one| *one != '}').for_each(drop),
                _ => {}
            },
            '{' => {
                letters.by_ref().take_while(|one| *one != '}').for_each(drop);
                text.push('\u{0}');
            }
            other => text.push(other),
        }
    }
    text
}

/// The class names of the style sheets.
fn class_names(sheets: &[SourceFile]) -> BTreeSet<String> {
    let is_name = |one: char| one.is_ascii_alphanumeric() || one == '-' || one == '_';
    let names = |file: &SourceFile| -> Vec<String> {
        file.text
            .split('.')
            .skip(1)
            .map(|rest| rest.chars().take_while(|one| is_name(*one)).collect())
            .collect()
    };
    sheets.iter().flat_map(names).collect()
}

fn found(files: &[SourceFile], classes: &BTreeSet<String>) -> Vec<String> {
    let mut found = Vec::new();
    for file in files {
        let shown = file.text.find("#[cfg(test)]\nmod ").map_or(file.text.as_str(), |end| &file.text[..end]);
        for literal in literals(shown) {
            let text = plain(&literal.text);
            let is_name =
                |one: &str| one.chars().all(|one| one.is_ascii_lowercase() || "-\u{0}".contains(one));
            let is_class = text.split_whitespace().all(|one| classes.contains(one))
                || literal.before.contains("class=") && text.split_whitespace().all(is_name)
                || ["part=", "rel="].iter().any(|attribute| literal.before.ends_with(attribute));
            let is_reason = ["reason = ", "must_use = "].iter().any(|end| literal.before.ends_with(end));
            let is_allowed = ALLOWED
                .iter()
                .any(|(path, start)| file.path.ends_with(path) && literal.text.starts_with(start))
                || NAMES.iter().any(|name| text.split('\u{0}').next() == Some(name) || text == *name);
            if !is_class && !is_reason && !is_allowed && (has_words(&text) || is_label(&text)) {
                found.push(format!("{}:{}: “{}” is no message", file.path, literal.line, literal.text));
            }
        }
    }
    found
}

#[test]
fn what_people_read_is_a_message() {
    let files: Vec<SourceFile> = ROOMS.iter().flat_map(|room| below(room, "rs")).collect();
    assert_none(&found(&files, &class_names(&below("styles", "css"))));
}

#[test]
fn words_are_caught_wherever_they_stand() {
    let classes = BTreeSet::from(["notice".to_owned(), "notice-bad".to_owned()]);
    for text in [
        "<p>{ \"Some sentence\" }</p>",
        "<Button label=\"Save\" />",
        "format!(\"{count} more\")",
        "format!(\"and {count}\")",
        "let told = \"nothing is placed yet\";",
    ] {
        assert_eq!(found(&[SourceFile::sample("src/ui/a.rs", text)], &classes).len(), 1, "{text}");
    }
    for text in [
        "// Some sentence",
        "<p class=\"notice notice-bad other\" rel=\"noopener noreferrer\">{ words.some_sentence() }</p>",
        "format!(\"M{x} {y}h12\")",
        "format!(\"{id}-title\")",
        "match key { \"ArrowLeft\" => 1, _ => 0 }",
        "#[expect(clippy::a, reason = \"it is so\")]",
        "#[cfg(test)]\nmod tests { fn f() { g(\"Some sentence\") } }",
    ] {
        assert_eq!(found(&[SourceFile::sample("src/ui/a.rs", text)], &classes), [""; 0], "{text}");
    }
}
