//! Whether the page is being put on paper, and what stands at the head of each sheet then.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, MediaQueryList};

use super::page;

/// What a page's own style may put at the head of each sheet: `@page { @top-left { content: var(…) } }`.
const TITLE: &str = "--roadbook-running-title";

/// Tells every widget of the page that it is about to be printed from a widget's own command, and that this is over. The
/// browser's own event comes too late for that: what it asks for is drawn once `print()` has returned.
const BEFORE_COMMAND: &str = "roadbook-before-print";
const AFTER_COMMAND: &str = "roadbook-after-print";

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

/// What one widget was told, and how far printing is.
struct Follower {
    told: Rc<dyn Fn(bool)>,
    query: MediaQueryList,
    last: Cell<bool>,
    /// The browser says itself when it is done: until then, the end of the command is not the end of printing.
    is_printing: Cell<bool>,
}

impl Follower {
    fn tell(&self, on_paper: bool) {
        if self.last.replace(on_paper) != on_paper {
            (self.told)(on_paper);
        }
    }

    /// Tells what the page is shown on while nothing is printed.
    fn settle(&self) {
        if !self.is_printing.get() {
            self.tell(self.query.matches());
        }
    }
}

fn listen(told: Rc<dyn Fn(bool)>) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    let Some(query) = window.match_media("print").ok().flatten() else { return Vec::new() };
    let (last, is_printing) = (Cell::new(false), Cell::new(false));
    let follower = Rc::new(Follower { told, query: query.clone(), last, is_printing });
    follower.settle();
    let hear = |name: &'static str, heard: fn(&Follower)| {
        let follower = follower.clone();
        EventListener::new(&window, name, move |_| heard(&follower))
    };
    // All are heard: printing fires the first two, a page that is only shown as on paper the last.
    vec![
        hear("beforeprint", |follower| {
            follower.is_printing.set(true);
            follower.tell(true);
        }),
        hear("afterprint", |follower| {
            follower.is_printing.set(false);
            follower.settle();
        }),
        hear(BEFORE_COMMAND, |follower| follower.tell(true)),
        hear(AFTER_COMMAND, Follower::settle),
        EventListener::new(&query, "change", move |_| follower.tell(follower.query.matches())),
    ]
}

/// Has every widget of the page draw what is for paper.
pub fn prepare() {
    tell_page(BEFORE_COMMAND);
}

/// Opens the browser's print dialog once what is going on is done; calls back whether it could.
pub fn print_soon(done: impl FnOnce(bool) + 'static) {
    // Out of the drawing that calls this: the dialog holds up everything.
    let print = move || {
        let could = page::print();
        tell_page(AFTER_COMMAND);
        done(could);
    };
    Timeout::new(0, print).forget();
}

fn tell_page(name: &str) {
    if let (Some(window), Ok(event)) = (web_sys::window(), Event::new(name)) {
        // An event that cannot be cancelled always comes back as it went.
        let _ = window.dispatch_event(&event);
    }
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
