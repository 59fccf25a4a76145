//! How high a page wants a widget.

/// The units a height may have.
const UNITS: [&str; 8] = ["px", "rem", "em", "vh", "dvh", "svh", "lvh", "%"];

/// The CSS value for what a page says: a number of pixels, or a length. None for anything else, so that nothing but a length
/// reaches a style sheet.
///
/// ```
/// use roadbook_core::protocol::height_rule;
/// assert_eq!(height_rule(" 480 ").as_deref(), Some("480px"));
/// assert_eq!(height_rule("60vh").as_deref(), Some("60vh"));
/// assert_eq!(height_rule("1px;color:red"), None);
/// ```
#[must_use]
pub fn height_rule(text: &str) -> Option<String> {
    let text = text.trim();
    let digits = text.trim_end_matches(|character: char| character.is_ascii_alphabetic() || character == '%');
    let unit = text.strip_prefix(digits)?;
    let is_number = digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let number: f64 = digits.parse().ok().filter(|_| is_number)?;
    let unit = match unit {
        "" => "px",
        unit if UNITS.contains(&unit) => unit,
        _ => return None,
    };
    (number > 0.0 && number.is_finite()).then(|| format!("{number}{unit}"))
}
