//! The one editor of a grid, in the cell that is written into. It holds its text itself, so that typing draws nothing.

use web_sys::wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::state::Editing;
use crate::domain::RecordRef;
use crate::select::grid::{Column, GridRows, Kind, titles_with};

/// Texts suggested at most.
const MOST_SUGGESTED: usize = 40;

/// The editor of a column.
pub(super) fn view(column: &Column, editing: &Editing, node: &NodeRef) -> Html {
    let invalid = (!editing.error.is_empty()).then_some("true");
    let described = invalid.map(|_| format!("{}-trouble", editing.record.as_str()));
    let label = column.label.clone();
    let control = match &column.kind {
        Kind::Choice(options) => html! {
            <select class="input grid-editor" ref={node.clone()} aria-label={label} aria-describedby={described.clone()}>
                { for options.iter().map(|option| html! { <option value={option.label}>{ option.label }</option> }) }
            </select>
        },
        Kind::Prose | Kind::Lines => html! {
            <textarea class="input grid-editor grid-editor-tall" rows="4" ref={node.clone()} aria-label={label}
                aria-invalid={invalid} aria-describedby={described.clone()} />
        },
        kind => {
            let list = (!editing.suggested.is_empty()).then(|| format!("{}-list", editing.record.as_str()));
            let keyboard = matches!(kind, Kind::Number | Kind::Estimate | Kind::Share).then_some("decimal");
            html! {
                <>
                    <input class="input grid-editor" ref={node.clone()} autocomplete="off" inputmode={keyboard} list={list.clone()}
                        aria-label={label} aria-invalid={invalid} aria-describedby={described.clone()} />
                    if let Some(id) = list {
                        <datalist {id}>{ for editing.suggested.iter().map(|text| html! { <option value={text.clone()} /> }) }</datalist>
                    }
                </>
            }
        }
    };
    html! {
        <>
            { control }
            if !editing.error.is_empty() {
                <span class="field-error grid-error" id={described} role="alert">{ &editing.error }</span>
            }
        </>
    }
}

/// What an editor shows at first: what is there, or what was typed to begin it.
pub(super) fn first_text(kind: &Kind, typed: Option<String>, text: String) -> String {
    let Some(typed) = typed else { return text };
    match kind {
        Kind::Choice(options) => {
            let begins = |label: &str| label.to_lowercase().starts_with(&typed.to_lowercase());
            options.iter().find(|option| begins(option.label)).map_or(text, |option| option.label.to_owned())
        }
        _ => typed,
    }
}

/// Whole texts that may be meant by what is typed so far, for a cell that links to records.
pub(super) fn suggested(rows: &GridRows, kind: &Kind, typed: &str) -> Vec<String> {
    match kind {
        Kind::Link(table) => titles_with(rows.plan(), *table, typed, MOST_SUGGESTED),
        Kind::Links(table) => {
            // Of several, the last is being typed.
            let (before, last) = typed.rsplit_once(';').map_or(("", typed), |(before, last)| (before, last));
            let whole = |title: String| if before.is_empty() { title } else { format!("{before}; {title}") };
            titles_with(rows.plan(), *table, last.trim(), MOST_SUGGESTED).into_iter().map(whole).collect()
        }
        _ => Vec::new(),
    }
}

/// Puts the first text into the editor, marked so that typing replaces it unless it was typed just now.
pub(super) fn begin(node: &NodeRef, editing: &Editing) {
    if let Some(input) = node.cast::<HtmlInputElement>().filter(|input| input.tag_name() == "INPUT") {
        input.set_value(&editing.text);
        if !editing.replaces {
            input.select();
        }
    } else if let Some(area) = node.cast::<HtmlTextAreaElement>().filter(|area| area.tag_name() == "TEXTAREA")
    {
        area.set_value(&editing.text);
        let end = u32::try_from(editing.text.encode_utf16().count()).unwrap_or(0);
        // A caret at the start would do, too.
        let _ = area.set_selection_range(end, end);
    } else if let Some(select) = node.cast::<HtmlSelectElement>() {
        select.set_value(&editing.text);
    }
}

/// What stands in the editor.
pub(super) fn typed(node: &NodeRef) -> Option<String> {
    let element = node.cast::<web_sys::Element>()?;
    match element.tag_name().as_str() {
        "SELECT" => element.dyn_into::<HtmlSelectElement>().ok().map(|select| select.value()),
        "TEXTAREA" => element.dyn_into::<HtmlTextAreaElement>().ok().map(|area| area.value()),
        _ => element.dyn_into::<HtmlInputElement>().ok().map(|input| input.value()),
    }
}

/// Whether an edit is of a cell.
pub(super) fn is_of(editing: &Editing, record: &RecordRef, column: &Column) -> bool {
    editing.record == *record && editing.column == column.key
}
