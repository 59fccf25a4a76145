//! The Brief screen: the plan as one page to read and send, per edition, with the decisions it tells.

mod decisions;
mod edition_fields;
mod page;
mod toolbar;

use std::rc::Rc;

use yew::prelude::*;

use super::ScreenProps;
use crate::domain::{Edition, Id};
use crate::select::brief::brief;
use decisions::Decisions;
use edition_fields::EditionFields;
use page::BriefPage;
use toolbar::Toolbar;

/// The Brief screen.
#[component]
pub fn BriefScreen(props: &ScreenProps) -> Html {
    let chosen = use_state_eq(|| None::<Id<Edition>>);
    let first = || props.plan.editions.iter().next().map(|edition| edition.id.clone());
    let edition = (*chosen).clone().filter(|id| props.plan.find(id).is_some()).or_else(first);
    let page = use_memo((props.plan.clone(), edition.clone(), props.today), |(plan, edition, today)| {
        brief(plan, edition.as_ref(), *today)
    });
    let onchoose = {
        let chosen = chosen.clone();
        Callback::from(move |id: String| chosen.set(Id::new(&id).ok()))
    };
    let record = edition.as_ref().and_then(|id| props.plan.find(id)).cloned();
    let fields = record.clone().filter(|_| !props.read_only).map(|edition| {
        html! { <EditionFields key={edition.id.to_string()} screen={props.clone()} edition={edition.clone()} /> }
    });
    html! {
        <div class="brief-screen">
            <Toolbar screen={props.clone()} edition={record} brief={page.clone()} {onchoose} />
            { for fields }
            <BriefPage brief={page} dispatch={props.dispatch.clone()} />
            if !props.read_only { <Decisions screen={props.clone()} /> }
        </div>
    }
}

/// What the parts of this screen that edit one record are handed.
#[derive(Clone, PartialEq, Properties)]
pub struct EditionProps {
    /// What the screen was handed.
    pub screen: ScreenProps,
    /// The edition.
    pub edition: Rc<Edition>,
}
