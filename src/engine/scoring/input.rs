//! Every named input of every score model: its key in a file, its words on a screen, the values it allows.
//!
//! Invariant: `FACTS` lists the known inputs in the order of the enum (a test holds it).

use super::InputError;
use crate::text::number;
use std::borrow::Cow;
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

impl fmt::Display for Range {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.low_excluded, self.high) {
            (true, None) => write!(f, "more than {}", number(self.low)),
            (true, Some(high)) => write!(f, "more than {} and at most {}", number(self.low), number(high)),
            (false, None) => write!(f, "{} or more", number(self.low)),
            (false, Some(high)) => write!(f, "between {} and {}", number(self.low), number(high)),
        }
    }
}

/// One step of an input's usual scale.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ScaleValue {
    /// The number that goes into the score.
    pub value: f64,
    /// What the number means, or an empty text where the number speaks for itself.
    pub label: &'static str,
}

struct Facts {
    input: Input,
    key: &'static str,
    label: &'static str,
    unit: &'static str,
    help: &'static str,
    range: Range,
    scale: &'static [ScaleValue],
}

const NOT_NEGATIVE: Range = Range { low: 0.0, low_excluded: false, high: None };
const POSITIVE: Range = Range { low: 0.0, low_excluded: true, high: None };
const ONE_TO_TEN: Range = Range { low: 1.0, low_excluded: false, high: Some(10.0) };
const ZERO_TO_TEN: Range = Range { low: 0.0, low_excluded: false, high: Some(10.0) };

const fn step(value: f64, label: &'static str) -> ScaleValue {
    ScaleValue { value, label }
}

const RICE_IMPACT: &[ScaleValue] =
    &[step(3.0, "massive"), step(2.0, "high"), step(1.0, "medium"), step(0.5, "low"), step(0.25, "minimal")];
const RICE_CONFIDENCE: &[ScaleValue] = &[step(1.0, "high"), step(0.8, "medium"), step(0.5, "low")];
const WSJF_POINTS: &[ScaleValue] = &[
    step(1.0, ""),
    step(2.0, ""),
    step(3.0, ""),
    step(5.0, ""),
    step(8.0, ""),
    step(13.0, ""),
    step(20.0, ""),
];

/// What is known of an input that only a plan's own formula names.
static NAMED: Facts = Facts {
    input: Input::GoalImpact,
    key: "",
    label: "",
    unit: "",
    help: "A number of the plan's own formula.",
    range: Range { low: f64::MIN, low_excluded: false, high: None },
    scale: &[],
};

