//! Take in a plan, a table or ballots: choose files, drop them or paste; look; take them over. Until the last
//! button is pressed the open plan stays as it was. Several files are looked at one after another; ballots together.

mod ballot_fill_in;
mod ballot_preview;
mod mapping_form;
mod merge_offer;
mod plan_preview;
mod plan_source;
mod records_preview;
mod source;
mod table_notes;
mod table_preview;
mod table_rows;
mod use_import;
mod use_taking;

use std::rc::Rc;

use yew::prelude::*;

use crate::format::ballot::{BallotFile, read_ballot_table, sheet};
use crate::format::import::{ImportError, ImportReason};
use crate::format::incoming::{Incoming, IncomingError, is_table, read_incoming};
use crate::format::plan_file::Opened;
use crate::format::plan_file::sniff::{FileKind, sniff};
use crate::language::{Say, Words};
use crate::store::Msg;
use crate::ui::components::{Button, ButtonKind, Dialog};
use crate::ui::plan_ref::{PlanRef, Shared};
use ballot_fill_in::BallotFillIn;
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

    fn look(&self) -> Desk {
        let mut desk = Desk::of((*self.files).clone(), false);
        if let Step::Plan(_, as_new) = &mut desk.step {
            *as_new = self.as_new;
        }
        desk
    }
}

impl PartialEq for HandedOver {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.files, &other.files)
    }
}

/// How far the import of one file has come.
#[derive(Clone)]
enum Step {
    Choosing,
    Refused(IncomingError),
    /// A plan, and whether it is to be a new one.
    Plan(Rc<Opened>, bool),
    /// A table; it may be read as a ballot instead.
    Table(Rc<Handed>),
    Ballots(Rc<Vec<BallotFile>>),
    /// An empty ballot, to be filled in here; the plan need not be.
    FillIn(Rc<BallotFile>),
}

/// The files that were handed in, and the one that is looked at.
#[derive(Clone)]
struct Desk {
    files: Rc<Vec<Rc<Handed>>>,
    place: usize,
    step: Step,
}

impl Desk {
    fn empty() -> Self {
        Self { files: Rc::default(), place: 0, step: Step::Choosing }
    }

    fn of(handed: Vec<Handed>, ballots: bool) -> Self {
        let files: Vec<Rc<Handed>> = handed.into_iter().map(Rc::new).collect();
        if files.len() > 1 && (ballots || files.iter().all(|file| file.is_ballot())) {
            let step =
                look_at_ballots(&files).map_or_else(Step::Refused, |files| Step::Ballots(Rc::new(files)));
            return Self { files: Rc::default(), place: 0, step };
        }
        Self { files: Rc::new(files), place: 0, step: Step::Choosing }.at(0, ballots)
    }

    /// Looks at the file at a place; beyond the last one there is nothing to look at.
    fn at(&self, place: usize, ballots: bool) -> Self {
        let step = match self.files.get(place) {
            Some(file) => look_at(file, ballots).unwrap_or_else(Step::Refused),
            None => Step::Choosing,
        };
        Self { files: self.files.clone(), place, step }
    }

    fn has_next(&self) -> bool {
        self.place + 1 < self.files.len()
    }
}

/// Bytes a person handed in, with the file's name.
#[derive(Clone, Debug, PartialEq)]
pub struct Handed {
    name: String,
    bytes: Result<Vec<u8>, IncomingError>,
}

impl Handed {
    fn is_ballot(&self) -> bool {
        self.bytes.as_ref().is_ok_and(|bytes| sniff(bytes) == FileKind::Ballot)
    }

    /// Bytes that were handed in from elsewhere than a file.
    pub fn new(name: String, bytes: Vec<u8>) -> Self {
        Self { name, bytes: Ok(bytes) }
    }

    /// What a link held.
    pub fn linked(bytes: Vec<u8>, words: &Words) -> Self {
        let is_ballot = sniff(&bytes) == FileKind::Ballot;
        let name = if is_ballot { words.link_ballot_name() } else { words.link_name() };
        Self::new(name.to_owned(), bytes)
    }
}

/// The import dialog.
#[component]
pub fn ImportDialog(props: &ImportDialogProps) -> Html {
    let desk = use_state(Desk::empty);
    {
        let desk = desk.setter();
        use_effect_with(props.handed.clone(), move |handed| {
            if let Some(handed) = handed {
                desk.set(handed.look());
            }
        });
    }
    let set = |next: fn(&Desk) -> Desk| {
        let desk = desk.clone();
        Callback::from(move |()| desk.set(next(&desk)))
    };
    let reset = set(|_| Desk::empty());
    let onclose = {
        let (reset, onclose) = (reset.clone(), props.onclose.clone());
        Callback::from(move |()| {
            reset.emit(());
            onclose.emit(());
        })
    };
    let dispatch = {
        let (dispatch, onclose, skip) = (props.dispatch.clone(), onclose.clone(), set(next));
        let has_next = desk.has_next();
        Callback::from(move |msg| {
            dispatch.emit(msg);
            if has_next { skip.emit(()) } else { onclose.emit(()) }
        })
    };
    let words = props.plan.words().clone();
    let title = match &desk.step {
        _ if props.ballots => words.import_ballots_title().to_owned(),
        Step::FillIn(file) => words.ballot_for(&sheet(file, &words).plan),
        _ => words.import_title().to_owned(),
    };
    html! {
        <Dialog id={props.id.clone()} {title} open={props.open} {onclose} wide=true>
            if desk.files.len() > 1 {
                <div class="split">
                    <strong>{ words.import_file_of(&(desk.place + 1).to_string(), &desk.files.len().to_string(), &name_of(&desk)) }</strong>
                    if desk.has_next() {
                        <Button label={words.import_skip_file()} kind={ButtonKind::Quiet} onclick={set(next)} />
                    }
                </div>
            }
            { view_step(props, &desk, dispatch, reset) }
        </Dialog>
    }
}

