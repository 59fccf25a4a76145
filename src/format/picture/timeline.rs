//! A roadmap as a picture: lanes of bars over the time axis, with deadlines, milestones and today.
//!
//! Each bar has a row of its own, its name before it: words cover nothing, however many bars there are.

use super::sheet::{
    BAD, Colour, FIRM_LINE, GROUND, INK, MARGIN, MUTED, PLAIN, SMALL, SOFT_LINE, SUNKEN, Sheet, Side, Style,
    data,
};
use crate::select::charts::{AxisSpan, LinearScale, TimelineBar, TimelineView, ascending};

/// The room for names.
const NAMES: f64 = 250.0;
const ROW: f64 = 24.0;
const LANE: f64 = 26.0;
/// The narrowest and the widest that time is drawn.
const TIME: (f64, f64) = (720.0, 3_000.0);
/// Bars drawn at most.
const MOST_BARS: usize = 250;

/// The width of a sheet on which so many weeks are drawn, with the least width of a week where there is one.
pub(super) fn width(weeks: f64, week_width: Option<f64>) -> f64 {
    NAMES + week_width.map_or(TIME.0, |width| width * weeks).clamp(TIME.0, TIME.1)
}

/// Draws the roadmap; answers how many bars there was no room for.
pub(super) fn draw(sheet: &mut Sheet, view: &TimelineView, today: &str) -> usize {
    let (left, right) = (MARGIN + NAMES, MARGIN + sheet.width);
    let x = LinearScale::new((0.0, view.periods), (left, right));
    let top = sheet.y + 8.0;
    sheet.y = top;
    axis(sheet, &view.major, x, SMALL.bold().in_colour(INK));
    axis(sheet, &view.minor, x, SMALL);
    let moments = moments(sheet, view, x, today);
    let head = sheet.y;
    sheet.line((left, head), (right, head), FIRM_LINE, "");
    let bottom = head + height(view);
    for span in &view.minor {
        sheet.line((x.at(span.start), head), (x.at(span.start), bottom), SOFT_LINE, "");
    }
    for at in moments {
        sheet.line((at, head), (at, bottom), MUTED, " stroke-dasharray=\"2 3\"");
    }
    let mut left_out = 0;
    let mut drawn = 0;
    for lane in &view.lanes {
        if view.lanes.len() > 1 && drawn < MOST_BARS {
            sheet.rect((MARGIN, sheet.y, sheet.width, LANE), 0.0, SUNKEN, None);
            let used = sheet.words(
                (MARGIN + 4.0, sheet.y + 17.5),
                NAMES * 1.6,
                Side::Start,
                PLAIN.bold(),
                &lane.label,
            );
            let room = sheet.width - used - 24.0;
            sheet.words((MARGIN + 16.0 + used, sheet.y + 17.5), room, Side::Start, SMALL, &lane.note);
            sheet.y += LANE;
        }
        for bar in &lane.bars {
            if drawn == MOST_BARS {
                left_out += 1;
                continue;
            }
            drawn += 1;
            view_bar(sheet, bar, x);
            sheet.y += ROW;
        }
    }
    if let Some(at) = view.today {
        sheet.line((x.at(at), head), (x.at(at), sheet.y), BAD, " stroke-width=\"1.5\"");
    }
    sheet.y += 4.0;
    left_out
}

fn height(view: &TimelineView) -> f64 {
    let bars: usize = view.lanes.iter().map(|lane| lane.bars.len()).sum();
    let heads = if view.lanes.len() > 1 { view.lanes.len() } else { 0 };
    // Some hundreds, exact; more lanes than bars there are not.
    bars.min(MOST_BARS) as f64 * ROW + heads.min(MOST_BARS) as f64 * LANE
}

/// One line of the axis; a stretch too short for its words has none.
fn axis(sheet: &mut Sheet, spans: &[AxisSpan], x: LinearScale, style: Style) {
    sheet.y += 16.0;
    for span in spans {
        let (from, to) = (x.at(span.start), x.at(span.end));
        if style.width(&span.label) <= to - from - 6.0 {
            sheet.words((from + 3.0, sheet.y), to - from, Side::Start, style, &span.label);
        }
    }
}

