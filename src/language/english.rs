//! Numbers and dates as English writes them, where no browser is there to ask.

use crate::formats::{DayStyle, Formats};

/// The months as English names them.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// English as a browser's `en-GB` writes it.
pub(crate) struct EnglishFormats;

impl Formats for EnglishFormats {
    fn number(&self, value: f64, decimals: usize) -> String {
        let plain = format!("{:.decimals$}", value.abs());
        let (whole, fraction) =
            plain.split_once('.').map_or((plain.as_str(), None), |(whole, rest)| (whole, Some(rest)));
        let mut text = String::with_capacity(plain.len() + 8);
        if value < 0.0 && plain.bytes().any(|digit| (b'1'..=b'9').contains(&digit)) {
            text.push('−');
        }
        for (index, digit) in whole.chars().enumerate() {
            if whole.len() > 4 && index > 0 && (whole.len() - index).is_multiple_of(3) {
                text.push(',');
            }
            text.push(digit);
        }
        if let Some(fraction) = fraction {
            text.push('.');
            text.push_str(fraction);
        }
        text
    }

    fn day(&self, year: i32, month: u8, day: u8, style: DayStyle) -> String {
        let name = MONTHS.get(usize::from(month).saturating_sub(1)).copied().unwrap_or_default();
        let short = if month == 9 { "Sept" } else { name.get(..3).unwrap_or(name) };
        match style {
            DayStyle::Day => format!("{day} {short} {year}"),
            DayStyle::DayOfYear => format!("{day} {short}"),
            DayStyle::Month => short.to_owned(),
            DayStyle::MonthOfYear => format!("{name} {year}"),
        }
    }
}
