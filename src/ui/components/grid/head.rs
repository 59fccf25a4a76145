//! The head of the columns: pressed, a heading sorts.

use yew::prelude::*;

use super::state::State;
use crate::select::grid::Column;

pub(super) fn view(state: &State) -> Html {
    let words = state.rows.plan().words();
    let heads = state.seen.iter().enumerate().map(|(place, column)| view_head(state, place, column));
    let all = !state.chosen.is_empty() && state.chosen.len() == state.arranged.passing;
    let last = state.seen.len();
    html! {
        <div role="rowgroup" class="grid-head">
            <div role="row" class="grid-row" data-line="-1" aria-rowindex="1" aria-selected={all.then_some("true")}>
                <div role="columnheader" class="grid-cell grid-pick" data-column="pick" aria-colindex="1" data-tip={words.choose_all_rows()}>
                    <span class="grid-tick" aria-hidden="true"></span><span class="visually-hidden">{ words.row_chosen() }</span>
                </div>
                { for heads }
                <div role="columnheader" class="grid-cell" data-column={last.to_string()} aria-colindex={(last + 2).to_string()}
                    tabindex={tabindex(state, last)}><span class="visually-hidden">{ words.actions_column() }</span></div>
            </div>
        </div>
    }
}

fn tabindex(state: &State, place: usize) -> &'static str {
    let is_spot = state.spot.line < 0 && state.spot.column == place;
    if is_spot || (state.arranged.lines.is_empty() && place == 0) { "0" } else { "-1" }
}

fn view_head(state: &State, place: usize, column: &Column) -> Html {
    let sorted = state.view.sorted(&column.key);
    let (sort, arrow) = match sorted {
        None => ("none", ""),
        Some(false) => ("ascending", "↑"),
        Some(true) => ("descending", "↓"),
    };
    // Of several columns sorted by, each says its turn.
    let turn = state
        .view
        .sort
        .iter()
        .position(|step| step.column == column.key)
        .filter(|_| state.view.sort.len() > 1);
    let looks = match (place == state.title_at, column.is_numeric()) {
        (true, _) => Some("title"),
        (_, true) => Some("number"),
        _ => None,
    };
    let help = (!column.help.is_empty()).then(|| column.help.clone());
    html! {
        <div role="columnheader" class="grid-cell" data-looks={looks} data-column={place.to_string()} aria-colindex={(place + 2).to_string()}
            aria-sort={sort} tabindex={tabindex(state, place)} data-tip={help.clone()} aria-description={help}>
            <span class="grid-text">{ &column.label }</span>
            <span class="grid-arrow" aria-hidden="true">{ arrow }{ turn.map(|turn| (turn + 1).to_string()) }</span>
        </div>
    }
}
