//! The roadmap as a table: what the timeline shows and lets be moved, row by row.

use crate::language::Words;
use std::rc::Rc;

use yew::prelude::*;

use super::basis::BasisRef;
use super::table_row::TableRow;
use crate::select::roadmap::{RoadmapView, Row};
use crate::ui::components::{Button, Column, Table};
use crate::ui::screens::ScreenProps;

/// So many rows are shown at first, and so many more at a time: each can be edited.
const ROWS: usize = 80;

/// What the [`RoadmapTable`] shows and does.
#[derive(Properties, PartialEq)]
pub struct RoadmapTableProps {
    pub screen: ScreenProps,
    pub basis: BasisRef,
    pub view: Rc<RoadmapView>,
    /// Whether a proposal is shown: it cannot be moved by hand.
    pub proposed: bool,
}

/// A row as the view has it; compared by the view it is from.
#[derive(Clone)]
pub struct RowRef {
    view: Rc<RoadmapView>,
    place: usize,
}

impl PartialEq for RowRef {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.view, &other.view) && self.place == other.place
    }
}

impl RowRef {
    /// The row.
    pub fn row(&self) -> Option<&Row> {
        self.view.rows.get(self.place)
    }
}

/// One row per initiative, in order of start; then each team's load.
#[component]
pub fn RoadmapTable(props: &RoadmapTableProps) -> Html {
    let words = props.screen.plan.words();
    let shown = use_state_eq(|| ROWS);
    let columns = [
        words.initiative(),
        words.table_start(),
        words.table_end(),
        words.column_length(),
        words.pinned(),
        words.grouping_team(),
        words.grouping_goal(),
        words.table_state(),
        words.deadline(),
        words.why_there(),
    ];
    let columns: Vec<Column> = columns.into_iter().map(Column::text).collect();
    let view = &props.view;
    let more = view.rows.len().saturating_sub(*shown);
    let show_more = {
        let shown = shown.clone();
        Callback::from(move |()| shown.set(*shown + ROWS))
    };
    let fixed = props.screen.read_only || props.proposed;
    html! {
        <div class="stack">
            <Table caption={words.screen_roadmap()} {columns} tall=true>
                { for (0..view.rows.len().min(*shown)).filter_map(|place| Some((place, view.rows.get(place)?))).map(|(place, row)| html! {
                    <TableRow key={row.id.to_string()} screen={props.screen.clone()} basis={props.basis.clone()}
                        row={RowRef { view: view.clone(), place }} {fixed} />
                }) }
            </Table>
            if more > 0 {
                <div class="row"><Button label={words.show_more_left(more)} onclick={show_more} /></div>
            }
            { view_loads(props.basis.plan.words(), view) }
        </div>
    }
}

/// What each team has to do, and where that is too much.
fn view_loads(words: &Words, view: &RoadmapView) -> Html {
    let timeline = &view.timeline;
    let row = |load: &crate::select::charts::TeamLoad| {
        let (mut used, mut capacity) = (0.0, 0.0);
        let mut over = Vec::new();
        for (period, cell) in load.cells.iter().enumerate() {
            used += cell.used;
            capacity += cell.capacity;
            if cell.over() > 0.0 {
                over.push(timeline.load_words(words, &load.label, period, cell));
            }
        }
        html! {
            <tr key={load.label.clone()}>
                <th scope="row">{ &load.label }</th>
                <td class="num">{ words.short(used) }</td>
                <td class="num">{ words.short(capacity) }</td>
                <td class={(!over.is_empty()).then_some("bad")}>
                    if over.is_empty() { { words.over_nowhere() } } else {
                        <details>
                            <summary>{ words.count_periods(over.len()) }</summary>
                            <ul class="bullets small">{ for over.iter().map(|words| html! { <li>{ words }</li> }) }</ul>
                        </details>
                    }
                </td>
            </tr>
        }
    };
    let columns = vec![
        Column::text(words.grouping_team()),
        Column::number(words.person_days_planned()),
        Column::number(words.on_offer()),
        Column::text(words.over_booked()),
    ];
    html! { <Table caption={words.load_of_teams()} {columns}>{ for timeline.loads.iter().map(row) }</Table> }
}
