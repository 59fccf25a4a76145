//! Why a set of inputs has no score: one sentence per cause, naming the cell to mend.

use super::formula::{FormulaError, FormulaFault};
use super::{Input, InputName};
use crate::text::number;

/// A value that a score model cannot use.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum InputError {
    /// The value is not a finite number.
    #[error("{} is not a number; type a plain number", input.label())]
    NotANumber {
        /// The cell to mend.
        input: Input,
    },
    /// The value divides the benefit, so it must be above zero.
    #[error("{} is {}; it must be more than 0", input.label(), number(*value))]
    NotPositive {
        /// The cell to mend.
        input: Input,
        /// The value that was given.
        value: f64,
    },
    /// The value lies outside the scale of its input.
    #[error("{} is {}; it must be {}", input.label(), number(*value), input.range())]
    OutOfRange {
        /// The cell to mend.
        input: Input,
        /// The value that was given.
        value: f64,
    },
    /// The goal weights are negative, or none is above zero.
    #[error("the goal weights must be 0 or more, and at least one above 0")]
    GoalWeights,
    /// Each value is fine by itself, but together they leave the range of numbers.
    #[error("{} are too large or too small together to give a score", labels(inputs))]
    TooLarge {
        /// Every input that went into the score.
        inputs: Vec<Input>,
    },
    /// The plan's own formula cannot be read.
    #[error("the formula cannot be read: {0}")]
    Unreadable(FormulaError),
    /// The plan's own formula has no result with these numbers.
    #[error("the formula {0}")]
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

fn labels(inputs: &[Input]) -> String {
    inputs.iter().map(|input| input.label().into_owned()).collect::<Vec<_>>().join(", ")
}
