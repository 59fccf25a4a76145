//! A formula's text cut into numbers, names and signs.

use super::error::{FormulaError, FormulaProblem};
use crate::scoring::InputName;

/// A piece of a formula.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Token<'a> {
    Number(f64),
    Name(&'a str),
    Plus,
    Minus,
    Times,
    Divide,
    Power,
    Open,
    Close,
    Comma,
    Compare(Comparison),
}

/// How a condition compares.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Comparison {
    Less,
    LessOrEqual,
    More,
    MoreOrEqual,
    Equal,
    NotEqual,
}

impl Comparison {
    /// Whether two numbers compare so.
    pub(super) fn holds(self, left: f64, right: f64) -> bool {
        match self {
            Self::Less => left < right,
            Self::LessOrEqual => left <= right,
            Self::More => left > right,
            Self::MoreOrEqual => left >= right,
            Self::Equal => left == right,
            Self::NotEqual => left != right,
        }
    }
}

impl Token<'_> {
    /// The token as it is shown.
    pub(super) fn written(&self) -> String {
        match self {
            Self::Number(value) => crate::text::number(*value),
            Self::Name(name) => (*name).to_owned(),
            sign => sign.sign().to_owned(),
        }
    }

    /// A sign as it is shown; empty for numbers and names.
    pub(super) fn sign(&self) -> &'static str {
        match self {
            Self::Number(_) | Self::Name(_) => "",
            Self::Plus => "+",
            Self::Minus => "−",
            Self::Times => "×",
            Self::Divide => "÷",
            Self::Power => "^",
            Self::Open => "(",
            Self::Close => ")",
            Self::Comma => ",",
            Self::Compare(Comparison::Less) => "<",
            Self::Compare(Comparison::LessOrEqual) => "≤",
            Self::Compare(Comparison::More) => ">",
            Self::Compare(Comparison::MoreOrEqual) => "≥",
            Self::Compare(Comparison::Equal) => "=",
            Self::Compare(Comparison::NotEqual) => "≠",
        }
    }
}

/// A token and the character it begins at, counted from 0.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Placed<'a> {
    pub(super) token: Token<'a>,
    pub(super) at: usize,
}

/// The tokens of a text, up to the first that cannot be read.
pub(super) fn tokens(text: &str) -> impl Iterator<Item = Result<Placed<'_>, FormulaError>> {
    let mut rest = text;
    let mut at = 0;
    std::iter::from_fn(move || {
        let trimmed = rest.trim_start();
        at += rest.chars().count() - trimmed.chars().count();
        rest = trimmed;
        if rest.is_empty() {
            return None;
        }
        let begin = at;
        Some(match first_token(rest) {
            Ok((token, length)) => {
                let (taken, left) = rest.split_at_checked(length).unwrap_or((rest, ""));
                at += taken.chars().count();
                rest = left;
                Ok(Placed { token, at: begin })
            }
            Err(problem) => {
                rest = "";
                Err(FormulaError { at: begin, problem })
            }
        })
    })
}

/// Signs as they may be typed; longer ones first.
const SIGNS: [(&str, Token<'static>); 23] = [
    ("<=", Token::Compare(Comparison::LessOrEqual)),
    (">=", Token::Compare(Comparison::MoreOrEqual)),
    ("==", Token::Compare(Comparison::Equal)),
    ("!=", Token::Compare(Comparison::NotEqual)),
    ("<>", Token::Compare(Comparison::NotEqual)),
    ("≤", Token::Compare(Comparison::LessOrEqual)),
    ("≥", Token::Compare(Comparison::MoreOrEqual)),
    ("≠", Token::Compare(Comparison::NotEqual)),
    ("<", Token::Compare(Comparison::Less)),
    (">", Token::Compare(Comparison::More)),
    ("=", Token::Compare(Comparison::Equal)),
    ("+", Token::Plus),
    ("-", Token::Minus),
    ("−", Token::Minus),
    ("*", Token::Times),
    ("×", Token::Times),
    ("·", Token::Times),
    ("/", Token::Divide),
    ("÷", Token::Divide),
    ("^", Token::Power),
    ("(", Token::Open),
    (")", Token::Close),
    (",", Token::Comma),
];

/// The token a text begins with, and its length in bytes. The text is not empty and has no blank before it.
fn first_token(text: &str) -> Result<(Token<'_>, usize), FormulaProblem> {
    if let Some((sign, token)) = SIGNS.iter().find(|(sign, _)| text.starts_with(sign)) {
        return Ok((*token, sign.len()));
    }
    let first = text.chars().next().unwrap_or(' ');
    if first.is_ascii_digit() || first == '.' {
        return number(text);
    }
    if first.is_alphabetic() || first == '_' {
        let length = length_while(text, |letter| letter.is_alphanumeric() || letter == '_');
        let name = text.get(..length).unwrap_or(text);
        return match InputName::new(name) {
            Some(_) => Ok((Token::Name(name), length)),
            None => Err(FormulaProblem::ImproperName(name.chars().take(60).collect())),
        };
    }
    Err(FormulaProblem::Unknown(first))
}

fn length_while(text: &str, belongs: impl Fn(char) -> bool) -> usize {
    text.find(|letter| !belongs(letter)).unwrap_or(text.len())
}

/// Digits, perhaps with a point, perhaps with an exponent.
fn number(text: &str) -> Result<(Token<'static>, usize), FormulaProblem> {
    let mut length = length_while(text, |letter| letter.is_ascii_digit() || letter == '.');
    let after = text.get(length..).unwrap_or_default();
    if let Some(exponent) = after.strip_prefix(['e', 'E']) {
        let digits = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
        let signed = exponent.len() - digits.len();
        let count = length_while(digits, |letter| letter.is_ascii_digit());
        if count > 0 {
            length += 1 + signed + count;
        }
    }
    let digits = text.get(..length).unwrap_or(text);
    match digits.parse::<f64>() {
        Ok(value) if value.is_finite() => Ok((Token::Number(value), length)),
        _ => Err(FormulaProblem::ImproperNumber(digits.chars().take(40).collect())),
    }
}
