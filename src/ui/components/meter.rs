//! A share against a threshold: utilisation, budget used, agreement.

use super::badge::Tone;
use yew::prelude::*;

/// Length of the drawing, in its own units.
const LENGTH: f64 = 100.0;

/// What a [`Meter`] shows.
#[derive(Properties, PartialEq)]
pub struct MeterProps {
    /// What is measured, spoken.
    pub label: AttrValue,
    /// The share: 0 is nothing, 1 is all of it; more than 1 is drawn full.
    pub share: f64,
    /// The same, ready to read: "84 % of 12 person-weeks".
    pub text: AttrValue,
    /// A share to stay under or to reach.
    #[prop_or_default]
    pub threshold: Option<f64>,
    /// What the share means.
    #[prop_or(Tone::Accent)]
    pub tone: Tone,
}

/// A bar and its words.
#[component]
pub fn Meter(props: &MeterProps) -> Html {
    let at = |share: f64| if share.is_finite() { share.clamp(0.0, 1.0) * LENGTH } else { 0.0 };
    let threshold = props.threshold.map(|share| {
        html! { <rect class="meter-threshold" x={format!("{:.1}", at(share) - 0.5)} y="0" width="1" height="8" /> }
    });
    html! {
        <div class="meter">
            <svg viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label={format!("{}: {}", props.label, props.text)}>
                <rect class="meter-track" y="1" width="100" height="6" />
                <rect class={classes!("meter-fill", format!("meter-fill-{}", props.tone.word()))} y="1" height="6"
                    width={format!("{:.1}", at(props.share))} />
                { threshold }
            </svg>
            <span class="num" aria-hidden="true">{ &props.text }</span>
        </div>
    }
}
