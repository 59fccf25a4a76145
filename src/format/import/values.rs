//! Numbers as people write them: separators, units, ranges, words and sizes.
//!
//! Knows one cell and its column's unit, nothing of rows. Never guesses silently: what is not
//! understood comes back as `None` or an error.

use crate::domain::{Estimate, EstimateError};
use crate::language::Words;

/// Weeks in a month of work: 52 weeks in 12 months.
pub const WEEKS_PER_MONTH: f64 = 52.0 / 12.0;

/// Seconds in a week of work: 5 days of 8 hours.
const SECONDS_PER_WEEK: f64 = 144_000.0;

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A bare number or money.
    Plain,
    /// People or accounts per quarter.
    PerQuarter,
    /// RICE impact, or its words.
    Impact,
    /// A share of 1; `80`, `80%` and words too.
    Share,
    /// A confidence from 1 to 10; shares and words too.
    OutOfTen,
    /// Work in person-months; other times and T-shirt sizes too.
    PersonMonths,
    /// Calendar weeks.
    Weeks,
    /// Relative points; T-shirt sizes too.
    Points,
    /// Working time in seconds, kept as person-weeks.
    Seconds,
    /// A KPI's own unit, whatever stands behind the number.
    Measured,
}

/// What effort may be counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorkUnit {
    /// Person-months.
    Months,
    /// Person-weeks.
    Weeks,
    /// Person-days, five a week.
    Days,
    /// Hours, eight a day.
    Hours,
    /// Seconds of work, as Jira has them.
    Seconds,
    /// Relative points, which are no working time.
    Points,
}

impl WorkUnit {
    /// Every unit, in the order a list shows them.
    pub const ALL: [Self; 6] =
        [Self::Months, Self::Weeks, Self::Days, Self::Hours, Self::Seconds, Self::Points];

    /// What one of these is in person-months; points are none.
    #[must_use]
    pub fn months(self) -> f64 {
        match self {
            Self::Months | Self::Points => 1.0,
            Self::Weeks => 1.0 / WEEKS_PER_MONTH,
            Self::Days => 1.0 / 5.0 / WEEKS_PER_MONTH,
            Self::Hours => 1.0 / 40.0 / WEEKS_PER_MONTH,
            Self::Seconds => 1.0 / SECONDS_PER_WEEK / WEEKS_PER_MONTH,
        }
    }

    /// The unit that makes so many months; none for a factor of no unit in the list.
    pub(super) fn of_factor(months: f64) -> Option<Self> {
        let close = |unit: &Self| (unit.months() / months - 1.0).abs() < 1e-9;
        [Self::Months, Self::Weeks, Self::Days, Self::Hours].into_iter().find(close)
    }

    /// What it is called.
    #[must_use]
    pub fn label(self, words: &Words) -> &'static str {
        match self {
            Self::Months => words.work_in_months(),
            Self::Weeks => words.work_in_weeks(),
            Self::Days => words.work_in_days(),
            Self::Hours => words.work_in_hours(),
            Self::Seconds => words.work_in_seconds(),
            Self::Points => words.work_in_points(),
        }
    }
}

/// How many T-shirt sizes there are.
pub const SIZE_COUNT: usize = 6;
/// What they are called, the smallest first.
pub const SIZE_NAMES: [&str; SIZE_COUNT] = ["XS", "S", "M", "L", "XL", "XXL"];

/// What T-shirt sizes stand for when nobody says otherwise: person-months, or points.
#[must_use]
pub fn usual_sizes(in_points: bool) -> [f64; SIZE_COUNT] {
    SIZES.map(|(_, months, points)| if in_points { points } else { months })
}

/// Words that stand for numbers.
const IMPACT_WORDS: &[(&str, f64)] = &[
    ("massive", 3.0),
    ("very high", 3.0),
    ("high", 2.0),
    ("medium", 1.0),
    ("low", 0.5),
    ("minimal", 0.25),
    ("very low", 0.25),
];
const CONFIDENCE_WORDS: &[(&str, f64)] = &[("high", 1.0), ("medium", 0.8), ("low", 0.5)];
const OUT_OF_TEN_WORDS: &[(&str, f64)] = &[("high", 10.0), ("medium", 8.0), ("low", 5.0)];

