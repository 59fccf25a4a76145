//! A whole save: the plan's file, and in front of it one line that says what it is.
//!
//! ```text
//! roadbook-save 1 plain 57 9ae16a3b2f90404f k3jd:12,m8ap:3 1764000000000 Before the summer
//! { "format": "roadbook-plan", …
//! ```
//!
//! In this order: the version of this layout, how what follows is packed, the number of the save, a checksum of what follows
//! (FNV-1a, 64 bits), the highest line of each writer that it covers (`-` for none), when it was made (milliseconds since
//! 1970), and the name a person gave to it. A text without such a line is a plan's file as builds before this one kept it.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::engine::fnv::fnv1a;
use crate::store::{KeyValueStorage, StorageError};

/// What the first line begins with.
const START: &str = "roadbook-save";
/// The version of the layout that this build writes.
const VERSION: u64 = 1;
/// Up to this many UTF-16 units a text is kept as it is: packing would gain nothing that matters.
pub const PLAIN_UNITS: usize = 65_536;

/// Whose edits are in a whole save: by writer, the highest number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Covers(BTreeMap<String, u64>);

impl Covers {
    /// Whether a writer's line is in it.
    pub fn has(&self, writer: &str, number: u64) -> bool {
        self.0.get(writer).is_some_and(|highest| *highest >= number)
    }

    /// Puts a writer's line in.
    pub fn add(&mut self, writer: &str, number: u64) {
        let highest = self.0.entry(writer.to_owned()).or_default();
        *highest = (*highest).max(number);
    }

    /// The writers and their highest lines.
    pub fn iter(&self) -> impl Iterator<Item = (&str, u64)> {
        self.0.iter().map(|(writer, number)| (writer.as_str(), *number))
    }

    fn write(&self) -> String {
        let parts: Vec<String> = self.iter().map(|(writer, number)| format!("{writer}:{number}")).collect();
        if parts.is_empty() { "-".to_owned() } else { parts.join(",") }
    }

    fn read(text: &str) -> Option<Self> {
        let mut covers = Self::default();
        for part in text.split(',').filter(|part| *part != "-") {
            let (writer, number) = part.split_once(':')?;
            covers.add(writer, number.parse().ok()?);
        }
        Some(covers)
    }
}

/// How the text behind the first line is packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Packing {
    /// It is the plan's file.
    Plain,
    /// Gzip, fifteen bits in each UTF-16 unit.
    Gzip15,
}

/// What follows the first line, with its checksum, which takes a moment for a long one.
#[derive(Clone, Debug)]
pub struct Body<'a> {
    packing: Packing,
    text: Cow<'a, str>,
    check: u64,
}

impl<'a> Body<'a> {
    /// A text that is packed in this way.
    pub fn of(packing: Packing, text: impl Into<Cow<'a, str>>) -> Self {
        let text = text.into();
        Self { packing, check: checksum(&text), text }
    }
}

/// The first line of a whole save.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whole {
    /// Grows from save to save.
    pub number: u64,
    /// How what follows is packed.
    pub packing: Packing,
    /// Which edits are in it.
    pub(super) covers: Covers,
    /// When it was made, in milliseconds since 1970.
    pub at_ms: u64,
    /// The name that a person gave to it; empty for none.
    pub name: String,
    check: u64,
}

/// What a text under a key for whole saves is.
#[derive(Debug, PartialEq, Eq)]
pub enum Read<'a> {
    /// A whole save and what follows its first line.
    Whole(Whole, &'a str),
    /// A plan's file without a first line, as earlier builds kept it, or anything else.
    Bare(&'a str),
    /// Made by a newer Roadbook.
    Newer,
    /// It is not what was written.
    Broken,
}

impl Whole {
    /// The first line for what follows it.
    pub(super) fn of(number: u64, covers: Covers, body: &Body<'_>, at_ms: u64) -> Self {
        Self { number, packing: body.packing, covers, at_ms, name: String::new(), check: body.check }
    }

    /// The whole text.
    pub(super) fn write(&self, body: &Body<'_>) -> String {
        let Self { number, packing, covers, at_ms, name, check } = self;
        let packing = match packing {
            Packing::Plain => "plain",
            Packing::Gzip15 => "gzip15",
        };
        let covers = covers.write();
        let name = name.replace(['\n', '\r'], " ");
        format!("{START} {VERSION} {packing} {number} {check:016x} {covers} {at_ms} {name}\n{}", body.text)
    }

    /// Reads a whole text.
    pub(super) fn read(text: &str) -> Read<'_> {
        let Some((line, body)) = text.split_once('\n') else {
            return if text.starts_with(START) { Read::Broken } else { Read::Bare(text) };
        };
        match Self::read_line(line) {
            None => Read::Bare(text),
            Some(Ok(whole)) if whole.check == checksum(body) => Read::Whole(whole, body),
            Some(Err(version)) if version > VERSION => Read::Newer,
            Some(_) => Read::Broken,
        }
    }

    /// Reads a first line; the layout's version where it cannot be understood, none where it is no such line at all.
    pub(super) fn read_line(line: &str) -> Option<Result<Self, u64>> {
        let rest = line.strip_prefix(START)?.strip_prefix(' ')?;
        let (version, rest) = rest.split_once(' ')?;
        let version: u64 = version.parse().unwrap_or(0);
        Some(if version == VERSION { Self::read_fields(rest).ok_or(version) } else { Err(version) })
    }

    fn read_fields(rest: &str) -> Option<Self> {
        let mut fields = rest.splitn(6, ' ');
        let packing = match fields.next()? {
            "plain" => Packing::Plain,
            "gzip15" => Packing::Gzip15,
            _ => return None,
        };
        let number = fields.next()?.parse().ok()?;
        let check = u64::from_str_radix(fields.next()?, 16).ok()?;
        let covers = Covers::read(fields.next()?)?;
        let at_ms = fields.next()?.parse().ok()?;
        let name = fields.next().unwrap_or_default().to_owned();
        Some(Self { number, packing, covers, at_ms, name, check })
    }

    /// Whether a first line was written by a newer Roadbook.
    pub(super) fn is_newer(line: &str) -> bool {
        matches!(Self::read_line(line), Some(Err(version)) if version > VERSION)
    }
}

/// The text under a key, and how it is packed, also by itself without a line in front; none where there is none, or it is broken.
pub(super) fn kept_text(
    storage: &dyn KeyValueStorage,
    key: &str,
) -> Result<Option<(Packing, String)>, StorageError> {
    let Some(text) = storage.get(key)? else { return Ok(None) };
    Ok(match Whole::read(&text) {
        Read::Whole(whole, body) => Some((whole.packing, body.to_owned())),
        Read::Bare(body) => Some((Packing::Plain, body.to_owned())),
        Read::Newer | Read::Broken => None,
    })
}

/// Tells a text that was cut or spoilt.
pub(super) fn checksum(text: &str) -> u64 {
    fnv1a(text.bytes())
}
