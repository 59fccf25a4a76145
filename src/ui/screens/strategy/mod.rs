//! The Strategy screen: where the product is going, for whom, what they need, who else serves them, what sets it
//! apart, and the goals.

mod competitors;
mod differentiators;
mod direction;
mod goal_comparison;
mod goals;
mod needs;
mod segments;

use std::rc::Rc;

use yew::prelude::*;

use super::ScreenProps;
use super::editor::Editor;
use crate::select::strategy::strategy_view;
use competitors::Competitors;
use differentiators::Differentiators;
use direction::Direction;
use goals::Goals;
use needs::Needs;
use segments::Segments;

/// The Strategy screen.
#[component]
pub fn StrategyScreen(props: &ScreenProps) -> Html {
    let view = use_memo(props.plan.clone(), |plan| strategy_view(plan));
    let editor = Editor::of(props);
    let plan = &props.plan;
    html! {
        <div class="strategy">
            <Direction plan={plan.clone()} editor={editor.clone()} />
            <Segments plan={plan.clone()} editor={editor.clone()} />
            <Needs plan={plan.clone()} view={Rc::clone(&view)} selected={props.selected.clone()} editor={editor.clone()} />
            <Competitors plan={plan.clone()} view={Rc::clone(&view)} editor={editor.clone()} />
            <Differentiators plan={plan.clone()} editor={editor.clone()} />
            <Goals plan={plan.clone()} {view} selected={props.selected.clone()} {editor} />
        </div>
    }
}