/// T-shirt sizes in person-months and in points.
const SIZES: [(&str, f64, f64); SIZE_COUNT] = [
    ("xs|x-small|extra small", 0.25, 1.0),
    ("s|small", 0.5, 2.0),
    ("m|medium", 1.0, 3.0),
    ("l|large", 2.0, 5.0),
    ("xl|x-large|extra large", 4.0, 8.0),
    ("xxl|2xl|xx-large", 8.0, 13.0),
];

/// How a unit word counts in person-months, in weeks, and per quarter; 0 where it makes no sense.
const TIME_WORDS: &[(&[&str], f64, f64, f64)] = &[
    (&["hour", "hours", "h", "hrs"], 1.0 / 8.0 / 5.0 / WEEKS_PER_MONTH, 1.0 / 40.0, 0.0),
    (&["day", "days", "d"], 1.0 / 5.0 / WEEKS_PER_MONTH, 1.0 / 5.0, 0.0),
    (&["week", "weeks", "w", "pw", "wk", "wks"], 1.0 / WEEKS_PER_MONTH, 1.0, 13.0),
    (&["month", "months", "mo", "pm", "m"], 1.0, WEEKS_PER_MONTH, 3.0),
    (&["quarter", "quarters", "q"], 3.0, 13.0, 1.0),
    (&["year", "years", "y"], 12.0, 52.0, 0.25),
];

impl Unit {
    /// What one of a header's units is in this one: a header `effort (weeks)` counts weeks, not months.
    #[must_use]
    pub fn factor(self, header_words: &str) -> f64 {
        // One letter is too little in a header: “Effort M” is no month.
        let factor = |word: &str| (word.len() > 2).then(|| self.time_factor(word)).flatten();
        match self {
            Self::Seconds => 1.0 / SECONDS_PER_WEEK,
            _ => header_words.split(' ').find_map(factor).unwrap_or(1.0),
        }
    }

    fn time_factor(self, word: &str) -> Option<f64> {
        let (_, months, weeks, per_quarter) = TIME_WORDS.iter().find(|(words, ..)| words.contains(&word))?;
        let factor = match self {
            Self::PersonMonths => *months,
            Self::Weeks => *weeks,
            Self::PerQuarter => *per_quarter,
            _ => 0.0,
        };
        (factor > 0.0).then_some(factor)
    }

    fn word(self, text: &str, sizes: Option<&[f64; SIZE_COUNT]>) -> Option<f64> {
        // A word begins with a letter, or is a size such as 2XL.
        if text.len() > 20 || !text.contains(char::is_alphabetic) {
            return None;
        }
        let lower = text.to_lowercase();
        let size = |in_points: bool| {
            let place = SIZES.iter().position(|(names, ..)| names.split('|').any(|name| name == lower))?;
            sizes.unwrap_or(&usual_sizes(in_points)).get(place).copied()
        };
        let listed =
            |words: &[(&str, f64)]| words.iter().find(|(word, _)| *word == lower).map(|(_, value)| *value);
        match self {
            Self::Impact => listed(IMPACT_WORDS),
            Self::Share => listed(CONFIDENCE_WORDS),
            Self::OutOfTen => listed(OUT_OF_TEN_WORDS),
            Self::PersonMonths => size(false),
            Self::Points => size(true),
            _ => None,
        }
    }
}

/// How a column of shares is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum ShareScale {
    /// 0.8
    #[default]
    Share,
    /// 8
    OutOfTen,
    /// 80
    Percent,
}

/// How the numbers of one column are read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NumberStyle {
    /// What the numbers count.
    pub unit: Unit,
    /// What one of the header's units is in that unit.
    pub factor: f64,
    /// Whether `1,5` is one and a half throughout the file.
    pub decimal_comma: bool,
    /// How shares are written in this column.
    pub share_scale: ShareScale,
    /// What T-shirt sizes stand for in it, where a person said so.
    pub sizes: Option<[f64; SIZE_COUNT]>,
}

/// What a cell was read as, besides its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadAs {
    /// As it stands.
    Number,
    /// As a T-shirt size.
    Size,
    /// As working time that had to be converted.
    WorkingTime,
}

