//! Finding by a few letters: how well a query fits a title.

/// A query to hold against many texts.
///
/// ```
/// use roadbook_engine::text::Fuzzy;
/// let mut query = Fuzzy::new("gu che");
/// assert!(query.score("Guest checkout").is_some());
/// assert!(query.score("Berth map").is_none());
/// ```
#[derive(Debug)]
pub struct Fuzzy {
    words: Vec<Vec<char>>,
    /// The text looked at just now, in small letters; kept so that thousands of texts ask for no memory.
    text: Vec<char>,
}

/// A word of the query stands at the head of a word of the text, anywhere in it, or only its letters do, in order.
const AT_HEAD: u32 = 100;
const INSIDE: u32 = 60;
const LETTERS: u32 = 20;

impl Fuzzy {
    /// A query; its words are looked for one by one, in any order.
    #[must_use]
    pub fn new(query: &str) -> Self {
        let words = query.split_whitespace().map(|word| word.chars().flat_map(char::to_lowercase).collect());
        Self { words: words.collect(), text: Vec::new() }
    }

    /// Whether nothing is asked for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// How well a text fits, larger is better; none where a word of the query is not in it. A word counts most at the
    /// head of a word, then inside one, then as letters in order (`gc` in `Guest checkout`); what stands earlier, and a
    /// shorter text, count a little more.
    pub fn score(&mut self, text: &str) -> Option<u32> {
        self.text.clear();
        self.text.extend(text.chars().flat_map(char::to_lowercase));
        let mut score = 0;
        for word in &self.words {
            score += word_score(word, &self.text)?;
        }
        let short = 30_u32.saturating_sub(u32::try_from(self.text.len()).unwrap_or(u32::MAX) / 4);
        Some(score * 8 + short)
    }
}

fn word_score(word: &[char], text: &[char]) -> Option<u32> {
    let mut inside = None;
    for (place, found) in text.windows(word.len().max(1)).enumerate() {
        if found == word {
            let early = 20_u32.saturating_sub(u32::try_from(place).unwrap_or(u32::MAX));
            if is_head(text, place) {
                return Some(AT_HEAD + early);
            }
            inside = inside.or(Some(INSIDE + early));
        }
    }
    inside.or_else(|| letters_score(word, text))
}

/// Whether a word of the text begins here.
fn is_head(text: &[char], place: usize) -> bool {
    place.checked_sub(1).and_then(|before| text.get(before)).is_none_or(|before| !before.is_alphanumeric())
}

/// The letters in order, each at the head of a word or right after the letter found before it.
fn letters_score(word: &[char], text: &[char]) -> Option<u32> {
    let mut from = 0;
    let mut last = None;
    for letter in word {
        let fits = |place: &usize| {
            text.get(*place) == Some(letter)
                && (is_head(text, *place) || last.is_some_and(|last: usize| last + 1 == *place))
        };
        let place = (from..text.len()).find(fits)?;
        (from, last) = (place + 1, Some(place));
    }
    Some(LETTERS)
}
