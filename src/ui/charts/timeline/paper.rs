//! The timeline on paper: as wide as the sheet, and cut between rows of bars only.
//!
//! A table, since browsers put the head of a table on each sheet again and keep its rows whole. Each row shows its own part of the
//! drawing.

use super::bars::{BarLook, view_accepted, view_lane};
use super::layout::{BAR, LanePlace, Layout, Place, ROW};
use super::links::view_link;
use super::{axis, heads, loads};
use crate::select::charts::{TimelineLane, TimelineView};
use crate::ui::charts::marks::at;
use crate::ui::hooks::use_words;
use std::collections::BTreeMap;
use std::rc::Rc;
use yew::prelude::*;

/// What stands above a row of bars still belongs to it: flags and pins.
const OVER: f64 = 4.0;
/// A lane's head is as high as two rows of bars: they stay together.
const HEAD_ROWS: f64 = 2.0;

/// What the [`PaperTimeline`] shows.
#[derive(Properties, PartialEq)]
pub(super) struct PaperTimelineProps {
    pub view: Rc<TimelineView>,
}

/// The timeline on paper.
#[component]
pub(super) fn PaperTimeline(props: &PaperTimelineProps) -> Html {
    let (words, view) = (use_words(), &props.view);
    let layout = Layout::on_paper(&words, view);
    let look = BarLook {
        says: words.clone(),
        interactive: false,
        movable: false,
        selected: None,
        tab_stop: None,
        tried: None,
        help: None,
    };
    let share = |width: f64| format!("{}%", at(width / (layout.gutter + layout.width) * 100.0));
    let places = layout.by_id(view);
    let lanes = view.lanes.iter().zip(&layout.lanes).map(|(lane, place)| {
        let rows = slices(place).into_iter().map(|slice| {
            let plane = html! {
                <>
                    { axis::view_rules(view, &layout) }
                    { view_accepted(&words, lane, place, &layout) }
                    { view_links_in(view, &places, slice) }
                    { view_bars_in(lane, place, &layout, &look, slice) }
                </>
            };
            view_row(&layout, slice, heads::lane_head(&words, lane, place, &layout), plane)
        });
        html! { <tbody>{ for rows }</tbody> }
    });
    let strips = view.loads.iter().enumerate().map(|(index, load)| {
        let head = heads::load_head(&words, load, &layout, index);
        let strip = loads::view_strip(&words, view, load, &layout, index);
        view_row(&layout, (layout.strip_top(index), layout.strip_top(index + 1)), head, strip)
    });
    html! {
        <table class="timeline-paper">
            <colgroup><col width={share(layout.gutter)} /><col width={share(layout.width)} /></colgroup>
            <thead><tr><td><svg width="1" height="1">{ loads::hatch() }</svg></td><td>{ axis::view_axis(&words, view, &layout) }</td></tr></thead>
            { for lanes }
            if !view.loads.is_empty() { <tbody class="timeline-paper-loads">{ for strips }</tbody> }
        </table>
    }
}

/// From where to where each row of bars of a lane reaches, its head with the first of them.
fn slices(lane: &LanePlace) -> Vec<(f64, f64)> {
    let last = lane.bars.iter().map(|bar| bar.top).fold(lane.top, f64::max);
    let first = lane.bars.iter().map(|bar| bar.top).fold(last, f64::min);
    let mut slices = Vec::new();
    let mut top = lane.top;
    let mut next = first + HEAD_ROWS * ROW;
    while next <= last + 0.5 {
        slices.push((top, next - OVER));
        top = next - OVER;
        next += ROW;
    }
    slices.push((top, lane.bottom));
    slices
}

/// A row of the table: the same part of what stands beside the plane and of the plane.
fn view_row(layout: &Layout, (top, bottom): (f64, f64), head: Html, plane: Html) -> Html {
    let part = |width: f64, content: Html| {
        let view_box = format!("0 {} {} {}", at(top), at(width), at(bottom - top));
        html! { <td><svg class="chart-svg" viewBox={view_box} width={at(width)} height={at(bottom - top)}>{ content }</svg></td> }
    };
    html! { <tr>{ part(layout.gutter, head) }{ part(layout.width, plane) }</tr> }
}

fn view_bars_in(
    lane: &TimelineLane,
    place: &LanePlace,
    layout: &Layout,
    look: &BarLook,
    (top, bottom): (f64, f64),
) -> Html {
    view_lane(lane, place, layout, look, |bar: &Place, _: &str| (top..bottom).contains(&bar.middle()))
}

/// The dependencies that run through a part of the plane.
fn view_links_in(view: &TimelineView, places: &BTreeMap<&str, Place>, (top, bottom): (f64, f64)) -> Html {
    let links = view.links.iter().filter_map(|link| {
        let (from, to) = (places.get(link.from.as_str())?, places.get(link.to.as_str())?);
        let (above, below) = (from.top.min(to.top) - ROW, from.top.max(to.top) + BAR + ROW);
        (above < bottom && below > top).then(|| view_link(from, to, link.broken, false))
    });
    html! { <>{ for links }</> }
}
