//! Dates to periods, and what a team offers in each period.

use crate::domain::{Date, Settings, Team};

/// Working days in a week, Monday to Friday.
pub const WORKING_DAYS_PER_WEEK: u32 = 5;

/// Days in a period.
pub fn period_days(settings: &Settings) -> i64 {
    i64::from(settings.period_weeks.max(1)) * 7
}

/// Working days in a period.
pub fn working_days(settings: &Settings) -> u32 {
    settings.period_weeks.max(1) * WORKING_DAYS_PER_WEEK
}

/// The first period that begins on a date or after it.
pub fn first_period_from(settings: &Settings, date: Date) -> i64 {
    let days = date.days_since(settings.start);
    days.div_euclid(period_days(settings)) + i64::from(days.rem_euclid(period_days(settings)) > 0)
}

/// How many periods are over when a day has passed: what is complete by then keeps a deadline on that day.
pub fn periods_until(settings: &Settings, day: Date) -> i64 {
    (day.days_since(settings.start) + 1).div_euclid(period_days(settings))
}

/// Periods a number of weeks takes, rounded up.
pub fn periods_of_weeks(settings: &Settings, weeks: u32) -> u32 {
    weeks.div_ceil(settings.period_weeks.max(1))
}

/// Person-days a team offers in a period: on each working day, people with those who come or leave (never below
/// none), times utilisation; the sum is rounded down.
pub fn capacity(settings: &Settings, team: &Team, period: u32) -> i64 {
    let first = settings.period_start(period);
    let days = (0..period_days(settings)).map(|day| first.plus_days(day));
    let people: f64 = days.filter(|day| is_working_day(*day)).map(|day| people_on(team, day)).sum();
    whole_days(people * team.utilisation)
}

/// Person-days a team offers in an ordinary period, without exceptions.
pub fn usual_capacity(settings: &Settings, team: &Team) -> i64 {
    whole_days(team.people * f64::from(working_days(settings)) * team.utilisation)
}

/// Rounded down, but for what floating point took away.
fn whole_days(days: f64) -> i64 {
    // As `i64`: a team has at most 10,000 people and a period at most 91 days.
    (days + 1e-9).floor().max(0.0) as i64
}

fn people_on(team: &Team, day: Date) -> f64 {
    let covers = |from: Date, until: Option<Date>| from <= day && until.is_none_or(|until| day <= until);
    let change: f64 =
        team.exceptions.iter().filter(|one| covers(one.from, one.until)).map(|one| one.people).sum();
    (team.people + change).max(0.0)
}

fn is_working_day(day: Date) -> bool {
    // 1 January 1900 was a Monday.
    day.days_since(Date::first_of_year(1900)).rem_euclid(7) < 5
}
