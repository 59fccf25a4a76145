//! The plan's own formula: typed here, checked with every key; only a formula that can be read takes the old one's place.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::command::Command;
use crate::domain::SettingsField;
use crate::select::priorities::{formula_trouble, proposed_formula};
use crate::store::Msg;
use crate::ui::components::{Button, Field, described_by};
use crate::ui::plan_ref::PlanRef;

/// What a [`FormulaEditor`] shows and does.
#[derive(Properties, PartialEq)]
pub struct FormulaEditorProps {
    /// The plan as it is now.
    pub plan: PlanRef,
    /// Takes what the person did.
    pub dispatch: Callback<Msg>,
}

/// The formula.
#[component]
pub fn FormulaEditor(props: &FormulaEditorProps) -> Html {
    let stored = &props.plan.settings.formula;
    let typed = use_state_eq(|| None::<String>);
    {
        let typed = typed.clone();
        use_effect_with(stored.clone(), move |_| typed.set(None));
    }
    let text = (*typed).clone().unwrap_or_else(|| stored.clone());
    let words = props.plan.words();
    let trouble = formula_trouble(words, &text);
    let commit = {
        let (typed, stored, dispatch) = (typed.clone(), stored.clone(), props.dispatch.clone());
        let words = words.clone();
        Callback::from(move |text: String| {
            let text = text.trim().to_owned();
            if formula_trouble(&words, &text).is_none() {
                typed.set(None);
                if text != stored {
                    dispatch.emit(Msg::Run(Command::EditSettings(SettingsField::Formula(text))));
                }
            }
        })
    };
    let oninput = {
        let typed = typed.clone();
        move |event: InputEvent| {
            typed.set(Some(event.target_unchecked_into::<HtmlTextAreaElement>().value()));
        }
    };
    let onblur = {
        let (commit, text) = (commit.clone(), text.clone());
        move |_: FocusEvent| commit.emit(text.clone())
    };
    let onkeydown = {
        let (commit, text, typed) = (commit.clone(), text.clone(), typed.clone());
        move |event: KeyboardEvent| match event.key().as_str() {
            "Enter" if !event.shift_key() && !event.is_composing() => {
                event.prevent_default();
                commit.emit(text.clone());
            }
            "Escape" if typed.is_some() => {
                event.stop_propagation();
                event.prevent_default();
                typed.set(None);
            }
            _ => {}
        }
    };
    let proposal = proposed_formula(&props.plan.settings).filter(|_| typed.is_none());
    let last_counts = typed.is_some() && !stored.is_empty();
    let until = if last_counts { words.until_mended_old() } else { words.until_mended_none() };
    let error = trouble
        .as_ref()
        .map(|trouble| AttrValue::from(words.sentences(&[trouble.sentence.clone(), until.to_owned()])));
    html! {
        <div class="stack-tight formula">
            <Field id="formula" label={words.formula()} hint={words.formula_hint()} error={error.clone()}>
                <textarea id="formula" class="input mono" rows="2" spellcheck="false" value={text.clone()}
                    aria-invalid={error.is_some().then_some("true")} aria-describedby={described_by("formula", true, error.is_some())}
                    {oninput} {onblur} {onkeydown} />
            </Field>
            if let Some(trouble) = trouble.filter(|_| !text.trim().is_empty()) {
                <pre class="formula-pointed scroll-x" aria-hidden="true">{ trouble.pointed }</pre>
            }
            if let Some(proposal) = proposal {
                <div><Button label={words.start_with(&proposal)} onclick={commit.reform(move |()| proposal.clone())} /></div>
            }
        </div>
    }
}
