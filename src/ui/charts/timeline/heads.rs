//! What stands beside the plane and stays in sight when it scrolls: the names of lanes and of teams.

use super::layout::{COLUMN, LanePlace, Layout, STRIP};
use crate::language::Words;
use crate::select::charts::{TeamLoad, TimelineLane, TimelineView, fit_text};
use crate::ui::charts::marks::{at, line, view_box, words};
use yew::prelude::*;

/// Bold letters are wider: so much less of them fits.
const BOLD: f64 = 0.9;
/// Names above their lanes reach so far.
const OVER_WIDTH: f64 = 300.0;

/// The pane with the names of the lanes.
pub(super) fn view_lane_heads(says: &Words, view: &TimelineView, layout: &Layout) -> Html {
    let heads =
        view.lanes.iter().zip(&layout.lanes).map(|(lane, place)| lane_head(says, lane, place, layout));
    view_pane(layout, layout.height, "timeline-heads", html! { <>{ for heads }</> })
}

/// The name of a lane, with what it holds.
pub(super) fn lane_head(says: &Words, lane: &TimelineLane, place: &LanePlace, layout: &Layout) -> Html {
    if layout.gutter > 0.0 {
        let name = fit_text(&lane.label, (layout.gutter - 12.0) * BOLD).unwrap_or_default();
        let note = two_lines(&lane.note, layout.gutter - 12.0);
        html! {
            <g>
                <title>{ says.chart_point(&lane.label, &lane.note) }</title>
                { words(0.0, place.top + 19.0, "start timeline-lane", &name) }
                { for note.iter().enumerate().map(|(line, note)| words(0.0, place.top + 33.0 + line as f64 * 13.0, "start", note)) }
                { line((0.0, place.bottom), (layout.gutter, place.bottom), "timeline-rule") }
            </g>
        }
    } else {
        html! {
            <text x="4" y={at(place.top + 15.0)} class="start halo timeline-lane">
                { &lane.label }<tspan class="timeline-lane-note">{ format!("  {}", lane.note) }</tspan>
            </text>
        }
    }
}

/// A note in up to two lines, broken after its comma: the second one only where the lane is known to be tall enough.
fn two_lines(note: &str, width: f64) -> Vec<String> {
    match note.split_once(", ") {
        Some((first, rest)) if fit_text(note, width).as_deref() != Some(note) => {
            vec![first.to_owned(), fit_text(rest, width).unwrap_or_default()]
        }
        _ => vec![fit_text(note, width).unwrap_or_default()],
    }
}

/// The pane with the names of the teams.
pub(super) fn view_load_heads(says: &Words, loads: &[TeamLoad], layout: &Layout) -> Html {
    let heads = loads.iter().enumerate().map(|(index, load)| load_head(says, load, layout, index));
    view_pane(layout, layout.loads, "timeline-load-heads", html! { <>{ for heads }</> })
}

/// The name of a team under the plane, the how-manieth it is, with the most it is over.
pub(super) fn load_head(says: &Words, load: &TeamLoad, layout: &Layout, index: usize) -> Html {
    let top = layout.strip_top(index);
    let most = load.over_booked().into_iter().map(|run| run.2).fold(0.0, f64::max);
    let over = (most > 0.0).then(|| says.days_over(&says.short(most)));
    let width = if layout.gutter > 0.0 { layout.gutter - 12.0 } else { OVER_WIDTH };
    let name = fit_text(&load.label, width).unwrap_or_default();
    if layout.gutter > 0.0 {
        let base = top + STRIP - COLUMN / 2.0;
        html! {
            <g>
                { words(0.0, if over.is_some() { base - 2.0 } else { base + 4.0 }, "start ink", &name) }
                { for over.iter().map(|over| words(0.0, base + 11.0, "start load-over-word", over)) }
            </g>
        }
    } else {
        html! {
            <text x="4" y={at(top + 16.0)} class="start halo ink">
                { name }if let Some(over) = over { <tspan class="load-over-word">{ format!("  {over}") }</tspan> }
            </text>
        }
    }
}

/// A pane that stays at the left edge: beside the plane, or over it.
fn view_pane(layout: &Layout, height: f64, class: &'static str, inner: Html) -> Html {
    let over = layout.gutter == 0.0;
    let width = if over { OVER_WIDTH } else { layout.gutter };
    html! {
        <div class={classes!(class, "timeline-pane", over.then_some("timeline-over"))} aria-hidden="true">
            <svg class="chart-svg" viewBox={view_box(width, height)} width={at(width)} height={at(height)}>{ inner }</svg>
        </div>
    }
}
