//! Dates as tools write them.
//!
//! ISO, `25/Feb/26 10:17 PM`, day-first and month-first numbers, and the intervals Jira Product
//! Discovery writes as JSON. The time of day is left out.

use crate::domain::Date;

/// Which number of `03/04/2027` is the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum DateOrder {
    /// 3 April.
    #[default]
    DayFirst,
    /// March 4.
    MonthFirst,
}

/// First letters of months in English and German.
const MONTHS: &[(&str, u8)] = &[
    ("jan", 1),
    ("feb", 2),
    ("mar", 3),
    ("mär", 3),
    ("mrz", 3),
    ("apr", 4),
    ("may", 5),
    ("mai", 5),
    ("jun", 6),
    ("jul", 7),
    ("aug", 8),
    ("sep", 9),
    ("oct", 10),
    ("okt", 10),
    ("nov", 11),
    ("dec", 12),
    ("dez", 12),
];

/// Which end of an interval is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IntervalEnd {
    /// The first day.
    Start,
    /// The last day.
    End,
}

/// The date in a cell; `None` when there is none.
#[must_use]
pub fn date(cell: &str, order: DateOrder, end: IntervalEnd) -> Option<Date> {
    if cell.starts_with('{') {
        let mut dates = cell.split('"').filter_map(|part| part.get(..10)?.parse::<Date>().ok());
        return match end {
            IntervalEnd::Start => dates.next(),
            IntervalEnd::End => dates.next_back(),
        };
    }
    if let Some((start, finish)) = cell.split_once('→') {
        return date(if end == IntervalEnd::Start { start } else { finish }.trim(), order, end);
    }
    let [first, second, third] = parts(cell)?;
    let (year, month, day) = match (number(first), month(second), number(second)) {
        (Some(year), None, Some(month)) if first.len() == 4 => {
            (year, u8::try_from(month).ok()?, number(third)?)
        }
        (Some(day), Some(month), _) => (full_year(third)?, month, day),
        (None, _, Some(day)) => (full_year(third)?, month(first)?, day),
        (Some(first), None, Some(second)) => {
            let (day, month) = match order {
                _ if first > 12 => (first, second),
                _ if second > 12 => (second, first),
                DateOrder::DayFirst => (first, second),
                DateOrder::MonthFirst => (second, first),
            };
            (full_year(third)?, u8::try_from(month).ok()?, day)
        }
        _ => return None,
    };
    Date::from_year_month_day(i32::try_from(year).ok()?, month, u8::try_from(day).ok()?)
}

/// The date in a cell, or the first day of the month or ISO week in it: `2027-02`, `Feb 2027`, `2027-W07`.
#[must_use]
pub fn day_or_month(cell: &str, order: DateOrder) -> Option<Date> {
    if let Some(date) = date(cell, order, IntervalEnd::Start) {
        return Some(date);
    }
    let mut parts = cell.split(|letter: char| !letter.is_alphanumeric()).filter(|part| !part.is_empty());
    let (first, second) = (parts.next()?, parts.next()?);
    let (year, other) = if first.len() == 4 { (first, second) } else { (second, first) };
    let year = i32::try_from(number(year).filter(|_| year.len() == 4 && parts.next().is_none())?).ok()?;
    if let Some(week) = other.strip_prefix(['W', 'w']).or(other.strip_prefix("KW")) {
        let weeks = i64::from(number(week).filter(|week| (1..=53).contains(week))?) - 1;
        let fourth = Date::from_year_month_day(year, 1, 4)?;
        let monday = Date::from_year_month_day(1970, 1, 5)?;
        return Some(fourth.plus_days(weeks * 7 - fourth.days_since(monday).rem_euclid(7)));
    }
    let month = month(other).or_else(|| u8::try_from(number(other)?).ok())?;
    Date::from_year_month_day(year, month, 1)
}

/// Which order a cell proves; `None` when it could be either or is written otherwise.
#[must_use]
pub fn order_evidence(cell: &str) -> OrderEvidence {
    let Some([Some(first), Some(second), Some(_)]) = parts(cell).map(|parts| parts.map(number)) else {
        return OrderEvidence::None;
    };
    match (first, second) {
        (13..=31, 1..=12) => OrderEvidence::Proves(DateOrder::DayFirst),
        (1..=12, 13..=31) => OrderEvidence::Proves(DateOrder::MonthFirst),
        (1..=12, 1..=12) if first != second => OrderEvidence::Either,
        _ => OrderEvidence::None,
    }
}

