//! From a plan to what a score model asks for: the one way in which plans are scored.
//!
//! - **The central value** of an estimate is its most likely value where one was given, else the median of its 90 % range.
//!   Medians multiply: the score of a product of ranges is then the median of that product, and a wider range does not raise
//!   a score as it would raise a mean.
//! - **Effort** that nobody typed is the sum of the work packages, in person-months. The packages of one initiative are
//!   taken to run over together, so low ends and high ends add up.
//! - **Confidence** that nobody typed comes from the evidence, see [`Confidence`].
//! - **Goals** count with the plan's weights, divided by their sum. An impact nobody gave is missing, not 0, unless the goal
//!   weighs nothing.
//!
//! **Invariant:** the score of an initiative depends on that initiative, the settings, the goals, the insights that
//! support it and the day the plan is read on; other initiatives never move it.

mod confidence;
mod drawn;
mod words;

use std::cell::OnceCell;
use std::rc::Rc;

use crate::domain::{Estimate, Goal, IceConvention, Id, Initiative, Plan, ScoreModel, Settings};
use crate::engine::estimate::Distribution;
use crate::engine::ranking::{Combine, UncertainInput, UncertainItem};
use crate::engine::scoring::formula::Formula;
use crate::engine::scoring::weighted_goals::GoalImpact;
use crate::engine::scoring::{Input, Inputs, Model, Outcome, ice};
pub use confidence::{Confidence, EvidenceIndex, ladder};
pub use drawn::DrawnScore;
pub use words::{
    input_help, input_label, input_unit, label_of_key, say_formula_error, say_formula_fault, say_input_error,
    usual_meanings,
};

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
        ScoreModel::WeightedGoals => Model::WeightedGoals { per_effort: settings.goals_per_effort },
        ScoreModel::ValueEffort => Model::ValueEffort,
        ScoreModel::Custom => Model::Custom(Formula::read(&settings.formula).map(Rc::new)),
    }
}

