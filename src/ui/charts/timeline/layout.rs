//! Where everything on a timeline stands: lanes, rows, bars and strips, in drawing units.
//!
//! The drawing is cut into panes that scroll apart: the axis above, the lane heads beside, the plane with the bars, the
//! load strips below. All share the plane's scale.

use crate::language::Words;
use crate::select::charts::{LinearScale, TimelineBar, TimelineView, ascending, pack_rows, text_width};
use std::collections::BTreeMap;

/// The height of the two lines of the axis.
pub(super) const AXIS: f64 = 40.0;
/// The height of one row of milestones under the axis.
pub(super) const MOMENT_ROW: f64 = 17.0;
/// The height of one row of bars.
pub(super) const ROW: f64 = 30.0;
/// The height of a bar.
pub(super) const BAR: f64 = 22.0;
/// The height of a load strip, with the room for the number above it.
pub(super) const STRIP: f64 = 36.0;
/// The height of a load strip's tallest column.
pub(super) const COLUMN: f64 = 23.0;
/// From this width on, lane names stand beside the lanes; below it, above them.
const SIDE_NAMES_FROM: f64 = 720.0;
/// The plane is never narrower than this; it scrolls instead.
const LEAST_PLANE: f64 = 280.0;
/// The width of a drawing on paper, as an upright sheet of A4 has about.
const PAPER: f64 = 760.0;
/// What a name needs besides its letters: in a bar that has signs too, and beside one.
const INSIDE: f64 = 68.0;
const BESIDE: f64 = 20.0;
/// Rows of milestones at most.
const MOMENT_ROWS: usize = 3;

/// A bar's box.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Place {
    pub left: f64,
    pub right: f64,
    pub top: f64,
    /// How far words may run beyond the box.
    pub room: f64,
    /// How far they may run before it.
    pub room_before: f64,
}

impl Place {
    pub fn middle(&self) -> f64 {
        self.top + BAR / 2.0
    }
}

/// A lane's place.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct LanePlace {
    pub top: f64,
    pub bottom: f64,
    pub bars: Vec<Place>,
}

/// A milestone's label, or today's: its row, and which way its words run.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct MomentPlace {
    pub x: f64,
    pub row: usize,
    /// Words stand left of the mark.
    pub leftwards: bool,
    /// How much room the words have.
    pub room: f64,
}

/// What becomes of names that are longer than their bars.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Names {
    /// Cut where the next bar begins.
    Cut,
    /// Given room of their own.
    Whole,
}

/// The whole drawing.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Layout {
    /// The width of the plane.
    pub width: f64,
    /// The width of the lane heads beside it; 0 where names stand above the lanes.
    pub gutter: f64,
    pub x: LinearScale,
    /// The height of the axis with its milestones.
    pub axis: f64,
    /// The height of the plane.
    pub height: f64,
    pub lanes: Vec<LanePlace>,
    /// One per milestone, then one for today where it is in sight.
    pub moments: Vec<MomentPlace>,
    /// How much taller a lane or strip is for its name above it.
    pub name_height: f64,
    /// The height of all load strips.
    pub loads: f64,
}

impl Layout {
    /// The layout in a place of this width, its plane at least so many units wide.
    pub fn of(says: &Words, view: &TimelineView, width: f64, least_plane: f64) -> Self {
        Self::laid_out(says, view, (width, least_plane), Names::Cut)
    }

    /// The layout on paper: all of the time at once, and every name whole, since none can be pointed at.
    pub fn on_paper(says: &Words, view: &TimelineView) -> Self {
        Self::laid_out(says, view, (PAPER, LEAST_PLANE), Names::Whole)
    }

    fn laid_out(says: &Words, view: &TimelineView, (width, least_plane): (f64, f64), names: Names) -> Self {
        let beside = width >= SIDE_NAMES_FROM;
        let (gutter, name_height) = if beside { ((width * 0.16).min(184.0), 0.0) } else { (0.0, 20.0) };
        let plane = (width - gutter).max(least_plane).max(LEAST_PLANE).round();
        let x = LinearScale::new((0.0, view.periods.max(1.0)), (0.0, plane - 1.0));
        let (moments, moment_rows) = place_moments(says, view, &x, plane);
        let mut top = 0.0;
        let mut lanes = Vec::with_capacity(view.lanes.len());
        for lane in &view.lanes {
            let (bars, rows) = place_bars(&lane.bars, &x, (top + name_height + 5.0, plane), names);
            // As `f64`: far below 2^52 rows. The lines of the head need room in a lane of one row, too.
            let head = if !beside {
                0.0
            } else if text_width(&lane.note) > gutter - 12.0 {
                50.0
            } else {
                37.0
            };
            let rows = (rows as f64 * ROW).max(head);
            let bottom = top + name_height + rows + 4.0;
            lanes.push(LanePlace { top, bottom, bars });
            top = bottom;
        }
        let loads = view.loads.len() as f64 * (STRIP + name_height);
        let axis = AXIS + moment_rows as f64 * MOMENT_ROW;
        Self { width: plane, gutter, x, axis, height: top, lanes, moments, name_height, loads }
    }

    /// Where the load strip of a team begins, among all strips.
    pub fn strip_top(&self, index: usize) -> f64 {
        // As `f64`: far below 2^52 teams.
        index as f64 * (STRIP + self.name_height)
    }

