//! The plan inside a picture: in the `<metadata>` of an SVG, in a text chunk of a PNG; and finding it there again.
//!
//! The plan stands there as the text of its file. It is not compressed, so that nothing can swell while it is read; its limits
//! are those of any plan file.
//!
//! **Invariant:** no bytes make a reader panic, and a picture is refused or gives exactly the text that was put in.

use std::borrow::Cow;

use crate::format::plan_file::sniff::{FileKind, sniff};
use crate::language::{Say, Words, english_errors};

/// The id of an SVG's `<metadata>`, and the keyword of a PNG's text chunk.
const NAME: &str = "roadbook-plan";
const PNG_START: &[u8] = b"\x89PNG\r\n\x1a\n";
/// How far into a file its first element is looked for.
const SVG_WITHIN: usize = 4_096;

/// Why a picture does not open as a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureError {
    /// No plan was put in, or somebody took it out.
    NoPlan,
    /// It is cut off or changed.
    Damaged,
    /// Another program wrote the picture anew in a form that is not read here.
    Rewritten,
}

impl Say for PictureError {
    fn say(&self, words: &Words) -> String {
        let sentence = match self {
            Self::NoPlan => words.picture_without_plan(),
            Self::Damaged => words.picture_damaged(),
            Self::Rewritten => words.picture_rewritten(),
        };
        sentence.to_owned()
    }
}
english_errors!(PictureError);

/// The plan's text in a picture; none where the bytes are no SVG and no PNG.
///
/// # Errors
/// Where there is no plan in it, or it is damaged.
pub fn plan_in_picture(bytes: &[u8]) -> Option<Result<Cow<'_, [u8]>, PictureError>> {
    if bytes.starts_with(PNG_START) {
        return Some(plan_in_png(bytes).map(Cow::Borrowed));
    }
    let start = bytes.get(..SVG_WITHIN).unwrap_or(bytes);
    let is_svg = sniff(bytes) == FileKind::Markup && begins_with_svg(start);
    is_svg.then(|| plan_in_svg(bytes))
}

/// Whether the first element is an SVG: a page with a drawing in it is none.
fn begins_with_svg(start: &[u8]) -> bool {
    let mut rest = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(start).trim_ascii_start();
    loop {
        let end: &[u8] = if rest.starts_with(b"<?") {
            b"?>"
        } else if rest.starts_with(b"<!--") {
            b"-->"
        } else if rest.starts_with(b"<!") {
            b">"
        } else {
            return rest.starts_with(b"<svg");
        };
        let Some(place) = find(rest, end) else { return false };
        rest = rest.get(place + end.len()..).unwrap_or_default().trim_ascii_start();
    }
}

/// JSON without a sign that means something in XML or HTML: `<`, `>`, `&` and breaks of a line are written as escapes.
pub(in crate::format) fn without_markup(json: &str) -> String {
    let mut text = String::with_capacity(json.len());
    for character in json.chars() {
        match character {
            // These stand in JSON's texts only, where an escape means the same.
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' | '\u{fffe}' | '\u{ffff}' | '\u{7f}'..='\u{9f}' => {
                text.push_str(&format!("\\u{:04x}", u32::from(character)));
            }
            other => text.push(other),
        }
    }
    text
}

/// The `<metadata>` of an SVG that carries a plan.
pub(super) fn metadata(plan_text: &str) -> String {
    format!("<metadata id=\"{NAME}\">{}</metadata>\n", without_markup(plan_text))
}

fn find(bytes: &[u8], part: &[u8]) -> Option<usize> {
    bytes.windows(part.len()).position(|window| window == part)
}

/// A picture that was opened and saved by another program may quote its attributes otherwise, spell the same letters in other
/// ways, and have more in its metadata behind the plan.
fn plan_in_svg(bytes: &[u8]) -> Result<Cow<'_, [u8]>, PictureError> {
    let mut rest = bytes;
    let inside = loop {
        let place = find(rest, NAME.as_bytes()).ok_or(PictureError::NoPlan)?;
        let (before, from) = rest.split_at(place);
        rest = from.get(NAME.len()..).unwrap_or_default();
        let tag = before.rsplit(|byte| *byte == b'<').next().unwrap_or_default();
        let is_metadata = tag.starts_with(b"metadata") || tag.starts_with(b"svg:metadata");
        let quote = match tag {
            [.., b'i', b'd', b'=', quote @ (b'"' | b'\'')] => Some(quote),
            _ => None,
        };
        if is_metadata && quote.is_some() && rest.first() == quote {
            break rest;
        }
    };
    let open = find(inside, b">").ok_or(PictureError::Damaged)?;
    let content = inside.get(open + 1..).unwrap_or_default().trim_ascii_start();
    let (content, end): (_, &[u8]) = match content.strip_prefix(b"<![CDATA[") {
        Some(content) => (content, b"]]>"),
        None => (content, b"<"),
    };
    let end = find(content, end).ok_or(PictureError::Damaged)?;
    match content.get(..end).unwrap_or_default().trim_ascii() {
        [] => Err(PictureError::Rewritten),
        text => unescaped(text).map(Cow::from),
    }
}

