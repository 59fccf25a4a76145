//! Things placed by two quantities, with whiskers for how sure they are: value against effort, the opportunity landscape.

use super::figure::ChartTable;
use super::marks::{Plot, at, line, words};
use super::reader::{Drawing, Stop, from_the_left};
use crate::language::Words;
use crate::select::charts::{
    Area, LabelPlace, LinearScale, RegionName, ScatterPoint, ScatterView, Ticks, extent, place_labels,
    text_width, ticks,
};
use crate::ui::components::category_class;
use yew::prelude::*;

/// The radius of a point.
const RADIUS: f64 = 5.0;

/// The scales of one drawing.
struct Frame {
    plot: Plot,
    x: LinearScale,
    y: LinearScale,
    x_ticks: Ticks,
    y_ticks: Ticks,
}

/// Takes one of a point's two quantities with its range.
type Pick = fn(&ScatterPoint) -> (f64, Option<(f64, f64)>);

fn frame_of(reader: &Words, view: &ScatterView, width: f64, height: f64) -> Frame {
    let span = |fixed: Option<(f64, f64)>, pick: Pick| {
        fixed.unwrap_or_else(|| {
            let values = view.points.iter().flat_map(|point| {
                let (value, range) = pick(point);
                let (low, high) = range.unwrap_or((value, value));
                [value, low, high]
            });
            // Amounts are compared from nought.
            extent(values.chain([0.0])).unwrap_or((0.0, 1.0))
        })
    };
    let (x_low, x_high) = span(view.x_range, |point| (point.x, point.x_range));
    let (y_low, y_high) = span(view.y_range, |point| (point.y, point.y_range));
    let x_ticks = ticks(x_low, x_high, if width < 420.0 { 4 } else { 6 });
    let y_ticks = ticks(y_low, y_high, 6);
    let widest =
        y_ticks.values.iter().map(|&value| text_width(&y_ticks.label(reader, value))).fold(0.0, f64::max);
    let plot = Plot { left: widest + 10.0, top: 22.0, right: width - 10.0, bottom: height - 36.0 };
    let x = LinearScale::new(x_ticks.range(), (plot.left, plot.right));
    let y = LinearScale::new(y_ticks.range(), (plot.bottom, plot.top));
    Frame { plot, x, y, x_ticks, y_ticks }
}

pub(super) fn draw(reader: &Words, view: &ScatterView, width: f64, height: f64) -> Drawing {
    let frame = frame_of(reader, view, width, height);
    let Plot { left, top, right, bottom } = frame.plot;
    let places: Vec<(f64, f64, &str)> = view
        .points
        .iter()
        .map(|point| (frame.x.at(point.x), frame.y.at(point.y), point.label.as_str()))
        .collect();
    let labels = place_labels(&places, RADIUS, Area { left, top: top - 4.0, right: width, bottom });
    let stops: Vec<Stop> = view.points.iter().filter_map(|point| stop(reader, point, &frame)).collect();
    let marks = html! {
        <>
            { view_axes(reader, view, &frame) }
            { for view.regions.iter().map(|region| view_region(region, right, left, top, bottom)) }
            { view_guides(view, &frame) }
            { for view.points.iter().map(|point| view_whiskers(point, &frame)) }
            { for view.points.iter().map(|point| view_point(point, &frame)) }
            { for view.points.iter().zip(labels).map(|(point, label)| view_name(point, label)) }
        </>
    };
    Drawing { width, height, marks, stops: from_the_left(stops) }
}

fn stop(reader: &Words, point: &ScatterPoint, frame: &Frame) -> Option<Stop> {
    let (x, y) = (frame.x.at(point.x), frame.y.at(point.y));
    let said = reader.chart_point_both(&point.label, &point.x_label, &point.y_label);
    (x.is_finite() && y.is_finite()).then(|| Stop { x, y, said, id: point.id.clone() })
}