/// Reads one cell of a number column.
///
/// # Errors
/// [`EstimateError`] when it is no number, or a range upside down.
pub fn estimate(cell: &str, style: NumberStyle) -> Result<(Estimate, ReadAs), EstimateError> {
    let not_an_estimate = || EstimateError::NotAnEstimate(cell.chars().take(40).collect());
    if let Some(value) = style.unit.word(cell, style.sizes.as_ref()) {
        let is_size = matches!(style.unit, Unit::PersonMonths | Unit::Points);
        return Ok((Estimate::exact(value)?, if is_size { ReadAs::Size } else { ReadAs::Number }));
    }
    let text = unified(cell);
    let last_digit = text.rfind(|letter: char| letter.is_ascii_digit()).ok_or_else(not_an_estimate)?;
    let (numbers_text, tail) = text.split_at_checked(last_digit + 1).ok_or_else(not_an_estimate)?;
    let (tail, mut read_as) = (tail.trim(), ReadAs::Number);
    let mut numbers = Vec::new();
    for part in range_parts(numbers_text) {
        let value = number(part.trim_matches(['%', ' ']), style.decimal_comma).ok_or_else(not_an_estimate)?;
        let (value, as_what) = scaled(value, tail, style).ok_or_else(not_an_estimate)?;
        numbers.push(value);
        read_as = as_what;
    }
    Ok((Estimate::from_numbers(&numbers)?, read_as))
}

/// A number in its column's unit, given the words or sign after it.
fn scaled(value: f64, tail: &str, style: NumberStyle) -> Option<(f64, ReadAs)> {
    let factor = style.factor;
    let plain = match (tail, style.unit) {
        ("", Unit::Share) => match style.share_scale {
            ShareScale::OutOfTen => value / 10.0,
            ShareScale::Percent if value > 1.0 => value / 100.0,
            _ => value,
        },
        ("", Unit::OutOfTen) => match style.share_scale {
            ShareScale::Share => value * 10.0,
            ShareScale::OutOfTen => value,
            ShareScale::Percent => value / 10.0,
        },
        ("%", Unit::Share) => value / 100.0,
        ("%", Unit::OutOfTen) => value / 10.0,
        ("", Unit::PersonMonths | Unit::Seconds) if factor != 1.0 => {
            return Some((four_digits(value * factor), ReadAs::WorkingTime));
        }
        ("k", Unit::Measured) => value * 1e3,
        (_, Unit::Measured) => value,
        ("", _) => value * factor,
        ("k", Unit::Plain | Unit::PerQuarter) => value * 1e3 * factor,
        ("m", Unit::Plain | Unit::PerQuarter) => value * 1e6 * factor,
        ("points" | "pts" | "pt" | "sp", Unit::Points) | ("x", Unit::Impact) => value,
        (words, Unit::PersonMonths | Unit::Weeks) => {
            let own = style.unit.time_factor(words.split([' ', '-']).next_back()?)?;
            let is_converted = own != 1.0 && style.unit == Unit::PersonMonths;
            return Some(match is_converted {
                true => (four_digits(value * own), ReadAs::WorkingTime),
                false => (value * own, ReadAs::Number),
            });
        }
        _ => return None,
    };
    Some((plain, ReadAs::Number))
}

/// Whether a cell is one figure, with a unit behind it or without, and no day.
#[must_use]
pub fn is_figure(cell: &str) -> bool {
    let style = NumberStyle {
        unit: Unit::Measured,
        factor: 1.0,
        decimal_comma: false,
        share_scale: ShareScale::default(),
        sizes: None,
    };
    cell.len() < 30 && estimate(cell, style).is_ok_and(|(estimate, _)| !estimate.is_range())
}

/// Converted working time is no more exact than four digits.
#[must_use]
pub fn four_digits(value: f64) -> f64 {
    if value == 0.0 || !value.is_finite() {
        return value;
    }
    let places = 3 - i32::try_from(value.abs().log10().floor() as i64).unwrap_or(0);
    let power = 10_f64.powi(places.abs());
    if places >= 0 { (value * power).round() / power } else { (value / power).round() * power }
}

/// Whether a cell is digits with points and commas, as most are.
fn is_bare(cell: &str) -> bool {
    cell.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b',')
}

