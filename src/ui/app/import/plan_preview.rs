//! A plan that is about to be opened: what is in it, what was noticed.

use std::rc::Rc;

use yew::prelude::*;

use super::back_button;
use super::merge_offer::MergeOffer;
use crate::command::Command;
use crate::domain::Plan;
use crate::format::plan_file::Opened;
use crate::language::{Say, Words};
use crate::store::{Msg, Notice, ReadOnly};
use crate::ui::components::{Button, ButtonKind};
use crate::ui::plan_ref::PlanRef;

/// What [`PlanPreview`] shows and does.
#[derive(Properties, PartialEq)]
pub struct PlanPreviewProps {
    /// The plan that is open now.
    pub plan: PlanRef,
    /// The plan that was read.
    pub opened: Rc<Opened>,
    /// Whether it becomes a new plan, whatever its id.
    #[prop_or_default]
    pub as_new: bool,
    /// Takes what the person did; closes the dialog.
    pub dispatch: Callback<Msg>,
    /// Back to choosing.
    pub onback: Callback<()>,
}

/// What a plan file holds, and a button that opens it.
#[component]
pub fn PlanPreview(props: &PlanPreviewProps) -> Html {
    let Opened { plan, warnings, .. } = &*props.opened;
    let words = props.plan.words();
    let title = if plan.title.is_empty() { words.import_untitled_plan() } else { plan.title.as_str() };
    html! {
        <div class="stack">
            <h3>{ title }</h3>
            <p>{ contents(plan, words) }</p>
            if !warnings.is_empty() {
                <ul class="bullets small">{ for warnings.iter().map(|warning| html! { <li>{ warning.say(words) }</li> }) }</ul>
            }
            if is_same_plan(props) {
                <MergeOffer plan={props.plan.clone()} opened={props.opened.clone()} dispatch={props.dispatch.clone()}>
                    <Button label={words.merge_open_instead()} onclick={open(props)} />
                    { back_button(&props.onback, words) }
                </MergeOffer>
            } else {
                <p class="muted">{ words.import_takes_the_place(&props.plan.title) }</p>
                <div class="row">
                    <Button label={words.import_open_this_plan()} kind={ButtonKind::Primary} onclick={open(props)} />
                    { back_button(&props.onback, words) }
                </div>
            }
        </div>
    }
}

/// Whether it is another copy of the plan that is open, and can be merged with it.
fn is_same_plan(props: &PlanPreviewProps) -> bool {
    !props.as_new && props.opened.newer.is_none() && props.opened.plan.id == props.plan.id
}

fn contents(plan: &Plan, words: &Words) -> String {
    words.import_plan_contents(
        &words.count(plan.initiatives.len()),
        &words.count(plan.insights.len()),
        &words.count(plan.needs.len()),
        &words.count(plan.goals.len()),
        &words.count(plan.kpis.len()),
        &words.count(plan.teams.len()),
    )
}

fn open(props: &PlanPreviewProps) -> Callback<()> {
    let (dispatch, opened) = (props.dispatch.clone(), props.opened.clone());
    let (words, as_new) = (props.plan.words().clone(), props.as_new);
    Callback::from(move |()| {
        let plan = Box::new(opened.plan.clone());
        dispatch.emit(match opened.newer {
            Some(version) => Msg::OpenReadOnly(plan, ReadOnly::NewerFile(version.into())),
            None => {
                let notice = Notice::info(words.import_opened(&opened.plan.title));
                let command = if as_new { Command::StartFrom(plan) } else { Command::Open(plan) };
                Msg::RunAndTell(command, notice.with_undo())
            }
        });
    })
}
