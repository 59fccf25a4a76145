//! The ranking as a grid: what is ranked, then what waits for an input.

use yew::prelude::*;

use crate::domain::RecordRef;
use crate::select::grid::GridRows;
use crate::select::priorities::PlanRanking;
use crate::ui::hooks::Sureness;
use crate::ui::plan_ref::Shared;
use crate::ui::screens::ScreenProps;
use crate::ui::screens::plan_grid::PlanGrid;

/// What [`RankingGrid`] shows.
#[derive(Properties, PartialEq)]
pub struct RankingGridProps {
    /// What the screen was handed.
    pub screen: ScreenProps,
    /// The ranking of the plan.
    pub ranking: Shared<PlanRanking>,
    /// How sure it is.
    pub sureness: Sureness,
    /// How many count as the top.
    pub top: usize,
    /// Told what to open.
    pub onopen: Callback<Option<RecordRef>>,
}

/// The ranking.
#[component]
pub fn RankingGrid(props: &RankingGridProps) -> Html {
    let words = props.screen.plan.words();
    let RankingGridProps { screen, ranking, sureness, .. } = props;
    let known = (screen.plan.clone(), ranking.clone(), sureness.clone(), props.top);
    let rows = use_memo(known, |(plan, ranking, sureness, top)| {
        let top = (*sureness != Sureness::TooLong).then_some(*top);
        Shared::new(GridRows::initiatives(plan.0.clone(), ranking.0.clone(), sureness.sample(), top))
    });
    html! {
        <>
            if *sureness == Sureness::TooLong {
                <p class="notice">{ words.ranking_too_long() }</p>
            }
            <PlanGrid id="ranking-grid" label={words.initiatives_by_score()} rows={(*rows).clone()} selected={screen.selected.clone()}
                read_only={screen.read_only} group="standing" onopen={props.onopen.reform(Some)} dispatch={screen.dispatch.clone()} />
        </>
    }
}
