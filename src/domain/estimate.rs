//! A number and how sure it is: `8`, `5..13` or `5..8..13`.

use std::fmt;
use std::str::FromStr;

use crate::language::{Say, Words, english_errors};

/// A number known exactly, or a 90 % range with an optional most likely value.
///
/// Low and high are the 5th and 95th percentile of what a person believes. Values are finite and
/// `low ≤ mode ≤ high`; the constructors refuse anything else.
///
/// ```
/// use roadbook_core::domain::Estimate;
/// let effort: Estimate = "5..8..13".parse()?;
/// assert_eq!(effort.low(), 5.0);
/// assert_eq!(effort.to_string(), "5..8..13");
/// # Ok::<(), roadbook_core::domain::EstimateError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub enum Estimate {
    /// Known exactly, or typed without a range.
    Exact(f64),
    /// 5th and 95th percentile.
    Range {
        /// 5th percentile.
        low: f64,
        /// 95th percentile.
        high: f64,
    },
    /// 5th percentile, most likely value, 95th percentile.
    ThreePoint {
        /// 5th percentile.
        low: f64,
        /// Most likely value.
        mode: f64,
        /// 95th percentile.
        high: f64,
    },
}

/// Why a text or a list of numbers is not an estimate.
#[derive(Clone, Debug, PartialEq)]
pub enum EstimateError {
    /// Not of the form `8`, `5..13` or `5..8..13`.
    NotAnEstimate(String),
    /// A list with none or more than three numbers in it.
    List(usize),
    /// Low above high.
    UpsideDown {
        /// The first number.
        low: f64,
        /// The last number.
        high: f64,
    },
    /// Most likely value outside the range.
    ModeOutside {
        /// 5th percentile.
        low: f64,
        /// Most likely value.
        mode: f64,
        /// 95th percentile.
        high: f64,
    },
    /// Infinite, not a number, or too large to calculate with.
    TooLarge,
}

impl Say for EstimateError {
    fn say(&self, words: &Words) -> String {
        match self {
            Self::NotAnEstimate(text) => words.not_an_estimate(text),
            Self::List(count) => words.estimate_list(*count),
            Self::UpsideDown { low, high } => words.estimate_upside_down(&low.to_string(), &high.to_string()),
            Self::ModeOutside { low, mode, high } => {
                words.estimate_mode_outside(&mode.to_string(), &low.to_string(), &high.to_string())
            }
            Self::TooLarge => words.number_too_large().to_owned(),
        }
    }
}
english_errors!(EstimateError);

impl Estimate {
    /// The largest magnitude a plan calculates with.
    pub const LARGEST: f64 = 1e15;

    /// An exact number.
    pub fn exact(value: f64) -> Result<Self, EstimateError> {
        in_bounds(&[value])?;
        Ok(Self::Exact(value))
    }

    /// A 90 % range.
    pub fn range(low: f64, high: f64) -> Result<Self, EstimateError> {
        in_bounds(&[low, high])?;
        if low > high {
            return Err(EstimateError::UpsideDown { low, high });
        }
        Ok(Self::Range { low, high })
    }

    /// A 90 % range with its most likely value.
    pub fn three_point(low: f64, mode: f64, high: f64) -> Result<Self, EstimateError> {
        in_bounds(&[low, mode, high])?;
        if low > high {
            return Err(EstimateError::UpsideDown { low, high });
        }
        if mode < low || mode > high {
            return Err(EstimateError::ModeOutside { low, mode, high });
        }
        Ok(Self::ThreePoint { low, mode, high })
    }

    /// From one, two or three numbers, as in a plan file.
    pub fn from_numbers(numbers: &[f64]) -> Result<Self, EstimateError> {
        match *numbers {
            [value] => Self::exact(value),
            [low, high] => Self::range(low, high),
            [low, mode, high] => Self::three_point(low, mode, high),
            _ => Err(EstimateError::List(numbers.len())),
        }
    }

    /// One, two or three numbers, as in a plan file.
    #[must_use]
    pub fn numbers(self) -> Vec<f64> {
        match self {
            Self::Exact(value) => vec![value],
            Self::Range { low, high } => vec![low, high],
            Self::ThreePoint { low, mode, high } => vec![low, mode, high],
        }
    }

