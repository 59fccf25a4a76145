//! The insights: capture, the one looked at, and all of them in a grid.

use std::rc::Rc;

use yew::prelude::*;

use super::capture::Capture;
use super::insight_details::{DetailChoices, InsightDetails};
use super::search::SharedIndex;
use crate::domain::{Comparison, Condition, Date, Insight, RecordRef};
use crate::select::grid::{GridRows, ViewSpec};
use crate::store::Msg;
use crate::ui::components::{EmptyState, Glyph, IconButton};
use crate::ui::plan_ref::{PlanRef, Shared};
use crate::ui::screens::editor::Editor;
use crate::ui::screens::plan_grid::PlanGrid;

/// What [`Insights`] shows.
#[derive(PartialEq, Properties)]
pub struct InsightsProps {
    /// The plan as it is now.
    pub plan: PlanRef,
    /// Today's date where the reader is.
    pub today: Date,
    /// What knows near-duplicates.
    pub index: SharedIndex,
    /// The record whose details are open.
    pub selected: Option<RecordRef>,
    /// Changes the plan.
    pub editor: Editor,
}

/// The insights.
#[component]
pub fn Insights(props: &InsightsProps) -> Html {
    let words = props.plan.words();
    let InsightsProps { plan, editor, selected, .. } = props;
    let rows = use_memo(plan.clone(), |plan| Shared::new(GridRows::insights(plan.0.clone())));
    let ready = use_memo(plan.words().clone(), |words| vec![(AttrValue::from(words.inbox_view()), inbox())]);
    let open = selected.as_ref().and_then(RecordRef::typed::<Insight>);
    let opened = open.and_then(|id| plan.insights.get(&id));
    let onshow = editor.dispatch.reform(|known: RecordRef| Msg::Select(Some(known)));
    html! {
        <div class="stack">
            if !editor.read_only {
                <Capture plan={plan.clone()} today={props.today} index={props.index.clone()} editor={editor.clone()} onshow={onshow.clone()} />
            }
            if plan.insights.is_empty() {
                <EmptyState icon={Glyph::Quote} title={words.insights_empty()}
                    text={words.insights_empty_told()} />
            } else {
                if let Some(insight) = opened { { view_opened(props, insight) } }
                <PlanGrid id="insight-grid" label={words.grid_name_insights()} rows={(*rows).clone()} selected={selected.clone()} ready={Shared(ready)}
                    read_only={editor.read_only} onopen={onshow} dispatch={editor.dispatch.clone()} />
            }
        </div>
    }
}

/// Those that wait to be linked.
fn inbox() -> ViewSpec {
    let unlinked = Condition {
        column: "needs".to_owned(),
        comparison: Comparison::Empty,
        value: String::new(),
        unknown: Default::default(),
    };
    ViewSpec { filter: vec![unlinked], ..ViewSpec::default() }
}

/// The insight looked at, with everything about it.
fn view_opened(props: &InsightsProps, insight: &Rc<Insight>) -> Html {
    let words = props.plan.words();
    let close = props.editor.dispatch.reform(|()| Msg::Select(None));
    html! {
        <section class="card" key={insight.id.to_string()} aria-label={words.details()}>
            <div class="line">
                <p class="grow strong">{ &insight.text }</p>
                <IconButton glyph={Glyph::Close} label={words.close_details()} onclick={close} />
            </div>
            <InsightDetails id={format!("{}-details", insight.id)} insight={insight.clone()} choices={Rc::new(DetailChoices::of(&props.plan))}
                editor={props.editor.clone()} />
        </section>
    }
}
