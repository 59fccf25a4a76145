//! What a page says in itself: a table, a code block or a script, inside the element or named by `for`.

use crate::language::{Say, Words};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, NodeList};

/// A text that stands in the page, with the title the page has for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inside {
    /// The text: a plan file, CSV, or a table with bars.
    pub text: String,
    /// What the page calls it.
    pub title: String,
}

/// Nothing in the page has this id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NothingThere {
    /// The id.
    pub id: String,
}

impl Say for NothingThere {
    fn say(&self, words: &Words) -> String {
        words.page_nothing_there(&self.id)
    }
}

/// What may carry a plan inside an element, the likeliest first.
const CARRIERS: [&str; 3] = ["script[type$=json]", "pre", "table"];

/// What an element is to show that the page says itself, if it says anything.
///
/// # Errors
/// When `for` names what is not in the page.
pub fn find(host: &HtmlElement) -> Result<Option<Inside>, NothingThere> {
    let carrier = match host.get_attribute("for").filter(|id| !id.trim().is_empty()) {
        Some(id) => {
            let document = host.owner_document();
            let named = document.and_then(|document| document.get_element_by_id(id.trim()));
            Some(named.ok_or(NothingThere { id })?)
        }
        None => CARRIERS.iter().find_map(|carrier| host.query_selector(carrier).ok().flatten()),
    };
    Ok(carrier.map(|carrier| Inside { text: text_of(&carrier), title: title_of(&carrier) }))
}

/// Whether the page has a table of initiatives for this element, which says nothing but what comes first.
pub fn holds_table(host: &HtmlElement) -> bool {
    let found = find(host).ok().flatten();
    found.is_some_and(|inside| !inside.text.trim_start().starts_with(['{', '<']))
}

/// A table as CSV, of itself or of what is named; else what stands there as text.
fn text_of(carrier: &Element) -> String {
    let is_table = carrier.local_name() == "table";
    let table = if is_table { Some(carrier.clone()) } else { carrier.query_selector("table").ok().flatten() };
    let Some(table) = table else { return lines_of(carrier) };
    let mut text = String::new();
    for row in elements(table.query_selector_all("tr").ok()) {
        let cells: Vec<String> = elements(row.query_selector_all("th, td").ok()).iter().map(cell).collect();
        text += &cells.join(",");
        text.push('\n');
    }
    text
}

/// The text of a block. Some tools part its lines by elements only.
fn lines_of(carrier: &Element) -> String {
    let text = carrier.text_content().unwrap_or_default();
    if text.trim().contains('\n') {
        return text;
    }
    let Ok(copy) = carrier.clone_node_with_deep(true).and_then(|node| Ok(node.dyn_into::<Element>()?)) else {
        return text;
    };
    for end in elements(copy.query_selector_all("br").ok()) {
        // It has just been found in there.
        let _ = end.replace_with_with_str_1("\n");
    }
    copy.text_content().unwrap_or(text)
}

fn cell(cell: &Element) -> String {
    let text = cell.text_content().unwrap_or_default();
    let words: Vec<&str> = text.split_whitespace().collect();
    format!("\"{}\"", words.join(" ").replace('"', "\"\""))
}

/// The table's caption, else the page's title.
fn title_of(carrier: &Element) -> String {
    let caption = carrier.query_selector("caption").ok().flatten().and_then(|caption| caption.text_content());
    let page = || carrier.owner_document().map(|document| document.title());
    let title = caption.filter(|caption| !caption.trim().is_empty()).or_else(page).unwrap_or_default();
    title.trim().to_owned()
}

fn elements(list: Option<NodeList>) -> Vec<Element> {
    let Some(list) = list else { return Vec::new() };
    (0..list.length()).filter_map(|place| list.get(place)?.dyn_into().ok()).collect()
}
