//! All KPIs in a grid, below their cards.

use yew::prelude::*;

use crate::domain::RecordRef;
use crate::select::grid::GridRows;
use crate::select::outcomes::OutcomesView;
use crate::store::Msg;
use crate::ui::components::Section;
use crate::ui::plan_ref::Shared;
use crate::ui::screens::ScreenProps;
use crate::ui::screens::plan_grid::PlanGrid;

/// What [`AllKpis`] shows.
#[derive(PartialEq, Properties)]
pub struct AllKpisProps {
    /// What the screen was handed.
    pub screen: ScreenProps,
    /// What is known of the KPIs.
    pub view: Shared<OutcomesView>,
}

/// The grid. A KPI that is opened is shown by its card.
#[component]
pub fn AllKpis(props: &AllKpisProps) -> Html {
    let words = props.screen.plan.words();
    let screen = &props.screen;
    let rows = use_memo((screen.plan.clone(), props.view.clone()), |(plan, view)| {
        let kpis = view.groups.iter().flat_map(|group| &group.kpis);
        let standings = kpis.map(|kpi| (kpi.id.clone(), kpi.standing)).collect();
        Shared::new(GridRows::kpis(plan.0.clone(), standings))
    });
    let onopen = screen.dispatch.reform(|record: RecordRef| Msg::Select(Some(record)));
    html! {
        <Section id="all-kpis" title={words.all_kpis()} text={words.all_kpis_told()}>
            <PlanGrid id="kpi-grid" label={words.all_kpis()} rows={(*rows).clone()} selected={screen.selected.clone()}
                read_only={screen.read_only} {onopen} dispatch={screen.dispatch.clone()} />
        </Section>
    }
}
