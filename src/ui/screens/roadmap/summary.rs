//! What the roadmap comes to, and what it breaks.

use crate::language::Words;
use std::rc::Rc;

use yew::prelude::*;

use crate::select::roadmap::RoadmapView;
use crate::ui::components::{Glyph, Icon, Meter, StatTile, Tone};

/// More warnings than this are counted, not listed.
const MOST_WARNINGS: usize = 6;

/// What the [`Summary`] shows.
#[derive(Properties, PartialEq)]
pub struct SummaryProps {
    pub view: Rc<RoadmapView>,
}

/// Totals and warnings.
#[component]
pub fn Summary(props: &SummaryProps) -> Html {
    let totals = &props.view.totals;
    html! {
        <div class="stack">
            { view_warnings(&props.view.warnings) }
            <div class="roadmap-totals">
                <StatTile label="On the roadmap" value={totals.placed.to_string()}
                    note={format!("{} not on it", totals.not_placed)} />
                { view_cost(props) }
                <StatTile label="Cost of delay saved" value={totals.value.clone()} unit={totals.unit.clone()}
                    note="by having it done, not never" />
                <StatTile label="Cost of delay that remains" value={totals.cost_of_delay.clone()}
                    unit={totals.unit.clone()} note="until each is done" />
            </div>
        </div>
    }
}

fn view_cost(props: &SummaryProps) -> Html {
    let totals = &props.view.totals;
    let Some((budget, share)) = &totals.budget else {
        return html! { <StatTile label="Cost" value={totals.cost.clone()} note="no budget set" /> };
    };
    let tone = if *share > 1.0 { Tone::Bad } else { Tone::Accent };
    html! {
        <StatTile label="Cost" value={totals.cost.clone()} note={format!("of {budget}")}>
            <Meter label="Budget used" share={*share} text={format!("{:.0} %", share * 100.0)} {tone} />
        </StatTile>
    }
}

fn view_warnings(warnings: &[String]) -> Html {
    if warnings.is_empty() {
        return Html::default();
    }
    let more = warnings.len().saturating_sub(MOST_WARNINGS);
    html! {
        <div class="notice notice-bad" role="status">
            <Icon glyph={Glyph::Warning} />
            <ul class="roadmap-warnings">
                { for warnings.iter().take(MOST_WARNINGS).map(|warning| html! { <li>{ warning }</li> }) }
                if more > 0 { <li>{ format!("{} more.", Words::default().count_warnings(more)) }</li> }
            </ul>
        </div>
    }
}
