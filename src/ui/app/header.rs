//! The line on top: title, save status, the palette, undo, redo, menu; the screens' tabs under it.

use yew::prelude::*;

use super::save_badge::SaveBadge;
use crate::command::Command;
use crate::store::{Msg, SaveStatus};
use crate::ui::actions::{Action, Situation};
use crate::ui::components::{IconButton, InlineEdit, Menu, MenuItem};
use crate::ui::plan_ref::PlanRef;

/// What [`Header`] shows and does.
#[derive(Properties, PartialEq)]
pub struct HeaderProps {
    /// The plan that is shown.
    pub plan: PlanRef,
    /// What the availability of actions hangs on.
    pub situation: Situation,
    /// Whether the plan is safe.
    pub save_status: SaveStatus,
    /// Whether the page around the frame keeps the plan.
    pub host_keeps: bool,
    /// Whether the browser may keep things apart for the page around this frame.
    pub is_apart: bool,
    /// Whether ⌘ takes the place of Ctrl.
    pub mac: bool,
    /// Takes what the person did.
    pub dispatch: Callback<Msg>,
    /// Performs an action.
    pub act: Callback<Action>,
    /// The screens' tabs.
    pub children: Html,
}

/// The header.
#[component]
pub fn Header(props: &HeaderProps) -> Html {
    let words = props.plan.words();
    let rename = props.dispatch.reform(|title: String| Msg::Run(Command::Rename(title)));
    html! {
        <header class="app-header" part="header">
            <div class="app-bar">
                <h1 class="app-title">
                    <InlineEdit id="plan-title" label={words.plan_title()} value={props.plan.title.clone()}
                        placeholder={words.untitled_plan()} read_only={props.situation.read_only} oncommit={rename} />
                </h1>
                <SaveBadge status={props.save_status.clone()} host_keeps={props.host_keeps} is_apart={props.is_apart} />
                <div class="app-actions">
                    { button(props, Action::Find) }
                    { button(props, Action::Undo) }
                    { button(props, Action::Redo) }
                    <Menu id="plan-menu" label={words.plan_menu()} items={menu_items(props)} />
                </div>
            </div>
            { props.children.clone() }
        </header>
    }
}

fn button(props: &HeaderProps, action: Action) -> Html {
    let words = props.plan.words();
    let label = match action {
        Action::Undo | Action::Redo => action.label_now(words, &props.situation),
        _ => action.name(words).to_owned(),
    };
    let disabled = action.unavailable(&props.situation).is_some();
    html! { <IconButton glyph={action.glyph()} {label} {disabled} onclick={props.act.reform(move |()| action)} /> }
}

/// The list of actions as a menu: a line where the group changes, the shortcut beside the words.
fn menu_items(props: &HeaderProps) -> Vec<MenuItem> {
    let mut before = None;
    let item = |action: Action| {
        let mut item = MenuItem::new(action.label(props.plan.words()), props.act.reform(move |()| action))
            .icon(action.glyph())
            .disabled(action.unavailable(&props.situation).is_some());
        if let Some(shortcut) = action.shortcuts().first() {
            item = item.shortcut(shortcut.shown(props.mac));
        }
        if before.replace(action.group()).is_some_and(|group| group != action.group()) {
            item = item.rule_before();
        }
        item
    };
    Action::all().into_iter().filter(|action| action.is_in_menu()).map(item).collect()
}
