//! Texts on their way into a spreadsheet, which runs what looks like a formula.

use std::borrow::Cow;

/// What a cell begins with that a spreadsheet runs as a formula.
const FORMULA_SIGNS: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\n'];

/// A text that no spreadsheet runs: one that begins as a formula does gets a `'` in front, but for a plain number or range.
///
/// ```
/// use roadbook_engine::text::{guarded, unguarded};
/// assert_eq!(guarded("=1+1"), "'=1+1");
/// assert_eq!(guarded("-2.5"), "-2.5");
/// assert_eq!(unguarded("'=1+1"), "=1+1");
/// ```
#[must_use]
pub fn guarded(text: &str) -> Cow<'_, str> {
    // A text that already begins with the guard gets another one, so that reading takes off exactly one.
    let is_formula = text.trim_start_matches('\'').starts_with(FORMULA_SIGNS);
    if is_formula && !is_number(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// Takes off the guard, if there is one.
#[must_use]
pub fn unguarded(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if rest.trim_start_matches('\'').starts_with(FORMULA_SIGNS) => rest,
        _ => text,
    }
}

/// A number, or numbers with `..` between them.
fn is_number(text: &str) -> bool {
    text.split("..").all(|part| {
        let digits = part.strip_prefix(['-', '+']).unwrap_or(part);
        digits.starts_with(|first: char| first.is_ascii_digit())
            && digits.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','))
    })
}

#[cfg(test)]
mod tests {
    use super::{guarded, unguarded};

    #[test]
    fn formulas_are_guarded_numbers_are_not_and_every_text_comes_back() {
        for formula in
            ["=1+1", "+cmd", "-2+3", "@SUM(1)", "\tx", "\r=1", "-", "- 5", "'=1", "-1..=2", "+1e5", "-5%x"]
        {
            assert_eq!(guarded(formula), format!("'{formula}"));
            assert_eq!(unguarded(&guarded(formula)), formula);
        }
        for plain in ["-5", "+5", "-1,200.5", "-5..-3", "-5..0..3", "a=b", "", "'quoted'", "5", " =1"] {
            assert_eq!((guarded(plain).as_ref(), unguarded(plain)), (plain, plain));
        }
    }
}
