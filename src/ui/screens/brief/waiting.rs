//! What the plan waits for, by whom.

use yew::prelude::*;

use crate::select::waiting::{Awaited, Matter, waiting_for};
use crate::store::Msg;
use crate::ui::components::{Glyph, Icon, Section};
use crate::ui::details::screen_of;
use crate::ui::screens::ScreenProps;

/// The list; nothing where nothing is waited for.
#[component]
pub fn WaitingFor(props: &ScreenProps) -> Html {
    let words = props.plan.words();
    let found = use_memo((props.plan.clone(), props.today), |(plan, today)| waiting_for(plan, *today));
    if found.is_empty() {
        return Html::default();
    }
    html! {
        <div class="brief-waiting">
            <Section id="waiting-for" title={words.waiting_for()} text={words.waiting_for_told()}>
                { for found.iter().map(|awaited| view_awaited(props, awaited)) }
            </Section>
        </div>
    }
}

fn view_awaited(props: &ScreenProps, awaited: &Awaited) -> Html {
    let words = props.plan.words();
    let who = if awaited.who.is_empty() { words.waiting_for_nobody() } else { &awaited.who };
    let line = |matter: &Matter| {
        let (record, dispatch) = (matter.record.clone(), props.dispatch.clone());
        let onclick = move |_: MouseEvent| {
            dispatch.emit(Msg::Show(screen_of(&record)));
            dispatch.emit(Msg::Select(Some(record.clone())));
        };
        let label = words.waiting_show(&matter.text);
        html! {
            <li>{ &matter.text }{ " " }<span class="brief-hands"><button type="button" class="brief-source" aria-label={label.clone()} data-tip={label} {onclick}>
                <Icon glyph={Glyph::Outside} /></button></span></li>
        }
    };
    html! {
        <>
            <h3>{ who }</h3>
            <ul class="brief-list">{ for awaited.matters.iter().map(line) }</ul>
        </>
    }
}
