//! Where the bytes come from: files chosen, files dropped, a text pasted.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::file::callbacks::{FileReader, read_as_bytes};
use gloo::file::{Blob, File};
use web_sys::{DragEvent, FileList, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::Handed;
use crate::format::incoming::{IncomingError, check_size};
use crate::language::Words;
use crate::ui::components::{Button, ButtonKind};
use crate::ui::hooks::OutsideRef;

/// What [`Source`] does.
#[derive(Clone, Properties, PartialEq)]
pub struct SourceProps {
    /// Told what was handed in: several files at once only by choosing or dropping them.
    pub onhanded: Callback<Vec<Handed>>,
    /// Whether ballots are expected.
    #[prop_or_default]
    pub ballots: bool,
    /// Whether only a plan will do; what it is for is said beside it.
    #[prop_or_default]
    pub only_plans: bool,
    /// The words of the reader.
    pub words: Words,
}

/// The ways to hand something in.
#[component]
pub fn Source(props: &SourceProps) -> Html {
    let readers = use_mut_ref(Readers::default);
    let take = {
        let (onhanded, readers) = (props.onhanded.clone(), readers);
        Callback::from(move |files: Vec<File>| readers.borrow_mut().read(files, &onhanded))
    };
    let onchange = when_some(&take, |event: Event| {
        let input = event.target_dyn_into::<HtmlInputElement>()?;
        let files = files_of(input.files()?);
        // Emptied, so that the same file can be chosen again once it is mended.
        input.set_value("");
        files
    });
    let ondrop = when_some(&take, |event: DragEvent| {
        event.prevent_default();
        dropped_files(&event)
    });
    let ondragover = Callback::from(|event: DragEvent| event.prevent_default());
    let words = &props.words;
    let text = if props.ballots { words.import_what_ballots() } else { words.import_what_any() };
    html! {
        <div class="stack import-source" {ondrop} {ondragover}>
            if !props.only_plans { <p>{ text }</p> }
            <label class="import-file">
                <span>{ words.import_files() }</span>
                <input id={if props.only_plans { "plan-file" } else { "import-file" }} type="file" multiple={!props.only_plans} {onchange}
                    accept=".json,.svg,.png,.csv,.tsv,.txt,.md,.html,.htm,text/html,application/json,image/svg+xml,image/png,text/csv,text/plain" />
            </label>
            if !props.only_plans { <Paste ..props.clone() /> }
        </div>
    }
}

#[component]
fn Paste(props: &SourceProps) -> Html {
    let area = use_node_ref();
    let words = &props.words;
    let outside = use_context::<OutsideRef>();
    let onclick = {
        let (area, name, words) = (area.clone(), words.import_pasted_text(), words.clone());
        let onlinked = props.onhanded.clone();
        when_some(&props.onhanded, move |()| {
            let text = area.cast::<HtmlTextAreaElement>()?.value();
            if outside.as_ref().is_some_and(|outside| unpack(outside, &text, &onlinked, &words)) {
                return None;
            }
            let handed = Handed { name: name.to_owned(), bytes: Ok(text.into_bytes()) };
            (!matches!(&handed.bytes, Ok(bytes) if bytes.is_empty())).then(|| vec![handed])
        })
    };
    let (label, example) = if props.ballots {
        (words.import_paste_scores(), "initiative, impact\nGuest checkout, 2")
    } else {
        (words.import_paste_any(), "feature, reach, impact, confidence, effort")
    };
    html! {
        <div class="stack">
            <label for="import-text">{ label }</label>
            <textarea id="import-text" class="input" rows="5" ref={area} spellcheck="false"
                placeholder={example} />
            <div class="row"><Button label={words.import_look_at_text()} kind={ButtonKind::Plain} {onclick} /></div>
        </div>
    }
}

/// Hands on what the links in a text hold; answers whether there are any.
fn unpack(outside: &OutsideRef, text: &str, onhanded: &Callback<Vec<Handed>>, words: &Words) -> bool {
    let (onhanded, words) = (onhanded.clone(), words.clone());
    let handed = move |read: Result<Vec<u8>, String>| match read {
        Ok(bytes) => Handed::linked(bytes, &words),
        Err(told) => Handed { name: words.link_name().to_owned(), bytes: Err(IncomingError::Link { told }) },
    };
    let answer =
        move |links: Vec<Result<Vec<u8>, String>>| onhanded.emit(links.into_iter().map(&handed).collect());
    outside.0.unpack_links(text, Rc::new(answer))
}

/// A callback that passes on what `find` finds, and nothing otherwise.
fn when_some<In: 'static, Out: 'static>(
    callback: &Callback<Out>,
    find: impl Fn(In) -> Option<Out> + 'static,
) -> Callback<In> {
    let callback = callback.clone();
    Callback::from(move |value| {
        if let Some(found) = find(value) {
            callback.emit(found);
        }
    })
}

/// Whether what is dragged is files.
pub(in crate::ui::app) fn holds_files(event: &DragEvent) -> bool {
    event.data_transfer().is_some_and(|data| data.types().includes(&"Files".into(), 0))
}

/// The files that were dropped, if there are any.
pub(in crate::ui::app) fn dropped_files(event: &DragEvent) -> Option<Vec<File>> {
    files_of(event.data_transfer()?.files()?)
}

/// Files that are being read: dropped, they are read no further.
#[derive(Default)]
pub(in crate::ui::app) struct Readers(Vec<FileReader>);

impl Readers {
    /// Reads all files, and hands them on together, in their order, when the last one is read.
    pub fn read(&mut self, files: Vec<File>, onhanded: &Callback<Vec<Handed>>) {
        self.0 = read(files, onhanded);
    }
}

fn files_of(list: FileList) -> Option<Vec<File>> {
    let files: Vec<File> = (0..list.length()).filter_map(|place| list.get(place)).map(File::from).collect();
    (!files.is_empty()).then_some(files)
}

fn read(files: Vec<File>, onhanded: &Callback<Vec<Handed>>) -> Vec<FileReader> {
    let handed: Rc<RefCell<Vec<Option<Handed>>>> = Rc::new(RefCell::new(vec![None; files.len()]));
    let arrived = {
        let onhanded = onhanded.clone();
        Callback::from(move |(place, one): (usize, Handed)| {
            handed.borrow_mut().iter_mut().skip(place).take(1).for_each(|slot| *slot = Some(one.clone()));
            let all: Option<Vec<Handed>> = handed.borrow().iter().cloned().collect();
            if let Some(all) = all {
                onhanded.emit(all);
            }
        })
    };
    files.into_iter().enumerate().filter_map(|(place, file)| read_one(place, file, &arrived)).collect()
}

fn read_one(place: usize, file: File, arrived: &Callback<(usize, Handed)>) -> Option<FileReader> {
    let name = file.name();
    if let Err(error) = check_size(&name, file.size()) {
        arrived.emit((place, Handed { name, bytes: Err(error) }));
        return None;
    }
    let (blob, arrived): (Blob, _) = (file.into(), arrived.clone());
    Some(read_as_bytes(&blob, move |result| {
        let bytes = result.map_err(|_| IncomingError::Unreadable { name: name.clone() });
        arrived.emit((place, Handed { name, bytes }));
    }))
}
