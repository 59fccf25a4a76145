//! A number of the score model, edited in its cell: `8`, `5..13`, `5..8..13`.

use std::rc::Rc;

use yew::prelude::*;

use crate::command::Command;
use crate::domain::{Estimate, Initiative, InitiativeField};
use crate::select::agreement;
use crate::select::priorities::{CellKey, RowView, read_number, read_share};
use crate::store::Msg;
use crate::ui::components::{Check, EstimateField};

/// What [`InputCellEditor`] shows and does.
#[derive(Properties)]
pub struct InputCellEditorProps {
    /// The initiative.
    pub initiative: Rc<Initiative>,
    /// Its row.
    pub view: Rc<RowView>,
    /// Which of its cells.
    pub column: usize,
    /// Whether nothing can be changed.
    pub read_only: bool,
    /// Takes what the person did.
    pub dispatch: Callback<Msg>,
}

impl PartialEq for InputCellEditorProps {
    /// As for its row, callbacks do not count.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.initiative, &other.initiative)
            && self.view.cells.get(self.column) == other.view.cells.get(other.column)
            && self.read_only == other.read_only
    }
}

/// A cell.
#[component]
pub fn InputCellEditor(props: &InputCellEditorProps) -> Html {
    let Some(cell) = props.view.cells.get(props.column) else { return Html::default() };
    let note = cell.note.as_ref().map(|note| html! { <span class="tiny muted">{ note }</span> });
    if props.read_only {
        let shown =
            if cell.text.is_empty() { cell.stand_in.clone().unwrap_or_default() } else { cell.text.clone() };
        return html! { <td class="num" title={cell.help.clone()}>{ shown }{ note }</td> };
    }
    let id = format!("{}-input-{}", props.initiative.id, props.column);
    html! {
        <td class="num ranking-input" title={cell.help.clone()}>
            <EstimateField {id} label={cell.label.clone()} label_hidden=true value={cell.text.clone()}
                placeholder={cell.stand_in.clone().map(AttrValue::from)} error={cell.error.clone().map(AttrValue::from)}
                check={if cell.is_share { Check(check_share) } else { Check(check_number) }}
                oncommit={on_commit(props, cell.key.clone(), cell.is_share)} />
            { note }
        </td>
    }
}

fn on_commit(props: &InputCellEditorProps, key: CellKey, is_share: bool) -> Callback<String> {
    let (initiative, dispatch) = (props.initiative.clone(), props.dispatch.clone());
    Callback::from(move |text: String| {
        let read = if is_share { read_share(&text) } else { read_number(&text) };
        if let Ok(estimate) = read {
            dispatch.emit(Msg::Run(Command::edit(&initiative.id, with_input(&initiative, &key, estimate))));
        }
    })
}

/// The field of an initiative that holds a cell, with the cell's new number.
pub fn with_input(initiative: &Initiative, key: &CellKey, estimate: Option<Estimate>) -> InitiativeField {
    let key = match key {
        CellKey::Input(name) => name,
        CellKey::Goal(goal) => goal.as_str(),
    };
    agreement::with_input(initiative, key, estimate)
}

/// Lets through what [`read_number`] reads, as it was typed.
pub fn check_number(text: &str) -> Result<String, String> {
    read_number(text).map(|estimate| estimate.map(|estimate| estimate.to_string()).unwrap_or_default())
}

/// Lets through what [`read_share`] reads, as it was typed.
pub fn check_share(text: &str) -> Result<String, String> {
    read_share(text).map(|_| text.trim().to_owned())
}
