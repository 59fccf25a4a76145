//! The ladder of evidence: how much confidence each level gives, and how fast it ages.

use yew::prelude::*;

use crate::command::Command;
use crate::domain::{Choice as _, EvidenceLevel, LadderStep, SettingsField, Unknown};
use crate::select::scoring_inputs::ladder;
use crate::store::Msg;
use crate::ui::components::{Button, ButtonKind, NumberField};
use crate::ui::plan_ref::PlanRef;

/// What an [`EvidenceLadder`] shows and does.
#[derive(Properties, PartialEq)]
pub struct EvidenceLadderProps {
    /// The plan as it is now.
    pub plan: PlanRef,
    /// Whether nothing can be changed.
    pub read_only: bool,
    /// Takes what the person did.
    pub dispatch: Callback<Msg>,
}

/// The ladder, folded at first.
#[component]
pub fn EvidenceLadder(props: &EvidenceLadderProps) -> Html {
    let words = props.plan.words();
    let open = use_state_eq(|| false);
    let toggle = {
        let open = open.clone();
        move |()| open.set(!*open)
    };
    let settings = &props.plan.settings;
    html! {
        <div class="stack">
            <p class="small">{ words.ladder_told(&words.short(settings.half_life_days)) }</p>
            <div><Button label={if *open { words.ladder_hide() } else { words.ladder_show() }} kind={ButtonKind::Quiet}
                pressed={Some(*open)} onclick={toggle} /></div>
            if *open {
                <div class="form ladder">
                    { for ladder(settings).into_iter().map(|step| view_step(props, step)) }
                    <NumberField id="half-life" label={words.half_life()} value={settings.half_life_days} min={1.0} max={36_525.0}
                        required=true disabled={props.read_only} oncommit={set(props, SettingsField::HalfLifeDays)} />
                </div>
            }
        </div>
    }
}

fn set(props: &EvidenceLadderProps, field: fn(f64) -> SettingsField) -> Callback<Option<f64>> {
    let dispatch = props.dispatch.clone();
    Callback::from(move |value: Option<f64>| {
        if let Some(value) = value {
            dispatch.emit(Msg::Run(Command::EditSettings(field(value))));
        }
    })
}

fn view_step(props: &EvidenceLadderProps, (level, confidence): (EvidenceLevel, f64)) -> Html {
    let words = props.plan.words();
    let (dispatch, plan) = (props.dispatch.clone(), props.plan.clone());
    let oncommit = move |value: Option<f64>| {
        let mut own = plan.settings.evidence_ladder.clone();
        own.retain(|step| step.level != level);
        // An emptied field brings the published value back.
        own.extend(value.map(|value| LadderStep {
            level,
            confidence: value / 100.0,
            unknown: Unknown::default(),
        }));
        dispatch.emit(Msg::Run(Command::EditSettings(SettingsField::EvidenceLadder(own))));
    };
    // Rounded: a share of 1 has no exact percentage.
    let shown = (confidence * 1e6).round() / 1e4;
    html! {
        <NumberField key={level.key()} id={format!("ladder-{}", level.key())} label={words.level_in_percent(level.label(words))} value={shown}
            min={0.0} max={100.0} disabled={props.read_only} {oncommit} />
    }
}
