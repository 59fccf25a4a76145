//! A plan's own score, as a formula over named inputs: `reach * impact / max(effort, 0.5)`.
//!
//! Numbers, names (`strategic_fit`), `+ - * / ^` (or `× ÷ −`), parentheses, `min`, `max`, `sqrt`, `ln`, `abs` and
//! `if(condition, then, else)` with one comparison as its condition. `^` binds strongest and from the right, a sign
//! below it: −2^2 is −4.
//!
//! A text is read once into a flat program of steps on a stack. **Invariants:** every jump goes forward, so each step
//! runs at most once and nothing can loop; a program reads its inputs and nothing else; it gives a finite number or
//! says why there is none.

mod error;
mod evaluate;
mod parser;
mod token;

pub use error::{FormulaError, FormulaFault, FormulaProblem, Wanted};

use super::{Input, InputError, Score};
use crate::text::{number, percent};
use evaluate::{Step, run};
use token::{Token, tokens};

/// A formula that has been read.
///
/// Where its outermost operation is a division, what is divided is the benefit and what it is divided by the cost;
/// otherwise the cost is 1.
///
/// ```
/// use roadbook_engine::scoring::formula::Formula;
/// let formula = Formula::read("reach * impact / effort").unwrap();
/// let score = formula.score(&[800.0, 2.0, 4.0]).unwrap();
/// assert_eq!((score.benefit, score.cost), (1600.0, 4.0));
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Formula {
    text: String,
    inputs: Vec<Input>,
    benefit: Vec<Step>,
    cost: Vec<Step>,
}

impl Formula {
    /// The longest text, in characters.
    pub const LONGEST: usize = 2_000;
    /// The most names a formula may have.
    pub const MOST_INPUTS: usize = 16;
    /// The most levels of parentheses, functions and signs inside each other.
    pub const DEEPEST: usize = 24;

    /// Reads a formula.
    ///
    /// # Errors
    /// What is wrong, and at which character.
    pub fn read(text: &str) -> Result<Self, FormulaError> {
        let program = parser::read(text)?;
        let mut benefit = program.steps;
        let mut cost = Vec::new();
        if let Some(divisor) = program.divisor {
            // The last step divides; before it stand the steps of what is divided, then those of what it is divided by.
            benefit.pop();
            cost = benefit.split_off(divisor);
        }
        Ok(Self { text: text.to_owned(), inputs: program.inputs, benefit, cost })
    }

    /// Its names, each once, in the order of the text.
    pub fn inputs(&self) -> &[Input] {
        &self.inputs
    }

    /// Whether its outermost operation is a division.
    pub fn has_cost(&self) -> bool {
        !self.cost.is_empty()
    }

    /// Benefit and cost of one item, its numbers in the order of [`Self::inputs`].
    ///
    /// # Errors
    /// [`InputError::NoResult`] where there is none: a division by 0, a root or logarithm of what has none, a cost of
    /// 0 or less, a number that is too large.
    pub fn score(&self, values: &[f64]) -> Result<Score, InputError> {
        let benefit = run(&self.benefit, values).map_err(InputError::NoResult)?;
        if !self.has_cost() {
            return Score::new(benefit, 1.0, &self.inputs);
        }
        let cost = run(&self.cost, values).map_err(InputError::NoResult)?;
        if cost <= 0.0 {
            return Err(InputError::NoResult(FormulaFault::NoCost { value: cost }));
        }
        Score::new(benefit, cost, &self.inputs)
    }

    /// The formula with typographic signs: `reach × impact ÷ effort`.
    pub fn words(&self) -> String {
        self.written(|name| name.replace('_', " "))
    }

    /// The calculation with one item's numbers: `800 × 2 ÷ 4 = 400`.
    ///
    /// # Errors
    /// As [`Self::score`].
    pub fn with_numbers(&self, values: &[f64]) -> Result<String, InputError> {
        let score = self.score(values)?;
        let shown = |name: &str| {
            let known = self.inputs.iter().zip(values).find(|(input, _)| input.key() == name);
            known.map_or_else(
                || name.to_owned(),
                |(input, &value)| match value {
                    value if input.is_percent() => percent(value),
                    value if value < 0.0 => format!("({})", number(value)),
                    value => number(value),
                },
            )
        };
        Ok(format!("{} = {}", self.written(shown), number(score.value())))
    }

    /// The text again, evenly spaced, each input as `name` writes it.
    fn written(&self, name: impl Fn(&str) -> String) -> String {
        let mut written = String::new();
        let mut sign = true;
        let mut tokens = tokens(&self.text).map_while(Result::ok).peekable();
        while let Some(token) = tokens.next() {
            let mut text = token.token.written();
            if let Token::Name(found) = token.token
                && !matches!(tokens.peek().map(|next| next.token), Some(Token::Open))
            {
                text = name(found);
            }
            match token.token {
                // A sign stands close to its number; as an operator, minus stands free.
                Token::Minus | Token::Plus if sign => written.push_str(&text),
                Token::Open | Token::Close | Token::Number(_) | Token::Name(_) => written.push_str(&text),
                Token::Power => written.push('^'),
                Token::Comma => written.push_str(", "),
                _ => {
                    written.push(' ');
                    written.push_str(&text);
                    written.push(' ');
                }
            }
            sign = !matches!(token.token, Token::Close | Token::Number(_) | Token::Name(_));
        }
        written
    }
}
