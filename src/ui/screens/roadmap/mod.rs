//! The Roadmap screen.

use yew::prelude::*;

use super::ScreenProps;

/// The Roadmap screen.
#[component]
pub fn RoadmapScreen(props: &ScreenProps) -> Html {
    html! { <h2>{ &props.plan.title }</h2> }
}
