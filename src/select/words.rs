//! Days and spans of days in words, the same on every screen.

use crate::domain::Date;
use crate::language::{DayStyle, Words};

/// The short name of a date's month.
#[must_use]
pub fn month(words: &Words, date: Date) -> String {
    words.date(date.year_month_day(), DayStyle::Month)
}

/// A day, such as `4 Jan 2027`.
#[must_use]
pub fn day(words: &Words, date: Date) -> String {
    words.date(date.year_month_day(), DayStyle::Day)
}

/// A month with its year, such as `January 2027`.
#[must_use]
pub fn month_of_year(words: &Words, date: Date) -> String {
    words.date(date.year_month_day(), DayStyle::MonthOfYear)
}

/// Two days, such as `4 Jan to 14 Feb 2027`; the first year is left out where both are the same.
#[must_use]
pub fn day_span(words: &Words, from: Date, to: Date) -> String {
    let (first, last) = (from.year_month_day(), to.year_month_day());
    let style = if first.0 == last.0 { DayStyle::DayOfYear } else { DayStyle::Day };
    words.days_between(&words.date(first, style), &words.date(last, DayStyle::Day))
}

/// A word or sentence with its first letter large.
#[must_use]
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    first + letters.as_str()
}
