//! Rules for Rust files: their length, how they open, and what they never hold.

use crate::code::without_prose;
use crate::files::{SourceFile, assert_none, rust};

const MOST_LINES: usize = 800;

/// What is written nowhere, and why.
const NEVER: &[(&str, &str)] = &[
    ("todo!", "finish it or leave it out"),
    ("unimplemented!", "finish it or leave it out"),
    ("#[ignore", "mend the test or remove it"),
];

/// Waiting for an amount of time makes a test slow and still lets it fail on a slow machine.
const NEVER_IN_TESTS: &[(&str, &str)] = &[("sleep(", "wait for a condition with a deadline instead")];

/// A strict content-security policy blocks style attributes.
const NEVER_ON_SCREEN: &[(&str, &str)] =
    &[(" style=", "use a class, or CSSOM through a node reference"), ("\tstyle=", "use a class")];

#[test]
fn rust_files_keep_the_rules() {
    let violations: Vec<String> = rust().iter().flat_map(violations).collect();
    assert_none(&violations);
}

fn violations(file: &SourceFile) -> Vec<String> {
    let mut found = Vec::new();
    let lines = file.text.lines().count();
    if lines > MOST_LINES {
        found.push(format!("{}: {lines} lines; the most is {MOST_LINES}", file.path));
    }
    if !file.text.starts_with("//!") {
        found.push(format!("{}: does not open with a //! comment that says what it is", file.path));
    }
    let code = without_prose(&file.text);
    found.extend(words_found(file, &code, NEVER));
    if is_test(&file.path) {
        found.extend(words_found(file, &code, NEVER_IN_TESTS));
    }
    if file.path.starts_with("src/ui/") {
        found.extend(words_found(file, &code, NEVER_ON_SCREEN));
        if file.text.contains("\"style\"") {
            found.push(format!("{}: sets a style attribute; use a class", file.path));
        }
    }
    found
}

/// Tests are in `tests/`, and beside the code in `src/`, which has no business sleeping anyway.
fn is_test(path: &str) -> bool {
    path.starts_with("tests/") || path.starts_with("src/")
}

fn words_found(file: &SourceFile, code: &str, words: &[(&str, &str)]) -> Vec<String> {
    let mut found = Vec::new();
    for (number, line) in code.lines().enumerate() {
        for (word, mend) in words {
            if line.contains(word) {
                found.push(format!("{}:{}: has `{}`; {mend}", file.path, number + 1, word.trim()));
            }
        }
    }
    found
}

#[test]
fn each_violation_is_caught() {
    for (path, text) in [
        ("src/domain/long.rs", format!("//! Long.\n{}", "\n".repeat(MOST_LINES))),
        ("src/domain/plan.rs", "use std::fmt;\n".to_owned()),
        ("src/domain/plan.rs", "//! Plan.\nfn f() { todo!() }\n".to_owned()),
        ("xtask/src/main.rs", "//! Tools.\nfn f() { unimplemented!(\"later\") }\n".to_owned()),
        ("tests/core/plan.rs", "//! Tests.\n#[test]\n#[ignore = \"slow\"]\nfn f() {}\n".to_owned()),
        ("tests/e2e/flow.rs", "//! Tests.\nfn f() { std::thread::sleep(TIME); }\n".to_owned()),
        ("src/ui/app.rs", "//! App.\nfn f() -> Html { html! { <p style=\"color: red\" /> } }\n".to_owned()),
        (
            "src/ui/app.rs",
            "//! App.\nfn f(e: &Element) { e.set_attribute(\"style\", \"color: red\"); }\n".to_owned(),
        ),
    ] {
        let found = violations(&SourceFile::sample(path, &text));
        assert_eq!(found.len(), 1, "{path}: {text}: {found:?}");
    }
}

#[test]
fn prose_about_the_rules_is_no_violation() {
    let text = "//! Never todo!().\nconst WORD: &str = \"sleep(1)\"; // nor #[ignore]\nlet style = 1;\n";
    assert_eq!(violations(&SourceFile::sample("src/ui/app.rs", text)), [""; 0]);
}
