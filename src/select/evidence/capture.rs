//! One typed line as an insight: `data: half of all bookings stop at the password #booking`.

use crate::domain::{Choice, InsightKind};

/// What a line says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Captured {
    /// The sentence, without the shorthands.
    pub text: String,
    /// The kind named before a colon; customer where none is.
    pub kind: InsightKind,
    /// The words marked with `#`, in small letters, each once.
    pub tags: Vec<String>,
}

/// Reads a line. A kind and a colon in front set the kind. A word with `#` becomes a tag; tags at the end leave the
/// sentence, those within it stay as plain words.
///
/// ```
/// use roadbook_core::select::evidence::read_capture;
/// let captured = read_capture("market: Two rivals dropped their fee #price");
/// assert_eq!((captured.text.as_str(), captured.tags.len()), ("Two rivals dropped their fee", 1));
/// ```
#[must_use]
pub fn read_capture(line: &str) -> Captured {
    let (kind, sentence) = split_kind(line.trim());
    let mut words: Vec<&str> = sentence.split_whitespace().collect();
    let mut tags = Vec::new();
    for tag in words.iter().filter_map(|word| tag_of(word)) {
        if !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    while words.len() > 1 && words.last().is_some_and(|word| tag_of(word).is_some()) {
        words.pop();
    }
    let plain =
        |word: &&str| if tag_of(word).is_some() { word.replacen('#', "", 1) } else { (*word).to_owned() };
    let text = words.iter().map(plain).collect::<Vec<_>>().join(" ");
    Captured { text, kind, tags }
}

fn split_kind(line: &str) -> (InsightKind, &str) {
    let named = line.split_once(':').and_then(|(word, rest)| {
        let kind = InsightKind::from_key(&word.trim().to_lowercase())?;
        Some((kind, rest.trim_start())).filter(|(_, rest)| !rest.is_empty())
    });
    named.unwrap_or((InsightKind::default(), line))
}

/// The tag a word makes: `#` and a letter, then anything but punctuation at its end.
fn tag_of(word: &str) -> Option<String> {
    let tag = word.strip_prefix('#')?.trim_end_matches(|end: char| !end.is_alphanumeric());
    tag.starts_with(char::is_alphabetic).then(|| tag.to_lowercase())
}
