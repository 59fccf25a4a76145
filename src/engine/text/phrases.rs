//! Many phrases looked for in a text at once, however they are spaced and punctuated there.
//!
//! Text and phrases are cut into words: runs of letters, runs of digits, and single signs of scripts that write no spaces.
//! What stands between two words does not matter: `guest-checkout` holds “Guest checkout”, and `2027-02-15` and
//! `2027/02/15` are the same three words.

use std::collections::BTreeMap;
use std::ops::Range;

/// How a phrase is held against a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Matching {
    /// Word by word, whatever the case.
    Words,
    /// Word by word, in the case it is written in.
    Case,
    /// As it is written, with no letter, digit, `_` or `-` beside it: ids.
    Exact,
    /// As one number, whose groups of digits a single sign may part.
    Number,
}

/// Where a text holds a phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundPhrase {
    /// Which phrase, by its place in the list.
    pub phrase: usize,
    /// Where, in bytes.
    pub range: Range<usize>,
}

struct Phrase {
    text: String,
    words: Vec<String>,
    matching: Matching,
}

/// Phrases that are looked for together; the time it takes does not grow with their number.
#[derive(Default)]
pub struct Phrases {
    phrases: Vec<Phrase>,
    /// The phrases that begin with a word, the longest first.
    by_first_word: BTreeMap<String, Vec<usize>>,
}

impl Phrases {
    /// These phrases; one without a word is never found.
    ///
    /// ```
    /// use roadbook_engine::text::{Matching, Phrases};
    /// let phrases = Phrases::new([("Guest checkout", Matching::Words), ("260000", Matching::Number)]);
    /// let found = phrases.found("file guest-checkout.md, 260000 in all");
    /// assert_eq!(found.iter().map(|one| one.range.clone()).collect::<Vec<_>>(), [5..19, 24..30]);
    /// ```
    #[must_use]
    pub fn new<'a>(phrases: impl IntoIterator<Item = (&'a str, Matching)>) -> Self {
        let mut all = Self::default();
        for (text, matching) in phrases {
            let words: Vec<String> = ranges(text).into_iter().map(|range| lowered(text, range)).collect();
            if let Some(first) = words.first() {
                all.by_first_word.entry(first.clone()).or_default().push(all.phrases.len());
            }
            all.phrases.push(Phrase { text: text.to_owned(), words, matching });
        }
        let length = |place: &usize| all.phrases.get(*place).map_or(0, |phrase| phrase.words.len());
        for places in all.by_first_word.values_mut() {
            crate::order::sort_by_key(places, |place| std::cmp::Reverse(length(place)));
        }
        all
    }

    /// Whether there is nothing to look for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.by_first_word.is_empty()
    }

    /// Where the text holds phrases: from the left, the longest first, none across another.
    #[must_use]
    pub fn found(&self, text: &str) -> Vec<FoundPhrase> {
        let mut found = Vec::new();
        if self.is_empty() {
            return found;
        }
        let ranges = ranges(text);
        let mut at = 0;
        while let Some(first) = ranges.get(at) {
            let here = self.by_first_word.get(&lowered(text, first.clone())).map_or(&[][..], Vec::as_slice);
            let longest = here.iter().find_map(|&place| {
                let phrase = self.phrases.get(place)?;
                let range = phrase.stands_at(text, ranges.get(at..)?)?;
                Some((FoundPhrase { phrase: place, range }, phrase.words.len()))
            });
            match longest {
                Some((one, words)) => {
                    found.push(one);
                    at += words;
                }
                None => at += 1,
            }
        }
        found
    }
}

impl Phrase {
    fn stands_at(&self, text: &str, ranges: &[Range<usize>]) -> Option<Range<usize>> {
        let here = ranges.get(..self.words.len())?;
        let is_word = |(range, word): (&Range<usize>, &String)| lowered(text, range.clone()) == *word;
        if !here.iter().zip(&self.words).all(is_word) {
            return None;
        }
        let range = here.first()?.start..here.last()?.end;
        let written = text.get(range.clone())?;
        let before = text.get(..range.start)?.chars().next_back();
        let after = text.get(range.end..)?;
        let fits = match self.matching {
            Matching::Words => self.is_in_one_piece(text, here),
            Matching::Case => self.is_in_one_piece(text, here) && self.is_written_alike(text, here),
            Matching::Exact => {
                let belongs = |sign: char| sign.is_alphanumeric() || matches!(sign, '_' | '-');
                written == self.text && ![before, after.chars().next()].into_iter().flatten().any(belongs)
            }
            Matching::Number => is_whole_number(text, here, before, after),
        };
        fits.then_some(range)
    }