/// Small letters; one sign for minus, none for currency, approximation or spaces between digits.
fn unified(cell: &str) -> String {
    if is_bare(cell) {
        return cell.to_owned();
    }
    let lower =
        cell.trim().to_lowercase().replace(" to ", "..").replace(['–', '—', '…'], "..").replace('−', "-");
    let mut text = String::with_capacity(lower.len());
    for letter in lower.chars() {
        let after_digit = text.ends_with(|before: char| before.is_ascii_digit());
        match letter {
            '€' | '$' | '£' | '¥' | '~' | '≈' => {}
            '\'' | '’' if after_digit => {}
            _ if letter.is_whitespace() => text.push(' '),
            _ => text.push(letter),
        }
    }
    // A space between digits groups them: “1 200”.
    let mut joined = String::with_capacity(text.len());
    let mut letters = text.trim().chars().peekable();
    while let Some(letter) = letters.next() {
        let between = joined.ends_with(|before: char| before.is_ascii_digit())
            && letters.peek().is_some_and(char::is_ascii_digit);
        if letter != ' ' || !between {
            joined.push(letter);
        }
    }
    joined
}

/// The one to three numbers of a range, split at `..` or at a dash between numbers.
fn range_parts(text: &str) -> Vec<&str> {
    if text.contains("..") {
        return text.split("..").map(str::trim).collect();
    }
    let mut parts = Vec::new();
    let (mut start, mut before) = (0, ' ');
    for (at, letter) in text.char_indices() {
        if letter == '-' && (before.is_ascii_digit() || before == '%') {
            parts.push(text.get(start..at).unwrap_or("").trim());
            start = at + 1;
        }
        if letter != ' ' {
            before = letter;
        }
    }
    parts.push(text.get(start..).unwrap_or("").trim());
    parts
}

/// A finite number with either kind of separators; `None` when it is none.
#[must_use]
pub fn number(text: &str, decimal_comma: bool) -> Option<f64> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let is_number = |letter: char| letter.is_ascii_digit() || letter == '.' || letter == ',';
    if digits.is_empty() || !digits.chars().all(is_number) {
        return None;
    }
    let decimal = match decimal_mark(digits) {
        Mark::Comma => Some(','),
        Mark::Point => Some('.'),
        Mark::None => None,
        Mark::Either(mark) => ((mark == ',') == decimal_comma).then_some(mark),
    };
    let (whole, fraction) = match decimal {
        Some(mark) => digits.rsplit_once(mark)?,
        None => (digits, ""),
    };
    let mut groups = whole.split([',', '.']);
    let first = groups.next().unwrap_or("");
    if fraction.contains([',', '.'])
        || (whole != first && first.len() > 3)
        || groups.any(|group| group.len() != 3)
    {
        return None;
    }
    let sign = if text.starts_with('-') { "-" } else { "" };
    format!("{sign}{}.{fraction}0", whole.replace([',', '.'], "")).parse().ok()
}

/// Which sign of a number stands before its fraction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    None,
    Comma,
    Point,
    /// One sign and three digits after it: a fraction or thousands, as the rest of the file has it.
    Either(char),
}

fn decimal_mark(digits: &str) -> Mark {
    let Some(last_at) = digits.rfind([',', '.']) else { return Mark::None };
    let last = if digits.get(last_at..).is_some_and(|tail| tail.starts_with(',')) { ',' } else { '.' };
    let other = if last == ',' { '.' } else { ',' };
    let mark = if last == ',' { Mark::Comma } else { Mark::Point };
    let (before, after) = (digits.get(..last_at).unwrap_or(""), digits.len() - last_at - 1);
    match (before.contains(other), before.contains(last)) {
        (true, true) => Mark::None,
        (true, false) => mark,
        (false, true) => Mark::None,
        (false, false) if after == 3 && (1..=3).contains(&before.len()) && before != "0" => {
            Mark::Either(last)
        }
        (false, false) => mark,
    }
}

/// Whether a cell shows that the file writes fractions with a comma (`true`) or a point (`false`).
#[must_use]
pub fn decimal_evidence(cell: &str) -> Option<bool> {
    if !cell.contains([',', '.']) {
        return None;
    }
    let text = unified(cell);
    range_parts(&text).into_iter().find_map(|part| {
        let digits = part.trim_matches(|letter: char| !letter.is_ascii_digit());
        match decimal_mark(digits) {
            Mark::Comma => Some(true),
            Mark::Point => Some(false),
            // Several groups: the sign between them is not the decimal one.
            Mark::None => digits.contains([',', '.']).then(|| digits.contains('.')),
            Mark::Either(_) => None,
        }
    })
}

