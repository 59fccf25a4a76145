//! The Outcomes screen.

use yew::prelude::*;

use super::ScreenProps;

/// The Outcomes screen.
#[component]
pub fn OutcomesScreen(props: &ScreenProps) -> Html {
    html! { <h2>{ &props.plan.title }</h2> }
}
