//! Whom the choice serves: each segment's share against its weight.

use yew::prelude::*;

use crate::language::Words;

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
    let words = props.plan.words();
    let choosing = use_state_eq(Choosing::default);
    let view =
        use_memo((props.plan.clone(), props.ranking.clone(), *choosing), |(plan, ranking, choosing)| {
            served(plan, ranking, *choosing)
        });
    if view.segments.is_empty() {
        return Html::default();
    }
    let columns = vec![
        Column::text(words.column_segment()),
        Column::number(words.column_share()).hint(words.share_satisfied_hint()),
        Column::number(words.column_target()).hint(words.target_weight_hint()),
        Column::number(words.column_satisfied()).hint(words.satisfied_hint()),
    ];
    html! {
        <div class="stack">
            <div class="split">
                <div class="stack-tight"><h3>{ words.whom_served() }</h3><p>{ &view.sentence }</p></div>
                <SelectField id="served-choosing" label={words.what_is_chosen()} label_hidden=true choices={options::<Choosing>(props.plan.words())} value={choosing.key()}
                    oncommit={let choosing = choosing.clone(); move |key: String| choosing.set(Choosing::from_key(&key).unwrap_or_default())} />
            </div>
            <Table caption={words.served_caption()} {columns}>
                { for view.segments.iter().enumerate().map(|(place, segment)| view_segment(words, place, segment)) }
            </Table>
        </div>
    }
}

fn view_segment(words: &Words, place: usize, segment: &ServedSegment) -> Html {
    let percent = |share: Option<f64>| share.map_or_else(|| "–".to_owned(), |share| words.percent(share));
    html! {
        <tr key={place}>
            <th scope="row">{ &segment.name }</th>
            <td class="num">
                <Explain id={format!("served-{place}")} figure={percent(segment.share)} label={words.share_of(&segment.name)}>
                    <p class="explain-title">{ &segment.name }</p>
                    <p>{ &segment.explained }</p>
                </Explain>
            </td>
            <td class="num">{ percent(segment.target) }</td>
            <td class="num">{ percent(segment.satisfied) }</td>
        </tr>
    }
}
