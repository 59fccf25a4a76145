//! Measurements as people bring them: pasted from a sheet, or put beside those that are there.

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
/// use roadbook_core::select::outcomes::read_pasted;
/// let pasted = read_pasted("Week\tShare\n2027-02-15\t47,5 %\n15.2.2027\t48");
/// assert_eq!(pasted.measurements[0].value, 47.5);
/// assert_eq!(pasted.problems.len(), 1);
/// ```
#[must_use]
pub fn read_pasted(text: &str) -> Pasted {
    let mut pasted = Pasted::default();
    let lines = text.lines().map(str::trim).enumerate().filter(|(_, line)| !line.is_empty());
    for (index, line) in lines {
        if index == 0 && !line.bytes().any(|byte| byte.is_ascii_digit()) {
            continue;
        }
        if index >= MOST_LINES {
            pasted
                .problems
                .push(format!("Only the first {MOST_LINES} lines were read; paste the rest afterwards."));
            break;
        }
        match read_line(line) {
            Ok(measurement) => pasted.measurements.push(measurement),
            Err(reason) => pasted.problems.push(format!("Line {}: {reason}", index + 1)),
        }
    }
    pasted
}

fn read_line(line: &str) -> Result<Measurement, String> {
    let shown: String = line.chars().take(40).collect();
    let (date, value) =
        line.split_once(|letter: char| letter.is_whitespace() || matches!(letter, ';' | ',')).ok_or_else(
            || format!("“{shown}” is one column; write a date and a value, such as 2027-02-15 and 47.5."),
        )?;
    let on: Date =
        date.trim_matches('"').parse().map_err(|error: crate::domain::DateError| format!("{error}."))?;
    let value =
        value.trim_matches(|letter: char| letter.is_whitespace() || matches!(letter, ';' | ',' | '"'));
    let number = read_number(value).ok_or_else(|| {
        format!("“{}” is not a number; write it such as 47.5.", value.chars().take(40).collect::<String>())
    })?;
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
