//! Things placed by two quantities, with whiskers for how sure they are: value against effort, the opportunity landscape.

use super::figure::{ChartFigure, ChartTable};
use super::marks::{Plot, at, choose, line, view_box, words};
use crate::language::Words;
use crate::select::charts::{
    Area, LabelPlace, LinearScale, RegionName, ScatterPoint, ScatterView, Ticks, extent, place_labels,
    text_width, ticks,
};
use crate::ui::components::category_class;
use crate::ui::hooks::use_words;
use std::rc::Rc;
use yew::prelude::*;

/// The radius of a point.
const RADIUS: f64 = 5.0;

/// What a [`Scatter`] shows and does.
#[derive(Properties, PartialEq)]
pub struct ScatterProps {
    /// The things and their words.
    pub view: Rc<ScatterView>,
    /// The width of the place, in CSS pixels.
    #[prop_or(640)]
    pub width: u32,
    /// The height of the drawing, in CSS pixels.
    #[prop_or(360)]
    pub height: u32,
    /// Hides title and description from sight where the place around says them already.
    #[prop_or_default]
    pub bare: bool,
    /// When given, each point can be reached and chosen; told its id.
    #[prop_or_default]
    pub onselect: Option<Callback<AttrValue>>,
}

/// Things placed by two quantities.
#[component]
pub fn Scatter(props: &ScatterProps) -> Html {
    let (view, reader) = (&*props.view, use_words());
    let legend =
        view.categories.iter().map(|(category, label)| (*category, label.clone().into())).collect::<Vec<_>>();
    let (width, height) = (f64::from(props.width.max(240)), f64::from(props.height.max(160)));
    html! {
        <ChartFigure title={view.title.clone()} description={view.description.clone()} bare={props.bare} {legend}
            table={table_of(view)}>
            { view_drawing(&reader, view, width, height, props.onselect.as_ref()) }
        </ChartFigure>
    }
}

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

fn view_drawing(
    reader: &Words,
    view: &ScatterView,
    width: f64,
    height: f64,
    onselect: Option<&Callback<AttrValue>>,
) -> Html {
    let frame = frame_of(reader, view, width, height);
    let Plot { left, top, right, bottom } = frame.plot;
    let places: Vec<(f64, f64, &str)> = view
        .points
        .iter()
        .map(|point| (frame.x.at(point.x), frame.y.at(point.y), point.label.as_str()))
        .collect();
    let labels = place_labels(&places, RADIUS, Area { left, top: top - 4.0, right: width, bottom });
    let points = view.points.iter().map(|point| view_point(point, &frame, onselect));
    // With points to reach inside, the drawing is a group; without, one picture.
    let role = if onselect.is_some() { "group" } else { "img" };
    html! {
        <svg class="chart-svg" {role} aria-label={name_of(view)} viewBox={view_box(width, height)} width={at(width)}
            height={at(height)}>
            { view_axes(reader, view, &frame) }
            { for view.regions.iter().map(|region| view_region(region, right, left, top, bottom)) }
            { view_guides(view, &frame) }
            { for view.points.iter().map(|point| view_whiskers(point, &frame)) }
            { for points }
            // Apart from the points, which are called by more than their names.
            { for view.points.iter().zip(labels).map(|(point, label)| view_name(point, label)) }
        </svg>
    }
}

fn name_of(view: &ScatterView) -> String {
    if view.description.is_empty() {
        view.title.clone()
    } else {
        format!("{}. {}", view.title, view.description)
    }
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

fn view_point(point: &ScatterPoint, frame: &Frame, onselect: Option<&Callback<AttrValue>>) -> Html {
    let (x, y) = (frame.x.at(point.x), frame.y.at(point.y));
    if !x.is_finite() || !y.is_finite() {
        return Html::default();
    }
    let said = format!("{}: {}; {}", point.label, point.x_label, point.y_label);
    let chosen = onselect.map(|onselect| choose(onselect, &point.id));
    let (onclick, onkeydown) = chosen.map(|chosen| (chosen.onclick, chosen.onkeydown)).unzip();
    let button = onselect.map(|_| "button");
    html! {
        <g key={point.id.clone()} class={classes!(category_class(point.category), button.map(|_| "point"),
            point.highlighted.then_some("point-highlighted"))} role={button} tabindex={button.map(|_| "0")}
            aria-label={button.map(|_| said.clone())} {onclick} {onkeydown}>
            <title>{ said }</title>
            <circle class="hit" cx={at(x)} cy={at(y)} r="12" />
            <circle class="focus-ring" cx={at(x)} cy={at(y)} r="9" />
            <circle class="dot" cx={at(x)} cy={at(y)} r={at(RADIUS)} />
        </g>
    }
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

fn table_of(view: &ScatterView) -> ChartTable {
    let rows = view.points.iter().map(|point| {
        vec![point.label.clone().into(), point.x_label.clone().into(), point.y_label.clone().into()]
    });
    ChartTable {
        columns: vec!["Name".into(), view.x_title.clone().into(), view.y_title.clone().into()],
        rows: rows.collect(),
    }
}
