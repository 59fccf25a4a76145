//! How the roadmap is seen: known to the frame, so that it stays when the screen is left, and that pictures follow it.

use yew::prelude::*;

use crate::select::page_view::RoadmapLook;

/// How the roadmap is seen, and who is told of another look.
#[derive(Clone, PartialEq)]
pub struct SharedLook {
    /// How it is seen.
    pub look: RoadmapLook,
    /// Takes another look.
    pub onlook: Callback<RoadmapLook>,
}

/// How the roadmap is seen, and a callback that changes it; outside a frame it is the component's own.
#[hook]
pub fn use_roadmap_look() -> (RoadmapLook, Callback<RoadmapLook>) {
    let own = use_state_eq(RoadmapLook::default);
    match use_context::<SharedLook>() {
        Some(SharedLook { look, onlook }) => (look, onlook),
        None => (*own, Callback::from(move |look| own.set(look))),
    }
}
