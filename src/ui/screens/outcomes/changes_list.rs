//! What changed: named signals, the newest first, with ways to what they concern.

use yew::prelude::*;

use super::fact_line::view_line;
use crate::domain::{RecordRef, Screen};
use crate::language::Words;
use crate::select::outcomes::KpiChange;
use crate::select::words::day;
use crate::store::Msg;
use crate::ui::components::{Badge, Explain, Section, Tone};
use crate::ui::hooks::use_words;

/// Links shown before the rest is counted.
const LINKED: usize = 6;

/// What a [`ChangesList`] shows and does.
#[derive(Properties, PartialEq)]
pub struct ChangesListProps {
    /// The changes, the newest first.
    pub changes: Vec<KpiChange>,
    /// Takes what the person did.
    pub dispatch: Callback<Msg>,
}

/// What changed lately.
#[component]
pub fn ChangesList(props: &ChangesListProps) -> Html {
    let words = use_words();
    let body = if props.changes.is_empty() {
        html! { <p class="muted small">{ words.no_kpi_changed() }</p> }
    } else {
        html! { <ul class="list">{ for props.changes.iter().map(|change| view_change(props, &words, change)) }</ul> }
    };
    html! {
        <Section id="what-changed" title={words.what_changed()}
            text={words.what_changed_told()}>
            { body }
        </Section>
    }
}

fn view_change(props: &ChangesListProps, words: &Words, change: &KpiChange) -> Html {
    let (kpi, name) = &change.kpi;
    let tone = if change.for_better { Tone::Good } else { Tone::Bad };
    let sentence = |text: &String| html! { <span>{ text }{ " " }</span> };
    html! {
        <li class="list-row outcome-change" key={format!("{kpi}-{}", change.name)}>
            <div class="stack-tight grow">
                <div class="row-tight">
                    <Badge label={change.name} {tone} />
                    { link(props, Screen::Outcomes, kpi.record_ref(), name) }
                    <span class="tiny muted">
                        <Explain id={format!("{kpi}-change-{:?}", change.kind)} figure={day(words, change.on)}
                            label={words.change_noticed(change.name)}>
                            <p class="explain-title">{ format!("{}: {name}", change.name) }</p>
                            <p class="explain-formula">{ &change.formula }</p>
                        </Explain>
                    </span>
                </div>
                <div class="small">{ for change.sentences.iter().map(sentence) }</div>
                { view_links(props, words, change) }
            </div>
        </li>
    }
}

fn view_links(props: &ChangesListProps, words: &Words, change: &KpiChange) -> Html {
    let goal = change.goal.iter().map(|(id, title)| link(props, Screen::Strategy, id.record_ref(), title));
    let shown = change.initiatives.iter().take(LINKED);
    let initiatives = shown.map(|(id, title)| link(props, Screen::Priorities, id.record_ref(), title));
    let rest = change.initiatives.len().saturating_sub(LINKED);
    html! {
        <dl class="fact-lines tiny muted">
            if change.goal.is_some() { { view_line(words.grouping_goal(), html! { { for goal } }) } }
            if !change.initiatives.is_empty() {
                { view_line(words.predicted_by(), html! {
                    <span class="outcome-links">{ for initiatives } if rest > 0 { <span>{ words.and_more(rest) }</span> }</span>
                }) }
            }
        </dl>
    }
}

/// A button that goes to a record.
fn link(props: &ChangesListProps, screen: Screen, record: RecordRef, title: &str) -> Html {
    let onclick = props.dispatch.reform(move |_: MouseEvent| Msg::Select(Some(record.clone())));
    let show = props.dispatch.clone();
    let onclick = move |event: MouseEvent| {
        show.emit(Msg::Show(screen));
        onclick.emit(event);
    };
    html! { <button type="button" class="link-button" {onclick}>{ title }</button> }
}
