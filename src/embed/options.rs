//! What a page can say with attributes: relaxed outside, strict inside.

use web_sys::HtmlElement;

use crate::platform::page_path;

/// The attributes of one element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Where the plan comes from when none is stored: the address of a plan file.
    pub src: Option<String>,
    /// Start with the sample plan when none is stored and there is no `src`.
    pub sample: bool,
    /// Whether the plan is for reading only; nothing is ever stored then.
    pub view_only: bool,
    /// What tells this element's plan from the others of the origin.
    pub place: String,
}

impl Options {
    /// Reads the attributes of an element.
    pub fn of(host: &HtmlElement) -> Self {
        let text = |name: &str| host.get_attribute(name).filter(|text| !text.trim().is_empty());
        Self {
            src: text("src"),
            sample: host.has_attribute("sample"),
            view_only: text("mode").as_deref() == Some("view"),
            place: text("plan-id").unwrap_or_else(|| default_place(host)),
        }
    }
}

/// The page's path, and the element's number among those without a `plan-id`.
fn default_place(host: &HtmlElement) -> String {
    let path = page_path();
    let number = host
        .owner_document()
        .and_then(|document| document.query_selector_all("roadbook-plan:not([plan-id])").ok())
        .and_then(|all| (0..all.length()).find(|place| all.get(*place).as_deref() == Some(host.as_ref())));
    match number {
        None | Some(0) => path,
        Some(number) => format!("{path}#{}", number + 1),
    }
}
