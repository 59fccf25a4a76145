//! Lanes with their bars.

use super::layout::{BAR, LanePlace, Layout, Place};
use super::loads::HATCH;
use crate::language::Words;
use crate::select::charts::{BarState, Spread, TimelineBar, TimelineLane, fit_text};
use crate::ui::charts::marks::{at, line, words};
use crate::ui::components::category_class;
use yew::prelude::*;

/// What a bar's look depends on beside itself.
#[derive(Clone, PartialEq)]
pub(super) struct BarLook {
    /// The reader's words.
    pub says: Words,
    /// Bars can be reached and chosen.
    pub interactive: bool,
    /// Bars can be moved, those that may be.
    pub movable: bool,
    /// The chosen bar.
    pub selected: Option<AttrValue>,
    /// The bar that Tab comes to.
    pub tab_stop: Option<AttrValue>,
    /// The bar on trial.
    pub tried: Option<AttrValue>,
    /// The element that says how bars are moved.
    pub help: Option<AttrValue>,
}

/// A lane with those of its bars that are in sight.
pub(super) fn view_lane(
    lane: &TimelineLane,
    place: &LanePlace,
    layout: &Layout,
    look: &BarLook,
    in_sight: impl Fn(&Place, &str) -> bool,
) -> Html {
    let bars = lane.bars.iter().zip(&place.bars);
    let bars = bars.filter(|(bar, place)| in_sight(place, &bar.id));
    let name = [lane.label.as_str(), lane.note.as_str()].join(", ");
    html! {
        <g role="group" aria-label={name.trim_matches([',', ' ']).to_owned()}>
            { line((0.0, place.bottom), (layout.width, place.bottom), "timeline-rule") }
            { for bars.clone().map(|(bar, place)| view_bar(bar, place, layout, look)) }
            { for bars.map(|(bar, place)| view_words(bar, place)) }
        </g>
    }
}

fn view_bar(bar: &TimelineBar, place: &Place, layout: &Layout, look: &BarLook) -> Html {
    let width = place.right - place.left;
    let said = said(&look.says, bar);
    let is = |id: &Option<AttrValue>| id.as_deref() == Some(bar.id.as_str());
    let interactive = look.interactive;
    let pinned = bar.state == BarState::Pinned;
    let movable = bar.movable && look.movable;
    let class = classes!(
        "timeline-bar",
        format!("timeline-bar-{}", bar.state.word()),
        category_class(bar.category),
        bar.running.then_some("timeline-bar-running"),
        movable.then_some("timeline-bar-movable"),
        is(&look.tried).then_some("timeline-bar-tried"),
    );
    html! {
        <g key={bar.id.clone()} {class} transform={format!("translate({} {})", at(place.left), at(place.top))}
            data-id={bar.id.clone()} role={interactive.then_some("button")}
            tabindex={interactive.then(|| if is(&look.tab_stop) { "0" } else { "-1" })}
            aria-label={interactive.then(|| said.clone())} aria-describedby={look.help.clone()}
            aria-pressed={interactive.then(|| is(&look.selected).to_string())}>
            <title>{ said }</title>
            { for bar.spread.iter().map(|spread| view_spread(spread, place, layout)) }
            <rect class="timeline-box" width={at(width)} height={at(BAR)} rx={if pinned { "0" } else { "4" }} />
            { view_late(bar, place, layout) }
            if pinned {
                // Clamped at both ends: it stays where it is.
                <path class="timeline-clamp" d={format!("M5 -2H1V{b}H5M{l} -2H{r}V{b}H{l}", b = at(BAR + 2.0), l = at(width - 5.0), r = at(width - 1.0))} />
            } else {
                <rect class="timeline-edge" width="4" height={at(BAR)} rx="2" />
            }
            <rect class="focus-ring" x="-3" y="-3" width={at(width + 6.0)} height={at(BAR + 6.0)} rx="6" />
            { view_due(bar, place, layout) }
            { view_signs(bar, place) }
            if movable {
                <rect class="timeline-grip" x={at((width - 10.0).max(width / 2.0))} width={at(12.0_f64.min(width / 2.0 + 2.0))} height={at(BAR)} />
                <path class="timeline-grip-mark" d={format!("M{} 7v8m3 -8v8", at(width - 6.0))} />
            }
        </g>
    }
}