    /// The places of all bars by id.
    pub fn by_id<'a>(&self, view: &'a TimelineView) -> BTreeMap<&'a str, Place> {
        let mut by_id = BTreeMap::new();
        for (lane, place) in view.lanes.iter().zip(&self.lanes) {
            for (bar, place) in lane.bars.iter().zip(&place.bars) {
                by_id.insert(bar.id.as_str(), *place);
            }
        }
        by_id
    }

    /// The place of one bar.
    pub fn place_of(&self, view: &TimelineView, id: &str) -> Option<Place> {
        for (lane, place) in view.lanes.iter().zip(&self.lanes) {
            if let Some(index) = lane.bars.iter().position(|bar| bar.id == id) {
                return place.bars.get(index).copied();
            }
        }
        None
    }
}

fn place_bars(
    bars: &[TimelineBar],
    x: &LinearScale,
    (top, width): (f64, f64),
    names: Names,
) -> (Vec<Place>, usize) {
    // Without the forecast, which comes later: no bar may change rows when it does.
    let boxes: Vec<(f64, f64)> = bars.iter().map(|bar| box_of(bar, x)).collect();
    let taken: Vec<(f64, f64)> = match names {
        Names::Cut => bars.iter().map(|bar| (bar.start, bar.end)).collect(),
        Names::Whole => bars.iter().zip(&boxes).map(|(bar, place)| with_name(bar, *place, width)).collect(),
    };
    let (rows, count) = pack_rows(&taken);
    // Where the next bar of each row begins, found from the last bar back.
    let starts: Vec<f64> = taken.iter().map(|span| span.0).collect();
    let mut next = vec![width; count];
    let mut places = vec![Place { left: 0.0, right: 0.0, top, room: 0.0, room_before: 0.0 }; bars.len()];
    for index in ascending(&starts).into_iter().rev() {
        let (Some(&(left, right)), Some(&(from, _)), Some(&row), Some(place)) =
            (boxes.get(index), taken.get(index), rows.get(index), places.get_mut(index))
        else {
            continue;
        };
        let from = if names == Names::Whole { from } else { left };
        let beyond = next.get(row).copied().unwrap_or(width);
        let room = (beyond - right - 8.0).max(0.0);
        *place = Place {
            left,
            right,
            top: top + row as f64 * ROW,
            room,
            room_before: (left - from - 6.0).max(0.0),
        };
        if let Some(next) = next.get_mut(row) {
            *next = from;
        }
    }
    (places, count)
}

/// From where to where a bar is drawn: always wide enough to see and to press.
fn box_of(bar: &TimelineBar, x: &LinearScale) -> (f64, f64) {
    let left = x.clamped(bar.start);
    (left, x.clamped(bar.end).max(left + 6.0))
}

/// From where to where a bar is drawn with its whole name: in it, else after it, else before it.
fn with_name(bar: &TimelineBar, (left, right): (f64, f64), width: f64) -> (f64, f64) {
    let name = text_width(&bar.label);
    if name + INSIDE <= right - left {
        (left, right + 2.0)
    } else if right + name + BESIDE <= width {
        (left, right + name + BESIDE)
    } else {
        ((left - name - BESIDE).max(0.0), right + 2.0)
    }
}

/// Milestones and today in as many rows as their labels need.
fn place_moments(
    says: &Words,
    view: &TimelineView,
    x: &LinearScale,
    width: f64,
) -> (Vec<MomentPlace>, usize) {
    const MARK: f64 = 7.0;
    let mut marks: Vec<(f64, f64)> = view
        .milestones
        .iter()
        .map(|moment| (x.clamped(moment.at), text_width(&moment.label) + 10.0))
        .collect();
    if let Some(today) = view.today {
        marks.push((x.clamped(today), text_width(says.today()) + 4.0));
    }
    let mut places = vec![MomentPlace { x: 0.0, row: 0, leftwards: false, room: 0.0 }; marks.len()];
    let order = ascending(&marks.iter().map(|mark| mark.0).collect::<Vec<f64>>());
    let mut rows: Vec<f64> = Vec::new();
    for (turn, index) in order.iter().enumerate() {
        let (Some(&(at, words)), Some(place)) = (marks.get(*index), places.get_mut(*index)) else { continue };
        let leftwards = at + MARK + words > width;
        let from = at - MARK - if leftwards { words } else { 0.0 };
        let row = match rows.iter().position(|&taken| taken <= from) {
            Some(row) => row,
            None if rows.len() < MOMENT_ROWS => {
                rows.push(0.0);
                rows.len() - 1
            }
            // No row is free: the last one, as far as the next mark.
            None => MOMENT_ROWS - 1,
        };
        let taken = rows.get(row).copied().unwrap_or(0.0);
        let room = if leftwards {
            (at - MARK - taken).min(words)
        } else if row + 1 == MOMENT_ROWS {
            let next = order.get(turn + 1).and_then(|next| marks.get(*next)).map_or(width, |mark| mark.0);
            words.min((next - at - 2.0 * MARK).max(0.0))
        } else {
            words
        };
        *place = MomentPlace { x: at, row, leftwards, room };
        if let Some(taken) = rows.get_mut(row) {
            *taken = at + MARK + if leftwards { 0.0 } else { room };
        }
    }
    (places, rows.len())
}
