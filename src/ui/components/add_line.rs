//! A box at the head or foot of a list: type a line, Enter adds it, and the box is ready for the next.

use super::button::Button;
use super::field::or_else;
use super::icon::Glyph;
use crate::ui::hooks::use_words;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What an [`AddLine`] shows and does.
#[derive(Properties, PartialEq)]
pub struct AddLineProps {
    /// The input's element id, unique in the widget.
    pub id: AttrValue,
    /// What is added, spoken: "Add a need".
    pub label: AttrValue,
    /// What to type.
    pub placeholder: AttrValue,
    /// The word on its button; without one, that it adds.
    #[prop_or_default]
    pub action: AttrValue,
    /// Told every change of what is typed, for hints while typing.
    #[prop_or_default]
    pub ontype: Callback<String>,
    /// Told the line, trimmed and not empty.
    pub onadd: Callback<String>,
}

/// A box that adds lines. Leaving it keeps what was typed.
#[component]
pub fn AddLine(props: &AddLineProps) -> Html {
    let words = use_words();
    let text = use_state_eq(String::new);
    let set = {
        let (text, ontype) = (text.clone(), props.ontype.clone());
        Callback::from(move |typed: String| {
            text.set(typed.clone());
            ontype.emit(typed);
        })
    };
    let oninput = set.reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
    let add = {
        let (text, set, onadd) = (text.clone(), set.clone(), props.onadd.clone());
        Callback::from(move |()| {
            let line = text.trim();
            if !line.is_empty() {
                onadd.emit(line.to_owned());
                set.emit(String::new());
            }
        })
    };
    let onkeydown = {
        let (add, empty) = (add.clone(), text.is_empty());
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            "Enter" if !event.is_composing() => {
                event.prevent_default();
                add.emit(());
            }
            "Escape" if !empty => {
                event.stop_propagation();
                event.prevent_default();
                set.emit(String::new());
            }
            _ => {}
        })
    };
    html! {
        <div class="add-line">
            <input id={props.id.clone()} class="input" part="input" autocomplete="off" aria-label={props.label.clone()}
                placeholder={props.placeholder.clone()} value={(*text).clone()} {oninput} {onkeydown} />
            <Button label={or_else(&props.action, words.add())} icon={Glyph::Plus} disabled={text.trim().is_empty()} onclick={add} />
        </div>
    }
}
