//! Bytes to text: what kind of file it is and how its letters are written.
//!
//! Knows nothing of tables. Never fails on odd bytes, only on files that are not text.

use super::error::{ImportReason, NotText, Warning};

/// Most bytes of an import: 20 MiB.
pub const MOST_BYTES: usize = 20 * 1024 * 1024;

/// How far into a file the signs of a binary are looked for.
const LOOK_BYTES: usize = 8192;

/// First bytes of files that people pick by mistake.
const KNOWN_FILES: &[(&[u8], NotText)] = &[
    (b"PK\x03\x04", NotText::Spreadsheet),
    (b"\xD0\xCF\x11\xE0", NotText::OldWorkbook),
    (b"%PDF", NotText::Pdf),
    (b"\x89PNG", NotText::Picture),
    (b"\xFF\xD8\xFF", NotText::Picture),
    (b"GIF8", NotText::Picture),
    (b"\x1F\x8B", NotText::Compressed),
    (b"SQLite format 3", NotText::Database),
];

/// What a web page begins with, in small letters.
const WEB_PAGE: &[&str] = &["<!doctype", "<html", "<?xml", "<head", "<body", "<table", "<!--"];

/// Windows-1252's letters for bytes 0x80 to 0x9F; � where it has none.
const WINDOWS_1252: [char; 32] = [
    '€', '�', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '�', 'Ž', '�', '�', '‘', '’', '“', '”',
    '•', '–', '—', '˜', '™', 'š', '›', 'œ', '�', 'ž', 'Ÿ',
];

/// What a text looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Lines and cells.
    Plain,
    /// HTML or XML.
    Markup,
    /// JSON.
    Json,
}

/// The text of a table between delimiters, without byte-order mark, or why it is none; as [`decode_any`].
pub fn decode(bytes: &[u8], warnings: &mut Vec<Warning>) -> Result<String, ImportReason> {
    match decode_any(bytes, warnings)? {
        (text, Look::Plain) => Ok(text),
        (_, Look::Markup) => Err(ImportReason::WebPage),
        (_, Look::Json) => Err(ImportReason::Json),
    }
}

/// The text of a file without byte-order mark and what it looks like, or why it is none.
///
/// UTF-8, or UTF-16 with a byte-order mark; anything else that looks like text is read as Windows-1252.
pub fn decode_any(bytes: &[u8], warnings: &mut Vec<Warning>) -> Result<(String, Look), ImportReason> {
    if bytes.len() > MOST_BYTES {
        return Err(ImportReason::TooLarge { megabytes: bytes.len().div_ceil(1_000_000) });
    }
    if let Some((_, what)) = KNOWN_FILES.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Err(ImportReason::NotText { what: *what });
    }
    let text = match bytes {
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes, warnings),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes, warnings),
        [0xEF, 0xBB, 0xBF, rest @ ..] | rest => eight_bit(rest, warnings)?,
    };
    let start = text.trim_start();
    if start.is_empty() {
        return Err(ImportReason::Empty);
    }
    let first: String = start.chars().take(10).flat_map(char::to_lowercase).collect();
    let is_part_of_page = || first.starts_with('<') && text.to_lowercase().contains("<td");
    if WEB_PAGE.iter().any(|sign| first.starts_with(sign)) || is_part_of_page() {
        return Ok((text, Look::Markup));
    }
    let mut marks = start.chars().filter(|letter| !letter.is_whitespace());
    match (marks.next(), marks.next()) {
        (Some('{'), Some('"' | '}')) | (Some('['), Some('{' | ']')) => Ok((text, Look::Json)),
        _ => Ok((text, Look::Plain)),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16, warnings: &mut Vec<Warning>) -> String {
    let units = bytes.as_chunks::<2>().0.iter().map(|pair| unit(*pair));
    let mut broken = bytes.len() % 2 == 1;
    let text = char::decode_utf16(units)
        .map(|letter| {
            letter.unwrap_or_else(|_| {
                broken = true;
                char::REPLACEMENT_CHARACTER
            })
        })
        .collect();
    if broken {
        warnings.push(Warning::BrokenUtf16);
    }
    text
}

fn eight_bit(bytes: &[u8], warnings: &mut Vec<Warning>) -> Result<String, ImportReason> {
    let looked_at = bytes.get(..LOOK_BYTES).unwrap_or(bytes);
    let controls =
        looked_at.iter().filter(|byte| byte.is_ascii_control() && !b"\t\n\r".contains(byte)).count();
    if looked_at.contains(&0) || controls * 50 > looked_at.len() {
        return Err(ImportReason::NotText { what: NotText::Binary });
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(_) => {
            warnings.push(Warning::ReadAsWindows1252);
            Ok(bytes.iter().map(|byte| windows_1252(*byte)).collect())
        }
    }
}

fn windows_1252(byte: u8) -> char {
    match byte {
        0x80..=0x9F => {
            WINDOWS_1252.get(usize::from(byte - 0x80)).copied().unwrap_or(char::REPLACEMENT_CHARACTER)
        }
        _ => char::from(byte),
    }
}
