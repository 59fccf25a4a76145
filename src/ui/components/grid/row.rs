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
        <div role="row" class="grid-row" data-opened={props.opened.then_some("")} data-line={line.to_string()}
            aria-rowindex={(line + 2).to_string()} aria-selected={if props.chosen { "true" } else { "false" }}>
            <div role="gridcell" class="grid-cell grid-pick" data-column="pick" aria-colindex="1"><span class="grid-tick" aria-hidden="true"></span></div>
            { for cells }
            <div role="gridcell" class="grid-cell grid-more" data-column={numeral(menu_at)} aria-colindex={numeral(menu_at + 2)}
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
    let looks = looks(column, cell, is_title, editing.is_some());
    let tip = [&cell.error, &cell.hint].into_iter().find(|text| !text.is_empty()).cloned();
    html! {
        <div role={if is_title { "rowheader" } else { "gridcell" }} class="grid-cell" data-looks={looks} data-column={numeral(place)}
            aria-colindex={numeral(place + 2)} tabindex={tabindex(props, place)} data-tip={tip}
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

/// What a cell looks like, in words for the style sheet: one attribute is made far sooner than a set of classes, and rows are
/// drawn while a person scrolls.
fn looks(column: &Column, cell: &CellView, is_title: bool, is_edited: bool) -> Option<AttrValue> {
    let figure = !column.is_editable() && !cell.text.is_empty();
    let words = [
        (is_title, "title"),
        (column.is_numeric(), "number"),
        (cell.is_stand_in, "stand-in"),
        (!cell.error.is_empty(), "bad"),
        (figure, "figure"),
        (is_edited, "edited"),
    ];
    let mut said = words.into_iter().filter(|(is, _)| *is).map(|(_, word)| word);
    let first = AttrValue::Static(said.next()?);
    Some(said.fold(first, |before, word| AttrValue::from(format!("{before} {word}"))))
}

/// A small number as text, without making one anew for every cell.
fn numeral(number: usize) -> AttrValue {
    const NUMERALS: [&str; 24] = [
        "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17",
        "18", "19", "20", "21", "22", "23",
    ];
    NUMERALS.get(number).map_or_else(|| AttrValue::from(number.to_string()), |text| AttrValue::Static(text))
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
            aria-label={words.open_named(title)} data-tip={words.open_details_key()} aria-description={words.open_details_key()}
            aria-expanded={props.opened.to_string()}>
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
