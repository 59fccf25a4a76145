//! How the plan is scored, in plain sentences: the formula, the inputs with their scales, where confidence comes from.

use yew::prelude::*;

use super::evidence_ladder::EvidenceLadder;
use super::formula_editor::FormulaEditor;
use super::input_note::InputNote;
use crate::domain::ScoreModel;
use crate::select::priorities::method;
use crate::select::scoring_inputs::is_confidence;
use crate::store::Msg;
use crate::ui::components::Section;
use crate::ui::plan_ref::PlanRef;

/// What [`MethodNotes`] shows and does.
#[derive(Properties, PartialEq)]
pub struct MethodNotesProps {
    /// The plan as it is now.
    pub plan: PlanRef,
    /// Whether nothing can be changed.
    pub read_only: bool,
    /// Takes what the person did.
    pub dispatch: Callback<Msg>,
}

/// The notes.
#[component]
pub fn MethodNotes(props: &MethodNotesProps) -> Html {
    let words = props.plan.words();
    let MethodNotesProps { plan, read_only, dispatch } = props;
    let method = method(plan);
    let asks_confidence = method.inputs.iter().any(|one| is_confidence(one.input));
    html! {
        <Section id="method" title={words.how_scored()} text={words.method_is(method.name, &method.words)}>
            if plan.settings.score_model == ScoreModel::Custom && !read_only {
                <FormulaEditor plan={plan.clone()} dispatch={dispatch.clone()} />
            }
            <p>{ words.sentences(&[method.sentence.to_owned(), words.range_and_missing().to_owned()]) }</p>
            <dl class="method-inputs">{ for method.inputs.iter().map(|input| html! {
                <InputNote key={input.input.key().to_owned()} input={input.clone()} plan={plan.clone()} read_only={*read_only} dispatch={dispatch.clone()} />
            }) }</dl>
            if asks_confidence {
                <EvidenceLadder plan={plan.clone()} read_only={*read_only} dispatch={dispatch.clone()} />
            }
        </Section>
    }
}
