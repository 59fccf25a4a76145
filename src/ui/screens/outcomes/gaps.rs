//! What is not measured, or measured for nothing.

use yew::prelude::*;

use crate::domain::{Goal, Id, Kpi};
use crate::ui::components::{Button, ButtonKind, Glyph, Section};
use crate::ui::hooks::use_words;

/// What [`Gaps`] shows and does.
#[derive(Properties, PartialEq)]
pub struct GapsProps {
    /// Goals that no KPI tells about, with their titles.
    pub goals: Vec<(Id<Goal>, String)>,
    /// KPIs that name no goal, with their names.
    pub kpis: Vec<(Id<Kpi>, String)>,
    /// Whether nothing can be changed.
    pub read_only: bool,
    /// Adds a KPI to a goal.
    pub onadd: Callback<Option<Id<Goal>>>,
}

/// Goals without KPI and KPIs without goal.
#[component]
pub fn Gaps(props: &GapsProps) -> Html {
    let words = use_words();
    if props.goals.is_empty() && props.kpis.is_empty() {
        return Html::default();
    }
    let goal = |(id, title): &(Id<Goal>, String)| {
        let (goal, label) = (id.clone(), words.add_kpi_for(title));
        let onclick = props.onadd.reform(move |()| Some(goal.clone()));
        html! {
            <li class="list-row" key={id.as_str()}>
                <span class="grow">{ words.goal_unmeasured(title) }</span>
                if !props.read_only { <Button {label} icon={Glyph::Plus} kind={ButtonKind::Quiet} {onclick} /> }
            </li>
        }
    };
    let kpi = |(id, name): &(Id<Kpi>, String)| {
        html! {
            <li class="list-row" key={id.as_str()}>
                <span>{ words.kpi_without_goal_told(name) }</span>
            </li>
        }
    };
    html! {
        <Section id="kpi-gaps" title={words.evidence_gaps()} text={words.kpi_gaps_told()}>
            <ul class="list">{ for props.goals.iter().map(goal) }{ for props.kpis.iter().map(kpi) }</ul>
        </Section>
    }
}
