//! Two columns from a spreadsheet, read before they are taken over.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::domain::Measurement;
use crate::select::outcomes::{read_pasted, with_measurements};
use crate::ui::components::{Button, Field, described_by};
use crate::ui::hooks::use_words;

/// Problems listed one by one.
const LISTED: usize = 5;

/// What [`Paste`] shows and does.
#[derive(Properties, PartialEq)]
pub struct PasteProps {
    /// The control's element id.
    pub id: String,
    /// What is there already.
    pub measurements: Vec<Measurement>,
    /// Told all measurements with the pasted ones.
    pub onset: Callback<Vec<Measurement>>,
}

/// A place to paste dates and values.
#[component]
pub fn Paste(props: &PasteProps) -> Html {
    let text = use_state_eq(String::new);
    let words = use_words();
    let pasted = read_pasted(&words, &text);
    let oninput = {
        let text = text.clone();
        move |event: InputEvent| text.set(event.target_unchecked_into::<HtmlTextAreaElement>().value())
    };
    let take = {
        let (text, set) = (text.clone(), props.onset.clone());
        let (existing, new) = (props.measurements.clone(), pasted.measurements.clone());
        Callback::from(move |()| {
            set.emit(with_measurements(&existing, &new));
            text.set(String::new());
        })
    };
    let problem = |sentence: &String| html! { <li>{ sentence }</li> };
    let rest = pasted.problems.len().saturating_sub(LISTED);
    html! {
        <details class="kpi-paste">
            <summary>{ words.paste_from_spreadsheet() }</summary>
            <div class="stack">
                <Field id={props.id.clone()} label={words.paste_columns()}
                    hint={words.paste_columns_hint()}>
                    <textarea id={props.id.clone()} class="input" rows="4" value={(*text).clone()} {oninput}
                        placeholder="2027-02-15  47.5" aria-describedby={described_by(&props.id, true, false)} />
                </Field>
                if !pasted.problems.is_empty() {
                    <ul class="bullets small warn" role="status">
                        { for pasted.problems.iter().take(LISTED).map(problem) }
                        if rest > 0 { <li>{ words.and_more_lines(rest) }</li> }
                    </ul>
                }
                <div class="row">
                    <Button label={words.take_measurements(pasted.measurements.len())}
                        disabled={pasted.measurements.is_empty()} onclick={take} />
                </div>
            </div>
        </details>
    }
}
