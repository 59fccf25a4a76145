//! Lanes with their bars, and the lines from what must end first to what waits.

use super::layout::{BAR, Layout, Place};
use super::{BarMove, TimelineProps};
use crate::select::charts::{BarState, TimelineBar, TimelineView, fit_text};
use crate::ui::charts::marks::{at, choose, line, words};
use crate::ui::components::category_class;
use yew::prelude::*;

pub(super) fn view_lanes(props: &TimelineProps, layout: &Layout) -> Html {
    let lanes = props.view.lanes.iter().zip(&layout.lanes).map(|(lane, place)| {
        let name_width = if layout.gutter > 0.0 { layout.gutter - 22.0 } else { layout.width };
        let name = fit_text(&lane.label, name_width).unwrap_or_default();
        let name_y = place.top + if layout.gutter > 0.0 { 21.0 } else { 15.0 };
        let bars = lane.bars.iter().zip(&place.bars).map(|(bar, place)| view_bar(props, bar, place, layout));
        html! {
            <g>
                { words(0.0, name_y, "start timeline-lane", &name) }
                { for bars }
                { line((0.0, place.bottom), (layout.width, place.bottom), "timeline-rule") }
            </g>
        }
    });
    html! { <g>{ for lanes }</g> }
}

fn view_bar(props: &TimelineProps, bar: &TimelineBar, place: &Place, layout: &Layout) -> Html {
    let Place { left, right, top, .. } = *place;
    let said = said(bar);
    let interactive = props.onselect.is_some() || props.onmove.is_some();
    let role = interactive.then_some("button");
    let pressed = props.onselect.as_ref().map(|_| props.selected.as_deref() == Some(bar.id.as_str()));
    let onclick = props.onselect.as_ref().map(|onselect| choose(onselect, &bar.id).onclick);
    let late = bar.late_end.filter(|&late| late > bar.end).map(|late| {
        let (end, middle) = (layout.x.clamped(late), place.middle());
        html! { <>{ line((right, middle), (end, middle), "timeline-late") }{ line((end, middle - 4.0), (end, middle + 4.0), "timeline-late") }</> }
    });
    html! {
        <g key={bar.id.clone()} class={classes!("timeline-bar", format!("timeline-bar-{}", bar.state.word()),
            category_class(bar.category))} {role} tabindex={interactive.then_some("0")}
            aria-label={interactive.then(|| said.clone())} aria-pressed={pressed.map(|on| on.to_string())}
            {onclick} onkeydown={on_key(props, bar)}>
            <title>{ said }</title>
            { late }
            <rect class="timeline-box" x={at(left)} y={at(top)} width={at(right - left)} height={at(BAR)} rx="4" />
            <rect class="timeline-edge" x={at(left)} y={at(top)} width="4" height={at(BAR)} rx="2" />
            <rect class="focus-ring" x={at(left - 2.0)} y={at(top - 2.0)} width={at(right - left + 4.0)}
                height={at(BAR + 4.0)} rx="6" />
            { view_words(bar, place, layout) }
        </g>
    }
}

fn said(bar: &TimelineBar) -> String {
    let note = if bar.note.is_empty() { String::new() } else { format!("; {}", bar.note) };
    format!("{}: {} to {}, {}{note}", bar.label, bar.start_label, bar.end_label, bar.state.word())
}

