//! Whether the page is being put on paper, and what stands at the head of each sheet then.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// What a page's own style may put at the head of each sheet: `@page { @top-left { content: var(…) } }`.
const TITLE: &str = "--roadbook-running-title";

/// Follows the page onto paper and back.
#[derive(Default)]
pub struct Paper {
    listeners: RefCell<Vec<EventListener>>,
}

impl Paper {
    /// Calls back with `true` before the page is printed or shown as on paper, and with `false` afterwards; with none, no more.
    pub fn follow(&self, told: Option<Rc<dyn Fn(bool)>>) {
        *self.listeners.borrow_mut() = told.map(listen).unwrap_or_default();
    }
}

fn listen(told: Rc<dyn Fn(bool)>) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    let Some(query) = window.match_media("print").ok().flatten() else { return Vec::new() };
    if query.matches() {
        told(true);
    }
    // Both are heard, one after the other: printing fires the first two, a page that is only shown as on paper the last.
    let last = Rc::new(Cell::new(query.matches()));
    let tell = move |on_paper: bool| {
        if last.replace(on_paper) != on_paper {
            told(on_paper);
        }
    };
    let (before, after, changed) = (tell.clone(), tell.clone(), tell);
    let (while_after, while_changed) = (query.clone(), query.clone());
    vec![
        EventListener::new(&window, "beforeprint", move |_| before(true)),
        EventListener::new(&window, "afterprint", move |_| after(while_after.matches())),
        EventListener::new(&query, "change", move |_| changed(while_changed.matches())),
    ]
}

/// Says what stands at the head of each sheet, or no longer.
pub fn entitle(title: Option<&str>) {
    let page = web_sys::window().and_then(|window| window.document()?.document_element());
    let Some(style) = page.as_ref().and_then(|page| page.dyn_ref::<HtmlElement>()).map(HtmlElement::style)
    else {
        return;
    };
    // A page whose root takes no style prints without a running title.
    let _ = match title {
        Some(title) => style.set_property(TITLE, &quoted(title)),
        None => style.remove_property(TITLE).map(drop),
    };
}

/// A text as a string of CSS.
fn quoted(text: &str) -> String {
    let safe = text.chars().map(|letter| match letter {
        '"' | '\\' => format!("\\{letter}"),
        letter if letter.is_control() => " ".to_owned(),
        letter => letter.to_string(),
    });
    format!("\"{}\"", safe.collect::<String>())
}
