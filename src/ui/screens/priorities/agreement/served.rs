//! Whom the choice serves: each segment's share against its weight.

use yew::prelude::*;

use crate::domain::Choice as _;
use crate::select::agreement::{Choosing, ServedSegment, served};
use crate::select::priorities::PlanRanking;
use crate::ui::components::{Column, Explain, SelectField, Table};
use crate::ui::plan_ref::{PlanRef, Shared};
use crate::ui::screens::editor::options;

/// What [`ServedSegments`] shows.
#[derive(PartialEq, Properties)]
pub struct ServedSegmentsProps {
    /// The plan as it is now.
    pub plan: PlanRef,
    /// Who stands where now.
    pub ranking: Shared<PlanRanking>,
}

/// The shares.
#[component]
pub fn ServedSegments(props: &ServedSegmentsProps) -> Html {
    let choosing = use_state_eq(Choosing::default);
    let view =
        use_memo((props.plan.clone(), props.ranking.clone(), *choosing), |(plan, ranking, choosing)| {
            served(plan, ranking, *choosing)
        });
    if view.segments.is_empty() {
        return Html::default();
    }
    let columns = vec![
        Column::text("Segment"),
        Column::number("Share").hint("Its share of what is satisfied"),
        Column::number("Target").hint("Its share of the segments' weights"),
        Column::number("Satisfied").hint("How much of what its ballots ask for is chosen"),
    ];
    html! {
        <div class="stack">
            <div class="split">
                <div class="stack-tight"><h3>{ "Whom the choice serves" }</h3><p>{ &view.sentence }</p></div>
                <SelectField id="served-choosing" label="What is chosen" label_hidden=true choices={options::<Choosing>(props.plan.words())} value={choosing.key()}
                    oncommit={let choosing = choosing.clone(); move |key: String| choosing.set(Choosing::from_key(&key).unwrap_or_default())} />
            </div>
            <Table caption="Each segment's share against its weight" {columns}>
                { for view.segments.iter().enumerate().map(|(place, segment)| view_segment(place, segment)) }
            </Table>
        </div>
    }
}

fn view_segment(place: usize, segment: &ServedSegment) -> Html {
    let percent =
        |share: Option<f64>| share.map_or_else(|| "–".to_owned(), |share| format!("{:.0} %", share * 100.0));
    html! {
        <tr key={place}>
            <th scope="row">{ &segment.name }</th>
            <td class="num">
                <Explain id={format!("served-{place}")} figure={percent(segment.share)} label={format!("Share of {}", segment.name)}>
                    <p class="explain-title">{ &segment.name }</p>
                    <p>{ &segment.explained }</p>
                </Explain>
            </td>
            <td class="num">{ percent(segment.target) }</td>
            <td class="num">{ percent(segment.satisfied) }</td>
        </tr>
    }
}
