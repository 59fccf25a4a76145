//! How wide texts are, before any font is known: at most as wide as this says in the fonts that browsers take for
//! `system-ui` and `sans-serif` (the numbers follow DejaVu Sans, the widest of them).
//!
//! Texts are cut between characters as a reader sees them: a letter stays with its accents, an emoji with what is joined to it.
//! The marks are those of the scripts that people write today; a whole table of Unicode would weigh more than the pictures.

/// How much wider bold letters are.
const BOLD: f64 = 1.12;

/// At most so many widths of the font size.
fn advance(character: char) -> f64 {
    match character {
        ' ' | 'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '’' | '‘' | '·' => 0.35,
        'f' | 't' | 'r' | '(' | ')' | '[' | ']' | '-' | '!' | '/' | '\\' | '"' | 'J' => 0.47,
        'm' | 'w' | 'M' | 'W' | '%' | '@' | '—' | '…' | '&' | '+' | '=' | '×' | '÷' | '<' | '>' | '−' => {
            1.0
        }
        'a'..='z' | '0'..='9' | '–' | '“' | '”' | '„' | '_' | '*' | '?' => 0.64,
        _ if is_invisible(character) || is_mark(character) => 0.0,
        // Latin, Greek and Cyrillic.
        '\u{0}'..='\u{58f}' if character.is_lowercase() => 0.75,
        '\u{0}'..='\u{58f}' => 0.85,
        '\u{ff61}'..='\u{ff9f}' => 0.6,
        '\u{1f000}'..='\u{1faff}' | '\u{2600}'..='\u{27bf}' => 1.4,
        _ if is_wide(character) => 1.0,
        _ => 0.85,
    }
}

/// Chinese, Japanese and Korean, which may also be broken between any two of them.
fn is_wide(character: char) -> bool {
    matches!(character, '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ff60}' | '\u{ffe0}'..='\u{ffe6}' | '\u{20000}'..='\u{3fffd}')
}

fn is_invisible(character: char) -> bool {
    matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Drawn on the character before it.
fn is_mark(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5bd}' | '\u{5bf}'..='\u{5c7}'
        | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6ed}' | '\u{900}'..='\u{903}'
        | '\u{93a}'..='\u{93c}' | '\u{93e}'..='\u{94f}' | '\u{981}'..='\u{983}' | '\u{9bc}'..='\u{9cd}' | '\u{a3c}'..='\u{a51}'
        | '\u{abc}'..='\u{acd}' | '\u{b3c}'..='\u{b57}' | '\u{bbe}'..='\u{bcd}' | '\u{c3e}'..='\u{c56}' | '\u{cbc}'..='\u{cd6}'
        | '\u{d3b}'..='\u{d4d}' | '\u{e31}' | '\u{e34}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}' | '\u{1160}'..='\u{11ff}'
        | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{200c}'..='\u{200d}' | '\u{20d0}'..='\u{20ff}'
        | '\u{3099}'..='\u{309a}' | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}' | '\u{1f3fb}'..='\u{1f3ff}'
        | '\u{e0020}'..='\u{e007f}' | '\u{e0100}'..='\u{e01ef}')
}

/// Whether a text is read from right to left: its first letter says so.
#[must_use]
pub fn is_right_to_left(text: &str) -> bool {
    let from_the_right = |character: char| matches!(character, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}');
    text.chars().find(|character| character.is_alphabetic()).is_some_and(from_the_right)
}

/// At most how wide a text is drawn.
///
/// ```
/// use roadbook_core::format::picture::text_width;
/// assert_eq!(text_width("予約", 10.0, false), 20.0);
/// ```
#[must_use]
pub fn text_width(text: &str, size: f64, bold: bool) -> f64 {
    text.chars().map(advance).sum::<f64>() * size * if bold { BOLD } else { 1.0 }
}

/// The places at which a text may be cut, its end among them.
fn cuts(text: &str) -> Vec<usize> {
    let is_flag = |character: char| matches!(character, '\u{1f1e6}'..='\u{1f1ff}');
    let mut cuts = Vec::new();
    let (mut before, mut flags) = (None, 0);
    for (place, character) in text.char_indices() {
        let joined =
            is_mark(character) || before == Some('\u{200d}') || (is_flag(character) && flags % 2 == 1);
        flags = if is_flag(character) { flags + 1 } else { 0 };
        if before.is_some() && !joined {
            cuts.push(place);
        }
        before = Some(character);
    }
    cuts.push(text.len());
    cuts
}

