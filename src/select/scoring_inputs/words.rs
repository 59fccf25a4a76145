//! What score models and formulas ask for and refuse, in a reader's words.

use crate::engine::scoring::formula::{Formula, FormulaError, FormulaFault, FormulaProblem, Wanted};
use crate::engine::scoring::{Input, InputError, InputName};
use crate::language::Words;

/// What an input is called; a formula's own name in words: `strategic_fit` is `Strategic fit`.
#[must_use]
pub fn input_label(words: &Words, input: Input) -> String {
    let known = match input {
        Input::Reach => words.input_reach(),
        Input::Impact | Input::IceImpact => words.input_impact(),
        Input::Confidence | Input::IceConfidence => words.input_confidence(),
        Input::Effort => words.input_effort(),
        Input::IceEase => words.input_ease(),
        Input::UserBusinessValue => words.input_user_business_value(),
        Input::TimeCriticality => words.input_time_criticality(),
        Input::RiskReduction => words.input_risk_reduction(),
        Input::JobSize => words.input_job_size(),
        Input::CostOfDelay => words.input_cost_of_delay(),
        Input::Duration => words.input_duration(),
        Input::Value => words.input_value(),
        Input::GoalImpact => words.input_goal_impact(),
        Input::Importance => words.importance(),
        Input::Satisfaction => words.satisfaction(),
        Input::Named(name) => return crate::select::words::capitalised(&name.as_str().replace('_', " ")),
    };
    known.to_owned()
}

/// What the input with this name in files is called.
#[must_use]
pub fn label_of_key(words: &Words, key: &str) -> String {
    match Input::from_key(key) {
        Some(input) => input_label(words, input),
        None => crate::select::words::capitalised(&key.replace('_', " ")),
    }
}

/// The unit it is shown in; empty for a bare number.
#[must_use]
pub fn input_unit(words: &Words, input: Input) -> &'static str {
    match input {
        Input::Impact | Input::Named(_) => "",
        Input::Confidence => "%",
        Input::Reach => words.unit_per_quarter(),
        Input::Effort => words.unit_person_months(),
        Input::UserBusinessValue
        | Input::TimeCriticality
        | Input::RiskReduction
        | Input::JobSize
        | Input::Value => words.points(),
        Input::CostOfDelay => words.unit_per_week(),
        Input::Duration => words.unit_weeks(),
        Input::IceImpact
        | Input::IceConfidence
        | Input::IceEase
        | Input::GoalImpact
        | Input::Importance
        | Input::Satisfaction => words.unit_of_ten(),
    }
}

/// One sentence that says how to choose the number.
#[must_use]
pub fn input_help(words: &Words, input: Input) -> &'static str {
    match input {
        Input::Reach => words.input_reach_help(),
        Input::Impact => words.input_impact_help(),
        Input::Confidence => words.input_confidence_help(),
        Input::Effort => words.input_effort_help(),
        Input::IceImpact => words.input_ice_impact_help(),
        Input::IceConfidence => words.input_ice_confidence_help(),
        Input::IceEase => words.input_ease_help(),
        Input::UserBusinessValue => words.input_user_business_value_help(),
        Input::TimeCriticality => words.input_time_criticality_help(),
        Input::RiskReduction => words.input_risk_reduction_help(),
        Input::JobSize => words.input_job_size_help(),
        Input::CostOfDelay => words.input_cost_of_delay_help(),
        Input::Duration => words.input_duration_help(),
        Input::Value => words.input_value_help(),
        Input::GoalImpact => words.input_goal_impact_help(),
        Input::Importance => words.input_importance_help(),
        Input::Satisfaction => words.input_satisfaction_help(),
        Input::Named(_) => words.input_named_help(),
    }
}

/// What the steps of an input's usual scale mean, in their order; empty where the numbers speak for themselves.
#[must_use]
pub fn usual_meanings(words: &Words, input: Input) -> Vec<&'static str> {
    match input {
        Input::Impact => vec![
            words.step_massive(),
            words.step_high(),
            words.step_medium(),
            words.step_low(),
            words.step_minimal(),
        ],
        Input::Confidence => vec![words.step_high(), words.step_medium(), words.step_low()],
        _ => Vec::new(),
    }
}

