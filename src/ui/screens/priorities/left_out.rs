//! Launched and rejected initiatives, listed when asked for.

use std::rc::Rc;

use yew::prelude::*;

use crate::domain::{Choice as _, Initiative, RecordRef};
use crate::select::priorities::PlanRanking;
use crate::ui::components::{Button, ButtonKind};
use crate::ui::plan_ref::{PlanRef, Shared};

/// What [`LeftOut`] shows and does.
#[derive(Properties, PartialEq)]
pub struct LeftOutProps {
    /// The plan as it is now.
    pub plan: PlanRef,
    /// Its ranking.
    pub ranking: Shared<PlanRanking>,
    /// Told what to open.
    pub onopen: Callback<Option<RecordRef>>,
}

/// The list, folded at first.
#[component]
pub fn LeftOut(props: &LeftOutProps) -> Html {
    let words = props.plan.words();
    let open = use_state_eq(|| false);
    let count = props.ranking.left_out.len();
    if count == 0 {
        return Html::default();
    }
    let label = if *open { words.hide_left_out().to_owned() } else { words.show_left_out(count) };
    let toggle = {
        let open = open.clone();
        move |()| open.set(!*open)
    };
    let row = |one: &Rc<Initiative>| {
        let record = one.id.record_ref();
        html! {
            <li class="list-row split" key={one.id.to_string()}>
                <Button label={props.plan.name_of(&one.id)} kind={ButtonKind::Quiet}
                    onclick={props.onopen.reform(move |()| Some(record.clone()))} />
                <span class="muted small">{ one.status.label(props.plan.words()) }</span>
            </li>
        }
    };
    html! {
        <div class="stack">
            <div><Button {label} onclick={toggle} pressed={Some(*open)} /></div>
            if *open { <ul class="list">{ for props.ranking.left_out.iter().map(row) }</ul> }
        </div>
    }
}
