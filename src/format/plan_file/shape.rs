//! The shape of the file as data: what the JSON Schema and the field lists of the documentation are
//! made from.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::FileError;
use super::json::{Entries, Json};
use super::reader::{Fields, Reader};
use super::value::FileValue;
use crate::domain::{self, for_each_table};
use crate::domain::{Plan, Settings, Strategy, TableName};

/// An object of the file with its own list of fields.
pub(crate) trait FileObject: Sized {
    /// What the schema calls it.
    const NAME: &'static str;
    /// Reads it from its fields.
    fn read_fields(fields: Fields<'_, '_>) -> Result<Self, FileError>;
    /// Its fields in file order.
    fn write_fields(&self) -> Entries<'_>;
    /// What its fields are.
    fn shape() -> Vec<FieldShape>;
}

impl<T: FileObject> FileValue for T {
    fn read(value: Json<'_>, reader: &mut Reader) -> Result<Self, FileError> {
        T::read_fields(reader.object(value)?)
    }
    fn write(&self) -> Json<'_> {
        Json::Object(self.write_fields())
    }
    fn kind() -> Kind {
        Kind::Object(ObjectShape { name: T::NAME, fields: T::shape() })
    }
}

/// An object of the file: a record, a part of one, or a group such as the settings.
#[derive(Clone, Debug, PartialEq)]
pub struct ObjectShape {
    /// Its name in the schema.
    pub name: &'static str,
    /// Its fields in file order.
    pub fields: Vec<FieldShape>,
}

/// One field of an object.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldShape {
    /// Its key.
    pub key: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// What an absent field means; none when it must be there.
    pub default: Option<Value>,
    /// What it means.
    pub doc: &'static str,
}

impl FieldShape {
    /// A field of `P` that holds a `T`; the function only says which one.
    pub(super) fn new<P, T: FileValue>(
        key: &'static str,
        _field: fn(&P) -> &T,
        default: Option<T>,
        doc: &'static str,
    ) -> Self {
        Self { key, kind: T::kind(), default: default.map(|default| as_value(&default.write())), doc }
    }
}

fn as_value(json: &Json<'_>) -> Value {
    match json {
        Json::Null => Value::Null,
        Json::Flag(flag) => json!(flag),
        Json::Number(number) => Value::Number(number.clone()),
        Json::Text(text) => Value::String(text.clone().into_owned()),
        Json::List(items) => items.iter().map(as_value).collect(),
        Json::Object(entries) => {
            Value::Object(entries.iter().map(|(key, value)| (key.to_string(), as_value(value))).collect())
        }
    }
}

/// What a field holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// Any text.
    Text,
    /// Any number.
    Number,
    /// A whole number from 0 up.
    Whole,
    /// True or false.
    Flag,
    /// A date as `2027-02-15`.
    Date,
    /// A number, `[low, high]` or `[low, most likely, high]`.
    Estimate,
    /// The id of a record of a table.
    Id(TableName),
    /// The id of a record of any table.
    AnyId,
    /// One of these words.
    Choice(Vec<&'static str>),
    /// An object of estimates by name.
    Inputs,
    /// A list.
    List(Box<Kind>),
    /// An object with fields of its own.
    Object(ObjectShape),
}

/// The shape of `plan`, the object that holds everything.
#[must_use]
pub fn plan_shape() -> ObjectShape {
    let mut fields = vec![
        FieldShape {
            key: "id",
            kind: Kind::Text,
            default: None,
            doc: "The plan's own id, starting with pl_.",
        },
        FieldShape::new("title", |plan: &Plan| &plan.title, Some(String::new()), "What the plan is called."),
        FieldShape::new(
            "revision",
            |plan: &Plan| &plan.revision,
            Some(0),
            "Counts the changes that were saved.",
        ),
        FieldShape {
            key: "settings",
            kind: Settings::kind(),
            default: None,
            doc: "Calendar, money, score model.",
        },
        FieldShape {
            key: "strategy",
            kind: Strategy::kind(),
            default: Some(json!({})),
            doc: "The strategy in words.",
        },
    ];
    macro_rules! table_shapes {
        ($($table:ident: $record:ident, $name:ident, $prefix:literal, $noun:literal, $article_noun:literal;)*) => {
            $(fields.push(FieldShape {
                key: stringify!($table),
                kind: Kind::List(Box::new(domain::$record::kind())),
                default: Some(json!([])),
                doc: concat!("Every ", $noun, ", in plan order."),
            });)*
        };
    }
    for_each_table!(table_shapes);
    ObjectShape { name: "Plan", fields }
}