/// The bar as it is spoken.
pub(super) fn said(says: &Words, bar: &TimelineBar) -> String {
    let mut state = bar.state.label(says).to_owned();
    if bar.running {
        state = says.list_more(says.bar_running(), &state);
    }
    let mut parts = vec![says.bar_from_to(&bar.label, &bar.start_label, &bar.end_label, &state)];
    match bar.deadline.map(|due| (due.soft, due.kept)) {
        None => {}
        Some((false, true)) => parts.push(says.bar_deadline_kept().to_owned()),
        Some((false, false)) => parts.push(says.bar_deadline_missed().to_owned()),
        Some((true, true)) => parts.push(says.bar_wanted_kept().to_owned()),
        Some((true, false)) => parts.push(says.bar_wanted_missed().to_owned()),
    }
    parts.extend((!bar.note.is_empty()).then(|| bar.note.clone()));
    says.parted(&parts)
}

/// Where the accepted roadmap has the bars of a lane that a proposal moves: outlines, under the bars.
pub(super) fn view_accepted(says: &Words, lane: &TimelineLane, place: &LanePlace, layout: &Layout) -> Html {
    let outlines = lane.bars.iter().zip(&place.bars).filter_map(|(bar, place)| {
        let (start, end) = bar.accepted.filter(|(start, _)| (start - bar.start).abs() > 1e-9)?;
        let (left, right) = (layout.x.clamped(start), layout.x.clamped(end));
        Some(html! {
            <rect class={classes!("timeline-before", category_class(bar.category))} x={at(left)} y={at(place.top + 2.0)}
                width={at((right - left).max(4.0))} height={at(BAR - 4.0)} rx="3">
                <title>{ says.accepted_place_of(&bar.label) }</title>
            </rect>
        })
    });
    html! { <>{ for outlines }</> }
}

/// When it may end: a line under the bar's end to the 95 % end, with marks at 50, 85 and 95 %; low enough to leave the name
/// alone.
fn view_spread(spread: &Spread, place: &Place, layout: &Layout) -> Html {
    let x = |period: f64| layout.x.clamped(period) - place.left;
    let base = BAR + 2.0;
    let mark =
        |period: f64, height: f64| line((x(period), base - height), (x(period), base + 1.0), "timeline-late");
    html! {
        <g>
            { line((x(spread.p50), base), (x(spread.p95), base), "timeline-late") }
            { mark(spread.p50, 2.0) }
            { mark(spread.p85, 5.0) }
            { mark(spread.p95, 2.0) }
        </g>
    }
}

/// What lies beyond a missed deadline.
fn view_late(bar: &TimelineBar, place: &Place, layout: &Layout) -> Html {
    let Some(due) = bar.deadline.filter(|due| !due.kept) else { return Html::default() };
    let from = (layout.x.clamped(due.at) - place.left).max(0.0);
    let width = place.right - place.left - from;
    if width <= 0.0 {
        return Html::default();
    }
    html! { <rect class="timeline-overdue" fill={HATCH} x={at(from)} y="1" width={at(width)} height={at(BAR - 2.0)} /> }
}

/// A flag at the deadline: filled where it holds, hollow where it may be missed at a cost.
fn view_due(bar: &TimelineBar, place: &Place, layout: &Layout) -> Html {
    let Some(due) = bar.deadline else { return Html::default() };
    let x = layout.x.at(due.at);
    if x > layout.width {
        return Html::default();
    }
    // The bar's name or another bar may stand there: then the flag comes out when the bar is looked at.
    let free = if name_of(bar, place).outside { 0.0 } else { place.room };
    let far = x > place.right + 2.0 + free;
    let class = classes!(
        "timeline-due",
        far.then_some("timeline-due-far"),
        (!due.kept).then_some("timeline-due-missed"),
        due.soft.then_some("timeline-due-soft"),
    );
    let x = at(x - place.left);
    html! { <g {class}><path d={format!("M{x} {}V-3h7l-2 3 2 3h-7", at(BAR + 2.0))} /></g> }
}

