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

/// Right, down or up, right; by way of the gap between rows when the second bar begins too soon for that.
fn elbow(from: &Place, to: &Place) -> String {
    let (x1, y1, x2, y2) = (from.right, from.middle(), to.left - 4.0, to.middle());
    if x2 >= x1 + 8.0 {
        return format!("M{} {}H{}V{}H{}", at(x1), at(y1), at(x2 - 5.0), at(y2), at(x2));
    }
    let between = if y2 >= y1 { y1 + BAR / 2.0 + 4.0 } else { y1 - BAR / 2.0 - 4.0 };
    format!("M{} {}h6V{}H{}V{}H{}", at(x1), at(y1), at(between), at(x2 - 6.0), at(y2), at(x2))
}
