//! Opportunity score of a need: importance + what satisfaction leaves open.

use super::{Input, InputError, Score};
use crate::text::number;
use roadbook_language::Words;

/// What the opportunity score asks for, in order.
pub const INPUTS: &[Input] = &[Input::Importance, Input::Satisfaction];

/// Benefit = importance + max(importance − satisfaction, 0), from 0 to 20; cost = 1.
///
/// Source: A. W. Ulwick, "What Customers Want", 2005.
///
/// # Errors
/// A value outside 0 to 10.
pub fn score(importance: f64, satisfaction: f64) -> Result<Score, InputError> {
    let importance = Input::Importance.check(importance)?;
    let satisfaction = Input::Satisfaction.check(satisfaction)?;
    Score::new(importance + (importance - satisfaction).max(0.0), 1.0, INPUTS)
}

/// The calculation with this need's numbers: `9 + max(9 − 3, 0) = 15`.
///
/// # Errors
/// As [`score`].
pub fn formula(importance: f64, satisfaction: f64) -> Result<String, InputError> {
    let value = number(score(importance, satisfaction)?.value());
    let [importance, satisfaction] = [importance, satisfaction].map(number);
    Ok(format!("{importance} + max({importance} − {satisfaction}, 0) = {value}"))
}

/// How large an opportunity is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// Below the moderate threshold: served well enough.
    Low,
    /// From the moderate threshold on.
    Moderate,
    /// From the high threshold on.
    High,
    /// Above the extreme threshold.
    Extreme,
}

impl Band {
    /// The band's name.
    pub fn label(self, words: &Words) -> &'static str {
        match self {
            Self::Low => words.band_low(),
            Self::Moderate => words.band_moderate(),
            Self::High => words.band_high(),
            Self::Extreme => words.band_extreme(),
        }
    }
}

/// Where the bands begin. A plan may choose its own; the defaults are Ulwick's 10, 12 and 15.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bands {
    /// Scores from here on are moderate.
    pub moderate_from: f64,
    /// Scores from here on are high.
    pub high_from: f64,
    /// Scores above this are extreme; this one itself is high.
    pub extreme_above: f64,
}

impl Default for Bands {
    fn default() -> Self {
        Self { moderate_from: 10.0, high_from: 12.0, extreme_above: 15.0 }
    }
}

impl Bands {
    /// The band of an opportunity score.
    pub fn band(self, score: Score) -> Band {
        let value = score.value();
        if value > self.extreme_above {
            Band::Extreme
        } else if value >= self.high_from {
            Band::High
        } else if value >= self.moderate_from {
            Band::Moderate
        } else {
            Band::Low
        }
    }
}
