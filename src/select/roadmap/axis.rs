//! The two lines of the time axis, by zoom.

use crate::domain::{Date, Settings};
use crate::language::{DayStyle, Words};
use crate::select::charts::AxisSpan;
use crate::select::roadmap::Zoom;
use crate::select::schedule_problem::calendar::period_days;
use crate::select::words::{month, month_of_year, quarter, quarter_of_year};

impl Zoom {
    /// The least width of a week, in drawing units; none where the whole horizon is shown at once.
    #[must_use]
    pub fn week_width(self) -> Option<f64> {
        match self {
            Self::Year => None,
            Self::Quarter => Some(13.0),
            Self::Month => Some(32.0),
            Self::Week => Some(84.0),
        }
    }
}

/// The upper and the lower line.
pub(super) fn axis(words: &Words, settings: &Settings, zoom: Zoom) -> (Vec<AxisSpan>, Vec<AxisSpan>) {
    let quarter_name = |date: Date| quarter(words, date);
    let month_name = |date: Date| month(words, date);
    let month_and_year = |date: Date| month_of_year(words, date);
    match zoom {
        Zoom::Year => {
            (months(settings, 12, |date| year_of(date).to_string()), months(settings, 3, quarter_name))
        }
        Zoom::Quarter => {
            (months(settings, 3, |date| quarter_of_year(words, date)), months(settings, 1, month_name))
        }
        Zoom::Month => {
            (months(settings, 1, month_and_year), weeks(settings, |date| date.year_month_day().2.to_string()))
        }
        Zoom::Week => (months(settings, 1, month_and_year), weeks(settings, |date| week_name(words, date))),
    }
}

/// Stretches of a number of months that begin with the calendar.
fn months(settings: &Settings, months: i32, label: impl Fn(Date) -> String) -> Vec<AxisSpan> {
    let (_, month, _) = settings.start.year_month_day();
    let mut first = settings.start.plus_months(-((i32::from(month) - 1) % months)).first_of_month();
    let mut spans = Vec::new();
    while first < settings.end() {
        let next = first.plus_months(months);
        if next <= first {
            break;
        }
        spans.push(span(settings, first, next, label(first)));
        first = next;
    }
    spans
}

/// Weeks from Monday on.
fn weeks(settings: &Settings, label: impl Fn(Date) -> String) -> Vec<AxisSpan> {
    let mut first = monday_of(settings.start);
    let mut spans = Vec::new();
    while first < settings.end() {
        let next = first.plus_days(7);
        spans.push(span(settings, first, next, label(first)));
        first = next;
    }
    spans
}

fn span(settings: &Settings, first: Date, next: Date, label: String) -> AxisSpan {
    let at = |date: Date| date.days_since(settings.start) as f64 / period_days(settings) as f64;
    AxisSpan { start: at(first.max(settings.start)), end: at(next.min(settings.end())), label }
}

fn monday_of(date: Date) -> Date {
    // 1 January 1900 was a Monday.
    date.plus_days(-date.days_since(Date::first_of_year(1900)).rem_euclid(7))
}

fn year_of(date: Date) -> i32 {
    date.year_month_day().0
}

/// A week by its number and its Monday: `W9, 1 Mar`. The week with a year's first Thursday is its first (ISO 8601).
fn week_name(words: &Words, monday: Date) -> String {
    let thursday = monday.plus_days(3);
    let number = thursday.days_since(Date::first_of_year(year_of(thursday))) / 7 + 1;
    words.week_and_day(&number.to_string(), &words.date(monday.year_month_day(), DayStyle::DayOfYear))
}
