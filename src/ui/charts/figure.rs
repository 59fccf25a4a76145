//! The frame of every chart: title, what to see in it, the drawing, a legend, and the same numbers as a table.

use crate::ui::components::Swatch;
use crate::ui::hooks::use_words;
use yew::prelude::*;

/// A chart's numbers as text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChartTable {
    /// The heads of the columns; the first names the rows.
    pub columns: Vec<AttrValue>,
    /// The rows, each as long as the heads.
    pub rows: Vec<Vec<AttrValue>>,
}

/// What a [`ChartFigure`] shows.
#[derive(Properties, PartialEq)]
pub struct ChartFigureProps {
    /// What is shown.
    pub title: AttrValue,
    /// What to see in it.
    #[prop_or_default]
    pub description: AttrValue,
    /// What each colour means; none when there is only one.
    #[prop_or_default]
    pub legend: Vec<(u8, AttrValue)>,
    /// The same numbers.
    pub table: ChartTable,
    /// Hides title and description from sight where the place around the chart says them already.
    #[prop_or_default]
    pub bare: bool,
    /// The drawing.
    pub children: Html,
}

/// A chart in its frame.
#[component]
pub fn ChartFigure(props: &ChartFigureProps) -> Html {
    let words = use_words();
    let head = classes!("chart-head", props.bare.then_some("visually-hidden"));
    html! {
        <figure class="chart" part="chart">
            <figcaption class={head}>
                <div class="chart-title">{ &props.title }</div>
                if !props.description.is_empty() { <p class="chart-text">{ &props.description }</p> }
            </figcaption>
            { props.children.clone() }
            if props.legend.len() > 1 { { view_legend(&props.legend) } }
            <details class="chart-table">
                <summary>{ words.show_as_table() }</summary>
                { view_table(&props.title, &props.table) }
            </details>
        </figure>
    }
}

fn view_legend(legend: &[(u8, AttrValue)]) -> Html {
    let entry =
        |(category, label): &(u8, AttrValue)| html! { <li><Swatch category={*category} />{ label }</li> };
    html! { <ul class="chart-legend">{ for legend.iter().map(entry) }</ul> }
}

fn view_table(title: &AttrValue, table: &ChartTable) -> Html {
    let cell = |(index, text): (usize, &AttrValue)| {
        if index == 0 {
            html! { <th scope="row">{ text }</th> }
        } else {
            html! { <td>{ text }</td> }
        }
    };
    let row = |row: &Vec<AttrValue>| html! { <tr>{ for row.iter().enumerate().map(cell) }</tr> };
    html! {
        <div class="scroll-x">
            <table class="table">
                <caption class="visually-hidden">{ title }</caption>
                <thead><tr>{ for table.columns.iter().map(|column| html! { <th scope="col">{ column }</th> }) }</tr></thead>
                <tbody>{ for table.rows.iter().map(row) }</tbody>
            </table>
        </div>
    }
}
