//! How the screen's fields read estimates.

use crate::domain::{Estimate, Initiative, InitiativeField};
use crate::language::Words;
use crate::select::agreement;
use crate::select::priorities::{CellKey, read_number, read_share};

/// The field of an initiative that holds a cell, with the cell's new number.
pub fn with_input(initiative: &Initiative, key: &CellKey, estimate: Option<Estimate>) -> InitiativeField {
    let key = match key {
        CellKey::Input(name) => name,
        CellKey::Goal(goal) => goal.as_str(),
    };
    agreement::with_input(initiative, key, estimate)
}

/// Lets through what [`read_number`] reads, as it was typed.
pub fn check_number(text: &str, words: &Words) -> Result<String, String> {
    read_number(text, words).map(|estimate| estimate.map(|estimate| estimate.to_string()).unwrap_or_default())
}

/// Lets through what [`read_share`] reads, as it was typed.
pub fn check_share(text: &str, words: &Words) -> Result<String, String> {
    read_share(text, words).map(|_| text.trim().to_owned())
}
