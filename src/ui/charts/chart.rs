//! One component for all charts that are read point by point.

use super::figure::{ChartFigure, ChartTable};
use super::reader::{DrawingRef, Reader};
use super::{bars, heat, line_chart, scatter};
use crate::language::Words;
use crate::select::charts::ChartView;
use crate::ui::hooks::{use_width, use_words};
use std::rc::Rc;
use yew::prelude::*;

/// What a [`Chart`] shows and does.
#[derive(Properties, PartialEq)]
pub struct ChartProps {
    /// What is shown, and its words.
    pub view: ChartView,
    /// The width in CSS pixels until the place has been measured; then the chart is as wide as its place.
    #[prop_or(640)]
    pub width: u32,
    /// The height of the drawing in CSS pixels; bars and heat strips are as high as their rows.
    #[prop_or(220)]
    pub height: u32,
    /// Hides title and description from sight where the place around says them already.
    #[prop_or_default]
    pub bare: bool,
    /// When given, points can be chosen by click or Enter; told the id.
    #[prop_or_default]
    pub onselect: Option<Callback<AttrValue>>,
}

/// A chart: frame, drawing, bubble, legend and table twin.
#[component]
pub fn Chart(props: &ChartProps) -> Html {
    let words = use_words();
    let (node, width) = use_width(props.width);
    let drawn = (props.view.clone(), width, props.height, words.clone());
    let drawing = use_memo(drawn, |(view, width, height, words)| {
        let (width, height) = (f64::from((*width).max(240)), f64::from((*height).max(100)));
        DrawingRef(Rc::new(match view {
            ChartView::Line(view) => line_chart::draw(words, view, width, height),
            ChartView::Scatter(view) => scatter::draw(words, view, width, height.max(160.0)),
            ChartView::Bars(view) => bars::draw(words, view, width),
            ChartView::Heat(view) => heat::draw(words, view, width),
        }))
    });
    let (title, description) = said(&props.view);
    let keys = words.chart_points(drawing.0.stops.len());
    let label = [title, description, &keys].map(|part| part.trim_end_matches('.')).join(". ");
    html! {
        <div ref={node}>
            <ChartFigure title={title.to_owned()} description={description.to_owned()} bare={props.bare}
                legend={legend(&props.view)} table={table(&words, &props.view)}>
                <Reader {label} drawing={(*drawing).clone()} onselect={props.onselect.clone()} />
            </ChartFigure>
        </div>
    }
}

fn said(view: &ChartView) -> (&str, &str) {
    match view {
        ChartView::Line(view) => (&view.title, &view.description),
        ChartView::Scatter(view) => (&view.title, &view.description),
        ChartView::Bars(view) => (&view.title, &view.description),
        ChartView::Heat(view) => (&view.title, &view.description),
    }
}

fn legend(view: &ChartView) -> Vec<(u8, AttrValue)> {
    match view {
        ChartView::Line(view) => {
            view.series.iter().map(|series| (series.category, series.name.clone().into())).collect()
        }
        ChartView::Scatter(view) => {
            view.categories.iter().map(|(category, label)| (*category, label.clone().into())).collect()
        }
        ChartView::Bars(_) | ChartView::Heat(_) => Vec::new(),
    }
}

fn table(words: &Words, view: &ChartView) -> ChartTable {
    match view {
        ChartView::Line(view) => line_chart::table_of(words, view),
        ChartView::Scatter(view) => scatter::table_of(words, view),
        ChartView::Bars(view) => bars::table_of(view),
        ChartView::Heat(view) => heat::table_of(words, view),
    }
}