/// The text, cut with an ellipsis where it is wider than it may be; nothing where not even that fits.
///
/// ```
/// use roadbook_core::format::picture::clipped;
/// assert_eq!(clipped("Guest checkout", 10.0, false, 60.0), "Guest ch…");
/// ```
#[must_use]
pub fn clipped(text: &str, size: f64, bold: bool, width: f64) -> String {
    if text_width(text, size, bold) <= width {
        return text.to_owned();
    }
    let room = width - text_width("…", size, bold);
    let (mut kept, mut used, mut from) = (0, 0.0, 0);
    for cut in cuts(text) {
        used += text_width(text.get(from..cut).unwrap_or_default(), size, bold);
        if used > room {
            break;
        }
        (kept, from) = (cut, cut);
    }
    match text.get(..kept).map(str::trim_end) {
        Some(kept) if !kept.is_empty() => format!("{kept}…"),
        _ => String::new(),
    }
}

/// The text in lines, broken between words (and between characters where no words are written); at most so many, the last of
/// them cut.
#[must_use]
pub fn wrapped(text: &str, size: f64, bold: bool, width: f64, most: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for (word, spaced) in pieces(text) {
        let joined =
            if spaced && !line.is_empty() { format!("{line} {word}") } else { format!("{line}{word}") };
        if line.is_empty() || text_width(&joined, size, bold) <= width {
            line = joined;
        } else if lines.len() + 1 == most {
            // What is left goes behind the last line, to be cut with it.
            line = joined;
            break;
        } else {
            lines.push(std::mem::replace(&mut line, word.to_owned()));
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines.iter().map(|line| clipped(line, size, bold, width)).collect()
}

/// What a line may be broken between, and whether a space stands before it.
fn pieces(text: &str) -> Vec<(&str, bool)> {
    // A line begins with none of these.
    let closes =
        |character: char| "、。，．・：；？！」』）】〉》ー々".contains(character) || is_mark(character);
    let mut pieces = Vec::new();
    for word in text.split_whitespace() {
        let (mut from, mut spaced, mut before) = (0, true, None::<char>);
        for (place, character) in word.char_indices() {
            let opens = before.is_some_and(|before| "「『（【〈《".contains(before));
            let wide = is_wide(character) || before.is_some_and(is_wide);
            if before.is_some() && wide && !closes(character) && !opens {
                pieces.push((word.get(from..place).unwrap_or_default(), spaced));
                (from, spaced) = (place, false);
            }
            before = Some(character);
        }
        pieces.push((word.get(from..).unwrap_or_default(), spaced));
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::{clipped, is_right_to_left, text_width, wrapped};

    #[test]
    fn characters_are_not_torn_apart() {
        let family = "👨\u{200d}👩\u{200d}👧 goes";
        let cut = clipped(family, 10.0, false, 60.0);
        assert!(cut.is_empty() || cut.starts_with("👨\u{200d}👩\u{200d}👧"), "{cut}");
        assert_eq!(clipped("e\u{301}e\u{301}e\u{301}e\u{301}", 10.0, false, 18.0), "e\u{301}…");
        assert_eq!(clipped("🇯🇵🇩🇪🇬🇧", 10.0, false, 40.0), "🇯🇵…");
    }

    #[test]
    fn japanese_is_broken_between_characters_but_not_before_a_full_stop() {
        assert_eq!(wrapped("予約を増やす。", 10.0, false, 50.0, 3), ["予約を増や", "す。"]);
        assert_eq!(wrapped("予約を増す。", 10.0, false, 50.0, 3), ["予約を増", "す。"]);
        assert_eq!(wrapped("a line of several words", 10.0, false, 50.0, 2), ["a line of", "severa…"]);
    }

    #[test]
    fn the_first_letter_says_from_where_a_text_is_read() {
        assert!(is_right_to_left("1. שלום") && is_right_to_left("مرحبا world"));
        assert!(!is_right_to_left("Guest checkout") && !is_right_to_left("123"));
    }

    proptest::proptest! {
        #[test]
        fn what_is_cut_fits(text in "\\PC{0,40}", width in 0.0..200.0_f64, bold: bool) {
            let cut = clipped(&text, 12.0, bold, width);
            proptest::prop_assert!(text_width(&cut, 12.0, bold) <= width);
            for line in wrapped(&text, 12.0, bold, width, 3) {
                proptest::prop_assert!(text_width(&line, 12.0, bold) <= width);
            }
        }
    }
}
