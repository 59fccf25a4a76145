//! The Strategy screen.

use yew::prelude::*;

use super::ScreenProps;

/// The Strategy screen.
#[component]
pub fn StrategyScreen(props: &ScreenProps) -> Html {
    html! { <h2>{ &props.plan.title }</h2> }
}
