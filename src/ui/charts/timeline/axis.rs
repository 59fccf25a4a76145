//! The time axis, today, and the milestones.

use super::layout::{AXIS, Layout};
use crate::select::charts::{AxisSpan, TimelineView, fit_text, text_width, thin_out};
use crate::ui::charts::marks::{at, line, words};
use yew::prelude::*;

pub(super) fn view_axis(view: &TimelineView, layout: &Layout) -> Html {
    let bottom = layout.height - 2.0;
    let major = view.major.iter().map(|span| {
        let x = layout.x.at(span.start);
        let name = fit_text(&span.label, layout.x.at(span.end) - x - 6.0).unwrap_or_default();
        html! { <>{ line((x, 2.0), (x, bottom), "timeline-rule timeline-rule-major") }{ words(x + 4.0, 13.0, "start timeline-major", &name) }</> }
    });
    let minor = minor_spans(&view.minor, layout).into_iter().map(|(x, shown, name)| {
        html! { <>{ line((x, 22.0), (x, bottom), "timeline-rule") }if shown { { words(x + 4.0, 32.0, "start", name) } }</> }
    });
    html! {
        <g>
            { for minor }
            { for major }
            { line((0.0, AXIS), (layout.width, AXIS), "timeline-rule timeline-rule-major") }
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

/// A milestone's words, cut to the room up to its neighbour: right of its diamond, or left of it
/// where there is more room there.
fn moment_label(label: &str, x: f64, places: &[f64], width: f64) -> (f64, &'static str, Option<String>) {
    const REACH: f64 = 8.0;
    let next = places.iter().copied().filter(|other| *other > x).fold(width, f64::min);
    let previous = places.iter().copied().filter(|other| *other < x).fold(0.0, f64::max);
    let (right, left) = (next - x - 2.0 * REACH, x - previous - 2.0 * REACH);
    if next >= width && left > right && text_width(label) > right {
        return (x - REACH, "end halo ink", fit_text(label, left));
    }
    (x + REACH, "start halo ink", fit_text(label, right))
}

pub(super) fn view_moments(view: &TimelineView, layout: &Layout) -> Html {
    let bottom = layout.lanes_bottom;
    let places: Vec<f64> = view.milestones.iter().map(|moment| layout.x.clamped(moment.at)).collect();
    let moments = view.milestones.iter().zip(&places).map(|(moment, &x)| {
        let (words_x, class, label) = moment_label(&moment.label, x, &places, layout.width);
        html! {
            <g role="img" aria-label={format!("Milestone {}: {}", moment.label, moment.date_label)}>
                <title>{ format!("{}: {}", moment.label, moment.date_label) }</title>
                { line((x, AXIS + 16.0), (x, bottom), "timeline-moment") }
                <path class="timeline-diamond" d={format!("M{} {}l5 5-5 5-5-5z", at(x), at(AXIS + 5.0))} />
                if let Some(label) = label { { words(words_x, AXIS + 14.0, class, &label) } }
            </g>
        }
    });
    let today = view.today.filter(|today| (0.0..=view.periods).contains(today)).map(|today| {
        let x = layout.x.at(today);
        html! {
            <g>
                { line((x, AXIS + 14.0), (x, bottom), "timeline-today") }
                { words(x, AXIS + 10.0, "middle halo timeline-today-word", "today") }
            </g>
        }
    });
    html! { <g>{ for moments }{ today }</g> }
}
