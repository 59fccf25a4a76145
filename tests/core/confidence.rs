//! A custom formula through the plan, and confidence that comes from evidence.

use std::rc::Rc;

use roadbook::domain::{
    Date, Estimate, EvidenceLevel, Id, Initiative, Inputs, Insight, LadderStep, Plan, Problem, Record,
    ScoreModel, Settings, Table,
};
use roadbook::engine::scoring::{Input, Outcome};
use roadbook::language::Words;
use roadbook::select::priorities::{
    RankingCache, Sampler, confidence_view, explanation, input_cells, input_columns, method, own_scale,
    plan_ranking, ranking_chances, read_scale, stale_evidence, what_is_missing, with_scale,
};
use roadbook::select::scoring_inputs::{Confidence, InputSource, Scoring, ScoringInputs, score};

fn initiative(id: &str, inputs: &[(&str, &str)]) -> Initiative {
    let mut one = Initiative::new(Id::new(id).unwrap());
    one.title = id.to_owned();
    let inputs = inputs.iter().map(|(name, text)| ((*name).to_owned(), text.parse::<Estimate>().unwrap()));
    one.inputs = inputs.collect::<Inputs>();
    one
}

fn plan_of(initiatives: Vec<Initiative>, change: impl FnOnce(&mut Settings)) -> Plan {
    let mut plan = Plan::empty("pl_test", "2027-01-01".parse().unwrap());
    plan.read_by.today = Some("2027-01-01".parse().unwrap());
    plan.initiatives = Table::from_rows(initiatives.into_iter().map(Rc::new).collect()).unwrap();
    change(Rc::make_mut(&mut plan.settings));
    plan
}

fn custom(text: &str) -> impl FnOnce(&mut Settings) + use<> {
    let formula = text.to_owned();
    move |settings| {
        settings.score_model = ScoreModel::Custom;
        settings.formula = formula;
    }
}

fn insight(id: &str, level: EvidenceLevel, on: &str, initiatives: &[&str]) -> Insight {
    let mut insight = Insight::new(Id::new(id).unwrap());
    insight.text = format!("What {id} says");
    insight.level = level;
    insight.on = on.parse().ok();
    insight.initiatives = initiatives.iter().map(|id| Id::new(id).unwrap()).collect();
    insight
}

fn with_insights(mut plan: Plan, insights: Vec<Insight>) -> Plan {
    plan.insights = Table::from_rows(insights.into_iter().map(Rc::new).collect()).unwrap();
    plan
}

const FORMULA: &str = "reach * strategic_fit / max(effort, 0.5)";

#[test]
fn a_custom_formula_asks_for_its_names_and_ranks_by_them() {
    let plan = plan_of(
        vec![
            initiative("in_a", &[("reach", "100"), ("strategic_fit", "2"), ("effort", "2")]),
            initiative("in_b", &[("reach", "100..400"), ("strategic_fit", "1..4"), ("effort", "1")]),
            initiative("in_c", &[("reach", "100")]),
        ],
        custom(FORMULA),
    );
    let labels: Vec<String> = input_columns(&plan).into_iter().map(|column| column.label).collect();
    assert_eq!(labels, ["Reach", "Strategic fit", "Effort"]);
    let ranking = plan_ranking(&plan);
    let order: Vec<(&str, f64)> =
        ranking.ranked.iter().map(|place| (place.initiative.id.as_str(), place.score.value())).collect();
    assert_eq!(order[1], ("in_a", 100.0));
    assert!((order[0].1 - 400.0).abs() < 1e-9, "{order:?}");
    assert_eq!(
        what_is_missing(&plan, &ranking.not_scored[0]).as_deref(),
        Some("needs strategic fit, effort")
    );
    let chances = ranking_chances(&plan, &ranking, Sampler::Page);
    let (low, high) = chances.interval(0).unwrap();
    // The log of the product is normal with √2 · ln 4 between its 5th and 95th percentile.
    let spread = (high / low).ln() / (2.0_f64.sqrt() * 4.0_f64.ln());
    assert!((0.85..1.15).contains(&spread), "{low} to {high}");
    let shown = explanation(&plan, &plan.initiatives.rows()[0], ranking.ranked[1].score).unwrap();
    insta::assert_snapshot!(shown.formula, @"100 × 2 ÷ max(2, 0.5) = 100");
    insta::assert_snapshot!(shown.words, @"reach × strategic fit ÷ max(effort, 0.5)");
    assert_eq!(method(&plan).name, "Custom formula");
}