static FACTS: [Facts; 17] = [
    Facts {
        input: Input::Reach,
        key: "reach",
        label: "Reach",
        unit: "per quarter",
        help: "How many people or accounts meet this in one quarter. Use a measured number where there is one.",
        range: NOT_NEGATIVE,
        scale: &[],
    },
    Facts {
        input: Input::Impact,
        key: "impact",
        label: "Impact",
        unit: "",
        help: "How much it moves the goal for each person reached: 3 massive, 2 high, 1 medium, 0.5 low, 0.25 minimal.",
        range: NOT_NEGATIVE,
        scale: RICE_IMPACT,
    },
    Facts {
        input: Input::Confidence,
        key: "confidence",
        label: "Confidence",
        unit: "%",
        help: "How well the other numbers are backed: 100 % by data, 80 % in part, 50 % a guess with some support.",
        range: Range { low: 0.0, low_excluded: false, high: Some(1.0) },
        scale: RICE_CONFIDENCE,
    },
    Facts {
        input: Input::Effort,
        key: "effort",
        label: "Effort",
        unit: "person-months",
        help: "All work of all teams together, in person-months; RICE counts anything below half a month as half.",
        range: POSITIVE,
        scale: &[],
    },
    Facts {
        input: Input::IceImpact,
        key: "ice_impact",
        label: "Impact",
        unit: "of 10",
        help: "How much it moves the goal if it works: 1 hardly, 10 decisively.",
        range: ONE_TO_TEN,
        scale: &[],
    },
    Facts {
        input: Input::IceConfidence,
        key: "ice_confidence",
        label: "Confidence",
        unit: "of 10",
        help: "How sure you are that it works: 1 a hunch, 10 proven.",
        range: ONE_TO_TEN,
        scale: &[],
    },
    Facts {
        input: Input::IceEase,
        key: "ice_ease",
        label: "Ease",
        unit: "of 10",
        help: "How easy it is to do: 1 very hard, 10 an afternoon's work.",
        range: ONE_TO_TEN,
        scale: &[],
    },
    Facts {
        input: Input::UserBusinessValue,
        key: "user_business_value",
        label: "User and business value",
        unit: "points",
        help: "How much users and the business prefer it; the smallest item in the list is 1.",
        range: NOT_NEGATIVE,
        scale: WSJF_POINTS,
    },
    Facts {
        input: Input::TimeCriticality,
        key: "time_criticality",
        label: "Time criticality",
        unit: "points",
        help: "How fast the value fades with waiting: a fixed date or users leaving count high; the smallest is 1.",
        range: NOT_NEGATIVE,
        scale: WSJF_POINTS,
    },
    Facts {
        input: Input::RiskReduction,
        key: "risk_reduction",
        label: "Risk reduction and opportunity enablement",
        unit: "points",
        help: "What it makes safer or possible later; the smallest item in the list is 1.",
        range: NOT_NEGATIVE,
        scale: WSJF_POINTS,
    },
    Facts {
        input: Input::JobSize,
        key: "job_size",
        label: "Job size",
        unit: "points",
        help: "How big the job is beside the smallest one, which is 1.",
        range: POSITIVE,
        scale: WSJF_POINTS,
    },
    Facts {
        input: Input::CostOfDelay,
        key: "cost_of_delay",
        label: "Cost of delay",
        unit: "per week",
        help: "What each week without it costs, in money or points.",
        range: NOT_NEGATIVE,
        scale: &[],
    },
    Facts {
        input: Input::Duration,
        key: "duration",
        label: "Duration",
        unit: "weeks",
        help: "How many weeks it keeps the team busy.",
        range: POSITIVE,
        scale: &[],
    },
    Facts {
        input: Input::Value,
        key: "value",
        label: "Value",
        unit: "points",
        help: "How much good it does, 0 to 10 or in points; the same scale for every item.",
        range: NOT_NEGATIVE,
        scale: &[],
    },
    Facts {
        input: Input::GoalImpact,
        key: "goal_impact",
        label: "Impact on a goal",
        unit: "of 10",
        help: "How far it moves this goal: 0 not at all, 10 all the way, below 0 where it does harm.",
        range: Range { low: -10.0, low_excluded: false, high: Some(10.0) },
        scale: &[],
    },
    Facts {
        input: Input::Importance,
        key: "importance",
        label: "Importance",
        unit: "of 10",
        help: "How important the need is to the people who have it: 0 not at all, 10 above all else.",
        range: ZERO_TO_TEN,
        scale: &[],
    },
    Facts {
        input: Input::Satisfaction,
        key: "satisfaction",
        label: "Satisfaction",
        unit: "of 10",
        help: "How well the need is met today: 0 not at all, 10 fully.",
        range: ZERO_TO_TEN,
        scale: &[],
    },
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

    /// Name on a screen; a formula's own name in words: `strategic_fit` is `Strategic fit`.
    pub fn label(self) -> Cow<'static, str> {
        let Self::Named(name) = self else { return self.facts().label.into() };
        let mut letters = name.as_str().chars().map(|letter| if letter == '_' { ' ' } else { letter });
        letters
            .next()
            .map(|first| first.to_uppercase().chain(letters).collect::<String>())
            .unwrap_or_default()
            .into()
    }

    /// Unit on a screen; empty for a bare number. `%` means the value is kept as a share of 1 and shown × 100.
    pub fn unit(self) -> &'static str {
        self.facts().unit
    }

    /// One sentence that says how to choose the number.
    pub fn help(self) -> &'static str {
        self.facts().help
    }

    /// The values allowed.
    pub fn range(self) -> Range {
        self.facts().range
    }

    /// The usual steps, largest or smallest first as the method prints them; empty for a free number.
    pub fn scale(self) -> &'static [ScaleValue] {
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
