//! A JSON text as a tree, and a tree as canonical text.
//!
//! Unlike `serde_json::Value` it keeps the order of keys and refuses a key that stands twice (what
//! a bad merge leaves behind), rather than drop one of the two.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::Number;
use serde_json::error::Category;

use super::{FileError, Found};
use crate::engine::order::sort_by;

/// A key: from our own lists when writing, from the file when reading.
pub(crate) type Key<'a> = Cow<'a, str>;
/// An object's fields in order.
pub(crate) type Entries<'a> = Vec<(Key<'a>, Json<'a>)>;

/// One JSON value; texts are borrowed from the file or the plan where they can be.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Json<'a> {
    Null,
    Flag(bool),
    Number(Number),
    Text(Cow<'a, str>),
    List(Vec<Self>),
    Object(Entries<'a>),
}

/// Reads a text whose limits were checked.
pub(crate) fn parse(text: &str) -> Result<Json<'_>, FileError> {
    serde_json::from_str(text).map_err(|error| match error.classify() {
        Category::Eof => FileError::CutOff { line: error.line() },
        _ => {
            let message = error.to_string();
            let problem = message.rsplit_once(" at line ").map_or(message.as_str(), |(problem, _)| problem);
            FileError::NotJson { line: error.line(), column: error.column(), problem: problem.to_owned() }
        }
    })
}

impl<'de> Deserialize<'de> for Json<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(JsonVisitor)
    }
}

struct JsonVisitor;

impl<'de> Visitor<'de> for JsonVisitor {
    type Value = Json<'de>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a JSON value")
    }
    fn visit_unit<E>(self) -> Result<Json<'de>, E> {
        Ok(Json::Null)
    }
    fn visit_bool<E>(self, flag: bool) -> Result<Json<'de>, E> {
        Ok(Json::Flag(flag))
    }
    fn visit_u64<E>(self, number: u64) -> Result<Json<'de>, E> {
        Ok(Json::Number(number.into()))
    }
    fn visit_i64<E>(self, number: i64) -> Result<Json<'de>, E> {
        Ok(Json::Number(number.into()))
    }
    fn visit_f64<E>(self, number: f64) -> Result<Json<'de>, E> {
        Ok(Number::from_f64(number).map_or(Json::Null, Json::Number))
    }
    fn visit_str<E>(self, text: &str) -> Result<Json<'de>, E> {
        Ok(Json::Text(Cow::Owned(text.to_owned())))
    }
    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Json<'de>, E> {
        Ok(Json::Text(Cow::Borrowed(text)))
    }
    fn visit_string<E>(self, text: String) -> Result<Json<'de>, E> {
        Ok(Json::Text(Cow::Owned(text)))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Json<'de>, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Json::List(list))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Json<'de>, A::Error> {
        let mut entries = Entries::new();
        // A key is read as a value, which borrows where a `String` would be a copy.
        while let Some(Json::Text(key)) = fields.next_key()? {
            // Long objects are checked at the end, all keys at once.
            if entries.len() < LONG && entries.iter().any(|(earlier, _)| *earlier == key) {
                return Err(twice(&key));
            }
            entries.push((key, fields.next_value()?));
        }
        match (entries.len() > LONG).then(|| first_repeated(&entries)).flatten() {
            Some(key) => Err(twice(key)),
            None => Ok(Json::Object(entries)),
        }
    }
}

/// From this many keys on, looking each one up among the earlier ones would take too long.
const LONG: usize = 64;

fn twice<E: Error>(key: &str) -> E {
    E::custom(format_args!("the key “{}” stands twice in one object", shortened(key)))
}

fn first_repeated<'e>(entries: &'e Entries<'_>) -> Option<&'e str> {
    let mut keys: Vec<&str> = entries.iter().map(|(key, _)| key.as_ref()).collect();
    sort_by(&mut keys, Ord::cmp);
    keys.windows(2).find_map(|pair| match pair {
        [left, right] if left == right => Some(*left),
        _ => None,
    })
}

/// The first characters of a text, for a message.
pub(crate) fn shortened(text: &str) -> String {
    const MOST: usize = 40;
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

impl Json<'_> {
    /// The same value, borrowed from nowhere.
    pub(crate) fn owned(&self) -> Json<'static> {
        let text = |text: &Cow<'_, str>| Cow::Owned(text.clone().into_owned());
        match self {
            Self::Null => Json::Null,
            Self::Flag(flag) => Json::Flag(*flag),
            Self::Number(number) => Json::Number(number.clone()),
            Self::Text(value) => Json::Text(text(value)),
            Self::List(items) => Json::List(items.iter().map(Json::owned).collect()),
            Self::Object(entries) => {
                Json::Object(entries.iter().map(|(key, value)| (text(key), value.owned())).collect())
            }
        }
    }

    /// What this value is, for a message: `“two”`, `a list of 3`.
    pub(crate) fn described(&self) -> Found {
        match self {
            Self::Null => Found::Nothing,
            Self::Flag(flag) => Found::Plain(flag.to_string()),
            Self::Number(number) => Found::Plain(number.to_string()),
            Self::Text(text) => Found::Text(shortened(text)),
            Self::List(items) => Found::List(items.len()),
            Self::Object(_) => Found::Object,
        }
    }

    /// Whether it holds no list of lists or objects, so that it may stand on one line.
    fn is_flat(&self) -> bool {
        match self {
            Self::List(items) => !items.iter().any(|item| matches!(item, Self::List(_) | Self::Object(_))),
            Self::Object(entries) => {
                entries.iter().all(|(_, value)| value.is_flat() && !matches!(value, Self::Object(_)))
            }
            _ => true,
        }
    }
}

