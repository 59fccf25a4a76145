//! From drawn values to a score.

use crate::engine::scoring::weighted_goals::GoalImpact;
use crate::engine::scoring::{Input, Inputs, Model, Score};

/// Turns one drawn value per input into a score.
#[derive(Clone, Debug, PartialEq)]
pub struct DrawnScore {
    model: Model,
    named: Vec<Input>,
    /// Weight, and whether an impact is drawn.
    goals: Vec<(f64, bool)>,
}

impl DrawnScore {
    pub(super) fn new(model: Model, named: Vec<Input>, goals: Vec<(f64, bool)>) -> Self {
        Self { model, named, goals }
    }

    /// Benefit and cost of these values, in the order of the item's inputs; a draw beyond an input's scale counts as the
    /// end of the scale.
    #[must_use]
    pub fn parts(&self, values: &[f64]) -> Option<Score> {
        let named = |input: Input| {
            let place = self.named.iter().position(|name| *name == input)?;
            Some(input.clamp(*values.get(place)?))
        };
        let mut impacts = values.iter().skip(self.named.len()).map(|value| Input::GoalImpact.clamp(*value));
        let goals: Vec<GoalImpact> = self
            .goals
            .iter()
            .map(|&(weight, drawn)| GoalImpact { weight, impact: if drawn { impacts.next() } else { None } })
            .collect();
        self.model.evaluate(Inputs { named: &named, goals: &goals }).score()
    }

    /// The score of these values; not a number where there is none.
    #[must_use]
    pub fn value(&self, values: &[f64]) -> f64 {
        self.parts(values).map_or(f64::NAN, Score::value)
    }
}
