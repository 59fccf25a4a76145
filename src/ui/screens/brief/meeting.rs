//! A meeting: the decisions to be taken, one by one, recorded with reason and evidence.

use yew::prelude::*;

use super::decisions::DecisionFields;
use crate::command::Command;
use crate::domain::{Decision, DecisionField, Id};
use crate::select::waiting::to_decide;
use crate::ui::components::{Button, ButtonKind, Dialog, Glyph};
use crate::ui::screens::ScreenProps;

/// A button that opens the meeting; nothing where no decision is to be taken.
#[component]
pub fn Meeting(props: &ScreenProps) -> Html {
    let words = props.plan.words();
    // The decisions of this meeting; one that was taken stays in its order.
    let agenda = use_state_eq(Vec::<Id<Decision>>::new);
    let place = use_state_eq(|| 0_usize);
    let open = to_decide(&props.plan).len();
    let start = {
        let (agenda, place, plan) = (agenda.clone(), place.clone(), props.plan.clone());
        Callback::from(move |()| {
            place.set(0);
            agenda.set(to_decide(&plan).iter().map(|decision| decision.id.clone()).collect());
        })
    };
    let onclose = {
        let agenda = agenda.clone();
        Callback::from(move |()| agenda.set(Vec::new()))
    };
    let all = agenda.len();
    let decision = agenda.get(*place).and_then(|id| props.plan.find(id)).cloned();
    let next = {
        let (place, onclose) = (place.clone(), onclose.clone());
        Callback::from(move |()| if *place + 1 < all { place.set(*place + 1) } else { onclose.emit(()) })
    };
    let take = decision.clone().map(|decision| {
        let today = props.today;
        let (next, record) =
            (next.clone(), props.run(move |()| Command::edit(&decision.id, DecisionField::On(Some(today)))));
        Callback::from(move |()| {
            record.emit(());
            next.emit(());
        })
    });
    let is_taken = decision.as_ref().is_some_and(|decision| !decision.choice.trim().is_empty());
    html! {
        <>
            if open > 0 {
                <Button label={words.meeting_start(open)} icon={Glyph::Play} kind={ButtonKind::Plain} onclick={start} />
            }
            <Dialog id="meeting" title={words.meeting()} open={all > 0} {onclose} wide=true>
                if let (Some(decision), Some(take)) = (decision, take) {
                    <div class="stack">
                        <p class="muted" role="status">{ words.meeting_place(*place + 1, all) }</p>
                        <DecisionFields key={decision.id.to_string()} screen={props.clone()} decision={decision.clone()} prefix="meeting-" />
                        if !is_taken { <p class="muted small">{ words.meeting_hint() }</p> }
                        <div class="row row-end">
                            <Button label={words.meeting_later()} kind={ButtonKind::Quiet} onclick={next} />
                            <Button label={words.meeting_taken()} kind={ButtonKind::Primary} icon={Glyph::Check} disabled={!is_taken} onclick={take} />
                        </div>
                    </div>
                }
            </Dialog>
        </>
    }
}
