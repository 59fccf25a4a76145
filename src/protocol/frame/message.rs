//! Messages as text and as values.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use thiserror::Error;

use super::shapes::{
    Channel, Holds, MESSAGES, MOST_PIXELS, MOST_PORT_BYTES, MOST_WHOLE, MOST_WINDOW_BYTES, MessageShape,
    NONCE_CHARACTERS, Side, VERSION,
};

/// The key that holds a message's name, and tells it from what other scripts of a page say.
const NAME: &str = "roadbook";

/// A message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// The frame is there.
    Hello,
    /// The page is there, and asks for a `hello`.
    Call,
    /// The page gives a port.
    Connect {
        /// Made anew for this connection.
        nonce: String,
    },
    /// The frame has taken the port.
    Ready {
        /// That of `connect`.
        nonce: String,
    },
    /// What the frame is to show.
    Open(Box<Open>),
    /// The look of the page, now.
    Look {
        /// `auto`, `light` or `dark`; empty where nothing is said.
        theme: String,
        /// A language tag; empty where nothing is said.
        lang: String,
    },
    /// How high the content of the frame is.
    Height {
        /// In CSS pixels.
        pixels: u64,
    },
    /// The plan is to be kept.
    Save {
        /// Tells this save from others.
        id: u64,
        /// Of the page's copy that this one was made from.
        revision: u64,
        /// Whether the page's copy, which this one replaces, was made by somebody else and is to be kept apart.
        keep: bool,
        /// The plan file.
        plan: String,
    },
    /// The plan is kept.
    Saved {
        /// Of the save.
        id: u64,
        /// Of the page's copy from now on.
        revision: u64,
    },
    /// The page's copy is another one than the save was made from; nothing was replaced.
    Conflict {
        /// Of the save.
        id: u64,
        /// Of the page's copy.
        revision: u64,
        /// The page's copy; empty where it has none any more.
        plan: String,
    },
    /// The plan is not kept, or, before `open`, cannot be had.
    Failed {
        /// Of the save; 0 before `open`.
        id: u64,
        /// Why, in the page's words; may be empty.
        reason: String,
    },
}

/// What a frame is to show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Open {
    /// That of `connect`.
    pub nonce: String,
    /// Whether the page keeps the plan.
    pub host_keeps: bool,
    /// Of the page's copy.
    pub revision: u64,
    /// The page's copy, if it has one.
    pub plan: Option<String>,
    /// What the attribute `mode` would say; empty where nothing is said.
    pub mode: String,
    /// What the attribute `view` would say; empty where nothing is said.
    pub view: String,
    /// Whether the page gives the frame the height it asks for.
    pub auto_height: bool,
    /// As in `look`.
    pub theme: String,
    /// As in `look`.
    pub lang: String,
}

/// Why a text is no message.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum MessageError {
    /// More than one may have.
    #[error("a message may have {most} bytes here, and this one has {bytes}")]
    TooLong {
        /// What it has.
        bytes: usize,
        /// What it may have.
        most: usize,
    },
    /// No JSON object with a name.
    #[error("this is no JSON object with a text under the key `roadbook`")]
    NotAMessage,
    /// No message has this name here.
    #[error("no message of this name may be said by that side in that way")]
    Unknown,
    /// A field is missing, or holds something else than it may.
    #[error("the message {message} needs another value under the key `{key}`")]
    Field {
        /// The message's name.
        message: &'static str,
        /// The field's key.
        key: &'static str,
    },
}

/// Why something that was heard has no effect.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Refusal {
    /// Another window than the one around the frame said it.
    #[error("it did not come from the page around this frame")]
    Source,
    /// The page around the frame is not one that may be its host.
    #[error(
        "Roadbook: {0} is not named in the attribute hosts of this frame’s <roadbook-plan>, so it cannot be its host."
    )]
    Origin(String),
    /// Too many messages came.
    #[error("too many messages came at once")]
    Flood,
    /// It is no message.
    #[error(transparent)]
    Message(#[from] MessageError),
    /// A port has to come along, and just one.
    #[error("`connect` brings one message port")]
    Port,
    /// There is a host already.
    #[error("this frame has a host already")]
    Taken,
    /// The nonce is not that of this connection.
    #[error("the nonce is not that of this connection")]
    Nonce,
    /// It is a message, but nobody waits for it now.
    #[error("nobody waits for this message")]
    OutOfPlace,
}

