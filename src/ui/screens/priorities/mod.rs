//! The Priorities screen.

use yew::prelude::*;

use super::ScreenProps;

/// The Priorities screen.
#[component]
pub fn PrioritiesScreen(props: &ScreenProps) -> Html {
    html! { <h2>{ &props.plan.title }</h2> }
}
