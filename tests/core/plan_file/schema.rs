//! The JSON Schema and the field lists of docs/file-format.md are made from the file's own list of
//! fields; these tests hold them to it. `UPDATE_SCHEMA=1 cargo test --test core schema` renews both.

use std::fmt::Write as _;
use std::path::PathBuf;

use proptest::prelude::*;
use roadbook::domain::TableName;
use roadbook::format::plan_file::{Kind, ObjectShape, plan_shape, schema, write_plan};
use roadbook::language::Words;
use serde_json::Value;

use super::{FULL, MINIMAL};
use crate::support::plans::plans;

fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("docs").join(name)
}

fn assert_committed(name: &str, wanted: &str) {
    if std::env::var_os("UPDATE_SCHEMA").is_some() {
        std::fs::write(path(name), wanted).unwrap();
    }
    let committed = std::fs::read_to_string(path(name)).unwrap_or_default().replace("\r\n", "\n");
    let hint =
        "run `UPDATE_SCHEMA=1 cargo test --no-default-features --test core schema` and commit what it wrote";
    assert!(committed == wanted, "docs/{name} is not what the file's list of fields makes it: {hint}");
}

#[test]
fn the_committed_schema_is_that_of_the_types() {
    assert_committed("plan.schema.json", &format!("{:#}\n", schema()));
}

#[test]
fn the_documentation_lists_the_fields_there_are() {
    let text = std::fs::read_to_string(path("file-format.md")).unwrap().replace("\r\n", "\n");
    let (begin, end) = ("<!-- fields: begin -->\n", "<!-- fields: end -->");
    let (before, rest) = text.split_once(begin).unwrap();
    let (_, after) = rest.split_once(end).unwrap();
    assert_committed("file-format.md", &format!("{before}{begin}{}{end}{after}", field_lists()));
}

#[test]
fn the_documentations_example_opens_and_is_canonical() {
    let text = std::fs::read_to_string(path("file-format.md")).unwrap().replace("\r\n", "\n");
    let (_, rest) = text.split_once("```json\n").unwrap();
    let (example, _) = rest.split_once("```").unwrap();
    let written = write_plan(&super::open(example).plan);
    assert_eq!(written.replace("    \"revision\": 0,\n", ""), example);
}

#[test]
fn the_documentation_names_every_tables_prefix() {
    let text = std::fs::read_to_string(path("file-format.md")).unwrap();
    for table in TableName::ALL {
        let row = format!("{} | `{}` |", table.key(), table.prefix());
        assert!(text.contains(&row), "docs/file-format.md lacks “{row}”");
    }
}

fn field_lists() -> String {
    let mut objects = Vec::new();
    collect(&plan_shape(), &mut objects);
    let mut out = String::new();
    for object in &objects {
        write!(out, "\n### {}\n\n| key | holds | if absent | meaning |\n|---|---|---|---|\n", object.name)
            .unwrap();
        for field in &object.fields {
            let absent = match &field.default {
                None => "**required**".to_owned(),
                Some(Value::Null) => "none".to_owned(),
                Some(Value::String(text)) if text.is_empty() => "empty".to_owned(),
                Some(Value::Array(_)) | Some(Value::Object(_)) => "empty".to_owned(),
                Some(default) => format!("`{default}`"),
            };
            writeln!(out, "| `{}` | {} | {absent} | {} |", field.key, in_words(&field.kind), field.doc)
                .unwrap();
        }
    }
    out + "\n"
}

/// Objects in the order of their first use.
fn collect(object: &ObjectShape, objects: &mut Vec<ObjectShape>) {
    if objects.iter().any(|known| known.name == object.name) {
        return;
    }
    objects.push(object.clone());
    for field in &object.fields {
        match &field.kind {
            Kind::Object(part) => collect(part, objects),
            Kind::List(item) => {
                if let Kind::Object(part) = &**item {
                    collect(part, objects);
                }
            }
            _ => {}
        }
    }
}

fn in_words(kind: &Kind) -> String {
    match kind {
        Kind::Text => "text".to_owned(),
        Kind::Number => "number".to_owned(),
        Kind::Whole => "whole number".to_owned(),
        Kind::Flag => "true or false".to_owned(),
        Kind::Date => "date".to_owned(),
        Kind::Estimate => "estimate".to_owned(),
        Kind::AnyId => "id of any record".to_owned(),
        Kind::Id(table) => format!("id of {}", table.noun_with_article(&Words::default())),
        Kind::Choice(keys) => keys.iter().map(|key| format!("`{key}`")).collect::<Vec<_>>().join(", "),
        Kind::Inputs => "object: estimates by name".to_owned(),
        Kind::List(item) => format!("list: {}", in_words(item)),
        Kind::Object(shape) => format!("[{}](#{})", shape.name, shape.name.to_lowercase()),
    }
}

