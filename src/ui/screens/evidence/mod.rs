//! The Evidence screen.

use yew::prelude::*;

use super::ScreenProps;

/// The Evidence screen.
#[component]
pub fn EvidenceScreen(props: &ScreenProps) -> Html {
    html! { <h2>{ &props.plan.title }</h2> }
}
