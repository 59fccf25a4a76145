//! The frame's panel: any record's facts, trail and discussion, beside whatever screen is shown.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::{AboutProps, DiscussionSection, TrailView, screen_of};
use crate::command::Editable;
use crate::domain::{
    Choice, Goal, GoalField, InPlan, Milestone, MilestoneField, Problem, ProblemField, RecordRef,
    Requirement, RequirementField, TableName,
};
use crate::format::changes::facts;
use crate::select::evidence::record_trail;
use crate::select::words::capitalised;
use crate::store::Msg;
use crate::ui::actions::retitled;
use crate::ui::components::{Badge, Button, ButtonKind, Glyph, IconButton, InlineEdit, focused_beside};
use crate::ui::screens::ScreenProps;

/// What [`RecordPanel`] shows and does.
#[derive(Clone, PartialEq, Properties)]
pub struct RecordPanelProps {
    /// What the screen was handed.
    pub screen: ScreenProps,
    /// The record.
    pub record: RecordRef,
    /// Whether its facts are shown: not where the screen has them already.
    pub with_facts: bool,
    /// Whether the screen it belongs to is shown.
    pub at_home: bool,
    /// Whether focus goes to the panel when it appears.
    pub takes_focus: bool,
}

/// The panel.
#[component]
pub fn RecordPanel(props: &RecordPanelProps) -> Html {
    let RecordPanelProps { screen, record, .. } = props;
    let heading = use_node_ref();
    let before = use_mut_ref(|| None::<HtmlElement>);
    {
        let (heading, before, takes_focus) = (heading.clone(), before.clone(), props.takes_focus);
        use_effect_with((), move |()| {
            let waiting = Rc::new(RefCell::new(None));
            if takes_focus {
                take_focus_soon(&waiting, heading, before);
            }
            move || drop(waiting.take())
        });
    }
    let plan = &screen.plan;
    let words = plan.words();
    let Some(title) = plan.title_of(record) else { return Html::default() };
    let trail = record_trail(plan, record);
    let close = {
        let dispatch = screen.dispatch.clone();
        Callback::from(move |()| {
            dispatch.emit(Msg::Select(None));
            if let Some(before) = before.take() {
                // What had the focus may be gone; the frame then looks after it.
                let _ = before.focus();
            }
        })
    };
    let onkeydown = {
        let close = close.clone();
        move |event: KeyboardEvent| {
            if event.key() == "Escape" && !event.default_prevented() {
                event.prevent_default();
                close.emit(());
            }
        }
    };
    let about = AboutProps { screen: screen.clone(), record: record.clone() };
    html! {
        <aside class="side-panel record-panel" aria-label={title.to_owned()} {onkeydown}>
            <header class="side-head">
                <Badge label={capitalised(record.table.noun(words))} />
                <IconButton glyph={Glyph::Close} label={words.details_close()} onclick={close} />
            </header>
            <h2 id="record-panel-title" tabindex="-1" ref={heading}>{ view_title(props, title) }</h2>
            if !props.at_home { { view_way(props) } }
            if props.with_facts { { view_facts(props) } }
            { view_owner(props) }
            <TrailView {trail} dispatch={screen.dispatch.clone()} />
            <DiscussionSection ..about />
        </aside>
    }
}

/// Moves the focus to the heading once no dialog is open: one that closes just now gives the focus back first.
fn take_focus_soon(
    waiting: &Rc<RefCell<Option<Timeout>>>,
    heading: NodeRef,
    before: Rc<RefCell<Option<HtmlElement>>>,
) {
    let again = waiting.clone();
    let later = Timeout::new(0, move || {
        let root = heading.cast::<HtmlElement>().and_then(|heading| heading.get_root_node().dyn_into().ok());
        let root: Option<web_sys::ShadowRoot> = root;
        match root.and_then(|root| root.query_selector("dialog[open]").ok().flatten()) {
            Some(_) => take_focus_soon(&again, heading, before),
            None => take_focus(&heading, &before),
        }
    });
    waiting.replace(Some(later));
}

/// Moves the focus to the heading, and keeps what had it.
fn take_focus(heading: &NodeRef, before: &Rc<RefCell<Option<HtmlElement>>>) {
    *before.borrow_mut() = focused_beside(heading);
    if let Some(heading) = heading.cast::<HtmlElement>() {
        // A heading that is gone already needs no focus.
        let _ = heading.focus();
    }
}

/// Who answers for the record, where that is not on its own screen.
fn view_owner(props: &RecordPanelProps) -> Html {
    let (screen, record) = (&props.screen, &props.record);
    let found = match record.table {
        TableName::Goals => owner(screen, record, |goal: &Goal| &goal.owner, GoalField::Owner),
        TableName::Problems => owner(screen, record, |problem: &Problem| &problem.owner, ProblemField::Owner),
        TableName::Requirements => {
            owner(screen, record, |one: &Requirement| &one.owner, RequirementField::Owner)
        }
        TableName::Milestones => owner(screen, record, |one: &Milestone| &one.owner, MilestoneField::Owner),
        _ => None,
    };
    let Some((value, oncommit)) = found else { return Html::default() };
    let words = screen.plan.words();
    html! {
        <p class="row-tight"><span class="field-label">{ words.grouping_owner() }</span>{ " " }
            <InlineEdit id="record-owner" label={words.grouping_owner()} {value} read_only={screen.read_only} {oncommit} /></p>
    }
}

fn owner<R: InPlan + Editable>(
    screen: &ScreenProps,
    record: &RecordRef,
    of: fn(&R) -> &String,
    field: fn(String) -> R::Field,
) -> Option<(String, Callback<String>)> {
    let id = record.typed::<R>()?;
    let value = of(screen.plan.find(&id)?).clone();
    Some((value, screen.edit(&id, field)))
}

fn view_title(props: &RecordPanelProps, title: &str) -> Html {
    let record = props.record.clone();
    let read_only = props.screen.read_only || retitled(&record, String::new()).is_none();
    let dispatch = props.screen.dispatch.clone();
    let oncommit = Callback::from(move |title: String| {
        if let Some(command) = retitled(&record, title) {
            dispatch.emit(Msg::Run(command));
        }
    });
    let label = props.screen.plan.words().add_title();
    html! {
        <InlineEdit id={format!("{}-panel-title", props.record.as_str())} {label} value={title.to_owned()} multiline=true block=true
            placeholder={label} {read_only} {oncommit} />
    }
}

/// The button to where the record is edited.
fn view_way(props: &RecordPanelProps) -> Html {
    let words = props.screen.plan.words();
    let screen = screen_of(&props.record);
    let onclick = props.screen.dispatch.reform(move |()| Msg::Show(screen));
    html! {
        <div class="row"><Button label={words.details_open_on(screen.label(words))} kind={ButtonKind::Quiet} icon={Glyph::Outside} {onclick} /></div>
    }
}

fn view_facts(props: &RecordPanelProps) -> Html {
    let facts = facts(&props.screen.plan, &props.record);
    if facts.is_empty() {
        return Html::default();
    }
    html! {
        <dl class="facts record-facts">
            { for facts.into_iter().map(|(label, value)| html! { <><dt>{ label }</dt><dd>{ value }</dd></> }) }
        </dl>
    }
}
