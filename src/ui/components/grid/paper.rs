//! The grid on paper: a plain table of all its rows, as wide as the sheet. Columns that find no room stand in a line under their
//! row, so that nothing is cut.

use yew::prelude::*;

use super::state::State;
use crate::language::Words;
use crate::select::grid::{CellView, Column, Line, RowView};

/// The usual widths of columns that a sheet has room for, in CSS pixels: words wrap there.
const ROOM: u32 = 860;
/// Rows on paper at most.
const MOST_ROWS: usize = 2_000;

pub(super) fn view(state: &mut State, label: &str) -> Html {
    let words = state.rows.plan().words().clone();
    let seen = state.seen.clone();
    let beside = beside(&seen, state.title_at);
    let lines = state.arranged.lines.len();
    let rows: Vec<Html> = (0..lines.min(MOST_ROWS))
        .filter_map(|line| match state.arranged.lines.get(line)? {
            Line::Head(group) => Some(view_group(&words, state, *group, beside.len())),
            Line::Row(row) => {
                let (row, columns) = (*row, seen.iter().collect::<Vec<&Column>>());
                let view = state.cache.view(row, &columns)?;
                Some(view_row(&words, &seen, &view, &beside, state.title_at))
            }
        })
        .collect();
    let head = beside.iter().filter_map(|place| seen.get(*place)).map(|column| {
        html! { <th scope="col" class={column.is_numeric().then_some("num")}>{ &column.label }</th> }
    });
    html! {
        <div class="grid-frame">
            <table class="table grid-paper" aria-label={label.to_owned()}>
                <thead><tr>{ for head }</tr></thead>
                { for rows }
            </table>
            if lines > MOST_ROWS { <p class="small">{ words.and_more(lines - MOST_ROWS) }</p> }
        </div>
    }
}

/// The columns that stand beside each other: the title's, and as many others as there is room for.
fn beside(seen: &[Column], title: usize) -> Vec<usize> {
    let width = |place: usize| seen.get(place).map_or(0, |column| u32::from(column.width));
    let mut room = ROOM.saturating_sub(width(title));
    let mut full = false;
    (0..seen.len())
        .filter(|&place| {
            if place == title {
                return true;
            }
            full |= width(place) > room;
            room = room.saturating_sub(width(place));
            !full
        })
        .collect()
}

fn view_group(words: &Words, state: &State, group: u32, columns: usize) -> Html {
    let Some(group) = state.arranged.groups.get(group as usize) else { return Html::default() };
    let label = if group.label.is_empty() { words.nothing_there() } else { &group.label };
    html! {
        <tbody class="table-group"><tr><th scope="rowgroup" colspan={columns.to_string()}>
            { label }{ " " }<span class="muted">{ group.count }</span>
        </th></tr></tbody>
    }
}

fn view_row(words: &Words, seen: &[Column], row: &RowView, beside: &[usize], title: usize) -> Html {
    let cells = beside.iter().filter_map(|&place| {
        let (column, cell) = (seen.get(place)?, row.cells.get(place)?);
        let text = text_of(words, cell);
        let below = if cell.error.is_empty() { &cell.below } else { &cell.error };
        let content = html! { <>{ text }if !below.is_empty() { <div class="grid-below">{ below }</div> }</> };
        Some(if place == title {
            html! { <th scope="row">{ content }</th> }
        } else {
            html! { <td class={column.is_numeric().then_some("num")}>{ content }</td> }
        })
    });
    let rest: Vec<String> = seen
        .iter()
        .zip(&row.cells)
        .enumerate()
        .filter(|(place, _)| !beside.contains(place))
        .map(|(_, (column, cell))| (column, text_of(words, cell)))
        .filter(|(_, text)| !text.trim().is_empty())
        .map(|(column, text)| words.chart_point(&column.label, &text))
        .collect();
    html! {
        <tbody class="grid-paper-row">
            <tr>{ for cells }</tr>
            if !rest.is_empty() {
                <tr class="grid-paper-rest"><td colspan={beside.len().to_string()}>{ rest.join(" · ") }</td></tr>
            }
        </tbody>
    }
}

fn text_of(words: &Words, cell: &CellView) -> String {
    match cell.flag {
        Some(true) => words.flag_yes().to_owned(),
        Some(false) => words.flag_no().to_owned(),
        None => cell.text.clone(),
    }
}
