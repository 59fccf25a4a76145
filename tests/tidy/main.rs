//! The house rules that no compiler checks: which room may use which, how large a file may get, and what is never
//! written. Each rule has a companion test that proves it catches a violation.

mod code;
mod dependencies;
mod files;
mod markup;
mod messages;
mod rooms;
mod rust_files;
mod sentences;
mod style_sheets;
