//! What the planner proposes, summed up, with the way to accept or drop it.

use std::rc::Rc;

use yew::prelude::*;

use super::basis::BasisRef;
use crate::command::Command;
use crate::select::roadmap::{best_possible, changes};
use crate::select::schedule_problem::{Proposal, placements};
use crate::store::{Msg, Notice};
use crate::ui::components::{Button, ButtonKind, Glyph, Icon};
use crate::ui::screens::ScreenProps;

/// What the [`ProposalBar`] shows and does.
#[derive(Properties, PartialEq)]
pub struct ProposalBarProps {
    pub screen: ScreenProps,
    pub basis: BasisRef,
    pub proposal: Rc<Proposal>,
    pub discard: Callback<()>,
}

/// Accept or discard.
#[component]
pub fn ProposalBar(props: &ProposalBarProps) -> Html {
    let changes = changes(&props.basis.accepted, &props.proposal.schedule);
    let bound = props.proposal.still_possible.map(best_possible).unwrap_or_default();
    let words = if changes.is_empty() {
        "The planner would change nothing: the roadmap stands as it is.".to_owned()
    } else {
        format!("Proposed: {}.", changes.words())
    };
    html! {
        <div class="roadmap-proposal split" role="status">
            <div class="row row-top grow">
                <Icon glyph={Glyph::Calendar} />
                <div class="grow">
                    <p class="strong">{ words }</p>
                    <p class="small muted">{ bound }</p>
                </div>
            </div>
            <div class="row">
                if changes.is_empty() {
                    <Button label="Close" onclick={props.discard.clone()} />
                } else {
                    <Button label="Discard" onclick={props.discard.clone()} id="roadmap-discard" />
                    <Button label="Accept" kind={ButtonKind::Primary} icon={Some(Glyph::Check)} onclick={accept(props)}
                        id="roadmap-accept" />
                }
            </div>
        </div>
    }
}

fn accept(props: &ProposalBarProps) -> Callback<()> {
    let (basis, proposal, dispatch) =
        (props.basis.clone(), props.proposal.clone(), props.screen.dispatch.clone());
    Callback::from(move |()| {
        let placements = placements(&basis.plan, &basis.planning, &proposal.schedule);
        let accepted = Notice::info("Accepted the roadmap.").with_undo();
        dispatch.emit(Msg::RunAndTell(Command::AcceptRoadmap(placements), accepted));
    })
}
