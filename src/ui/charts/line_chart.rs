//! Values over time with target, baseline, limits and launches.

use super::figure::ChartTable;
use super::marks::{Plot, at, line, path_through, words};
use super::reader::{Drawing, Stop, from_the_left};
use crate::language::Words;
use crate::select::charts::{
    AxisLabel, LineSeries, LineView, LinearScale, ReferenceKind, Ticks, extent, text_width, thin_out, ticks,
};
use crate::ui::components::category_class;
use yew::prelude::*;

/// The scales of one drawing.
struct Frame {
    plot: Plot,
    x: LinearScale,
    y: LinearScale,
    ticks: Ticks,
}

fn frame_of(reader: &Words, view: &LineView, width: f64, height: f64) -> Frame {
    let points = || view.series.iter().flat_map(|series| &series.points);
    let zero = view.from_zero.then_some(0.0);
    let values = points()
        .map(|point| point.y)
        .chain(view.lines.iter().map(|line| line.value))
        .chain(view.bands.iter().flat_map(|band| [band.low, band.high]))
        .chain(zero);
    let (low, high) = extent(values).unwrap_or((0.0, 1.0));
    let ticks = ticks(low, high, if height < 160.0 { 3 } else { 5 });
    let widest =
        ticks.values.iter().map(|&value| text_width(&ticks.label(reader, value))).fold(0.0, f64::max);
    let head = if view.markers.is_empty() { 18.0 } else { 32.0 };
    let plot = Plot { left: widest + 10.0, top: head, right: width - 8.0, bottom: height - 22.0 };
    let times = points()
        .map(|point| point.x)
        .chain(view.markers.iter().map(|marker| marker.x))
        .chain(view.x_labels.iter().map(|label| label.at));
    let x = LinearScale::new(extent(times).unwrap_or((0.0, 1.0)), (plot.left + 4.0, plot.right - 4.0));
    let y = LinearScale::new(ticks.range(), (plot.bottom, plot.top));
    Frame { plot, x, y, ticks }
}

pub(super) fn draw(reader: &Words, view: &LineView, width: f64, height: f64) -> Drawing {
    let frame = frame_of(reader, view, width, height);
    let marks = html! {
        <>
            { view_bands(view, &frame) }
            { view_axes(reader, view, &frame) }
            { view_references(view, &frame) }
            { view_markers(view, &frame) }
            { for view.series.iter().map(|series| view_series(series, &frame)) }
        </>
    };
    Drawing { width, height, marks, stops: stops(reader, view, &frame) }
}

/// Every value in time order, and the moments between them.
fn stops(words: &Words, view: &LineView, frame: &Frame) -> Vec<Stop> {
    let several = view.series.len() > 1;
    let mut stops = Vec::new();
    let mut add = |x: f64, y: f64, said: String| {
        if x.is_finite() && y.is_finite() {
            stops.push(Stop { x, y, said, id: String::new() });
        }
    };
    for series in &view.series {
        for point in &series.points {
            let said = if several {
                words.chart_point_of(&series.name, &point.x_label, &point.y_label)
            } else {
                words.chart_point(&point.x_label, &point.y_label)
            };
            add(frame.x.at(point.x), frame.y.at(point.y), said);
        }
    }
    for marker in &view.markers {
        add(frame.x.at(marker.x), frame.plot.top, marker.label.clone());
    }
    from_the_left(stops)
}

fn view_axes(reader: &Words, view: &LineView, frame: &Frame) -> Html {
    let Plot { left, top, right, bottom } = frame.plot;
    let rung = |&value: &f64| {
        let y = frame.y.at(value);
        html! { <>{ line((left, y), (right, y), "grid-line") }{ words(left - 6.0, y + 4.0, "end", &frame.ticks.label(reader, value)) }</> }
    };
    let middle = |name: &AxisLabel| centred(frame.x.at(name.at), &name.label, left - 8.0, right + 8.0);
    let placed: Vec<(f64, &str)> =
        view.x_labels.iter().map(|name| (middle(name), name.label.as_str())).collect();
    let shown = thin_out(&placed, 8.0);
    let dates = placed.iter().zip(shown).filter(|(_, shown)| *shown);
    let dates = dates.map(|(&(x, text), _)| words(x, bottom + 16.0, "middle", text));
    html! {
        <g>
            { for frame.ticks.values.iter().map(rung) }
            { line((left, bottom), (right, bottom), "axis-line") }
            { for dates }
            { words(0.0, (top - 8.0).min(11.0), "start", &view.unit) }
        </g>
    }
}

/// The middle of words that belong at `x`, moved so far that they stay between two edges; the left edge wins.
fn centred(x: f64, text: &str, left: f64, right: f64) -> f64 {
    let half = text_width(text) / 2.0;
    x.min(right - half).max(left + half)
}

