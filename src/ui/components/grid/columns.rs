//! The chooser of columns: which are seen, and in which order.

use yew::prelude::*;

use super::state::State;
use super::touch::Hands;
use crate::select::grid::{Column, ViewSpec};
use crate::ui::components::{Checkbox, Glyph, IconButton};

pub(super) fn view(state: &State, hands: &Hands) -> Html {
    let words = state.rows.plan().words();
    let seen: Vec<String> = state.seen.iter().map(|column| column.key.clone()).collect();
    let hidden = state.rows.columns().iter().filter(|column| !seen.contains(&column.key));
    let columns: Vec<&Column> = state.seen.iter().chain(hidden).collect();
    let item = |(place, column): (usize, &&Column)| {
        let is_seen = place < seen.len();
        let toggled = with(&seen, &column.key, !is_seen);
        let look = |columns: Vec<String>| {
            let view = ViewSpec { columns, ..state.view.clone() };
            hands.look.reform(move |()| view.clone())
        };
        let change = look(toggled).reform(|_: bool| ());
        html! {
            <li class="grid-column" key={column.key.clone()}>
                <Checkbox label={column.label.clone()} checked={is_seen} disabled={is_seen && seen.len() == 1} onchange={change} />
                if is_seen {
                    <IconButton glyph={Glyph::ChevronUp} label={words.move_column_up(&column.label)} disabled={place == 0}
                        onclick={look(moved(&seen, place, place.saturating_sub(1)))} />
                    <IconButton glyph={Glyph::ChevronDown} label={words.move_column_down(&column.label)} disabled={place + 1 == seen.len()}
                        onclick={look(moved(&seen, place, place + 1))} />
                }
            </li>
        }
    };
    html! { <ul class="grid-columns">{ for columns.iter().enumerate().map(item) }</ul> }
}

/// The columns with one more, or one less.
fn with(seen: &[String], key: &str, more: bool) -> Vec<String> {
    let mut columns: Vec<String> = seen.iter().filter(|one| *one != key).cloned().collect();
    if more {
        columns.push(key.to_owned());
    }
    columns
}

/// The columns with one at another place.
pub(super) fn moved(seen: &[String], from: usize, to: usize) -> Vec<String> {
    let mut columns = seen.to_vec();
    if from < columns.len() {
        let column = columns.remove(from);
        columns.insert(to.min(columns.len()), column);
    }
    columns
}
