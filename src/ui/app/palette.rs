//! The palette: a few letters find an action or a record; arrows, Enter, Escape.

use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;

use crate::ui::actions::{Entry, PaletteRow, Situation, palette_rows};
use crate::ui::components::{Dialog, Icon};
use crate::ui::hooks::use_words;
use crate::ui::plan_ref::PlanRef;

/// What [`Palette`] shows and does.
#[derive(Clone, Properties, PartialEq)]
pub struct PaletteProps {
    /// The plan whose records are found.
    pub plan: PlanRef,
    /// What the availability of actions hangs on.
    pub situation: Situation,
    /// What was chosen lately, the last first.
    pub recent: Vec<Entry>,
    /// Whether ⌘ takes the place of Ctrl.
    pub mac: bool,
    /// Whether it is open.
    pub open: bool,
    /// Told when it is to close.
    pub onclose: Callback<()>,
    /// Told what was chosen.
    pub onchoose: Callback<Entry>,
}

/// The palette in its dialog.
#[component]
pub fn Palette(props: &PaletteProps) -> Html {
    let words = use_words();
    html! {
        <Dialog id="palette" title={words.palette_prompt()} bare=true open={props.open} onclose={props.onclose.clone()}>
            if props.open { <PaletteBody ..props.clone() /> }
        </Dialog>
    }
}

/// The line and its list; made anew each time the palette opens.
#[component]
fn PaletteBody(props: &PaletteProps) -> Html {
    let query = use_state_eq(String::new);
    let active = use_state_eq(|| 0_usize);
    let (list, words) = (use_node_ref(), use_words());
    let rows = use_memo((props.plan.clone(), (*query).clone()), |(plan, query)| {
        palette_rows(plan, &props.situation, query, &props.recent, props.mac)
    });
    let at = (*active).min(rows.len().saturating_sub(1));
    {
        let list = list.clone();
        use_effect_with((at, rows.clone()), move |(at, _)| show_row(&list, *at));
    }
    let oninput = {
        let (query, active) = (query.clone(), active.clone());
        move |event: InputEvent| {
            query.set(event.target_unchecked_into::<HtmlInputElement>().value());
            active.set(0);
        }
    };
    let choose = {
        let (rows, onchoose) = (rows.clone(), props.onchoose.clone());
        Callback::from(move |index: usize| {
            if let Some(row) = rows.get(index).filter(|row| row.available) {
                onchoose.emit(row.entry.clone());
            }
        })
    };
    let onkeydown = on_key(at, rows.len(), &active, &choose);
    let active_id = (!rows.is_empty()).then(|| row_id(at));
    html! {
        <div class="palette">
            <input class="input palette-input" role="combobox" aria-label={words.palette_prompt()} autocomplete="off"
                placeholder={words.palette_prompt()} autofocus=true aria-expanded="true" aria-controls="palette-list"
                aria-autocomplete="list" aria-activedescendant={active_id} value={(*query).clone()} {oninput} {onkeydown} />
            <div class="palette-list" id="palette-list" role="listbox" aria-label={words.palette_list()} ref={list}>
                { for rows.iter().enumerate().map(|(index, row)| view_row(row, index, index == at, &choose)) }
            </div>
            <p class={if rows.is_empty() { "palette-none muted" } else { "visually-hidden" }} role="status">
                { if rows.is_empty() { words.palette_none().to_owned() } else { words.palette_found(rows.len()) } }
            </p>
        </div>
    }
}

fn row_id(index: usize) -> String {
    format!("palette-row-{index}")
}

fn view_row(row: &PaletteRow, index: usize, active: bool, choose: &Callback<usize>) -> Html {
    html! {
        <div id={row_id(index)} class="palette-row" role="option" aria-selected={active.to_string()}
            aria-disabled={(!row.available).then_some("true")} onclick={choose.reform(move |_: MouseEvent| index)}>
            <span class="palette-glyph">if let Some(glyph) = row.glyph { <Icon {glyph} /> }</span>
            <span class="palette-label">{ &row.label }</span>
            <span class="palette-note">{ &row.note }</span>
            if let Some(keys) = &row.shortcut { <kbd class="key">{ keys }</kbd> }
        </div>
    }
}

fn on_key(
    at: usize,
    count: usize,
    active: &UseStateHandle<usize>,
    choose: &Callback<usize>,
) -> Callback<KeyboardEvent> {
    let (active, choose) = (active.clone(), choose.clone());
    Callback::from(move |event: KeyboardEvent| {
        let last = count.saturating_sub(1);
        match event.key().as_str() {
            "ArrowDown" => active.set(if at == last { 0 } else { at + 1 }),
            "ArrowUp" => active.set(if at == 0 { last } else { at - 1 }),
            "PageDown" => active.set((at + 8).min(last)),
            "PageUp" => active.set(at.saturating_sub(8)),
            "Enter" if !event.is_composing() => choose.emit(at),
            _ => return,
        }
        event.prevent_default();
    })
}

/// Scrolls the list, and never the page, until the row is seen whole.
fn show_row(list: &NodeRef, index: usize) {
    let Some(list) = list.cast::<HtmlElement>() else { return };
    let Ok(Some(row)) = list.query_selector(&format!("#{}", row_id(index))) else { return };
    let (view, row) = (list.get_bounding_client_rect(), row.get_bounding_client_rect());
    let beyond = (row.bottom() - view.bottom()).max(0.0) + (row.top() - view.top()).min(0.0);
    list.set_scroll_top(list.scroll_top() + beyond as i32);
}
