//! Scores that rest on old evidence, the oldest first.

use yew::prelude::*;

use super::benefit_figure::DRAWN_AT_ONCE;
use crate::domain::{RecordRef, Screen};
use crate::select::priorities::{StaleEvidence, stale_evidence};
use crate::store::Msg;
use crate::ui::components::{Button, ButtonKind, Section};
use crate::ui::hooks::use_later;
use crate::ui::plan_ref::PlanRef;

/// More than these would bury the ranking.
const MOST: usize = 12;

/// What [`OldEvidence`] shows and does.
#[derive(Properties, PartialEq)]
pub struct OldEvidenceProps {
    /// The plan as it is now.
    pub plan: PlanRef,
    /// Takes what the person did.
    pub dispatch: Callback<Msg>,
    /// Told what to open.
    pub onopen: Callback<Option<RecordRef>>,
}

/// The list; nothing where all evidence is fresh.
#[component]
pub fn OldEvidence(props: &OldEvidenceProps) -> Html {
    let words = props.plan.words();
    let at_once = props.plan.initiatives.len() <= DRAWN_AT_ONCE;
    let stale = use_later(props.plan.clone(), at_once, |plan| stale_evidence(plan)).unwrap_or_default();
    if stale.is_empty() {
        return Html::default();
    }
    let text = words.old_evidence_told(&words.short(props.plan.settings.half_life_days));
    let left = stale.len().saturating_sub(MOST);
    html! {
        <Section id="old-evidence" title={words.old_evidence()} {text}>
            <ul class="list">{ for stale.iter().take(MOST).map(|one| view_row(props, one)) }</ul>
            if left > 0 { <p class="muted small">{ words.more_of(left) }</p> }
        </Section>
    }
}

fn view_row(props: &OldEvidenceProps, stale: &StaleEvidence) -> Html {
    let words = props.plan.words();
    let (record, insight) = (stale.initiative.id.record_ref(), stale.insight.record_ref());
    let dispatch = props.dispatch.clone();
    let show = move |()| {
        dispatch.emit(Msg::Show(Screen::Evidence));
        dispatch.emit(Msg::Select(Some(insight.clone())));
    };
    html! {
        <li class="old-evidence" key={stale.initiative.id.to_string()}>
            <Button label={props.plan.name_of(&stale.initiative.id)} kind={ButtonKind::Quiet} title={words.open_its_details()}
                onclick={props.onopen.reform(move |()| Some(record.clone()))} />
            <span class="small">{ &stale.sentence }{ ":" }</span>
            <Button label={words.quoted(&stale.text)} kind={ButtonKind::Quiet} title={words.show_insight()} onclick={show} />
        </li>
    }
}
