//! A text that is edited where it stands: click, Enter or F2 to begin, Enter or leaving to commit, Escape to take back.

use super::dom::focus;
use super::draft::{Check, Draft, read_with, use_draft};
use super::field::{described_by, or_else};
use super::text_area::lines_of;
use crate::language::Words;
use crate::ui::hooks::use_words;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// What an [`InlineEdit`] shows and does.
#[derive(Properties, PartialEq)]
pub struct InlineEditProps {
    /// An element id, unique in the widget.
    pub id: AttrValue,
    /// What the text is, spoken: "Title".
    pub label: AttrValue,
    /// The committed text.
    pub value: AttrValue,
    /// Shown while the text is empty: what to write here; without one, that one can.
    #[prop_or_default]
    pub placeholder: AttrValue,
    /// Several lines: Enter makes a line, Ctrl or Cmd with Enter commits.
    #[prop_or_default]
    pub multiline: bool,
    /// As wide as its place, not as its text.
    #[prop_or_default]
    pub block: bool,
    /// Shows the text without a way to change it.
    #[prop_or_default]
    pub read_only: bool,
    /// Reads what was typed; without one any text will do, also none.
    #[prop_or_default]
    pub check: Option<Check>,
    /// Told the new text, trimmed, when it differs.
    pub oncommit: Callback<String>,
}

/// A text that is edited in place.
#[component]
pub fn InlineEdit(props: &InlineEditProps) -> Html {
    let words = use_words();
    let editing = use_state_eq(|| false);
    // Set when focus is to go back to the text after a key ended the editing.
    let returning = use_mut_ref(|| false);
    let (text, editor) = (use_node_ref(), use_node_ref());
    let draft = use_draft(props.value.clone(), read_with(props.check, words.clone()), props.oncommit.clone());
    {
        let (text, editor, returning) = (text.clone(), editor.clone(), returning.clone());
        use_effect_with(*editing, move |&editing| {
            if editing {
                focus(&editor);
                select_all(&editor);
            } else if returning.replace(false) {
                focus(&text);
            }
        });
    }
    if props.read_only {
        return html! { <span class={text_class(props)}>{ &props.value }</span> };
    }
    if !*editing {
        return view_text(props, text, &editing, &words);
    }
    let stop = {
        let (editing, draft) = (editing.clone(), draft.clone());
        move |end: End| {
            // Taking a focused editor out of the page makes it lose focus once more.
            if !*editing {
                return;
            }
            if end == End::TakeBack {
                draft.revert();
            } else if !draft.commit() {
                return;
            }
            *returning.borrow_mut() = end != End::Leave;
            editing.set(false);
        }
    };
    view_editor(props, editor, &draft, Callback::from(stop))
}

/// How an edit ends.
#[derive(Clone, Copy, PartialEq)]
enum End {
    Commit,
    Leave,
    TakeBack,
}

fn text_class(props: &InlineEditProps) -> Classes {
    classes!(
        (!props.read_only).then_some("inline-edit"),
        props.block.then_some("inline-edit-block"),
        props.multiline.then_some("inline-edit-many"),
        props.value.is_empty().then_some("inline-edit-empty"),
    )
}

fn view_text(props: &InlineEditProps, node: NodeRef, editing: &UseStateHandle<bool>, words: &Words) -> Html {
    let begin = {
        let editing = editing.clone();
        move |_: MouseEvent| editing.set(true)
    };
    let onkeydown = {
        let editing = editing.clone();
        move |event: KeyboardEvent| {
            if event.key() == "F2" {
                event.prevent_default();
                editing.set(true);
            }
        }
    };
    let (shown, name) = if props.value.is_empty() {
        let placeholder = or_else(&props.placeholder, words.write_here());
        let name = words.edit_empty(&props.label, &placeholder);
        (placeholder, name)
    } else {
        (props.value.clone(), words.edit_text(&props.label, &props.value))
    };
    html! {
        <button type="button" key="text" id={props.id.clone()} class={text_class(props)} aria-label={name} ref={node}
            onclick={begin} {onkeydown}>{ shown }</button>
    }
}

fn view_editor(props: &InlineEditProps, node: NodeRef, draft: &Draft, stop: Callback<End>) -> Html {
    let error = draft.error();
    let invalid = error.is_some().then_some("true");
    let described = described_by(&props.id, false, error.is_some());
    let shown = draft.shown();
    let lines = lines_of(&shown, 2).to_string();
    let onblur = stop.reform(|_: FocusEvent| End::Leave);
    let multiline = props.multiline;
    let onkeydown = Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
        "Enter" if !event.is_composing() && (!multiline || event.ctrl_key() || event.meta_key()) => {
            event.prevent_default();
            stop.emit(End::Commit);
        }
        "Escape" => {
            event.stop_propagation();
            event.prevent_default();
            stop.emit(End::TakeBack);
        }
        _ => {}
    });
    let typed = draft.clone();
    let control = if multiline {
        let oninput = move |event: InputEvent| {
            typed.type_in(event.target_unchecked_into::<HtmlTextAreaElement>().value());
        };
        html! {
            <textarea id={props.id.clone()} class="input" part="input" rows={lines} value={shown} ref={node}
                aria-label={props.label.clone()} aria-invalid={invalid} aria-describedby={described}
                placeholder={props.placeholder.clone()} {oninput} {onblur} {onkeydown} />
        }
    } else {
        let oninput = move |event: InputEvent| {
            typed.type_in(event.target_unchecked_into::<HtmlInputElement>().value());
        };
        html! {
            <input id={props.id.clone()} class="input" part="input" value={shown} ref={node} autocomplete="off"
                aria-label={props.label.clone()} aria-invalid={invalid} aria-describedby={described}
                placeholder={props.placeholder.clone()} {oninput} {onblur} {onkeydown} />
        }
    };
    html! {
        <span class="inline-editor" key="editor">
            { control }
            if let Some(error) = error {
                <span class="field-error" id={format!("{}-error", props.id)} role="alert">{ error }</span>
            }
        </span>
    }
}

/// Marks the whole text of a one-line editor, so that typing replaces it; a longer text keeps its caret.
fn select_all(node: &NodeRef) {
    if let Some(input) = node.cast::<HtmlInputElement>().filter(|input| input.tag_name() == "INPUT") {
        input.select();
    }
}
