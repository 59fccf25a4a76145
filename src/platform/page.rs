//! The page around the widget.

use gloo::events::EventListener;

use crate::protocol::page_place;

/// What tells this page's plans from another's, where they have no names of their own.
#[must_use]
pub fn place_of_page() -> String {
    let Some(location) = web_sys::window().map(|window| window.location()) else { return String::new() };
    page_place(&location.pathname().unwrap_or_default(), &location.search().unwrap_or_default())
}

/// Calls back whenever the page may be about to go: hidden, closed, put aside. Lasts as long as the
/// listeners answered.
#[must_use]
pub fn on_leaving(callback: impl Fn() + Clone + 'static) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    let mut listeners = Vec::new();
    if let Some(document) = window.document() {
        let callback = callback.clone();
        listeners.push(EventListener::new(&document.clone(), "visibilitychange", move |_| {
            if document.visibility_state() == web_sys::VisibilityState::Hidden {
                callback();
            }
        }));
    }
    listeners.push(EventListener::new(&window, "pagehide", move |_| callback()));
    listeners
}

/// Whether the page's address asks what the page lets the widget do: `?diagnose`.
#[must_use]
pub fn asks_for_diagnosis() -> bool {
    let search = web_sys::window().and_then(|window| window.location().search().ok()).unwrap_or_default();
    search.trim_start_matches('?').split('&').any(|part| part.split('=').next() == Some("diagnose"))
}

/// Whether a sandbox around this frame drops something unseen, or may: it cannot always be asked.
#[must_use]
pub fn sandbox_may_drop(what: SandboxToken) -> bool {
    let Some(window) = web_sys::window() else { return false };
    match window.frame_element().ok().flatten().and_then(|frame| frame.get_attribute("sandbox")) {
        Some(tokens) => !tokens.split_ascii_whitespace().any(|token| token == what.0),
        // A frame without an origin of its own is in a sandbox.
        None => {
            window.origin() == "null" && window.location().protocol().is_ok_and(|scheme| scheme != "file:")
        }
    }
}

/// What a sandbox has to name to let it through.
#[derive(Clone, Copy, Debug)]
pub struct SandboxToken(&'static str);

/// Files for the person.
pub const DOWNLOADS: SandboxToken = SandboxToken("allow-downloads");
/// The print dialog, and others.
const MODALS: SandboxToken = SandboxToken("allow-modals");

/// Opens the browser's print dialog; answers whether it could.
pub fn print() -> bool {
    web_sys::window().is_some_and(|window| window.print().is_ok()) && !sandbox_may_drop(MODALS)
}

/// Whether the reader's keyboard has a command key (⌘), which takes the place of Ctrl there.
#[must_use]
pub fn has_command_key() -> bool {
    let platform = web_sys::window().and_then(|window| window.navigator().platform().ok());
    platform.is_some_and(|platform| ["Mac", "iPhone", "iPad"].iter().any(|name| platform.starts_with(name)))
}

/// Whether this page is a frame in a page of another origin: browsers may keep what it stores apart for that page.
#[must_use]
pub fn is_in_foreign_frame() -> bool {
    let Some(window) = web_sys::window() else { return false };
    let top = window.top().ok().flatten();
    // A page of another origin does not tell where it is.
    top.is_some_and(|top| top != window && top.location().href().is_err())
}
