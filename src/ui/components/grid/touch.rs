//! The hands of a grid: what keys, presses, the clipboard and the bar do to its state.
//!
//! They act while the event is there, so that they can take it from the browser and hand the clipboard its text; drawing
//! comes after.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element};
use yew::prelude::*;

use super::columns::moved;
use super::editor;
use super::keys::{Asked, asked};
use super::moves::{Spot, Way};
use super::panel::{Panel, StepName, step};
use super::state::{Editing, State};
use super::{GridStep, KeepView};
use crate::language::Words;
use crate::select::grid::{
    Changed, Column, Kind, Line, ViewSpec, change_cells, clear_cells, copy_cells, format_block, parse_block,
    paste_block, set_all,
};
use crate::ui::components::menu::step_focus;

/// What is handed to the page: made once, so that nothing is drawn again for them.
#[derive(Clone, PartialEq)]
pub(super) struct Hands {
    pub draw: Callback<()>,
    pub scroll: Callback<Event>,
    pub key: Callback<KeyboardEvent>,
    pub click: Callback<MouseEvent>,
    pub context: Callback<MouseEvent>,
    pub leave: Callback<FocusEvent>,
    pub copy: Callback<Event>,
    pub cut: Callback<Event>,
    pub paste: Callback<Event>,
    pub panel_key: Callback<KeyboardEvent>,
    pub panel_leave: Callback<FocusEvent>,
    /// Puts the panel away.
    pub close: Callback<()>,
    /// Opens the chooser of columns, or puts it away.
    pub columns: Callback<()>,
    /// Shows another view.
    pub look: Callback<ViewSpec>,
    /// Sets a column of the rows chosen.
    pub bulk: Callback<(String, String)>,
    /// Chooses no row.
    pub unchoose: Callback<()>,
    /// What is to become of the views that are kept.
    pub keep: Callback<KeepView>,
}

impl Hands {
    pub fn of(state: &Rc<RefCell<State>>, draw: Callback<()>) -> Self {
        Self {
            scroll: hand(state, &draw, |state, _| {
                super::geometry::mark_sideways(&state.root);
                state.measure()
            }),
            key: hand(state, &draw, on_key),
            click: hand(state, &draw, on_click),
            context: hand(state, &draw, on_context),
            leave: hand(state, &draw, on_leave),
            copy: hand(state, &draw, |state, event| on_copy(state, &event, false)),
            cut: hand(state, &draw, |state, event| on_copy(state, &event, true)),
            paste: hand(state, &draw, on_paste),
            panel_key: hand(state, &draw, on_panel_key),
            panel_leave: hand(state, &draw, on_panel_leave),
            close: hand(state, &draw, |state, ()| close_panel(state, true)),
            columns: hand(state, &draw, |state, ()| toggle_columns(state)),
            look: hand(state, &draw, |state, view| {
                state.look(view);
                true
            }),
            bulk: hand(state, &draw, on_bulk),
            unchoose: hand(state, &draw, |state, ()| {
                state.chosen.clear();
                true
            }),
            keep: hand(state, &draw, |state, keep| {
                state.props.onkeep.emit(keep);
                false
            }),
            draw,
        }
    }
}

/// A callback over the state; it answers whether the grid is to be drawn again. What happens while the state is busy (an
/// editor that loses the focus because it is taken away) is the state's own doing.
fn hand<E: 'static>(
    state: &Rc<RefCell<State>>,
    draw: &Callback<()>,
    act: fn(&mut State, E) -> bool,
) -> Callback<E> {
    let (state, draw) = (state.clone(), draw.clone());
    Callback::from(move |event: E| {
        let changed = state.try_borrow_mut().is_ok_and(|mut state| act(&mut state, event));
        if changed {
            draw.emit(());
        }
    })
}

