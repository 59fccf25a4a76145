//! The trail of one record, each step a click away; and where a record is looked at.

use yew::prelude::*;

use crate::domain::{RecordRef, Screen, TableName};
use crate::select::evidence::{Trail, TrailEntry};
use crate::select::words::capitalised;
use crate::store::Msg;
use crate::ui::components::{Button, ButtonKind};
use crate::ui::hooks::use_words;

/// How many records of a kind are shown.
const MOST: usize = 30;

/// Shows a record where it is looked at.
pub fn go_to(dispatch: &Callback<Msg>) -> Callback<RecordRef> {
    let dispatch = dispatch.clone();
    Callback::from(move |record: RecordRef| {
        let screen = screen_of(&record);
        dispatch.emit(Msg::Select(Some(record)));
        dispatch.emit(Msg::Show(screen));
    })
}

/// The screen on which a record is looked at.
pub fn screen_of(record: &RecordRef) -> Screen {
    match record.table {
        TableName::Segments
        | TableName::Needs
        | TableName::Competitors
        | TableName::Differentiators
        | TableName::Goals => Screen::Strategy,
        TableName::Initiatives | TableName::Stakeholders | TableName::Ballots | TableName::Views => {
            Screen::Priorities
        }
        TableName::Teams | TableName::Milestones | TableName::Scenarios => Screen::Roadmap,
        TableName::Kpis => Screen::Outcomes,
        TableName::Decisions | TableName::Comments | TableName::Editions => Screen::Brief,
        TableName::Insights | TableName::Problems | TableName::Requirements => Screen::Evidence,
    }
}

/// What [`TrailView`] shows and does.
#[derive(PartialEq, Properties)]
pub struct TrailViewProps {
    /// The trail.
    pub trail: Trail,
    /// Takes where the person goes.
    pub dispatch: Callback<Msg>,
}

/// The trail, kind by kind.
#[component]
pub fn TrailView(props: &TrailViewProps) -> Html {
    let words = use_words();
    let go_to = go_to(&props.dispatch);
    html! {
        <section class="stack-tight" aria-label={words.trail()}>
            <h3>{ words.trail() }</h3>
            if props.trail.groups.is_empty() {
                <p class="small muted">{ words.trail_none() }</p>
            }
            { for props.trail.groups.iter().map(|group| html! {
                <div class="stack-tight" key={group.title}>
                    <span class="field-label">{ capitalised(group.title) }</span>
                    <ul class="evidence-hits">{ for group.entries.iter().take(MOST).map(|entry| view_entry(entry, &go_to)) }</ul>
                    if group.entries.len() > MOST {
                        <p class="small muted">{ words.trail_more(group.entries.len() - MOST) }</p>
                    }
                </div>
            }) }
        </section>
    }
}

fn view_entry(entry: &TrailEntry, go_to: &Callback<RecordRef>) -> Html {
    let record = entry.record.clone();
    html! {
        <li key={record.as_str().to_owned()}>
            <Button label={entry.title.clone()} kind={ButtonKind::Quiet}
                onclick={go_to.reform(move |()| record.clone())} />
            <span class="small muted">{ &entry.how }</span>
        </li>
    }
}
