//! A table that Roadbook exported, come back: what it says otherwise than the plan, and a button that takes it over.

use yew::prelude::*;

use super::back_button;
use crate::language::Words;
use crate::merge::{CellProblem, TableChanges};
use crate::select::words::capitalised;
use crate::store::{MergeBase, Msg};
use crate::ui::components::{Button, ButtonKind};
use crate::ui::plan_ref::{PlanRef, Shared};

/// What [`RecordsPreview`] shows and does.
#[derive(Properties, PartialEq)]
pub struct RecordsPreviewProps {
    /// The plan that is open now.
    pub plan: PlanRef,
    /// The file's name.
    pub name: AttrValue,
    /// What the table says otherwise.
    pub changes: Shared<TableChanges>,
    /// Takes what the person did.
    pub dispatch: Callback<Msg>,
    /// Back to choosing.
    pub onback: Callback<()>,
}

const PROBLEMS_SHOWN: usize = 50;

/// The changes.
#[component]
pub fn RecordsPreview(props: &RecordsPreviewProps) -> Html {
    let (changes, words) = (&props.changes, props.plan.words());
    let table = capitalised(changes.table.noun(words));
    let more = changes.problems.len().saturating_sub(PROBLEMS_SHOWN);
    let onclick = {
        let (changes, name) = (changes.clone(), props.name.to_string());
        let plan = props.plan.clone();
        props.dispatch.reform(move |()| Msg::Merge {
            theirs: Box::new(changes.delta.apply(&plan).plan),
            name: name.clone(),
            base: MergeBase::Plan(Box::new((*plan.0).clone())),
        })
    };
    html! {
        <div class="stack">
            <p>{ words.records_read(&table, changes.added, changes.updated, changes.unchanged) }</p>
            if !changes.problems.is_empty() {
                <details open=true>
                    <summary>{ words.import_not_understood(changes.problems.len()) }</summary>
                    <ul class="bullets small">
                        { for changes.problems.iter().take(PROBLEMS_SHOWN).map(|problem| html! { <li>{ told(problem, words) }</li> }) }
                        if more > 0 { <li>{ words.import_and_more(more) }</li> }
                    </ul>
                </details>
            }
            <div class="row">
                <Button label={words.records_take()} kind={ButtonKind::Primary} disabled={changes.delta.is_empty()} {onclick} />
                { back_button(&props.onback, words) }
            </div>
        </div>
    }
}

fn told(problem: &CellProblem, words: &Words) -> String {
    let done = words.cell_not_readable();
    words.import_cell_note(&problem.line.to_string(), &problem.column, &problem.found, done)
}
