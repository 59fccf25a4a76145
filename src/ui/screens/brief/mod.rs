//! The Brief screen: the plan as one page to read and send, per edition, with the decisions it tells.

mod decisions;
mod edition_fields;
mod meeting;
mod page;
mod sentence;
mod toolbar;
mod waiting;

use std::rc::Rc;

use yew::prelude::*;

use super::ScreenProps;
use crate::command::Command;
use crate::domain::{Edition, EditionField, Id};
use crate::format::edition::{brief_of, plan_for_brief};
use crate::select::brief::{Facts, rewritten_with};
use decisions::Decisions;
use edition_fields::EditionFields;
use page::BriefPage;
use toolbar::Toolbar;
use waiting::WaitingFor;

/// The Brief screen.
#[component]
pub fn BriefScreen(props: &ScreenProps) -> Html {
    let chosen = use_state_eq(|| None::<Id<Edition>>);
    let first = || props.plan.editions.iter().next().map(|edition| edition.id.clone());
    let edition = (*chosen).clone().filter(|id| props.plan.find(id).is_some()).or_else(first);
    let page = use_memo((props.plan.clone(), edition.clone(), props.today), |(plan, edition, today)| {
        brief_of(plan, edition.as_ref(), *today)
    });
    let onchoose = {
        let chosen = chosen.clone();
        Callback::from(move |id: String| chosen.set(Id::new(&id).ok()))
    };
    let record = edition.as_ref().and_then(|id| props.plan.find(id)).cloned();
    let fields = record.clone().filter(|_| !props.read_only).map(|edition| {
        html! { <EditionFields key={edition.id.to_string()} screen={props.clone()} edition={edition.clone()} /> }
    });
    let rewrite = record.clone().filter(|_| !props.read_only).map(|edition| rewriting(props, edition));
    html! {
        <div class="brief-screen">
            <Toolbar screen={props.clone()} edition={record} {onchoose} />
            { for fields }
            <BriefPage brief={page} {rewrite} dispatch={props.dispatch.clone()} />
            if !props.read_only {
                <Decisions screen={props.clone()} />
                <WaitingFor ..props.clone() />
            }
        </div>
    }
}

/// Puts a person's words in place of a sentence, with the facts as they are now.
fn rewriting(props: &ScreenProps, edition: Rc<Edition>) -> Callback<(String, String)> {
    let (plan, today) = (props.plan.clone(), props.today);
    props.run(move |(sentence, text): (String, String)| {
        let facts = Facts::of(&plan_for_brief(&plan, &edition, today), &edition, today);
        let rewritten = rewritten_with(&edition, &sentence, &text, facts.get(&sentence));
        Command::edit(&edition.id, EditionField::Rewritten(rewritten))
    })
}

/// What the parts of this screen that edit one record are handed.
#[derive(Clone, PartialEq, Properties)]
pub struct EditionProps {
    /// What the screen was handed.
    pub screen: ScreenProps,
    /// The edition.
    pub edition: Rc<Edition>,
}
