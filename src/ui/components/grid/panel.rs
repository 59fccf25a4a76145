//! What opens beside a cell or a button: a row's menu, the explanation of a figure, the chooser of columns.

use crate::language::Words;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::columns;
use super::state::State;
use super::touch::Hands;
use super::{GridProps, GridStep};
use crate::domain::RecordRef;
use crate::select::grid::FigureNote;
use crate::ui::components::dom::{focus_inside, hide, show_at};
use crate::ui::components::menu::view_item;

/// What is open.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Panel {
    /// What can be done with a record.
    Menu(RecordRef),
    /// Why a figure is what it is.
    Note(Box<FigureNote>),
    /// Which columns are seen.
    Columns,
}

impl Panel {
    pub fn role(&self) -> &'static str {
        match self {
            Self::Menu(_) => "menu",
            Self::Note(_) => "tooltip",
            Self::Columns => "dialog",
        }
    }

    pub fn label(&self, words: &Words) -> String {
        match self {
            Self::Menu(_) => words.actions_column().to_owned(),
            Self::Note(note) => note.title.clone(),
            Self::Columns => words.grid_columns().to_owned(),
        }
    }
}

pub(super) fn view(state: &State, props: &GridProps, hands: &Hands) -> Html {
    match &state.panel {
        None => Html::default(),
        Some(Panel::Columns) => columns::view(state, hands),
        Some(Panel::Note(note)) => view_note(note),
        Some(Panel::Menu(record)) => {
            let close = hands.close.clone();
            let items = props.menu.emit(record.clone());
            html! { { for items.iter().enumerate().map(|(index, item)| view_item(item, index, &close)) } }
        }
    }
}

fn view_note(note: &FigureNote) -> Html {
    html! {
        <div class="grid-note">
            <div class="explain-title">{ &note.title }</div>
            if !note.words.is_empty() { <div class="muted">{ &note.words }</div> }
            if !note.formula.is_empty() { <div class="explain-formula">{ &note.formula }</div> }
            { for note.paragraphs.iter().map(|text| html! { <p>{ text }</p> }) }
        </div>
    }
}

/// Shows the panel where it belongs, or puts it away.
pub(super) fn place(state: &mut State) {
    let Some(panel) = &state.panel else {
        if std::mem::take(&mut state.panel_shown) {
            hide(&state.panel_node);
        }
        return;
    };
    if state.panel_shown {
        return;
    }
    let root = state.root.cast::<Element>();
    let anchor = match panel {
        Panel::Columns => root
            .and_then(|root| root.parent_element())
            .and_then(|frame| frame.query_selector("[data-act=columns]").ok().flatten()),
        _ => state.spot_element(),
    };
    let (Some(anchor), Some(element)) = (anchor, state.panel_node.cast::<HtmlElement>()) else { return };
    state.panel_shown = true;
    show_at(&anchor, &element);
    match panel {
        Panel::Menu(_) => focus_inside(&state.panel_node, "[role=menuitem]:not(:disabled)"),
        Panel::Columns => focus_inside(&state.panel_node, "input"),
        Panel::Note(_) => {}
    }
}

/// How a step is called, from how many cells it changes.
pub(super) type StepName = fn(&Words, usize) -> String;

/// What a step is called, and what is told of it.
pub(super) fn step(words: &Words, name: StepName, changed: crate::select::grid::Changed) -> Option<GridStep> {
    if changed.edits.is_empty() {
        return None;
    }
    let label = name(words, changed.cells);
    let told = match changed.left_out {
        0 => words.as_a_sentence(&label),
        left => words.cells_left_out(&label, left),
    };
    Some(GridStep { label, edits: changed.edits, told })
}
