//! What the page and the browser let the widget do, and what to add where something is stopped.

use std::rc::Rc;

use yew::prelude::*;

use crate::ui::components::{Badge, Dialog, Tone};
use crate::ui::hooks::{OutsideRef, use_words};

/// What [`DiagnosisDialog`] shows.
#[derive(Properties, PartialEq)]
pub struct DiagnosisDialogProps {
    /// Whether it is open.
    pub open: bool,
    /// Told when it is to close.
    pub onclose: Callback<()>,
}

/// The dialog.
#[component]
pub fn DiagnosisDialog(props: &DiagnosisDialogProps) -> Html {
    let title = use_words().diagnosis_title();
    html! {
        <Dialog id="diagnosis" {title} open={props.open} onclose={props.onclose.clone()}>
            if props.open { <Findings /> }
        </Dialog>
    }
}

/// Looked for anew each time the dialog opens.
#[component]
fn Findings() -> Html {
    let words = use_words();
    let found = use_state_eq(Vec::<(bool, String)>::new);
    let outside = use_context::<OutsideRef>();
    {
        let found = found.setter();
        use_effect_with((), move |()| {
            if let Some(outside) = outside {
                outside.0.diagnose(Rc::new(move |all| found.set(all)));
            }
        });
    }
    if found.is_empty() {
        return html! { <p role="status">{ words.diagnosis_wait() }</p> };
    }
    let line = |(is_fine, sentence): &(bool, String)| {
        let (label, tone) = if *is_fine {
            (words.diagnosis_fine(), Tone::Good)
        } else {
            (words.diagnosis_stopped(), Tone::Warn)
        };
        html! { <li><Badge {label} {tone} />{ " " }{ sentence }</li> }
    };
    html! { <div role="status"><ul class="stack">{ for found.iter().map(line) }</ul></div> }
}
