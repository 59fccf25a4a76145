//! The words beside a bar on trial: its dates there, and whether it fits.

use super::ghost::ghost_place;
use super::layout::{BAR, Layout};
use crate::select::charts::{TimelineTrial, TimelineView};
use crate::ui::components::{Glyph, Icon};
use crate::ui::hooks::use_words;
use std::rc::Rc;
use web_sys::HtmlElement;
use yew::prelude::*;

/// What the [`Bubble`] says.
#[derive(Properties, PartialEq)]
pub(super) struct BubbleProps {
    pub trial: Rc<TimelineTrial>,
    pub layout: Rc<Layout>,
    pub view: Rc<TimelineView>,
}

/// The words; the live region of the owner speaks them, so they are hidden from screen readers here.
#[component]
pub(super) fn Bubble(props: &BubbleProps) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        let place = props.layout.place_of(&props.view, &props.trial.id);
        let place = place.map(|place| ghost_place(&props.layout, &props.trial, &place));
        let (gutter, axis) = (props.layout.gutter, props.layout.axis);
        use_effect_with(props.trial.clone(), move |_| {
            if let (Some(bubble), Some(place)) = (node.cast::<HtmlElement>(), place) {
                stand(&bubble, gutter + place.left, axis + place.top, gutter);
            }
        });
    }
    let words = use_words();
    let trial = &props.trial;
    let (tone, glyph) = if trial.fits { ("good", Glyph::Check) } else { ("bad", Glyph::Warning) };
    html! {
        <div class={classes!("timeline-bubble", (!trial.fits).then_some("timeline-bubble-breaks"))} ref={node} aria-hidden="true">
            <p class="strong">{ &trial.dates }</p>
            <p class={classes!("row-tight", tone)}><Icon {glyph} /><span>{ &trial.verdict }</span></p>
            <p class="tiny muted">{ words.bubble_help() }</p>
        </div>
    }
}

/// Puts the bubble above its bar, or under it where there is no room, and within what is in sight.
fn stand(bubble: &HtmlElement, left: f64, top: f64, gutter: f64) {
    let Ok(Some(scroll)) = bubble.closest(".timeline-scroll") else { return };
    let (seen_left, seen_top) = (f64::from(scroll.scroll_left()), f64::from(scroll.scroll_top()));
    let (width, height) = (f64::from(bubble.offset_width()), f64::from(bubble.offset_height()));
    let last = seen_left + f64::from(scroll.client_width()) - width - 4.0;
    let left = left.min(last).max(seen_left + gutter);
    let above = top - height - 8.0;
    let top = if above < seen_top { top + BAR + 8.0 } else { above };
    let style = bubble.style();
    let _ = style.set_property("left", &format!("{left}px"));
    let _ = style.set_property("top", &format!("{top}px"));
}
