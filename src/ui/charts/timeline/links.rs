//! The lines from what must end first to what waits.

use super::layout::{BAR, Layout, Place};
use crate::select::charts::TimelineView;
use crate::ui::charts::marks::at;
use yew::prelude::*;

/// All dependencies with an end in sight; `lit` are those of the bar that is looked at, drawn by themselves on top.
pub(super) fn view_links(
    view: &TimelineView,
    layout: &Layout,
    in_sight: impl Fn(&Place) -> bool,
    lit: Option<&str>,
) -> Html {
    let places = layout.by_id(view);
    let links = view.links.iter().filter_map(|link| {
        let (from, to) = (places.get(link.from.as_str())?, places.get(link.to.as_str())?);
        let of_lit = lit.is_some_and(|id| link.from == id || link.to == id);
        if lit.is_some() != of_lit || !(in_sight(from) || in_sight(to)) {
            return None;
        }
        Some(view_link(from, to, link.broken, of_lit))
    });
    html! { <g aria-hidden="true">{ for links }</g> }
}

/// One dependency.
pub(super) fn view_link(from: &Place, to: &Place, broken: bool, lit: bool) -> Html {
    let class = classes!(
        "timeline-link",
        broken.then_some("timeline-link-broken"),
        lit.then_some("timeline-link-lit")
    );
    let tip = format!("M{} {}l-5 -3.5v7z", at(to.left), at(to.middle()));
    // A cross where it breaks: colour alone would not say it.
    let cross = broken.then(|| {
        let (x, y) = (at(to.left - 12.5), at((from.middle() + to.middle()) / 2.0 - 3.0));
        html! { <path class="timeline-cross" d={format!("M{x} {y}l6 6m0 -6l-6 6")} /> }
    });
    html! { <g {class}><path class="timeline-line" d={elbow(from, to)} /><path class="timeline-arrow" d={tip} />{ cross }</g> }
}

/// Out of the bar's lower or upper edge near its end, along the gap between two rows, and into the other bar from the left:
/// never across a name.
fn elbow(from: &Place, to: &Place) -> String {
    let down = if to.middle() >= from.middle() { 1.0 } else { -1.0 };
    let (x1, y1) = ((from.right - 7.0).max(from.left), from.middle() + down * BAR / 2.0);
    let (x2, y2) = (to.left - 9.0, to.middle());
    format!("M{} {}V{}H{}V{}H{}", at(x1), at(y1), at(y1 + down * 4.0), at(x2), at(y2), at(x2 + 5.0))
}
