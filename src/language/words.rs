//! The words of one reader: a language, and how its numbers and dates are written.

use std::rc::Rc;

use crate::english::EnglishFormats;
use crate::formats::{DayStyle, Exactness, Formats};
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
    exactness: Exactness,
}

impl std::fmt::Debug for Words {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_tuple("Words").field(&self.language).finish()
    }
}

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        self.language == other.language
            && self.exactness == other.exactness
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
        Self { language, formats: Some(formats), exactness: Exactness::Days }
    }

    /// The words of a language, with numbers and dates as English has them: where no browser is there to ask.
    #[must_use]
    pub fn of(language: Language) -> Self {
        Self { language, formats: None, exactness: Exactness::Days }
    }

    /// The same words, which tell days no more exactly than this.
    #[must_use]
    pub fn telling(self, exactness: Exactness) -> Self {
        Self { exactness, ..self }
    }

    /// How exactly days are told.
    #[must_use]
    pub fn exactness(&self) -> Exactness {
        self.exactness
    }

    /// Which language they are of.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// A number with so many decimals, such as `12,500.5`.
    #[must_use]
    pub fn number(&self, value: f64, decimals: usize) -> String {
        self.formats().number(value, decimals)
    }

    /// A number as short as it can be said with about three digits, with its decimals only where they count.
    #[must_use]
    pub fn short(&self, value: f64) -> String {
        let size = value.abs();
        let decimals = if size >= 100.0 || value.fract() == 0.0 {
            0
        } else if size >= 10.0 {
            1
        } else {
            2
        };
        self.number(value, decimals)
    }

    /// A number with all that counts of it: up to three decimals, a few more where it is small.
    #[must_use]
    pub fn exact(&self, value: f64) -> String {
        let most = match value.abs() {
            0.0 | 1.0.. => 3,
            size if size >= 0.1 => 4,
            size if size >= 0.01 => 5,
            _ => 6,
        };
        let written = format!("{value:.most$}");
        let fraction = written.split_once('.').map_or("", |(_, fraction)| fraction.trim_end_matches('0'));
        self.number(value, fraction.len())
    }

    /// A share of one as whole percent, such as `45 %`.
    #[must_use]
    pub fn percent(&self, share: f64) -> String {
        self.in_percent(&self.number(share * 100.0, 0))
    }

    /// All of a list: `a`, `a and b`, `a, b and c`.
    #[must_use]
    pub fn listed(&self, texts: &[String]) -> String {
        match texts {
            [] => String::new(),
            [only] => only.clone(),
            [first, middle @ .., last] => {
                let rest = middle.iter().fold(first.clone(), |rest, next| self.list_more(&rest, next));
                self.list_last(&rest, last)
            }
        }
    }

    /// All of a list with nothing but commas between: `a, b, c`.
    #[must_use]
    pub fn in_a_row(&self, texts: &[String]) -> String {
        let mut all = texts.iter();
        let first = all.next().cloned().unwrap_or_default();
        all.fold(first, |rest, next| self.list_more(&rest, next))
    }

    /// A label as it stands within a sentence: English begins it with a small letter.
    #[must_use]
    pub fn within_sentence(&self, label: &str) -> String {
        match self.language {
            Language::English => label.to_lowercase(),
            Language::German | Language::Japanese => label.to_owned(),
        }
    }

    /// All of a list whose parts may hold commas: `a; b; c`.
    #[must_use]
    pub fn parted(&self, texts: &[String]) -> String {
        let mut all = texts.iter();
        let first = all.next().cloned().unwrap_or_default();
        all.fold(first, |rest, next| self.part_more(&rest, next))
    }

    /// Sentences one after the other.
    #[must_use]
    pub fn sentences(&self, texts: &[String]) -> String {
        let mut told = texts.iter().filter(|text| !text.is_empty());
        let first = told.next().cloned().unwrap_or_default();
        told.fold(first, |rest, next| self.sentences_joined(&rest, next))
    }

    /// A count, such as `10,000`.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "nothing is counted beyond 2^52")]
    pub fn count(&self, count: usize) -> String {
        self.formats().number(count as f64, 0)
    }

    /// A number with no more digits than it needs: at most three decimals, or four significant digits below 1; very
    /// large and very small ones as `1.5e20`.
    #[must_use]
    pub fn plain(&self, value: f64) -> String {
        let size = value.abs();
        if !value.is_finite() || (size != 0.0 && !(1e-4..=1e15).contains(&size)) {
            let text = format!("{value:.3e}");
            let (digits, exponent) = text.split_once('e').unwrap_or((&text, "0"));
            let digits = digits.trim_end_matches('0').trim_end_matches('.');
            return if value.is_finite() { format!("{digits}e{exponent}") } else { value.to_string() };
        }
        let most = match size {
            0.0 => 0,
            size if size >= 1.0 => 3,
            size if size >= 0.1 => 4,
            size if size >= 0.01 => 5,
            _ => 6,
        };
        let text = format!("{value:.most$}");
        let fraction = text.split_once('.').map_or("", |(_, fraction)| fraction.trim_end_matches('0'));
        self.number(value, fraction.len())
    }

    /// A day of the calendar (year, month from 1, day), such as `4 Jan 2027`; its month or quarter, where days are told no more
    /// exactly.
    ///
    /// ```
    /// use roadbook_language::{DayStyle, Exactness, Words};
    /// let words = Words::default().telling(Exactness::Quarters);
    /// assert_eq!(words.date((2027, 1, 4), DayStyle::Day), "Q1 2027");
    /// ```
    #[must_use]
    pub fn date(&self, (year, month, day): (i32, u8, u8), style: DayStyle) -> String {
        let told = |style| self.formats().day(year, month, day, style);
        let quarter = || self.quarter(&month.div_ceil(3).to_string());
        match (self.exactness, style) {
            (Exactness::Months, DayStyle::Day) => {
                self.month_and_year(&told(DayStyle::Month), &year.to_string())
            }
            (Exactness::Months, DayStyle::DayOfYear) => told(DayStyle::Month),
            (Exactness::Quarters, DayStyle::Day) => self.quarter_of_year(&quarter(), &year.to_string()),
            (Exactness::Quarters, DayStyle::DayOfYear) => quarter(),
            (_, style) => told(style),
        }
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
    fn numbers_read_well() {
        let words = Words::default();
        assert_eq!(words.number(-1_234_567.891, 1), "−1,234,567.9");
        assert_eq!(words.number(-0.04, 1), "0.0");
        assert_eq!(words.number(1234.0, 0), "1234");
        assert_eq!(words.short(12.345), "12.3");
        assert_eq!(words.short(1.0), "1");
        assert_eq!(
            [12_500.25, -0.5, 8.0, 0.0123].map(|value| words.exact(value)),
            ["12,500.25", "−0.5", "8", "0.0123"]
        );
    }

    #[test]
    fn lists_are_joined_as_each_language_does() {
        let names = ["Mole", "Quay", "Pier"].map(str::to_owned);
        let said = |language, count| Words::of(language).listed(&names[..count]);
        assert_eq!(said(Language::English, 3), "Mole, Quay and Pier");
        assert_eq!(said(Language::German, 2), "Mole und Quay");
        assert_eq!(said(Language::Japanese, 3), "Mole、Quay、Pier");
    }

    #[test]
    fn a_plain_number_has_the_digits_it_needs() {
        let said =
            [0.0, -10.0, 1.875, 1.0 / 3.0, 0.05, 1e20, -1e-7].map(|value| Words::default().plain(value));
        assert_eq!(said, ["0", "−10", "1.875", "0.3333", "0.05", "1e20", "-1e-7"]);
    }

    #[test]
    fn every_text_of_every_language_is_whole() {
        for language in Language::ALL {
            let texts = language.texts();
            assert!(texts.ends.len() > 10);
            assert!((0..texts.ends.len()).all(|number| !texts.get(number).trim().is_empty()), "{language:?}");
        }
    }
}
