//! Each team's load under the bars: what there is, what is used, and what is too much.

use super::layout::{Layout, STRIP};
use crate::select::charts::{LoadCell, TeamLoad, TimelineView, fit_text, format_short};
use crate::ui::charts::marks::{at, words};
use yew::prelude::*;

pub(super) fn view_loads(view: &TimelineView, layout: &Layout) -> Html {
    let strip = |(index, load): (usize, &TeamLoad)| {
        // As `f64`: far below 2^52 teams.
        let top = layout.strips_top + index as f64 * (STRIP + layout.name_height + 4.0);
        view_strip(load, layout, top)
    };
    html! { <g>{ for view.loads.iter().enumerate().map(strip) }</g> }
}

fn view_strip(load: &TeamLoad, layout: &Layout, top: f64) -> Html {
    let most = load.cells.iter().map(|cell| cell.used.max(cell.capacity)).fold(0.0, f64::max);
    let name_width = if layout.gutter > 0.0 { layout.gutter - 10.0 } else { layout.width };
    let name = fit_text(&load.label, name_width).unwrap_or_default();
    let name_y = top + if layout.gutter > 0.0 { 15.0 } else { 13.0 };
    let base = top + layout.name_height + STRIP;
    let cell = |(index, cell): (usize, &LoadCell)| {
        let (left, right) = (layout.x.at(index as f64) + 0.5, layout.x.at(index as f64 + 1.0) - 0.5);
        if right > layout.width {
            return Html::default();
        }
        view_cell(cell, most, (left, right), base)
    };
    let over = load.cells.iter().filter(|cell| cell.used > cell.capacity + 1e-9).count();
    let warning = if over > 0 { format!(", over capacity in {over} periods") } else { String::new() };
    html! {
        <g role="img" aria-label={format!("Load of {}{warning}", load.label)}>
            { words(0.0, name_y, "start", &name) }
            { for load.cells.iter().enumerate().map(cell) }
        </g>
    }
}

fn view_cell(cell: &LoadCell, most: f64, (left, right): (f64, f64), base: f64) -> Html {
    let height = |amount: f64| if most > 0.0 { (amount / most * STRIP).max(0.0) } else { 0.0 };
    let bar = |class: &'static str, from: f64, to: f64| {
        html! { <rect {class} x={at(left)} y={at(base - height(to))} width={at((right - left).max(1.0))} height={at((height(to) - height(from)).max(0.0))} /> }
    };
    let over = cell.used > cell.capacity + 1e-9;
    html! {
        <g>
            <title>{ format!("{} of {} person-weeks", format_short(cell.used), format_short(cell.capacity)) }</title>
            { bar("load-room", 0.0, cell.capacity) }
            { bar("load-used", 0.0, cell.used.min(cell.capacity)) }
            if over { { bar("load-over", cell.capacity, cell.used) } }
        </g>
    }
}
