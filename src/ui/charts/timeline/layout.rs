//! Where everything on a timeline stands: lanes, rows, bars and strips, in drawing units.

use crate::select::charts::{LinearScale, TimelineBar, TimelineView, pack_rows};
use std::collections::BTreeMap;

/// The height of the axis.
pub(super) const AXIS: f64 = 40.0;
/// The height of one row of bars.
pub(super) const ROW: f64 = 28.0;
/// The height of a bar.
pub(super) const BAR: f64 = 22.0;
/// The height of a load strip.
pub(super) const STRIP: f64 = 24.0;
/// Narrower than this the drawing scrolls instead of shrinking.
const LEAST_WIDTH: f64 = 600.0;
/// From this width on, lane names stand beside the lanes; below it, above them.
const SIDE_NAMES_FROM: f64 = 720.0;

/// A bar's box.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub left: f64,
    pub right: f64,
    pub top: f64,
    /// How far words may run beyond the box.
    pub room: f64,
}

impl Place {
    pub fn middle(&self) -> f64 {
        self.top + BAR / 2.0
    }
}

/// A lane's place.
pub(super) struct LanePlace {
    pub top: f64,
    pub bottom: f64,
    pub bars: Vec<Place>,
}

/// The whole drawing.
pub(super) struct Layout {
    pub width: f64,
    pub height: f64,
    pub gutter: f64,
    pub x: LinearScale,
    pub lanes: Vec<LanePlace>,
    pub lanes_bottom: f64,
    pub strips_top: f64,
    /// How much taller a lane or strip is for its name above it.
    pub name_height: f64,
}

impl Layout {
    pub fn of(view: &TimelineView, width: f64) -> Self {
        let width = width.max(LEAST_WIDTH);
        let beside = width >= SIDE_NAMES_FROM;
        let (gutter, name_height) = if beside { ((width * 0.15).min(176.0), 0.0) } else { (0.0, 18.0) };
        let x = LinearScale::new((0.0, view.periods.max(1.0)), (gutter, width - 1.0));
        let mut top = AXIS + if view.milestones.is_empty() && view.today.is_none() { 0.0 } else { 20.0 };
        let mut lanes = Vec::with_capacity(view.lanes.len());
        for lane in &view.lanes {
            let (bars, rows) = place_bars(&lane.bars, &x, top + name_height + 4.0, width);
            // As `f64`: far below 2^52 rows.
            let bottom = top + name_height + rows as f64 * ROW + 6.0;
            lanes.push(LanePlace { top, bottom, bars });
            top = bottom;
        }
        let strips_top = top + if view.loads.is_empty() { 0.0 } else { 12.0 };
        let height = strips_top + view.loads.len() as f64 * (STRIP + name_height + 4.0) + 4.0;
        Self { width, height, gutter, x, lanes, lanes_bottom: top, strips_top, name_height }
    }

    /// The places of all bars by id.
    pub fn by_id<'a>(&self, view: &'a TimelineView) -> BTreeMap<&'a str, Place> {
        let bars = view.lanes.iter().zip(&self.lanes);
        let bars = bars.flat_map(|(lane, place)| lane.bars.iter().zip(&place.bars));
        let mut by_id = BTreeMap::new();
        by_id.extend(bars.map(|(bar, place)| (bar.id.as_str(), *place)));
        by_id
    }
}

fn place_bars(bars: &[TimelineBar], x: &LinearScale, top: f64, width: f64) -> (Vec<Place>, usize) {
    // A late end is part of the bar: nothing else may stand on it.
    let spans: Vec<(f64, f64)> =
        bars.iter().map(|bar| (bar.start, bar.late_end.unwrap_or(bar.end).max(bar.end))).collect();
    let (rows, count) = pack_rows(&spans);
    let boxes = spans.iter().zip(&rows).zip(bars).map(|((&(start, late), &row), bar)| {
        let next = spans.iter().zip(&rows).filter(|&(&(other, _), &its)| its == row && other > start);
        let next = next.map(|(&(other, _), _)| x.at(other)).fold(width, f64::min);
        let left = x.clamped(start);
        // A bar is always wide enough to see and to press.
        let right = x.clamped(bar.end).max(left + 6.0);
        Place {
            left,
            right,
            top: top + row as f64 * ROW,
            room: (next - x.clamped(late).max(right) - 8.0).max(0.0),
        }
    });
    (boxes.collect(), count)
}