/// A value of a field. Lists and objects are in no message: they are passed over without being built.
#[derive(Debug)]
enum Value {
    Text(String),
    Whole(u64),
    Flag(bool),
    Nothing,
    Other,
}

/// The fields that were read, by key.
type Fields = BTreeMap<String, Value>;

/// Reads a message that a side said in some way.
///
/// # Errors
/// Where the text is too long, no message, none that this side says in this way, or lacks a field.
pub fn read_message(from: Side, on: Channel, text: &str) -> Result<Message, MessageError> {
    let most = if on == Channel::Window { MOST_WINDOW_BYTES } else { MOST_PORT_BYTES };
    if text.len() > most {
        return Err(MessageError::TooLong { bytes: text.len(), most });
    }
    let mut fields: Fields = serde_json::from_str(text).map_err(|_| MessageError::NotAMessage)?;
    // A key without a value is as good as none.
    fields.retain(|_, value| !matches!(value, Value::Nothing));
    let Some(Value::Text(name)) = fields.remove(NAME) else { return Err(MessageError::NotAMessage) };
    let is_meant = |shape: &&MessageShape| shape.name == name && shape.from == from && shape.on == on;
    let shape = MESSAGES.iter().find(is_meant).ok_or(MessageError::Unknown)?;
    for field in shape.fields {
        let fits = match fields.get(field.key) {
            None => !field.required,
            Some(value) => fits(value, field.holds),
        };
        if !fits {
            return Err(MessageError::Field { message: shape.name, key: field.key });
        }
    }
    Ok(message(shape.name, &mut Checked(fields)))
}

fn fits(value: &Value, holds: Holds) -> bool {
    match (holds, value) {
        (Holds::Version, Value::Whole(number)) => *number == VERSION,
        (Holds::Whole, Value::Whole(number)) => *number <= MOST_WHOLE,
        (Holds::Pixels, Value::Whole(number)) => (1..=MOST_PIXELS).contains(number),
        (Holds::Flag, Value::Flag(_)) | (Holds::Plan, Value::Text(_)) => true,
        (Holds::Nonce, Value::Text(text)) => {
            let is_letter = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
            NONCE_CHARACTERS.contains(&text.len()) && text.bytes().all(is_letter)
        }
        (Holds::Text(most), Value::Text(text)) => text.chars().count() <= most,
        (Holds::Choice(words), Value::Text(text)) => words.contains(&text.as_str()),
        _ => false,
    }
}

/// Fields that are as their message wants them; what is optional and not there is empty.
struct Checked(Fields);

impl Checked {
    fn text(&mut self, key: &str) -> String {
        match self.0.remove(key) {
            Some(Value::Text(text)) => text,
            _ => String::new(),
        }
    }

    fn whole(&self, key: &str) -> u64 {
        match self.0.get(key) {
            Some(Value::Whole(number)) => *number,
            _ => 0,
        }
    }
}

fn message(name: &str, fields: &mut Checked) -> Message {
    let (id, revision) = (fields.whole("id"), fields.whole("revision"));
    match name {
        "hello" => Message::Hello,
        "connect" => Message::Connect { nonce: fields.text("nonce") },
        "ready" => Message::Ready { nonce: fields.text("nonce") },
        "open" => Message::Open(Box::new(Open {
            nonce: fields.text("nonce"),
            host_keeps: fields.text("storage") == "host",
            revision,
            plan: fields.0.contains_key("plan").then(|| fields.text("plan")),
            mode: fields.text("mode"),
            view: fields.text("view"),
            auto_height: fields.text("height") != "fixed",
            theme: fields.text("theme"),
            lang: fields.text("lang"),
        })),
        "look" => Message::Look { theme: fields.text("theme"), lang: fields.text("lang") },
        "height" => Message::Height { pixels: fields.whole("pixels") },
        "save" => {
            let keep = matches!(fields.0.get("keep"), Some(Value::Flag(true)));
            Message::Save { id, revision, keep, plan: fields.text("plan") }
        }
        "saved" => Message::Saved { id, revision },
        "conflict" => Message::Conflict { id, revision, plan: fields.text("plan") },
        "failed" => Message::Failed { id, reason: fields.text("reason") },
        _ => Message::Call,
    }
}

