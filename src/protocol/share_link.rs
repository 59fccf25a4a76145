//! A plan or a ballot in the part of a web address that no server sees: the letters after `#`.
//!
//! The file is compressed (raw deflate, by the browser) and written as base64url: `#roadbook=1.…`.
//!
//! **Invariant:** what comes from an address is held to limits before anything is made of it, and again while it is unpacked.

use crate::language::{Say, Words, english_errors};

/// What a fragment with a plan begins with, and the version of what follows.
const START: &str = "#roadbook=1.";
/// The beginning of every version.
const ANY_VERSION: &str = "#roadbook=";
/// Most characters of a fragment.
pub const MOST_CHARACTERS: usize = 400_000;
/// Most bytes that an unpacked plan may have.
pub const MOST_UNPACKED_BYTES: usize = 8_000_000;

/// Most bytes that the links of one text may have together, once unpacked.
pub const MOST_UNPACKED_TOGETHER: usize = 16 * 1024 * 1024;
/// Most links that are read of one text.
const MOST_LINKS: usize = 200;
/// Most bytes around each of them.
const MOST_AROUND: usize = 2_000;

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Why an address holds no usable plan, or a plan does not fit into one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// More than an address may hold.
    TooLong,
    /// Letters are missing or changed.
    Broken,
    /// Made by a newer Roadbook.
    Newer,
}

impl Say for LinkError {
    fn say(&self, words: &Words) -> String {
        let sentence = match self {
            Self::TooLong => words.link_too_long(),
            Self::Broken => words.link_broken(),
            Self::Newer => words.link_newer(),
        };
        sentence.to_owned()
    }
}
english_errors!(LinkError);

/// How far an address of some length gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkLength {
    /// Through everything: 2,000 characters at most.
    Anywhere,
    /// Through most chats and mail programs: 8,000 at most.
    MostTools,
    /// From one address bar to another, and little else.
    BrowsersOnly,
}

impl LinkLength {
    /// Of a whole address with so many characters.
    #[must_use]
    pub fn of(characters: usize) -> Self {
        match characters {
            0..=2_000 => Self::Anywhere,
            2_001..=8_000 => Self::MostTools,
            _ => Self::BrowsersOnly,
        }
    }
}

/// The fragment for a compressed plan.
///
/// # Errors
/// Where it would be too long.
pub fn write_fragment(packed: &[u8]) -> Result<String, LinkError> {
    let mut text = String::from(START);
    if START.len() + packed.len().div_ceil(3) * 4 > MOST_CHARACTERS {
        return Err(LinkError::TooLong);
    }
    for group in packed.chunks(3) {
        let bits =
            group.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - group.len()));
        for place in 0..=group.len() {
            let letter = bits >> (18 - 6 * place) & 63;
            text.push(char::from(LETTERS[letter as usize % 64]));
        }
    }
    Ok(text)
}

/// The compressed plan in a fragment, or none where the fragment is about something else.
///
/// # Errors
/// Where it is too long, broken or of a newer version.
pub fn read_fragment(fragment: &str) -> Option<Result<Vec<u8>, LinkError>> {
    if !fragment.starts_with(ANY_VERSION) {
        return None;
    }
    Some(match fragment.strip_prefix(START) {
        _ if fragment.len() > MOST_CHARACTERS => Err(LinkError::TooLong),
        None => Err(LinkError::Newer),
        Some(text) => read_letters(text.trim_end_matches('=')).ok_or(LinkError::Broken),
    })
}

/// How many bytes the links of one text may still have, once unpacked: one by one they may be many.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkBudget(usize);

impl Default for LinkBudget {
    fn default() -> Self {
        Self(MOST_UNPACKED_TOGETHER)
    }
}

impl LinkBudget {
    /// What was unpacked, taken off.
    ///
    /// # Errors
    /// Where it goes beyond; then nothing that follows fits either.
    pub fn take(&mut self, bytes: Vec<u8>) -> Result<Vec<u8>, LinkError> {
        let left = self.0.checked_sub(bytes.len());
        self.0 = left.unwrap_or(0);
        left.map(|_| bytes).ok_or(LinkError::TooLong)
    }

    /// Whether nothing more needs to be unpacked.
    #[must_use]
    pub fn is_spent(&self) -> bool {
        self.0 == 0
    }
}

/// The fragments with something of Roadbook's in a text that a person pasted, in its order: whole addresses, one or many, with what
/// a chat or a mail program puts around them. A longer text that only mentions one is no such text, nor is a table.
#[must_use]
pub fn fragments_in(text: &str) -> Vec<&str> {
    let fragment = |(at, _): (usize, &str)| {
        let (sign, rest) = text.get(at..)?.split_at_checked(1)?;
        let is_of_it = |sign: char| sign.is_ascii_alphanumeric() || "=.-_".contains(sign);
        let end = rest.find(|sign| !is_of_it(sign)).unwrap_or(rest.len());
        text.get(at..at + sign.len() + end).map(|fragment| fragment.trim_end_matches('.'))
    };
    let fragments: Vec<&str> =
        text.match_indices(ANY_VERSION).take(MOST_LINKS).filter_map(fragment).collect();
    let around = text.len() - fragments.iter().map(|fragment| fragment.len()).sum::<usize>();
    if around > MOST_AROUND * fragments.len() || is_table(text) { Vec::new() } else { fragments }
}

/// Whether a text is a table that mentions links: a heading without one, and in each line as many cells at least.
fn is_table(text: &str) -> bool {
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    let Some(heading) = lines.next().filter(|heading| !heading.contains(ANY_VERSION)) else { return false };
    ['\t', ';', ',', '|'].into_iter().any(|sign| {
        let cells = heading.matches(sign).count();
        cells > 0 && lines.clone().all(|line| line.matches(sign).count() >= cells)
    })
}

fn read_letters(text: &str) -> Option<Vec<u8>> {
    if text.is_empty() || text.len() % 4 == 1 {
        return None;
    }
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3 + 2);
    for group in text.as_bytes().chunks(4) {
        let mut bits = 0_u32;
        for letter in group {
            let value = LETTERS.iter().position(|known| known == letter)?;
            bits = bits << 6 | u32::try_from(value).ok()?;
        }
        bits <<= 6 * (4 - group.len());
        bytes.extend(bits.to_be_bytes().get(1..group.len())?);
    }
    Some(bytes)
}
