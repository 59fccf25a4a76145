//! The flat program of a formula, and running it.

use super::error::FormulaFault;
use super::token::Comparison;

/// The most numbers that wait on the stack at once.
pub(super) const STACK: usize = 128;

/// One step, and the character it stands for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Step {
    pub(super) operation: Operation,
    pub(super) at: usize,
}

/// What a step does to the stack.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Operation {
    /// Puts a number on it.
    Number(f64),
    /// Puts the input of this place on it.
    Input(usize),
    /// Takes one, gives one.
    Negate,
    SquareRoot,
    Logarithm,
    Absolute,
    /// Takes two, gives one.
    Add,
    Subtract,
    Multiply,
    Divide,
    Power,
    Min,
    Max,
    /// Takes two; unless they compare so, leaves out this many of the steps that follow.
    Unless(Comparison, usize),
    /// Leaves out this many of the steps that follow.
    Skip(usize),
}

impl Operation {
    /// How many more numbers wait afterwards.
    pub(super) fn growth(self) -> isize {
        match self {
            Self::Number(_) | Self::Input(_) => 1,
            Self::Negate | Self::SquareRoot | Self::Logarithm | Self::Absolute | Self::Skip(_) => 0,
            Self::Unless(..) => -2,
            _ => -1,
        }
    }
}

/// Runs a program that the parser made; `values` are the inputs.
pub(super) fn run(steps: &[Step], values: &[f64]) -> Result<f64, FormulaFault> {
    let mut stack = [0.0_f64; STACK];
    let mut height = 0_usize;
    let mut next = 0_usize;
    while let Some(&Step { operation, at }) = steps.get(next) {
        next += 1;
        // The parser keeps every program within the stack; beyond it reads 0 and writes nothing.
        let top = |below: usize| {
            height.checked_sub(below + 1).and_then(|place| stack.get(place)).copied().unwrap_or(0.0)
        };
        let (taken, result) = match operation {
            Operation::Number(value) => (0, value),
            Operation::Input(place) => (0, values.get(place).copied().unwrap_or(f64::NAN)),
            Operation::Unless(comparison, steps) => {
                if !comparison.holds(top(1), top(0)) {
                    next += steps;
                }
                height = height.saturating_sub(2);
                continue;
            }
            Operation::Skip(steps) => {
                next += steps;
                continue;
            }
            Operation::Negate | Operation::SquareRoot | Operation::Logarithm | Operation::Absolute => {
                (1, of_one(operation, at, top(0))?)
            }
            _ => (2, of_two(operation, at, top(1), top(0))?),
        };
        if !result.is_finite() {
            return Err(FormulaFault::TooLarge { at });
        }
        height = height.saturating_sub(taken);
        if let Some(place) = stack.get_mut(height) {
            *place = result;
            height += 1;
        }
    }
    // A program leaves its result alone on the stack.
    Ok(stack.first().copied().unwrap_or(0.0))
}

fn of_one(operation: Operation, at: usize, value: f64) -> Result<f64, FormulaFault> {
    match operation {
        Operation::SquareRoot if value < 0.0 => Err(FormulaFault::NoRoot { at, value }),
        Operation::SquareRoot => Ok(libm::sqrt(value)),
        Operation::Logarithm if value <= 0.0 => Err(FormulaFault::NoLogarithm { at, value }),
        Operation::Logarithm => Ok(libm::log(value)),
        Operation::Absolute => Ok(value.abs()),
        _ => Ok(-value),
    }
}

fn of_two(operation: Operation, at: usize, left: f64, right: f64) -> Result<f64, FormulaFault> {
    Ok(match operation {
        Operation::Add => left + right,
        Operation::Subtract => left - right,
        Operation::Multiply => left * right,
        Operation::Divide if right == 0.0 => return Err(FormulaFault::DivisionByZero { at }),
        Operation::Divide => left / right,
        Operation::Power if left == 0.0 && right < 0.0 => return Err(FormulaFault::DivisionByZero { at }),
        Operation::Power => {
            let power = libm::pow(left, right);
            if power.is_nan() {
                return Err(FormulaFault::NoPower { at, base: left, exponent: right });
            }
            power
        }
        Operation::Min => left.min(right),
        _ => left.max(right),
    })
}
