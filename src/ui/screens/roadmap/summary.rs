//! What the roadmap comes to, and what it breaks.

use crate::language::Words;
use std::rc::Rc;

use yew::prelude::*;

use crate::ui::hooks::use_words;

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
    let words = use_words();
    let totals = &props.view.totals;
    html! {
        <div class="stack">
            { view_warnings(&words, &props.view.warnings) }
            <div class="roadmap-totals">
                <StatTile label={words.on_the_roadmap()} value={totals.placed.to_string()}
                    note={words.not_on_it(totals.not_placed)} />
                { view_cost(&words, props) }
                <StatTile label={words.delay_saved()} value={totals.value.clone()} unit={totals.unit.clone()}
                    note={words.delay_saved_note()} />
                <StatTile label={words.delay_left()} value={totals.cost_of_delay.clone()}
                    unit={totals.unit.clone()} note={words.delay_left_note()} />
            </div>
        </div>
    }
}

fn view_cost(words: &Words, props: &SummaryProps) -> Html {
    let totals = &props.view.totals;
    let Some((budget, share)) = &totals.budget else {
        return html! { <StatTile label={words.cost()} value={totals.cost.clone()} note={words.no_budget_set()} /> };
    };
    let tone = if *share > 1.0 { Tone::Bad } else { Tone::Accent };
    html! {
        <StatTile label={words.cost()} value={totals.cost.clone()} note={words.of_budget(budget)}>
            <Meter label={words.budget_used()} share={*share} text={words.percent(*share)} {tone} />
        </StatTile>
    }
}

fn view_warnings(words: &Words, warnings: &[String]) -> Html {
    if warnings.is_empty() {
        return Html::default();
    }
    let more = warnings.len().saturating_sub(MOST_WARNINGS);
    html! {
        <div class="notice notice-bad" role="status">
            <Icon glyph={Glyph::Warning} />
            <ul class="roadmap-warnings">
                { for warnings.iter().take(MOST_WARNINGS).map(|warning| html! { <li>{ warning }</li> }) }
                if more > 0 { <li>{ words.more_warnings(more) }</li> }
            </ul>
        </div>
    }
}