fn on_key(state: &mut State, event: KeyboardEvent) -> bool {
    if event.is_composing() {
        return false;
    }
    state.focused = true;
    if state.editing.is_some() {
        return on_editor_key(state, &event);
    }
    let Some(asked) = asked(&event) else { return false };
    // A button in a cell hears its own keys.
    let is_head = state.spot.line < 0;
    let group = usize::try_from(state.spot.line).ok().and_then(|line| match state.arranged.lines.get(line) {
        Some(Line::Head(group)) => Some(*group as usize),
        _ => None,
    });
    let field = state.field();
    let heard = match asked {
        Asked::Go(way @ (Way::Left | Way::Right), false) if group.is_some() => {
            fold(state, group, Some(way == Way::Left))
        }
        Asked::Go(way, grow) => {
            close_panel(state, false);
            state.go_to(field.go(state.spot, way), grow);
            true
        }
        Asked::Act | Asked::Tick | Asked::Edit if group.is_some() => fold(state, group, None),
        Asked::Act | Asked::Tick if is_head => sort(state, state.spot.column, event.shift_key()),
        Asked::MoveColumn(towards_end) if is_head => move_column(state, towards_end),
        Asked::Act => act(state),
        Asked::Edit => state.edit(None),
        Asked::Type(text) => !event.ctrl_key() && !event.meta_key() && begin_typing(state, text),
        Asked::Tick if flag_at(state) => toggle_flag(state),
        Asked::Tick | Asked::Choose => choose(state),
        Asked::All => {
            state.choose_all();
            true
        }
        Asked::Clear => clear(state),
        Asked::Open => open(state),
        Asked::Menu => menu(state),
        Asked::Escape => escape(state),
        Asked::MoveColumn(_) => false,
    };
    if heard {
        event.prevent_default();
        event.stop_propagation();
    }
    heard
}

fn on_editor_key(state: &mut State, event: &KeyboardEvent) -> bool {
    let field = state.field();
    let is_long =
        editing_column(state).is_some_and(|column| matches!(column.kind, Kind::Prose | Kind::Lines));
    let heard = match event.key().as_str() {
        "Enter" if is_long && (event.shift_key() || event.alt_key()) => return false,
        "Enter" => {
            let way = if event.shift_key() { Way::Up } else { Way::Down };
            commit(state, Some(field.go(state.spot, way)))
        }
        "Tab" => commit(state, Some(field.next(state.spot, event.shift_key()))),
        "Escape" => {
            state.editing = None;
            state.refocus = true;
            true
        }
        "Home" | "End" | "PageUp" | "PageDown" | "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight" => {
            // The caret's keys; a host page must not hear them either.
            event.stop_propagation();
            return false;
        }
        _ => {
            event.stop_propagation();
            // What is typed now is in the editor after this event.
            return false;
        }
    };
    if heard {
        event.prevent_default();
        event.stop_propagation();
    }
    heard
}

fn editing_column(state: &State) -> Option<Column> {
    state.rows.column(&state.editing.as_ref()?.column).cloned()
}

/// Takes what stands in the editor; where it is refused, it stays with a sentence. With a `next` cell the focus goes there.
fn commit(state: &mut State, next: Option<Spot>) -> bool {
    let Some((editing, text)) = state.editing.clone().zip(editor::typed(&state.editor)) else { return false };
    let rows = state.rows.clone();
    let (Some(row), Some(column)) = (rows.row_of(&editing.record), rows.column(&editing.column)) else {
        state.editing = None;
        return true;
    };
    match change_cells(&rows, &[(row, vec![(column, text.as_str())])]) {
        Err(error) => {
            state.editing = Some(Rc::new(Editing { error, ..(*editing).clone() }));
            state.refocus |= next.is_some();
        }
        Ok(changed) => {
            state.editing = None;
            if let Some(next) = next {
                state.go_to(next, false);
            }
            if !changed.edits.is_empty() {
                state.props.onstep.emit(GridStep {
                    label: String::new(),
                    edits: changed.edits,
                    told: String::new(),
                });
            }
        }
    }
    true
}