#[test]
fn a_formula_that_cannot_be_read_scores_nothing_and_says_why() {
    let one = initiative("in_a", &[("reach", "100")]);
    let told = |formula: &str| {
        let plan = plan_of(vec![one.clone()], custom(formula));
        assert!(plan_ranking(&plan).ranked.is_empty());
        what_is_missing(&plan, &one).unwrap()
    };
    insta::assert_snapshot!(told("reach *"), @"the formula cannot be read: a number, a name or an opening parenthesis is missing here (character 8).");
    insta::assert_snapshot!(told(""), @"the formula cannot be read: no formula is written yet; try “reach * impact / effort” (character 1).");
    insta::assert_snapshot!(told("1 / (reach - 100)"), @"the formula divides everything by 0, its cost; that must be more than 0.");
    insta::assert_snapshot!(told("reach / effort"), @"needs effort");
}

#[test]
fn switching_models_keeps_every_input() {
    let inputs = [("reach", "800"), ("impact", "2"), ("confidence", "0.5"), ("effort", "1"), ("own", "7")];
    let one = initiative("in_a", &inputs);
    let mut plan = plan_of(vec![one.clone()], |_| {});
    let before = score(&plan, &one);
    for model in [ScoreModel::Custom, ScoreModel::Wsjf, ScoreModel::Rice] {
        let settings = Rc::make_mut(&mut plan.settings);
        settings.score_model = model;
        settings.formula = "own * reach".to_owned();
        if model == ScoreModel::Custom {
            assert_eq!(score(&plan, &one).score().unwrap().value(), 5600.0);
        }
        assert_eq!(plan.initiatives.rows()[0].inputs.iter().count(), 5);
    }
    assert_eq!(score(&plan, &one), before);
}

#[test]
fn goals_are_divided_by_effort_when_the_plan_says_so() {
    let one = initiative("in_a", &[]);
    let plan = plan_of(vec![one.clone()], |settings| {
        settings.score_model = ScoreModel::WeightedGoals;
        settings.goals_per_effort = true;
    });
    assert_eq!(score(&plan, &one), Outcome::NotScored { missing: vec![Input::GoalImpact, Input::Effort] });
    assert_eq!(input_columns(&plan)[0].label, "Effort");
}

fn rice_without_confidence() -> Vec<Initiative> {
    vec![initiative("in_a", &[("reach", "100"), ("impact", "1"), ("effort", "1")])]
}

#[test]
fn confidence_that_nobody_typed_is_that_of_the_strongest_aged_evidence() {
    let plan = with_insights(
        plan_of(rice_without_confidence(), |_| {}),
        vec![
            insight("is_old_test", EvidenceLevel::TestResults, "2026-01-06", &["in_a"]), // 360 days: 40 % → 10 %
            insight("is_market", EvidenceLevel::MarketData, "2026-10-03", &["in_a"]), // 90 days: 20 % → 14.142 136 %
            insight("is_other", EvidenceLevel::LaunchData, "2027-01-01", &[]),
        ],
    );
    let one = &plan.initiatives.rows()[0];
    let found = Confidence::of(&plan, one).unwrap();
    assert!((found.confidence - 0.2 * std::f64::consts::FRAC_1_SQRT_2).abs() < 1e-12, "{found:?}");
    assert_eq!(
        (found.insight.as_str(), found.age_days, found.sources, found.is_stale),
        ("is_market", 90, 2, false)
    );
    let value = score(&plan, one).score().unwrap().value();
    assert!((value - 14.142_135_623_7).abs() < 1e-9, "{value}");
    assert_eq!(Scoring::of(&plan).inputs(one), ScoringInputs::of(&plan, one));
    let cells = input_cells(&plan, one);
    assert_eq!((cells[2].text.as_str(), cells[2].stand_in.as_deref()), ("", Some("14.1 % from evidence")));
    let shown = explanation(&plan, one, score(&plan, one).score().unwrap()).unwrap();
    insta::assert_snapshot!(shown.notes.join(" "), @"Market data of 3 Oct 2026 (“What is_market says”) gives a confidence of 20 % while it is fresh; 3 months old, and half as much every 180 days: 14.1 %. It is the strongest source; others do not add to it.");
}

