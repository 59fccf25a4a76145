//! The plan's own formula while it is being written.

use crate::domain::Settings;
use crate::engine::scoring::formula::Formula;
use crate::select::scoring_inputs::score_model;

/// What is wrong with a formula.
#[derive(Clone, Debug, PartialEq)]
pub struct FormulaTrouble {
    /// A sentence that names the character.
    pub sentence: String,
    /// The line that is wrong and, under it, a mark below the character.
    pub pointed: String,
}

/// What is wrong with a text as a formula; `None` where nothing is.
#[must_use]
pub fn formula_trouble(text: &str) -> Option<FormulaTrouble> {
    let error = Formula::read(text).err()?;
    let words = error.to_string();
    let mut letters = words.chars();
    let first = letters.next().map(char::to_uppercase).into_iter().flatten();
    let sentence = format!("{}.", first.chain(letters).collect::<String>());
    Some(FormulaTrouble { sentence, pointed: error.pointed(text) })
}

/// What a plan's first formula of its own starts from: its present model written as one. `None` where it has a formula
/// already.
#[must_use]
pub fn proposed_formula(settings: &Settings) -> Option<String> {
    settings.formula.trim().is_empty().then(|| score_model(settings).as_formula().to_owned())
}
