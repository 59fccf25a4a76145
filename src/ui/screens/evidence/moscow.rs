//! How the effort of the requirements is shared between must, should and could.

use yew::prelude::*;

use crate::language::Words;
use crate::select::evidence::{MoscowShare, moscow_view};
use crate::ui::components::{Glyph, Icon, Meter, Section, Tone};
use crate::ui::plan_ref::PlanRef;

/// What [`MoscowShares`] shows.
#[derive(PartialEq, Properties)]
pub struct MoscowSharesProps {
    /// The plan as it is now.
    pub plan: PlanRef,
}

/// The shares; nothing while no requirement has an effort.
#[component]
pub fn MoscowShares(props: &MoscowSharesProps) -> Html {
    let words = props.plan.words();
    let view = use_memo(props.plan.clone(), |plan| moscow_view(plan));
    let Some(view) = &*view else { return Html::default() };
    let too_many = view.too_many_musts;
    let (class, glyph) =
        if too_many { ("notice notice-warn", Glyph::Warning) } else { ("notice notice-good", Glyph::Check) };
    html! {
        <Section id="moscow" title={words.moscow_title()} text={view.basis.clone()}>
            <dl class="moscow">{ for view.shares.iter().map(|share| view_share(words, share, too_many)) }</dl>
            <div class={class}><Icon {glyph} /><span>{ &view.sentence }</span></div>
        </Section>
    }
}

fn view_share(words: &Words, share: &MoscowShare, too_many: bool) -> Html {
    let is_must = share.label == words.moscow_must();
    let tone = if is_must && too_many { Tone::Warn } else { Tone::Accent };
    html! {
        <div class="moscow-share">
            <dt>{ share.label }</dt>
            <dd><Meter label={share.label} share={share.share} text={share.text.clone()} threshold={is_must.then_some(0.6)} {tone} /></dd>
        </div>
    }
}
