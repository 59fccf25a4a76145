//! A finished artefact as texts that can be searched: what stands in it, its attributes, a plan inside it, what a picture
//! carries, its name.
//!
//! Written letters are read in the ways that formats spell them: entities, JSON's escapes, percent signs, folded lines,
//! Base64 in addresses of data. Scripts and style sheets are the widget's own and are not read. What is compressed cannot be
//! read: it is checked before it is packed.

use std::borrow::Cow;

/// Where something stands in an artefact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Its name.
    FileName,
    /// The address that a link leads to.
    Address,
    /// A line of its text, from 1.
    Line(usize),
    /// An attribute in a line of its markup, from 1.
    Attribute(usize),
    /// The plan that it carries.
    PlanInside,
    /// What a picture carries beside its points.
    PictureData,
}

/// One text of an artefact.
pub(super) struct Part<'a> {
    pub text: Cow<'a, str>,
    /// Where all of it stands; none where the place in the text says it.
    pub place: Option<Place>,
}

const PNG_START: &[u8] = b"\x89PNG\r\n\x1a\n";
/// Data in data in data is not looked into.
const DEEPEST: usize = 2;

/// The texts of an artefact.
pub(super) fn parts<'a>(bytes: &'a [u8], file_name: &str) -> Vec<Part<'a>> {
    let mut parts = vec![Part { text: Cow::Owned(file_name.to_owned()), place: Some(Place::FileName) }];
    add(bytes, None, DEEPEST, &mut parts);
    parts
}

fn add<'a>(bytes: &'a [u8], place: Option<Place>, deeper: usize, parts: &mut Vec<Part<'a>>) {
    if let Some(chunks) = bytes.strip_prefix(PNG_START) {
        parts.extend(png_texts(chunks));
        return;
    }
    let text = without_scripts(String::from_utf8_lossy(bytes));
    let read = respelled(&text);
    for data in data_addresses(&text) {
        match deeper.checked_sub(1) {
            None => {}
            Some(deeper) => {
                let mut inner = Vec::new();
                add(&data, Some(place.unwrap_or(Place::PictureData)), deeper, &mut inner);
                parts.extend(
                    inner
                        .into_iter()
                        .map(|part| Part { text: Cow::Owned(part.text.into_owned()), place: part.place }),
                );
            }
        }
    }
    if read != text {
        parts.push(Part { text: Cow::Owned(read), place });
    }
    parts.push(Part { text, place });
}

/// The chunks of a PNG that are not points.
fn png_texts(mut rest: &[u8]) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    while let Some((length, after)) = rest.split_first_chunk::<4>() {
        let length = u32::from_be_bytes(*length) as usize;
        let (Some(kind), Some(data)) = (after.get(..4), after.get(4..4_usize.saturating_add(length))) else {
            break;
        };
        if kind != b"IDAT" {
            let text = String::from_utf8_lossy(data);
            let place =
                if data.starts_with(b"roadbook-plan") { Place::PlanInside } else { Place::PictureData };
            parts.push(Part { text: Cow::Owned(respelled(&text)), place: Some(place) });
        }
        rest = after.get(length.saturating_add(8)..).unwrap_or_default();
    }
    parts
}

