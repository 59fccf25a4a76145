//! From tokens to a flat program, by precedence climbing.

use super::Formula;
use super::error::{FormulaError, FormulaProblem, Wanted};
use super::evaluate::{Operation, STACK, Step};
use super::token::{Comparison, Placed, Token, tokens};
use crate::scoring::{Input, InputName};

/// What reading a text comes to.
pub(super) struct Program {
    pub(super) steps: Vec<Step>,
    pub(super) inputs: Vec<Input>,
    /// Where the steps of the divisor begin, when the last step is a division of the whole.
    pub(super) divisor: Option<usize>,
}

/// Reads a whole text.
pub(super) fn read(text: &str) -> Result<Program, FormulaError> {
    let end = text.trim_end().chars().count();
    if end > Formula::LONGEST {
        return Err(FormulaError { at: Formula::LONGEST, problem: FormulaProblem::TooLong });
    }
    let tokens = tokens(text).collect::<Result<Vec<_>, _>>()?;
    if tokens.is_empty() {
        return Err(FormulaError { at: 0, problem: FormulaProblem::Empty });
    }
    let mut parser =
        Parser { tokens, end, next: 0, steps: Vec::new(), inputs: Vec::new(), depth: 0, height: 0 };
    let divisor = parser.sum()?;
    match parser.peek() {
        None => Ok(Program { steps: parser.steps, inputs: parser.inputs, divisor }),
        Some(Placed { token: Token::Compare(_), at }) => Err(error(at, FormulaProblem::StrayComparison)),
        Some(Placed { token: token @ (Token::Close | Token::Comma), at }) => {
            Err(error(at, FormulaProblem::OutOfPlace(token.sign())))
        }
        Some(Placed { at, .. }) => Err(error(at, FormulaProblem::MissingOperator)),
    }
}

fn error(at: usize, problem: FormulaProblem) -> FormulaError {
    FormulaError { at, problem }
}

struct Parser<'a> {
    tokens: Vec<Placed<'a>>,
    /// The length of the text in characters.
    end: usize,
    next: usize,
    steps: Vec<Step>,
    inputs: Vec<Input>,
    depth: usize,
    /// How many numbers wait on the stack after the steps so far.
    height: isize,
}

/// Where the divisor's steps begin, if what was read last is a division.
type Divisor = Option<usize>;