/// Milestones and today, each with its words in the first row with room for them; answers where the milestones are.
fn moments(sheet: &mut Sheet, view: &TimelineView, x: LinearScale, today: &str) -> Vec<f64> {
    const ROWS: usize = 4;
    let right = MARGIN + sheet.width;
    let mut marks: Vec<(f64, String, bool)> = view
        .milestones
        .iter()
        .map(|one| (x.at(one.at), format!("{} · {}", one.label, one.date_label), false))
        .collect();
    marks.extend(view.today.map(|at| (x.at(at), today.to_owned(), true)));
    let mut free = [MARGIN + NAMES - 8.0; ROWS];
    let mut used = 0;
    let places: Vec<f64> = marks.iter().map(|mark| mark.0).collect();
    for index in ascending(&places) {
        let Some((at, label, is_today)) = marks.get(index) else { continue };
        let style = if *is_today { SMALL.bold().in_colour(BAD) } else { SMALL.in_colour(INK) };
        let wanted = style.width(label).min(420.0);
        // Words run to the right of the mark, or to its left where the sheet ends.
        let from = if at + 9.0 + wanted > right { at - 9.0 - wanted } else { at - 5.0 };
        let row = free.iter().position(|free| *free <= from);
        let y = sheet.y + 17.0 * (row.unwrap_or(0) + 1) as f64;
        if let Some(row) = row {
            used = used.max(row + 1);
            if let Some(free) = free.get_mut(row) {
                *free = from + wanted + 22.0;
            }
            let start = if from < at - 6.0 { from } else { at + 9.0 };
            sheet.words((start, y), wanted, Side::Start, style, label);
        } else {
            used = used.max(1);
        }
        if *is_today {
            sheet.dot((*at, y - 4.0), 4.0, BAD, None);
        } else {
            diamond(sheet, (*at, y - 4.0), Some(INK), INK);
        }
    }
    sheet.y += 17.0 * used as f64 + 8.0;
    marks.iter().filter(|mark| !mark.2).map(|mark| mark.0).collect()
}

fn view_bar(sheet: &mut Sheet, bar: &TimelineBar, x: LinearScale) {
    let (left, right) = (MARGIN + NAMES, MARGIN + sheet.width);
    let (from, to) = (x.clamped(bar.start), x.clamped(bar.end));
    let to = to.max(from + 3.0);
    let (top, base) = (sheet.y + 4.0, sheet.y + 16.5);
    let (strong, soft) = data(bar.category);
    sheet.words((MARGIN + 4.0, base), NAMES - 16.0, Side::Start, PLAIN, &bar.label);
    sheet.rect((from, top, to - from, ROW - 8.0), 3.0, soft, Some(strong));
    sheet.rect((from, top, 4.0_f64.min(to - from), ROW - 8.0), 0.0, strong, None);
    let due = bar.deadline.map(|due| (x.clamped(due.at), due));
    if let Some((at, due)) = due {
        let colour = if due.kept { INK } else { BAD };
        diamond(sheet, (at, top + 8.0), (!due.soft).then_some(colour), colour);
    }
    // Both may be of one month or quarter.
    let dates = if bar.start_label == bar.end_label {
        bar.start_label.clone()
    } else {
        format!("{} – {}", bar.start_label, bar.end_label)
    };
    let width = SMALL.width(&dates);
    let style = if bar.at_risk { SMALL.in_colour(BAD) } else { SMALL };
    // Behind the bar, behind its deadline, before both, or on the bar: the first that is free.
    let behind = due.map_or(to, |(at, _)| at.max(to));
    let is_free = |start: f64| {
        let ends = start + width;
        start >= left && ends <= right && due.is_none_or(|(at, _)| at + 8.0 <= start || ends + 8.0 <= at)
    };
    match [to + 8.0, behind + 14.0, from - 8.0 - width].into_iter().find(|start| is_free(*start)) {
        Some(start) => {
            // What is wrong stands behind the dates, as far as there is room.
            let next = due.map(|(at, _)| at - 8.0).filter(|at| *at >= start + width).unwrap_or(right);
            let room = if start < from { width } else { next - start };
            let said = if bar.at_risk && start > from { format!("{dates} · {}", bar.note) } else { dates };
            sheet.words((start, base), room, Side::Start, style, &said)
        }
        None => sheet.words((from + 10.0, base), to - from - 16.0, Side::Start, style.in_colour(INK), &dates),
    };
}

/// What the diamonds beside bars stand for.
pub(super) fn legend(sheet: &mut Sheet, view: &TimelineView, deadline: &str) {
    if view.lanes.iter().flat_map(|lane| &lane.bars).any(|bar| bar.deadline.is_some()) {
        sheet.y += 16.0;
        diamond(sheet, (MARGIN + 9.0, sheet.y - 4.0), Some(INK), INK);
        sheet.words((MARGIN + 20.0, sheet.y), NAMES, Side::Start, SMALL, deadline);
    }
}

/// A milestone or a deadline: filled, or only its outline where it may be missed at a cost.
fn diamond(sheet: &mut Sheet, (x, y): (f64, f64), fill: Option<Colour>, stroke: Colour) {
    let corners = [(x, y - 5.0), (x + 5.0, y), (x, y + 5.0), (x - 5.0, y), (x, y - 5.0)];
    sheet.path(&corners, Some(fill.unwrap_or(GROUND)), Some(stroke), "");
}
