//! Where the initiative's confidence comes from.

use yew::prelude::*;

use super::PartProps;
use crate::command::Command;
use crate::domain::{InitiativeField, Screen};
use crate::select::priorities::confidence_view;
use crate::store::Msg;
use crate::ui::components::{Badge, Button, ButtonKind, Tone};

/// Typed in, or from evidence; nothing under a model that asks for no confidence.
#[component]
pub fn ConfidenceSource(props: &PartProps) -> Html {
    let words = props.screen.plan.words();
    let PartProps { screen, initiative } = props;
    let Some(view) = confidence_view(&screen.plan, initiative) else { return Html::default() };
    let (label, tone) = match (view.is_typed, &view.from_evidence) {
        (true, _) => (words.confidence_is_typed().to_owned(), Tone::Neutral),
        (false, Some(given)) => (words.value_from_evidence(given), Tone::Accent),
        (false, None) => (words.confidence_missing().to_owned(), Tone::Warn),
    };
    let use_evidence = {
        let (one, input) = (initiative.clone(), view.input);
        screen.run(move |()| {
            Command::edit(&one.id, InitiativeField::Inputs(one.inputs.clone().with(input.key(), None)))
        })
    };
    let show = view.insight.clone().map(|insight| {
        let dispatch = screen.dispatch.clone();
        move |()| {
            dispatch.emit(Msg::Show(Screen::Evidence));
            dispatch.emit(Msg::Select(Some(insight.record_ref())));
        }
    });
    html! {
        <section class="stack-tight" aria-label={words.input_confidence()}>
            <div class="split"><h3>{ words.input_confidence() }</h3><Badge {label} {tone} /></div>
            <p class="small">{ &view.sentence }</p>
            <div class="row-tight">
                if view.is_typed && view.from_evidence.is_some() && !screen.read_only {
                    <Button label={words.take_from_evidence()} kind={ButtonKind::Quiet} title={words.clears_typed()} onclick={use_evidence} />
                }
                if let Some(show) = show { <Button label={words.show_insight()} kind={ButtonKind::Quiet} onclick={show} /> }
            </div>
        </section>
    }
}
