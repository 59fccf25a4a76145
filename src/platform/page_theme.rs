//! The look of the page around an element, followed while it changes.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, Node};

use crate::protocol::{ElementSigns, Scheme, scheme};

/// What may say which look an element has.
const ATTRIBUTES: [&str; 7] =
    ["theme", "data-theme", "data-bs-theme", "data-color-mode", "data-md-color-scheme", "class", "style"];
const THEMES: [&str; 3] = ["data-theme", "data-bs-theme", "data-color-mode"];

#[wasm_bindgen]
extern "C" {
    type MutationObserver;
    #[wasm_bindgen(constructor)]
    fn new(changed: &Closure<dyn Fn()>) -> MutationObserver;
    #[wasm_bindgen(method)]
    fn observe(this: &MutationObserver, target: &Node, options: &Object);
    #[wasm_bindgen(method)]
    fn disconnect(this: &MutationObserver);
}

/// Watches the elements around a widget until it is dropped.
pub struct PageTheme {
    host: HtmlElement,
    observer: MutationObserver,
    _callback: Closure<dyn Fn()>,
}

impl PageTheme {
    /// Follows the look of the page around an element; told each time it may have changed.
    pub fn follow(host: HtmlElement, changed: impl Fn(Scheme) + 'static) -> Self {
        let callback = {
            let host = host.clone();
            Closure::<dyn Fn()>::new(move || changed(scheme_around(&host)))
        };
        let theme = Self { observer: MutationObserver::new(&callback), host, _callback: callback };
        theme.look_around();
        theme
    }

    /// Watches the elements that are around the widget now: it may have been moved.
    pub fn look_around(&self) {
        self.observer.disconnect();
        let filter: Array = ATTRIBUTES.iter().map(|name| JsValue::from_str(name)).collect();
        let options = Object::new();
        // A fresh object takes every key.
        let _ = Reflect::set(&options, &"attributeFilter".into(), &filter);
        self.observer.observe(&self.host, &options);
        for element in around(&self.host) {
            self.observer.observe(&element, &options);
        }
    }
}

impl Drop for PageTheme {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// The look of the page around an element now.
pub fn scheme_around(host: &HtmlElement) -> Scheme {
    let signs: Vec<ElementSigns> = around(host).iter().map(signs_of).collect();
    let style = web_sys::window().and_then(|window| {
        let parent = host.parent_element()?;
        window.get_computed_style(&parent).ok()?
    });
    let color_scheme = style.and_then(|style| style.get_property_value("color-scheme").ok());
    scheme(&host.get_attribute("theme").unwrap_or_default(), &signs, &color_scheme.unwrap_or_default())
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
    }
}
