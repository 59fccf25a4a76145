//! Text cut into words: runs of letters and digits, in lower case.

/// The words of a text in order, lower case. Everything that is no letter or digit separates.
pub(super) fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
}
