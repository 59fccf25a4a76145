//! The marks that charts share: words, lines, and numbers as attributes.

use yew::prelude::*;

/// A position as an attribute: a tenth of a unit is as fine as a screen shows.
pub(super) fn at(position: f64) -> String {
    let text = format!("{position:.1}");
    match text.strip_suffix(".0") {
        Some(whole) => whole.to_owned(),
        None => text,
    }
}

/// Words at a place; `class` holds the anchor (`start`, `middle`, `end`) and the look.
pub(super) fn words(x: f64, y: f64, class: &'static str, text: &str) -> Html {
    html! { <text x={at(x)} y={at(y)} {class}>{ text }</text> }
}

/// A straight line.
pub(super) fn line(from: (f64, f64), to: (f64, f64), class: impl Into<Classes>) -> Html {
    let class: Classes = class.into();
    html! { <line x1={at(from.0)} y1={at(from.1)} x2={at(to.0)} y2={at(to.1)} {class} /> }
}

/// A path through points.
pub(super) fn path_through(points: impl Iterator<Item = (f64, f64)>) -> String {
    let mut path = String::new();
    for (x, y) in points {
        path.push_str(if path.is_empty() { "M" } else { "L" });
        path.push_str(&at(x));
        path.push(' ');
        path.push_str(&at(y));
    }
    path
}

/// The space of a chart inside its margins.
#[derive(Clone, Copy)]
pub(super) struct Plot {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

/// The size of a drawing as the `viewBox` attribute.
pub(super) fn view_box(width: f64, height: f64) -> String {
    format!("0 0 {} {}", at(width), at(height))
}
