//! The plan's own formula: what it reads, what it says of what it cannot, and that it never fails otherwise.

use std::rc::Rc;

use proptest::prelude::*;
use roadbook::engine::scoring::formula::Formula;
use roadbook::engine::scoring::{Input, Inputs, Model, Outcome, Score, rice};
use roadbook::language::Words;
use roadbook::select::scoring_inputs::{input_label, input_unit, say_formula_error, say_input_error};

fn read(text: &str) -> Formula {
    Formula::read(text).unwrap_or_else(|error| panic!("{text}: {error:?}"))
}

/// The result with named values.
fn with(text: &str, values: &[(&str, f64)]) -> Result<Score, String> {
    let formula = read(text);
    let value = |input: &Input| values.iter().find(|(name, _)| *name == input.key()).unwrap().1;
    let values: Vec<f64> = formula.inputs().iter().map(value).collect();
    formula.score(&values).map_err(|error| say_input_error(&Words::default(), &error))
}

fn value(text: &str) -> f64 {
    with(text, &[]).unwrap().value()
}

fn model(text: &str) -> Model {
    Model::Custom(Formula::read(text).map(Rc::new))
}

#[test]
fn arithmetic_follows_the_usual_rules() {
    let cases = [
        ("1 + 2 * 3", 7.0),
        ("(1 + 2) * 3", 9.0),
        ("2 ^ 3 ^ 2", 512.0),
        ("-2 ^ 2", -4.0),
        ("2 ^ -1", 0.5),
        ("10 - 4 - 3", 3.0),
        ("24 / 4 / 2", 3.0),
        ("2 × 6 ÷ 3 − 1", 3.0),
        ("--5", 5.0),
        ("+5 - -1", 6.0),
        ("1.5e2 + .5", 150.5),
        ("min(3, 1, 2) + max(4, 9)", 10.0),
        ("sqrt(16) + abs(-3)", 7.0),
        ("ln(1)", 0.0),
        ("if(2 > 1, 10, 20)", 10.0),
        ("if(2 <= 1, 10, 20)", 20.0),
        ("if(1 ≠ 1, 1, if(2 = 2, 5, 6)) + 1", 6.0),
    ];
    for (text, expected) in cases {
        assert_eq!(value(text), expected, "{text}");
    }
}

#[test]
fn the_outermost_division_parts_benefit_from_cost() {
    let score = |text| with(text, &[("reach", 800.0), ("impact", 2.0), ("effort", 4.0)]).unwrap();
    assert_eq!(score("reach * impact / effort"), Score { benefit: 1600.0, cost: 4.0 });
    assert_eq!(score("((reach * impact) / (effort + 1))"), Score { benefit: 1600.0, cost: 5.0 });
    assert_eq!(score("reach / impact / effort"), Score { benefit: 400.0, cost: 4.0 });
    assert_eq!(score("reach / effort * impact"), Score { benefit: 400.0, cost: 1.0 });
    assert_eq!(score("reach / effort + impact"), Score { benefit: 202.0, cost: 1.0 });
    assert_eq!(score("-(reach / effort) + impact"), Score { benefit: -198.0, cost: 1.0 });
    // A jump inside either part stays inside it.
    assert_eq!(
        score("if(impact > 1, reach, 0) / if(effort < 3, 1, effort)"),
        Score { benefit: 800.0, cost: 4.0 }
    );
}

#[test]
fn a_branch_that_is_not_taken_cannot_fail() {
    let guarded = "if(effort > 0, reach / effort, 0) + 0";
    assert_eq!(with(guarded, &[("effort", 0.0), ("reach", 5.0)]).unwrap().value(), 0.0);
    assert_eq!(with(guarded, &[("effort", 2.0), ("reach", 5.0)]).unwrap().value(), 2.5);
}

