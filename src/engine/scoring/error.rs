//! Why a set of inputs has no score: one variant per cause, naming the cell to mend; others say it.

use super::formula::{FormulaError, FormulaFault};
use super::{Input, InputName};

/// A value that a score model cannot use.
#[derive(Debug, Clone, PartialEq)]
pub enum InputError {
    /// The value is not a finite number.
    NotANumber {
        /// The cell to mend.
        input: Input,
    },
    /// The value divides the benefit, so it must be above zero.
    NotPositive {
        /// The cell to mend.
        input: Input,
        /// The value that was given.
        value: f64,
    },
    /// The value lies outside the scale of its input.
    OutOfRange {
        /// The cell to mend.
        input: Input,
        /// The value that was given.
        value: f64,
    },
    /// The goal weights are negative, or none is above zero.
    GoalWeights,
    /// Each value is fine by itself, but together they leave the range of numbers.
    TooLarge {
        /// Every input that went into the score.
        inputs: Vec<Input>,
    },
    /// The plan's own formula cannot be read.
    Unreadable(FormulaError),
    /// The plan's own formula has no result with these numbers.
    NoResult(FormulaFault),
}

impl InputError {
    /// The cell on which the error is shown; the first one where several are to blame.
    pub fn input(&self) -> Input {
        match self {
            Self::NotANumber { input } | Self::NotPositive { input, .. } | Self::OutOfRange { input, .. } => {
                *input
            }
            Self::GoalWeights => Input::GoalImpact,
            Self::TooLarge { inputs } => inputs.first().copied().unwrap_or(Input::GoalImpact),
            Self::Unreadable(_) | Self::NoResult(_) => {
                InputName::new("formula").map_or(Input::GoalImpact, Input::Named)
            }
        }
    }
}