/// Why there is no score.
#[must_use]
pub fn say_input_error(words: &Words, error: &InputError) -> String {
    match error {
        InputError::NotANumber { input } => words.input_not_a_number(&input_label(words, *input)),
        InputError::NotPositive { input, value } => {
            words.input_not_positive(&input_label(words, *input), &words.plain(*value))
        }
        InputError::OutOfRange { input, value } => out_of_range(words, *input, *value),
        InputError::GoalWeights => words.goal_weights_unusable().to_owned(),
        InputError::TooLarge { inputs } => {
            let labels: Vec<String> = inputs.iter().map(|input| input_label(words, *input)).collect();
            words.inputs_out_of_proportion(&words.in_a_row(&labels))
        }
        InputError::Unreadable(error) => words.formula_unreadable(&say_formula_error(words, error)),
        InputError::NoResult(fault) => words.formula_without_result(&say_formula_fault(words, fault)),
    }
}

fn out_of_range(words: &Words, input: Input, value: f64) -> String {
    let range = input.range();
    let (label, value, low) = (input_label(words, input), words.plain(value), words.plain(range.low));
    match (range.low_excluded, range.high.map(|high| words.plain(high))) {
        (true, None) => words.input_not_more_than(&label, &value, &low),
        (true, Some(high)) => words.input_not_within(&label, &value, &low, &high),
        (false, None) => words.input_not_at_least(&label, &value, &low),
        (false, Some(high)) => words.input_not_between(&label, &value, &low, &high),
    }
}

/// What is wrong with the text of a formula, and at which character.
#[must_use]
pub fn say_formula_error(words: &Words, error: &FormulaError) -> String {
    words.at_character(&formula_problem(words, &error.problem), &(error.at + 1).to_string())
}

fn formula_problem(words: &Words, problem: &FormulaProblem) -> String {
    let text = match problem {
        FormulaProblem::Empty => words.formula_empty(),
        FormulaProblem::TooLong => return words.formula_too_long(&words.count(Formula::LONGEST)),
        FormulaProblem::TooDeep => words.formula_too_deep(),
        FormulaProblem::TooManyNames => {
            return words.formula_too_many_names(&words.count(Formula::MOST_INPUTS));
        }
        FormulaProblem::Unknown(sign) => return words.formula_unknown_sign(&sign.to_string()),
        FormulaProblem::ImproperName(name) => {
            return words.formula_improper_name(&words.count(InputName::LONGEST), name);
        }
        FormulaProblem::ImproperNumber(number) => return words.formula_improper_number(number),
        FormulaProblem::MissingValue => words.formula_missing_value(),
        FormulaProblem::MissingOperator => words.formula_missing_operator(),
        FormulaProblem::MissingClose => words.formula_missing_close(),
        FormulaProblem::OutOfPlace(sign) => return words.formula_out_of_place(sign),
        FormulaProblem::NoSuchFunction(name) => return words.formula_no_such_function(name),
        FormulaProblem::BareFunction(name) => return words.formula_bare_function(name),
        FormulaProblem::Values { name, wanted } => {
            return match wanted {
                Wanted::One => words.formula_takes_one(name),
                Wanted::Many => words.formula_takes_many(name),
                Wanted::Condition => words.formula_takes_condition(name),
            };
        }
        FormulaProblem::MissingComparison => words.formula_missing_comparison(),
        FormulaProblem::StrayComparison => words.formula_stray_comparison(),
    };
    text.to_owned()
}

/// Why a formula has no result with some numbers, as the end of a sentence that begins with the formula.
#[must_use]
pub fn say_formula_fault(words: &Words, fault: &FormulaFault) -> String {
    let place = |at: &usize| (at + 1).to_string();
    match fault {
        FormulaFault::DivisionByZero { at } => words.formula_divides_by_zero(&place(at)),
        FormulaFault::NoRoot { at, value } => words.formula_no_root(&words.plain(*value), &place(at)),
        FormulaFault::NoLogarithm { at, value } => {
            words.formula_no_logarithm(&words.plain(*value), &place(at))
        }
        FormulaFault::NoPower { at, base, exponent } => {
            words.formula_no_power(&words.plain(*base), &words.plain(*exponent), &place(at))
        }
        FormulaFault::TooLarge { at } => words.formula_result_too_large(&place(at)),
        FormulaFault::NoCost { value } => words.formula_no_cost(&words.plain(*value)),
    }
}
