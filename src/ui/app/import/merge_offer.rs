//! Another copy of the open plan: its changes can be taken in.

use std::rc::Rc;

use yew::prelude::*;

use crate::format::plan_file::Opened;
use crate::store::{MergeBase, Msg};
use crate::ui::components::{Button, ButtonKind, Choice, SelectField};
use crate::ui::plan_ref::PlanRef;

/// What [`MergeOffer`] shows and does.
#[derive(PartialEq, Properties)]
pub struct MergeOfferProps {
    /// The plan that is open now.
    pub plan: PlanRef,
    /// The plan that was read.
    pub opened: Rc<Opened>,
    /// Takes what the person did; closes the dialog.
    pub dispatch: Callback<Msg>,
    /// The other ways on.
    pub children: Html,
}

/// What both copies come from, and a button that merges them.
#[component]
pub fn MergeOffer(props: &MergeOfferProps) -> Html {
    const OPENED: &str = "opened";
    let words = props.plan.words();
    let is_opened = use_state_eq(|| false);
    let choices = vec![
        Choice::new("unknown", words.merge_base_unknown()),
        Choice::new(OPENED, words.merge_base_opened()),
    ];
    let oncommit = {
        let is_opened = is_opened.clone();
        Callback::from(move |value: String| is_opened.set(value == OPENED))
    };
    let onclick = {
        let (opened, base) = (props.opened.clone(), *is_opened);
        props.dispatch.reform(move |()| Msg::Merge {
            theirs: Box::new(opened.plan.clone()),
            name: opened.plan.title.clone(),
            base: if base { MergeBase::AsOpened } else { MergeBase::Unknown },
        })
    };
    html! {
        <>
            <p>{ words.merge_same_plan() }</p>
            <SelectField id="merge-base" label={words.merge_base()} {choices} value={if *is_opened { OPENED } else { "unknown" }} {oncommit} />
            <div class="row">
                <Button label={words.merge_with_open()} kind={ButtonKind::Primary} {onclick} />
                { props.children.clone() }
            </div>
        </>
    }
}
