//! Benefit against cost as a chart; a point opens its initiative.

use yew::prelude::*;

use crate::domain::{Id, Initiative, RecordRef};
use crate::select::charts::ChartView;
use crate::select::priorities::{PlanRanking, benefit_chart};
use crate::ui::charts::Chart;
use crate::ui::components::Section;
use crate::ui::hooks::use_later;
use crate::ui::plan_ref::{PlanRef, Shared};

/// What [`BenefitFigure`] shows and does.
#[derive(Properties, PartialEq)]
pub struct BenefitFigureProps {
    /// The plan as it is now.
    pub plan: PlanRef,
    /// Its ranking.
    pub ranking: Shared<PlanRanking>,
    /// The initiative whose details are open.
    pub chosen: Option<Id<Initiative>>,
    /// Told what to open.
    pub onopen: Callback<Option<RecordRef>>,
}

/// Rankings up to this long have their chart drawn with them.
pub(super) const DRAWN_AT_ONCE: usize = 200;

/// The chart.
#[component]
pub fn BenefitFigure(props: &BenefitFigureProps) -> Html {
    let key = (props.plan.clone(), props.ranking.clone(), props.chosen.clone());
    let view = use_later(key, props.ranking.ranked.len() <= DRAWN_AT_ONCE, |(plan, ranking, chosen)| {
        benefit_chart(plan, ranking, chosen.as_ref().map(Id::as_str))
    });
    let Some(view) = view else { return Html::default() };
    if view.points.is_empty() {
        return Html::default();
    }
    let onselect =
        props.onopen.reform(|id: AttrValue| Id::<Initiative>::new(&id).ok().map(|id| id.record_ref()));
    html! {
        <Section id="benefit-chart" title={view.title.clone()} text={view.description.clone()}>
            <Chart view={ChartView::Scatter(view.clone())} height={420} bare=true {onselect} />
        </Section>
    }
}