#[test]
fn evidence_of_a_problem_counts_for_what_solves_it_and_one_source_counts_once() {
    let mut plan = with_insights(
        plan_of(rice_without_confidence(), |_| {}),
        vec![
            Insight {
                source: "Acme".to_owned(),
                ..insight("is_one", EvidenceLevel::MarketData, "2027-01-01", &["in_a"])
            },
            Insight {
                source: " acme".to_owned(),
                ..insight("is_two", EvidenceLevel::UserEvidence, "2027-01-01", &[])
            },
        ],
    );
    let mut problem = Problem::new(Id::new("pr_a").unwrap());
    problem.insights = vec![Id::new("is_two").unwrap()];
    plan.problems = Table::from_rows(vec![Rc::new(problem)]).unwrap();
    let mut one = plan.initiatives.rows()[0].clone();
    Rc::make_mut(&mut one).problems = vec![Id::new("pr_a").unwrap()];
    plan.initiatives.replace(one.clone());
    let found = Confidence::of(&plan, &one).unwrap();
    assert_eq!((found.insight.as_str(), found.sources), ("is_two", 1));
    assert!((found.confidence - 0.3).abs() < 1e-12);
    assert_eq!(Scoring::of(&plan).inputs(&one), ScoringInputs::of(&plan, &one));
}

#[test]
fn another_day_ages_the_evidence_of_scores_that_were_kept() {
    let mut plan = with_insights(
        plan_of(rice_without_confidence(), |_| {}),
        vec![insight("is_market", EvidenceLevel::MarketData, "2027-01-01", &["in_a"])],
    );
    let mut cache = RankingCache::default();
    assert!((cache.rank(&plan).ranked[0].score.value() - 20.0).abs() < 1e-9);
    plan.read_by.today = Some("2027-06-30".parse().unwrap());
    assert!((cache.rank(&plan).ranked[0].score.value() - 10.0).abs() < 1e-9, "half of it after 180 days");
}

#[test]
fn the_plan_may_set_its_own_ladder_and_half_life() {
    let mut plan = with_insights(
        plan_of(rice_without_confidence(), |settings| {
            settings.half_life_days = 90.0;
            settings.evidence_ladder = vec![LadderStep {
                level: EvidenceLevel::MarketData,
                confidence: 0.8,
                unknown: Default::default(),
            }];
        }),
        vec![insight("is_market", EvidenceLevel::MarketData, "2026-10-03", &["in_a"])],
    );
    let confidence = |plan: &Plan| Confidence::of(plan, &plan.initiatives.rows()[0]).unwrap().confidence;
    assert!((confidence(&plan) - 0.4).abs() < 1e-12);
    // Not knowing the day, evidence ages up to the newest insight.
    plan.read_by.today = None;
    assert!((confidence(&plan) - 0.8).abs() < 1e-12);
}

#[test]
fn a_typed_confidence_wins_and_shows_what_evidence_would_give() {
    let mut plan = with_insights(
        plan_of(rice_without_confidence(), |_| {}),
        vec![insight("is_a", EvidenceLevel::UserEvidence, "2027-01-01", &["in_a"])],
    );
    let view = |plan: &Plan| confidence_view(plan, &plan.initiatives.rows()[0]).unwrap();
    assert_eq!((view(&plan).is_typed, view(&plan).from_evidence.as_deref()), (false, Some("30 %")));
    let mut one = plan.initiatives.rows()[0].clone();
    let typed = Rc::make_mut(&mut one);
    typed.inputs = typed.inputs.clone().with("confidence", Some(Estimate::Exact(0.8)));
    plan.initiatives.replace(one.clone());
    assert_eq!(score(&plan, &one).score().unwrap().value(), 80.0);
    let inputs = ScoringInputs::of(&plan, &one);
    assert_eq!(inputs.named()[2].1.as_ref().unwrap().source, InputSource::Typed);
    assert_eq!(input_cells(&plan, &one)[2].note.as_deref(), Some("typed in; evidence 30 %"));
    assert_eq!(input_cells(&plan, &one)[0].note, None);
    insta::assert_snapshot!(view(&plan).sentence, @"Typed in. The evidence would give 30 %: User evidence (20+) of 1 Jan 2027 (“What is_a says”) gives a confidence of 30 % while it is fresh. It is the only source.");
    plan.insights = Table::default();
    insta::assert_snapshot!(view(&plan).sentence, @"Typed in. No insight is linked to this initiative or to a problem it solves.");
}

