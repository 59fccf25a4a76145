//! The widget in pages of others: one script, elements that come and go, policies, and what a page can ask of it.

mod attributes;
mod blocks;
mod conformance;
mod frame;
mod links;
mod pictures;
mod policies;
mod script;
mod single_file;
mod theme;

/// A page with these elements in its head and body, in English.
pub fn page(head: &str, body: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Host</title>\
         <link rel=\"icon\" href=\"/favicon.svg\">{head}</head><body>{body}</body></html>"
    )
}

/// The tag that brings Roadbook into a page.
pub const SCRIPT: &str = "<script src=\"/roadbook.js\"></script>";
