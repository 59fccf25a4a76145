//! The time axis, today, and the milestones.

use super::layout::{AXIS, Layout, MOMENT_ROW, MomentPlace};
use crate::language::Words;
use crate::select::charts::{AxisSpan, TimelineView, fit_text, text_width, thin_out};
use crate::ui::charts::marks::{at, line, view_box, words};
use yew::prelude::*;

/// The pane above the plane: the two lines of the axis, and the marks of milestones and today.
pub(super) fn view_axis(says: &Words, view: &TimelineView, layout: &Layout) -> Html {
    let major = view.major.iter().map(|span| {
        let x = layout.x.at(span.start);
        let name = fit_text(&span.label, layout.x.at(span.end) - x - 6.0).unwrap_or_default();
        html! { <>{ line((x, 2.0), (x, 20.0), "timeline-rule timeline-rule-major") }{ words(x + 4.0, 13.0, "start timeline-major", &name) }</> }
    });
    let minor = minor_spans(&view.minor, layout).into_iter().map(|(x, shown, name)| {
        html! { <>{ line((x, 22.0), (x, AXIS), "timeline-rule") }if shown { { words(x + 4.0, 33.0, "start", name) } }</> }
    });
    html! {
        <svg class="chart-svg timeline-axis" viewBox={view_box(layout.width, layout.axis)} width={at(layout.width)}
            height={at(layout.axis)}>
            { for minor }
            { for major }
            { view_moments(says, view, layout) }
            { line((0.0, layout.axis - 0.5), (layout.width, layout.axis - 0.5), "timeline-rule timeline-rule-major") }
        </svg>
    }
}

/// What runs down through the plane: the rules of the axis, milestones and today.
pub(super) fn view_rules(view: &TimelineView, layout: &Layout) -> Html {
    let rule = |x: f64, class: &'static str| line((x, 0.0), (x, layout.height), class);
    html! {
        <g aria-hidden="true">
            { for view.minor.iter().map(|span| rule(layout.x.at(span.start), "timeline-rule")) }
            { for view.major.iter().map(|span| rule(layout.x.at(span.start), "timeline-rule timeline-rule-major")) }
            { for view.milestones.iter().map(|moment| rule(layout.x.clamped(moment.at), "timeline-moment")) }
            { for view.today.iter().map(|today| rule(layout.x.clamped(*today), "timeline-today")) }
        </g>
    }
}

/// The lower line's spans: where, whether there is room for the name, the name.
fn minor_spans<'a>(spans: &'a [AxisSpan], layout: &Layout) -> Vec<(f64, bool, &'a str)> {
    let starts: Vec<f64> = spans.iter().map(|span| layout.x.at(span.start)).collect();
    let centres: Vec<(f64, &str)> = starts
        .iter()
        .zip(spans)
        .map(|(&x, span)| (x + 4.0 + text_width(&span.label) / 2.0, span.label.as_str()))
        .collect();
    let shown = thin_out(&centres, 4.0);
    starts.iter().zip(spans).zip(shown).map(|((&x, span), shown)| (x, shown, span.label.as_str())).collect()
}

fn view_moments(says: &Words, view: &TimelineView, layout: &Layout) -> Html {
    let moments = view.milestones.iter().zip(&layout.moments).map(|(moment, place)| {
        let y = AXIS + place.row as f64 * MOMENT_ROW;
        html! {
            <g role="img" aria-label={says.milestone_on(&moment.label, &moment.date_label)}>
                <title>{ says.chart_point(&moment.label, &moment.date_label) }</title>
                { line((place.x, y + 12.0), (place.x, layout.axis), "timeline-moment") }
                <path class="timeline-diamond" d={format!("M{} {}l5 5-5 5-5-5z", at(place.x), at(y + 3.0))} />
                { label(&moment.label, place, y, "halo ink") }
            </g>
        }
    });
    let today = view.today.and(layout.moments.get(view.milestones.len())).map(|place| {
        let y = AXIS + place.row as f64 * MOMENT_ROW;
        html! {
            <g>
                { line((place.x, y + 2.0), (place.x, layout.axis), "timeline-today") }
                <path class="timeline-today-mark" d={format!("M{} {}h8l-4 6z", at(place.x - 4.0), at(y + 2.0))} />
                { label(says.today(), place, y, "halo timeline-today-word") }
            </g>
        }
    });
    html! { <>{ for moments }{ for today }</> }
}

/// A mark's words, cut to their room.
fn label(text: &str, place: &MomentPlace, y: f64, class: &'static str) -> Html {
    let Some(text) = fit_text(text, place.room) else { return Html::default() };
    let (x, anchor) = if place.leftwards { (place.x - 8.0, "end") } else { (place.x + 8.0, "start") };
    html! { <text x={at(x)} y={at(y + 12.0)} class={classes!(anchor, class)}>{ text }</text> }
}
