//! What a page and the widget in it say to each other, as plain data: what attributes mean, which theme a page
//! is in, plans and ballots in addresses, what a policy stopped, and the messages between a page and a frame.
//!
//! It must not know the browser: `embed` and `platform` read the page and hand over what stands there.

mod diagnosis;
pub mod frame;
mod height;
mod page_place;
mod page_theme;
mod panic_report;
mod share_link;

pub use diagnosis::{Finding, origin};
pub use height::height_rule;
pub use page_place::page_place;
pub use page_theme::{ElementSigns, Scheme, scheme, text_scale};
pub use panic_report::panic_report;
pub use share_link::{
    LinkBudget, LinkError, LinkLength, MOST_CHARACTERS, MOST_UNPACKED_BYTES, MOST_UNPACKED_TOGETHER,
    fragments_in, read_fragment, write_fragment,
};