/// The bar's name inside it when it fits, else after it; and its sign.
fn view_words(bar: &TimelineBar, place: &Place, layout: &Layout) -> Html {
    let sign = sign_of(bar);
    let inside = place.right - place.left;
    let sign_width = if sign.is_some() && inside > 34.0 { 18.0 } else { 0.0 };
    let baseline = place.middle() + 4.0;
    let after = bar.late_end.map_or(place.right, |late| layout.x.clamped(late).max(place.right)) + 5.0;
    let within = fit_text(&bar.label, inside - 14.0 - sign_width);
    let beyond = fit_text(&bar.label, place.room);
    // Whole inside, whole after it, else whichever is cut less.
    let length = |text: &Option<String>| text.as_ref().map_or(0, |text| text.chars().count());
    let outside = within.as_deref() != Some(bar.label.as_str())
        && (beyond.as_deref() == Some(bar.label.as_str()) || length(&beyond) > length(&within));
    let name = match (outside, within, beyond) {
        (true, _, Some(text)) => words(after, baseline, "start halo timeline-name", &text),
        (false, Some(text), _) => words(place.left + 9.0, baseline, "start timeline-name", &text),
        _ => Html::default(),
    };
    let sign = sign.filter(|_| sign_width > 0.0).map(|(path, class)| {
        let transform = format!("translate({} {})", at(place.right - 17.0), at(place.top + 5.0));
        html! { <path {class} d={path} {transform} /> }
    });
    html! { <>{ name }{ sign }</> }
}

fn sign_of(bar: &TimelineBar) -> Option<(&'static str, &'static str)> {
    if bar.at_risk {
        return Some(("M6 1l5 10H1zM6 5v2.5M6 9.4h.01", "timeline-mark timeline-risk"));
    }
    match bar.state {
        BarState::Pinned => Some(("M4 1h4l-.4 4 2 2H2.4l2-2zM6 7v4.5", "timeline-mark")),
        BarState::Launched => Some(("M1.5 6.5l3 3 6-7", "timeline-mark")),
        BarState::Proposed | BarState::Accepted => None,
    }
}

fn on_key(props: &TimelineProps, bar: &TimelineBar) -> Option<Callback<KeyboardEvent>> {
    let choose = props.onselect.as_ref().map(|onselect| choose(onselect, &bar.id).onkeydown);
    let onmove = props.onmove.clone();
    if choose.is_none() && onmove.is_none() {
        return None;
    }
    let id = AttrValue::from(bar.id.clone());
    Some(Callback::from(move |event: KeyboardEvent| {
        let periods = match event.key().as_str() {
            "ArrowLeft" => -1,
            "ArrowRight" => 1,
            _ => {
                if let Some(choose) = &choose {
                    choose.emit(event);
                }
                return;
            }
        };
        if let Some(onmove) = &onmove {
            event.prevent_default();
            onmove.emit(BarMove { id: id.clone(), periods });
        }
    }))
}

pub(super) fn view_links(view: &TimelineView, layout: &Layout) -> Html {
    let places = layout.by_id(view);
    let links = view.links.iter().filter_map(|link| {
        let (from, to) = (places.get(link.from.as_str())?, places.get(link.to.as_str())?);
        let (line, arrow) = if link.broken {
            ("timeline-link timeline-link-broken", "timeline-arrow timeline-arrow-broken")
        } else {
            ("timeline-link", "timeline-arrow")
        };
        let tip = format!("M{} {}l-5 -3.5v7z", at(to.left), at(to.middle()));
        Some(html! { <g aria-hidden="true"><path class={line} d={elbow(from, to)} /><path class={arrow} d={tip} /></g> })
    });
    html! { <g>{ for links }</g> }
}

/// Right, down or up, right; by way of the gap between rows when the second bar begins too soon for that.
fn elbow(from: &Place, to: &Place) -> String {
    let (x1, y1, x2, y2) = (from.right, from.middle(), to.left - 4.0, to.middle());
    if x2 >= x1 + 8.0 {
        return format!("M{} {}H{}V{}H{}", at(x1), at(y1), at(x2 - 5.0), at(y2), at(x2));
    }
    let between = if y2 >= y1 { y1 + BAR / 2.0 + 3.0 } else { y1 - BAR / 2.0 - 3.0 };
    format!("M{} {}h6V{}H{}V{}H{}", at(x1), at(y1), at(between), at(x2 - 6.0), at(y2), at(x2))
}
