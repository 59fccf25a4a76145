//! What a page and the widget in it say to each other, as plain data: what attributes mean, which theme a page is in.
//!
//! It must not know the browser: `embed` and `platform` read the page and hand over what stands there.

mod height;
mod page_theme;

pub use height::height_rule;
pub use page_theme::{ElementSigns, Scheme, scheme};
