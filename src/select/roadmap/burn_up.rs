//! The burn-up of value: how much of what the roadmap brings is reached by when, planned and done.

use super::Row;
use crate::domain::{Date, Initiative, Plan};
use crate::engine::order::sort_by_key;
use crate::language::Words;
use crate::select::charts::{AxisLabel, BarState, LinePoint, LineSeries, LineView, TimeMarker, date_ticks};
use crate::select::schedule_problem::worth;
use crate::select::words::{day, month};

/// Value is reached when an initiative is done: its cost of delay per period, as a share of all that is done or on the
/// roadmap. `None` with fewer than two ends to draw, or where nothing is worth anything.
#[must_use]
pub fn burn_up(plan: &Plan, rows: &[Row], today: Date) -> Option<LineView> {
    let words = plan.words();
    let mut ends: Vec<(Date, bool, &Initiative)> = Vec::new();
    for one in plan.initiatives.iter() {
        let row = || rows.iter().find(|row| row.id == one.id && row.state != BarState::Launched);
        if let Some(on) = one.launched_on {
            ends.push((on, true, one));
        } else if let Some(row) = row() {
            ends.push((row.end, false, one));
        }
    }
    sort_by_key(&mut ends, |(on, ..)| *on);
    let initiatives: Vec<&Initiative> = ends.iter().map(|end| end.2).collect();
    // As `f64`: sums of amounts the planner adds as integers.
    let worths: Vec<f64> =
        worth(plan, &initiatives).per_period.iter().map(|worth| worth.unwrap_or(0) as f64).collect();
    let all: f64 = worths.iter().sum();
    let (first, last) = (ends.first()?.0, ends.last()?.0);
    if ends.len() < 2 || all <= 0.0 || last <= first {
        return None;
    }
    let from = first.min(today).first_of_month();
    let at = |on: Date| on.days_since(from) as f64;
    let share = |value: f64| words.number(value / all * 100.0, 0);
    let (mut planned, mut done) = (vec![start(at(from), &day(words, from), &share(0.0))], Vec::new());
    done.extend(planned.first().cloned());
    let (mut by_plan, mut by_now) = (0.0, 0.0);
    for ((on, is_done, one), worth) in ends.iter().zip(&worths) {
        by_plan += worth;
        let title = plan.name_of(&one.id);
        let point = |sum: f64| LinePoint {
            x: at(*on),
            y: sum / all * 100.0,
            x_label: day(words, *on),
            y_label: words.burn_up_point(&share(sum), &title),
            marked: false,
        };
        planned.push(point(by_plan));
        if *is_done {
            by_now += worth;
            done.push(point(by_now));
        }
    }
    if today > from && by_now > 0.0 {
        let y_label = words.burn_up_today(&share(by_now));
        done.push(LinePoint {
            x: at(today),
            y: by_now / all * 100.0,
            x_label: day(words, today),
            y_label,
            marked: false,
        });
    }
    let due = ends.iter().zip(&worths).filter(|(end, _)| end.0 <= today).map(|(_, worth)| worth).sum::<f64>();
    let series =
        |name: String, points, category, dashed| LineSeries { name, points, category, dashed, stepped: true };
    Some(LineView {
        title: words.burn_up_title().to_owned(),
        description: words.burn_up_text(&share(by_now), &share(due), &day(words, last)),
        unit: "%".to_owned(),
        series: vec![
            series(words.burn_up_planned().to_owned(), planned, 1, true),
            series(words.burn_up_done().to_owned(), done, 4, false),
        ],
        x_labels: month_ticks(words, from, last.max(today)),
        markers: vec![TimeMarker { x: at(today), label: words.today().to_owned() }],
        from_zero: true,
        ..LineView::default()
    })
}

fn start(x: f64, on: &str, nothing: &str) -> LinePoint {
    LinePoint { x, y: 0.0, x_label: on.to_owned(), y_label: format!("{nothing} %"), marked: false }
}

fn month_ticks(words: &Words, from: Date, to: Date) -> Vec<AxisLabel> {
    date_ticks(from, to, 7, |on| {
        let (year, _, _) = on.year_month_day();
        format!("{} {year}", month(words, on))
    })
}
