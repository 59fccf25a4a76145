//! What the words need from outside to write numbers and dates.

/// How much of a date is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayStyle {
    /// `4 Jan 2027`.
    Day,
    /// `4 Jan`.
    DayOfYear,
    /// `Jan`.
    Month,
    /// `January 2027`.
    MonthOfYear,
}

/// How exactly days are told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Exactness {
    /// As they are.
    #[default]
    Days,
    /// Only their month.
    Months,
    /// Only their quarter.
    Quarters,
}

/// How numbers and dates are written in one place of the world.
pub trait Formats {
    /// A number with so many decimals, grouped as is usual.
    fn number(&self, value: f64, decimals: usize) -> String;
    /// A date of the calendar; `month` counts from 1.
    fn day(&self, year: i32, month: u8, day: u8, style: DayStyle) -> String;
}
