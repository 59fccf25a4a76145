//! Amounts side by side, with whiskers for how sure they are.

use super::figure::ChartTable;
use super::marks::{at, line, words};
use super::reader::{Drawing, Stop};
use crate::language::Words;
use crate::select::charts::{BarRow, BarsView, LinearScale, extent, fit_text, text_width, ticks};
use crate::ui::components::category_class;
use yew::prelude::*;

/// The height of one row.
const ROW: f64 = 26.0;

pub(super) fn draw(reader: &Words, view: &BarsView, width: f64) -> Drawing {
    let widest =
        |words: fn(&BarRow) -> &str| view.rows.iter().map(|row| text_width(words(row))).fold(0.0, f64::max);
    let left = widest(|row| &row.label).min(width * 0.36) + 10.0;
    let right = width - widest(|row| &row.value_label).min(width * 0.34) - 14.0;
    let reference = view.reference.as_ref();
    let values = view.rows.iter().flat_map(|row| {
        let (low, high) = row.range.unwrap_or((row.value, row.value));
        [row.value, low, high]
    });
    let all = values.chain([0.0]).chain(reference.map(|(value, _)| *value));
    let (low, high) = extent(all).unwrap_or((0.0, 1.0));
    // The longest whisker reaches the edge; only the ground below nought needs a round number.
    let (low, high) = if high > low { (low, high) } else { ticks(low, high, 4).range() };
    let scale = LinearScale::new((low, high), (left, right.max(left + 40.0)));
    let head = if reference.is_some() { 16.0 } else { 0.0 };
    // As `f64`: far below 2^52 rows.
    let place = |index: usize| head + index as f64 * ROW;
    let height = place(view.rows.len()) + 4.0;
    let stops =
        view.rows.iter().enumerate().filter(|(_, row)| row.value.is_finite()).map(|(index, row)| Stop {
            x: scale.clamped(row.value),
            y: place(index) + ROW / 2.0,
            said: reader.chart_point(&row.label, &row.value_label),
            id: String::new(),
        });
    let against = reference.map(|(value, label)| {
        let x = scale.at(*value);
        html! { <>{ line((x, head), (x, height), "reference-target") }{ words(x, 11.0, "middle halo reference-word-target", label) }</> }
    });
    let marks = html! {
        <>
            { for view.rows.iter().enumerate().map(|(index, row)| view_row(row, place(index), &scale, left, width)) }
            { line((scale.at(0.0), head), (scale.at(0.0), height), "axis-line") }
            { for against }
        </>
    };
    Drawing { width, height, marks, stops: stops.collect() }
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
    let amount = fit_text(&row.value_label, width * 0.34).unwrap_or_default();
    html! {
        <g class={category_class(row.category)}>
            { words(0.0, middle + 4.0, "start ink", &name) }
            <rect class="bar" x={at(zero.min(end))} y={at(top + 5.0)} width={at((end - zero).abs().max(1.0))}
                height={at(ROW - 10.0)} rx="2" />
            { whisker }
            { words(width, middle + 4.0, "end ink", &amount) }
        </g>
    }
}

pub(super) fn table_of(view: &BarsView) -> ChartTable {
    ChartTable {
        columns: vec![view.row_title.clone().into(), view.value_title.clone().into()],
        rows: view
            .rows
            .iter()
            .map(|row| vec![row.label.clone().into(), row.value_label.clone().into()])
            .collect(),
    }
}
