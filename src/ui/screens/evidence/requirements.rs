//! All requirements in a grid, whichever problem they belong to.

use yew::prelude::*;

use crate::domain::RecordRef;
use crate::select::grid::GridRows;
use crate::store::Msg;
use crate::ui::components::{EmptyState, Glyph};
use crate::ui::plan_ref::{PlanRef, Shared};
use crate::ui::screens::editor::Editor;
use crate::ui::screens::plan_grid::PlanGrid;

/// What [`Requirements`] shows.
#[derive(PartialEq, Properties)]
pub struct RequirementsProps {
    /// The plan as it is now.
    pub plan: PlanRef,
    /// Changes the plan.
    pub editor: Editor,
}

/// The requirements. The problem of one that is opened is shown with it.
#[component]
pub fn Requirements(props: &RequirementsProps) -> Html {
    let words = props.plan.words();
    let RequirementsProps { plan, editor } = props;
    let rows = use_memo(plan.clone(), |plan| Shared::new(GridRows::requirements(plan.0.clone())));
    let onopen = editor.dispatch.reform(|record: RecordRef| Msg::Select(Some(record)));
    if plan.requirements.is_empty() {
        return html! {
            <EmptyState icon={Glyph::Check} title={words.requirements_empty()}
                text={words.requirements_empty_told()} />
        };
    }
    html! {
        <PlanGrid id="requirement-grid" label={words.grid_name_requirements()} rows={(*rows).clone()} selected={None::<RecordRef>} group="problem"
            read_only={editor.read_only} {onopen} dispatch={editor.dispatch.clone()} />
    }
}
