//! The words of one reader: a language, and how its numbers and dates are written.

use std::rc::Rc;

use crate::english::EnglishFormats;
use crate::formats::{DayStyle, Formats};
use crate::pattern::{Texts, Value, composed};

/// A language the widget speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// German.
    German,
    /// Japanese.
    Japanese,
}

impl Language {
    /// Every language.
    pub const ALL: [Self; 3] = [Self::English, Self::German, Self::Japanese];

    /// Its BCP 47 tag, such as `de`.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
            Self::Japanese => "ja",
        }
    }

    /// What its speakers call it.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::German => "Deutsch",
            Self::Japanese => "日本語",
        }
    }

    /// The language of a BCP 47 tag such as `de-CH`, if the widget speaks it.
    ///
    /// ```
    /// use roadbook_language::Language;
    /// assert_eq!(Language::of_tag("de-CH"), Some(Language::German));
    /// assert_eq!(Language::of_tag("den"), None);
    /// ```
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| primary.eq_ignore_ascii_case(language.tag()))
    }

    /// Whether a count takes the singular (Unicode CLDR, cardinal plural rules).
    fn is_one(self, count: usize) -> bool {
        count == 1 && self != Self::Japanese
    }

    fn texts(self) -> &'static Texts {
        match self {
            Self::English => &EN,
            Self::German => &DE,
            Self::Japanese => &JA,
        }
    }
}

/// Something that reads as a sentence in each language, such as an error.
pub trait Say {
    /// The sentence.
    fn say(&self, words: &Words) -> String;
}

/// The sentences in one language; cheap to copy. The default is English.
#[derive(Clone, Default)]
pub struct Words {
    language: Language,
    /// What the browser says; without it, as English has it.
    formats: Option<Rc<dyn Formats>>,
}

impl std::fmt::Debug for Words {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_tuple("Words").field(&self.language).finish()
    }
}

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        self.language == other.language
            && match (&self.formats, &other.formats) {
                (Some(one), Some(other)) => Rc::ptr_eq(one, other),
                (one, other) => one.is_none() && other.is_none(),
            }
    }
}

impl Words {
    /// The words of a language, with its way of writing numbers and dates.
    #[must_use]
    pub fn new(language: Language, formats: Rc<dyn Formats>) -> Self {
        Self { language, formats: Some(formats) }
    }

    /// Which language they are of.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// A number with so many decimals, such as `1,250.5`.
    #[must_use]
    pub fn number(&self, value: f64, decimals: usize) -> String {
        self.formats().number(value, decimals)
    }

    /// A count, such as `10,000`.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "nothing is counted beyond 2^52")]
    pub fn count(&self, count: usize) -> String {
        self.formats().number(count as f64, 0)
    }

    /// A day of the calendar (year, month from 1, day), such as `4 Jan 2027`.
    #[must_use]
    pub fn date(&self, (year, month, day): (i32, u8, u8), style: DayStyle) -> String {
        self.formats().day(year, month, day, style)
    }

    fn formats(&self) -> &dyn Formats {
        self.formats.as_deref().unwrap_or(&EnglishFormats)
    }

    fn text(&self, number: usize) -> &'static str {
        self.language.texts().get(number)
    }

    fn compose(&self, number: usize, values: &[Value<'_>]) -> String {
        composed(self.text(number), values, &|count| self.language.is_one(count), &|count| self.count(count))
    }
}

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_of_every_language_is_whole() {
        for language in Language::ALL {
            let texts = language.texts();
            assert!(texts.ends.len() > 10);
            assert!((0..texts.ends.len()).all(|number| !texts.get(number).trim().is_empty()), "{language:?}");
        }
    }
}
