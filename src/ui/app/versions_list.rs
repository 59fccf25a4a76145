//! The plan as it was: versions a person named, and those kept by themselves.

use std::rc::Rc;

use yew::prelude::*;

use crate::command::Command;
use crate::format::plan_file::read_plan;
use crate::language::{Say, Words};
use crate::select::words::day;
use crate::store::{KeepingOrder, KeptVersion, Msg, Notice};
use crate::ui::components::{AddLine, Button, ButtonKind, Glyph, IconButton};
use crate::ui::plan_ref::PlanRef;

/// What [`VersionsList`] shows and does.
#[derive(Properties, PartialEq)]
pub struct VersionsListProps {
    /// The plan as it is now.
    pub plan: PlanRef,
    /// The versions, the latest first.
    pub versions: Vec<KeptVersion>,
    /// Whether the plan cannot be changed.
    pub read_only: bool,
    /// Does what is asked of where the plan is kept.
    pub order: Callback<KeepingOrder>,
    /// Reads a version's text, and hands it on.
    pub read: Callback<(Option<u64>, Callback<String>)>,
    /// Told a text to be compared with the plan, and what it is called.
    pub oncompare: Callback<(String, String)>,
    /// Takes what the person did.
    pub dispatch: Callback<Msg>,
}

/// The list, with a box to name the plan as it is now.
#[component]
pub fn VersionsList(props: &VersionsListProps) -> Html {
    let words = props.plan.words();
    let onadd = props.order.reform(KeepingOrder::NameVersion);
    html! {
        <>
            <p class="small muted">{ words.versions_hint() }</p>
            <AddLine id="version-name" label={words.version_name()} placeholder={words.version_name_placeholder()}
                action={words.version_keep()} {onadd} />
            if props.versions.is_empty() {
                <p class="muted">{ words.versions_none() }</p>
            } else {
                <ul class="version-list">{ for props.versions.iter().map(|version| view_version(props, words, version)) }</ul>
            }
        </>
    }
}

fn view_version(props: &VersionsListProps, words: &Words, version: &KeptVersion) -> Html {
    let number = version.number;
    let when = words.version_when(&day(words, version.on), &version.at);
    let name = if version.name.is_empty() { when.clone() } else { version.name.clone() };
    let compare = {
        let (oncompare, called) = (props.oncompare.clone(), name.clone());
        let then = Callback::from(move |text: String| oncompare.emit((called.clone(), text)));
        props.read.reform(move |()| (Some(number), then.clone()))
    };
    let restore = {
        let (plan, dispatch, called) = (props.plan.clone(), props.dispatch.clone(), name.clone());
        let then = Callback::from(move |text: String| dispatch.emit(restoring(&plan, &text, &called)));
        props.read.reform(move |()| (Some(number), then.clone()))
    };
    let let_go = props.order.reform(move |()| KeepingOrder::LetGo(number));
    html! {
        <li key={number.to_string()} class="version">
            <span class="version-name">
                <span dir="auto" class={(!version.name.is_empty()).then_some("strong")}>{ &name }</span>
                if !version.name.is_empty() { <span class="small muted">{ &when }</span> }
            </span>
            <span class="row-tight">
                <Button label={words.version_compare()} spoken={words.version_compare_with(&name)} kind={ButtonKind::Quiet} onclick={compare} />
                <Button label={words.version_restore()} spoken={words.version_restore_of(&name)} disabled={props.read_only} onclick={restore} />
                <IconButton glyph={Glyph::Close} label={words.version_let_go(&name)} onclick={let_go} />
            </span>
        </li>
    }
}

/// The message that puts a version in the place of the plan, as a step that can be undone.
fn restoring(plan: &PlanRef, text: &str, called: &str) -> Msg {
    let words = plan.words();
    match read_plan(text.as_bytes()) {
        Err(error) => Msg::Notify(Notice::problem(error.say(words))),
        Ok(opened) => {
            let mut version = opened.plan;
            version.id.clone_from(&plan.id);
            version.read_by.clone_from(&plan.read_by);
            let notice = Notice::info(words.version_restored(called)).with_undo();
            Msg::RunAndTell(Command::Open(Box::new(version)), notice)
        }
    }
}

/// A version's text as a plan to compare with.
pub(super) fn plan_of(text: &str, words: &Words) -> Result<PlanRef, String> {
    read_plan(text.as_bytes()).map(|opened| PlanRef(Rc::new(opened.plan))).map_err(|error| error.say(words))
}
