//! What an element tells the page: events that bubble out of every shadow root around it.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

use crate::language::Say;
use crate::platform::ReaderWords;
use crate::store::{News, StorageError};

/// Tells the page what happened to the plan.
pub fn tell(host: &HtmlElement, news: &News) {
    match news {
        // As a number: a plan is not changed 2^53 times.
        News::Changed(revision) => {
            announce(host, "roadbook-change", &[("revision", (*revision as f64).into())])
        }
        News::Saved(at) => announce(host, "roadbook-save", &[("at", at.into())]),
        // The page knows that best itself.
        News::PageChanged => {}
        News::SetAside(count) => announce(host, "roadbook-conflict", &[("count", (*count as f64).into())]),
        News::NotSaved(error) => {
            let reason = match error {
                StorageError::Blocked => "blocked",
                StorageError::Full => "full",
                StorageError::NotKept => "not-kept",
                StorageError::NewerBuild => "newer-build",
                StorageError::Off => "off",
                StorageError::NotInFile => "file",
                StorageError::HostSilent => "host-silent",
                StorageError::HostRefused(_) => "host-refused",
            };
            let message = error.say(&ReaderWords::of(host.clone()).now());
            announce(host, "roadbook-storage", &[("reason", reason.into()), ("message", message.into())]);
        }
    }
}

/// Dispatches an event with these details.
pub fn announce(host: &HtmlElement, name: &str, details: &[(&str, JsValue)]) {
    let options = CustomEventInit::new();
    options.set_bubbles(true);
    options.set_composed(true);
    let detail = Object::new();
    for (key, value) in details {
        // A fresh object takes every key.
        let _ = Reflect::set(&detail, &(*key).into(), value);
    }
    options.set_detail(&detail);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &options) {
        // Only fails for an event that is being dispatched already.
        let _ = host.dispatch_event(&event);
    }
}
