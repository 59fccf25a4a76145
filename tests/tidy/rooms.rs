//! Which room of the house may use which: the “may use” column of ARCHITECTURE.md.

use crate::code::without_prose;
use crate::files::{SourceFile, assert_none, below};

/// Each room, and the rooms it may name. A room may always name itself.
const MAY_USE: &[(&str, &[&str])] = &[
    ("language", &[]),
    ("domain", &[]),
    ("engine", &[]),
    ("command", &["domain"]),
    // Plans and how files write them; the engine, for sorting; select, for names on screens.
    ("merge", &["domain", "format", "engine", "select"]),
    // Merge, for what two widgets made of one plan.
    ("store", &["domain", "command", "merge"]),
    ("select", &["domain", "engine"]),
    // Command, for what an import asks to change; the engine, for the planning problem's own file format.
    ("format", &["domain", "command", "select", "engine"]),
    // Questions for a worker: a part of a plan as a file, and what is selected from it.
    ("worker", &["domain", "engine", "format", "select", "store"]),
    ("protocol", &["format"]),
    // The example plan that a new reader meets.
    ("sample", &["domain", "format"]),
    // Plans as they stand in a storage: whole as files, and as edits; the engine, for telling a spoilt text.
    ("keeping", &["domain", "engine", "format", "merge", "store"]),
    // It implements the store's ports, which speak of plans and commands, and keeps plans as text.
    (
        "platform",
        &["store", "domain", "command", "format", "keeping", "merge", "select", "worker", "protocol"],
    ),
    // Domain and command, for what the store's messages carry; format, for the text that a message hands on; the sample, to open it.
    ("ui", &["store", "select", "domain", "command", "format", "sample", "worker", "merge"]),
    // It puts the parts together.
    (
        "embed",
        &[
            "ui", "platform", "protocol", "store", "format", "keeping", "sample", "domain", "command",
            "select",
        ],
    ),
];

/// The room that every other may use: a sentence can be needed anywhere.
const COMMON: &str = "language";

#[test]
fn no_room_uses_what_it_may_not() {
    let violations: Vec<String> = below("src", "rs").iter().flat_map(violations).collect();
    assert_none(&violations);
}

#[test]
fn every_room_is_in_the_table() {
    for file in below("src", "rs") {
        if let Some(room) = room_of(&file.path) {
            assert!(MAY_USE.iter().any(|(name, _)| *name == room), "src/{room} is not in the table");
        }
    }
}

fn violations(file: &SourceFile) -> Vec<String> {
    let Some(room) = room_of(&file.path) else { return Vec::new() };
    let may_use = MAY_USE.iter().find(|(name, _)| *name == room).map_or(&[][..], |(_, rooms)| rooms);
    // The tests at the end of a file may look at their room from any side.
    let (product, _) = file.text.split_once("#[cfg(test)]\nmod tests").unwrap_or((&file.text, ""));
    let code = without_prose(product);
    let mut used = names_after("crate::", &code);
    used.extend(names_after(&"super::".repeat(depth_of(&file.path)), &code));
    let is_room = |name: &str| MAY_USE.iter().any(|(room, _)| *room == name);
    used.retain(|name| is_room(name) && name != room && name != COMMON && !may_use.contains(&name.as_str()));
    used.sort();
    used.dedup();
    used.iter().map(|name| format!("{}: {room}/ may not use {name}/", file.path)).collect()
}

/// The folder below `src/`, if the file is in one.
fn room_of(path: &str) -> Option<&str> {
    path.strip_prefix("src/")?.split_once('/').map(|(room, _)| room)
}

/// How many `super::` lead from a file to the top of the crate.
fn depth_of(path: &str) -> usize {
    let below_src = path.trim_start_matches("src/").trim_end_matches(".rs").trim_end_matches("/mod");
    below_src.split('/').count()
}

/// The names that follow `start` in `code`: one, or each at the head of an entry in a group in braces.
fn names_after(start: &str, code: &str) -> Vec<String> {
    let mut names = Vec::new();
    for (index, _) in code.match_indices(start) {
        let continues =
            code[..index].ends_with(|character: char| character == '_' || character.is_alphanumeric());
        if continues || code[..index].ends_with("super::") {
            continue;
        }
        let after = &code[index + start.len()..];
        match after.strip_prefix('{') {
            Some(group) => names.extend(heads_of_group(group)),
            None => names.push(leading_name(after)),
        }
    }
    names
}

fn heads_of_group(group: &str) -> Vec<String> {
    let mut depth = 0_i32;
    let mut heads = vec![leading_name(group)];
    for (index, character) in group.char_indices() {
        match character {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => heads.push(leading_name(&group[index + 1..])),
            _ => {}
        }
    }
    heads
}

fn leading_name(text: &str) -> String {
    text.trim_start()
        .chars()
        .take_while(|character| *character == '_' || character.is_alphanumeric())
        .collect()
}

#[test]
fn forbidden_uses_are_caught_however_they_are_written() {
    for text in [
        "use crate::ui::App;",
        "fn f() { crate::ui::g() }",
        "use crate::{\n    command::{Command, Patch},\n    ui::App,\n};",
        "use super::super::ui::App;",
        "use super::super::{command, ui};",
    ] {
        let found = violations(&SourceFile::sample("src/store/history.rs", text));
        assert_eq!(found, ["src/store/history.rs: store/ may not use ui/"], "{text}");
    }
    let found = violations(&SourceFile::sample("src/domain/mod.rs", "use super::engine;"));
    assert_eq!(found, ["src/domain/mod.rs: domain/ may not use engine/"]);
}

#[test]
fn allowed_uses_and_prose_are_left_alone() {
    let text = "//! See [`crate::ui`].\nuse crate::{command::Command, domain::Plan, store::ui_state};\nuse super::ui;\n\
                const S: &str = \"crate::ui\";\n#[cfg(test)]\nmod tests {\n    use crate::ui::App;\n}";
    assert_eq!(violations(&SourceFile::sample("src/store/history.rs", text)), [""; 0]);
    assert_eq!(violations(&SourceFile::sample("src/lib.rs", "pub use crate::ui::App;")), [""; 0]);
}