fn on_leave(state: &mut State, event: FocusEvent) -> bool {
    let to = event.related_target().and_then(|target| target.dyn_into::<web_sys::Node>().ok());
    let root = state.root.get();
    // To nothing: the cell may have been scrolled out of the page.
    if to.is_some() && !root.is_some_and(|root| root.contains(to.as_ref())) {
        state.focused = false;
    }
    let from: Option<web_sys::Node> = event.target().and_then(|target| target.dyn_into().ok());
    let is_editor = from.is_some() && from == state.editor.get();
    is_editor && state.editing.is_some() && commit(state, None)
}

/// The line and column of the cell an event is in.
fn cell_of(event: &Event) -> Option<(i32, String)> {
    let target: Element = event.composed_path().get(0).dyn_into().ok()?;
    let cell = target.closest("[data-column]").ok()??;
    let line = cell.parent_element()?.get_attribute("data-line")?.parse().ok()?;
    Some((line, cell.get_attribute("data-column")?))
}

fn within(event: &Event, selector: &str) -> bool {
    let target: Option<Element> = event.composed_path().get(0).dyn_into().ok();
    target.is_some_and(|target| target.closest(selector).is_ok_and(|found| found.is_some()))
}

fn on_click(state: &mut State, event: MouseEvent) -> bool {
    let Some((line, column)) = cell_of(&event) else { return false };
    if within(&event, ".grid-editor") {
        return false;
    }
    close_panel(state, false);
    if column == "pick" {
        return pick(state, line, event.shift_key());
    }
    let Ok(column) = column.parse() else { return false };
    let spot = Spot { line, column };
    let again = state.spot == spot && state.anchor.is_none() && state.focused;
    state.focused = true;
    state.go_to(spot, event.shift_key());
    if line < 0 {
        return sort(state, column, event.shift_key());
    }
    if let Some(Line::Head(group)) = state.arranged.lines.get(line as usize) {
        let group = *group as usize;
        return fold(state, Some(group), None);
    }
    if within(&event, "[data-open]") {
        return open(state);
    }
    if within(&event, "[data-tick]") {
        return toggle_flag(state);
    }
    let is_plain = !event.shift_key() && !event.ctrl_key() && !event.meta_key();
    let figure = state.seen.get(column).is_none_or(|column| !column.is_editable());
    if is_plain && (again || figure) {
        act(state);
    }
    true
}

fn on_context(state: &mut State, event: MouseEvent) -> bool {
    let Some((line, _)) = cell_of(&event).filter(|_| !within(&event, ".grid-editor")) else { return false };
    if state.row_at(line).is_none() {
        return false;
    }
    close_panel(state, false);
    let column = state.spot.column;
    state.go_to(Spot { line, column }, false);
    let opened = menu(state);
    if opened {
        event.prevent_default();
    }
    opened
}

/// Chooses a row with the pointer; with `reach` all between the last one and this.
fn pick(state: &mut State, line: i32, reach: bool) -> bool {
    if line < 0 {
        state.choose_all();
        return true;
    }
    let lines = if reach { state.spot.line.min(line)..=state.spot.line.max(line) } else { line..=line };
    let column = state.spot.column;
    for line in lines {
        match state.record_at(line) {
            Some(record) if reach => drop(state.chosen.insert(record)),
            Some(record) => state.choose(record),
            None => {}
        }
    }
    state.go_to(Spot { line, column }, false);
    true
}

fn choose(state: &mut State) -> bool {
    let (lines, _) = state.range();
    let records: Vec<_> = lines.filter_map(|line| state.record_at(line)).collect();
    match records.as_slice() {
        [only] => state.choose(only.clone()),
        several => state.chosen.extend(several.iter().cloned()),
    }
    true
}

fn sort(state: &mut State, column: usize, also: bool) -> bool {
    let Some(column) = state.seen.get(column).map(|column| column.key.clone()) else { return false };
    let view = state.view.clone().sorted_by(&column, also);
    state.look(view);
    state.refocus = true;
    true
}

