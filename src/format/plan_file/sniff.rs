//! What kind of file some bytes are, by their first characters: so that a wrong choice of file is
//! answered with its name and the right door.

use crate::language::Words;

/// What a file looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// Nothing but spaces.
    Empty,
    /// A plan in JSON.
    Plan,
    /// A stakeholder's ballot in JSON.
    Ballot,
    /// JSON of another kind.
    OtherJson,
    /// Lines of values with a comma, semicolon or tab between them.
    Csv,
    /// A web page or another file in angle brackets.
    Markup,
    /// A spreadsheet, document or archive (zip).
    Zip,
    /// A PDF.
    Pdf,
    /// A picture.
    Picture,
    /// Text in UTF-16.
    Utf16,
    /// Text of no known kind.
    OtherText,
    /// No text at all.
    Binary,
}

impl FileKind {
    /// That such a file is no plan, and what to do with it instead.
    #[must_use]
    pub fn not_a_plan(self, words: &Words) -> &'static str {
        match self {
            Self::Empty => words.not_a_plan_empty(),
            Self::Plan => words.a_plan_after_all(),
            Self::Ballot => words.not_a_plan_ballot(),
            Self::OtherJson => words.not_a_plan_other_json(),
            Self::Csv => words.not_a_plan_csv(),
            Self::Markup => words.not_a_plan_markup(),
            Self::Zip => words.not_a_plan_zip(),
            Self::Pdf => words.not_a_plan_pdf(),
            Self::Picture => words.not_a_plan_picture(),
            Self::Utf16 => words.not_a_plan_utf16(),
            Self::OtherText => words.not_a_plan_other_text(),
            Self::Binary => words.not_a_plan_binary(),
        }
    }
}

/// What these bytes look like. Never reads more than the first and last part of a long file, and
/// never fails: a guess to choose a door by, not a check.
#[must_use]
pub fn sniff(bytes: &[u8]) -> FileKind {
    const STARTS: [(&[u8], FileKind); 9] = [
        (b"PK\x03\x04", FileKind::Zip),
        (b"%PDF-", FileKind::Pdf),
        (b"\x89PNG", FileKind::Picture),
        (b"\xFF\xD8\xFF", FileKind::Picture),
        (b"GIF8", FileKind::Picture),
        (b"RIFF", FileKind::Picture),
        (b"\xFF\xFE", FileKind::Utf16),
        (b"\xFE\xFF", FileKind::Utf16),
        (b"\x1F\x8B", FileKind::Zip),
    ];
    if let Some((_, kind)) = STARTS.iter().find(|(start, _)| bytes.starts_with(start)) {
        return *kind;
    }
    let start = bytes.get(..PART).unwrap_or(bytes);
    let end = bytes.get(bytes.len().saturating_sub(PART)..).unwrap_or(bytes);
    if start.contains(&0) {
        return FileKind::Binary;
    }
    let start = start.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(start).trim_ascii_start();
    match start.first() {
        None => FileKind::Empty,
        Some(b'{') if has(start, MARK) || has(end, MARK) => FileKind::Plan,
        Some(b'{') if has(start, BALLOT_MARK) => FileKind::Ballot,
        Some(b'{' | b'[') => FileKind::OtherJson,
        Some(b'<') => FileKind::Markup,
        Some(_) => sniff_text(start),
    }
}

/// How much of a long file is looked at, from either end.
const PART: usize = 65_536;
/// What a plan says about itself.
const MARK: &[u8] = b"\"roadbook-plan\"";
/// What a ballot says about itself, in its first lines.
const BALLOT_MARK: &[u8] = b"\"roadbook-ballot\"";

fn has(text: &[u8], part: &[u8]) -> bool {
    text.windows(part.len()).any(|window| window == part)
}

fn sniff_text(start: &[u8]) -> FileKind {
    let strange = start.iter().filter(|byte| **byte < 32 && !byte.is_ascii_whitespace()).count();
    if strange * 20 > start.len() {
        return FileKind::Binary;
    }
    let mut lines = start.split(|byte| *byte == b'\n');
    let first = lines.next().unwrap_or_default();
    let separates = |byte: &&u8| matches!(byte, b',' | b';' | b'\t');
    if lines.next().is_some() && first.iter().filter(separates).count() > 0 {
        FileKind::Csv
    } else {
        FileKind::OtherText
    }
}
