//! A table as a picture: a name, a bar with the interval in which the true value lies, and the value in words.

use super::sheet::{ACCENT, ACCENT_SOFT, FIRM_LINE, INK, MARGIN, PLAIN, SMALL, SOFT_LINE, Sheet, Side};
use crate::select::charts::LinearScale;

/// One line of a table.
pub(super) struct TableRow {
    /// What stands before the name: a rank; empty where there is none.
    pub lead: String,
    /// What the line is of.
    pub name: String,
    /// How much; none where it is not known.
    pub value: Option<f64>,
    /// Where the true value lies with 90 % probability.
    pub range: Option<(f64, f64)>,
    /// How much, in words.
    pub said: String,
}

const ROW: f64 = 24.0;
const LEAD: f64 = 40.0;

/// The headings of what leads, the name and the value; then the rows.
pub(super) fn draw(sheet: &mut Sheet, [lead, name, value]: [&str; 3], rows: &[TableRow]) {
    let room = if lead.is_empty() { 0.0 } else { LEAD };
    let said = rows
        .iter()
        .map(|row| PLAIN.width(&row.said))
        .fold(SMALL.width(value), f64::max)
        .min(sheet.width * 0.24);
    let names = (sheet.width - room - said) * 0.58;
    let bars = sheet.width - room - said - names - 32.0;
    let right = MARGIN + sheet.width;
    let ends = rows.iter().flat_map(|row| {
        let (low, high) = row.range.unwrap_or_default();
        [low, high, row.value.unwrap_or_default()]
    });
    let (low, high) = ends
        .filter(|end| end.is_finite())
        .fold((0.0, 0.0), |(low, high): (f64, f64), end| (low.min(end), high.max(end)));
    let left = MARGIN + room + names + 16.0;
    let scale = LinearScale::new((low, if high > low { high } else { low + 1.0 }), (left, left + bars));
    if [lead, name, value].iter().any(|heading| !heading.is_empty()) {
        sheet.y += 18.0;
        let y = sheet.y;
        sheet.words((MARGIN, y), room - 8.0, Side::Start, SMALL, lead);
        sheet.words((MARGIN + room, y), names, Side::Start, SMALL, name);
        sheet.words((right, y), said, Side::End, SMALL, value);
    }
    sheet.y += 6.0;
    sheet.line((MARGIN, sheet.y), (right, sheet.y), FIRM_LINE, "");
    for row in rows {
        let (top, base) = (sheet.y, sheet.y + 16.5);
        sheet.words((MARGIN, base), room - 8.0, Side::Start, PLAIN, &row.lead);
        sheet.words((MARGIN + room, base), names, Side::Start, PLAIN, &row.name);
        sheet.words((right, base), said, Side::End, PLAIN, &row.said);
        if let Some(value) = row.value.filter(|value| value.is_finite() && *value != 0.0) {
            let (from, to) = (scale.at(value.min(0.0)), scale.at(value.max(0.0)));
            sheet.rect(
                (from, top + 6.0, (to - from).max(1.0), 12.0),
                2.0,
                if row.range.is_some() { ACCENT_SOFT } else { ACCENT },
                Some(ACCENT),
            );
        }
        if let Some((low, high)) = row.range {
            let (from, to, y) = (scale.clamped(low), scale.clamped(high), top + 12.0);
            sheet.line((from, y), (to, y), INK, " stroke-width=\"1.5\"");
            for end in [from, to] {
                sheet.line((end, y - 4.0), (end, y + 4.0), INK, " stroke-width=\"1.5\"");
            }
        }
        sheet.y += ROW;
        sheet.line((MARGIN, sheet.y), (right, sheet.y), SOFT_LINE, "");
    }
    sheet.y += 4.0;
}
