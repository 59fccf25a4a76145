//! Amounts side by side, with whiskers for how sure they are.

use super::figure::{ChartFigure, ChartTable};
use super::marks::{at, line, view_box, words};
use crate::select::charts::{BarRow, BarsView, LinearScale, extent, fit_text, text_width, ticks};
use crate::ui::components::category_class;
use std::rc::Rc;
use yew::prelude::*;

/// The height of one row.
const ROW: f64 = 26.0;

/// What [`Bars`] shows.
#[derive(Properties, PartialEq)]
pub struct BarsProps {
    /// The amounts and their words.
    pub view: Rc<BarsView>,
    /// The width of the place, in CSS pixels.
    #[prop_or(640)]
    pub width: u32,
    /// Hides title and description from sight where the place around says them already.
    #[prop_or_default]
    pub bare: bool,
}

/// Amounts side by side.
#[component]
pub fn Bars(props: &BarsProps) -> Html {
    let view = &*props.view;
    html! {
        <ChartFigure title={view.title.clone()} description={view.description.clone()} bare={props.bare}
            table={table_of(view)}>
            { view_drawing(view, f64::from(props.width.max(240))) }
        </ChartFigure>
    }
}

fn view_drawing(view: &BarsView, width: f64) -> Html {
    let widest =
        |words: fn(&BarRow) -> &str| view.rows.iter().map(|row| text_width(words(row))).fold(0.0, f64::max);
    let left = widest(|row| &row.label).min(width * 0.36) + 10.0;
    let right = width - widest(|row| &row.value_label).min(width * 0.34) - 14.0;
    let values = view.rows.iter().flat_map(|row| {
        let (low, high) = row.range.unwrap_or((row.value, row.value));
        [row.value, low, high]
    });
    let (low, high) = extent(values.chain([0.0])).unwrap_or((0.0, 1.0));
    // The longest whisker reaches the edge; only the ground below nought needs a round number.
    let (low, high) = if high > low { (low, high) } else { ticks(low, high, 4).range() };
    let scale = LinearScale::new((low, high), (left, right.max(left + 40.0)));
    // As `f64`: far below 2^52 rows.
    let height = view.rows.len() as f64 * ROW + 4.0;
    let label = if view.description.is_empty() {
        view.title.clone()
    } else {
        format!("{}. {}", view.title, view.description)
    };
    html! {
        <svg class="chart-svg" role="img" aria-label={label} viewBox={view_box(width, height)} width={at(width)}
            height={at(height)}>
            { for view.rows.iter().enumerate().map(|(index, row)| view_row(row, index as f64 * ROW, &scale, left, width)) }
            { line((scale.at(0.0), 0.0), (scale.at(0.0), height), "axis-line") }
        </svg>
    }
}

fn view_row(row: &BarRow, top: f64, scale: &LinearScale, left: f64, width: f64) -> Html {
    let (zero, end, middle) = (scale.at(0.0), scale.clamped(row.value), top + ROW / 2.0);
    let whisker = row.range.map(|(low, high)| {
        let (low, high) = (scale.clamped(low), scale.clamped(high));
        html! {
            <>
                { line((low - 1.0, middle), (high + 1.0, middle), "bar-whisker-ground") }
                { line((low, middle), (high, middle), "bar-whisker") }
                { line((low, middle - 3.0), (low, middle + 3.0), "bar-whisker") }
                { line((high, middle - 3.0), (high, middle + 3.0), "bar-whisker") }
            </>
        }
    });
    let name = fit_text(&row.label, left - 8.0).unwrap_or_default();
    html! {
        <g class={category_class(row.category)}>
            <title>{ format!("{}: {}", row.label, row.value_label) }</title>
            { words(0.0, middle + 4.0, "start ink", &name) }
            <rect class="bar" x={at(zero.min(end))} y={at(top + 5.0)} width={at((end - zero).abs().max(1.0))}
                height={at(ROW - 10.0)} rx="2" />
            { whisker }
            { words(width, middle + 4.0, "end ink", &row.value_label) }
        </g>
    }
}

fn table_of(view: &BarsView) -> ChartTable {
    ChartTable {
        columns: vec![view.row_title.clone().into(), view.value_title.clone().into()],
        rows: view
            .rows
            .iter()
            .map(|row| vec![row.label.clone().into(), row.value_label.clone().into()])
            .collect(),
    }
}
