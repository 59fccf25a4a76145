//! Closed lists of options: one enum for memory, one key for the file, one label for the screen.

use crate::language::Words;

/// An enum whose values a person picks from a list.
pub trait Choice: Copy + PartialEq + 'static {
    /// Every option, in the order a list shows them.
    const ALL: &'static [Self];
    /// The word in files.
    fn key(self) -> &'static str;
    /// The words on the screen.
    fn label(self, words: &Words) -> &'static str;
    /// The option with this key, if there is one.
    fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|option| option.key() == key)
    }
}

/// Declares an enum of options with its file keys and the messages of its screen labels; the first is the default.
macro_rules! choice {
    ($(#[$meta:meta])* $name:ident {
        $(#[$first_meta:meta])* $first:ident = $first_key:literal $first_words:ident,
        $($(#[$option_meta:meta])* $option:ident = $key:literal $words:ident),* $(,)?
    }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name {
            $(#[$first_meta])* #[default] $first,
            $($(#[$option_meta])* $option),*
        }
        impl $crate::domain::Choice for $name {
            const ALL: &'static [Self] = &[Self::$first, $(Self::$option),*];
            fn key(self) -> &'static str {
                match self { Self::$first => $first_key, $(Self::$option => $key),* }
            }
            fn label(self, words: &$crate::language::Words) -> &'static str {
                match self { Self::$first => words.$first_words(), $(Self::$option => words.$words()),* }
            }
        }
        impl $crate::domain::Linked for $name {}
    };
}
pub(crate) use choice;
