//! The line to the page around this frame: what is saved there, the look it has, the height that it gives.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, MessageEvent, MessagePort, ResizeObserver};

use super::clock::BrowserEnv;
use super::host_door::text_of;
use crate::command::Env;
use crate::protocol::frame::{
    HeightStep, Heights, HostAnswer, Line, MOST_PORT_BYTES, Message, NoEffect, Open, Refusal, SaveStep,
    Saves, Told,
};
use crate::store::{Msg, SetAside, StorageError};

/// How long the host may take to answer a save.
const ANSWER_MS: u32 = 8_000;

/// How long a look may wait for the next one.
const LOOK_MS: u32 = 50;

type Answer = Rc<dyn Fn(Msg)>;

/// A connection to the host.
pub struct HostLine {
    port: MessagePort,
    line: RefCell<Line>,
    open: RefCell<Open>,
    saves: RefCell<Saves>,
    /// Who wants to know how the last save went.
    answer: RefCell<Option<Answer>>,
    overdue: RefCell<Option<Timeout>>,
    heights: RefCell<Heights>,
    /// When the height is measured again after too many changes.
    measure_timer: RefCell<Option<Timeout>>,
    /// Whether the page's author was told of a message that had no effect.
    is_warned: Cell<bool>,
    /// Whether the connection was ended, since too much came.
    is_closed: Cell<bool>,
    /// The page's look, about to be shown.
    look: RefCell<Option<Timeout>>,
    listener: RefCell<Option<EventListener>>,
    /// Asks whoever leaves while something is not kept: nothing is kept here, and a message sent on leaving may not arrive.
    leaving: RefCell<Option<EventListener>>,
}

/// Tells the host how high an element is, until it is dropped.
pub struct HeightWatch {
    observer: ResizeObserver,
    _callback: Closure<dyn FnMut()>,
}

impl Drop for HeightWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

impl HostLine {
    /// Takes a port; `opened` is told what the host wants to be shown, or why it cannot say.
    pub(super) fn start(
        port: MessagePort,
        nonce: String,
        opened: impl Fn(Rc<Self>, Result<&Open, String>) + 'static,
    ) -> Rc<Self> {
        let this = Rc::new(Self {
            port: port.clone(),
            line: RefCell::new(Line::new(nonce)),
            open: RefCell::default(),
            saves: RefCell::default(),
            answer: RefCell::default(),
            overdue: RefCell::default(),
            heights: RefCell::default(),
            measure_timer: RefCell::default(),
            is_warned: Cell::default(),
            is_closed: Cell::default(),
            look: RefCell::default(),
            listener: RefCell::default(),
            leaving: RefCell::default(),
        });
        let line = Rc::downgrade(&this);
        let listener = EventListener::new(&port, "message", move |event| {
            if let (Some(line), Some(event)) = (line.upgrade(), event.dyn_ref::<MessageEvent>()) {
                line.hear(event, &opened);
            }
        });
        *this.listener.borrow_mut() = Some(listener);
        port.start();
        this.say(&this.line.borrow().ready());
        this
    }

    /// Whether the host keeps the plan.
    pub fn keeps(&self) -> bool {
        self.open.borrow().host_keeps
    }

    /// The host's copy of the plan, if it has one.
    pub fn copy(&self) -> Option<String> {
        self.open.borrow().plan.clone()
    }

    /// The plan was changed, and will be saved.
    pub(super) fn changed(&self) {
        self.saves.borrow_mut().changed();
        let mut leaving = self.leaving.borrow_mut();
        if leaving.is_none() {
            *leaving = ask_on_leaving();
        }
    }

    /// Hands a text over to be kept; how it went is told later.
    pub(super) fn save(self: &Rc<Self>, text: Rc<str>, answer: Answer) {
        *self.answer.borrow_mut() = Some(answer);
        // A widget that starts anew begins with what this one ended with, kept or not yet.
        self.open.borrow_mut().plan = Some(text.as_ref().to_owned());
        let send = self.saves.borrow_mut().save(text);
        self.perform(SaveStep { told: None, send });
    }

    /// Follows the height of an element; none where the host wants a height of its own.
    pub fn watch_height(self: &Rc<Self>, element: &Element) -> Option<HeightWatch> {
        if !self.gives_height() {
            return None;
        }
        let (line, measured) = (Rc::downgrade(self), element.clone());
        let callback = Closure::<dyn FnMut()>::new(move || {
            if let Some(line) = line.upgrade() {
                line.measure(&measured);
            }
        });
        let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(HeightWatch { observer, _callback: callback })
    }

    /// Whether the host makes the frame as high as its content.
    pub fn gives_height(&self) -> bool {
        self.open.borrow().auto_height
    }

    fn measure(self: &Rc<Self>, element: &Element) {
        let now_ms =
            web_sys::window().and_then(|window| window.performance()).map_or(0.0, |clock| clock.now());
        let pixels = element.get_bounding_client_rect().height();
        let step = self.heights.borrow_mut().measured(pixels, now_ms);
        match step {
            HeightStep::Keep => {}
            HeightStep::Tell(pixels) => self.say(&Message::Height { pixels }),
            HeightStep::Later(wait_ms) => {
                let (line, element) = (Rc::downgrade(self), element.clone());
                // At most a minute.
                *self.measure_timer.borrow_mut() = Some(Timeout::new(wait_ms as u32, move || {
                    if let Some(line) = line.upgrade() {
                        line.measure(&element);
                    }
                }));
            }
        }
    }

