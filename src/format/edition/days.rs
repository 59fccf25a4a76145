//! How people and programs write a day.

use crate::domain::Date;
use crate::language::{DayStyle, ENGLISH_MONTHS, Words};

const GERMAN: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];

/// A day in the ways it may be written; signs between the words do not matter.
pub(super) fn ways_to_write(words: &Words, date: Date) -> Vec<String> {
    let (year, month, day) = date.year_month_day();
    let mut ways = vec![
        words.date((year, month, day), DayStyle::Day),
        format!("{year:04} {month:02} {day:02}"),
        format!("{year:04}{month:02}{day:02}"),
        format!("{day:02} {month:02} {year}"),
        format!("{day} {month} {year}"),
        format!("{month:02} {day:02} {year}"),
        format!("{month}/{day}/{year}"),
        format!("{year}年{month}月{day}日"),
    ];
    for without_year in ways_without_year(date) {
        ways.push(format!("{without_year} {year}"));
    }
    ways
}

/// A day without its year, as people write it in a sentence.
pub(super) fn ways_without_year(date: Date) -> Vec<String> {
    let (_, month, day) = date.year_month_day();
    let mut ways = Vec::new();
    let place = usize::from(month) - 1;
    for name in [ENGLISH_MONTHS.get(place), GERMAN.get(place)].into_iter().flatten() {
        let short: String = name.chars().take(3).collect();
        for name in [*name, short.as_str()] {
            ways.extend([format!("{day} {name}"), format!("{name} {day}"), format!("{day:02} {name}")]);
        }
    }
    if let Some(name) = ENGLISH_MONTHS.get(place) {
        let suffix = match (day % 10, day / 10) {
            (1, tens) if tens != 1 => "st",
            (2, tens) if tens != 1 => "nd",
            (3, tens) if tens != 1 => "rd",
            _ => "th",
        };
        ways.extend([
            format!("{day}{suffix} {name}"),
            format!("{day}{suffix} of {name}"),
            format!("{name} {day}{suffix}"),
        ]);
        if month == 9 {
            ways.extend([format!("{day} Sept"), format!("Sept {day}")]);
        }
    }
    ways.push(format!("{month}月{day}日"));
    // May is short and long, and the same names stand in two languages.
    ways.sort();
    ways.dedup();
    ways
}