/// What a cell says about the order of day and month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrderEvidence {
    /// Nothing: no such date.
    None,
    /// It could be read both ways.
    Either,
    /// It can be read one way only.
    Proves(DateOrder),
}

/// The first three words or numbers; a time of day may follow.
fn parts(cell: &str) -> Option<[&str; 3]> {
    if cell.len() > 60 {
        return None;
    }
    let parts = cell.split(|letter: char| !letter.is_alphanumeric()).filter(|part| !part.is_empty());
    let mut parts = parts.skip_while(|part| is_weekday(part));
    let (first, second, third) = (parts.next()?, parts.next()?, parts.next()?);
    // RFC 3339 joins the time with a T.
    let third = third.split_once('T').filter(|_| first.len() == 4).map_or(third, |(day, _)| day);
    Some([first, second, third])
}

fn is_weekday(part: &str) -> bool {
    let lower = part.to_lowercase();
    ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].iter().any(|day| lower.starts_with(day))
}

fn number(part: &str) -> Option<u32> {
    let digits = part.strip_suffix("st").or(part.strip_suffix("nd")).or(part.strip_suffix("rd"));
    let digits = digits.or(part.strip_suffix("th")).unwrap_or(part);
    if digits.len() > 4 { None } else { digits.parse().ok() }
}

fn month(part: &str) -> Option<u8> {
    let lower = part.to_lowercase();
    MONTHS.iter().find(|(start, _)| lower.starts_with(start)).map(|(_, month)| *month)
}

/// A year of two or four digits; two mean this century.
fn full_year(part: &str) -> Option<u32> {
    match part.len() {
        2 => Some(2000 + number(part)?),
        4 => number(part),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{DateOrder, IntervalEnd, OrderEvidence, date, order_evidence};

    #[test]
    fn every_way_of_writing_a_date_is_read() {
        for (cell, expected) in [
            ("2026-02-25", "2026-02-25"),
            ("2026-02-25T22:17:00.000Z", "2026-02-25"),
            ("2026-02-25 22:17", "2026-02-25"),
            ("2026/02/25", "2026-02-25"),
            ("25/Feb/26 10:17 PM", "2026-02-25"),
            ("25-February-2026", "2026-02-25"),
            ("Feb 25, 2026", "2026-02-25"),
            ("Wed, 25 Feb 2026", "2026-02-25"),
            ("Wed Feb 25 2026 00:00:00 GMT+0000 (GMT)", "2026-02-25"),
            ("25/02/2026", "2026-02-25"),
            ("02/25/2026", "2026-02-25"),
            ("25.02.26", "2026-02-25"),
            ("5. März 2026", "2026-03-05"),
            ("03/04/2026", "2026-04-03"),
        ] {
            let read = date(cell, DateOrder::DayFirst, IntervalEnd::Start);
            assert_eq!(read.map(|date| date.to_string()).as_deref(), Some(expected), "{cell}");
        }
        for cell in ["", "soon", "2026", "Q3 2026", "31/02/2026", "0/0/0", "25/Feb", "99/99/9999"] {
            assert_eq!(date(cell, DateOrder::DayFirst, IntervalEnd::Start), None, "{cell}");
        }
    }

    #[test]
    fn intervals_give_the_end_asked_for() {
        let cell = r#"{"start":"2026-01-01","end":"2026-03-31"}"#;
        let end = |end| date(cell, DateOrder::DayFirst, end).map(|date| date.to_string());
        assert_eq!(end(IntervalEnd::Start).as_deref(), Some("2026-01-01"));
        assert_eq!(end(IntervalEnd::End).as_deref(), Some("2026-03-31"));
    }

    #[test]
    fn the_order_is_proved_only_by_days_past_twelve() {
        assert_eq!(order_evidence("02/25/2026"), OrderEvidence::Proves(DateOrder::MonthFirst));
        assert_eq!(order_evidence("25/02/2026"), OrderEvidence::Proves(DateOrder::DayFirst));
        assert_eq!(order_evidence("03/04/2026"), OrderEvidence::Either);
        assert_eq!(order_evidence("2026-03-04"), OrderEvidence::None);
    }
}
