//! Chooses several records from a list: links such as insight → needs. A combobox with chips.

use super::chip::Chip;
use super::dom::{focus, hide, keeps_focus, show_beside};
use super::field::{Field, described_by, or_else};
use super::select_field::Choice;
use crate::language::Words;
use crate::ui::hooks::use_words;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// How many matches are listed at most; typing narrows them.
const LISTED: usize = 50;

/// What a [`TokenPicker`] shows and does.
#[derive(Properties, PartialEq)]
pub struct TokenPickerProps {
    /// The input's element id, unique in the widget.
    pub id: AttrValue,
    /// The label.
    pub label: AttrValue,
    /// Hides the label from sight, not from screen readers.
    #[prop_or_default]
    pub label_hidden: bool,
    /// What to link and why, in a few words.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// What the owner found wrong.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// Shown in the input; without one, that more can be added.
    #[prop_or_default]
    pub placeholder: AttrValue,
    /// All records that can be chosen.
    pub choices: Vec<Choice>,
    /// The ids of the chosen ones, in order.
    pub chosen: Vec<AttrValue>,
    /// Told the new list of ids.
    pub onchange: Callback<Vec<AttrValue>>,
}

/// Chips of what is chosen, and an input that finds more.
#[component]
pub fn TokenPicker(props: &TokenPickerProps) -> Html {
    let words = use_words();
    let query = use_state_eq(String::new);
    let open = use_state_eq(|| false);
    let active = use_state_eq(|| 0_usize);
    let (root, input, list) = (use_node_ref(), use_node_ref(), use_node_ref());
    let matches = find(props, &query);
    {
        let (root, list) = (root.clone(), list.clone());
        use_effect_with((*open, query.clone(), props.chosen.clone()), move |(open, _, _)| {
            if *open { show_beside(&root, &list) } else { hide(&list) }
        });
    }
    let add = {
        let (chosen, onchange, query, active) =
            (props.chosen.clone(), props.onchange.clone(), query.clone(), active.clone());
        Callback::from(move |id: AttrValue| {
            let mut next = chosen.clone();
            next.push(id);
            query.set(String::new());
            active.set(0);
            onchange.emit(next);
        })
    };
    let oninput = {
        let (query, open, active) = (query.clone(), open.clone(), active.clone());
        move |event: InputEvent| {
            query.set(event.target_unchecked_into::<HtmlInputElement>().value());
            active.set(0);
            open.set(true);
        }
    };
    let onfocusout = {
        let (open, query, root) = (open.clone(), query.clone(), root.clone());
        move |event: FocusEvent| {
            if !keeps_focus(&root, &event) {
                open.set(false);
                query.set(String::new());
            }
        }
    };
    let press = {
        let (open, input) = (open.clone(), input.clone());
        move |_: MouseEvent| {
            focus(&input);
            open.set(true);
        }
    };
    let keys = Keys { open: open.clone(), active: active.clone(), query: query.clone(), add: add.clone() };
    let option_id = |index: usize| format!("{}-option-{index}", props.id);
    let active_id = (*open && *active < matches.len()).then(|| option_id(*active));
    html! {
        <Field id={props.id.clone()} label={props.label.clone()} label_hidden={props.label_hidden}
            hint={props.hint.clone()} error={props.error.clone()}>
            <div class="token-picker" ref={root} {onfocusout}>
                <div class="token-box" onclick={press}>
                    { for props.chosen.iter().map(|id| view_token(props, id, &input)) }
                    <input id={props.id.clone()} class="token-input" role="combobox" autocomplete="off" value={(*query).clone()}
                        ref={input.clone()} aria-expanded={open.to_string()} aria-controls={format!("{}-list", props.id)}
                        aria-autocomplete="list" aria-activedescendant={active_id} placeholder={or_else(&props.placeholder, words.add_more())}
                        aria-invalid={props.error.is_some().then_some("true")}
                        aria-describedby={described_by(&props.id, props.hint.is_some(), props.error.is_some())}
                        {oninput} onkeydown={on_key(props, keys, &matches)} />
                </div>
                <div id={format!("{}-list", props.id)} class="token-list" role="listbox" aria-label={props.label.clone()}
                    popover="manual" ref={list} onmousedown={|event: MouseEvent| event.prevent_default()}>
                    if *open { { view_list(&matches, *active, option_id, &add, &words) } }
                </div>
            </div>
        </Field>
    }
}

/// The records not yet chosen whose name holds the query, ignoring case.
fn find(props: &TokenPickerProps, query: &str) -> Vec<Choice> {
    let query = query.trim().to_lowercase();
    props
        .choices
        .iter()
        .filter(|choice| !props.chosen.contains(&choice.id))
        .filter(|choice| query.is_empty() || choice.label.to_lowercase().contains(&query))
        .take(LISTED)
        .cloned()
        .collect()
}

fn view_token(props: &TokenPickerProps, id: &AttrValue, input: &NodeRef) -> Html {
    let label = props.choices.iter().find(|choice| choice.id == *id).map_or(id, |choice| &choice.label);
    let rest: Vec<AttrValue> = props.chosen.iter().filter(|other| *other != id).cloned().collect();
    let (onchange, input) = (props.onchange.clone(), input.clone());
    let onremove = Callback::from(move |()| {
        // The button goes away with its chip; focus stays in the picker.
        focus(&input);
        onchange.emit(rest.clone());
    });
    html! { <Chip key={id.to_string()} label={label.clone()} {onremove} /> }
}

fn view_list(
    matches: &[Choice],
    active: usize,
    id: impl Fn(usize) -> String,
    add: &Callback<AttrValue>,
    words: &Words,
) -> Html {
    if matches.is_empty() {
        return html! { <div class="token-none">{ words.nothing_matches() }</div> };
    }
    let option = |(index, choice): (usize, &Choice)| {
        let chosen = choice.id.clone();
        html! {
            <div id={id(index)} class="menu-item" role="option" aria-selected={(index == active).to_string()}
                onclick={add.reform(move |_: MouseEvent| chosen.clone())}>{ &choice.label }</div>
        }
    };
    html! { { for matches.iter().enumerate().map(option) } }
}

/// The state that keys change.
struct Keys {
    open: UseStateHandle<bool>,
    active: UseStateHandle<usize>,
    query: UseStateHandle<String>,
    add: Callback<AttrValue>,
}

fn on_key(props: &TokenPickerProps, keys: Keys, matches: &[Choice]) -> Callback<KeyboardEvent> {
    let ids: Vec<AttrValue> = matches.iter().map(|choice| choice.id.clone()).collect();
    let (chosen, onchange) = (props.chosen.clone(), props.onchange.clone());
    Callback::from(move |event: KeyboardEvent| {
        let (open, active) = (*keys.open, *keys.active);
        match event.key().as_str() {
            "ArrowDown" if !open => keys.open.set(true),
            "ArrowDown" => keys.active.set((active + 1).min(ids.len().saturating_sub(1))),
            "ArrowUp" if open => keys.active.set(active.saturating_sub(1)),
            "Enter" if open => match ids.get(active) {
                Some(id) => keys.add.emit(id.clone()),
                None => return,
            },
            "Escape" if open => {
                event.stop_propagation();
                keys.open.set(false);
            }
            "Backspace" if keys.query.is_empty() && !chosen.is_empty() => {
                onchange.emit(chosen.iter().take(chosen.len() - 1).cloned().collect());
            }
            _ => return,
        }
        event.prevent_default();
    })
}
