//! Components rendered natively.

mod charts;
mod components;
mod style_sheet;
mod support;
