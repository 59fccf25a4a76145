//! What is wrong with a formula, as sentences that name the character.

use super::Formula;
use crate::scoring::InputName;
use crate::text::number;

/// A formula that cannot be read.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("{problem} (character {})", at + 1)]
pub struct FormulaError {
    /// Which character, counted from 0; the text's length where something is missing at its end.
    pub at: usize,
    /// What is wrong there.
    pub problem: FormulaProblem,
}

impl FormulaError {
    /// The line of the text that is wrong, and under it a mark below the character.
    pub fn pointed(&self, text: &str) -> String {
        let mut left = self.at;
        let mut line = "";
        for part in text.split('\n') {
            line = part;
            match left.checked_sub(part.chars().count() + 1) {
                Some(rest) => left = rest,
                None => break,
            }
        }
        format!("{line}\n{}^", " ".repeat(left.min(line.chars().count())))
    }
}

/// What is wrong with the text of a formula.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum FormulaProblem {
    /// There is no text.
    #[error("no formula is written yet; try “reach * impact / effort”")]
    Empty,
    /// More characters than a formula may have.
    #[error("a formula may have {} characters at most", Formula::LONGEST)]
    TooLong,
    /// Too much inside each other.
    #[error("too many parentheses, functions or signs inside each other; write it with fewer")]
    TooDeep,
    /// More names than a formula may have.
    #[error("a formula may have {} different names at most", Formula::MOST_INPUTS)]
    TooManyNames,
    /// A character that means nothing here.
    #[error("“{0}” means nothing in a formula; use + - * / ^, parentheses, numbers and names")]
    Unknown(char),
    /// A name with a capital letter, or one that is too long.
    #[error("a name is written in lower-case letters, digits and _, {longest} at most: “{0}” is not", longest = InputName::LONGEST)]
    ImproperName(String),
    /// A number that cannot be read.
    #[error("“{0}” is not a number; write 1.5 or 2e3")]
    ImproperNumber(String),
    /// An operand is missing.
    #[error("a number, a name or an opening parenthesis is missing here")]
    MissingValue,
    /// Two values side by side.
    #[error("an operator such as * or + is missing here")]
    MissingOperator,
    /// A parenthesis was not closed.
    #[error("a closing parenthesis is missing here")]
    MissingClose,
    /// A parenthesis that closes nothing, or a comma outside a function.
    #[error("“{0}” does not belong here")]
    OutOfPlace(&'static str),
    /// There is no such function.
    #[error("there is no function “{0}”; there are min, max, sqrt, ln, abs and if")]
    NoSuchFunction(String),
    /// A function without its parentheses.
    #[error("“{0}” needs its values in parentheses: {0}(…)")]
    BareFunction(&'static str),
    /// Too few or too many values for a function.
    #[error("“{name}” takes {wanted}")]
    Values {
        /// The function.
        name: &'static str,
        /// How many values it takes, in words.
        wanted: &'static str,
    },
    /// The condition of `if` does not compare.
    #[error("the condition of “if” must compare two values: if(effort > 3, …, …)")]
    MissingComparison,
    /// A comparison outside the condition of `if`.
    #[error("a comparison stands in the condition of “if” only: if(effort > 3, …, …)")]
    StrayComparison,
}

/// Why a formula has no result with some numbers. Characters are counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
pub enum FormulaFault {
    /// A division by 0, or 0 to a negative power.
    #[error("divides by 0 (character {})", at + 1)]
    DivisionByZero {
        /// The operation's character.
        at: usize,
    },
    /// A root of a negative number.
    #[error("takes the square root of {} (character {}); it must be 0 or more", number(*value), at + 1)]
    NoRoot {
        /// The function's character.
        at: usize,
        /// The number.
        value: f64,
    },
    /// A logarithm of 0 or less.
    #[error("takes the logarithm of {} (character {}); it must be more than 0", number(*value), at + 1)]
    NoLogarithm {
        /// The function's character.
        at: usize,
        /// The number.
        value: f64,
    },
    /// A broken power of a negative number.
    #[error("raises {} to the power of {} (character {}), which has no result", number(*base), number(*exponent), at + 1)]
    NoPower {
        /// The operation's character.
        at: usize,
        /// What is raised.
        base: f64,
        /// To which power.
        exponent: f64,
    },
    /// Beyond the range of numbers.
    #[error("comes to a number that is too large (character {})", at + 1)]
    TooLarge {
        /// The operation's character.
        at: usize,
    },
    /// What the whole is divided by is the cost, and that must be above 0.
    #[error("divides everything by {}, its cost; that must be more than 0", number(*value))]
    NoCost {
        /// What it comes to.
        value: f64,
    },
}
