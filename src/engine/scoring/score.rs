//! What a model answers: benefit and cost, both kept, since the roadmap needs the one and the ranking the ratio.

use super::{Input, InputError};

/// A finite benefit over a finite cost above zero, whose ratio is finite too.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Score {
    /// What it brings, in the model's own unit.
    pub benefit: f64,
    /// What it takes, in the model's own unit; 1 where the model has no cost.
    pub cost: f64,
}

impl Score {
    /// Keeps benefit and cost if their ratio is a number.
    ///
    /// # Errors
    /// [`InputError::TooLarge`] with the inputs' names when the benefit, the cost or the ratio leaves the
    /// range of numbers (values near 1e308, or a cost so small that the ratio overflows).
    pub fn new(benefit: f64, cost: f64, inputs: &[Input]) -> Result<Score, InputError> {
        let usable = benefit.is_finite() && cost.is_finite() && cost > 0.0 && (benefit / cost).is_finite();
        if usable {
            Ok(Score { benefit, cost })
        } else {
            Err(InputError::TooLarge { inputs: inputs.to_vec() })
        }
    }

    /// Benefit ÷ cost, the number items are ranked by.
    pub fn value(self) -> f64 {
        self.benefit / self.cost
    }
}

/// What evaluating a model on one item came to.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// Inputs are missing; the item is listed apart, never counted as 0.
    NotScored {
        /// Which ones, in the model's order.
        missing: Vec<Input>,
    },
    /// One input cannot be used; the error belongs on that cell.
    Invalid {
        /// The cell to mend.
        input: Input,
        /// What is wrong with it.
        reason: InputError,
    },
    /// The item's score.
    Scored(Score),
}

impl Outcome {
    /// The score, if there is one.
    pub fn score(&self) -> Option<Score> {
        match self {
            Self::Scored(score) => Some(*score),
            Self::NotScored { .. } | Self::Invalid { .. } => None,
        }
    }
}

impl From<Result<Score, InputError>> for Outcome {
    fn from(result: Result<Score, InputError>) -> Self {
        match result {
            Ok(score) => Self::Scored(score),
            Err(reason) => Self::Invalid { input: reason.input(), reason },
        }
    }
}
