//! Measurements as people bring them: pasted from a sheet, or put beside those that are there.

use crate::language::Words;
use std::collections::BTreeMap;

use crate::domain::{Date, Estimate, Measurement, Unknown};
use crate::engine::order::gathered;

/// Lines of a pasted text beyond which nothing is read.
const MOST_LINES: usize = 5_000;

/// What a pasted text held.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pasted {
    /// What was read, in the order of the lines.
    pub measurements: Vec<Measurement>,
    /// One sentence per line that could not be read.
    pub problems: Vec<String>,
}

/// Reads two columns, date and value, apart by a tab, a semicolon, a comma or a blank.
///
/// Dates are `2027-02-15`; values may have a unit after them and a comma before their fraction. A first line without
/// any digit is taken for column heads.
///
/// ```
/// use roadbook_core::language::Words;
/// use roadbook_core::select::outcomes::read_pasted;
/// let pasted = read_pasted(&Words::default(), "Week\tShare\n2027-02-15\t47,5 %\n15.2.2027\t48");
/// assert_eq!(pasted.measurements[0].value, 47.5);
/// assert_eq!(pasted.problems.len(), 1);
/// ```
#[must_use]
pub fn read_pasted(words: &Words, text: &str) -> Pasted {
    let mut pasted = Pasted::default();
    let lines = text.lines().map(str::trim).enumerate().filter(|(_, line)| !line.is_empty());
    for (index, line) in lines {
        if index == 0 && !line.bytes().any(|byte| byte.is_ascii_digit()) {
            continue;
        }
        if index >= MOST_LINES {
            pasted.problems.push(words.pasted_too_long(MOST_LINES));
            break;
        }
        match read_line(words, line) {
            Ok(measurement) => pasted.measurements.push(measurement),
            Err(reason) => pasted.problems.push(words.pasted_line(index + 1, &reason)),
        }
    }
    pasted
}

fn read_line(words: &Words, line: &str) -> Result<Measurement, String> {
    let shown: String = line.chars().take(40).collect();
    let (date, value) = line
        .split_once(|letter: char| letter.is_whitespace() || matches!(letter, ';' | ','))
        .ok_or_else(|| words.pasted_one_column(&words.quoted(&shown)))?;
    let on: Date =
        date.trim_matches('"').parse().map_err(|error: crate::domain::DateError| format!("{error}."))?;
    let value =
        value.trim_matches(|letter: char| letter.is_whitespace() || matches!(letter, ';' | ',' | '"'));
    let number = read_number(value)
        .ok_or_else(|| words.pasted_no_number(&words.quoted(&value.chars().take(40).collect::<String>())))?;
    Ok(Measurement { on, value: number, unknown: Unknown::default() })
}

/// A number with an optional unit after it. One comma is a decimal comma; blanks between digits are left out.
fn read_number(text: &str) -> Option<f64> {
    let text = text.replace('−', "-");
    let unit = |letter: char| {
        letter.is_alphabetic() || letter.is_whitespace() || matches!(letter, '%' | '€' | '$' | '£')
    };
    let digits: String = text.trim_matches(unit).chars().filter(|letter| !letter.is_whitespace()).collect();
    let plain = match (digits.matches(',').count(), digits.contains('.')) {
        (1, false) => digits.replace(',', "."),
        (_, true) => digits.replace(',', ""),
        _ => digits,
    };
    let allowed = |letter: char| letter.is_ascii_digit() || matches!(letter, '.' | '-' | '+');
    let number: f64 = plain.chars().all(allowed).then(|| plain.parse().ok())??;
    (number.abs() <= Estimate::LARGEST).then_some(number)
}

/// Measurements with others put in, in time order; of two for one day the new one counts.
#[must_use]
pub fn with_measurements(existing: &[Measurement], new: &[Measurement]) -> Vec<Measurement> {
    let by_day: BTreeMap<Date, Measurement> =
        gathered(existing.iter().chain(new).map(|one| (one.on, one.clone())));
    by_day.into_values().collect()
}