/// The single number that stands for an estimate: the most likely value, or the median of a 90 % range (the geometric mean
/// of positive ends, the middle of others).
#[must_use]
pub fn central(estimate: Estimate) -> f64 {
    estimate.mode().unwrap_or_else(|| {
        let (low, high) = (estimate.low(), estimate.high());
        if low > 0.0 { low.sqrt() * high.sqrt() } else { 0.5 * (low + high) }
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

/// Where a number that goes into a score comes from.
#[derive(Clone, Debug, PartialEq)]
pub enum InputSource {
    /// Somebody typed it.
    Typed,
    /// Summed up from the work packages, as nobody typed it.
    Work,
    /// Taken from the evidence, as nobody typed it.
    Evidence(Box<Confidence>),
}

/// A number that goes into a score.
#[derive(Clone, Debug, PartialEq)]
pub struct GivenInput {
    /// The number and how sure it is.
    pub estimate: Estimate,
    /// Where it comes from.
    pub source: InputSource,
}

/// How a plan is scored: what all its initiatives have in common, worked out once.
#[derive(Clone, Debug)]
pub struct Scoring<'a> {
    plan: &'a Plan,
    model: Model,
    /// Gathered when it is first asked for: most confidences are typed in.
    evidence: OnceCell<EvidenceIndex<'a>>,
}

impl<'a> Scoring<'a> {
    /// Reads the formula.
    #[must_use]
    pub fn of(plan: &'a Plan) -> Self {
        Self { plan, model: score_model(&plan.settings), evidence: OnceCell::new() }
    }

    /// What one initiative gives the score model.
    #[must_use]
    pub fn inputs<'i>(&self, initiative: &'i Initiative) -> ScoringInputs<'i>
    where
        'a: 'i,
    {
        ScoringInputs::gathered(self.plan, self.model.clone(), initiative, &|one| self.confidence(one))
    }

    /// Benefit and cost, or what is missing or wrong, as [`ScoringInputs::outcome`] has it; for many, this is quicker.
    #[must_use]
    pub fn outcome(&self, initiative: &Initiative) -> Outcome {
        if self.model.inputs().contains(&Input::GoalImpact) {
            return self.inputs(initiative).outcome();
        }
        let confidence = |one: &Initiative| self.confidence(one);
        let estimate = |input: Input| match initiative.inputs.get(input.key()) {
            Some(typed) => Some(typed),
            None => given(initiative, input, &confidence).map(|given| given.estimate),
        };
        outcome_of(&self.model, self.model.inputs().iter().map(|&input| (input, estimate(input))), &[])
    }

    fn confidence(&self, initiative: &Initiative) -> Option<Confidence> {
        self.evidence.get_or_init(|| EvidenceIndex::new(self.plan)).confidence(self.plan, initiative)
    }
}

/// The outcome of central values. A range that reaches down to 0 where the model divides by it is wrong, even if its middle
/// is not.
fn outcome_of(
    model: &Model,
    estimates: impl Iterator<Item = (Input, Option<Estimate>)>,
    goals: &[GoalImpact],
) -> Outcome {
    let mut values = [None; Formula::MOST_INPUTS];
    for (place, (input, estimate)) in values.iter_mut().zip(estimates) {
        let Some(estimate) = estimate else { continue };
        if input.range().low_excluded
            && let Err(reason) = input.check(estimate.low())
        {
            return Outcome::Invalid { input, reason };
        }
        *place = Some((input, central(estimate)));
    }
    let named = |input| values.iter().flatten().find(|(name, _)| *name == input).map(|(_, value)| *value);
    model.evaluate(Inputs { named: &named, goals })
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
    /// Gathers them for one initiative; for many, ask a [`Scoring`].
    #[must_use]
    pub fn of(plan: &'a Plan, initiative: &'a Initiative) -> Self {
        let evidence = |initiative: &Initiative| Confidence::of(plan, initiative);
        Self::gathered(plan, score_model(&plan.settings), initiative, &evidence)
    }

    fn gathered(
        plan: &'a Plan,
        model: Model,
        initiative: &'a Initiative,
        evidence: &dyn Fn(&Initiative) -> Option<Confidence>,
    ) -> Self {
        let named = model.inputs().iter().filter(|input| **input != Input::GoalImpact);
        let named = named.map(|&input| (input, given(initiative, input, evidence))).collect();
        let uses_goals = model.inputs().contains(&Input::GoalImpact);
        let goals =
            plan.goals.iter().filter(|_| uses_goals).map(|goal| (&**goal, impact_on(initiative, &goal.id)));
        Self { initiative, named, goals: goals.collect(), model }
    }

    /// How it is scored.
    #[must_use]
    pub fn model(&self) -> &Model {
        &self.model
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
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        let estimate = |(input, given): &(Input, Option<GivenInput>)| {
            (*input, given.as_ref().map(|given| given.estimate))
        };
        outcome_of(&self.model, self.named.iter().map(estimate), &self.goal_impacts())
    }

    /// The calculation with this initiative's central values, where there is a score.
    #[must_use]
    pub fn formula(&self) -> Option<String> {
        let named = |input| {
            let (_, given) = self.named.iter().find(|(name, _)| *name == input)?;
            given.as_ref().map(|given| central(given.estimate))
        };
        self.model.formula(Inputs { named: &named, goals: &self.goal_impacts() })
    }

    fn goal_impacts(&self) -> Vec<GoalImpact> {
        let impact = |(goal, impact): &(&Goal, Option<Estimate>)| GoalImpact {
            weight: goal.weight,
            impact: impact.map(central),
        };
        self.goals.iter().map(impact).collect()
    }

    /// The same as something to sample: every known input with its distribution, and how draws become a score.
    #[must_use]
    pub fn uncertain(&self) -> (UncertainItem<'a>, DrawnScore) {
        let mut inputs = Vec::new();
        let mut named = Vec::new();
        let powers = self.model.powers();
        for (place, (input, given)) in self.named.iter().enumerate() {
            let estimate = given.as_ref().and_then(|given| distribution(given.estimate));
            let Some((key, estimate)) = key_of(self.initiative, *input).zip(estimate) else { continue };
            let power = powers.and_then(|powers| powers.get(place).copied()).unwrap_or(1);
            inputs.push(UncertainInput { key, estimate, bounds: input.bounds(), power });
            named.push(*input);
        }
        let mut goals = Vec::new();
        for (goal, impact) in &self.goals {
            let estimate = impact.and_then(distribution);
            goals.push((goal.weight, estimate.is_some()));
            let bounds = Input::GoalImpact.bounds();
            inputs.extend(estimate.map(|estimate| UncertainInput {
                key: goal.id.as_str(),
                estimate,
                bounds,
                power: 1,
            }));
        }
        let score = DrawnScore::new(self.model.clone(), named, goals);
        let combine = if powers.is_some_and(|powers| powers.len() == inputs.len()) {
            Combine::Product
        } else {
            let score = score.clone();
            Combine::Rule(Box::new(move |values| score.value(values)))
        };
        (UncertainItem { id: self.initiative.id.as_str(), inputs, combine }, score)
    }
}

/// The name under which an input is drawn. One that only a formula knows can only have been typed.
fn key_of(initiative: &Initiative, input: Input) -> Option<&str> {
    let typed = || initiative.inputs.iter().map(|(name, _)| name).find(|name| *name == input.key());
    input.known_key().or_else(typed)
}

/// Whether an input says how sure one is, so that evidence can.
#[must_use]
pub fn is_confidence(input: Input) -> bool {
    matches!(input, Input::Confidence | Input::IceConfidence)
}

/// What evidence says on an input's own scale: a share of 1, or 1 to 10.
#[must_use]
pub fn confidence_on_scale(input: Input, confidence: f64) -> f64 {
    input.clamp(if input == Input::IceConfidence { confidence * 10.0 } else { confidence })
}

fn given(
    initiative: &Initiative,
    input: Input,
    evidence: &dyn Fn(&Initiative) -> Option<Confidence>,
) -> Option<GivenInput> {
    if let Some(estimate) = initiative.inputs.get(input.key()) {
        return Some(GivenInput { estimate, source: InputSource::Typed });
    }
    if input == Input::Effort {
        let estimate = effort_from_work(initiative)?;
        return Some(GivenInput { estimate, source: InputSource::Work });
    }
    if !is_confidence(input) {
        return None;
    }
    let found = evidence(initiative)?;
    let estimate = Estimate::exact(confidence_on_scale(input, found.confidence)).ok()?;
    Some(GivenInput { estimate, source: InputSource::Evidence(Box::new(found)) })
}

fn impact_on(initiative: &Initiative, goal: &Id<Goal>) -> Option<Estimate> {
    initiative.goal_impact.iter().find(|impact| impact.goal == *goal).map(|impact| impact.impact)
}
