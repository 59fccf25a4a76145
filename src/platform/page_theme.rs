//! The look of the page around an element, followed while it changes.

use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node};

use super::attribute_watch::AttributeWatch;
use crate::protocol::{ElementSigns, Scheme, scheme, text_scale};

/// What may say which look an element has.
const ATTRIBUTES: [&str; 7] =
    ["theme", "data-theme", "data-bs-theme", "data-color-mode", "data-md-color-scheme", "class", "style"];
const THEMES: [&str; 3] = ["data-theme", "data-bs-theme", "data-color-mode"];

/// How the page around an element looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PageLook {
    /// Light or dark.
    pub scheme: Scheme,
    /// The size of its text, as a share of the root element's.
    pub text_scale: f64,
}

/// Watches the elements around a widget until it is dropped.
pub struct PageTheme {
    host: HtmlElement,
    watch: AttributeWatch,
    _listeners: Vec<EventListener>,
}

impl PageTheme {
    /// Follows the look of the page around an element; told each time it may have changed.
    pub fn follow(host: HtmlElement, changed: impl Fn(PageLook) + 'static) -> Self {
        let look: Rc<dyn Fn()> = {
            let host = host.clone();
            Rc::new(move || changed(look_around(&host)))
        };
        let watch = {
            let look = Rc::clone(&look);
            AttributeWatch::new(&ATTRIBUTES, move || look())
        };
        let theme = Self { watch, _listeners: grounds_changed(&host, &look), host };
        theme.look_around();
        theme
    }

    /// Watches the elements that are around the widget now: it may have been moved.
    pub fn look_around(&self) {
        self.watch.forget_all();
        self.watch.watch(&self.host, false);
        for element in around(&self.host) {
            self.watch.watch(&element, false);
        }
    }
}

/// Hears when the ground behind an element has come to another colour: with the reader's system, or in its own time.
fn grounds_changed(host: &HtmlElement, look: &Rc<dyn Fn()>) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    let system = window.match_media("(prefers-color-scheme: dark)").ok().flatten().map(|query| {
        let look = Rc::clone(look);
        EventListener::new(&query, "change", move |_| look())
    });
    let turned = window.document().map(|document| {
        let (host, look) = (host.clone(), Rc::clone(look));
        EventListener::new(&document, "transitionend", move |event| {
            let place = event.target().and_then(|target| target.dyn_into::<Node>().ok());
            let own: &Node = &host;
            if place.is_some_and(|place| place != *own && place.contains(Some(own))) {
                look();
            }
        })
    });
    system.into_iter().chain(turned).collect()
}

/// The look of the page around an element now.
pub fn look_around(host: &HtmlElement) -> PageLook {
    let signs: Vec<ElementSigns> = around(host).iter().map(signs_of).collect();
    let around =
        |property: &str| host.parent_element().map(|parent| computed(&parent, property)).unwrap_or_default();
    let root = host.owner_document().and_then(|document| document.document_element());
    let root_size = root.map(|root| computed(&root, "font-size")).unwrap_or_default();
    PageLook {
        scheme: scheme(&host.get_attribute("theme").unwrap_or_default(), &signs, &around("color-scheme")),
        text_scale: text_scale(&around("font-size"), &root_size),
    }
}

fn computed(element: &Element, property: &str) -> String {
    let style = web_sys::window().and_then(|window| window.get_computed_style(element).ok().flatten());
    style.and_then(|style| style.get_property_value(property).ok()).unwrap_or_default()
}

/// The elements around it, the nearest first. A shadow root in between hides some, but never the page itself.
fn around(host: &HtmlElement) -> Vec<Element> {
    let mut all: Vec<Element> =
        std::iter::successors(host.parent_element(), |element| element.parent_element()).collect();
    let page = host.owner_document().and_then(|document| document.document_element());
    if let Some(page) = page
        && !all.contains(&page)
    {
        all.extend(page.query_selector("body").ok().flatten());
        all.push(page);
    }
    all
}

fn signs_of(element: &Element) -> ElementSigns {
    let text = |name: &str| element.get_attribute(name).unwrap_or_default();
    let is_page = matches!(element.local_name().as_str(), "html" | "body");
    ElementSigns {
        themes: THEMES.iter().map(|name| text(name)).collect(),
        material: text("data-md-color-scheme"),
        classes: if is_page { text("class") } else { String::new() },
        ground: computed(element, "background-color"),
    }
}