    /// Whether no quotation ends and another begins between its words, as between two values of a file, unless it does so in
    /// the phrase.
    fn is_in_one_piece(&self, text: &str, here: &[Range<usize>]) -> bool {
        let quotes = |text: &str, pair: &[Range<usize>]| match pair {
            [left, right] => text.get(left.end..right.start).unwrap_or_default().matches('"').count(),
            _ => 0,
        };
        let own = ranges(&self.text);
        here.windows(2).zip(own.windows(2)).all(|(there, own)| {
            let count = quotes(text, there);
            count < 2 || count == quotes(&self.text, own)
        })
    }

    fn is_written_alike(&self, text: &str, here: &[Range<usize>]) -> bool {
        let own = ranges(&self.text);
        here.iter().zip(&own).all(|(there, own)| text.get(there.clone()) == self.text.get(own.clone()))
    }
}

/// Whether the words there are one number, and all of it: `260,000` is not in `1,260,000`.
fn is_whole_number(text: &str, here: &[Range<usize>], before: Option<char>, after: &str) -> bool {
    let parts =
        |sign: char| matches!(sign, '.' | ',' | '\'' | '’' | '_' | ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}');
    let joined = here.windows(2).all(|pair| match pair {
        [left, right] => {
            let mut between = text.get(left.end..right.start).unwrap_or_default().chars();
            between.next().is_some_and(parts) && between.next().is_none()
        }
        _ => true,
    });
    let (Some(first), Some(last)) = (here.first(), here.last()) else { return false };
    let digit_before = text.get(..first.start).is_some_and(|text| {
        let mut signs = text.chars().rev().skip(1);
        signs.next().is_some_and(|sign| sign.is_ascii_digit())
    });
    let goes_on_before =
        digit_before && before.is_some_and(|sign| sign == '.' || parts(sign) && first.len() == 3);
    let digits = |text: &str| text.chars().take_while(char::is_ascii_digit).count();
    let mut rest = after.chars();
    let goes_on_after = rest.next().is_some_and(parts) && last.len() == 3 && digits(rest.as_str()) == 3;
    joined && !goes_on_before && !goes_on_after
}

#[derive(Clone, Copy, PartialEq)]
enum Class {
    Letter,
    Digit,
    /// A sign that is a word by itself.
    Alone,
    Between,
}

fn class(sign: char) -> Class {
    match sign {
        '\u{3040}'..='\u{30ff}'
        | '\u{3400}'..='\u{9fff}'
        | '\u{ac00}'..='\u{d7af}'
        | '\u{f900}'..='\u{faff}' => Class::Alone,
        // Accents that stand behind their letter.
        '\u{300}'..='\u{36f}' => Class::Letter,
        sign if sign.is_numeric() => Class::Digit,
        sign if sign.is_alphanumeric() => Class::Letter,
        _ => Class::Between,
    }
}

/// Where the words of a text are.
fn ranges(text: &str) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    let mut before = Class::Between;
    for (at, sign) in text.char_indices() {
        let class = class(sign);
        let end = at + sign.len_utf8();
        match ranges.last_mut() {
            _ if class == Class::Between => {}
            Some(last) if class == before && class != Class::Alone => last.end = end,
            _ => ranges.push(at..end),
        }
        before = class;
    }
    ranges
}

fn lowered(text: &str, range: Range<usize>) -> String {
    text.get(range).unwrap_or_default().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::{Matching, Phrases};

    fn holds(text: &str, phrase: &str, matching: Matching) -> bool {
        !Phrases::new([(phrase, matching)]).found(text).is_empty()
    }

    #[test]
    fn words_are_found_however_they_are_spaced_and_never_inside_others() {
        assert!(holds("a GUEST  checkout!", "Guest checkout", Matching::Words));
        assert!(holds("海のゲスト決済です", "ゲスト決済", Matching::Words));
        assert!(!holds("guest checkouts", "Guest checkout", Matching::Words));
        assert!(holds("a \"guest\" checkout", "Guest checkout", Matching::Words));
        assert!(!holds("[\"a guest\", \"checkout\"]", "Guest checkout", Matching::Words));
        assert!(!holds("guest checkout", "Guest checkout", Matching::Case));
        assert!(!holds("anything", "–", Matching::Words));
    }

    #[test]
    fn a_number_is_found_as_a_whole_one_only() {
        for text in ["260000", "[1,260000]", "260000.0", "costs 260000, then"] {
            assert!(holds(text, "260000", Matching::Number), "{text}");
        }
        for text in ["260,000", "260.000 €", "260'000", "about 260 000."] {
            assert!(holds(text, "260,000", Matching::Number), "{text}");
        }
        for text in ["1,260,000", "260,000,000", "[260, 000]", "1260,000", "260,0000"] {
            assert!(!holds(text, "260,000", Matching::Number), "{text}");
        }
        assert!(!holds("0.260000", "260000", Matching::Number));
    }

    #[test]
    fn an_id_is_found_as_it_is_written() {
        assert!(holds("\"in_a\": 1", "in_a", Matching::Exact));
        for text in ["in a", "in_a_b", "IN_A", "min_a", "in_a-1"] {
            assert!(!holds(text, "in_a", Matching::Exact), "{text}");
        }
    }
}
