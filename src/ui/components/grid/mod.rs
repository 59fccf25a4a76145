//! A grid of records: rows in view only, edited with a spreadsheet's keys, sorted, filtered, grouped, copied and pasted as a
//! block, many rows changed at once.
//!
//! What stands in it comes from `select::grid`; what a person does comes out as a [`GridStep`]. Must not know commands or
//! the store. Rows have a fixed height, and only those in view and a few beyond are in the page; where they stand is set
//! through the style object of the scrolling element, never by a `style` attribute.
//!
//! **Invariants:** one tab stop; a row is drawn again only when what it shows changed; what was typed and refused stays in its
//! cell with a sentence.

mod bar;
mod columns;
mod editor;
mod geometry;
mod head;
mod keys;
mod moves;
mod panel;
mod paper;
mod row;
mod state;
mod touch;

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::menu::MenuItem;
use crate::domain::{Id, RecordRef, SavedView, SavedViewField};
use crate::select::grid::{Column, GridEdit, GridRows, Line, ViewSpec};
use crate::ui::hooks::OnPaper;
use crate::ui::plan_ref::Shared;
use bar::Bar;
use row::{GroupHead, Row};
use state::State;

/// Rows, shared.
pub type RowsRef = Shared<GridRows>;

/// What a person did to records: one step for undo.
#[derive(Clone, Debug, PartialEq)]
pub struct GridStep {
    /// What the history calls it; a single edit names itself.
    pub label: String,
    /// The edits, in order.
    pub edits: Vec<GridEdit>,
    /// What the person is told once it is done; may be empty.
    pub told: String,
}

/// What a person did with the views that are kept.
#[derive(Clone, Debug, PartialEq)]
pub enum KeepView {
    /// Keep a new one.
    Add(Vec<SavedViewField>),
    /// Keep one no longer.
    Remove(Id<SavedView>),
}

/// What a [`Grid`] shows and does.
#[derive(Clone, Properties, PartialEq)]
pub struct GridProps {
    /// An element id, unique in the widget.
    pub id: AttrValue,
    /// What the rows are, spoken.
    pub label: AttrValue,
    /// The rows.
    pub rows: RowsRef,
    /// The record whose details are open.
    #[prop_or_default]
    pub opened: Option<RecordRef>,
    /// Whether nothing can be changed.
    #[prop_or_default]
    pub read_only: bool,
    /// The column that groups at first; may be empty.
    #[prop_or_default]
    pub group: AttrValue,
    /// Views that are there without being kept, by what they are called.
    #[prop_or_else(|| Shared::new(Vec::new()))]
    pub ready: Shared<Vec<(AttrValue, ViewSpec)>>,
    /// Told what to change.
    pub onstep: Callback<GridStep>,
    /// Told which record to open.
    pub onopen: Callback<RecordRef>,
    /// Told what to do with the views that are kept.
    pub onkeep: Callback<KeepView>,
    /// What can be done with a record besides.
    pub menu: Callback<RecordRef, Vec<MenuItem>>,
}

/// Rows in the page before the height of the grid is known.
const FIRST_ROWS: usize = 40;

/// The grid.
pub struct Grid {
    state: Rc<RefCell<State>>,
    hands: touch::Hands,
    /// Whether it is drawn for paper, and who tells when that changes.
    paper: Option<(OnPaper, ContextHandle<OnPaper>)>,
}

impl Component for Grid {
    type Message = ();
    type Properties = GridProps;

    fn create(ctx: &Context<Self>) -> Self {
        let state = Rc::new(RefCell::new(State::of(ctx.props())));
        let hands = touch::Hands::of(&state, ctx.link().callback(|()| ()));
        let draw = ctx.link().callback(|_| ());
        let paper = ctx.link().context(draw);
        Self { state, hands, paper }
    }

    fn changed(&mut self, ctx: &Context<Self>, _: &GridProps) -> bool {
        self.state.borrow_mut().take_props(ctx.props());
        true
    }

