//! Dates, spans and lists in words, the same on every screen.

use crate::domain::Date;

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// The short name of a date's month.
#[must_use]
pub fn month(date: Date) -> &'static str {
    let (_, month, _) = date.year_month_day();
    MONTHS.get(usize::from(month).saturating_sub(1)).copied().unwrap_or_default()
}

/// A day, such as `4 Jan 2027`.
#[must_use]
pub fn day(date: Date) -> String {
    let (year, _, day) = date.year_month_day();
    format!("{day} {} {year}", month(date))
}

/// Two days, such as `4 Jan to 14 Feb 2027`; the first year is left out where both are the same.
#[must_use]
pub fn day_span(from: Date, to: Date) -> String {
    let ((from_year, _, from_day), (to_year, _, _)) = (from.year_month_day(), to.year_month_day());
    let first = if from_year == to_year { format!("{from_day} {}", month(from)) } else { day(from) };
    format!("{first} to {}", day(to))
}

/// `a`, `a and b`, `a, b and c`.
#[must_use]
pub fn listed(texts: &[String], conjunction: &str) -> String {
    match texts {
        [] => String::new(),
        [only] => only.clone(),
        [rest @ .., last] => format!("{} {conjunction} {last}", rest.join(", ")),
    }
}

/// A count with its noun: `1 initiative`, `3 initiatives`.
#[must_use]
pub fn counted(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}