fn move_column(state: &mut State, towards_end: bool) -> bool {
    let from = state.spot.column;
    let to = if towards_end { from + 1 } else { from.saturating_sub(1) };
    if from >= state.seen.len() || to >= state.seen.len() || from == to {
        return false;
    }
    let keys: Vec<String> = state.seen.iter().map(|column| column.key.clone()).collect();
    let view = ViewSpec { columns: moved(&keys, from, to), ..state.view.clone() };
    state.look(view);
    state.spot.column = to;
    state.refocus = true;
    true
}

/// Folds a group, unfolds it, or turns it round.
fn fold(state: &mut State, group: Option<usize>, fold: Option<bool>) -> bool {
    let Some(group) = group.and_then(|group| state.arranged.groups.get(group)).cloned() else { return false };
    let mut view = state.view.clone();
    if fold.unwrap_or(!group.is_folded) {
        view.folded.insert(group.label);
    } else {
        view.folded.remove(&group.label);
    }
    state.look(view);
    state.refocus = true;
    true
}

/// What Enter does in a cell.
fn act(state: &mut State) -> bool {
    let Some(column) = state.seen.get(state.spot.column).cloned() else { return menu(state) };
    if flag_at(state) {
        return toggle_flag(state);
    }
    if state.edit(None) {
        return true;
    }
    let Some(row) = state.row_at(state.spot.line) else { return false };
    match state.rows.figure_note(row, &column) {
        Some(note) => {
            state.panel = Some(Panel::Note(Box::new(note)));
            state.panel_shown = false;
            true
        }
        None => open(state),
    }
}

fn begin_typing(state: &mut State, text: String) -> bool {
    !flag_at(state) && state.row_at(state.spot.line).is_some() && state.edit(Some(text))
}

fn flag_at(state: &State) -> bool {
    state.row_at(state.spot.line).is_some()
        && state.seen.get(state.spot.column).is_some_and(|column| column.kind == Kind::Flag)
}

fn toggle_flag(state: &mut State) -> bool {
    let rows = state.rows.clone();
    let at = state.row_at(state.spot.line).zip(state.seen.get(state.spot.column).cloned());
    let Some((row, column)) = at.filter(|_| !state.read_only) else { return false };
    let text = if rows.text(row, &column) == rows.plan().words().flag_yes() { "no" } else { "yes" };
    let changed = change_cells(&rows, &[(row, vec![(&column, text)])]);
    if let Ok(changed) = changed {
        state.props.onstep.emit(GridStep { label: String::new(), edits: changed.edits, told: String::new() });
    }
    state.refocus = true;
    true
}

fn open(state: &mut State) -> bool {
    let Some(record) = state.record_at(state.spot.line) else { return false };
    state.props.onopen.emit(record);
    true
}

fn menu(state: &mut State) -> bool {
    let Some(record) = state.record_at(state.spot.line) else { return false };
    state.panel = Some(Panel::Menu(record));
    state.panel_shown = false;
    true
}

fn toggle_columns(state: &mut State) -> bool {
    let is_open = state.panel == Some(Panel::Columns);
    state.panel = (!is_open).then_some(Panel::Columns);
    state.panel_shown = is_open;
    true
}

fn close_panel(state: &mut State, refocus: bool) -> bool {
    let was_open = state.panel.take().is_some();
    state.refocus |= refocus && was_open;
    was_open
}

fn escape(state: &mut State) -> bool {
    if close_panel(state, true) || state.anchor.take().is_some() {
        return true;
    }
    let had = !state.chosen.is_empty() || !state.trouble.is_empty();
    state.chosen.clear();
    state.trouble.clear();
    had
}

