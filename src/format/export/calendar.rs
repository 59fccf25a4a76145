//! Milestones and launches as iCalendar (RFC 5545): whole days, each with an identity of its own, so that a calendar that took
//! them in before moves them rather than doubles them. Where an edition tells months or quarters only, an event is as long as these.

use super::{one_line, roadmap, title_of};
use crate::domain::{Date, Plan, Status};
use crate::select::mentions::plain;
use crate::select::words::{day, told_bounds};

/// Octets in a line at most, without its end (RFC 5545, 3.1).
const MOST_OCTETS: usize = 75;

/// The calendar; `today` is when it was made.
pub(super) fn calendar(plan: &Plan, today: Date) -> String {
    let words = plan.words();
    let mut lines = Lines::default();
    lines.add("BEGIN:VCALENDAR");
    lines.add("VERSION:2.0");
    lines.add("PRODID:-//Roadbook//Roadbook//EN");
    lines.add("CALSCALE:GREGORIAN");
    lines.add(&format!("X-WR-CALNAME:{}", escaped(title_of(plan))));
    let mut event = |id: &str, on: Date, title: &str, told: &str| {
        let (first, last) = told_bounds(words, on);
        lines.add("BEGIN:VEVENT");
        lines.add(&format!("UID:{id}@{}", plan.id));
        lines.add(&format!("DTSTAMP:{}T000000Z", compact(today)));
        lines.add(&format!("DTSTART;VALUE=DATE:{}", compact(first)));
        // Without an end it is that one day.
        if first < last {
            lines.add(&format!("DTEND;VALUE=DATE:{}", compact(last.plus_days(1))));
            lines.add(&format!("SUMMARY:{}", escaped(&words.title_in_period(title, &day(words, on)))));
        } else {
            lines.add(&format!("SUMMARY:{}", escaped(title)));
        }
        if !told.trim().is_empty() {
            lines.add(&format!("DESCRIPTION:{}", escaped(told)));
        }
        lines.add("TRANSP:TRANSPARENT");
        lines.add("END:VEVENT");
    };
    for milestone in &plan.milestones {
        if let Some(on) = milestone.on {
            event(milestone.id.as_str(), on, &plan.name_of(&milestone.id), &plain(plan, &milestone.notes));
        }
    }
    for row in roadmap(plan, today).rows {
        let Some(initiative) = plan.find(&row.id) else { continue };
        if initiative.status != Status::Launched {
            let title = words.launch_of(&row.title);
            event(row.id.as_str(), row.end, &title, &plain(plan, &initiative.summary));
        }
    }
    for initiative in plan.initiatives.iter().filter(|one| one.status == Status::Launched) {
        if let Some(on) = initiative.launched_on {
            let title = words.launch_of(&plan.name_of(&initiative.id));
            event(initiative.id.as_str(), on, &title, &plain(plan, &initiative.summary));
        }
    }
    lines.add("END:VCALENDAR");
    lines.0
}

/// A day as `20270215`.
fn compact(date: Date) -> String {
    let (year, month, day) = date.year_month_day();
    format!("{year:04}{month:02}{day:02}")
}

/// A text as iCalendar writes it (RFC 5545, 3.3.11).
fn escaped(text: &str) -> String {
    let lines: Vec<String> = text.trim().lines().map(one_line).collect();
    lines.join("\n").replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n")
}

/// Lines that end with CRLF, folded where they are too long.
#[derive(Default)]
struct Lines(String);

impl Lines {
    fn add(&mut self, line: &str) {
        let mut octets = 0;
        for letter in line.chars() {
            if octets + letter.len_utf8() > MOST_OCTETS {
                self.0.push_str("\r\n ");
                octets = 1;
            }
            octets += letter.len_utf8();
            self.0.push(letter);
        }
        self.0.push_str("\r\n");
    }
}
