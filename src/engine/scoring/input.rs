//! Every named input of every score model: its key in a file, the values it allows, its usual steps.
//!
//! Invariant: `FACTS` lists the known inputs in the order of the enum (a test holds it).

use super::InputError;
use std::fmt;

/// A named number that a score model asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Input {
    /// RICE: people or accounts reached per quarter.
    Reach,
    /// RICE: effect on each person reached.
    Impact,
    /// RICE: how sure one is, as a share of 1.
    Confidence,
    /// RICE, value/effort and weighted goals: work.
    Effort,
    /// ICE: impact, 1 to 10.
    IceImpact,
    /// ICE: confidence, 1 to 10.
    IceConfidence,
    /// ICE: ease, 1 to 10.
    IceEase,
    /// WSJF: value to users and the business, relative points.
    UserBusinessValue,
    /// WSJF: time criticality, relative points.
    TimeCriticality,
    /// WSJF: risk reduction and opportunity enablement, relative points.
    RiskReduction,
    /// WSJF: job size, relative points.
    JobSize,
    /// CD3: cost of delay per week.
    CostOfDelay,
    /// CD3: duration in weeks.
    Duration,
    /// Value/effort: value.
    Value,
    /// Weighted goals: impact on one goal; there are as many as there are goals.
    GoalImpact,
    /// Opportunity: importance of a need.
    Importance,
    /// Opportunity: satisfaction with how the need is met today.
    Satisfaction,
    /// A name of a plan's own formula that no model knows.
    Named(InputName),
}

/// An input's name in a plan file: a lower-case letter, then lower-case letters, digits and underscores.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct InputName {
    letters: [u8; InputName::LONGEST],
    length: u8,
}

impl InputName {
    /// The longest name a formula may use, in letters.
    pub const LONGEST: usize = 40;

    /// A proper name; `None` where it is not one.
    pub fn new(name: &str) -> Option<Self> {
        let proper = name.starts_with(|first: char| first.is_ascii_lowercase())
            && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
        let mut letters = [0; Self::LONGEST];
        letters.get_mut(..name.len()).filter(|_| proper)?.copy_from_slice(name.as_bytes());
        Some(Self { letters, length: u8::try_from(name.len()).ok()? })
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        let letters = self.letters.get(..usize::from(self.length)).unwrap_or_default();
        std::str::from_utf8(letters).unwrap_or_default()
    }
}

impl fmt::Debug for InputName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_str().fmt(f)
    }
}

/// The values an input allows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Range {
    /// Smallest value.
    pub low: f64,
    /// True when the smallest value itself is not allowed (it divides).
    pub low_excluded: bool,
    /// Largest value, if there is one.
    pub high: Option<f64>,
}

impl Range {
    /// Whether a finite `value` lies in the range.
    pub fn contains(self, value: f64) -> bool {
        let above = if self.low_excluded { value > self.low } else { value >= self.low };
        above && self.high.is_none_or(|high| value <= high)
    }
}

struct Facts {
    input: Input,
    key: &'static str,
    range: Range,
    scale: &'static [f64],
}

const NOT_NEGATIVE: Range = Range { low: 0.0, low_excluded: false, high: None };
const POSITIVE: Range = Range { low: 0.0, low_excluded: true, high: None };
const ONE_TO_TEN: Range = Range { low: 1.0, low_excluded: false, high: Some(10.0) };
const ZERO_TO_TEN: Range = Range { low: 0.0, low_excluded: false, high: Some(10.0) };

const RICE_IMPACT: &[f64] = &[3.0, 2.0, 1.0, 0.5, 0.25];
const RICE_CONFIDENCE: &[f64] = &[1.0, 0.8, 0.5];
const WSJF_POINTS: &[f64] = &[1.0, 2.0, 3.0, 5.0, 8.0, 13.0, 20.0];

/// What is known of an input that only a plan's own formula names.
static NAMED: Facts = Facts {
    input: Input::GoalImpact,
    key: "",
    range: Range { low: f64::MIN, low_excluded: false, high: None },
    scale: &[],
};