/// How a column of shares is written, judged by all its cells.
pub fn share_scale<'cell>(
    unit: Unit,
    cells: impl Iterator<Item = &'cell str>,
    decimal_comma: bool,
) -> ShareScale {
    let (mut largest, mut has_fraction) = (0.0_f64, false);
    for cell in cells {
        let text = unified(cell);
        for value in range_parts(&text).into_iter().filter_map(|part| number(part, decimal_comma)) {
            largest = largest.max(value);
            has_fraction |= value > 0.0 && value < 1.0;
        }
    }
    match unit {
        Unit::OutOfTen if has_fraction && largest <= 1.0 => ShareScale::Share,
        Unit::Share if largest <= 1.0 => ShareScale::Share,
        Unit::OutOfTen if largest <= 20.0 => ShareScale::OutOfTen,
        Unit::Share if largest <= 10.0 && !has_fraction => ShareScale::OutOfTen,
        _ => ShareScale::Percent,
    }
}

#[cfg(test)]
mod tests {
    use super::{NumberStyle, ReadAs, ShareScale, Unit, WEEKS_PER_MONTH, decimal_evidence, estimate, number};

    fn style(unit: Unit) -> NumberStyle {
        NumberStyle { unit, factor: 1.0, decimal_comma: false, share_scale: ShareScale::Share, sizes: None }
    }

    fn read(cell: &str, unit: Unit) -> Option<String> {
        estimate(cell, style(unit)).ok().map(|(estimate, _)| estimate.to_string())
    }

    #[test]
    fn separators_are_told_apart() {
        for (text, point, comma) in [
            ("1200", 1200.0, 1200.0),
            ("1,200", 1200.0, 1.2),
            ("1.200", 1.2, 1200.0),
            ("1,200.5", 1200.5, 1200.5),
            ("1.200,5", 1200.5, 1200.5),
            ("1,200,000", 1_200_000.0, 1_200_000.0),
            ("2,5", 2.5, 2.5),
            ("0.125", 0.125, 0.125),
            ("-3.25", -3.25, -3.25),
        ] {
            assert_eq!((number(text, false), number(text, true)), (Some(point), Some(comma)), "{text}");
        }
        for text in ["", "-", "1,2,3", "12,34,567", "1e5", "inf", "NaN", "1.2.3", "1234,567.8"] {
            assert_eq!(number(text, false), None, "{text}");
        }
        assert_eq!(decimal_evidence("1.200,5"), Some(true));
        assert_eq!(decimal_evidence("1,200,000"), Some(false));
        assert_eq!(decimal_evidence("1,200"), None);
    }

    #[test]
    fn ranges_words_sizes_and_times_become_estimates() {
        for (cell, unit, expected) in [
            ("5..13", Unit::Plain, "5..13"),
            ("5-13", Unit::Plain, "5..13"),
            ("5 – 8 – 13", Unit::Plain, "5..8..13"),
            ("-3..-1.5", Unit::Plain, "-3..-1.5"),
            ("5 to 13", Unit::Plain, "5..13"),
            ("€ 12 000", Unit::Plain, "12000"),
            ("1'200", Unit::Plain, "1200"),
            ("10k", Unit::PerQuarter, "10000"),
            ("high", Unit::Impact, "2"),
            ("Medium", Unit::Share, "0.8"),
            ("80 %", Unit::Share, "0.8"),
            ("70%-90%", Unit::Share, "0.7..0.9"),
            ("xl", Unit::PersonMonths, "4"),
            ("XL", Unit::Points, "8"),
            ("13 weeks", Unit::PersonMonths, "3"),
            ("2-4 person-months", Unit::PersonMonths, "2..4"),
            ("2 months", Unit::Weeks, "8.666666666666666"),
        ] {
            assert_eq!(read(cell, unit).as_deref(), Some(expected), "{cell}");
        }
        for cell in ["13..5", "a few", "5 apples", "5..", "1-2-3-4", "", "2026-03-04x"] {
            assert_eq!(read(cell, Unit::Plain), None, "{cell}");
        }
    }

    #[test]
    fn seconds_of_work_become_person_weeks() {
        let seconds =
            NumberStyle { factor: Unit::Seconds.factor("original estimate"), ..style(Unit::Seconds) };
        let (weeks, read_as) = estimate("432000", seconds).unwrap();
        assert_eq!((weeks.low(), read_as), (3.0, ReadAs::WorkingTime));
        assert_eq!(Unit::PersonMonths.factor("effort weeks"), 1.0 / WEEKS_PER_MONTH);
    }
}
