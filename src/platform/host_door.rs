//! The door of a frame: who around it becomes its host. What is listened to is decided in `protocol::frame`.
//!
//! **Invariant:** nothing but `hello` is said to a window; what is not from the host has no effect.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::{Function, JsString, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlElement, MessageEvent, MessagePort, Window};

use super::host_line::HostLine;
use crate::protocol::frame::{Door, Heard, MOST_WINDOW_BYTES, Message, Open, Refusal};

/// How long a widget waits for a host before it starts without one.
const CONNECT_MS: u32 = 1_500;
/// How long a host may take to hand the plan over.
const OPEN_MS: u32 = 15_000;
/// What the attribute `storage` says from then on that there is a host; that starts a widget anew which began without.
const CONNECTED: &str = "host connected";

/// The page around this one, for the first element that asks for a host.
pub struct HostDoor {
    element: HtmlElement,
    door: RefCell<Door>,
    host: RefCell<Host>,
    /// Whom to tell when it is known who is there.
    waiting: RefCell<Vec<Function>>,
    listener: RefCell<Option<EventListener>>,
    is_warned: Cell<bool>,
}

/// What is known of the host.
#[derive(Clone, Default)]
pub enum Host {
    /// None has said anything.
    #[default]
    Unknown,
    /// It has a line to this frame, and has not said yet what to show.
    Silent(Rc<HostLine>),
    /// It has handed the plan over, or left that to the browser.
    Open(Rc<HostLine>),
    /// It cannot hand the plan over, for this reason.
    Refused(String),
}

impl HostDoor {
    /// The door of this page, if it stands in a frame.
    pub fn find(element: &HtmlElement) -> Option<Rc<Self>> {
        let (window, _) = around()?;
        let hosts = element.get_attribute("hosts").unwrap_or_default();
        // That of the address, which a sandboxed page has too.
        let own_origin = window.location().origin().unwrap_or_default();
        let this = Rc::new(Self {
            element: element.clone(),
            door: RefCell::new(Door::new(&hosts, &own_origin)),
            host: RefCell::default(),
            waiting: RefCell::default(),
            listener: RefCell::default(),
            is_warned: Cell::default(),
        });
        let door = Rc::downgrade(&this);
        let listener = EventListener::new(&window, "message", move |event| {
            if let (Some(door), Some(event)) = (door.upgrade(), event.dyn_ref::<MessageEvent>()) {
                door.hear(event);
            }
        });
        *this.listener.borrow_mut() = Some(listener);
        Some(this)
    }

    /// What is known of the host now.
    pub fn host(&self) -> Host {
        self.host.borrow().clone()
    }

    /// Says hello, and waits until it is known whether there is a host and what it wants to be shown.
    pub async fn knock(&self) {
        if matches!(self.host(), Host::Unknown) {
            say_hello();
            self.news(CONNECT_MS).await;
        }
        if matches!(self.host(), Host::Silent(_)) {
            self.news(OPEN_MS).await;
        }
    }

    /// Waits until something is heard, or so long.
    async fn news(&self, patience_ms: u32) {
        let promise = Promise::new(&mut |done, _| {
            let late = done.clone();
            Timeout::new(patience_ms, move || drop(late.call0(&JsValue::NULL))).forget();
            self.waiting.borrow_mut().push(done);
        });
        // It is never refused.
        let _ = JsFuture::from(promise).await;
    }

    fn becomes(&self, host: Host) {
        *self.host.borrow_mut() = host;
        for done in self.waiting.take() {
            let _ = done.call0(&JsValue::NULL);
        }
    }

    fn hear(self: &Rc<Self>, event: &MessageEvent) {
        let (parent, source) =
            (around().map(|(_, parent)| JsValue::from(parent)), event.source().map(JsValue::from));
        let from_parent = source.is_some() && source == parent;
        let text = if from_parent { text_of(event, MOST_WINDOW_BYTES) } else { None };
        let ports = event.ports();
        let heard = self.door.borrow_mut().hear(
            from_parent,
            &event.origin(),
            text.as_deref(),
            ports.length(),
            event.time_stamp(),
        );
        match heard {
            Ok(Heard::Call) => say_hello(),
            Ok(Heard::Connect(nonce)) => {
                if let Ok(port) = ports.get(0).dyn_into::<MessagePort>() {
                    let door = Rc::downgrade(self);
                    let line = HostLine::start(port, nonce, move |line, opened| {
                        if let Some(door) = door.upgrade() {
                            door.opened(line, opened);
                        }
                    });
                    self.becomes(Host::Silent(line));
                }
            }
            // Whoever set this up wants to know what is missing; once is enough.
            Err(refusal @ Refusal::Origin(_)) if !self.is_warned.replace(true) => {
                web_sys::console::warn_1(&refusal.to_string().into());
            }
            Err(_) => {}
        }
    }

    fn opened(&self, line: Rc<HostLine>, opened: Result<&Open, String>) {
        let open = match opened {
            Ok(open) => open,
            Err(reason) => return self.becomes(Host::Refused(reason)),
        };
        for (name, value) in [("mode", &open.mode), ("view", &open.view)] {
            if !value.is_empty() {
                // Both are proper names of attributes.
                let _ = self.element.set_attribute(name, value);
            }
        }
        self.becomes(Host::Open(line));
        let _ = self.element.set_attribute("storage", CONNECTED);
    }
}

/// This window and the one around it, where there is one.
fn around() -> Option<(Window, Window)> {
    let window = web_sys::window()?;
    let parent = window.parent().ok()??;
    (parent != window).then_some((window, parent))
}

/// The one message that may go to anybody: it carries nothing.
fn say_hello() {
    if let Some((_, parent)) = around() {
        // A text can always be sent.
        let _ = parent.post_message(&Message::Hello.text().into(), "*");
    }
}

/// The text of a message, if it is one and not too long to be copied.
pub(super) fn text_of(event: &MessageEvent, most: usize) -> Option<String> {
    let data = event.data();
    let is_short = data.dyn_ref::<JsString>().is_some_and(|text| text.length() as usize <= most);
    if is_short { data.as_string() } else { None }
}
