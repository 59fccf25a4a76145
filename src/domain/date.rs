//! A calendar date without time or zone.

use std::fmt;
use std::str::FromStr;

use crate::language::{Say, Words, english_errors};

/// A calendar date of the years 1900 to 2199, written `2027-02-15`.
///
/// ```
/// use roadbook_core::domain::Date;
/// let start: Date = "2027-02-15".parse()?;
/// assert_eq!(start.plus_days(14).to_string(), "2027-03-01");
/// # Ok::<(), roadbook_core::domain::DateError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date(time::Date);

/// Why a text is not a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateError(pub String);

impl Say for DateError {
    fn say(&self, words: &Words) -> String {
        words.not_a_date(&self.0)
    }
}
english_errors!(DateError);

impl Date {
    /// The first date a plan may hold.
    pub const FIRST_YEAR: i32 = 1900;
    /// The last year a plan may hold.
    pub const LAST_YEAR: i32 = 2199;

    /// The date of a year, month (1–12) and day of the month (1–31), if the calendar has it.
    #[must_use]
    pub fn from_year_month_day(year: i32, month: u8, day: u8) -> Option<Self> {
        if !(Self::FIRST_YEAR..=Self::LAST_YEAR).contains(&year) {
            return None;
        }
        let month = time::Month::try_from(month).ok()?;
        time::Date::from_calendar_date(year, month, day).ok().map(Self)
    }

    /// The first of January of a year, or of the nearest year a plan may hold.
    #[must_use]
    pub fn first_of_year(year: i32) -> Self {
        let year = year.clamp(Self::FIRST_YEAR, Self::LAST_YEAR);
        Self(time::Date::from_ordinal_date(year, 1).unwrap_or(time::Date::MIN))
    }

    /// Year, month (1–12) and day of the month (1–31).
    #[must_use]
    pub fn year_month_day(self) -> (i32, u8, u8) {
        (self.0.year(), u8::from(self.0.month()), self.0.day())
    }

    /// The date this many days later (earlier when negative), held within the years a plan may hold.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        let first = Self::first_of_year(Self::FIRST_YEAR).0;
        let last = time::Date::from_ordinal_date(Self::LAST_YEAR, 365).unwrap_or(self.0);
        match self.0.checked_add(time::Duration::days(days.clamp(-200_000, 200_000))) {
            Some(date) => Self(date.clamp(first, last)),
            None if days < 0 => Self(first),
            None => Self(last),
        }
    }

    /// Whole days from `earlier` to this date; negative when this date comes first.
    #[must_use]
    pub fn days_since(self, earlier: Self) -> i64 {
        i64::from(self.0.to_julian_day()) - i64::from(earlier.0.to_julian_day())
    }

    /// The first day of this date's month.
    #[must_use]
    pub fn first_of_month(self) -> Self {
        Self(self.0.replace_day(1).unwrap_or(self.0))
    }

    /// The first day of the month this many months later (earlier when negative).
    #[must_use]
    pub fn plus_months(self, months: i32) -> Self {
        let (year, month, _) = self.year_month_day();
        let count = year * 12 + i32::from(month) - 1 + months;
        let month = u8::try_from(count.rem_euclid(12) + 1).unwrap_or(1);
        Self::from_year_month_day(count.div_euclid(12), month, 1).unwrap_or(self)
    }

    /// The quarter of the year, 1 to 4.
    #[must_use]
    pub fn quarter(self) -> u8 {
        (u8::from(self.0.month()) - 1) / 3 + 1
    }
}

impl fmt::Display for Date {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.year_month_day();
        write!(out, "{year:04}-{month:02}-{day:02}")
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let parse = || {
            let text = text.trim();
            if !text.is_ascii() || text.len() != 10 {
                return None;
            }
            let (year, rest) = text.split_once('-')?;
            let (month, day) = rest.split_once('-')?;
            Self::from_year_month_day(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
        };
        parse().ok_or_else(|| DateError(text.chars().take(40).collect()))
    }
}

#[cfg(test)]
mod tests {
    use super::Date;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn leap_days_exist_only_in_leap_years() {
        assert_eq!(date("2028-02-28").plus_days(1), date("2028-02-29"));
        assert!("2027-02-29".parse::<Date>().is_err());
        assert!("31/02/2027".parse::<Date>().is_err());
    }

    #[test]
    fn arithmetic_stays_within_the_years_a_plan_may_hold() {
        assert_eq!(date("2199-12-31").plus_days(i64::MAX), date("2199-12-31"));
        assert_eq!(date("1900-01-01").plus_days(i64::MIN), date("1900-01-01"));
        assert_eq!(date("2027-11-30").plus_months(3), date("2028-02-01"));
        assert_eq!(date("2027-01-30").plus_months(-1), date("2026-12-01"));
        assert_eq!(date("2027-02-15").days_since(date("2027-02-01")), 14);
    }
}
