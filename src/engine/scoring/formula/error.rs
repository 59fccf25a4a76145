//! What is wrong with a formula, and at which character; others say it.

/// A formula that cannot be read.
#[derive(Debug, Clone, PartialEq)]
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
#[derive(Debug, Clone, PartialEq)]
pub enum FormulaProblem {
    /// There is no text.
    Empty,
    /// More characters than a formula may have.
    TooLong,
    /// Too much inside each other.
    TooDeep,
    /// More names than a formula may have.
    TooManyNames,
    /// A character that means nothing here.
    Unknown(char),
    /// A name with a capital letter, or one that is too long.
    ImproperName(String),
    /// A number that cannot be read.
    ImproperNumber(String),
    /// An operand is missing.
    MissingValue,
    /// Two values side by side.
    MissingOperator,
    /// A parenthesis was not closed.
    MissingClose,
    /// A parenthesis that closes nothing, or a comma outside a function.
    OutOfPlace(&'static str),
    /// There is no such function.
    NoSuchFunction(String),
    /// A function without its parentheses.
    BareFunction(&'static str),
    /// Too few or too many values for a function.
    Values {
        /// The function.
        name: &'static str,
        /// How many values it takes.
        wanted: Wanted,
    },
    /// The condition of `if` does not compare.
    MissingComparison,
    /// A comparison outside the condition of `if`.
    StrayComparison,
}

/// Why a formula has no result with some numbers. Characters are counted from 0.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum FormulaFault {
    /// A division by 0, or 0 to a negative power.
    DivisionByZero {
        /// The operation's character.
        at: usize,
    },
    /// A root of a negative number.
    NoRoot {
        /// The function's character.
        at: usize,
        /// The number.
        value: f64,
    },
    /// A logarithm of 0 or less.
    NoLogarithm {
        /// The function's character.
        at: usize,
        /// The number.
        value: f64,
    },
    /// A broken power of a negative number.
    NoPower {
        /// The operation's character.
        at: usize,
        /// What is raised.
        base: f64,
        /// To which power.
        exponent: f64,
    },
    /// Beyond the range of numbers.
    TooLarge {
        /// The operation's character.
        at: usize,
    },
    /// What the whole is divided by is the cost, and that must be above 0.
    NoCost {
        /// What it comes to.
        value: f64,
    },
}

/// How many values a function takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// One.
    One,
    /// Two or more.
    Many,
    /// A condition and two values.
    Condition,
}