    fn say(&self, message: &Message) {
        // A text can always be sent; whether it is heard, nobody knows.
        let _ = self.port.post_message(&message.text().into());
    }

    fn hear(self: &Rc<Self>, event: &MessageEvent, opened: &impl Fn(Rc<Self>, Result<&Open, String>)) {
        let text = text_of(event, MOST_PORT_BYTES);
        let heard = self.line.borrow_mut().hear(text.as_deref(), event.time_stamp());
        match heard {
            Ok(Message::Open(open)) => {
                show_look(&open.theme, &open.lang);
                mark("data-height", if open.auto_height { "auto" } else { "" });
                *self.saves.borrow_mut() = Saves::from_revision(open.revision);
                self.open.replace(*open.clone());
                opened(self.clone(), Ok(&open));
            }
            Ok(Message::Failed { id: 0, reason }) => opened(self.clone(), Err(reason)),
            Ok(Message::Look { theme, lang }) => self.take_look(theme, lang),
            Ok(Message::Saved { id, revision }) => self.answered(id, HostAnswer::Saved(revision)),
            Ok(Message::Conflict { id, revision, plan }) => {
                self.answered(id, HostAnswer::Conflict(revision, plan));
            }
            Ok(Message::Failed { id, reason }) => self.answered(id, HostAnswer::Failed(reason)),
            Ok(_) => {}
            Err(refusal) => self.refuse(refusal),
        }
    }

    /// Whoever wrote the page wants to know why a message had no effect; once is enough. Too many end the connection.
    fn refuse(&self, refusal: Refusal) {
        let explained = self.line.borrow().explain(refusal);
        let is_new = match explained {
            NoEffect::Message(_) => !self.is_warned.replace(true),
            NoEffect::Ended(_) => !self.is_closed.replace(true),
        };
        if is_new {
            web_sys::console::warn_1(&explained.to_string().into());
        }
        if self.is_closed.get() {
            self.port.close();
        }
    }

    /// Shows the page's look, but not every one of many: each is drawn by restyling everything.
    fn take_look(self: &Rc<Self>, theme: String, lang: String) {
        let open = &mut *self.open.borrow_mut();
        for (known, said) in [(&mut open.theme, theme), (&mut open.lang, lang)] {
            if !said.is_empty() {
                *known = said;
            }
        }
        let line = Rc::downgrade(self);
        self.look.borrow_mut().get_or_insert_with(|| {
            Timeout::new(LOOK_MS, move || {
                if let Some(line) = line.upgrade() {
                    line.look.take();
                    let open = line.open.borrow();
                    show_look(&open.theme, &open.lang);
                }
            })
        });
    }

    fn answered(self: &Rc<Self>, id: u64, answer: HostAnswer) {
        let step = self.saves.borrow_mut().answered(id, answer);
        self.perform(step);
    }

    fn perform(self: &Rc<Self>, step: SaveStep) {
        if let Some(message) = step.send {
            self.say(&message);
            if let Message::Save { id, .. } = message {
                let line = Rc::downgrade(self);
                *self.overdue.borrow_mut() = Some(Timeout::new(ANSWER_MS, move || {
                    if let Some(line) = line.upgrade() {
                        line.answered(id, HostAnswer::Silence);
                    }
                }));
            }
        }
        if step.told == Some(Told::Saved) {
            self.leaving.take();
        }
        let answer = self.answer.borrow().clone();
        if let (Some(told), Some(answer)) = (step.told, answer) {
            answer(match told {
                Told::Saved => Msg::SaveEnded(Ok(BrowserEnv.time_of_day())),
                Told::Theirs(text) => Msg::SetAside(vec![SetAside { key: String::new(), text }]),
                Told::Refused(reason) => Msg::SaveEnded(Err(StorageError::HostRefused(reason))),
                Told::Silent => Msg::SaveEnded(Err(StorageError::HostSilent)),
            });
        }
    }
}

/// Has the browser ask whoever leaves this page, until it is dropped.
fn ask_on_leaving() -> Option<EventListener> {
    let window = web_sys::window()?;
    let options = EventListenerOptions::enable_prevent_default();
    Some(EventListener::new_with_options(&window, "beforeunload", options, |event| event.prevent_default()))
}

/// Gives this page the look of the one around it: what is empty stays as it is.
fn show_look(theme: &str, lang: &str) {
    if !theme.is_empty() {
        mark("data-theme", theme.trim_start_matches("auto"));
    }
    if !lang.is_empty() {
        mark("lang", lang);
    }
}

/// Writes an attribute of the page; none where it is empty.
fn mark(name: &str, value: &str) {
    let page = web_sys::window().and_then(|window| window.document()?.document_element());
    let Some(page) = page else { return };
    // They are proper names of attributes.
    let _ = if value.is_empty() { page.remove_attribute(name) } else { page.set_attribute(name, value) };
}
