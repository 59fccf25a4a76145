//! Shares in rows and columns: the larger, the darker, and the large ones with their number.

use super::figure::ChartTable;
use super::marks::{at, words};
use super::reader::{Drawing, Stop};
use crate::language::Words;
use crate::select::charts::{HeatView, fit_text, text_width, thin_out};
use yew::prelude::*;

/// The height of one row.
const ROW: f64 = 24.0;
/// The height of the line with the columns' heads.
const HEAD: f64 = 32.0;
/// Shares are told apart in so many steps of darkness.
const STEPS: f64 = 6.0;

pub(super) fn draw(reader: &Words, view: &HeatView, width: f64) -> Drawing {
    let widest = view.rows.iter().map(|row| text_width(&row.label)).fold(0.0, f64::max);
    let left = widest.min(width * 0.36) + 10.0;
    // As `f64`: far below 2^52 rows and columns.
    let column = (width - left) / (view.columns.len() as f64).max(1.0);
    let x = |place: usize| left + place as f64 * column;
    let y = |place: usize| HEAD + place as f64 * ROW;
    let heads: Vec<(f64, &str)> = view
        .columns
        .iter()
        .enumerate()
        .map(|(place, head)| (x(place) + column / 2.0, head.as_str()))
        .collect();
    let shown = thin_out(&heads, 6.0);
    let heads = heads.iter().zip(shown).filter(|(_, shown)| *shown);
    let mut stops = Vec::new();
    let mut cells = Vec::new();
    for (row_place, row) in view.rows.iter().enumerate() {
        let (top, head) = (y(row_place), fit_text(&row.label, left - 8.0).unwrap_or_default());
        cells.push(words(0.0, top + ROW / 2.0 + 4.0, "start ink", &head));
        for (place, (share, said)) in row.cells.iter().enumerate() {
            let centre = x(place) + column / 2.0;
            cells.push(view_cell(*share, (x(place), top), column));
            let said = reader.chart_point(&row.label, said);
            stops.push(Stop { x: centre, y: top + ROW / 2.0, said, id: row.id.clone() });
        }
    }
    let marks = html! {
        <>
            { words(left, 11.0, "start", &view.column_title) }
            { for heads.map(|((x, head), _)| words(*x, HEAD - 5.0, "middle", head)) }
            { for cells }
        </>
    };
    Drawing { width, height: y(view.rows.len()) + 2.0, marks, stops }
}

fn view_cell(share: f64, (left, top): (f64, f64), width: f64) -> Html {
    // Shares below one in two hundred stay blank; the steps are even from there on.
    let step = if share < 0.005 { 0.0 } else { (share * STEPS).ceil().clamp(1.0, STEPS) };
    let number = (share >= 0.095 && width >= 22.0).then(|| format!("{:.0}", share * 100.0));
    let class = if step >= 4.0 { "middle heat-number-dark" } else { "middle ink" };
    html! {
        <>
            <rect class={format!("heat heat-{step:.0}")} x={at(left + 0.5)} y={at(top + 1.0)} width={at((width - 1.0).max(1.0))} height={at(ROW - 2.0)} rx="2" />
            { for number.iter().map(|number| words(left + width / 2.0, top + ROW / 2.0 + 4.0, class, number)) }
        </>
    }
}

pub(super) fn table_of(reader: &Words, view: &HeatView) -> ChartTable {
    let heads = view.columns.iter().map(|head| AttrValue::from(head.clone()));
    let row = |row: &crate::select::charts::HeatRow| {
        let shares = row.cells.iter().map(|(share, _)| AttrValue::from(reader.percent(*share)));
        std::iter::once(row.label.clone().into()).chain(shares).collect()
    };
    ChartTable {
        columns: std::iter::once(view.row_title.clone().into()).chain(heads).collect(),
        rows: view.rows.iter().map(row).collect(),
    }
}
