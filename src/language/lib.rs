//! Every sentence of the widget, in each of its languages, and how numbers and dates are written in them.
//!
//! The sentences are in `en/`, `de/` and `ja/`, in Fluent's syntax, a file per area; while this crate is built, each becomes
//! a method of [`Words`] that takes the message's arguments: `words.goals_left(2)`. Nothing here knows the plan.
//!
//! **Invariants:** a sentence is written nowhere else; a message that a language lacks does not compile; a plan's own
//! texts are never translated.

mod english;
mod formats;
mod pattern;
mod words;

pub use english::MONTHS as ENGLISH_MONTHS;
pub use formats::{DayStyle, Exactness, Formats};
pub use words::{Language, Say, Words};

/// Makes types that [`Say`] something errors that display in English, so that English stands in one place.
#[macro_export]
macro_rules! english_errors {
    ($($name:ty),* $(,)?) => {
        $(impl std::fmt::Display for $name {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                out.write_str(&$crate::Say::say(self, &$crate::Words::default()))
            }
        }
        impl std::error::Error for $name {})*
    };
}
