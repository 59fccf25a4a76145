//! Handing in a plan to look at, not to open: one file, chosen or dropped.

use yew::prelude::*;

use super::Handed;
use super::source::Source;
use crate::format::incoming::{Incoming, read_incoming};
use crate::ui::hooks::use_words;
use crate::ui::plan_ref::PlanRef;

/// A plan that was handed in.
#[derive(Clone, PartialEq)]
pub struct SourcePlan {
    /// The file's name.
    pub name: String,
    /// The plan in it.
    pub plan: PlanRef,
}

/// What [`PlanSource`] shows and does.
#[derive(PartialEq, Properties)]
pub struct PlanSourceProps {
    /// What the file is wanted for.
    pub label: AttrValue,
    /// Told the plan.
    pub onplan: Callback<SourcePlan>,
}

/// A place to hand in a plan.
#[component]
pub fn PlanSource(props: &PlanSourceProps) -> Html {
    let words = use_words();
    let refused = use_state_eq(|| false);
    let onhanded = {
        let (onplan, refused) = (props.onplan.clone(), refused.clone());
        Callback::from(move |handed: Vec<Handed>| {
            let plan = handed.into_iter().next().and_then(read);
            refused.set(plan.is_none());
            if let Some(plan) = plan {
                onplan.emit(plan);
            }
        })
    };
    html! {
        <details class="small">
            <summary>{ &props.label }</summary>
            if *refused { <p class="notice notice-bad" role="alert">{ words.changes_no_plan() }</p> }
            <Source {onhanded} {words} only_plans=true />
        </details>
    }
}

fn read(handed: Handed) -> Option<SourcePlan> {
    match read_incoming(&handed.bytes.ok()?, &handed.name) {
        Ok(Incoming::Plan(opened)) => {
            Some(SourcePlan { name: handed.name, plan: PlanRef(std::rc::Rc::new(opened.plan)) })
        }
        _ => None,
    }
}
