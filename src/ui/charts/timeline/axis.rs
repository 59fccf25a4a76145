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

pub(super) fn view_moments(view: &TimelineView, layout: &Layout) -> Html {
    let bottom = layout.lanes_bottom;
    let places: Vec<(f64, bool)> = view
        .milestones
        .iter()
        .map(|moment| {
            let x = layout.x.clamped(moment.at);
            (x, x + 10.0 + text_width(&moment.label) > layout.width)
        })
        .collect();
    let centres: Vec<(f64, &str)> = view
        .milestones
        .iter()
        .zip(&places)
        .map(|(moment, &(x, before))| {
            let reach = 8.0 + text_width(&moment.label) / 2.0;
            (if before { x - reach } else { x + reach }, moment.label.as_str())
        })
        .collect();
    let shown = thin_out(&centres, 14.0);
    let moments = view.milestones.iter().zip(places).zip(shown).map(|((moment, (x, before)), shown)| {
        let (words_x, class) = if before { (x - 8.0, "end halo ink") } else { (x + 8.0, "start halo ink") };
        html! {
            <g role="img" aria-label={format!("Milestone {}: {}", moment.label, moment.date_label)}>
                <title>{ format!("{}: {}", moment.label, moment.date_label) }</title>
                { line((x, AXIS + 16.0), (x, bottom), "timeline-moment") }
                <path class="timeline-diamond" d={format!("M{} {}l5 5-5 5-5-5z", at(x), at(AXIS + 5.0))} />
                if shown { { words(words_x, AXIS + 14.0, class, &moment.label) } }
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