/// A bar's name, and where it stands.
struct Name {
    x: f64,
    /// Beside the bar, not in it.
    outside: bool,
    /// Where the words end, not where they begin.
    leftwards: bool,
    text: Option<String>,
}

/// The bar's name inside it when it fits, else beside it.
fn name_of(bar: &TimelineBar, place: &Place) -> Name {
    let width = place.right - place.left;
    let lead = if shows_running(bar, width) { 20.0 } else { 10.0 };
    let after = width + 6.0;
    let within = fit_text(&bar.label, width - lead - 8.0 - signs_width(bar, width));
    let beyond = fit_text(&bar.label, place.room);
    // Whole inside, whole after it, else whichever is cut less.
    let length = |text: &Option<String>| text.as_ref().map_or(0, |text| text.chars().count());
    let outside = within.as_deref() != Some(bar.label.as_str())
        && (beyond.as_deref() == Some(bar.label.as_str()) || length(&beyond) > length(&within));
    let before = fit_text(&bar.label, place.room_before).filter(|_| place.room_before > place.room);
    if before.is_some() && within.as_deref() != Some(bar.label.as_str()) {
        Name { x: -6.0, outside: true, leftwards: true, text: before }
    } else if outside {
        Name { x: after, outside, leftwards: false, text: beyond }
    } else {
        Name { x: lead, outside, leftwards: false, text: within }
    }
}

/// The bar's name, apart from the bar: it may be cut, and the bar is called by the whole of it.
fn view_words(bar: &TimelineBar, place: &Place) -> Html {
    let Name { x, outside, leftwards, text } = name_of(bar, place);
    let class = match (outside, leftwards) {
        (_, true) => "end halo timeline-name",
        (true, false) => "start halo timeline-name",
        (false, false) => "start timeline-name",
    };
    html! { { for text.iter().map(|text| words(place.left + x, place.top + BAR / 2.0 + 4.0, class, text)) } }
}

fn view_signs(bar: &TimelineBar, place: &Place) -> Html {
    let width = place.right - place.left;
    let signs = if width > SIGNS_FROM { signs_of(bar) } else { Vec::new() };
    let sign = |(place, (path, class)): (usize, &(&'static str, &'static str))| {
        let transform = format!("translate({} 5)", at(width - 20.0 - place as f64 * 15.0));
        html! { <path class={*class} d={*path} {transform} /> }
    };
    html! {
        <>
            if shows_running(bar, width) { <path class="timeline-running" d="M9 6.5l7 4.5-7 4.5z" /> }
            { for signs.iter().enumerate().map(sign) }
        </>
    }
}

/// A bar narrower than this has no room for signs.
const SIGNS_FROM: f64 = 34.0;

fn shows_running(bar: &TimelineBar, width: f64) -> bool {
    bar.running && width > SIGNS_FROM
}

fn signs_width(bar: &TimelineBar, width: f64) -> f64 {
    // As `f64`: at most three signs.
    if width > SIGNS_FROM { signs_of(bar).len() as f64 * 15.0 } else { 0.0 }
}

/// Signs at the end of a bar, the last first.
fn signs_of(bar: &TimelineBar) -> Vec<(&'static str, &'static str)> {
    let mut signs = Vec::new();
    match bar.state {
        BarState::Pinned => signs.push(("M4 1h4l-.4 4 2 2H2.4l2-2zM6 7v4.5", "timeline-mark timeline-pin")),
        BarState::Launched => signs.push(("M1.5 6.5l3 3 6-7", "timeline-mark")),
        BarState::Proposed | BarState::Accepted => {}
    }
    if bar.at_risk {
        signs.push(("M6 1l5 10H1zM6 5v2.5M6 9.4h.01", "timeline-mark timeline-risk"));
    }
    signs
}
