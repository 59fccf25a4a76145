//! Take in a plan, a table or ballots: choose files, drop them or paste; look; take them over. Until the last
//! button is pressed the open plan stays as it was.

mod ballot_preview;
mod plan_preview;
mod plan_source;
mod source;
mod table_preview;

use std::rc::Rc;

use yew::prelude::*;

use crate::format::ballot::{BallotFile, read_ballot_table};
use crate::format::import::Import;
use crate::format::incoming::{Incoming, IncomingError, read_incoming};
use crate::format::plan_file::Opened;
use crate::language::{Say, Words};
use crate::store::Msg;
use crate::ui::components::{Button, Dialog};
use crate::ui::plan_ref::PlanRef;
use ballot_preview::BallotPreview;
use plan_preview::PlanPreview;
pub(in crate::ui) use plan_source::{PlanSource, SourcePlan};
use source::Source;
pub(super) use source::{Readers, dropped_files, holds_files};
use table_preview::TablePreview;

/// What [`ImportDialog`] shows and does.
#[derive(Properties, PartialEq)]
pub struct ImportDialogProps {
    /// An element id, unique in the widget.
    #[prop_or(AttrValue::Static("import"))]
    pub id: AttrValue,
    /// Whether ballots are expected, so that a table is read as one.
    #[prop_or_default]
    pub ballots: bool,
    /// The plan as it is now.
    pub plan: PlanRef,
    /// Whether it is open.
    pub open: bool,
    /// Told when it is to close.
    pub onclose: Callback<()>,
    /// Takes what the person did.
    pub dispatch: Callback<Msg>,
    /// What was handed in elsewhere, to look at.
    #[prop_or_default]
    pub handed: Option<HandedOver>,
}

/// What was handed in outside the dialog; each time is another one.
#[derive(Clone)]
pub struct HandedOver {
    files: Rc<Vec<Handed>>,
    as_new: bool,
}

impl HandedOver {
    /// Files to look at; whether a plan among them is to be taken in as a new one.
    pub fn new(files: Vec<Handed>, as_new: bool) -> Self {
        Self { files: Rc::new(files), as_new }
    }

    fn look(&self) -> Step {
        match look_at((*self.files).clone(), false) {
            Step::Plan(opened, _) => Step::Plan(opened, self.as_new),
            other => other,
        }
    }
}

impl PartialEq for HandedOver {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.files, &other.files)
    }
}

/// How far the import has come.
#[derive(Clone, PartialEq)]
enum Step {
    Choosing,
    Refused(IncomingError),
    /// A plan, and whether it is to be a new one.
    Plan(Rc<Opened>, bool),
    /// A table, and where it came from, to be read as a ballot instead.
    Table(Rc<Import>, Rc<Handed>),
    Ballots(Rc<Vec<BallotFile>>),
}

/// Bytes a person handed in, with the file's name.
#[derive(Clone, Debug, PartialEq)]
pub struct Handed {
    name: String,
    bytes: Result<Vec<u8>, IncomingError>,
}

impl Handed {
    /// Bytes that were handed in with the page's address.
    pub fn new(name: String, bytes: Vec<u8>) -> Self {
        Self { name, bytes: Ok(bytes) }
    }
}

/// The import dialog.
#[component]
pub fn ImportDialog(props: &ImportDialogProps) -> Html {
    let step = use_state_eq(|| Step::Choosing);
    {
        let step = step.setter();
        use_effect_with(props.handed.clone(), move |handed| {
            if let Some(handed) = handed {
                step.set(handed.look());
            }
        });
    }
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
        let (step, ballots) = (step.clone(), props.ballots);
        Callback::from(move |handed: Vec<Handed>| step.set(look_at(handed, ballots)))
    };
    let dispatch = {
        let (dispatch, onclose) = (props.dispatch.clone(), onclose.clone());
        Callback::from(move |msg| {
            dispatch.emit(msg);
            onclose.emit(());
        })
    };
    let plan = props.plan.clone();
    let words = plan.words().clone();
    let title = if props.ballots { words.import_ballots_title() } else { words.import_title() };
    html! {
        <Dialog id={props.id.clone()} {title} open={props.open} {onclose} wide=true>
            { match &*step {
                Step::Choosing => html! { <Source {onhanded} ballots={props.ballots} words={words} /> },
                Step::Refused(error) => html! { <>{ refusal(error, &words) }<Source {onhanded} ballots={props.ballots} words={words} /></> },
                Step::Plan(opened, as_new) => html! {
                    <PlanPreview {plan} opened={opened.clone()} as_new={*as_new} {dispatch} onback={reset} />
                },
                Step::Table(import, handed) => html! {
                    <TablePreview {plan} import={import.clone()} {dispatch} onback={reset} onballot={as_ballot(&step, handed)} />
                },
                Step::Ballots(files) => html! {
                    <BallotPreview {plan} files={files.clone()} {dispatch} onback={reset} />
                },
            } }
        </Dialog>
    }
}

fn look_at(handed: Vec<Handed>, ballots: bool) -> Step {
    let step = match <[Handed; 1]>::try_from(handed) {
        Ok([one]) => look_at_one(one, ballots),
        Err(several) => look_at_ballots(several).map(|files| Step::Ballots(Rc::new(files))),
    };
    step.unwrap_or_else(Step::Refused)
}

fn look_at_one(handed: Handed, ballots: bool) -> Result<Step, IncomingError> {
    let bytes = handed.bytes.as_ref().map_err(Clone::clone)?;
    Ok(match read_incoming(bytes, &handed.name) {
        Ok(Incoming::Plan(opened)) => Step::Plan(Rc::new(*opened), false),
        Ok(Incoming::Ballot(file)) => Step::Ballots(Rc::new(vec![*file])),
        Ok(Incoming::Table(import)) if !ballots => Step::Table(Rc::new(*import), Rc::new(handed)),
        Err(error) if !ballots => return Err(error),
        _ => {
            Step::Ballots(Rc::new(vec![read_ballot_table(bytes, &handed.name).map_err(IncomingError::from)?]))
        }
    })
}

/// Several files at once: ballots only.
fn look_at_ballots(handed: Vec<Handed>) -> Result<Vec<BallotFile>, IncomingError> {
    let read = |handed: Handed| match read_incoming(&handed.bytes?, &handed.name) {
        Ok(Incoming::Ballot(file)) => Ok(*file),
        Ok(_) => Err(IncomingError::NotABallot { name: handed.name }),
        Err(error) => Err(IncomingError::OneOfSeveral { name: handed.name, error: Box::new(error) }),
    };
    handed.into_iter().map(read).collect()
}

/// Reads a table as somebody's ballot after all.
fn as_ballot(step: &UseStateHandle<Step>, handed: &Rc<Handed>) -> Callback<()> {
    let (step, handed) = (step.clone(), handed.clone());
    Callback::from(move |()| step.set(look_at(vec![(*handed).clone()], true)))
}

fn refusal(error: &IncomingError, words: &Words) -> Html {
    html! {
        <div class="notice notice-bad" role="alert">
            <p>{ error.say(words) }</p>
            <p class="muted">{ words.import_plan_as_it_was() }</p>
        </div>
    }
}

/// The button that goes back to choosing a file.
fn back_button(onback: &Callback<()>, words: &Words) -> Html {
    html! { <Button label={words.import_another_file()} onclick={onback.clone()} /> }
}
