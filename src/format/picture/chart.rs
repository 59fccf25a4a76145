//! A KPI's series as a picture: its limits as a band, target and baseline as lines, launches as flags.

use super::sheet::{
    ACCENT_SOFT, BAD, FIRM_LINE, GOOD, GROUND, INK, MARGIN, MUTED, PLAIN, SMALL, SOFT_LINE, Sheet, Side,
    Style, data,
};
use crate::language::Words;
use crate::select::charts::{LineView, LinearScale, ReferenceKind, extent, ticks};
use crate::select::outcomes::KpiView;

/// The height of a card with one KPI.
const CARD: f64 = 262.0;
const GAP: f64 = 24.0;
const DASHES: &str = " stroke-dasharray=\"6 3\" stroke-width=\"1.5\"";
const DOTS: &str = " stroke-dasharray=\"2 3\"";

/// The KPIs, two beside each other where there are several.
pub(super) fn draw(sheet: &mut Sheet, words: &Words, kpis: &[KpiView]) {
    let columns: usize = if kpis.len() > 1 { 2 } else { 1 };
    let width = (sheet.width - GAP * (columns - 1) as f64) / columns as f64;
    for row in kpis.chunks(columns) {
        if sheet.is_full() {
            return;
        }
        let mut left = MARGIN;
        for kpi in row {
            card(sheet, words, kpi, (left, sheet.y, width, CARD));
            left += width + GAP;
        }
        sheet.y += CARD;
    }
}

fn card(sheet: &mut Sheet, words: &Words, kpi: &KpiView, (left, top, width, height): super::sheet::Area) {
    let right = left + width;
    let tone = match kpi.standing {
        standing if standing.is_good() => GOOD,
        standing if standing.is_bad() => BAD,
        _ => MUTED,
    };
    let style = SMALL.bold().in_colour(tone);
    let used = sheet.words((right, top + 24.0), width * 0.4, Side::End, style, kpi.standing.label(words));
    sheet.words((left, top + 24.0), width - used - 12.0, Side::Start, PLAIN.bold(), &kpi.name);
    let large = Style { size: 20.0, ..PLAIN.bold() };
    let used = sheet.words((left, top + 48.0), width * 0.5, Side::Start, large, &kpi.latest);
    let beside = kpi
        .target
        .as_ref()
        .map_or_else(|| words.no_target_yet().to_owned(), |target| words.target_of(target));
    sheet.words((left + used + 12.0, top + 48.0), width - used - 12.0, Side::Start, SMALL, &beside);
    if kpi.chart.series.iter().any(|series| !series.points.is_empty()) {
        plot(sheet, words, &kpi.chart, (left, top + 56.0, width, height - 56.0));
    }
}

fn plot(sheet: &mut Sheet, words: &Words, view: &LineView, (left, top, width, height): super::sheet::Area) {
    let points = || {
        view.series
            .iter()
            .flat_map(|series| &series.points)
            .filter(|one| one.x.is_finite() && one.y.is_finite())
    };
    let values = points().map(|point| point.y);
    let values = values
        .chain(view.lines.iter().map(|line| line.value))
        .chain(view.bands.iter().flat_map(|band| [band.low, band.high]));
    let (low, high) = extent(values).unwrap_or((0.0, 1.0));
    let rungs = ticks(low, high, 4);
    let labels: Vec<(f64, String)> =
        rungs.values.iter().map(|value| (*value, rungs.label(words, *value))).collect();
    let widest = labels.iter().map(|(_, label)| SMALL.width(label)).fold(0.0, f64::max);
    let flags = if view.markers.is_empty() { 8.0 } else { 26.0 };
    let (plot_left, plot_right) = (left + widest + 10.0, left + width - 8.0);
    let (plot_top, plot_bottom) = (top + flags, top + height - 60.0);
    let times = points().map(|point| point.x).chain(view.x_labels.iter().map(|label| label.at));
    let x = LinearScale::new(extent(times).unwrap_or((0.0, 1.0)), (plot_left + 4.0, plot_right - 4.0));
    let y = LinearScale::new(rungs.range(), (plot_bottom, plot_top));
    for band in &view.bands {
        let (from, to) =
            band.span.map_or((plot_left, plot_right), |(from, to)| (x.clamped(from), x.clamped(to)));
        let (upper, lower) = (y.clamped(band.high), y.clamped(band.low));
        sheet.rect((from, upper, to - from, lower - upper), 0.0, ACCENT_SOFT, None);
        if let Some(centre) = band.centre {
            sheet.line((from, y.clamped(centre)), (to, y.clamped(centre)), FIRM_LINE, DOTS);
        }
    }
    for (value, label) in &labels {
        sheet.line((plot_left, y.at(*value)), (plot_right, y.at(*value)), SOFT_LINE, "");
        sheet.words((plot_left - 6.0, y.at(*value) + 4.0), widest + 1.0, Side::End, SMALL, label);
    }
    sheet.line((plot_left, plot_bottom), (plot_right, plot_bottom), FIRM_LINE, "");
    row_of_words(
        sheet,
        view.x_labels.iter().map(|label| (x.at(label.at), label.label.as_str())),
        plot_bottom + 16.0,
        (left, left + width),
    );
    for reference in &view.lines {
        let (colour, dashes) = reference_look(reference.kind);
        sheet.line(
            (plot_left, y.clamped(reference.value)),
            (plot_right, y.clamped(reference.value)),
            colour,
            dashes,
        );
    }
    for marker in &view.markers {
        let at = x.clamped(marker.x);
        sheet.line((at, plot_top - 4.0), (at, plot_bottom), MUTED, "");
        sheet.path(
            &[(at, plot_top), (at - 4.0, plot_top - 6.0), (at + 4.0, plot_top - 6.0)],
            Some(MUTED),
            None,
            "",
        );
    }
    row_of_words(
        sheet,
        view.markers.iter().map(|marker| (x.clamped(marker.x), marker.label.as_str())),
        plot_top - 10.0,
        (left, left + width),
    );
    series(sheet, view, x, y);
    legend(sheet, view, (left, top + height - 28.0), width);
}

