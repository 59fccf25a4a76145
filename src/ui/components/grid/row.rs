//! A row in the page, and the head of a group.

use std::rc::Rc;

use yew::prelude::*;

use crate::ui::hooks::use_words;

use super::editor;
use super::state::Editing;
use crate::language::Words;
use crate::select::grid::{CellView, Column, RowGroup, RowView};

/// What a [`Row`] shows.
#[derive(Properties)]
pub(super) struct RowProps {
    pub view: Rc<RowView>,
    pub line: usize,
    pub seen: Rc<Vec<Column>>,
    /// The column that has the focus, or would get it.
    pub at: Option<usize>,
    /// The columns in the range.
    pub range: Option<(usize, usize)>,
    pub chosen: bool,
    pub opened: bool,
    pub editing: Option<Rc<Editing>>,
    pub editor: NodeRef,
    pub read_only: bool,
    /// The column that names the row.
    pub title: usize,
}

impl PartialEq for RowProps {
    /// A row is drawn again when what it shows is another one, not when it was worked out again.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.view, &other.view)
            && Rc::ptr_eq(&self.seen, &other.seen)
            && (self.line, self.at, self.range, self.chosen)
                == (other.line, other.at, other.range, other.chosen)
            && (self.opened, self.read_only, self.title) == (other.opened, other.read_only, other.title)
            && self.editing == other.editing
    }
}

/// A row.
#[component]
pub(super) fn Row(props: &RowProps) -> Html {
    let words = use_words();
    let RowProps { view, seen, line, .. } = props;
    let cells = seen
        .iter()
        .zip(&view.cells)
        .enumerate()
        .map(|(place, (column, cell))| view_cell(&words, props, place, column, cell));
    let menu_at = seen.len();
    html! {
        <div role="row" class={classes!("grid-row", props.opened.then_some("grid-row-open"))} data-line={line.to_string()}
            aria-rowindex={(line + 2).to_string()} aria-selected={props.chosen.to_string()}>
            <div role="gridcell" class="grid-cell grid-pick" data-column="pick" aria-colindex="1"><span class="grid-tick" aria-hidden="true"></span></div>
            { for cells }
            <div role="gridcell" class="grid-cell grid-more" data-column={menu_at.to_string()} aria-colindex={(menu_at + 2).to_string()}
                aria-label={words.actions_for(&view.title)} aria-haspopup="menu" tabindex={tabindex(props, menu_at)}>{ "⋯" }</div>
        </div>
    }
}

fn tabindex(props: &RowProps, place: usize) -> &'static str {
    if props.at == Some(place) { "0" } else { "-1" }
}

fn view_cell(words: &Words, props: &RowProps, place: usize, column: &Column, cell: &CellView) -> Html {
    let is_title = place == props.title;
    let in_range = props.range.is_some_and(|(from, to)| (from..=to).contains(&place));
    let editing = props.editing.as_ref().filter(|editing| editor::is_of(editing, &props.view.record, column));
    let class = classes!(
        "grid-cell",
        column.is_numeric().then_some("num"),
        is_title.then_some("grid-title"),
        cell.is_stand_in.then_some("grid-stand-in"),
        (!cell.error.is_empty()).then_some("grid-bad"),
        (!column.is_editable() && !cell.text.is_empty()).then_some("grid-figure"),
        editing.map(|_| "grid-editing"),
    );
    let tip = [&cell.error, &cell.hint].into_iter().find(|text| !text.is_empty()).cloned();
    html! {
        <div role={if is_title { "rowheader" } else { "gridcell" }} {class} data-column={place.to_string()}
            aria-colindex={(place + 2).to_string()} tabindex={tabindex(props, place)} title={tip}
            aria-selected={in_range.then_some("true")} aria-invalid={(!cell.error.is_empty()).then_some("true")}
            aria-readonly={(!column.is_editable()).then_some("true")}>
            if let Some(editing) = editing {
                { editor::view(column, editing, &props.editor) }
            } else {
                { view_text(words, column, cell) }
                if is_title { { view_open(words, props) } }
            }
        </div>
    }
}

fn view_text(words: &Words, column: &Column, cell: &CellView) -> Html {
    if let Some(ticked) = cell.flag {
        let said = words.chart_point(&column.label, if ticked { words.flag_yes() } else { words.flag_no() });
        return html! {
            <span class={classes!("grid-tick", ticked.then_some("grid-ticked"))} data-tick="" role="img" aria-label={said}></span>
        };
    }
    html! {
        <>
            if !cell.hint.is_empty() { <span class="visually-hidden">{ &cell.hint }</span> }
            <span class="grid-text">{ &cell.text }</span>
            if !cell.error.is_empty() {
                <span class="grid-below bad">{ &cell.error }</span>
            } else if !cell.below.is_empty() {
                <span class="grid-below">{ &cell.below }</span>
            }
        </>
    }
}

fn view_open(words: &Words, props: &RowProps) -> Html {
    let RowView { record, title, .. } = &*props.view;
    html! {
        <button type="button" id={format!("{}-open", record.as_str())} class="grid-open" tabindex="-1" data-open=""
            aria-label={words.open_named(title)} title={words.open_details_key()} aria-expanded={props.opened.to_string()}>
            <span aria-hidden="true">{ "›" }</span>
        </button>
    }
}

/// What a [`GroupHead`] shows.
#[derive(Properties, PartialEq)]
pub(super) struct GroupHeadProps {
    pub group: RowGroup,
    pub line: usize,
    pub is_spot: bool,
    pub columns: usize,
}

/// The head of a group; pressed, it folds.
#[component]
pub(super) fn GroupHead(props: &GroupHeadProps) -> Html {
    let words = use_words();
    let RowGroup { label, count, is_folded } = &props.group;
    let label = if label.is_empty() { words.nothing_there() } else { label };
    html! {
        <div role="row" class="grid-row grid-group" data-line={props.line.to_string()} aria-rowindex={(props.line + 2).to_string()}>
            <div role="gridcell" class="grid-cell grid-group-name" data-column="0" aria-colindex="1" aria-colspan={props.columns.to_string()}
                aria-expanded={(!is_folded).to_string()} tabindex={if props.is_spot { "0" } else { "-1" }}>
                <span class="grid-fold" aria-hidden="true">{ if *is_folded { "›" } else { "⌄" } }</span>
                <span class="strong">{ label }</span><span class="muted">{ count }</span>
            </div>
        </div>
    }
}