    fn update(&mut self, ctx: &Context<Self>, (): ()) -> bool {
        if let Some((on_paper, _)) = &mut self.paper {
            let now = ctx.link().context(Callback::noop()).map_or(*on_paper, |(now, _)| now);
            if std::mem::replace(on_paper, now) != now {
                self.state.borrow_mut().change_elements();
            }
        }
        true
    }

    fn rendered(&mut self, _: &Context<Self>, first_render: bool) {
        let needs_more = self.state.borrow_mut().after_drawing(first_render);
        if needs_more {
            self.hands.draw.emit(());
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let mut state = self.state.borrow_mut();
        let props = ctx.props();
        if self.paper.as_ref().is_some_and(|(on_paper, _)| on_paper.0) {
            return paper::view(&mut state, &props.label);
        }
        let (root, body, panel) = (state.root.clone(), state.body.clone(), state.panel_node.clone());
        let hands = &self.hands;
        let lines = state.arranged.lines.len();
        let rows =
            (state.top..lines.min(state.top + state.drawn)).filter_map(|line| view_line(&mut state, line));
        let rows: Vec<Html> = rows.collect();
        let words = bar::count_words(&state);
        html! {
            <div class="grid-frame" id={props.id.clone()}>
                <Bar id={props.id.clone()} rows={props.rows.clone()} view={state.view.clone()} read_only={props.read_only}
                    chosen={state.chosen.len()} ready={props.ready.clone()} hands={hands.clone()} />
                if !state.trouble.is_empty() { <p class="notice notice-bad grid-trouble" role="alert">{ &state.trouble }</p> }
                <div class="grid-scroll" ref={root} role="grid" aria-label={props.label.clone()} aria-multiselectable="true"
                    aria-rowcount={(lines + 1).to_string()} aria-colcount={(state.seen.len() + 2).to_string()}
                    aria-readonly={props.read_only.then_some("true")} tabindex={if state.spot_is_drawn() { "-1" } else { "0" }}
                    onscroll={hands.scroll.clone()} onkeydown={hands.key.clone()} onclick={hands.click.clone()}
                    oncontextmenu={hands.context.clone()} onfocusout={hands.leave.clone()}
                    oncopy={hands.copy.clone()} oncut={hands.cut.clone()} onpaste={hands.paste.clone()}>
                    { head::view(&state) }
                    <div role="rowgroup" class="grid-body" ref={body}>{ for rows }</div>
                </div>
                <p class="small muted grid-count" role="status">{ words }</p>
                <div class="menu-panel grid-panel" popover="manual" ref={panel} onkeydown={hands.panel_key.clone()}
                    onfocusout={hands.panel_leave.clone()} role={state.panel.as_ref().map(|panel| panel.role())}
                    aria-label={state.panel.as_ref().map(|panel| panel.label(state.rows.plan().words()))}>
                    { panel::view(&state, props, hands) }
                </div>
            </div>
        }
    }
}

/// One line in the page.
fn view_line(state: &mut State, line: usize) -> Option<Html> {
    let at = (state.spot.line == line as i32).then_some(state.spot.column);
    match state.arranged.lines.get(line)? {
        Line::Head(group) => {
            let group = state.arranged.groups.get(*group as usize)?.clone();
            let (key, columns) = (format!("head-{}", group.label), state.seen.len() + 2);
            Some(html! { <GroupHead {key} {group} {line} is_spot={at.is_some()} {columns} /> })
        }
        Line::Row(row) => {
            let row = *row;
            let seen = state.seen.clone();
            let columns: Vec<&Column> = seen.iter().collect();
            let view = state.cache.view(row, &columns)?;
            let range = state.range_in(line);
            let editing = state.editing.clone().filter(|editing| editing.record == view.record);
            let chosen = state.chosen.contains(&view.record);
            let opened = state.opened.as_ref() == Some(&view.record);
            let key = view.record.as_str().to_owned();
            Some(html! {
                <Row {key} {view} {line} {seen} {at} {range} {chosen} {opened} {editing}
                    editor={state.editor.clone()} read_only={state.read_only} title={state.title_at} />
            })
        }
    }
}