fn view_bands(view: &LineView, frame: &Frame) -> Html {
    let band = |band: &crate::select::charts::ReferenceBand| {
        let (top, bottom) = (frame.y.clamped(band.high), frame.y.clamped(band.low));
        let edges = (frame.plot.left, frame.plot.right);
        let (left, right) =
            band.span.map_or(edges, |(from, to)| (frame.x.at(from) - 3.0, frame.x.at(to) + 3.0));
        html! {
            <g>
                <rect class="band" x={at(left)} y={at(top)} width={at((right - left).max(0.0))}
                    height={at((bottom - top).max(0.0))} />
                if let Some(centre) = band.centre {
                    { line((left, frame.y.at(centre)), (right, frame.y.at(centre)), "reference-limit") }
                }
            </g>
        }
    };
    html! { { for view.bands.iter().map(band) } }
}

fn view_references(view: &LineView, frame: &Frame) -> Html {
    let reference = |reference: &crate::select::charts::ReferenceLine| {
        let y = frame.y.at(reference.value);
        let (class, word) = match reference.kind {
            ReferenceKind::Target => ("reference-target", "end halo reference-word-target"),
            ReferenceKind::Baseline => ("reference-baseline", "end halo"),
            ReferenceKind::Limit => ("reference-limit", "end halo"),
        };
        html! {
            <g>
                { line((frame.plot.left, y), (frame.plot.right, y), class) }
                { words(frame.plot.right, y - 4.0, word, &reference.label) }
            </g>
        }
    };
    html! { { for view.lines.iter().map(reference) } }
}

fn view_markers(view: &LineView, frame: &Frame) -> Html {
    let top = frame.plot.top - 6.0;
    let placed: Vec<(f64, &str)> =
        view.markers.iter().map(|marker| (frame.x.at(marker.x), marker.label.as_str())).collect();
    let shown = thin_out(&placed, 6.0);
    let marker = |(&(x, text), shown): (&(f64, &str), bool)| {
        let middle = centred(x, text, frame.plot.left, frame.plot.right);
        html! {
            <g>
                { line((x, top), (x, frame.plot.bottom), "marker-line") }
                <path class="marker-flag" d={format!("M{} {}l-4 -6h8z", at(x), at(top + 6.0))} />
                if shown { { words(middle, top - 5.0, "middle", text) } }
            </g>
        }
    };
    html! { { for placed.iter().zip(shown).map(marker) } }
}

fn view_series(series: &LineSeries, frame: &Frame) -> Html {
    let finite = || series.points.iter().filter(|point| point.x.is_finite() && point.y.is_finite());
    let mut last = None;
    let path = path_through(finite().flat_map(|point| {
        let (x, y) = (frame.x.at(point.x), frame.y.at(point.y));
        // A value that holds until the next one goes straight on before it steps.
        let before = last.replace(y).filter(|_| series.stepped).map(|before| (x, before));
        before.into_iter().chain([(x, y)])
    }));
    // Many points are read as a line; dots would hide it.
    let dense = series.points.len() > 60;
    let dots = finite().filter(|point| point.marked || !dense).map(|point| {
        let (class, radius) = if point.marked { ("dot-marked", "5") } else { ("dot", "3") };
        html! { <circle {class} cx={at(frame.x.at(point.x))} cy={at(frame.y.at(point.y))} r={radius} /> }
    });
    html! {
        <g class={category_class(series.category)}>
            <path class={classes!("line", series.dashed.then_some("line-dashed"))} d={path} />
            { for dots }
        </g>
    }
}

pub(super) fn table_of(words: &Words, view: &LineView) -> ChartTable {
    let value = if view.unit.is_empty() {
        words.column_value().to_owned()
    } else {
        words.value_with_unit(&view.unit)
    };
    let several = view.series.len() > 1;
    let mut columns: Vec<AttrValue> = vec![words.chart_when().into(), value.into()];
    if several {
        columns.push(words.chart_series().into());
    }
    let measured =
        view.series.iter().flat_map(|series| series.points.iter().map(move |point| (series, point)));
    let mut rows: Vec<Vec<AttrValue>> = measured
        .map(|(series, point)| {
            let value =
                if point.marked { words.value_is_signal(&point.y_label) } else { point.y_label.clone() };
            let mut row = vec![point.x_label.clone().into(), value.into()];
            if several {
                row.push(series.name.clone().into());
            }
            row
        })
        .collect();
    let labels = view.lines.iter().map(|line| &line.label).chain(view.bands.iter().map(|band| &band.label));
    for label in labels {
        let mut row = vec![words.chart_throughout().into(), label.clone().into()];
        row.resize(columns.len(), AttrValue::default());
        rows.push(row);
    }
    ChartTable { columns, rows }
}
