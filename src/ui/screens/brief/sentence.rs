//! One thing a brief says: where it comes from, and a person's own words for it.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::domain::Choice;
use crate::language::Words;
use crate::select::brief::{BriefItem, Source};
use crate::store::Msg;
use crate::ui::components::{Button, ButtonKind, Glyph, Icon};
use crate::ui::hooks::use_words;

/// What a [`Sentence`] shows and does.
#[derive(Properties, PartialEq)]
pub struct SentenceProps {
    /// What is said.
    pub item: BriefItem,
    /// Told the sentence's key and a person's words for it, none to take them back; none where nothing can be changed.
    pub rewrite: Option<Callback<(String, String)>>,
    /// Takes what the person did.
    pub dispatch: Callback<Msg>,
}

/// The sentence, or the box in which it is rewritten.
#[component]
pub fn Sentence(props: &SentenceProps) -> Html {
    let words = use_words();
    let writing = use_state_eq(|| false);
    let (editor, button) = (use_node_ref(), use_node_ref());
    // Set when focus is to go back to the button.
    let returning = use_mut_ref(|| false);
    {
        let (editor, button, returning) = (editor.clone(), button.clone(), returning.clone());
        // Set once: what is typed must outlast whatever is drawn anew around it.
        let text = props.item.text.clone();
        use_effect_with(*writing, move |&writing| {
            if let Some(field) = editor.cast::<HtmlTextAreaElement>().filter(|_| writing) {
                field.set_value(&text);
            }
            let focused = match (writing, returning.replace(false)) {
                (true, _) => editor.cast::<web_sys::HtmlElement>(),
                (false, true) => button.cast::<web_sys::HtmlElement>(),
                (false, false) => None,
            };
            // An element that has left the page cannot take the focus.
            focused.map(|element| element.focus());
        });
    }
    let item = &props.item;
    let lead =
        (!item.lead.is_empty()).then(|| html! { <><span class="brief-lead">{ &item.lead }</span>{ " " }</> });
    if let (true, Some(rewrite)) = (*writing, &props.rewrite) {
        let end = {
            let (writing, rewrite, key, old) =
                (writing.clone(), rewrite.clone(), item.key.clone(), item.text.clone());
            Callback::from(move |text: Option<String>| {
                if !*writing {
                    return;
                }
                *returning.borrow_mut() = true;
                writing.set(false);
                if let Some(text) = text.filter(|text| text.trim() != old) {
                    rewrite.emit((key.clone(), text));
                }
            })
        };
        return html! { <>{ lead }{ view_editor(&words, item, editor, end) }</> };
    }
    let begin = move |_: MouseEvent| writing.set(true);
    let what = if item.lead.is_empty() { &item.text } else { &item.lead };
    let label = words.rewrite_sentence(&what.chars().take(60).collect::<String>());
    html! {
        <>
            { lead }
            { &item.text }{ " " }
            <span class="brief-hands">
                { view_source(&words, item, &props.dispatch) }
                if props.rewrite.is_some() {
                    <button type="button" ref={button} class="brief-source" aria-label={label.clone()} data-tip={label} onclick={begin}>
                        <Icon glyph={Glyph::Edit} />
                    </button>
                }
            </span>
            { view_own_words(&words, props) }
        </>
    }
}

fn view_editor(words: &Words, item: &BriefItem, node: NodeRef, end: Callback<Option<String>>) -> Html {
    let typed = |event: &Event| Some(event.target_unchecked_into::<HtmlTextAreaElement>().value());
    let onblur = end.reform(move |event: FocusEvent| typed(&event));
    let onkeydown = Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
        "Enter" if !event.is_composing() && (event.ctrl_key() || event.meta_key()) => {
            event.prevent_default();
            end.emit(typed(&event));
        }
        "Escape" => {
            event.stop_propagation();
            event.prevent_default();
            end.emit(None);
        }
        _ => {}
    });
    html! {
        <textarea ref={node} class="input brief-rewrite" part="input" rows="3" aria-label={words.own_words_for(if item.lead.is_empty() { &item.key } else { &item.lead })}
            title={words.rewrite_keys()} {onblur} {onkeydown} />
    }
}

/// That it is in a person's words, and what the plan says where its facts have changed since.
fn view_own_words(words: &Words, props: &SentenceProps) -> Html {
    let (Some(live), Some(rewrite)) = (&props.item.live, &props.rewrite) else { return Html::default() };
    let item = &props.item;
    let choose = |text: String| {
        let key = item.key.clone();
        rewrite.reform(move |()| (key.clone(), text.clone()))
    };
    let take_live = html! { <Button label={words.use_live_sentence()} kind={ButtonKind::Quiet} onclick={choose(String::new())} /> };
    if !item.changed {
        return html! { <span class="brief-own row-tight"><span class="muted small">{ words.in_own_words() }</span>{ take_live }</span> };
    }
    html! {
        <div class="brief-changed" role="note">
            <p><Icon glyph={Glyph::Warning} />{ " " }{ words.facts_have_changed() }</p>
            <p class="brief-live">{ live }</p>
            <div class="row">
                { take_live }
                <Button label={words.keep_own_sentence()} kind={ButtonKind::Quiet} onclick={choose(item.text.clone())} />
            </div>
        </div>
    }
}

/// A button that goes to where the words come from.
fn view_source(words: &Words, item: &BriefItem, dispatch: &Callback<Msg>) -> Html {
    let Source { screen, record } = item.source.clone();
    let what = record.as_ref().map_or_else(
        || words.within_sentence(screen.label(words)),
        |record| record.table.noun(words).to_owned(),
    );
    let label = if item.lead.is_empty() {
        words.go_to_source(&what, screen.label(words))
    } else {
        words.go_to_source_named(&what, screen.label(words), &item.lead)
    };
    let dispatch = dispatch.clone();
    let onclick = move |_: MouseEvent| {
        dispatch.emit(Msg::Show(screen));
        dispatch.emit(Msg::Select(record.clone()));
    };
    html! {
        <button type="button" class="brief-source" aria-label={label.clone()} data-tip={label} {onclick}>
            <Icon glyph={Glyph::Outside} />
        </button>
    }
}
