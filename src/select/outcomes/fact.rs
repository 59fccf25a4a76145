//! A figure with the words around it and the way it was worked out.

/// A figure that can be asked how it came about.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fact {
    /// Tells it apart within its record, such as `pace`.
    pub key: String,
    /// What it is: `Pace`.
    pub label: String,
    /// The figure, such as `106 %`; empty where there is none.
    pub figure: String,
    /// The rest of the sentence; the whole of it where there is no figure.
    pub words: String,
    /// The formula with this record's numbers.
    pub formula: String,
    /// What it means, and what it takes for granted.
    pub meaning: String,
}

impl Fact {
    /// The sentence for where there is no figure.
    pub(super) fn without(key: &str, label: &str, words: impl Into<String>) -> Self {
        Self { key: key.to_owned(), label: label.to_owned(), words: words.into(), ..Self::default() }
    }

    /// Figure and words as one sentence.
    #[must_use]
    pub fn sentence(&self) -> String {
        format!("{} {}", self.figure, self.words).trim().to_owned()
    }
}