static FACTS: [Facts; 17] = [
    Facts { input: Input::Reach, key: "reach", range: NOT_NEGATIVE, scale: &[] },
    Facts { input: Input::Impact, key: "impact", range: NOT_NEGATIVE, scale: RICE_IMPACT },
    Facts {
        input: Input::Confidence,
        key: "confidence",
        range: Range { low: 0.0, low_excluded: false, high: Some(1.0) },
        scale: RICE_CONFIDENCE,
    },
    Facts { input: Input::Effort, key: "effort", range: POSITIVE, scale: &[] },
    Facts { input: Input::IceImpact, key: "ice_impact", range: ONE_TO_TEN, scale: &[] },
    Facts { input: Input::IceConfidence, key: "ice_confidence", range: ONE_TO_TEN, scale: &[] },
    Facts { input: Input::IceEase, key: "ice_ease", range: ONE_TO_TEN, scale: &[] },
    Facts {
        input: Input::UserBusinessValue,
        key: "user_business_value",
        range: NOT_NEGATIVE,
        scale: WSJF_POINTS,
    },
    Facts { input: Input::TimeCriticality, key: "time_criticality", range: NOT_NEGATIVE, scale: WSJF_POINTS },
    Facts { input: Input::RiskReduction, key: "risk_reduction", range: NOT_NEGATIVE, scale: WSJF_POINTS },
    Facts { input: Input::JobSize, key: "job_size", range: POSITIVE, scale: WSJF_POINTS },
    Facts { input: Input::CostOfDelay, key: "cost_of_delay", range: NOT_NEGATIVE, scale: &[] },
    Facts { input: Input::Duration, key: "duration", range: POSITIVE, scale: &[] },
    Facts { input: Input::Value, key: "value", range: NOT_NEGATIVE, scale: &[] },
    Facts {
        input: Input::GoalImpact,
        key: "goal_impact",
        range: Range { low: -10.0, low_excluded: false, high: Some(10.0) },
        scale: &[],
    },
    Facts { input: Input::Importance, key: "importance", range: ZERO_TO_TEN, scale: &[] },
    Facts { input: Input::Satisfaction, key: "satisfaction", range: ZERO_TO_TEN, scale: &[] },
];

impl Input {
    /// Every input that a model knows, in the order of the enum.
    pub fn all() -> impl Iterator<Item = Input> {
        FACTS.iter().map(|facts| facts.input)
    }

    /// The known input with this file key, if there is one.
    pub fn from_key(key: &str) -> Option<Input> {
        FACTS.iter().find(|facts| facts.key == key).map(|facts| facts.input)
    }

    fn facts(self) -> &'static Facts {
        let place = match self {
            Self::Reach => 0,
            Self::Impact => 1,
            Self::Confidence => 2,
            Self::Effort => 3,
            Self::IceImpact => 4,
            Self::IceConfidence => 5,
            Self::IceEase => 6,
            Self::UserBusinessValue => 7,
            Self::TimeCriticality => 8,
            Self::RiskReduction => 9,
            Self::JobSize => 10,
            Self::CostOfDelay => 11,
            Self::Duration => 12,
            Self::Value => 13,
            Self::GoalImpact => 14,
            Self::Importance => 15,
            Self::Satisfaction => 16,
            Self::Named(_) => return &NAMED,
        };
        &FACTS[place]
    }

    /// Name in a plan file, in `snake_case`.
    pub fn key(&self) -> &str {
        match self {
            Self::Named(name) => name.as_str(),
            known => known.facts().key,
        }
    }

    /// The same, without a borrow, for an input that a model knows.
    pub fn known_key(self) -> Option<&'static str> {
        Some(self.facts().key).filter(|key| !key.is_empty())
    }

    /// Whether the value is kept as a share of 1 and shown × 100, in per cent.
    pub fn is_percent(self) -> bool {
        self == Self::Confidence
    }

    /// The values allowed.
    pub fn range(self) -> Range {
        self.facts().range
    }

    /// The usual steps, largest or smallest first as the method prints them; empty for a free number.
    pub fn scale(self) -> &'static [f64] {
        self.facts().scale
    }

    /// Checks one value against [`Input::range`].
    ///
    /// # Errors
    /// [`InputError::NotANumber`], [`InputError::NotPositive`] or [`InputError::OutOfRange`].
    pub fn check(self, value: f64) -> Result<f64, InputError> {
        let range = self.range();
        if !value.is_finite() {
            Err(InputError::NotANumber { input: self })
        } else if range.contains(value) {
            Ok(value)
        } else if range.low_excluded && value <= range.low {
            Err(InputError::NotPositive { input: self, value })
        } else {
            Err(InputError::OutOfRange { input: self, value })
        }
    }

    /// The nearest allowed value: what a random draw counts as when a wide estimate reaches past the scale
    /// (a confidence of 104 % counts as 100 %). An excluded zero becomes the smallest positive number.
    pub fn clamp(self, value: f64) -> f64 {
        let [low, high] = self.bounds();
        value.max(low).min(high)
    }

    /// The smallest and the largest value that [`Input::clamp`] lets through.
    pub fn bounds(self) -> [f64; 2] {
        let range = self.range();
        let low = if range.low_excluded { range.low.max(f64::MIN_POSITIVE) } else { range.low };
        [low, range.high.unwrap_or(f64::MAX)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_stand_in_the_order_of_the_enum() {
        for facts in &FACTS {
            assert_eq!(facts.input.facts().key, facts.key);
        }
    }
}
