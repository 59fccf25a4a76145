//! Days and spans of days in words, the same on every screen.

use crate::domain::Date;
use crate::language::{DayStyle, Exactness, Language, Words};

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

/// A month with its year, such as `Jan 2027`.
#[must_use]
pub fn month_of_year(words: &Words, date: Date) -> String {
    words.month_and_year(&month(words, date), &date.year_month_day().0.to_string())
}

/// A quarter, such as `Q1`.
#[must_use]
pub fn quarter(words: &Words, date: Date) -> String {
    words.quarter(&date.quarter().to_string())
}

/// A quarter with its year, such as `Q1 2027`.
#[must_use]
pub fn quarter_of_year(words: &Words, date: Date) -> String {
    words.quarter_of_year(&quarter(words, date), &date.year_month_day().0.to_string())
}

/// The day on which something was made: that is told as it is, however coarse the days are that it tells of.
#[must_use]
pub fn day_made(words: &Words, today: Date) -> String {
    day(&words.clone().telling(Exactness::Days), today)
}

/// The first and the last day of what is told of a day: itself, its month or its quarter.
#[must_use]
pub fn told_bounds(words: &Words, date: Date) -> (Date, Date) {
    let months = match words.exactness() {
        Exactness::Days => return (date, date),
        Exactness::Months => 1,
        Exactness::Quarters => 3,
    };
    let (_, month, _) = date.year_month_day();
    let first = date.plus_months(-((i32::from(month) - 1) % months));
    (first, first.plus_months(months).plus_days(-1))
}

/// Two days, such as `4 Jan to 14 Feb 2027`; the year is said once where both are the same.
#[must_use]
pub fn day_span(words: &Words, from: Date, to: Date) -> String {
    let (first, last) = (from.year_month_day(), to.year_month_day());
    let whole = words.date(first, DayStyle::Day);
    if words.exactness() != Exactness::Days && whole == words.date(last, DayStyle::Day) {
        return whole;
    }
    let (of_first, of_last) = match words.language() {
        _ if first.0 != last.0 => (DayStyle::Day, DayStyle::Day),
        // The year leads.
        Language::Japanese => (DayStyle::Day, DayStyle::DayOfYear),
        _ => (DayStyle::DayOfYear, DayStyle::Day),
    };
    words.days_between(&words.date(first, of_first), &words.date(last, of_last))
}

/// A word or sentence with its first letter large.
#[must_use]
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    first + letters.as_str()
}
