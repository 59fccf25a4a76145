//! The one tooltip of a widget: a few more words about what is pointed at, focused or, by touch, held.
//!
//! Whatever carries `data-tip` has one, and says the same to a screen reader by its name or its `aria-description`. The
//! words stay while pointed at, go with Escape, and never take the focus (WCAG 2.2, 1.4.13). One listener per kind of event
//! stands on the widget's frame, so that a tip costs an element nothing but its attribute.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo::timers::callback::Timeout;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventTarget, HtmlElement, KeyboardEvent, PointerEvent};
use yew::prelude::*;

use super::dom::show_at;

/// So long something is pointed at or focused before its words appear, in milliseconds.
const SHOW_AFTER_MS: u32 = 400;
/// So long they wait for the pointer to come over to them.
const HIDE_AFTER_MS: u32 = 250;

const HEARD: [&str; 9] = [
    "pointerover",
    "pointerout",
    "pointerdown",
    "pointerup",
    "click",
    "focusin",
    "focusout",
    "keydown",
    "scroll",
];

/// The tooltip. Once in a widget.
#[component]
pub fn Tooltips() -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with((), move |()| {
            let listening = node.cast::<HtmlElement>().map(listen);
            move || drop(listening)
        });
    }
    html! { <div class="tooltip" part="tooltip" aria-hidden="true" dir="auto" popover="manual" ref={node}></div> }
}

/// What a [`Tip`] shows.
#[derive(Properties, PartialEq)]
pub struct TipProps {
    /// The words in the tooltip.
    pub text: AttrValue,
    /// What they are about.
    pub children: Html,
}

/// Words or a figure that a tooltip says more about, where nothing else could take the focus.
#[component]
pub fn Tip(props: &TipProps) -> Html {
    html! {
        <button type="button" class="tip" data-tip={props.text.clone()} aria-description={props.text.clone()}>
            { props.children.clone() }
        </button>
    }
}

/// Listens until dropped. The root is asked, not the frame: it hears a key before any handler does.
fn listen(panel: HtmlElement) -> Vec<EventListener> {
    let (root, page) = (panel.get_root_node(), panel.owner_document());
    let tips = Rc::new(Tips {
        panel,
        over: RefCell::default(),
        about: RefCell::default(),
        by_focus: Cell::default(),
        travels: Cell::default(),
        pressed: Cell::default(),
        held: Cell::default(),
        later: RefCell::default(),
    });
    let on = |target: &EventTarget, kind: &'static str| {
        let tips = tips.clone();
        let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
        EventListener::new_with_options(target, kind, options, move |event| tips.hear(event))
    };
    HEARD.iter().map(|kind| on(&root, kind)).chain(page.map(|page| on(&page, "scroll"))).collect()
}

/// Which words are shown, and which are about to be.
struct Tips {
    panel: HtmlElement,
    /// What the pointer is over.
    over: RefCell<Option<Element>>,
    /// What the words shown are about.
    about: RefCell<Option<Element>>,
    /// Whether they are shown because of the focus.
    by_focus: Cell<bool>,
    /// Whether a key that moves the focus was pressed last.
    travels: Cell<bool>,
    /// Where the pointer was pressed: what comes to stand under it there was not pointed at.
    pressed: Cell<Option<(i32, i32)>>,
    /// Whether a finger was put on something with words.
    held: Cell<bool>,
    later: RefCell<Option<Timeout>>,
}

impl Tips {
    fn hear(self: &Rc<Self>, event: &Event) {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let found = target.as_ref().and_then(|target| target.closest("[data-tip]").ok().flatten());
        match event.type_().as_str() {
            "pointerover" if self.pressed.get().is_some_and(|place| Some(place) == place_of(event)) => {}
            "pointerover" if !is_touch(event) => self.point(target, found),
            "pointerout" if !is_touch(event) && leaves(event) => self.point(None, None),
            "pointerdown" => {
                self.travels.set(false);
                self.pressed.set(place_of(event));
                self.hide();
                let held = found.filter(|_| is_touch(event));
                self.held.set(held.is_some());
                if let Some(held) = held {
                    self.show_soon(held, false);
                }
            }
            // A finger that rests long enough has read the words by now.
            "pointerup" if is_touch(event) => drop(self.later.take()),
            // What was held to be read about is not pressed.
            "click" if self.held.replace(false) && self.about.borrow().is_some() => {
                event.prevent_default();
                event.stop_propagation();
            }
            "click" => {
                if let Some(found) = found.filter(|found| found.class_name() == "tip") {
                    self.show(&found, false);
                }
            }
            "focusin" if self.travels.get() => {
                if let Some(found) = found {
                    self.show_soon(found, true);
                }
            }
            "focusout" if self.by_focus.get() => self.hide(),
            "keydown" => self.press(event),
            "scroll" => self.hide(),
            _ => {}
        }
    }

    fn point(self: &Rc<Self>, target: Option<Element>, found: Option<Element>) {
        if target.as_ref().is_some_and(|target| self.panel.contains(Some(target))) {
            // Whoever comes back from the words to what they are about points at it anew.
            self.over.take();
            drop(self.later.take());
        } else if found.is_some() && *self.about.borrow() == found {
            self.over.replace(found);
            drop(self.later.take());
        } else if *self.over.borrow() != found || found.is_none() {
            self.over.replace(found.clone());
            match found {
                Some(found) => self.show_soon(found, false),
                None if !self.by_focus.get() => self.hide_soon(),
                None => {}
            }
        }
    }

    fn press(&self, event: &Event) {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let key = event.key();
        let travels = matches!(
            key.as_str(),
            "Tab" | "Home" | "End" | "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight"
        );
        self.travels.set(travels);
        let is_shown = self.about.borrow().is_some();
        if key == "Escape" && is_shown && self.by_focus.get() {
            event.prevent_default();
            event.stop_propagation();
        }
        self.hide();
    }

    fn show_soon(self: &Rc<Self>, about: Element, by_focus: bool) {
        let tips = self.clone();
        let later = Timeout::new(SHOW_AFTER_MS, move || tips.show(&about, by_focus));
        self.later.replace(Some(later));
    }

    fn hide_soon(self: &Rc<Self>) {
        let tips = self.clone();
        self.later.replace(Some(Timeout::new(HIDE_AFTER_MS, move || tips.hide())));
    }

    fn show(&self, about: &Element, by_focus: bool) {
        self.hide();
        let words = about.get_attribute("data-tip").filter(|words| !words.is_empty() && about.is_connected());
        if let Some(words) = words {
            self.panel.set_text_content(Some(&words));
            self.about.replace(Some(about.clone()));
            self.by_focus.set(by_focus);
            show_at(about, &self.panel);
        }
    }

    fn hide(&self) {
        drop(self.later.take());
        self.by_focus.set(false);
        if self.about.take().is_some() {
            // Taken out of the page meanwhile: hidden all the same.
            let _ = self.panel.hide_popover();
        }
    }
}

fn is_touch(event: &Event) -> bool {
    event.dyn_ref::<PointerEvent>().is_some_and(|event| event.pointer_type() == "touch")
}

fn place_of(event: &Event) -> Option<(i32, i32)> {
    event.dyn_ref::<PointerEvent>().map(|event| (event.client_x(), event.client_y()))
}

/// Whether the pointer goes out of the widget.
fn leaves(event: &Event) -> bool {
    event.dyn_ref::<PointerEvent>().is_some_and(|event| event.related_target().is_none())
}
