//! The roadmap as a table.

use std::rc::Rc;

use yew::prelude::*;

use crate::select::charts::BarState;
use crate::select::roadmap::{RoadmapView, Row};
use crate::select::words::day;
use crate::store::Msg;
use crate::ui::components::{Badge, Column, Swatch, Table, Tone};
use crate::ui::screens::ScreenProps;

/// What the [`RoadmapTable`] shows and does.
#[derive(Properties, PartialEq)]
pub struct RoadmapTableProps {
    pub screen: ScreenProps,
    pub view: Rc<RoadmapView>,
}

/// One row per initiative, in order of start.
#[component]
pub fn RoadmapTable(props: &RoadmapTableProps) -> Html {
    let columns = ["Initiative", "Start", "End", "Team", "Goal", "State", "Deadline", "Why there"];
    let columns: Vec<Column> = columns.into_iter().map(Column::text).collect();
    html! {
        <Table caption="Roadmap" {columns} tall=true>
            { for props.view.rows.iter().map(|row| view_row(&props.screen, row)) }
        </Table>
    }
}

fn view_row(screen: &ScreenProps, row: &Row) -> Html {
    let record = row.id.record_ref();
    let selected = screen.selected.as_ref() == Some(&record);
    let onclick =
        screen.dispatch.reform(move |_: MouseEvent| Msg::Select((!selected).then(|| record.clone())));
    let deadline = row.deadline.as_ref().map(|(words, kept)| {
        html! { <span class={classes!((!kept).then_some("bad"))}>{ words }</span> }
    });
    html! {
        <tr key={row.id.to_string()} aria-selected={selected.to_string()}>
            <th scope="row"><button type="button" class="roadmap-link" {onclick}>{ &row.title }</button></th>
            <td class="nowrap">{ day(row.start) }</td>
            <td class="nowrap">{ day(row.end) }</td>
            <td class="nowrap"><span class="row-tight"><Swatch category={row.category} />{ &row.team }</span></td>
            <td>{ &row.goal }</td>
            <td>{ view_state(row.state) }</td>
            <td class="nowrap">{ deadline }</td>
            <td class="roadmap-why">
                if row.problems.is_empty() { { &row.hold } } else { <span class="bad">{ row.problems.join(" ") }</span> }
            </td>
        </tr>
    }
}

pub(super) fn view_state(state: BarState) -> Html {
    let (label, tone) = match state {
        BarState::Proposed => ("Proposed", Tone::Accent),
        BarState::Accepted => ("Accepted", Tone::Neutral),
        BarState::Pinned => ("Pinned", Tone::Neutral),
        BarState::Launched => ("Launched", Tone::Good),
    };
    html! { <Badge {label} {tone} /> }
}
