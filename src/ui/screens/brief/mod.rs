//! The Brief screen.

use yew::prelude::*;

use super::ScreenProps;

/// The Brief screen.
#[component]
pub fn BriefScreen(props: &ScreenProps) -> Html {
    html! { <h2>{ &props.plan.title }</h2> }
}
