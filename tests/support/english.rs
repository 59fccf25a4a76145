//! Whether English is left in what somebody who reads another language is shown.
//!
//! What is English is read from the messages themselves: what they say in English and not in the other language. The texts of
//! the plan that is shown are its own, in whatever language they were written.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The messages of a language: what stands in them between their arguments.
fn messages(language: &str) -> BTreeMap<String, Vec<String>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../src/language").join(language);
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("the messages are there") {
        let text = fs::read_to_string(entry.expect("a file").path()).expect("a file of messages");
        let mut id = String::new();
        for line in text.lines() {
            let is_head = line.starts_with(|first: char| first.is_ascii_lowercase());
            if let (true, Some((name, value))) = (is_head, line.split_once(" =")) {
                id = name.to_owned();
                found.insert(id.clone(), value.to_owned());
            } else if line.starts_with(' ') {
                let message = found.entry(id.clone()).or_default();
                // A variant's key is no part of what is said.
                message.push_str(&format!(
                    "{{}}{}",
                    line.trim()
                        .trim_start_matches(['*', '['])
                        .split_once("] ")
                        .map_or(line.trim(), |(_, said)| said)
                ));
            }
        }
    }
    found.into_iter().map(|(id, value)| (id, parts(&value))).collect()
}

/// What stands outside of braces.
fn parts(value: &str) -> Vec<String> {
    let (mut parts, mut depth) = (vec![String::new()], 0_i32);
    for letter in value.chars() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ if depth <= 0 => {
                if let Some(part) = parts.last_mut() {
                    part.push(letter);
                }
                continue;
            }
            _ => continue,
        }
        parts.push(String::new());
    }
    parts.iter().map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}

/// The texts among `shown` that hold English words of messages, with those words. `own` holds the plan's own texts.
pub fn english_in(language: &str, shown: &[String], own: &str) -> Vec<String> {
    let (english, other) = (messages("en"), messages(language));
    let own: Vec<&str> = own.split('"').filter(|text| text.len() > 2).collect();
    let is_own = |text: &str| own.iter().any(|own| own.contains(text));
    let (mut whole, mut within) = (Vec::new(), Vec::new());
    for (id, parts) in &english {
        let said = other.get(id).map(|parts| parts.join("\n")).unwrap_or_default();
        for part in parts.iter().filter(|part| !said.contains(part.as_str())) {
            if parts.len() == 1 {
                whole.push(part.as_str());
            }
            if part.len() >= 12 && part.contains(' ') && !is_own(part) {
                within.push(part.as_str());
            }
        }
    }
    let words_elsewhere: Vec<String> = other.values().map(|parts| parts.join("\n")).collect();
    let is_said_otherwise = |text: &str| words_elsewhere.iter().any(|said| said == text);
    let mut found = Vec::new();
    for text in shown.iter().map(|text| text.trim()).filter(|text| !text.is_empty() && !is_own(text)) {
        let exact = whole.iter().find(|part| **part == text).filter(|part| !is_said_otherwise(part));
        let held = within.iter().find(|part| text.contains(**part));
        if let Some(part) = exact.or(held) {
            found.push(format!("“{text}” says “{part}” in {language}"));
        }
    }
    found.sort();
    found.dedup();
    found
}
