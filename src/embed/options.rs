//! What a page can say with attributes: relaxed outside, strict inside.

use web_sys::HtmlElement;

use super::inside;
use crate::domain::Screen;
use crate::language::{Say, Words};
use crate::platform::place_of_page;
use crate::protocol::height_rule;
use crate::select::page_view::{PageView, PageViewError};
use crate::store::StorageError;

/// The attributes of one element.
#[derive(Clone, Debug, PartialEq)]
pub struct Options {
    /// Where the plan comes from when none is stored: the address of a plan file.
    pub src: Option<String>,
    /// Start with the sample plan when none is stored and there is no `src`.
    pub sample: bool,
    /// Whether the plan is for reading only; nothing is ever stored then.
    pub view_only: bool,
    /// Why the page wants nothing kept in the browser, if it does.
    pub storage_off: Option<StorageError>,
    /// What tells this element's plan from the others of the origin.
    pub place: String,
    /// Whether the page gave the plan a name of its own.
    pub is_named: bool,
    /// What the page wants to see.
    pub view: PageView,
    /// How high the widget is to be, as a CSS length.
    pub height: Option<String>,
    /// What could not be understood.
    pub problems: Vec<OptionProblem>,
}

/// An attribute that could not be understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OptionProblem {
    /// `view` names nothing.
    View(PageViewError),
    /// `height` is no length.
    Height(String),
}

impl Say for OptionProblem {
    fn say(&self, words: &Words) -> String {
        match self {
            Self::View(error) => error.say(words),
            Self::Height(text) => words.height_unknown(text),
        }
    }
}

impl Options {
    /// Reads the attributes of an element.
    pub fn of(host: &HtmlElement) -> Self {
        let text = |name: &str| host.get_attribute(name).filter(|text| !text.trim().is_empty());
        let mut problems = Vec::new();
        let view = text("view").map(|view| PageView::read(&view)).transpose();
        let view = view.unwrap_or_else(|error| {
            problems.push(OptionProblem::View(error));
            None
        });
        let view = view.unwrap_or_else(|| default_view(host));
        let height = text("height").and_then(|height| {
            let rule = height_rule(&height);
            if rule.is_none() {
                problems.push(OptionProblem::Height(height.chars().take(40).collect()));
            }
            rule
        });
        let plan_id = text("plan-id");
        Self {
            src: text("src"),
            sample: host.has_attribute("sample"),
            view_only: text("mode").as_deref() == Some("view"),
            storage_off: match text("storage").as_deref() {
                Some("none") => Some(StorageError::Off),
                Some("file") => Some(StorageError::NotInFile),
                _ => None,
            },
            is_named: plan_id.is_some(),
            place: plan_id.unwrap_or_else(|| default_place(host)),
            view,
            height,
            problems,
        }
    }
}

/// Whether the page around a frame may keep the element's plan.
pub fn may_have_host(host: &HtmlElement) -> bool {
    // A second word says that it does.
    host.get_attribute("storage").is_some_and(|storage| storage.split_whitespace().next() == Some("host"))
}

/// A table says nothing but what comes first, so that is where a plan from one begins.
fn default_view(host: &HtmlElement) -> PageView {
    let is_table = !host.has_attribute("src") && inside::holds_table(host);
    if is_table {
        PageView { screen: Screen::Priorities, ..PageView::default() }
    } else {
        PageView::default()
    }
}

/// The page's place, and the element's number among those without a `plan-id`.
fn default_place(host: &HtmlElement) -> String {
    let page = place_of_page();
    let number = host
        .owner_document()
        .and_then(|document| document.query_selector_all("roadbook-plan:not([plan-id])").ok())
        .and_then(|all| (0..all.length()).find(|place| all.get(*place).as_deref() == Some(host.as_ref())));
    match number {
        None | Some(0) => page,
        Some(number) => format!("{page}#{}", number + 1),
    }
}
