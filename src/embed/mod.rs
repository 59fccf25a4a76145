//! The custom element `<roadbook-plan>`: mounts a widget per element, and nothing else is exported.
//!
//! **Invariants:** elements with one `plan-id` are views of one plan, all others have plans of their own; the page's own content inside the element stays
//! visible until the first screen is drawn, and whenever the widget cannot start.

mod element;
mod events;
mod inside;
mod loading;
mod open_plans;
mod options;
mod page_copy;
mod script_view;
mod stage;
mod widget;

pub use element::run;
pub use widget::Widget;