/// The text without scripts that run and without style sheets; breaks of lines stay.
fn without_scripts(text: Cow<'_, str>) -> Cow<'_, str> {
    // Only markup has any; elsewhere these are words.
    let is_markup = text.trim_start().starts_with('<');
    if !is_markup || !text.contains("<script") && !text.contains("<style") {
        return text;
    }
    let mut kept = String::new();
    let mut rest: &str = &text;
    while let Some(start) = ["<script", "<style"].iter().filter_map(|tag| rest.find(tag)).min() {
        let (before, from) = rest.split_at(start);
        kept.push_str(before);
        let end_tag = if from.starts_with("<script") { "</script>" } else { "</style>" };
        let head = from.find('>').map_or(from.len(), |at| at + 1);
        let end = from.find(end_tag).map_or(from.len(), |at| at + end_tag.len());
        let is_data = from.get(..head).is_some_and(|head| head.contains("application/json"));
        let block = from.get(..end).unwrap_or_default();
        if is_data {
            kept.push_str(block);
        } else {
            kept.push_str(from.get(..head.min(end)).unwrap_or_default());
            kept.extend(block.matches('\n'));
        }
        rest = from.get(end..).unwrap_or_default();
    }
    kept.push_str(rest);
    Cow::Owned(kept)
}

/// A text with its letters as they read, whatever they were spelled with. Every spelling is read once.
fn respelled(text: &str) -> String {
    let unfolded = if text.contains("\r\n ") || text.contains("\r\n\t") {
        Cow::Owned(text.replace("\r\n ", "").replace("\r\n\t", ""))
    } else {
        Cow::Borrowed(text)
    };
    let mut read = String::with_capacity(unfolded.len());
    let mut rest: &str = &unfolded;
    while let Some(at) = rest.find(['&', '\\', '%']) {
        let (before, from) = rest.split_at(at);
        read.push_str(before);
        let taken =
            entity(from, &mut read).or_else(|| escape(from, &mut read)).or_else(|| percent(from, &mut read));
        let taken = taken.unwrap_or_else(|| {
            read.extend(from.chars().next());
            1
        });
        rest = from.get(taken..).unwrap_or_default();
    }
    read.push_str(rest);
    read
}

/// `&amp;`, `&#38;`, `&#x26;`; answers how long it is.
fn entity(text: &str, read: &mut String) -> Option<usize> {
    let inside = text.strip_prefix('&')?;
    let end = inside.char_indices().take(10).find(|(_, sign)| *sign == ';')?.0;
    let name = inside.get(..end)?;
    let sign = match name {
        "lt" => '<',
        "gt" => '>',
        "amp" => '&',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        name => {
            let number = match name.strip_prefix("#x").or_else(|| name.strip_prefix("#X")) {
                Some(digits) => u32::from_str_radix(digits, 16).ok()?,
                None => name.strip_prefix('#')?.parse().ok()?,
            };
            char::from_u32(number)?
        }
    };
    read.push(sign);
    Some(end + 2)
}

/// `\u00e9`, `\n`, `\"` and Markdown's `\[`.
fn escape(text: &str, read: &mut String) -> Option<usize> {
    let sign = text.strip_prefix('\\')?.chars().next()?;
    match sign {
        'u' => {
            let unit = |from: usize| u16::from_str_radix(text.get(from..from + 4)?, 16).ok();
            let first = unit(2)?;
            let second = if text.get(6..8) == Some("\\u") { unit(8) } else { None };
            let pair = second.filter(|_| (0xd800..0xdc00).contains(&first));
            let units = [first, pair.unwrap_or_default()];
            let count = 1 + usize::from(pair.is_some());
            read.extend(char::decode_utf16(units.into_iter().take(count)).map(|sign| sign.unwrap_or(' ')));
            Some(6 * count)
        }
        // What follows belongs to the escape, not to the next word.
        'n' | 'r' | 't' | 'b' | 'f' | 'N' => {
            read.push(' ');
            Some(2)
        }
        _ => {
            read.push(sign);
            Some(1 + sign.len_utf8())
        }
    }
}

/// `%C3%A9`.
fn percent(text: &str, read: &mut String) -> Option<usize> {
    let mut bytes = Vec::new();
    let mut rest = text;
    while let Some(digits) = rest.strip_prefix('%').and_then(|rest| rest.get(..2)) {
        let Ok(byte) = u8::from_str_radix(digits, 16) else { break };
        bytes.push(byte);
        rest = rest.get(3..).unwrap_or_default();
    }
    if bytes.is_empty() {
        return None;
    }
    read.push_str(&String::from_utf8_lossy(&bytes));
    Some(text.len() - rest.len())
}

/// What addresses such as `data:image/png;base64,…` hold.
fn data_addresses(text: &str) -> Vec<Vec<u8>> {
    const MARK: &str = ";base64,";
    let follow = text.match_indices(MARK).filter_map(|(at, _)| text.get(at + MARK.len()..));
    follow.map(base64).collect()
}

fn base64(text: &str) -> Vec<u8> {
    let value = |letter: u8| match letter {
        b'A'..=b'Z' => Some(letter - b'A'),
        b'a'..=b'z' => Some(letter - b'a' + 26),
        b'0'..=b'9' => Some(letter - b'0' + 52),
        b'+' | b'-' => Some(62),
        b'/' | b'_' => Some(63),
        _ => None,
    };
    let values: Vec<u8> = text.bytes().map_while(value).collect();
    let mut bytes = Vec::with_capacity(values.len() / 4 * 3 + 2);
    for group in values.chunks(4) {
        let bits =
            group.iter().fold(0_u32, |bits, value| bits << 6 | u32::from(*value)) << (6 * (4 - group.len()));
        bytes.extend(bits.to_be_bytes().into_iter().skip(1).take(group.len().saturating_sub(1)));
    }
    bytes
}