fn on_panel_key(state: &mut State, event: KeyboardEvent) -> bool {
    let key = event.key();
    let is_menu = matches!(state.panel, Some(Panel::Menu(_)));
    let heard = match key.as_str() {
        "Escape" => close_panel(state, true),
        "Tab" if is_menu => close_panel(state, true),
        "ArrowDown" | "ArrowUp" | "Home" | "End" if is_menu => {
            step_focus(&state.panel_node, &key);
            event.prevent_default();
            false
        }
        _ => false,
    };
    event.stop_propagation();
    if heard {
        event.prevent_default();
    }
    heard
}

fn on_panel_leave(state: &mut State, event: FocusEvent) -> bool {
    let to = event.related_target().and_then(|target| target.dyn_into::<Element>().ok());
    let inside = |node: &NodeRef| node.get().is_some_and(|node| node.contains(to.as_deref()));
    // A box that is drawn anew while it is pressed leaves to nothing.
    if to.is_none() || inside(&state.panel_node) {
        return false;
    }
    let is_button = to.is_some_and(|to| to.closest("[data-act=columns]").is_ok_and(|found| found.is_some()));
    !is_button && close_panel(state, false)
}

fn on_copy(state: &mut State, event: &Event, cut: bool) -> bool {
    if state.editing.is_some() {
        return false;
    }
    let (chosen, columns) = state.covered();
    let columns: Vec<&Column> = columns.iter().collect();
    let data = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
    let Some(data) = data.filter(|_| !chosen.is_empty() && !columns.is_empty()) else { return false };
    let text = format_block(&copy_cells(&state.rows, &chosen, &columns));
    if data.set_data("text/plain", &text).is_err() {
        state.trouble = state.rows.plan().words().cells_not_taken().to_owned();
        return true;
    }
    event.prevent_default();
    if cut && !state.read_only {
        let changed = clear_cells(&state.rows, &chosen, &columns);
        return take(state, Words::cells_cut, changed);
    }
    false
}

fn on_paste(state: &mut State, event: Event) -> bool {
    if state.editing.is_some() || state.read_only || state.spot.line < 0 {
        return false;
    }
    let data = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
    let Some(text) = data.and_then(|data| data.get_data("text/plain").ok()).filter(|text| !text.is_empty())
    else {
        return false;
    };
    event.prevent_default();
    let (lines, columns) = state.range();
    let chosen = (lines.clone().count(), columns.clone().count());
    let below: Vec<u32> =
        (*lines.start()..state.arranged.lines.len() as i32).filter_map(|line| state.row_at(line)).collect();
    let seen = state.seen.clone();
    let beside: Vec<&Column> = seen.iter().skip(*columns.start()).collect();
    let changed = paste_block(&state.rows, &below, &beside, chosen, &parse_block(&text));
    take(state, Words::cells_pasted, changed)
}

fn clear(state: &mut State) -> bool {
    if state.read_only {
        return false;
    }
    let (chosen, columns) = state.covered();
    // Whole rows are not emptied by one key: only the cell under the focus, or a range.
    if state.anchor.is_none() && !state.chosen.is_empty() {
        return false;
    }
    let columns: Vec<&Column> = columns.iter().collect();
    let changed = clear_cells(&state.rows, &chosen, &columns);
    take(state, Words::cells_cleared, changed)
}

fn on_bulk(state: &mut State, (column, text): (String, String)) -> bool {
    let rows = state.rows.clone();
    let Some(column) = rows.column(&column) else { return false };
    let changed = set_all(&rows, &state.chosen_rows(), column, &text);
    take(state, Words::cells_changed, changed)
}

/// Hands a change on, or says why there is none.
fn take(state: &mut State, name: StepName, changed: Result<Changed, String>) -> bool {
    state.trouble.clear();
    let words = state.rows.plan().words().clone();
    match changed {
        Err(sentence) => state.trouble = words.sentences(&[sentence, words.nothing_was_changed().to_owned()]),
        Ok(changed) => {
            let left_out = changed.left_out;
            match step(&words, name, changed) {
                Some(step) => state.props.onstep.emit(step),
                None if left_out > 0 => {
                    state.trouble = words.cells_worked_out().to_owned();
                }
                None => {}
            }
        }
    }
    true
}