/// XML's spellings of letters, read.
fn unescaped(text: &[u8]) -> Result<Vec<u8>, PictureError> {
    let mut read = Vec::with_capacity(text.len());
    let mut parts = text.split(|byte| *byte == b'&');
    read.extend(parts.next().unwrap_or_default());
    for part in parts {
        let end = part.iter().position(|byte| *byte == b';').ok_or(PictureError::Damaged)?;
        let (name, rest) = part.split_at(end);
        let name = std::str::from_utf8(name).map_err(|_| PictureError::Damaged)?;
        let character = match name {
            "lt" => Some('<'),
            "gt" => Some('>'),
            "amp" => Some('&'),
            "quot" => Some('"'),
            "apos" => Some('\''),
            name => match name.strip_prefix("#x") {
                Some(digits) => u32::from_str_radix(digits, 16).ok(),
                None => name.strip_prefix('#').and_then(|digits| digits.parse().ok()),
            }
            .and_then(char::from_u32),
        };
        let character = character.ok_or(PictureError::Damaged)?;
        read.extend(character.encode_utf8(&mut [0; 4]).as_bytes());
        read.extend(rest.get(1..).unwrap_or_default());
    }
    Ok(read)
}

/// One chunk of a PNG: its kind, what is in it, its check sum, and what follows.
struct Chunk<'a> {
    kind: &'a [u8],
    data: &'a [u8],
    sum: u32,
    rest: &'a [u8],
}

fn first_chunk(bytes: &[u8]) -> Option<Chunk<'_>> {
    let (length, rest) = bytes.split_first_chunk::<4>()?;
    let (kind, rest) = rest.split_at_checked(4)?;
    let (data, rest) = rest.split_at_checked(u32::from_be_bytes(*length).try_into().ok()?)?;
    let (sum, rest) = rest.split_first_chunk::<4>()?;
    Some(Chunk { kind, data, sum: u32::from_be_bytes(*sum), rest })
}

fn plan_in_png(bytes: &[u8]) -> Result<&[u8], PictureError> {
    let mut rest = bytes.strip_prefix(PNG_START).unwrap_or_default();
    loop {
        let chunk = first_chunk(rest).ok_or(PictureError::Damaged)?;
        rest = chunk.rest;
        match chunk.kind {
            b"IEND" => return Err(PictureError::NoPlan),
            b"iTXt" | b"zTXt" | b"tEXt" => {}
            _ => continue,
        }
        let Some(text) = chunk.data.strip_prefix(NAME.as_bytes()).and_then(|data| data.strip_prefix(b"\0"))
        else {
            continue;
        };
        if check_sum(&[chunk.kind, chunk.data]) != chunk.sum {
            return Err(PictureError::Damaged);
        }
        // Not compressed, in no language, under no translated name.
        return match (chunk.kind, text.strip_prefix(b"\0\0")) {
            (b"iTXt", Some(text)) => {
                let mut parts = text.splitn(3, |byte| *byte == 0);
                parts.nth(2).ok_or(PictureError::Damaged)
            }
            _ => Err(PictureError::Rewritten),
        };
    }
}

/// A PNG with what it shows in words and, if given, with a plan's text inside; what it carried of that before is replaced.
///
/// # Errors
/// Where the bytes are no whole PNG.
pub fn png_with(
    png: &[u8],
    title: &str,
    description: &str,
    plan_text: Option<&str>,
) -> Result<Vec<u8>, PictureError> {
    let mut rest = png.strip_prefix(PNG_START).ok_or(PictureError::Damaged)?;
    let mut written = PNG_START.to_vec();
    let texts = [("Title", Some(title)), ("Description", Some(description)), (NAME, plan_text)];
    loop {
        let chunk = first_chunk(rest).ok_or(PictureError::Damaged)?;
        if chunk.kind == b"IEND" {
            for (keyword, text) in texts {
                if let Some(text) = text {
                    let data = [keyword.as_bytes(), b"\0\0\0\0\0", text.as_bytes()].concat();
                    write_chunk(&mut written, b"iTXt", &data)?;
                }
            }
            write_chunk(&mut written, b"IEND", b"")?;
            return Ok(written);
        }
        let is_ours = |keyword: &str| {
            chunk.data.strip_prefix(keyword.as_bytes()).is_some_and(|rest| rest.starts_with(b"\0"))
        };
        if chunk.kind != b"iTXt" || !texts.iter().any(|(keyword, _)| is_ours(keyword)) {
            let length = rest.len() - chunk.rest.len();
            written.extend(rest.get(..length).unwrap_or_default());
        }
        rest = chunk.rest;
    }
}

fn write_chunk(written: &mut Vec<u8>, kind: &[u8], data: &[u8]) -> Result<(), PictureError> {
    let length = u32::try_from(data.len()).map_err(|_| PictureError::Damaged)?;
    written.extend(length.to_be_bytes());
    written.extend(kind);
    written.extend(data);
    written.extend(check_sum(&[kind, data]).to_be_bytes());
    Ok(())
}

/// CRC-32 as ISO 3309 and the PNG specification (annex D) have it.
fn check_sum(parts: &[&[u8]]) -> u32 {
    let mut sum = u32::MAX;
    for byte in parts.iter().copied().flatten() {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = if sum & 1 == 1 { sum >> 1 ^ 0xEDB8_8320 } else { sum >> 1 };
        }
    }
    !sum
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_check_sum_is_that_of_png() {
        assert_eq!(super::check_sum(&[b"IEND"]), 0xAE42_6082);
        assert_eq!(super::check_sum(&[b"1234", b"56789"]), 0xCBF4_3926);
    }
}