impl Message {
    /// The message as text.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Hello => Writer::new("hello").whole("version", VERSION),
            Self::Call => Writer::new("call"),
            Self::Connect { nonce } => Writer::new("connect").whole("version", VERSION).text("nonce", nonce),
            Self::Ready { nonce } => Writer::new("ready").text("nonce", nonce),
            Self::Open(open) => open.write(),
            Self::Look { theme, lang } => Writer::new("look").said("theme", theme).said("lang", lang),
            Self::Height { pixels } => Writer::new("height").whole("pixels", *pixels),
            Self::Save { id, revision, keep, plan } => {
                let start = Writer::new("save").whole("id", *id).whole("revision", *revision);
                start.flag("keep", *keep).text("plan", plan)
            }
            Self::Saved { id, revision } => {
                Writer::new("saved").whole("id", *id).whole("revision", *revision)
            }
            Self::Conflict { id, revision, plan } => {
                Writer::new("conflict").whole("id", *id).whole("revision", *revision).text("plan", plan)
            }
            Self::Failed { id, reason } => Writer::new("failed").whole("id", *id).said("reason", reason),
        }
        .end()
    }
}

impl Open {
    fn write(&self) -> Writer {
        let storage = if self.host_keeps { "host" } else { "local" };
        let mut writer = Writer::new("open").text("nonce", &self.nonce).text("storage", storage);
        writer = writer.whole("revision", self.revision);
        if let Some(plan) = &self.plan {
            writer = writer.text("plan", plan);
        }
        let height = if self.auto_height { "auto" } else { "fixed" };
        writer = writer.said("mode", &self.mode).said("view", &self.view).text("height", height);
        writer.said("theme", &self.theme).said("lang", &self.lang)
    }
}

/// Writes a message, key by key.
struct Writer(String);

impl Writer {
    fn new(name: &str) -> Self {
        Self(format!("{{\"{NAME}\":\"{name}\""))
    }

    fn put(mut self, key: &str, value: &str) -> Self {
        for part in [",\"", key, "\":", value] {
            self.0 += part;
        }
        self
    }

    fn text(self, key: &str, text: &str) -> Self {
        self.put(key, &serde_json::Value::from(text).to_string())
    }

    /// A text that need not be there.
    fn said(self, key: &str, text: &str) -> Self {
        if text.is_empty() { self } else { self.text(key, text) }
    }

    fn whole(self, key: &str, number: u64) -> Self {
        self.put(key, &number.to_string())
    }

    fn flag(self, key: &str, flag: bool) -> Self {
        self.put(key, if flag { "true" } else { "false" })
    }

    fn end(mut self) -> String {
        self.0.push('}');
        self.0
    }
}

impl<'text> Deserialize<'text> for Value {
    fn deserialize<D: Deserializer<'text>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ValueVisitor)
    }
}

struct ValueVisitor;

impl<'text> Visitor<'text> for ValueVisitor {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value")
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Value, E> {
        Ok(Value::Text(text))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(Value::Whole(number))
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Value, E> {
        Ok(Value::Flag(flag))
    }

    fn visit_i64<E>(self, _: i64) -> Result<Value, E> {
        Ok(Value::Other)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Value, E> {
        Ok(Value::Other)
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Nothing)
    }

    fn visit_seq<A: SeqAccess<'text>>(self, mut items: A) -> Result<Value, A::Error> {
        while items.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Value::Other)
    }

    fn visit_map<A: MapAccess<'text>>(self, mut entries: A) -> Result<Value, A::Error> {
        while entries.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Value::Other)
    }
}
