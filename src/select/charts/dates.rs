//! Real dates along a time axis: firsts of months, quarters or years.

use super::views::AxisLabel;
use crate::domain::Date;

/// Distances between labels, in months; beyond, whole decades.
const STEPS: [i32; 8] = [1, 2, 3, 6, 12, 24, 60, 120];

/// Firsts of months between two days, evenly apart in months and `most` at most, at their distance in days from the first
/// day; a span without a first of a month gets its first day alone. `name` says a day.
///
/// Steps are 1, 2, 3, 6 or 12 months, then years, and steps of a quarter or more begin where a calendar's do.
pub fn date_ticks(from: Date, to: Date, most: usize, name: impl Fn(Date) -> String) -> Vec<AxisLabel> {
    // As `f64`: a span of days is far below 2^52.
    let at = |day: Date| day.days_since(from) as f64;
    let firsts = |step: i32| {
        let first = if from == from.first_of_month() { from } else { from.plus_months(1) };
        let (_, of, _) = first.year_month_day();
        let behind = (i32::from(of) - 1) % step.min(12);
        let first = if behind == 0 { first } else { first.plus_months(step.min(12) - behind) };
        (0..).map(move |index| first.plus_months(index * step)).take_while(move |day| *day <= to)
    };
    let step = STEPS.into_iter().find(|&step| firsts(step).take(most + 1).count() <= most).unwrap_or(240);
    let label = |day: Date| AxisLabel { at: at(day), label: name(day) };
    let mut labels: Vec<AxisLabel> = firsts(step).take(most).map(label).collect();
    if labels.is_empty() {
        labels.push(label(from));
    }
    labels
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u8, day: u8) -> Date {
        Date::from_year_month_day(year, month, day).unwrap()
    }

    fn named(from: Date, to: Date, most: usize) -> Vec<String> {
        date_ticks(from, to, most, |day| day.to_string()).into_iter().map(|tick| tick.label).collect()
    }

    #[test]
    fn ticks_are_where_a_calendar_has_them() {
        assert_eq!(named(day(2026, 11, 16), day(2027, 2, 3), 7), ["2026-12-01", "2027-01-01", "2027-02-01"]);
        let quarters = named(day(2026, 2, 2), day(2027, 3, 1), 5);
        assert_eq!(quarters, ["2026-04-01", "2026-07-01", "2026-10-01", "2027-01-01"]);
        assert_eq!(
            named(day(2020, 5, 1), day(2029, 5, 1), 5),
            ["2021-01-01", "2023-01-01", "2025-01-01", "2027-01-01", "2029-01-01"]
        );
        assert_eq!(named(day(2027, 1, 4), day(2027, 1, 20), 7), ["2027-01-04"]);
    }

    proptest::proptest! {
        #[test]
        fn ticks_stay_within_their_days_and_number(start in 0..30_000_i64, length in 0..20_000_i64, most in 2..9_usize) {
            let from = day(1950, 1, 1).plus_days(start);
            let to = from.plus_days(length);
            let ticks = date_ticks(from, to, most, |day| day.to_string());
            proptest::prop_assert!(!ticks.is_empty() && ticks.len() <= most);
            for tick in &ticks {
                proptest::prop_assert!((0.0..=length as f64).contains(&tick.at));
                // The name is the very day the tick stands at.
                let stands = from.plus_days(tick.at as i64).to_string();
                proptest::prop_assert_eq!(&tick.label, &stands);
                proptest::prop_assert!(ticks.len() == 1 || tick.label.ends_with("-01"));
            }
            for pair in ticks.windows(2) {
                proptest::prop_assert!(pair[1].at > pair[0].at);
            }
        }
    }
}