#[test]
fn ice_takes_its_confidence_from_evidence_on_its_own_scale() {
    let one = initiative("in_a", &[("ice_impact", "5"), ("ice_ease", "2")]);
    let plan = |level| {
        with_insights(
            plan_of(vec![one.clone()], |settings| settings.score_model = ScoreModel::Ice),
            vec![insight("is_a", level, "2027-01-01", &["in_a"])],
        )
    };
    let value = |level| score(&plan(level), &one).score().unwrap().value();
    assert!((value(EvidenceLevel::TestResults) - 5.0 * 4.0 * 2.0).abs() < 1e-9);
    // The scale begins at 1.
    assert!((value(EvidenceLevel::PitchDeck) - 5.0 * 1.0 * 2.0).abs() < 1e-9);
}

#[test]
fn scores_on_old_evidence_are_listed() {
    let mut plan = with_insights(
        plan_of(rice_without_confidence(), |_| {}),
        vec![insight("is_a", EvidenceLevel::UserEvidence, "2025-11-01", &["in_a"])],
    );
    let stale = stale_evidence(&plan);
    assert_eq!(stale[0].sentence, "This score rests on evidence from 14 months ago");
    // At two half-lives it is not yet older than two half-lives.
    plan.read_by.today = Some("2025-11-01".parse::<Date>().unwrap().plus_days(360));
    assert_eq!(stale_evidence(&plan), []);
    plan.read_by.today = Some("2025-11-01".parse::<Date>().unwrap().plus_days(361));
    assert_eq!(stale_evidence(&plan).len(), 1);
    Rc::make_mut(&mut plan.settings).score_model = ScoreModel::Cd3;
    assert_eq!(stale_evidence(&plan), [], "a model without confidence rests on no evidence");
}

#[test]
fn scales_are_read_a_step_in_a_line_and_kept_per_input() {
    let steps =
        read_scale(&Words::default(), Input::Impact, "3: a third of all bookings\n\n0,5 – a few\n1").unwrap();
    let texts: Vec<(f64, &str)> = steps.iter().map(|(value, text)| (*value, text.as_str())).collect();
    assert_eq!(texts, [(3.0, "a third of all bookings"), (0.5, "a few"), (1.0, "")]);
    assert_eq!(
        read_scale(&Words::default(), Input::Confidence, "80 % measured\n0.5 guessed").unwrap()[0].0,
        0.8
    );
    insta::assert_snapshot!(read_scale(&Words::default(), Input::Impact, "huge").unwrap_err(), @"“huge” does not begin with a number; write a number and what it means, such as “3 massive”.");
    let mut plan = plan_of(rice_without_confidence(), |_| {});
    let scales = with_scale(&Words::default(), &plan.settings, Input::Impact, steps);
    Rc::make_mut(&mut plan.settings).scales = scales;
    assert_eq!(own_scale(&plan.settings, Input::Impact).len(), 3);
    assert_eq!(own_scale(&plan.settings, Input::Reach), []);
    let cells = input_cells(&plan, &plan.initiatives.rows()[0]);
    assert!(
        cells[1].help.contains("In this plan: 3 a third of all bookings, 0.5 a few, 1."),
        "{}",
        cells[1].help
    );
    assert_eq!(with_scale(&Words::default(), &plan.settings, Input::Impact, Vec::new()), []);
}
