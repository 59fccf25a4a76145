//! The look of the page around an element, followed while it changes.

use web_sys::{Element, HtmlElement};

use super::attribute_watch::AttributeWatch;
use crate::protocol::{ElementSigns, Scheme, scheme};

/// What may say which look an element has.
const ATTRIBUTES: [&str; 7] =
    ["theme", "data-theme", "data-bs-theme", "data-color-mode", "data-md-color-scheme", "class", "style"];
const THEMES: [&str; 3] = ["data-theme", "data-bs-theme", "data-color-mode"];

/// Watches the elements around a widget until it is dropped.
pub struct PageTheme {
    host: HtmlElement,
    watch: AttributeWatch,
}

impl PageTheme {
    /// Follows the look of the page around an element; told each time it may have changed.
    pub fn follow(host: HtmlElement, changed: impl Fn(Scheme) + 'static) -> Self {
        let watch = {
            let host = host.clone();
            AttributeWatch::new(&ATTRIBUTES, move || changed(scheme_around(&host)))
        };
        let theme = Self { watch, host };
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