/// The JSON Schema (2020-12) of a plan file.
#[must_use]
pub fn schema() -> Value {
    let mut definitions = BTreeMap::from([
        ("Date".to_owned(), json!({"type": "string", "format": "date", "pattern": "^\\d{4}-\\d{2}-\\d{2}$"})),
        (
            "Estimate".to_owned(),
            json!({
                "description": "A number known exactly, a 90 % range [low, high], or [low, most likely, high].",
                "anyOf": [
                    {"type": "number"},
                    {"type": "array", "items": {"type": "number"}, "minItems": 1, "maxItems": 3},
                ],
            }),
        ),
    ]);
    let plan = schema_of(&Kind::Object(plan_shape()), &mut definitions);
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Roadbook plan",
        "description": "A product plan. Unknown fields are kept. See docs/file-format.md.",
        "type": "object",
        "required": ["format", "version", "plan"],
        "properties": {
            "format": {"const": super::FORMAT},
            "version": {"const": super::VERSION},
            "plan": plan,
        },
        "$defs": definitions,
    })
}

fn schema_of(kind: &Kind, definitions: &mut BTreeMap<String, Value>) -> Value {
    match kind {
        Kind::Text => json!({"type": "string"}),
        Kind::Number => json!({"type": "number"}),
        Kind::Whole => json!({"type": "integer", "minimum": 0}),
        Kind::Flag => json!({"type": "boolean"}),
        Kind::Date => json!({"$ref": "#/$defs/Date"}),
        Kind::Estimate => json!({"$ref": "#/$defs/Estimate"}),
        Kind::Id(table) => id_schema(table.prefix()),
        Kind::AnyId => json!({"type": "string", "pattern": "^[a-z]{2}_[A-Za-z0-9_-]{1,60}$"}),
        Kind::Choice(keys) => json!({"enum": keys}),
        Kind::Inputs => json!({"type": "object", "additionalProperties": {"$ref": "#/$defs/Estimate"}}),
        Kind::List(item) => json!({"type": "array", "items": schema_of(item, definitions)}),
        Kind::Object(shape) => {
            let reference = json!({"$ref": format!("#/$defs/{}", shape.name)});
            if !definitions.contains_key(shape.name) {
                let definition = object_schema(shape, definitions);
                definitions.insert(shape.name.to_owned(), definition);
            }
            reference
        }
    }
}

fn id_schema(prefix: &str) -> Value {
    json!({"type": "string", "pattern": format!("^{prefix}[A-Za-z0-9_-]{{1,60}}$")})
}

fn object_schema(shape: &ObjectShape, definitions: &mut BTreeMap<String, Value>) -> Value {
    let mut properties = serde_json::Map::new();
    let mut required = Vec::new();
    for field in &shape.fields {
        let mut schema = match (shape.name, field.key) {
            ("Plan", "id") => id_schema(Plan::ID_PREFIX),
            _ => schema_of(&field.kind, definitions),
        };
        match &field.default {
            None => required.push(field.key),
            // Null says the same as leaving the field out.
            Some(default) => schema = json!({"anyOf": [schema, {"type": "null"}], "default": default}),
        }
        if let Value::Object(schema) = &mut schema {
            schema.insert("description".to_owned(), json!(field.doc));
        }
        properties.insert(field.key.to_owned(), schema);
    }
    json!({"type": "object", "required": required, "properties": properties})
}