/// Writes canonical text: two-space indent, short flat values on one line.
#[derive(Default)]
pub(crate) struct Printer {
    pub(crate) text: String,
    /// Where the line that is being written starts.
    line_start: usize,
    depth: usize,
}

/// A flat value stays on its line up to this many characters.
const LINE_CHARACTERS: usize = 120;

impl Printer {
    /// An object or list over several lines; `members` writes each with [`Self::next_line`].
    pub(crate) fn block(&mut self, brackets: [char; 2], members: impl FnOnce(&mut Self)) {
        let [open, close] = brackets;
        self.text.push(open);
        let start = self.text.len();
        self.depth += 1;
        members(self);
        self.depth -= 1;
        if self.text.len() > start {
            if self.text.ends_with(',') {
                self.text.pop();
            }
            self.line_break();
        }
        self.text.push(close);
    }

    /// One member of a block, on a line of its own; an object's member has a key.
    pub(crate) fn member(&mut self, key: Option<&str>, value: impl FnOnce(&mut Self)) {
        self.line_break();
        if let Some(key) = key {
            self.quoted(key);
            self.text.push_str(": ");
        }
        value(self);
        self.text.push(',');
    }

    /// An object with one line (at least) for each field.
    pub(crate) fn open_object(&mut self, entries: &Entries<'_>) {
        self.block(['{', '}'], |out| {
            for (key, value) in entries {
                out.member(Some(key), |out| out.value(value));
            }
        });
    }

    /// Any value: on one line when it is flat and short.
    pub(crate) fn value(&mut self, value: &Json<'_>) {
        if !matches!(value, Json::List(_) | Json::Object(_)) {
            return self.on_one_line(value);
        }
        if value.is_flat() {
            let start = self.text.len();
            self.on_one_line(value);
            let line = self.text.get(self.line_start..).unwrap_or_default();
            if line.len() <= LINE_CHARACTERS || line.chars().count() <= LINE_CHARACTERS {
                return;
            }
            self.text.truncate(start);
        }
        match value {
            Json::Object(entries) => self.open_object(entries),
            Json::List(items) => self.block(['[', ']'], |out| {
                for item in items {
                    out.member(None, |out| out.value(item));
                }
            }),
            scalar => self.on_one_line(scalar),
        }
    }

    fn on_one_line(&mut self, value: &Json<'_>) {
        match value {
            Json::Null => self.text.push_str("null"),
            Json::Flag(flag) => self.text.push_str(if *flag { "true" } else { "false" }),
            Json::Number(number) => self.text.push_str(&number.to_string()),
            Json::Text(text) => self.quoted(text),
            Json::List(items) => {
                self.text.push('[');
                for (place, item) in items.iter().enumerate() {
                    self.text.push_str(if place > 0 { ", " } else { "" });
                    self.on_one_line(item);
                }
                self.text.push(']');
            }
            Json::Object(entries) if entries.is_empty() => self.text.push_str("{}"),
            Json::Object(entries) => {
                for (place, (key, item)) in entries.iter().enumerate() {
                    self.text.push_str(if place > 0 { ", " } else { "{ " });
                    self.quoted(key);
                    self.text.push_str(": ");
                    self.on_one_line(item);
                }
                self.text.push_str(" }");
            }
        }
    }

    fn quoted(&mut self, text: &str) {
        self.text.push('"');
        let mut plain_from = 0;
        for (place, byte) in text.bytes().enumerate() {
            if byte >= b' ' && byte != b'"' && byte != b'\\' {
                continue;
            }
            // These are one-byte characters, so that both sides are whole ones.
            self.text.push_str(text.get(plain_from..place).unwrap_or_default());
            plain_from = place + 1;
            match byte {
                b'"' => self.text.push_str("\\\""),
                b'\\' => self.text.push_str("\\\\"),
                b'\n' => self.text.push_str("\\n"),
                b'\r' => self.text.push_str("\\r"),
                b'\t' => self.text.push_str("\\t"),
                control => self.text.push_str(&format!("\\u{control:04x}")),
            }
        }
        self.text.push_str(text.get(plain_from..).unwrap_or_default());
        self.text.push('"');
    }

    fn line_break(&mut self) {
        self.text.push('\n');
        self.line_start = self.text.len();
        for _ in 0..self.depth {
            self.text.push_str("  ");
        }
    }
}

/// A value as compact text, the form [`crate::domain::Unknown`] keeps.
pub(crate) fn compact(value: &Json<'_>) -> String {
    let mut out = Printer::default();
    out.on_one_line(value);
    out.text
}
