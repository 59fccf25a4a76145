//! How the plan is scored, in plain sentences.

use yew::prelude::*;

use crate::select::priorities::{InputMethod, method};
use crate::ui::components::Section;
use crate::ui::plan_ref::PlanRef;

/// What [`MethodNotes`] shows.
#[derive(Properties, PartialEq)]
pub struct MethodNotesProps {
    /// The plan as it is now.
    pub plan: PlanRef,
}

/// The notes.
#[component]
pub fn MethodNotes(props: &MethodNotesProps) -> Html {
    let method = method(&props.plan);
    html! {
        <Section id="method" title="How this is scored" text={format!("{}: {}.", method.name, method.words)}>
            <p>{ method.sentence }{ " A range counts with its most likely value, or else its median; what is missing never counts as 0." }</p>
            <dl class="method-inputs">{ for method.inputs.iter().map(view_input) }</dl>
        </Section>
    }
}

fn view_input(input: &InputMethod) -> Html {
    html! {
        <div>
            <dt class="strong">{ &input.label }if !input.unit.is_empty() { <span class="muted small">{ format!(" · {}", input.unit) }</span> }</dt>
            <dd class="small">
                { input.help }
                if !input.scale.is_empty() { <div class="muted">{ format!("Usual steps: {}.", input.scale) }</div> }
            </dd>
        </div>
    }
}
