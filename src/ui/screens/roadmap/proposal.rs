//! What the planner proposes, summed up, with the way to accept or drop it.

use std::rc::Rc;

use yew::prelude::*;

use super::basis::BasisRef;
use super::planner::{Planner, PlannerState};
use crate::command::Command;
use crate::select::roadmap::{best_possible, changes};
use crate::select::schedule_problem::{Proposal, placements};
use crate::store::{Msg, Notice};
use crate::ui::actions::{Action, use_offer};
use crate::ui::components::{Button, ButtonKind, Glyph, Icon};
use crate::ui::screens::ScreenProps;

/// What the [`ProposalBar`] shows and does.
#[derive(Properties, PartialEq)]
pub struct ProposalBarProps {
    pub screen: ScreenProps,
    pub basis: BasisRef,
    pub proposal: Rc<Proposal>,
    pub planner: Planner,
}

/// Accept or discard; while the planner is still looking, what it has so far.
#[component]
pub fn ProposalBar(props: &ProposalBarProps) -> Html {
    let changes = changes(&props.basis.accepted, &props.proposal.schedule);
    let can_accept = !changes.is_empty() && !props.screen.read_only;
    use_offer(Action::AcceptRoadmap, can_accept.then(|| accept(props)));
    let running = matches!(props.planner.state, PlannerState::Running(..));
    let bound = props
        .proposal
        .still_possible
        .map(|share| best_possible(props.screen.plan.words(), share))
        .unwrap_or_default();
    let words = props.screen.plan.words();
    let told = match (changes.is_empty(), running) {
        (true, true) => words.nothing_better_yet().to_owned(),
        (true, false) => words.nothing_to_change().to_owned(),
        (false, true) => words.best_so_far(&changes.said(words)),
        (false, false) => words.proposed_changes(&changes.said(words)),
    };
    // A screen reader hears the end of a run, not every step of it.
    let live = if running { "off" } else { "polite" };
    html! {
        <div class="roadmap-proposal split" role="status" aria-live={live}>
            <div class="row row-top grow">
                <Icon glyph={Glyph::Calendar} />
                <div class="grow">
                    <p class="strong">{ told }</p>
                    <p class="small muted">{ bound }</p>
                </div>
            </div>
            <div class="row">
                if changes.is_empty() {
                    <Button label={words.close()} onclick={&props.planner.discard} />
                } else {
                    <Button label={words.discard()} onclick={&props.planner.discard} id="roadmap-discard" />
                    <Button label={words.accept()} kind={ButtonKind::Primary} icon={Some(Glyph::Check)} onclick={accept(props)}
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
        let accepted = Notice::info(basis.plan.words().roadmap_accepted()).with_undo();
        dispatch.emit(Msg::RunAndTell(Command::AcceptRoadmap(placements), accepted));
    })
}
