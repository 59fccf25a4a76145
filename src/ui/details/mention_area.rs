//! A text of several lines in which `[[` or `@` finds a record to mention.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::select::find_records::FoundRecord;
use crate::select::mentions::{begun, candidates, for_storing, for_typing, mentioned, on_one_line};
use crate::select::words::capitalised;
use crate::ui::plan_ref::PlanRef;

/// How many records are offered.
const OFFERED: usize = 6;

/// What a [`MentionArea`] shows and does.
#[derive(PartialEq, Properties)]
pub struct MentionAreaProps {
    /// The control's element id, unique in the widget.
    pub id: AttrValue,
    /// The label.
    pub label: AttrValue,
    /// The plan whose records are mentioned.
    pub plan: PlanRef,
    /// The text as it is stored.
    pub value: AttrValue,
    /// Told the text as it is to be stored, at every change.
    pub onchange: Callback<String>,
    /// Called on Ctrl or ⌘ with Enter.
    #[prop_or_default]
    pub onsubmit: Callback<()>,
    /// Called when the text is left.
    #[prop_or_default]
    pub onleave: Callback<()>,
}

/// A labelled text with mentions.
#[component]
pub fn MentionArea(props: &MentionAreaProps) -> Html {
    let typed = use_state_eq(|| for_typing(&props.plan, &props.value));
    let known = use_mut_ref(|| mentioned(&props.plan, &props.value));
    let offered = use_state_eq(Vec::<FoundRecord>::new);
    let active = use_state_eq(|| 0_usize);
    let area = use_node_ref();
    {
        // Emptied, or changed from outside, while what was typed is older.
        let (typed, plan) = (typed.clone(), props.plan.clone());
        let known = known.clone();
        use_effect_with(props.value.clone(), move |value| {
            if for_storing(&plan, &typed, &known.borrow()) != **value {
                typed.set(for_typing(&plan, value));
            }
        });
    }
    let write = {
        let (typed, plan, known, onchange) =
            (typed.clone(), props.plan.clone(), known.clone(), props.onchange.clone());
        move |text: String| {
            onchange.emit(for_storing(&plan, &text, &known.borrow()));
            typed.set(text);
        }
    };
    let oninput = {
        let (write, plan, offered, active, area) =
            (write.clone(), props.plan.clone(), offered.clone(), active.clone(), area.clone());
        move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlTextAreaElement>().value();
            let before = before_caret(&area, &text);
            offered
                .set(begun(before).map(|(_, query)| candidates(&plan, query, OFFERED)).unwrap_or_default());
            active.set(0);
            write(text);
        }
    };
    let choose = {
        let (typed, known, offered, area) = (typed.clone(), known, offered.clone(), area.clone());
        Callback::from(move |found: FoundRecord| {
            let before = before_caret(&area, &typed).to_owned();
            let Some((at, _)) = begun(&before) else { return };
            let head = before.get(..at).unwrap_or_default();
            let rest = typed.get(before.len()..).unwrap_or_default();
            known.borrow_mut().insert(0, found.record);
            write(format!("{head}[[{}]] {}", on_one_line(&found.title), rest.trim_start()));
            offered.set(Vec::new());
        })
    };
    let onkeydown = on_key(props, &offered, &active, &choose);
    let onblur = {
        let (offered, onleave) = (offered.clone(), props.onleave.clone());
        move |_: FocusEvent| {
            offered.set(Vec::new());
            onleave.emit(());
        }
    };
    let list = format!("{}-mentions", props.id);
    let is_open = !offered.is_empty();
    let active_id = is_open.then(|| format!("{list}-{}", *active));
    html! {
        <div class="field mention-field">
            <label class="field-label" for={props.id.clone()}>{ &props.label }</label>
            <textarea id={props.id.clone()} class="input" rows="2" value={(*typed).clone()} ref={area} aria-autocomplete="list"
                aria-controls={is_open.then(|| list.clone())} aria-activedescendant={active_id} {oninput} {onkeydown} {onblur} />
            if is_open { { view_list(props, list, &offered, *active, &choose) } }
        </div>
    }
}

