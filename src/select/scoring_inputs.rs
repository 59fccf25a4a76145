//! From a plan to what a score model asks for: the one way in which plans are scored.
//!
//! - **The central value** of an estimate is its most likely value where one was given, else the median of its 90 % range.
//!   Medians multiply: the score of a product of ranges is then the median of that product, and a wider range does not raise
//!   a score as it would raise a mean.
//! - **Effort** that nobody typed is the sum of the work packages, in person-months. The packages of one initiative are
//!   taken to run over together, so low ends and high ends add up.
//! - **Goals** count with the plan's weights, divided by their sum. An impact nobody gave is missing, not 0, unless the goal
//!   weighs nothing.
//!
//! **Invariant:** the score of an initiative depends on that initiative, the settings and the goals alone; other
//! initiatives never move it.

use crate::domain::{Estimate, Goal, IceConvention, Id, Initiative, Plan, ScoreModel, Settings};
use crate::engine::estimate::Distribution;
use crate::engine::ranking::{UncertainInput, UncertainItem};
use crate::engine::scoring::weighted_goals::GoalImpact;
use crate::engine::scoring::{Input, Inputs, Model, Outcome, Score, ice};

/// Weeks in a month, on average.
pub const WEEKS_PER_MONTH: f64 = 365.25 / 12.0 / 7.0;

/// The score of an initiative under the plan's model: benefit and cost, or what is missing or wrong.
#[must_use]
pub fn score(plan: &Plan, initiative: &Initiative) -> Outcome {
    ScoringInputs::of(plan, initiative).outcome()
}

/// The plan's score model, as the engine knows it.
#[must_use]
pub fn score_model(settings: &Settings) -> Model {
    match settings.score_model {
        ScoreModel::Rice => Model::Rice,
        ScoreModel::Ice => Model::Ice(match settings.ice_convention {
            IceConvention::Product => ice::Convention::Product,
            IceConvention::Mean => ice::Convention::Mean,
        }),
        ScoreModel::Wsjf => Model::Wsjf,
        ScoreModel::Cd3 => Model::Cd3,
        ScoreModel::WeightedGoals => Model::WeightedGoals { per_effort: false },
        ScoreModel::ValueEffort => Model::ValueEffort,
    }
}

/// The single number that stands for an estimate: the most likely value, or the median of a 90 % range.
#[must_use]
pub fn central(estimate: Estimate) -> f64 {
    estimate.mode().unwrap_or_else(|| {
        let (low, high) = (estimate.low(), estimate.high());
        distribution(estimate).map_or(0.5 * (low + high), |range| range.median())
    })
}

/// What an estimate says about the number behind it; `None` where its ends are too far apart to calculate with.
#[must_use]
pub fn distribution(estimate: Estimate) -> Option<Distribution> {
    match estimate {
        Estimate::Exact(value) => Distribution::exact(value),
        Estimate::Range { low, high } => Distribution::range90(low, high),
        Estimate::ThreePoint { low, mode, high } => Distribution::three_point(low, mode, high),
    }
    .ok()
}

/// The effort of all work packages together, in person-months; `None` without packages.
#[must_use]
pub fn effort_from_work(initiative: &Initiative) -> Option<Estimate> {
    let efforts = || initiative.work.iter().map(|package| package.effort_weeks);
    let months = |part: fn(Estimate) -> f64| efforts().map(part).sum::<f64>() / WEEKS_PER_MONTH;
    if initiative.work.is_empty() {
        None
    } else if efforts().any(Estimate::is_range) {
        Estimate::three_point(months(Estimate::low), months(central), months(Estimate::high)).ok()
    } else {
        Estimate::exact(months(central)).ok()
    }
}

/// A number that goes into a score.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GivenInput {
    /// The number and how sure it is.
    pub estimate: Estimate,
    /// Summed up from the work packages, as nobody typed it.
    pub from_work: bool,
}

/// What one initiative gives its plan's score model.
#[derive(Clone, Debug, PartialEq)]
pub struct ScoringInputs<'a> {
    initiative: &'a Initiative,
    model: Model,
    named: Vec<(Input, Option<GivenInput>)>,
    goals: Vec<(&'a Goal, Option<Estimate>)>,
}

