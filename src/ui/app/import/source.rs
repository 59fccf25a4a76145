//! Where the bytes come from: a file chosen, a file dropped, a text pasted.

use gloo::file::callbacks::{FileReader, read_as_bytes};
use gloo::file::{Blob, File};
use web_sys::{DragEvent, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::Handed;
use crate::format::incoming::{IncomingError, check_size};
use crate::ui::components::{Button, ButtonKind};

/// What [`Source`] does.
#[derive(Properties, PartialEq)]
pub struct SourceProps {
    /// Told what was handed in.
    pub onhanded: Callback<Handed>,
}

/// The ways to hand something in.
#[component]
pub fn Source(props: &SourceProps) -> Html {
    // Dropping the reader would stop the reading.
    let reader = use_mut_ref(|| None::<FileReader>);
    let take = {
        let (onhanded, reader) = (props.onhanded.clone(), reader);
        Callback::from(move |file: File| *reader.borrow_mut() = read(file, onhanded.clone()))
    };
    let onchange = when_some(&take, |event: Event| {
        let files = event.target_dyn_into::<HtmlInputElement>()?.files()?;
        files.get(0).map(File::from)
    });
    let ondrop = when_some(&take, |event: DragEvent| {
        event.prevent_default();
        event.data_transfer()?.files()?.get(0).map(File::from)
    });
    let ondragover = Callback::from(|event: DragEvent| event.prevent_default());
    html! {
        <div class="stack import-source" {ondrop} {ondragover}>
            <p>{ "A plan (.plan.json), a Jira export, a scoring sheet or any table of initiatives (CSV). \
                  Choose a file or drop it here." }</p>
            <label class="import-file">
                <span>{ "File" }</span>
                <input id="import-file" type="file" {onchange}
                    accept=".json,.csv,.tsv,.txt,.md,application/json,text/csv,text/plain" />
            </label>
            <Paste onhanded={props.onhanded.clone()} />
        </div>
    }
}

#[component]
fn Paste(props: &SourceProps) -> Html {
    let area = use_node_ref();
    let onclick = {
        let area = area.clone();
        when_some(&props.onhanded, move |()| {
            let text = area.cast::<HtmlTextAreaElement>()?.value();
            let handed = Handed { name: "The pasted text".to_owned(), bytes: Ok(text.into_bytes()) };
            (!matches!(&handed.bytes, Ok(bytes) if bytes.is_empty())).then_some(handed)
        })
    };
    html! {
        <div class="stack">
            <label for="import-text">{ "Or paste a table or a plan" }</label>
            <textarea id="import-text" class="input" rows="5" ref={area} spellcheck="false"
                placeholder="feature, reach, impact, confidence, effort" />
            <div class="row"><Button label="Look at the text" kind={ButtonKind::Plain} {onclick} /></div>
        </div>
    }
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

fn read(file: File, onhanded: Callback<Handed>) -> Option<FileReader> {
    let name = file.name();
    if let Err(error) = check_size(&name, file.size()) {
        onhanded.emit(Handed { name, bytes: Err(error) });
        return None;
    }
    let blob: Blob = file.into();
    Some(read_as_bytes(&blob, move |result| {
        let bytes = result.map_err(|_| IncomingError::Unreadable { name: name.clone() });
        onhanded.emit(Handed { name, bytes });
    }))
}