fn view_axes(reader: &Words, view: &ScatterView, frame: &Frame) -> Html {
    let Plot { left, top, right, bottom } = frame.plot;
    let rung = |&value: &f64| {
        let y = frame.y.at(value);
        html! { <>{ line((left, y), (right, y), "grid-line") }{ words(left - 6.0, y + 4.0, "end", &frame.y_ticks.label(reader, value)) }</> }
    };
    let rail = |&value: &f64| {
        let x = frame.x.at(value);
        html! { <>{ line((x, top), (x, bottom), "grid-line") }{ words(x, bottom + 15.0, "middle", &frame.x_ticks.label(reader, value)) }</> }
    };
    html! {
        <g>
            { for frame.y_ticks.values.iter().map(rung) }
            { for frame.x_ticks.values.iter().map(rail) }
            { line((left, bottom), (right, bottom), "axis-line") }
            { line((left, top), (left, bottom), "axis-line") }
            { words(0.0, 11.0, "start", &view.y_title) }
            { words(right, bottom + 31.0, "end", &view.x_title) }
        </g>
    }
}

fn view_region(region: &RegionName, right: f64, left: f64, top: f64, bottom: f64) -> Html {
    let (x, class) = if region.right { (right - 6.0, "end region") } else { (left + 6.0, "start region") };
    let y = if region.top { top + 14.0 } else { bottom - 8.0 };
    words(x, y, class, &region.label)
}

fn view_guides(view: &ScatterView, frame: &Frame) -> Html {
    let place = |(x, y): (f64, f64)| (frame.x.clamped(x), frame.y.clamped(y));
    let guide = |guide: &crate::select::charts::GuideLine| {
        let (from, to) = (place(guide.from), place(guide.to));
        html! { <g>{ line(from, to, "guide-line") }{ words(to.0 - 4.0, to.1 - 4.0, "end halo", &guide.label) }</g> }
    };
    html! { { for view.guides.iter().map(guide) } }
}

/// Under all points, so that no whisker runs through a name.
fn view_whiskers(point: &ScatterPoint, frame: &Frame) -> Html {
    let (x, y) = (frame.x.at(point.x), frame.y.at(point.y));
    if !x.is_finite() || !y.is_finite() {
        return Html::default();
    }
    let across = point
        .x_range
        .map(|(low, high)| line((frame.x.clamped(low), y), (frame.x.clamped(high), y), "whisker"));
    let up = point
        .y_range
        .map(|(low, high)| line((x, frame.y.clamped(low)), (x, frame.y.clamped(high)), "whisker"));
    html! { <g class={category_class(point.category)}>{ across }{ up }</g> }
}

fn view_point(point: &ScatterPoint, frame: &Frame) -> Html {
    let (x, y) = (frame.x.at(point.x), frame.y.at(point.y));
    if !x.is_finite() || !y.is_finite() {
        return Html::default();
    }
    let class =
        classes!("dot", category_class(point.category), point.highlighted.then_some("dot-highlighted"));
    html! { <circle key={point.id.clone()} {class} cx={at(x)} cy={at(y)} r={at(RADIUS)} /> }
}

fn view_name(point: &ScatterPoint, label: Option<LabelPlace>) -> Html {
    let Some(place) = label else { return Html::default() };
    let class = classes!(
        if place.ends { "end" } else { "start" },
        "halo",
        "ink",
        point.highlighted.then_some("strong")
    );
    html! { <text x={at(place.x)} y={at(place.y)} {class}>{ &point.label }</text> }
}

pub(super) fn table_of(words: &Words, view: &ScatterView) -> ChartTable {
    let rows = view.points.iter().map(|point| {
        vec![point.label.clone().into(), point.x_label.clone().into(), point.y_label.clone().into()]
    });
    ChartTable {
        columns: vec![words.column_name().into(), view.x_title.clone().into(), view.y_title.clone().into()],
        rows: rows.collect(),
    }
}