impl<'a> ScoringInputs<'a> {
    /// Gathers them.
    #[must_use]
    pub fn of(plan: &'a Plan, initiative: &'a Initiative) -> Self {
        let model = score_model(&plan.settings);
        let named = model.inputs().iter().filter(|input| **input != Input::GoalImpact);
        let uses_goals = model.inputs().contains(&Input::GoalImpact);
        let goals =
            plan.goals.iter().filter(|_| uses_goals).map(|goal| (&**goal, impact_on(initiative, &goal.id)));
        Self {
            initiative,
            model,
            named: named.map(|&input| (input, given(initiative, input))).collect(),
            goals: goals.collect(),
        }
    }

    /// The model's named inputs, in its order, with what is known of them.
    #[must_use]
    pub fn named(&self) -> &[(Input, Option<GivenInput>)] {
        &self.named
    }

    /// The plan's goals with the impact on each; empty for a model that does not ask for goals.
    #[must_use]
    pub fn goals(&self) -> &[(&'a Goal, Option<Estimate>)] {
        &self.goals
    }

    /// Benefit and cost from the central values, or what is missing or wrong.
    ///
    /// A range that reaches down to 0 where the model divides by it is wrong, even if its middle is not.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        for (input, given) in &self.named {
            if let (true, Some(given)) = (input.range().low_excluded, given)
                && let Err(reason) = input.check(given.estimate.low())
            {
                return Outcome::Invalid { input: *input, reason };
            }
        }
        self.with_central_values(|model, inputs| model.evaluate(inputs))
    }

    /// The calculation with this initiative's central values, where there is a score.
    #[must_use]
    pub fn formula(&self) -> Option<String> {
        self.with_central_values(|model, inputs| model.formula(inputs))
    }

    fn with_central_values<T>(&self, ask: impl FnOnce(Model, Inputs<'_>) -> T) -> T {
        let goals: Vec<GoalImpact> = self
            .goals
            .iter()
            .map(|(goal, impact)| GoalImpact { weight: goal.weight, impact: impact.map(central) })
            .collect();
        let named = |input| {
            let (_, given) = self.named.iter().find(|(name, _)| *name == input)?;
            given.map(|given| central(given.estimate))
        };
        ask(self.model, Inputs { named: &named, goals: &goals })
    }

    /// The same as something to sample: every known input with its distribution, and how draws become a score.
    #[must_use]
    pub fn uncertain(&self) -> (UncertainItem<'a>, DrawnScore) {
        let mut inputs = Vec::new();
        let mut score = DrawnScore { model: self.model, named: Vec::new(), goals: Vec::new() };
        for (input, given) in &self.named {
            if let Some(estimate) = given.and_then(|given| distribution(given.estimate)) {
                inputs.push(UncertainInput { key: input.key(), estimate });
                score.named.push(*input);
            }
        }
        for (goal, impact) in &self.goals {
            let estimate = impact.and_then(distribution);
            score.goals.push((goal.weight, estimate.is_some()));
            inputs.extend(estimate.map(|estimate| UncertainInput { key: goal.id.as_str(), estimate }));
        }
        (UncertainItem { id: self.initiative.id.as_str(), inputs }, score)
    }
}

/// Turns one drawn value per input into a score.
#[derive(Clone, Debug, PartialEq)]
pub struct DrawnScore {
    model: Model,
    named: Vec<Input>,
    /// Weight, and whether an impact is drawn.
    goals: Vec<(f64, bool)>,
}

impl DrawnScore {
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

fn given(initiative: &Initiative, input: Input) -> Option<GivenInput> {
    let typed = initiative.inputs.get(input.key()).map(|estimate| GivenInput { estimate, from_work: false });
    let from_work = || effort_from_work(initiative).map(|estimate| GivenInput { estimate, from_work: true });
    typed.or_else(|| if input == Input::Effort { from_work() } else { None })
}

fn impact_on(initiative: &Initiative, goal: &Id<Goal>) -> Option<Estimate> {
    initiative.goal_impact.iter().find(|impact| impact.goal == *goal).map(|impact| impact.impact)
}