/// What is wrong with a value by the words our schema uses; unknown words are an error themselves.
fn problems(schema: &Value, value: &Value, root: &Value, at: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (word, rule) in schema.as_object().unwrap() {
        let fits = match word.as_str() {
            "$schema" | "$id" | "$defs" | "title" | "description" | "default" | "format" => true,
            "$ref" => {
                let name = rule.as_str().unwrap().strip_prefix("#/$defs/").unwrap();
                found.extend(problems(&root["$defs"][name], value, root, at));
                true
            }
            "type" => match rule.as_str().unwrap() {
                "object" => value.is_object(),
                "array" => value.is_array(),
                "string" => value.is_string(),
                "number" => value.is_number(),
                "integer" => value.as_f64().is_some_and(|number| number.fract() == 0.0),
                "boolean" => value.is_boolean(),
                "null" => value.is_null(),
                other => panic!("{other}"),
            },
            "minimum" => value.as_f64() >= rule.as_f64(),
            "minItems" => value.as_array().is_none_or(|items| items.len() as u64 >= rule.as_u64().unwrap()),
            "maxItems" => value.as_array().is_none_or(|items| items.len() as u64 <= rule.as_u64().unwrap()),
            "enum" => rule.as_array().unwrap().contains(value),
            "const" => rule == value,
            "required" => {
                rule.as_array().unwrap().iter().all(|key| value.get(key.as_str().unwrap()).is_some())
            }
            "anyOf" => {
                rule.as_array().unwrap().iter().any(|option| problems(option, value, root, at).is_empty())
            }
            "items" => {
                let items = value.as_array().into_iter().flatten().enumerate();
                found.extend(
                    items.flat_map(|(place, item)| problems(rule, item, root, &format!("{at}[{place}]"))),
                );
                true
            }
            "properties" => {
                for (key, rule) in rule.as_object().unwrap() {
                    let value = value.get(key);
                    found.extend(
                        value
                            .into_iter()
                            .flat_map(|value| problems(rule, value, root, &format!("{at}.{key}"))),
                    );
                }
                true
            }
            "additionalProperties" => {
                let values = value.as_object().into_iter().flat_map(|object| object.values());
                found.extend(values.flat_map(|value| problems(rule, value, root, at)));
                true
            }
            "pattern" => fits_pattern(rule.as_str().unwrap(), value.as_str().unwrap_or_default()),
            other => panic!("the schema says {other}, which this check does not know"),
        };
        if !fits {
            found.push(format!("{at}: {value} is not {word} {rule}"));
        }
    }
    found
}

/// The patterns there are: a date, an id with its prefix, and an id with any.
fn fits_pattern(pattern: &str, text: &str) -> bool {
    match pattern.strip_suffix("[A-Za-z0-9_-]{1,60}$") {
        // The id of any record.
        Some("^[a-z]{2}_") => roadbook::domain::RecordRef::from_text(text).is_some(),
        Some(prefix) => roadbook::domain::is_id_text(text, prefix.strip_prefix('^').unwrap()),
        None => {
            assert_eq!(pattern, r"^\d{4}-\d{2}-\d{2}$");
            text.parse::<roadbook::domain::Date>().is_ok()
        }
    }
}

fn check(text: &str) -> Vec<String> {
    problems(&schema(), &serde_json::from_str(text).unwrap(), &schema(), "")
}

#[test]
fn the_fixtures_and_the_sample_keep_the_schema() {
    for text in [MINIMAL, FULL, roadbook::sample::HARBOUR_PLAN_TEXT] {
        assert_eq!(check(text), Vec::<String>::new());
    }
}

#[test]
fn the_schema_refuses_what_the_reader_refuses() {
    let wrong = [
        (r#""version": 1"#, r#""version": "one""#),
        (r#""start": "2027-01-04""#, r#""start": "01/04/2027""#),
        (r#""status": "planned""#, r#""status": "maybe""#),
        (r#""people": 2"#, r#""people": "two""#),
        (r#""id": "in_checkout""#, r#""id": "te_checkout""#),
        (r#""reach": [800, 1200, 2000]"#, r#""reach": [1, 2, 3, 4]"#),
        (r#""must": true"#, r#""must": 1"#),
    ];
    for (from, to) in wrong {
        let text = FULL.replacen(from, to, 1);
        assert_ne!(text, FULL, "{from}");
        assert_ne!(check(&text), Vec::<String>::new(), "{to}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]
    #[test]
    fn what_is_written_keeps_the_schema(plan in plans(1_500)) {
        prop_assert_eq!(check(&write_plan(&plan)), Vec::<String>::new());
    }
}