    /// The lowest plausible value (5th percentile).
    #[must_use]
    pub fn low(self) -> f64 {
        match self {
            Self::Exact(value) => value,
            Self::Range { low, .. } | Self::ThreePoint { low, .. } => low,
        }
    }

    /// The highest plausible value (95th percentile).
    #[must_use]
    pub fn high(self) -> f64 {
        match self {
            Self::Exact(value) => value,
            Self::Range { high, .. } | Self::ThreePoint { high, .. } => high,
        }
    }

    /// The most likely value where one is given.
    #[must_use]
    pub fn mode(self) -> Option<f64> {
        match self {
            Self::Exact(value) => Some(value),
            Self::Range { .. } => None,
            Self::ThreePoint { mode, .. } => Some(mode),
        }
    }

    /// Whether the number carries a range.
    #[must_use]
    pub fn is_range(self) -> bool {
        !matches!(self, Self::Exact(_))
    }
}

fn in_bounds(numbers: &[f64]) -> Result<(), EstimateError> {
    if numbers.iter().all(|number| number.abs() <= Estimate::LARGEST) {
        Ok(())
    } else {
        Err(EstimateError::TooLarge)
    }
}

impl fmt::Display for Estimate {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, number) in self.numbers().iter().enumerate() {
            if place > 0 {
                out.write_str("..")?;
            }
            write!(out, "{number}")?;
        }
        Ok(())
    }
}

impl FromStr for Estimate {
    type Err = EstimateError;

    /// Reads `8`, `5..13`, `5..8..13`; a dash (`5–13`), three dots and spaces are taken too.
    fn from_str(text: &str) -> Result<Self, EstimateError> {
        let not_an_estimate = || EstimateError::NotAnEstimate(text.trim().chars().take(40).collect());
        let unified = text.trim().replace("...", "..").replace(['–', '…'], "..").replace('−', "-");
        let numbers: Vec<f64> = unified
            .split("..")
            .map(|part| number(part.trim()).ok_or_else(not_an_estimate))
            .collect::<Result<_, _>>()?;
        if numbers.is_empty() || numbers.len() > 3 {
            return Err(not_an_estimate());
        }
        Self::from_numbers(&numbers)
    }
}

/// A number in digits; the words `inf` and `NaN` are none.
fn number(text: &str) -> Option<f64> {
    let is_part = |byte: u8| byte.is_ascii_digit() || b"+-.eE".contains(&byte);
    text.parse().ok().filter(|_| text.bytes().all(is_part))
}

#[cfg(test)]
mod tests {
    use super::{Estimate, EstimateError};

    #[test]
    fn reads_the_three_ways_of_writing_one() {
        assert_eq!("8".parse(), Ok(Estimate::Exact(8.0)));
        assert_eq!(" 5 .. 13 ".parse(), Ok(Estimate::Range { low: 5.0, high: 13.0 }));
        assert_eq!("5–8–13".parse(), Ok(Estimate::ThreePoint { low: 5.0, mode: 8.0, high: 13.0 }));
        assert_eq!("5...13".parse(), Ok(Estimate::Range { low: 5.0, high: 13.0 }));
        assert_eq!("-3..-1.5".parse(), Ok(Estimate::Range { low: -3.0, high: -1.5 }));
    }

    #[test]
    fn says_what_is_wrong_with_the_rest() {
        assert_eq!("13..5".parse::<Estimate>(), Err(EstimateError::UpsideDown { low: 13.0, high: 5.0 }));
        assert_eq!(
            "5..20..13".parse::<Estimate>(),
            Err(EstimateError::ModeOutside { low: 5.0, mode: 20.0, high: 13.0 })
        );
        assert_eq!("1e308".parse::<Estimate>(), Err(EstimateError::TooLarge));
        for text in ["", "..", "5..", "a few", "1..2..3..4", "nan", "inf"] {
            assert!(matches!(text.parse::<Estimate>(), Err(EstimateError::NotAnEstimate(_))), "{text}");
        }
    }
}