fn next(desk: &Desk) -> Desk {
    desk.at(desk.place + 1, false)
}

fn name_of(desk: &Desk) -> String {
    desk.files.get(desk.place).map(|file| file.name.clone()).unwrap_or_default()
}

fn view_step(
    props: &ImportDialogProps,
    desk: &UseStateHandle<Desk>,
    dispatch: Callback<Msg>,
    onback: Callback<()>,
) -> Html {
    let (plan, ballots) = (props.plan.clone(), props.ballots);
    let words = plan.words().clone();
    let onhanded = {
        let desk = desk.clone();
        Callback::from(move |handed: Vec<Handed>| desk.set(Desk::of(handed, ballots)))
    };
    match &desk.step {
        Step::Choosing => html! { <Source {onhanded} {ballots} {words} /> },
        Step::Refused(error) => {
            html! { <>{ refusal(error, &words) }<Source {onhanded} {ballots} {words} /></> }
        }
        Step::Plan(opened, as_new) => html! {
            <PlanPreview {plan} opened={opened.clone()} as_new={*as_new} {dispatch} {onback} />
        },
        Step::Table(handed) => html! {
            <TablePreview key={format!("{} {:p}", desk.place, Rc::as_ptr(handed))} {plan} handed={Shared(handed.clone())} {dispatch} tell={props.dispatch.clone()} {onback}
                onrefused={refused(desk, handed)} onballot={as_ballot(desk)} />
        },
        Step::Ballots(files) => html! {
            <BallotPreview {plan} files={files.clone()} {dispatch} tell={props.dispatch.clone()} {onback} />
        },
        Step::FillIn(file) => html! {
            <BallotFillIn {plan} file={file.clone()} tell={props.dispatch.clone()} />
        },
    }
}

fn look_at(handed: &Rc<Handed>, ballots: bool) -> Result<Step, IncomingError> {
    let bytes = handed.bytes.as_ref().map_err(Clone::clone)?;
    if is_table(bytes) {
        return if ballots { look_at_ballot(handed) } else { Ok(Step::Table(handed.clone())) };
    }
    Ok(match read_incoming(bytes, &handed.name)? {
        Incoming::Plan(_) if ballots => look_at_ballot(handed)?,
        Incoming::Plan(opened) => Step::Plan(Rc::new(*opened), false),
        Incoming::Ballot(file) if file.is_blank() && !ballots => Step::FillIn(Rc::new(*file)),
        Incoming::Ballot(file) => Step::Ballots(Rc::new(vec![*file])),
        Incoming::Table(_) => Step::Table(handed.clone()),
    })
}

fn look_at_ballot(handed: &Handed) -> Result<Step, IncomingError> {
    let bytes = handed.bytes.as_ref().map_err(Clone::clone)?;
    Ok(Step::Ballots(Rc::new(vec![read_ballot_table(bytes, &handed.name)?])))
}

/// Several files at once where ballots are expected: ballots only.
fn look_at_ballots(handed: &[Rc<Handed>]) -> Result<Vec<BallotFile>, IncomingError> {
    let read =
        |handed: &Rc<Handed>| match read_incoming(handed.bytes.as_ref().map_err(Clone::clone)?, &handed.name)
        {
            Ok(Incoming::Ballot(file)) => Ok(*file),
            Ok(_) => Err(IncomingError::NotABallot { name: handed.name.clone() }),
            Err(error) => {
                Err(IncomingError::OneOfSeveral { name: handed.name.clone(), error: Box::new(error) })
            }
        };
    handed.iter().map(read).collect()
}

/// Says why nothing of a table can be used; of JSON that holds no records, what a plan would be.
fn refused(desk: &UseStateHandle<Desk>, handed: &Rc<Handed>) -> Callback<ImportError> {
    let (desk, handed) = (desk.clone(), handed.clone());
    Callback::from(move |error: ImportError| {
        let as_plan = || read_incoming(handed.bytes.as_ref().ok()?, &handed.name).err();
        let error = match &error.reason {
            ImportReason::Json => as_plan().unwrap_or(error.into()),
            _ => error.into(),
        };
        desk.set(Desk { step: Step::Refused(error), ..(*desk).clone() });
    })
}

/// Reads a table as somebody's ballot after all.
fn as_ballot(desk: &UseStateHandle<Desk>) -> Callback<()> {
    let desk = desk.clone();
    Callback::from(move |()| desk.set(desk.at(desk.place, true)))
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