impl<'a> Parser<'a> {
    fn peek(&self) -> Option<Placed<'a>> {
        self.tokens.get(self.next).copied()
    }

    /// The character of the next token, or of the end.
    fn at(&self) -> usize {
        self.peek().map_or(self.end, |placed| placed.at)
    }

    fn take(&mut self, token: Token<'_>) -> bool {
        let found = self.peek().is_some_and(|placed| placed.token == token);
        self.next += usize::from(found);
        found
    }

    fn push(&mut self, operation: Operation, at: usize) -> Result<(), FormulaError> {
        self.height += operation.growth();
        if usize::try_from(self.height).is_ok_and(|height| height > STACK) {
            return Err(error(at, FormulaProblem::TooDeep));
        }
        self.steps.push(Step { operation, at });
        Ok(())
    }

    /// Reads something that may hold more of its own kind.
    fn deeper<T>(
        &mut self,
        read: impl FnOnce(&mut Self) -> Result<T, FormulaError>,
    ) -> Result<T, FormulaError> {
        if self.depth == Formula::DEEPEST {
            return Err(error(self.at(), FormulaProblem::TooDeep));
        }
        self.depth += 1;
        let read = read(self);
        self.depth -= 1;
        read
    }

    fn sum(&mut self) -> Result<Divisor, FormulaError> {
        let mut divisor = self.product()?;
        while let Some(Placed { token, at }) = self.peek() {
            let operation = match token {
                Token::Plus => Operation::Add,
                Token::Minus => Operation::Subtract,
                _ => break,
            };
            self.next += 1;
            self.product()?;
            self.push(operation, at)?;
            divisor = None;
        }
        Ok(divisor)
    }

    fn product(&mut self) -> Result<Divisor, FormulaError> {
        let mut divisor = self.signed()?;
        while let Some(Placed { token, at }) = self.peek() {
            let operation = match token {
                Token::Times => Operation::Multiply,
                Token::Divide => Operation::Divide,
                _ => break,
            };
            self.next += 1;
            let begin = self.steps.len();
            self.signed()?;
            self.push(operation, at)?;
            divisor = (operation == Operation::Divide).then_some(begin);
        }
        Ok(divisor)
    }

    fn signed(&mut self) -> Result<Divisor, FormulaError> {
        let at = self.at();
        if self.take(Token::Minus) {
            self.deeper(Self::signed)?;
            self.push(Operation::Negate, at)?;
            return Ok(None);
        }
        if self.take(Token::Plus) {
            return self.deeper(Self::signed);
        }
        self.power()
    }

    fn power(&mut self) -> Result<Divisor, FormulaError> {
        let divisor = self.value()?;
        let at = self.at();
        if !self.take(Token::Power) {
            return Ok(divisor);
        }
        // From the right, and with a sign of its own: 2^-1, 2^3^2.
        self.deeper(Self::signed)?;
        self.push(Operation::Power, at)?;
        Ok(None)
    }

    fn value(&mut self) -> Result<Divisor, FormulaError> {
        let Some(Placed { token, at }) = self.peek() else {
            return Err(error(self.end, FormulaProblem::MissingValue));
        };
        match token {
            Token::Number(value) => {
                self.next += 1;
                self.push(Operation::Number(value), at)?;
                Ok(None)
            }
            Token::Name(name) => {
                self.next += 1;
                self.name(name, at)?;
                Ok(None)
            }
            Token::Open => {
                self.next += 1;
                let divisor = self.deeper(Self::sum)?;
                self.close()?;
                Ok(divisor)
            }
            _ => Err(error(at, FormulaProblem::MissingValue)),
        }
    }

    fn close(&mut self) -> Result<(), FormulaError> {
        if self.take(Token::Close) {
            return Ok(());
        }
        let problem = match self.peek().map(|placed| placed.token) {
            None => FormulaProblem::MissingClose,
            Some(token @ Token::Comma) => FormulaProblem::OutOfPlace(token.sign()),
            Some(Token::Compare(_)) => FormulaProblem::StrayComparison,
            Some(_) => FormulaProblem::MissingOperator,
        };
        Err(error(self.at(), problem))
    }

    /// An input, or a function with its values.
    fn name(&mut self, name: &str, at: usize) -> Result<(), FormulaError> {
        let function = FUNCTIONS.iter().find(|function| function.name == name);
        let called = self.take(Token::Open);
        match (function, called) {
            (Some(function), true) => self.deeper(|parser| parser.function(function, at)),
            (Some(function), false) => Err(error(at, FormulaProblem::BareFunction(function.name))),
            (None, true) => Err(error(at, FormulaProblem::NoSuchFunction(name.to_owned()))),
            (None, false) => self.input(name, at),
        }
    }

    fn input(&mut self, name: &str, at: usize) -> Result<(), FormulaError> {
        // "Impact on a goal" is one number per goal elsewhere; in a formula its name is like any other.
        let known = Input::from_key(name).filter(|input| *input != Input::GoalImpact);
        let Some(input) = known.or_else(|| InputName::new(name).map(Input::Named)) else {
            return Err(error(at, FormulaProblem::ImproperName(name.to_owned())));
        };
        let place = self.inputs.iter().position(|taken| *taken == input).unwrap_or(self.inputs.len());
        if place == Formula::MOST_INPUTS {
            return Err(error(at, FormulaProblem::TooManyNames));
        }
        if place == self.inputs.len() {
            self.inputs.push(input);
        }
        self.push(Operation::Input(place), at)
    }

    fn function(&mut self, function: &Function, at: usize) -> Result<(), FormulaError> {
        let wrong_count =
            |at| error(at, FormulaProblem::Values { name: function.name, wanted: function.wanted });
        match function.kind {
            Kind::OfOne(operation) => {
                self.first_value(wrong_count)?;
                self.push(operation, at)?;
            }
            Kind::OfMany(operation) => {
                self.first_value(wrong_count)?;
                if self.peek().is_some_and(|placed| placed.token == Token::Close) {
                    return Err(wrong_count(self.at()));
                }
                while self.take(Token::Comma) {
                    self.sum()?;
                    self.push(operation, at)?;
                }
            }
            Kind::If => {
                let comparison = self.condition(at)?;
                self.comma(wrong_count)?;
                let unless = self.steps.len();
                self.push(Operation::Unless(comparison, 0), at)?;
                self.sum()?;
                self.comma(wrong_count)?;
                let skip = self.steps.len();
                self.push(Operation::Skip(0), at)?;
                // Only one of the two branches runs.
                self.height -= 1;
                self.sum()?;
                let end = self.steps.len();
                self.set(unless, Operation::Unless(comparison, skip - unless));
                self.set(skip, Operation::Skip(end - skip - 1));
            }
        }
        if self.peek().is_some_and(|placed| placed.token == Token::Comma) {
            return Err(wrong_count(self.at()));
        }
        self.close()
    }

    /// The first value of a function; a function without any says how many it takes.
    fn first_value(&mut self, wrong_count: impl Fn(usize) -> FormulaError) -> Result<(), FormulaError> {
        if self.peek().is_some_and(|placed| placed.token == Token::Close) {
            return Err(wrong_count(self.at()));
        }
        self.sum().map(|_| ())
    }

    fn condition(&mut self, at: usize) -> Result<Comparison, FormulaError> {
        if self.peek().is_some_and(|placed| placed.token == Token::Close) {
            return Err(error(at, FormulaProblem::MissingComparison));
        }
        self.sum()?;
        let Some(Placed { token: Token::Compare(comparison), .. }) = self.peek() else {
            return Err(error(self.at(), FormulaProblem::MissingComparison));
        };
        self.next += 1;
        self.sum()?;
        Ok(comparison)
    }

    fn comma(&mut self, wrong_count: impl Fn(usize) -> FormulaError) -> Result<(), FormulaError> {
        if self.take(Token::Comma) {
            return Ok(());
        }
        Err(match self.peek().map(|placed| placed.token) {
            None | Some(Token::Close) => wrong_count(self.at()),
            Some(Token::Compare(_)) => error(self.at(), FormulaProblem::StrayComparison),
            Some(_) => error(self.at(), FormulaProblem::MissingOperator),
        })
    }

    fn set(&mut self, place: usize, operation: Operation) {
        if let Some(step) = self.steps.get_mut(place) {
            step.operation = operation;
        }
    }
}

struct Function {
    name: &'static str,
    wanted: Wanted,
    kind: Kind,
}

#[derive(Clone, Copy)]
enum Kind {
    OfOne(Operation),
    OfMany(Operation),
    If,
}

const fn function(name: &'static str, wanted: Wanted, kind: Kind) -> Function {
    Function { name, wanted, kind }
}

const FUNCTIONS: [Function; 6] = [
    function("min", Wanted::Many, Kind::OfMany(Operation::Min)),
    function("max", Wanted::Many, Kind::OfMany(Operation::Max)),
    function("sqrt", Wanted::One, Kind::OfOne(Operation::SquareRoot)),
    function("ln", Wanted::One, Kind::OfOne(Operation::Logarithm)),
    function("abs", Wanted::One, Kind::OfOne(Operation::Absolute)),
    function("if", Wanted::Condition, Kind::If),
];
