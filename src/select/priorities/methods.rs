//! How the plan's score model works, in plain sentences.

use crate::domain::{Choice as _, Plan};
use crate::engine::scoring::{Input, Model, ice};
use crate::language::Words;
use crate::select::priorities::scales::{scale_of, scale_words};
use crate::select::scoring_inputs::{input_help, input_label, input_unit, score_model};

/// A score model in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Method {
    /// Its name.
    pub name: &'static str,
    /// The formula in words.
    pub words: String,
    /// What it is good for, in a sentence.
    pub sentence: &'static str,
    /// What the benefit is, with its unit.
    pub benefit: &'static str,
    /// What the cost is, with its unit.
    pub cost: &'static str,
    /// Its inputs.
    pub inputs: Vec<InputMethod>,
}

/// An input in words.
#[derive(Clone, Debug, PartialEq)]
pub struct InputMethod {
    /// The input.
    pub input: Input,
    /// Its name.
    pub label: String,
    /// Its unit.
    pub unit: &'static str,
    /// How to choose the number.
    pub help: &'static str,
    /// The usual steps: `3 massive, 2 high, 1 medium`; may be empty.
    pub scale: String,
}

/// The plan's score model in words.
#[must_use]
pub fn method(plan: &Plan) -> Method {
    let (words, model) = (plan.words(), score_model(&plan.settings));
    let inputs = model.inputs().iter().map(|&input| InputMethod {
        input,
        label: input_label(words, input),
        unit: input_unit(words, input),
        help: input_help(words, input),
        scale: scale_words(words, input, &scale_of(words, &plan.settings, input)),
    });
    let inputs = inputs.collect();
    let name = plan.settings.score_model.label(words);
    let (said, sentence) = (words_of_model(words, &model), sentence(words, &model));
    let (benefit, cost) = parts(words, model);
    Method { name, words: said, sentence, benefit, cost, inputs }
}

/// The formula of a model in words.
pub(super) fn words_of_model(words: &Words, model: &Model) -> String {
    let said = match model {
        Model::Rice => words.method_words_rice(),
        Model::Ice(ice::Convention::Product) => words.method_words_ice_product(),
        Model::Ice(ice::Convention::Mean) => words.method_words_ice_mean(),
        Model::Wsjf => words.method_words_wsjf(),
        Model::Cd3 => words.method_words_cd3(),
        Model::WeightedGoals { per_effort: false } => words.method_words_goals(),
        Model::WeightedGoals { per_effort: true } => words.method_words_goals_per_effort(),
        Model::ValueEffort => words.method_words_value_effort(),
        Model::Opportunity => words.method_words_opportunity(),
        Model::Custom(Ok(formula)) => return formula.words(),
        Model::Custom(Err(_)) => words.method_words_unreadable(),
    };
    said.to_owned()
}

/// What benefit and cost are under a model.
pub(super) fn parts(words: &Words, model: Model) -> (&'static str, &'static str) {
    match model {
        Model::Rice => (words.benefit_rice(), words.cost_person_months()),
        Model::Ice(ice::Convention::Product) => (words.benefit_ice_product(), words.cost_ice_product()),
        Model::Ice(ice::Convention::Mean) => (words.benefit_ice_mean(), words.cost_one()),
        Model::Wsjf => (words.benefit_wsjf(), words.cost_wsjf()),
        Model::Cd3 => (words.benefit_cd3(), words.cost_cd3()),
        Model::WeightedGoals { per_effort: true } => (words.benefit_goals(), words.cost_person_months()),
        Model::WeightedGoals { per_effort: false } => (words.benefit_goals(), words.cost_one()),
        Model::ValueEffort => (words.input_value(), words.input_effort()),
        Model::Opportunity => (words.benefit_opportunity(), words.cost_one()),
        Model::Custom(formula) if formula.as_ref().is_ok_and(|formula| formula.has_cost()) => {
            (words.benefit_formula(), words.cost_formula())
        }
        Model::Custom(_) => (words.benefit_result(), words.cost_no_division()),
    }
}

fn sentence(words: &Words, model: &Model) -> &'static str {
    match model {
        Model::Rice => words.method_rice(),
        Model::Ice(_) => words.method_ice(),
        Model::Wsjf => words.method_wsjf(),
        Model::Cd3 => words.method_cd3(),
        Model::WeightedGoals { .. } => words.method_goals(),
        Model::ValueEffort => words.method_value_effort(),
        Model::Opportunity => words.method_opportunity(),
        Model::Custom(_) => words.method_custom(),
    }
}