fn series(sheet: &mut Sheet, view: &LineView, x: LinearScale, y: LinearScale) {
    for series in &view.series {
        let (strong, _) = data(series.category);
        let finite: Vec<_> =
            series.points.iter().filter(|one| one.x.is_finite() && one.y.is_finite()).collect();
        let through: Vec<(f64, f64)> = finite.iter().map(|point| (x.at(point.x), y.at(point.y))).collect();
        sheet.path(&through, None, Some(strong), " stroke-width=\"2\" stroke-linejoin=\"round\"");
        // Many points are read as a line; dots would hide it.
        let is_dense = finite.len() > 60;
        for (point, place) in finite.iter().zip(through) {
            match point.marked {
                true => sheet.dot(place, 5.0, GROUND, Some(strong)),
                false if is_dense => {}
                false => sheet.dot(place, 2.5, strong, None),
            }
        }
    }
}

fn reference_look(kind: ReferenceKind) -> (super::sheet::Colour, &'static str) {
    match kind {
        ReferenceKind::Target => (GOOD, DASHES),
        ReferenceKind::Baseline => (MUTED, DOTS),
        ReferenceKind::Limit => (FIRM_LINE, DOTS),
    }
}

/// Words around places on a line, as many as do not touch.
fn row_of_words<'a>(
    sheet: &mut Sheet,
    labels: impl Iterator<Item = (f64, &'a str)>,
    y: f64,
    (left, right): (f64, f64),
) {
    let mut free = left;
    for (at, label) in labels {
        let width = SMALL.width(label).min(right - left);
        let from = (at - width / 2.0).min(right - width).max(left);
        if from >= free {
            sheet.words((from, y), width, Side::Start, SMALL, label);
            free = from + width + 8.0;
        }
    }
}

/// What the lines across stand for.
fn legend(sheet: &mut Sheet, view: &LineView, (left, y): (f64, f64), width: f64) {
    let mut x = left;
    for reference in &view.lines {
        let (colour, dashes) = reference_look(reference.kind);
        let room = left + width - x - 26.0;
        if SMALL.width(&reference.label) <= room {
            sheet.line((x, y - 4.0), (x + 20.0, y - 4.0), colour, dashes);
            x += 42.0 + sheet.words((x + 26.0, y), room, Side::Start, SMALL.in_colour(INK), &reference.label);
        }
    }
    if let Some(band) = view.bands.last() {
        let y = if view.lines.is_empty() { y } else { y + 16.0 };
        sheet.rect((left, y - 10.0, 20.0, 12.0), 0.0, ACCENT_SOFT, Some(FIRM_LINE));
        sheet.words((left + 26.0, y), width - 26.0, Side::Start, SMALL.in_colour(INK), &band.label);
    }
}
