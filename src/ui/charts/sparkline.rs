//! A line as small as a word: the shape of a row of values, beside the figure that says the last one.

use super::marks::{at, line, path_through};
use crate::select::charts::{LinearScale, extent};
use crate::ui::components::category_class;
use std::rc::Rc;
use yew::prelude::*;

/// What a [`Sparkline`] shows.
#[derive(Properties, PartialEq)]
pub struct SparklineProps {
    /// What it says, spoken: "Conversion, last 18 months: from 2.1 % to 3.4 %".
    pub label: AttrValue,
    /// The values, oldest first.
    pub values: Rc<[f64]>,
    /// What is aimed at.
    #[prop_or_default]
    pub target: Option<f64>,
    /// Its colour, 1 to 6.
    #[prop_or(1)]
    pub category: u8,
}

/// A small line.
#[component]
pub fn Sparkline(props: &SparklineProps) -> Html {
    let values = || props.values.iter().copied();
    let Some(range) = extent(values().chain(props.target)) else { return Html::default() };
    let y = LinearScale::new(range, (25.0, 3.0));
    // As `f64`: far below 2^52 values.
    let x = LinearScale::new((0.0, props.values.len().saturating_sub(1).max(1) as f64), (2.0, 116.0));
    let finite: Vec<(f64, f64)> = values()
        .enumerate()
        .filter(|(_, value)| value.is_finite())
        .map(|(index, value)| (x.at(index as f64), y.at(value)))
        .collect();
    let last = finite.last().map(|&(x, y)| html! { <circle class="dot" cx={at(x)} cy={at(y)} r="2.5" /> });
    html! {
        <svg class={classes!("sparkline", category_class(props.category))} viewBox="0 0 120 28" preserveAspectRatio="xMinYMid" role="img"
            aria-label={props.label.clone()}>
            if let Some(target) = props.target { { line((0.0, y.at(target)), (120.0, y.at(target)), "reference-target") } }
            <path class="line" d={path_through(finite.iter().copied())} />
            { last }
        </svg>
    }
}
