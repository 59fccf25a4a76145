//! Take in a plan or a table: choose a file, drop it or paste; look; take it over. Until the last
//! button is pressed the open plan stays as it was.

mod plan_preview;
mod source;
mod table_preview;

use std::rc::Rc;

use yew::prelude::*;

use crate::format::import::Import;
use crate::format::incoming::{Incoming, IncomingError, read_incoming};
use crate::format::plan_file::Opened;
use crate::store::Msg;
use crate::ui::components::{Button, Dialog};
use crate::ui::plan_ref::PlanRef;
use plan_preview::PlanPreview;
use source::Source;
use table_preview::TablePreview;

/// What [`ImportDialog`] shows and does.
#[derive(Properties, PartialEq)]
pub struct ImportDialogProps {
    /// The plan as it is now.
    pub plan: PlanRef,
    /// Whether it is open.
    pub open: bool,
    /// Told when it is to close.
    pub onclose: Callback<()>,
    /// Takes what the person did.
    pub dispatch: Callback<Msg>,
}

/// How far the import has come.
#[derive(Clone, PartialEq)]
enum Step {
    Choosing,
    Refused(IncomingError),
    Plan(Rc<Opened>),
    Table(Rc<Import>),
}

/// Bytes a person handed in, with the file's name.
#[derive(Clone, Debug, PartialEq)]
pub struct Handed {
    name: String,
    bytes: Result<Vec<u8>, IncomingError>,
}

/// The import dialog.
#[component]
pub fn ImportDialog(props: &ImportDialogProps) -> Html {
    let step = use_state_eq(|| Step::Choosing);
    let reset = {
        let step = step.clone();
        Callback::from(move |()| step.set(Step::Choosing))
    };
    let onclose = {
        let (reset, onclose) = (reset.clone(), props.onclose.clone());
        Callback::from(move |()| {
            reset.emit(());
            onclose.emit(());
        })
    };
    let onhanded = {
        let step = step.clone();
        Callback::from(move |handed: Handed| step.set(look_at(handed)))
    };
    let dispatch = {
        let (dispatch, onclose) = (props.dispatch.clone(), onclose.clone());
        Callback::from(move |msg| {
            dispatch.emit(msg);
            onclose.emit(());
        })
    };
    let plan = props.plan.clone();
    html! {
        <Dialog id="import" title="Import" open={props.open} {onclose} wide=true>
            { match &*step {
                Step::Choosing => html! { <Source {onhanded} /> },
                Step::Refused(error) => html! { <>{ refusal(error) }<Source {onhanded} /></> },
                Step::Plan(opened) => html! {
                    <PlanPreview {plan} opened={opened.clone()} {dispatch} onback={reset} />
                },
                Step::Table(import) => html! {
                    <TablePreview {plan} import={import.clone()} {dispatch} onback={reset} />
                },
            } }
        </Dialog>
    }
}

fn look_at(handed: Handed) -> Step {
    let incoming = handed.bytes.and_then(|bytes| read_incoming(&bytes, &handed.name));
    match incoming {
        Ok(Incoming::Plan(opened)) => Step::Plan(Rc::new(*opened)),
        Ok(Incoming::Table(import)) => Step::Table(Rc::new(*import)),
        Err(error) => Step::Refused(error),
    }
}

fn refusal(error: &IncomingError) -> Html {
    html! {
        <div class="notice notice-bad" role="alert">
            <p>{ error.to_string() }</p>
            <p class="muted">{ "The open plan is as it was." }</p>
        </div>
    }
}

/// The button that goes back to choosing a file.
fn back_button(onback: &Callback<()>) -> Html {
    html! { <Button label="Choose another file" onclick={onback.clone()} /> }
}
