//! docs/embed-protocol.md and docs/frame.schema.json say what the list of messages says; `UPDATE_SCHEMA=1` renews them.

use std::fmt::Write as _;
use std::path::PathBuf;

use roadbook::protocol::frame::{
    Channel, Holds, MESSAGES, MOST_AT_ONCE, MOST_PIXELS, MOST_PORT_BYTES, MOST_WINDOW_BYTES, PER_SECOND,
    Side, VERSION, frame_schema, read_message,
};
use serde_json::Value;

fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("docs").join(name)
}

fn committed(name: &str) -> String {
    std::fs::read_to_string(path(name)).unwrap_or_default().replace("\r\n", "\n")
}

fn assert_committed(name: &str, wanted: &str) {
    if std::env::var_os("UPDATE_SCHEMA").is_some() {
        std::fs::write(path(name), wanted).unwrap();
    }
    let hint =
        "run `UPDATE_SCHEMA=1 cargo test --no-default-features --test core frame` and commit what it wrote";
    assert!(committed(name) == wanted, "docs/{name} is not what the list of messages makes it: {hint}");
}

#[test]
fn the_committed_schema_is_that_of_the_messages() {
    assert_committed("frame.schema.json", &format!("{:#}\n", frame_schema()));
}

#[test]
fn the_tables_have_every_message_with_its_fields() {
    let text = committed("embed-protocol.md");
    let (begin, end) = ("<!-- messages: begin -->\n", "<!-- messages: end -->");
    let (before, rest) = text.split_once(begin).unwrap();
    let (_, after) = rest.split_once(end).unwrap();
    assert_committed("embed-protocol.md", &format!("{before}{begin}{}{end}{after}", tables()));
}

fn tables() -> String {
    let mut out = String::new();
    for shape in &MESSAGES {
        let (from, to) = if shape.from == Side::Frame { ("frame", "page") } else { ("page", "frame") };
        let way = if shape.on == Channel::Window { "window" } else { "port" };
        write!(out, "\n### `{}`: {from} → {to}, over the {way}\n\n", shape.name).unwrap();
        if shape.fields.is_empty() {
            out += "No fields.\n";
            continue;
        }
        out += "| key | holds | |\n|---|---|---|\n";
        for field in shape.fields {
            let needed = if field.required { "**required**" } else { "may be missing" };
            writeln!(out, "| `{}` | {} | {needed} |", field.key, in_words(field.holds)).unwrap();
        }
    }
    out + "\n"
}

fn in_words(holds: Holds) -> String {
    match holds {
        Holds::Version => format!("the version: `{VERSION}`"),
        Holds::Nonce => "22 to 64 letters, digits, `-` and `_`".to_owned(),
        Holds::Whole => "a whole number from 0 to 2⁵³ − 1".to_owned(),
        Holds::Pixels => format!("CSS pixels, a whole number from 1 to {MOST_PIXELS}"),
        Holds::Flag => "true or false".to_owned(),
        Holds::Plan => "a plan file, as text".to_owned(),
        Holds::Text(most) => format!("text, at most {most} characters"),
        Holds::Choice(words) => words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", "),
    }
}

#[test]
fn every_message_is_explained_and_has_an_example_that_can_be_read() {
    let text = committed("embed-protocol.md");
    let (prose, _) = text.split_once("<!-- messages: begin -->").unwrap();
    let mut examples = Vec::new();
    for block in text.split("```json\n").skip(1) {
        examples.extend(block.split("```").next().unwrap().lines().filter(|line| !line.is_empty()));
    }
    for shape in &MESSAGES {
        assert!(prose.contains(&format!("`{}`", shape.name)), "{} is not explained", shape.name);
        let is_example = |line: &&&str| {
            let fields: Value = serde_json::from_str(line).unwrap();
            fields["roadbook"] == shape.name
        };
        let example =
            examples.iter().find(is_example).unwrap_or_else(|| panic!("{} has no example", shape.name));
        assert_eq!(read_message(shape.from, shape.on, example).map(drop), Ok(()), "{example}");
    }
    assert_eq!(examples.len(), MESSAGES.len());
}

#[test]
fn the_limits_stand_in_the_text() {
    let text = committed("embed-protocol.md");
    let grouped = |number: usize| {
        let digits = number.to_string();
        let groups: Vec<&str> =
            digits.as_bytes().rchunks(3).rev().map(|group| std::str::from_utf8(group).unwrap()).collect();
        groups.join(",")
    };
    for limit in [MOST_WINDOW_BYTES, MOST_PORT_BYTES, MOST_AT_ONCE as usize, PER_SECOND as usize] {
        assert!(text.contains(&format!("{} ", grouped(limit))), "the limit {} is not there", grouped(limit));
    }
}

/// Whether a value fits, by the words of our schema.
fn fits(schema: &Value, root: &Value, value: &Value) -> bool {
    schema.as_object().unwrap().iter().all(|(word, rule)| match word.as_str() {
        "$schema" | "title" | "$defs" | "contentMediaType" => true,
        "$ref" => fits(&root["$defs"][rule.as_str().unwrap().trim_start_matches("#/$defs/")], root, value),
        "oneOf" => rule.as_array().unwrap().iter().filter(|one| fits(one, root, value)).count() == 1,
        "const" => rule == value,
        "enum" => rule.as_array().unwrap().contains(value),
        "type" => match rule.as_str().unwrap() {
            "object" => value.is_object(),
            "string" => value.is_string(),
            "boolean" => value.is_boolean(),
            _ => value.is_u64(),
        },
        "minimum" => value.as_u64() >= rule.as_u64(),
        "maximum" => value.as_u64() <= rule.as_u64(),
        "maxLength" => value.as_str().unwrap().chars().count() as u64 <= rule.as_u64().unwrap(),
        "pattern" => {
            assert_eq!(rule, "^[A-Za-z0-9_-]{22,64}$");
            (22..=64).contains(&value.as_str().unwrap().len())
        }
        "required" => rule.as_array().unwrap().iter().all(|key| value.get(key.as_str().unwrap()).is_some()),
        "properties" => rule
            .as_object()
            .unwrap()
            .iter()
            .all(|(key, rule)| value.get(key).is_none_or(|value| fits(rule, root, value))),
        other => panic!("the schema says {other}, which this check does not know"),
    })
}

proptest::proptest! {
    #[test]
    fn what_is_written_keeps_the_schema(message in super::messages::messages()) {
        let schema = frame_schema();
        let value: Value = serde_json::from_str(&message.text()).unwrap();
        proptest::prop_assert!(fits(&schema, &schema, &value), "{value}");
    }
}
