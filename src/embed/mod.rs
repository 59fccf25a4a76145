//! The custom element `<roadbook-plan>`: mounts a widget per element, and nothing else is exported.
//!
//! **Invariants:** every element has its own store; the page's own content inside the element stays
//! visible until the first screen is drawn, and whenever the widget cannot start.

mod element;
mod loading;
mod options;
mod stage;
mod widget;

pub use element::run;
pub use widget::Widget;