#[test]
fn errors_point_at_the_character() {
    let told = |text: &str| {
        let error = Formula::read(text).unwrap_err();
        format!("{}\n{}", error.pointed(text), say_formula_error(&Words::default(), &error))
    };
    insta::assert_snapshot!(told("reach * / effort"), @r"
    reach * / effort
            ^
    a number, a name or an opening parenthesis is missing here (character 9)
    ");
    insta::assert_snapshot!(told("reach * (impact + 1"), @r"
    reach * (impact + 1
                       ^
    a closing parenthesis is missing here (character 20)
    ");
    insta::assert_snapshot!(told("2 reach"), @r"
    2 reach
      ^
    an operator such as * or + is missing here (character 3)
    ");
    insta::assert_snapshot!(told("reach\n  + Impact"), @r"
      + Impact
        ^
    a name is written in lower-case letters, digits and _, 40 at most: “Impact” is not (character 11)
    ");
    insta::assert_snapshot!(told("reach × √4"), @r"
    reach × √4
            ^
    “√” means nothing in a formula; use + - * / ^, parentheses, numbers and names (character 9)
    ");
    insta::assert_snapshot!(told("pow(2, 3)"), @r"
    pow(2, 3)
    ^
    there is no function “pow”; there are min, max, sqrt, ln, abs and if (character 1)
    ");
}

#[test]
fn every_kind_of_nonsense_has_its_sentence() {
    let told = |text: &str| say_formula_error(&Words::default(), &Formula::read(text).unwrap_err());
    insta::assert_snapshot!(told(""), @"no formula is written yet; try “reach * impact / effort” (character 1)");
    insta::assert_snapshot!(told("reach)"), @"“)” does not belong here (character 6)");
    insta::assert_snapshot!(told("1, 2"), @"“,” does not belong here (character 2)");
    insta::assert_snapshot!(told("max(2)"), @"“max” takes two values or more: max(a, b) (character 6)");
    insta::assert_snapshot!(told("sqrt()"), @"“sqrt” takes one value: sqrt(a) (character 6)");
    insta::assert_snapshot!(told("sqrt(1, 2)"), @"“sqrt” takes one value: sqrt(a) (character 7)");
    insta::assert_snapshot!(told("if(1 > 2, 3)"), @"“if” takes a condition and two values: if(a > b, c, d) (character 12)");
    insta::assert_snapshot!(told("if(effort, 1, 2)"), @"the condition of “if” must compare two values: if(effort > 3, …, …) (character 10)");
    insta::assert_snapshot!(told("1 + (2 > 1)"), @"a comparison stands in the condition of “if” only: if(effort > 3, …, …) (character 8)");
    insta::assert_snapshot!(told("min + 1"), @"“min” needs its values in parentheses: min(…) (character 1)");
    insta::assert_snapshot!(told("1.2.3"), @"“1.2.3” is not a number; write 1.5 or 2e3 (character 1)");
    insta::assert_snapshot!(told("1e999"), @"“1e999” is not a number; write 1.5 or 2e3 (character 1)");
    insta::assert_snapshot!(told(&"(".repeat(500)), @"too many parentheses, functions or signs inside each other; write it with fewer (character 26)");
    insta::assert_snapshot!(told(&"-".repeat(1_000)), @"too many parentheses, functions or signs inside each other; write it with fewer (character 26)");
    insta::assert_snapshot!(told(&"1+".repeat(1_500)), @"a formula may have 2000 characters at most (character 2001)");
    let many: Vec<String> = (0..20).map(|place| format!("name_{place}")).collect();
    insta::assert_snapshot!(told(&many.join("+")), @"a formula may have 16 different names at most (character 119)");
}

#[test]
fn what_has_no_result_is_not_scored_and_says_why() {
    let told = |text: &str, x: f64| with(text, &[("x", x)]).unwrap_err();
    insta::assert_snapshot!(told("1 + 5 / x", 0.0), @"the formula divides by 0 (character 7)");
    insta::assert_snapshot!(told("5 / x", 0.0), @"the formula divides everything by 0, its cost; that must be more than 0");
    insta::assert_snapshot!(told("5 / (x - 2)", 0.0), @"the formula divides everything by −2, its cost; that must be more than 0");
    insta::assert_snapshot!(told("sqrt(x)", -4.0), @"the formula takes the square root of −4 (character 1); it must be 0 or more");
    insta::assert_snapshot!(told("2 * ln(x)", 0.0), @"the formula takes the logarithm of 0 (character 5); it must be more than 0");
    insta::assert_snapshot!(told("x ^ 0.5", -2.0), @"the formula raises −2 to the power of 0.5 (character 3), which has no result");
    insta::assert_snapshot!(told("x ^ -1", 0.0), @"the formula divides by 0 (character 3)");
    insta::assert_snapshot!(told("x * x", 1e308), @"the formula comes to a number that is too large (character 3)");
    insta::assert_snapshot!(told("x / 1e-300", 1e15), @"X are too large or too small together to give a score");
}

#[test]
fn known_names_keep_their_label_range_and_unit() {
    let Model::Custom(Ok(formula)) = model("reach * confidence * strategic_fit_2 / effort") else { panic!() };
    let words = Words::default();
    let shown: Vec<String> = formula
        .inputs()
        .iter()
        .map(|input| format!("{} [{}]", input_label(&words, *input), input_unit(&words, *input)))
        .collect();
    assert_eq!(
        shown,
        ["Reach [per quarter]", "Confidence [%]", "Strategic fit 2 []", "Effort [person-months]"]
    );
    let values = |effort: f64| {
        move |input: Input| match input {
            Input::Reach => Some(100.0),
            Input::Confidence => Some(0.8),
            Input::Effort => Some(effort),
            _ => Some(-3.0),
        }
    };
    let model = model("reach * confidence * strategic_fit_2 / effort");
    let formula = model.formula(Inputs { named: &values(2.0), goals: &[] });
    insta::assert_snapshot!(formula.unwrap(), @"100 × 80 % × (-3) ÷ 2 = -120");
    let outcome = model.evaluate(Inputs { named: &values(0.0), goals: &[] });
    assert!(matches!(outcome, Outcome::Invalid { input: Input::Effort, .. }), "{outcome:?}");
}

#[test]
fn a_formula_is_shown_with_proper_signs() {
    let words = |text: &str| read(text).words();
    insta::assert_snapshot!(words("if(effort>3,-reach,time_criticality)*2^-1/(a-b)"),
        @"if(effort > 3, −reach, time criticality) × 2^−1 ÷ (a − b)");
}

#[test]
fn each_model_can_be_written_as_a_formula_of_its_own() {
    for known in Model::ALL.into_iter().filter(|known| !matches!(known, Model::WeightedGoals { .. })) {
        let formula = model(known.as_formula());
        let named = |input: Input| Some(input.clamp(if input == Input::Confidence { 0.8 } else { 3.0 }));
        let inputs = Inputs { named: &named, goals: &[] };
        let (written, own) = (formula.evaluate(inputs).score(), known.evaluate(inputs).score());
        let (written, own) = (written.unwrap().value(), own.unwrap().value());
        assert!((written - own).abs() < 1e-9, "{}: {written} {own}", known.key());
    }
    assert_eq!(rice::score(100.0, 1.0, 1.0, 0.01).unwrap().cost, 0.5);
    let floored = with(
        Model::Rice.as_formula(),
        &[("reach", 100.0), ("impact", 1.0), ("confidence", 1.0), ("effort", 0.01)],
    );
    assert_eq!(floored.unwrap().cost, 0.5);
}

/// Texts that are nearly formulas, so that the parser gets far.
fn nearly_a_formula() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "reach",
        "x",
        "effort",
        "min(",
        "max(",
        "sqrt(",
        "ln(",
        "abs(",
        "if(",
        "(",
        ")",
        ",",
        "+",
        "-",
        "*",
        "/",
        "^",
        "<",
        ">=",
        "=",
        "0",
        "1",
        "2.5",
        "1e308",
        "1e-308",
        " ",
        "−",
        "÷",
        "goal_impact",
        "é",
        "√",
        "\n",
    ]);
    prop::collection::vec(pieces, 0..40).prop_map(|pieces| pieces.concat())
}

/// Formulas that are right.
fn proper() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just("x".to_owned()),
        Just("reach".to_owned()),
        Just("effort".to_owned()),
        (0_u32..100).prop_map(|number| number.to_string()),
    ];
    leaf.prop_recursive(5, 40, 3, |inner| {
        prop_oneof![
            (inner.clone(), prop::sample::select(vec!["+", "-", "*", "/", "^"]), inner.clone())
                .prop_map(|(left, sign, right)| format!("({left} {sign} {right})")),
            (prop::sample::select(vec!["sqrt", "ln", "abs", "-"]), inner.clone())
                .prop_map(|(name, value)| format!("{name}({value})")),
            (prop::sample::select(vec!["min", "max"]), inner.clone(), inner.clone())
                .prop_map(|(name, left, right)| format!("{name}({left}, {right})")),
            (inner.clone(), inner.clone(), inner)
                .prop_map(|(left, right, other)| format!("if({left} < {right}, {other}, {left})")),
        ]
    })
}

proptest! {
    #[test]
    fn no_text_breaks_the_parser(text in prop_oneof![nearly_a_formula(), any::<String>()], x in any::<f64>()) {
        match Formula::read(&text) {
            Err(error) => {
                prop_assert!(error.at <= text.chars().count());
                prop_assert!(error.pointed(&text).ends_with('^'));
            }
            Ok(formula) => {
                let values = vec![x; formula.inputs().len()];
                if let Ok(score) = formula.score(&values) {
                    prop_assert!(score.value().is_finite() && score.cost > 0.0);
                }
            }
        }
    }

    #[test]
    fn a_proper_formula_is_read_and_has_a_result_or_a_reason(text in proper(), x in -5.0..5.0_f64) {
        let formula = Formula::read(&text);
        prop_assert!(formula.is_ok(), "{text}: {formula:?}");
        let formula = formula.unwrap();
        let values: Vec<f64> = formula.inputs().iter().map(|&input| Input::clamp(input, x)).collect();
        match formula.score(&values) {
            Ok(score) => prop_assert!(score.value().is_finite() && score.cost > 0.0),
            Err(reason) => prop_assert!(!say_input_error(&Words::default(), &reason).is_empty()),
        }
        // What it shows is the same formula again.
        let again = Formula::read(&formula.words()).map(|again| again.score(&values).ok());
        prop_assert_eq!(again, Ok(formula.score(&values).ok()));
    }
}
