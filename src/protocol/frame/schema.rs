//! The JSON Schema of the messages.

use serde_json::{Map, Value, json};

use super::shapes::{Holds, MESSAGES, MOST_PIXELS, MOST_WHOLE, MessageShape, NONCE_CHARACTERS, VERSION};

/// The schema of every message, both ways.
#[must_use]
pub fn frame_schema() -> Value {
    let each: Vec<Value> =
        MESSAGES.iter().map(|shape| json!({ "$ref": format!("#/$defs/{}", shape.name) })).collect();
    let shapes: Map<String, Value> =
        MESSAGES.iter().map(|shape| (shape.name.to_owned(), of_message(shape))).collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Messages between a page and a Roadbook frame",
        "oneOf": each,
        "$defs": shapes,
    })
}

fn of_message(shape: &MessageShape) -> Value {
    let mut properties = Map::new();
    properties.insert("roadbook".to_owned(), json!({ "const": shape.name }));
    let mut required = vec!["roadbook"];
    for field in shape.fields {
        properties.insert(field.key.to_owned(), of_field(field.holds));
        if field.required {
            required.push(field.key);
        }
    }
    json!({ "type": "object", "properties": properties, "required": required })
}

fn of_field(holds: Holds) -> Value {
    match holds {
        Holds::Version => json!({ "const": VERSION }),
        Holds::Nonce => {
            let (least, most) = (NONCE_CHARACTERS.start(), NONCE_CHARACTERS.end());
            json!({ "type": "string", "pattern": format!("^[A-Za-z0-9_-]{{{least},{most}}}$") })
        }
        Holds::Whole => json!({ "type": "integer", "minimum": 0, "maximum": MOST_WHOLE }),
        Holds::Pixels => json!({ "type": "integer", "minimum": 1, "maximum": MOST_PIXELS }),
        Holds::Flag => json!({ "type": "boolean" }),
        Holds::Plan => json!({ "type": "string", "contentMediaType": "application/vnd.roadbook.plan+json" }),
        Holds::Text(most) => json!({ "type": "string", "maxLength": most }),
        Holds::Choice(words) => json!({ "enum": words }),
    }
}
