//! What two people made different things of, side by side, for a person to choose.

use yew::prelude::*;

use crate::merge::{Conflict, ConflictWords, Side};
use crate::store::Msg;
use crate::ui::components::{Badge, Button, Dialog, Tone, focus_inside};
use crate::ui::hooks::use_words;
use crate::ui::plan_ref::PlanRef;

/// What [`ConflictsDialog`] shows and does.
#[derive(Clone, PartialEq, Properties)]
pub struct ConflictsDialogProps {
    /// The plan as it is now.
    pub plan: PlanRef,
    /// What is to be chosen.
    pub conflicts: Vec<Conflict>,
    /// Whether it is open.
    pub open: bool,
    /// Told when it is to close.
    pub onclose: Callback<()>,
    /// Takes what the person chose.
    pub dispatch: Callback<Msg>,
}

/// The dialog; it closes once nothing is left.
#[component]
pub fn ConflictsDialog(props: &ConflictsDialogProps) -> Html {
    let words = use_words();
    let list = use_node_ref();
    {
        let (list, onclose) = (list.clone(), props.onclose.clone());
        use_effect_with((props.open, props.conflicts.len()), move |&(open, left)| {
            if open && left == 0 {
                onclose.emit(());
            } else if open {
                // The button that was pressed has gone with its conflict.
                focus_inside(&list, ".conflict:first-child .button");
            }
        });
    }
    let open = props.open && !props.conflicts.is_empty();
    html! {
        <Dialog id="conflicts" title={words.conflicts_title()} wide=true {open} onclose={props.onclose.clone()}>
            <p class="muted">{ words.conflicts_intro() }</p>
            <div class="conflicts" ref={list}>{ for props.conflicts.iter().enumerate().map(|(place, one)| view_conflict(props, place, one)) }</div>
        </Dialog>
    }
}

fn view_conflict(props: &ConflictsDialogProps, place: usize, conflict: &Conflict) -> Html {
    let words = props.plan.words();
    let said = conflict.in_words(&props.plan);
    let id = format!("conflict-{place}");
    html! {
        <div class="conflict" role="group" aria-labelledby={id.clone()}>
            <h3 {id}>{ &said.about }if !said.field.is_empty() { <span class="muted">{ " · " }{ &said.field }</span> }</h3>
            if conflict.field.is_some() { <p class="muted small">{ words.conflict_before(&said.base) }</p> }
            <div class="conflict-sides">
                { view_side(props, conflict, &said, Side::Ours) }
                { view_side(props, conflict, &said, Side::Theirs) }
            </div>
        </div>
    }
}

fn view_side(props: &ConflictsDialogProps, conflict: &Conflict, said: &ConflictWords, side: Side) -> Html {
    let words = props.plan.words();
    let (title, value, label) = match side {
        Side::Ours => (words.conflict_yours(), &said.ours, words.conflict_keep_yours()),
        Side::Theirs => (words.conflict_theirs(), &said.theirs, words.conflict_take_theirs()),
    };
    let onclick = {
        let conflict = conflict.clone();
        props.dispatch.reform(move |()| Msg::Settle(Box::new(conflict.clone()), side))
    };
    html! {
        <div class="conflict-side">
            <div class="row-tight"><h4>{ title }</h4>if conflict.kept == side { <Badge label={words.conflict_stands()} tone={Tone::Neutral} /> }</div>
            <p class="conflict-value">{ value }</p>
            <Button {label} {onclick} />
        </div>
    }
}
