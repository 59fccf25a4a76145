//! Each team's load under the bars: what there is, what is used, and what is too much.

use super::layout::{COLUMN, Layout};
use crate::language::Words;
use crate::select::charts::{LoadCell, TeamLoad, TimelineView, text_width};
use crate::ui::charts::marks::{at, line, view_box, words};
use yew::prelude::*;

/// Where the pattern of what is too much is to be found.
pub(super) const HATCH: &str = "url(#timeline-hatch)";

/// The pane under the plane.
pub(super) fn view_loads(says: &Words, view: &TimelineView, loads: &[TeamLoad], layout: &Layout) -> Html {
    let strips = loads.iter().enumerate().map(|(index, load)| view_strip(says, view, load, layout, index));
    html! {
        <svg class="chart-svg timeline-loads" role="group" aria-label={says.load_of_teams()}
            viewBox={view_box(layout.width, layout.loads)} width={at(layout.width)} height={at(layout.loads)}>
            { hatch() }
            { for strips }
        </svg>
    }
}

/// The pattern of what is too much.
pub(super) fn hatch() -> Html {
    html! {
            <defs>
                <pattern id="timeline-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    <rect class="hatch-ground" width="5" height="5" /><rect class="hatch-line" width="2.4" height="5" />
                </pattern>
            </defs>
    }
}

/// The strip of a team, the how-manieth it is.
pub(super) fn view_strip(
    says: &Words,
    view: &TimelineView,
    load: &TeamLoad,
    layout: &Layout,
    index: usize,
) -> Html {
    let base = layout.strip_top(index + 1);
    let most = load.cells.iter().map(|cell| cell.used.max(cell.capacity)).fold(0.0, f64::max);
    let height = |amount: f64| if most > 0.0 { (amount / most * COLUMN).max(0.0) } else { 0.0 };
    let columns = load.cells.iter().enumerate().map(|(period, cell)| {
        // As `f64`: far below 2^52 periods.
        let (left, right) = (layout.x.at(period as f64) + 0.5, layout.x.at(period as f64 + 1.0) - 0.5);
        let said = view.load_words(says, &load.label, period, cell);
        view_column(cell, &height, (left, right), base, said)
    });
    let runs = load.over_booked();
    let warning = match runs.len() {
        0 => says.load_never_over(&load.label),
        times => says.load_over_times(times, &load.label),
    };
    html! {
        <g role="group" aria-label={warning}>
            { for columns }
            <path class="load-step" d={step_line(load, layout, base, height)} />
            { line((0.0, base), (layout.width, base), "timeline-rule") }
            { for numbers(says, load, &runs, layout).map(|(x, text)| words(x, base - COLUMN - 3.0, "middle halo load-over-word", &text)) }
        </g>
    }
}

fn view_column(
    cell: &LoadCell,
    height: &impl Fn(f64) -> f64,
    (left, right): (f64, f64),
    base: f64,
    said: String,
) -> Html {
    let bar = |class: &'static str, fill: Option<&'static str>, from: f64, to: f64| {
        html! { <rect {class} {fill} x={at(left)} y={at(base - height(to))} width={at((right - left).max(1.0))} height={at((height(to) - height(from)).max(0.0))} /> }
    };
    html! {
        <g role="img" aria-label={said.clone()}>
            <title>{ said }</title>
            { bar("load-room", None, 0.0, cell.capacity) }
            { bar("load-used", None, 0.0, cell.used.min(cell.capacity)) }
            if cell.over() > 0.0 { { bar("load-over", Some(HATCH), cell.capacity, cell.used) } }
        </g>
    }
}

/// What there is, as steps.
fn step_line(load: &TeamLoad, layout: &Layout, base: f64, height: impl Fn(f64) -> f64) -> String {
    let mut path = String::new();
    let mut level = f64::NAN;
    for (period, cell) in load.cells.iter().enumerate() {
        if cell.capacity != level {
            level = cell.capacity;
            let (x, y) = (at(layout.x.at(period as f64)), at(base - height(level)));
            path.push_str(&if path.is_empty() { format!("M{x} {y}") } else { format!("H{x}V{y}") });
        }
    }
    if !path.is_empty() {
        path.push_str(&format!("H{}", at(layout.x.at(load.cells.len() as f64))));
    }
    path
}

/// How much is too much, over each stretch; left out where they would touch.
fn numbers<'a>(
    says: &'a Words,
    load: &'a TeamLoad,
    runs: &'a [(usize, usize, f64)],
    layout: &'a Layout,
) -> impl Iterator<Item = (f64, String)> + 'a {
    let mut free_from = 0.0;
    let last = layout.x.at(load.cells.len() as f64);
    runs.iter().filter_map(move |&(first, end, most)| {
        let text = format!("+{}", says.short(most));
        let half = text_width(&text) / 2.0;
        let middle = (layout.x.at(first as f64) + layout.x.at(end as f64)) / 2.0;
        let middle = middle.clamp(half, (last - half).max(half));
        (middle - half >= free_from).then(|| {
            free_from = middle + half + 3.0;
            (middle, text)
        })
    })
}
