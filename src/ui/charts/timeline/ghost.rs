//! A bar on trial: where it would stand, and the lines to what it waits for and what waits for it.

use super::layout::{BAR, Layout, Place};
use super::links::view_link;
use super::loads::HATCH;
use crate::select::charts::{TimelineTrial, TimelineView};
use crate::ui::charts::marks::at;
use yew::prelude::*;

pub(super) fn view_ghost(view: &TimelineView, layout: &Layout, trial: &TimelineTrial) -> Html {
    let Some(stands) = layout.place_of(view, &trial.id) else { return Html::default() };
    let ghost = ghost_place(layout, trial, &stands);
    let class = classes!("timeline-ghost", (!trial.fits).then_some("timeline-ghost-breaks"));
    let fill = (!trial.fits).then_some(HATCH);
    html! {
        <g aria-hidden="true">
            { view_links(view, layout, trial, &ghost) }
            <rect {class} {fill} x={at(ghost.left)} y={at(ghost.top)} width={at(ghost.right - ghost.left)} height={at(BAR)} rx="4" />
        </g>
    }
}

pub(super) fn ghost_place(layout: &Layout, trial: &TimelineTrial, stands: &Place) -> Place {
    let left = layout.x.clamped(trial.start);
    Place { left, right: layout.x.clamped(trial.end).max(left + 6.0), ..*stands }
}

fn view_links(view: &TimelineView, layout: &Layout, trial: &TimelineTrial, ghost: &Place) -> Html {
    let bar = |id: &str| view.lanes.iter().flat_map(|lane| &lane.bars).find(|bar| bar.id == id);
    let links = view.links.iter().filter_map(|link| {
        let (other, out) = match (link.from == trial.id, link.to == trial.id) {
            (true, _) => (bar(&link.to)?, true),
            (_, true) => (bar(&link.from)?, false),
            _ => return None,
        };
        let place = layout.place_of(view, &other.id)?;
        Some(if out {
            view_link(ghost, &place, other.start.floor() < trial.end + link.lag, true)
        } else {
            view_link(&place, ghost, trial.start.floor() < other.end + link.lag, true)
        })
    });
    html! { <>{ for links }</> }
}