/// The text before the caret. The caret counts UTF-16 units.
fn before_caret<'a>(area: &NodeRef, text: &'a str) -> &'a str {
    let caret = area.cast::<HtmlTextAreaElement>().and_then(|area| area.selection_start().ok().flatten());
    let mut units = caret.map_or(usize::MAX, |caret| caret as usize);
    let end = text.char_indices().find(|(_, letter)| {
        let fits = units >= letter.len_utf16();
        units = units.saturating_sub(letter.len_utf16());
        !fits
    });
    end.and_then(|(at, _)| text.get(..at)).unwrap_or(text)
}

fn on_key(
    props: &MentionAreaProps,
    offered: &UseStateHandle<Vec<FoundRecord>>,
    active: &UseStateHandle<usize>,
    choose: &Callback<FoundRecord>,
) -> Callback<KeyboardEvent> {
    let (offered, active, choose, onsubmit) =
        (offered.clone(), active.clone(), choose.clone(), props.onsubmit.clone());
    Callback::from(move |event: KeyboardEvent| {
        let last = offered.len().saturating_sub(1);
        let is_open = !offered.is_empty();
        match event.key().as_str() {
            "Enter" if event.ctrl_key() || event.meta_key() => onsubmit.emit(()),
            "ArrowDown" if is_open => active.set(if *active >= last { 0 } else { *active + 1 }),
            "ArrowUp" if is_open => active.set(if *active == 0 { last } else { *active - 1 }),
            "Enter" | "Tab" if is_open && !event.is_composing() => {
                if let Some(found) = offered.get(*active) {
                    choose.emit(found.clone());
                }
            }
            "Escape" if is_open => {
                event.stop_propagation();
                offered.set(Vec::new());
            }
            _ => return,
        }
        event.prevent_default();
    })
}

fn view_list(
    props: &MentionAreaProps,
    list: String,
    offered: &[FoundRecord],
    active: usize,
    choose: &Callback<FoundRecord>,
) -> Html {
    let words = props.plan.words();
    let option = |(index, found): (usize, &FoundRecord)| {
        let chosen = found.clone();
        html! {
            <div id={format!("{list}-{index}")} class="palette-row" role="option" aria-selected={(index == active).to_string()}
                onclick={choose.reform(move |_: MouseEvent| chosen.clone())}>
                <span class="palette-label">{ on_one_line(&found.title) }</span>
                <span class="palette-note">{ capitalised(found.record.table.noun(words)) }</span>
            </div>
        }
    };
    html! {
        // A press must not take the focus from the text.
        <div class="mention-list" id={list.clone()} role="listbox" aria-label={words.palette_list()}
            onmousedown={|event: MouseEvent| event.prevent_default()}>
            { for offered.iter().enumerate().map(option) }
        </div>
    }
}

/// What a [`MentionText`] shows and does.
#[derive(PartialEq, Properties)]
pub struct MentionTextProps {
    /// The control's element id, unique in the widget.
    pub id: AttrValue,
    /// The label.
    pub label: AttrValue,
    /// The plan whose records are mentioned.
    pub plan: PlanRef,
    /// The committed text.
    pub value: AttrValue,
    /// Told the new text when it differs: on leaving, and on Ctrl or ⌘ with Enter.
    pub oncommit: Callback<String>,
}

/// A [`MentionArea`] that commits like every other editor.
#[component]
pub fn MentionText(props: &MentionTextProps) -> Html {
    let draft = use_state_eq(|| None::<String>);
    let commit = {
        let (draft, value, oncommit) = (draft.clone(), props.value.clone(), props.oncommit.clone());
        Callback::from(move |()| {
            if let Some(text) = (*draft).as_ref().filter(|text| text.trim() != value.as_str()) {
                oncommit.emit(text.trim().to_owned());
            }
            draft.set(None);
        })
    };
    let onchange = {
        let draft = draft.clone();
        Callback::from(move |text: String| draft.set(Some(text)))
    };
    let value = (*draft).clone().map_or_else(|| props.value.clone(), AttrValue::from);
    html! {
        <MentionArea id={props.id.clone()} label={props.label.clone()} plan={props.plan.clone()} {value} {onchange}
            onsubmit={commit.clone()} onleave={commit} />
    }
}
