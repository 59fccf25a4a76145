//! The plan's own formula while it is being written.

use crate::domain::Settings;
use crate::engine::scoring::formula::Formula;
use crate::language::Words;
use crate::select::scoring_inputs::{say_formula_error, score_model};
use crate::select::words::capitalised;

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
pub fn formula_trouble(words: &Words, text: &str) -> Option<FormulaTrouble> {
    let error = Formula::read(text).err()?;
    let sentence = capitalised(&words.as_a_sentence(&say_formula_error(words, &error)));
    Some(FormulaTrouble { sentence, pointed: error.pointed(text) })
}

/// What a plan's first formula of its own starts from: its present model written as one. `None` where it has a formula
/// already.
#[must_use]
pub fn proposed_formula(settings: &Settings) -> Option<String> {
    settings.formula.trim().is_empty().then(|| score_model(settings).as_formula().to_owned())
}
